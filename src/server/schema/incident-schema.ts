import { z } from 'zod';
import { EVENT_TYPES } from '../../model/event.ts';
import type { HistoryChange } from '../../model/history.ts';
import type { Incident, Relation, ReportedEvent, Retraction } from '../../model/incident.ts';
import type { LogCheck } from '../../model/log-check.ts';
import type { ServedHistory } from '../deps.ts';
import { describes } from './describes.ts';
import { countOf, eventSchema, placeSchema, statementSchema, timeSchema, utc } from './event-schema.ts';

const wordsHereAndThere = z.strictObject({ here: z.string(), there: z.string() });
const overstated = z.enum(['hedge', 'status', 'figure']);

/** Schema of a {@link Retraction}. */
export const retractionSchema = describes<Retraction>()(
  z
    .strictObject({
      documentId: z.string(),
      kind: z.enum(['edited', 'corrected', 'withdrawn', 'restored']),
      byDocument: z.string().nullable(),
      by: z.string().optional(),
      events: z.array(z.string()).optional(),
      at: utc,
      reason: z.string().optional(),
    })
    .meta({ id: 'Retraction', description: 'A report taken back, by its own source or by a person here' }),
);

const reportedShape = {
  key: z.string(),
  documentId: z.string(),
  captureId: z.string(),
  report: z.string(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  lang: z.string().nullable(),
  publishedAt: utc.nullable(),
  receivedAt: utc,
  copyGroup: z.string().nullable().describe('shared by near-identical texts; null where there are none'),
  headline: z.strictObject({ about: overstated, words: wordsHereAndThere }).optional(),
  retracted: retractionSchema.optional(),
  event: eventSchema,
  statements: z.array(statementSchema),
};

/** Schema of a {@link ReportedEvent}. */
export const reportedEventSchema = describes<ReportedEvent>()(
  z
    .strictObject(reportedShape)
    .meta({ id: 'ReportedEvent', description: 'An event of one report with the words that carry it' }),
);

/** The same with the incident it is in. */
export const listedEventSchema = z
  .strictObject({ incident: z.string(), ...reportedShape })
  .meta({ id: 'ListedEvent', description: 'An event of one report and the id of its incident' });

/** Schema of an {@link Incident}. */
export const incidentSchema = describes<Incident>()(
  z
    .strictObject({
      id: z.string(),
      type: z.enum(EVENT_TYPES),
      status: z.enum(['occurred', 'ongoing', 'planned', 'possible', 'denied']),
      time: timeSchema,
      places: z.array(placeSchema),
      events: z.array(reportedEventSchema),
      links: z
        .array(
          z.strictObject({
            event: z.string(),
            to: z.string().nullable(),
            score: z.number(),
            reasons: z.array(z.string()),
            by: z.enum(['rule', 'person']),
          }),
        )
        .describe('why each event belongs here'),
      fields: z
        .array(
          z.strictObject({
            field: z.string().describe('a point such as `place[at]` or `counts.killed`'),
            verdict: z.enum(['agree', 'conflict', 'revised', 'refined', 'single']),
            values: z.array(
              z.strictObject({
                value: z.string(),
                events: z.array(z.string()),
                origins: z.array(z.string()),
              }),
            ),
          }),
        )
        .describe('what reports say of each point, and whether they agree'),
      notices: z.array(
        z.strictObject({
          kind: z.enum(['hedge-drift', 'headline', 'retracted']),
          event: z.string(),
          statement: z.string().optional(),
          against: z.string().optional(),
          about: overstated.optional(),
          words: wordsHereAndThere.optional(),
        }),
      ),
      isRetracted: z.literal(true).optional().describe('every report of it was taken back'),
      independentOrigins: z
        .array(z.string())
        .describe('original speakers and first-hand outlets, never reprints'),
      voices: z
        .array(
          z.strictObject({
            origin: z.string(),
            first: z.string(),
            through: z.array(
              z.strictObject({
                event: z.string(),
                source: z.string().nullable(),
                how: z.enum(['own', 'quoted', 'retold', 'reprint']),
                as: z.string(),
              }),
            ),
          }),
        )
        .describe('each origin and the reports its words came through'),
      firstReceivedAt: utc,
      lastReceivedAt: utc,
    })
    .meta({ id: 'Incident', description: 'The same occurrence across reports' }),
);

/** Schema of a {@link Relation}. */
export const relationSchema = describes<Relation>()(
  z
    .strictObject({
      kind: z.enum(['part-of-wave', 'counted-in', 'follows']),
      from: z.string(),
      to: z.string(),
      because: z.array(z.string()),
    })
    .meta({ id: 'Relation', description: 'How two incidents stand to each other that are never merged' }),
);

const checkShape = {
  event: z.string(),
  claim: z.enum(['recurrence', 'tally']),
  log: z.enum(['official', 'volunteer', 'tally']),
  quote: z.string(),
  verdict: z.enum(['consistent', 'inconsistent', 'cannot-be-checked']),
  because: z.string(),
  rows: z.array(z.strictObject({ capture: z.string(), line: countOf })),
};

/** Schema of a {@link LogCheck}. */
export const checkSchema = describes<LogCheck>()(
  z
    .strictObject(checkShape)
    .meta({ id: 'LogCheck', description: 'A statement held against an imported log, shown beside it' }),
);

/** The same with the incident it concerns. */
export const listedCheckSchema = z
  .strictObject({ incident: z.string(), ...checkShape })
  .meta({ id: 'ListedCheck', description: 'A check and the id of the incident it concerns' });

const sources = z.array(z.string().nullable());
const changeSchema = describes<HistoryChange>()(
  z.union([
    z.strictObject({ kind: z.enum(['first', 'reports']), sources, reprints: countOf }),
    z.strictObject({ kind: z.literal('merged'), with: z.string(), sources }),
    z.strictObject({ kind: z.literal('parted'), sources }),
    z.strictObject({
      kind: z.literal('judged'),
      verdict: z.enum(['same', 'different', 'unsure', 'undone']),
      by: z.string(),
    }),
    z.strictObject({
      kind: z.literal('field'),
      field: z.string(),
      before: z.array(z.string()),
      after: z.array(z.string()),
      verdict: z.enum(['agree', 'conflict', 'revised', 'refined', 'single']).nullable(),
      saidBy: z.array(z.string()),
    }),
    z.strictObject({
      kind: z.literal('retracted'),
      how: z.enum(['edited', 'corrected', 'withdrawn', 'restored']),
      source: z.string().nullable(),
      by: z.string().nullable(),
    }),
    z.strictObject({ kind: z.literal('restored'), source: z.string().nullable() }),
    z.strictObject({ kind: z.literal('gone') }),
  ]),
);

/** Schema of an entry of an incident's history. */
export const historySchema = describes<ServedHistory>()(
  z
    .strictObject({
      at: utc,
      incident: z.string().describe('its id as of then'),
      title: z.string(),
      reports: countOf,
      origins: countOf,
      changes: z.array(changeSchema),
      words: z.array(z.string()).describe('the changes as sentences'),
    })
    .meta({ id: 'HistoryEntry', description: 'What an incident was at a moment something about it changed' }),
);
