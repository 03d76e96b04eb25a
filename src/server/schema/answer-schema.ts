import { z } from 'zod';
import type { CapFeedHealth } from '../../model/cap-feed.ts';
import type { JudgementRow, ReviewItem } from '../../model/review.ts';
import { CREDIBILITIES, RELIABILITIES } from '../../output/grade-book.ts';
import type { RatingRow } from '../../output/rating-rows.ts';
import type { SourceRow } from '../../output/source-list.ts';
import type { ServedDocument, ServedStats } from '../deps.ts';
import type { Timeline } from '../timeline.ts';
import { alertStateSchema } from './alert-schema.ts';
import { describes } from './describes.ts';
import { countOf, statementSchema, utc } from './event-schema.ts';
import { checkSchema, incidentSchema, relationSchema, retractionSchema } from './incident-schema.ts';

/** A page of a list: `total` over all pages, and the cursor of the next page, null on the last. */
export function listOf<T extends z.ZodType>(item: T, more: z.ZodRawShape = {}) {
  return z.strictObject({
    asOf: utc.describe('the moment the answer is of'),
    total: countOf.describe('items on all pages together'),
    totalIsAtLeast: z.literal(true).optional().describe('set where counting stopped at `total`'),
    items: z.array(item),
    nextCursor: z.string().nullable().describe('for the next page; null on the last'),
    ...more,
  });
}

/** Schema of a problem (RFC 9457). */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    errors: z
      .array(
        z.strictObject({
          field: z.string(),
          message: z.string(),
          nearest: z.array(z.string()).optional().describe('what may be meant'),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'What is wrong and what to do (RFC 9457)' });

/** Schema of one incident with what stands beside it. */
export const oneIncidentSchema = z.strictObject({
  asOf: utc,
  incident: incidentSchema,
  relations: z.array(relationSchema),
  checks: z.array(checkSchema),
});

const row = z.looseObject({ incident: z.string(), events: z.array(z.string()) });

/** Schema of the whole public picture. */
export const pictureSchema = z
  .looseObject({
    asOf: utc,
    policyVersion: z.int(),
    incidents: z.array(incidentSchema),
    relations: z.array(relationSchema),
    alerts: z.array(alertStateSchema),
    airDefence: z.array(row),
    aid: z.array(row),
    control: z.array(row),
    evacuation: z.array(row),
    timeline: z.array(
      z.strictObject({ day: z.string().nullable(), type: z.string(), incidents: z.array(z.string()) }),
    ),
    checks: z.array(checkSchema),
    audit: z.array(z.looseObject({ rule: z.string(), action: z.string() })),
  })
  .meta({ id: 'Picture', description: 'Everything public as known at a moment, and what the policy did' });

const familyCounts = z.record(z.string(), countOf);
/** Schema of incidents over time. */
export const timelineSchema = describes<Timeline & { asOf: string }>()(
  z.strictObject({
    asOf: utc,
    unit: z.enum(['hour', 'day', 'week']),
    bins: z.array(z.strictObject({ start: utc, end: utc, total: countOf, byFamily: familyCounts })),
    timeUnknown: countOf,
    before: countOf.describe('begun before the first bar'),
    after: countOf.describe('begun after the last bar'),
    newest: countOf.optional().describe('set where only the newest so many were counted'),
  }),
);

/** Schema of a report as it may be shown. */
export const documentSchema = describes<ServedDocument>()(
  z.strictObject({
    document: z
      .strictObject({
        id: z.string(),
        captureId: z.string().nullable(),
        reportId: z.string().nullable(),
        title: z.string().nullable(),
        text: z.string(),
        lang: z.string().nullable(),
        publishedAt: utc.nullable(),
        receivedAt: utc.nullable(),
        updatedAt: utc.optional(),
        replyTo: z.string().optional(),
        source: z.string().nullable(),
        url: z.string().nullable(),
        dateline: z.strictObject({ start: countOf, end: countOf, quote: z.string() }).optional(),
        issues: z.array(
          z.strictObject({
            code: z.string(),
            message: z.string(),
            where: z.string().optional(),
            quote: z.string().optional(),
          }),
        ),
      })
      .meta({ id: 'Document' }),
    statements: z.array(statementSchema),
    capture: z.looseObject({ id: z.string(), sha256: z.string(), receivedAt: utc }).nullable(),
    notices: z.array(z.string()).optional().describe('its words that take an earlier report back'),
    retraction: retractionSchema.optional(),
  }),
);

/** Schema of what is known of a capture; the bytes are at `bytes`. */
export const captureSchema = z
  .looseObject({
    id: z.string(),
    format: z.string(),
    origin: z.string(),
    url: z.string().nullable(),
    sha256: z.string(),
    receivedAt: utc,
    length: countOf,
    bytes: z.string(),
  })
  .meta({ id: 'Capture', description: 'Bytes as received, and where they came from' });

/** Schema of the numbers of the store as a whole. */
export const statsSchema = describes<ServedStats>()(
  z.strictObject({
    sample: z.boolean(),
    captures: countOf,
    documents: countOf,
    statements: countOf,
    events: countOf,
    firstReceivedAt: utc.nullable(),
    lastReceivedAt: utc.nullable(),
    more: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  }),
);

/** Schema of a pair that waits for a person's word. */
export const reviewItemSchema = describes<ReviewItem>()(
  z
    .strictObject({
      pair: z.tuple([z.string(), z.string()]),
      incidents: z.tuple([z.string(), z.string()]),
      isLinked: z.boolean(),
      score: z.number(),
      reasons: z.array(z.string()),
      doubt: z.number(),
      consequence: z.number(),
      changes: z.array(z.string()),
      suggested: z.enum(['same', 'different', 'unsure']),
    })
    .meta({ id: 'ReviewItem', description: 'A pair of events that waits for a person’s word' }),
);

const judgement = {
  a: z.string(),
  b: z.string(),
  verdict: z.enum(['same', 'different', 'unsure', 'undone']),
  by: z.string(),
  at: utc,
  note: z.string().optional(),
};

const judgementState = z.enum(['stands', 'not-obeyed', 'replaced', 'undone', 'taking-back', 'idle']);

/** Schema of a {@link JudgementRow}. */
export const judgementSchema = describes<JudgementRow>()(
  z
    .strictObject({
      ...judgement,
      state: judgementState.optional(),
      against: z.array(z.strictObject({ ...judgement, state: judgementState.optional() })).optional(),
    })
    .meta({ id: 'Judgement', description: 'A person’s word on two events, and what has become of it' }),
);

const rating = {
  subject: z.union([
    z.strictObject({ kind: z.literal('source'), name: z.string() }),
    z.strictObject({ kind: z.literal('statement'), key: z.string() }),
  ]),
  grade: z.enum([...RELIABILITIES, ...CREDIBILITIES, 'undone']),
  by: z.string(),
  at: utc,
  note: z.string().optional(),
};

/** Schema of a grade, `state` where it stands in a list. */
export const ratingSchema = describes<RatingRow>()(
  z
    .strictObject({
      ...rating,
      state: z.enum(['stands', 'replaced', 'undone', 'taking-back']).optional(),
    })
    .meta({ id: 'Rating', description: 'A person’s grade of a source or a statement' }),
);

/** Schema of a source with the grades that stand. */
export const sourceSchema = describes<SourceRow & { grades: readonly RatingRow[] }>()(
  z
    .strictObject({
      name: z.string(),
      isOutlet: z.boolean(),
      isSpeaker: z.boolean(),
      isOrigin: z.boolean().describe('counted as an independent origin'),
      reports: countOf,
      firstSeenAt: utc,
      lastSeenAt: utc,
      grades: z.array(ratingSchema),
    })
    .meta({ id: 'Source', description: 'Who is read or quoted' }),
);

/** Schema of a feed's health. */
export const feedSchema = describes<CapFeedHealth>()(
  z
    .strictObject({
      url: z.string().describe('without its query'),
      everySeconds: countOf,
      lastFetchAt: utc.nullable(),
      lastOkAt: utc.nullable().describe('the last time it answered well, changed or not'),
      lastNewAt: utc.nullable(),
      nextAt: utc.nullable(),
      failures: countOf.describe('in a row'),
      lastError: z.string().nullable(),
      taken: countOf,
      refused: countOf,
      isStale: z.boolean().describe('its last good answer is too old: what it warns of is unknown'),
    })
    .meta({ id: 'Feed', description: 'How a feed of alert messages is doing' }),
);
