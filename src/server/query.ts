import { z } from 'zod';
import { EVENT_TYPES } from '../model/event.ts';
import { shownText } from '../util/shown-text.ts';
import { hasRealDate } from '../util/zone.ts';
import { faultWords } from './fault-words.ts';
import { HttpProblem } from './problem.ts';

/** Faults told of one request. */
const MOST_TOLD = 5;
/** Statuses an incident can have. */
export const STATUSES = ['occurred', 'ongoing', 'planned', 'possible', 'denied'] as const;
const FAMILIES = [...new Set(EVENT_TYPES.map((t) => t.split('.')[0]!))];
const TYPE_WORDS = [...new Set<string>([...EVENT_TYPES, ...FAMILIES])];

/** An empty form field is the same as none: a GET form sends both. */
const blank = (value: unknown): unknown => (value === '' ? undefined : value);
/** A field given once or several times, or with commas, as a list. */
export const listText = (value: unknown): unknown =>
  value === undefined || value === ''
    ? undefined
    : (Array.isArray(value) ? value : [value]).flatMap((v) => String(v).split(',')).filter(Boolean);

/** How many items a page may have, in words of ours where it is something else. */
function itemsUpTo(most: number) {
  const error = `give a whole number from 1 to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(most, { error });
}

/** The field `limit` of a list; the usual number where it is empty or left out. */
export function limitUpTo(most: number, usual: number) {
  return z.preprocess(blank, itemsUpTo(most).default(usual));
}

/** A day or an instant, ISO 8601. */
export const instant = z
  .string()
  .max(40)
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/,
    'an ISO 8601 day or instant',
  )
  .refine((v) => !Number.isNaN(Date.parse(v)) && hasRealDate(v), 'a day that exists, like 2026-02-28');

const bboxText = z
  .string()
  .max(80)
  .regex(/^-?\d{1,3}(\.\d+)?(,-?\d{1,3}(\.\d+)?){3}$/, 'west,south,east,north in degrees');

/** Where to go on in a list; an opaque text that came as `nextCursor`. */
export const cursorText = z
  .preprocess(
    blank,
    z
      .string()
      .max(400)
      .regex(/^[\w-]+$/, 'as it stands in nextCursor')
      .optional(),
  )
  .describe('where to go on: nextCursor of the page before');

/** A region as it is asked for; whether there is one of that name is looked up after. */
export const regionText = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z.string().max(80, 'a name of at most 80 characters').optional(),
);

/** What the incidents can be asked by; the page's own address carries exactly this. */
export const incidentQuery = z.object({
  q: z
    .preprocess(blank, z.string().max(200).optional())
    .describe('words in titles, quotes, places or speakers'),
  from: z.preprocess(blank, instant.optional()).describe('happened on or after'),
  to: z.preprocess(blank, instant.optional()).describe('happened on or before; a day counts whole'),
  type: z
    .preprocess(
      listText,
      z.array(z.enum(TYPE_WORDS, { error: 'an event type or the first part of one' })).optional(),
    )
    .describe('event types (strike.drone) or families (strike)'),
  status: z.preprocess(listText, z.array(z.enum(STATUSES)).optional()),
  region: regionText.describe(
    'a country (UA), a first-level unit (UA-63, Kharkiv Oblast) or a place by its name',
  ),
  since: z.preprocess(blank, instant.optional()).describe('became known or changed at or after'),
  bbox: z.preprocess(blank, bboxText.optional()).describe('west,south,east,north in degrees'),
  asOf: z.preprocess(blank, instant.optional()).describe('the picture as known at this instant'),
  limit: limitUpTo(200, 50).describe('items on a page'),
  cursor: cursorText,
});
/** The same without paging, for what is sent whole. */
export const filterQuery = incidentQuery.omit({ cursor: true, limit: true });
/** The moment alone. */
export const asOfQuery = incidentQuery.pick({ asOf: true });
/** The moment, and paging. */
export const pagedQuery = incidentQuery.pick({ asOf: true, cursor: true, limit: true });
/** The path of one thing. */
export const idParams = z.object({ id: z.string().describe('its id') });

/** The query, read. */
export type IncidentQuery = z.infer<typeof incidentQuery>;

/** A query without paging as one that asks for all. */
export function wholeQuery(query: z.infer<typeof filterQuery>): IncidentQuery {
  return { ...query, cursor: undefined, limit: Number.MAX_SAFE_INTEGER };
}

/** Reads a query by a schema; throws the problem that names the field at fault. */
export function parseQuery<T extends z.ZodType>(schema: T, given: unknown): z.infer<T> {
  const read = schema.safeParse(given, { error: faultWords });
  if (read.success) return read.data;
  const errors = read.error.issues.flatMap((i) => {
    const keys = i.code === 'unrecognized_keys' ? i.keys : [];
    const at = keys.length > 0 ? keys.slice(0, MOST_TOLD).map((k) => [...i.path, shownText(k)]) : [i.path];
    return at.map((path) => ({ field: path.join('.') || '(all of it)', message: i.message }));
  });
  const first = errors[0]!;
  throw new HttpProblem(400, 'Bad request', `${first.field}: ${first.message}`, { errors });
}

/** The query as the address carries it, without what has its default. */
export function queryText(query: Partial<IncidentQuery>, change: Partial<IncidentQuery> = {}): string {
  const all = { ...query, ...change };
  const params = new URLSearchParams();
  for (const name of ['q', 'from', 'to', 'region', 'since', 'bbox', 'asOf', 'cursor'] as const) {
    if (all[name]) params.set(name, all[name]);
  }
  for (const t of all.type ?? []) params.append('type', t);
  for (const s of all.status ?? []) params.append('status', s);
  if (all.limit && all.limit !== 50) params.set('limit', String(all.limit));
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Whether anything narrows the list (asOf chooses a moment, it narrows nothing). */
export function hasFilter(query: IncidentQuery): boolean {
  return Boolean(
    query.q ||
      query.from ||
      query.to ||
      query.type?.length ||
      query.status?.length ||
      query.region ||
      query.since ||
      query.bbox,
  );
}

/** An instant of the query as ISO 8601 UTC; without a zone it is UTC, and a day's end is its last millisecond. */
export function instantOf(text: string, edge: 'start' | 'end'): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return edge === 'start' ? `${text}T00:00:00.000Z` : `${text}T23:59:59.999Z`;
  }
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`;
  return new Date(Date.parse(zoned)).toISOString();
}
