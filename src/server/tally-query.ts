import { z } from 'zod';
import { TALLY_KEYS, TALLY_KINDS } from '../model/air-defence.ts';
import { hasRealDate } from '../util/zone.ts';
import { asOfQuery, cursorText, limitUpTo, regionText } from './query.ts';

const blank = (value: unknown): unknown => (value === '' ? undefined : value);
const day = z.preprocess(
  blank,
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, like 2024-03-01')
    .refine(hasRealDate, 'a day that exists, like 2024-03-01')
    .optional(),
);

/** What the page of air defence can be asked by; its own address carries exactly this. */
export const tallyQuery = asOfQuery.extend({
  from: day.describe('from this day on, of the place: the day on which an attack began'),
  to: day.describe('to the end of this day'),
  by: z.preprocess(blank, z.enum(TALLY_KEYS).optional()).describe('what a row is of'),
  region: regionText.describe(
    'where it was aimed: a country (UA), a first-level unit (UA-51, Odesa Oblast) or a place',
  ),
  kind: z
    .preprocess(blank, z.enum(TALLY_KINDS).optional())
    .describe('drone, missile, a class of munitions, several (counted together), unknown'),
  party: z
    .preprocess(blank, z.string().max(120).optional())
    .describe('part of the name of who asserts it, or the code of its state'),
});
/** The query, read. */
export type TallyQuery = z.infer<typeof tallyQuery>;

/** The same with paging, as the API takes it. */
export const tallyListQuery = tallyQuery.extend({
  by: z.preprocess(blank, z.enum(TALLY_KEYS).default('day')).describe('what a row is of'),
  limit: limitUpTo(5000, 1000).describe('items on a page'),
  cursor: cursorText,
});
/** The same without paging, for files. */
export const tallyFileQuery = tallyListQuery.omit({ cursor: true, limit: true });

/** The query as an address carries it. */
export function tallyQueryText(query: Partial<TallyQuery>, change: Partial<TallyQuery> = {}): string {
  const all = { ...query, ...change };
  const params = new URLSearchParams();
  for (const name of ['from', 'to', 'by', 'region', 'kind', 'party', 'asOf'] as const)
    if (all[name]) params.set(name, all[name]);
  const text = params.toString();
  return text ? `?${text}` : '';
}
