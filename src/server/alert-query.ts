import { z } from 'zod';
import type { AlertWindow } from '../model/alert.ts';
import { HttpProblem } from './problem.ts';
import { cursorText, incidentQuery, instant, instantOf, limitUpTo, regionText } from './query.ts';

const DAY_MS = 864e5;
/** Days asked for at once; a year and what lies over its edges. */
const MOST_DAYS = 400;

const blank = (value: unknown): unknown => (value === '' ? undefined : value);

const region = regionText.describe(
  'a country (UA), a first-level unit by code or name (UA-63, Kharkiv Oblast), a raion or another name',
);
const limit = limitUpTo(1000, 200).describe('items on a page');
const paging = { asOf: incidentQuery.shape.asOf, cursor: cursorText, limit };

/** What alerts over a stretch of time are asked by. */
export const alertQuery = z.object({
  from: z
    .preprocess(blank, instant.optional())
    .describe('in force at or after; a day before `to` unless given'),
  to: z.preprocess(blank, instant.optional()).describe('begun by then; a day counts whole; now unless given'),
  region,
  ...paging,
});
/** What counts are asked by. */
export const countQuery = alertQuery.extend({
  by: z.enum(['day', 'month']).default('day').describe('by day or month of the region’s own clock'),
});
/** What states are asked by. */
export const stateQuery = z.object({
  at: z.preprocess(blank, instant.optional()).describe('the moment; now (or asOf) unless given'),
  region,
  ...paging,
});

/** The stretch of time a query asks for; `now` is the moment of the picture. */
export function windowOf(query: Pick<z.infer<typeof alertQuery>, 'from' | 'to'>, now: string): AlertWindow {
  const to = query.to ? instantOf(query.to, 'end') : now;
  const from = query.from ? instantOf(query.from, 'start') : new Date(Date.parse(to) - DAY_MS).toISOString();
  const refuse = (field: string, message: string): never => {
    throw new HttpProblem(400, 'Bad request', `${field}: ${message}`, { errors: [{ field, message }] });
  };
  if (to <= from) refuse('to', 'must be later than from');
  if (Date.parse(to) - Date.parse(from) > MOST_DAYS * DAY_MS)
    refuse(
      'from',
      query.to
        ? `at most ${MOST_DAYS} days at once; ask for one year after the other`
        : `at most ${MOST_DAYS} days at once, and without \`to\` it runs until now: give \`to\` too, like to=${from.slice(0, 10)}`,
    );
  return { from, to };
}

/** What the pages are asked by: a moment, and what was known when. */
export const momentQuery = stateQuery.pick({ at: true, asOf: true });

/** The moment a query asks about; `now`, that of the picture, where it asks for none or for one still to come. */
export function atOf({ at }: { readonly at?: string | undefined }, now: string): string {
  const asked = at ? instantOf(at, 'end') : now;
  return Date.parse(asked) > Date.parse(now) ? now : asked;
}

/** What links of the pages carry on: `?at=…&asOf=…` or nothing. */
export function momentText(query: z.infer<typeof momentQuery>): string {
  const params = new URLSearchParams();
  if (query.at) params.set('at', query.at);
  if (query.asOf) params.set('asOf', query.asOf);
  return params.size > 0 ? `?${params}` : '';
}
