import { z } from 'zod';
import {
  type Actor,
  COUNT_WHATS,
  type Count,
  EQUIPMENT_CLASSES,
  type Equipment,
  EVENT_TYPES,
  type Event,
  TARGET_CLASSES,
  TIME_PRECISIONS,
} from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import { CHANNELS, type KeyedStatement } from '../../model/statement.ts';
import type { Span } from '../../util/span.ts';
import { describes } from './describes.ts';

/** An instant as answers have it. */
export const utc = z.string().describe('ISO 8601 UTC');
/** A number that counts things. */
export const countOf = z.int().min(0);

/** Schema of a {@link Span}. */
export const spanSchema = describes<Span>()(
  z.strictObject({ start: countOf, end: countOf, quote: z.string() }).meta({
    id: 'Span',
    description: 'UTF-16 offsets into the report’s text, half open, and the words there',
  }),
);

/** Schema of an event's time. */
export const timeSchema = z
  .strictObject({
    start: utc.optional(),
    end: utc.optional(),
    precision: z.enum(TIME_PRECISIONS),
    quote: z.string().optional(),
  })
  .meta({
    id: 'EventTime',
    description: 'An interval that certainly contains it; absent ends are not known',
  });

/** Schema of an {@link EventPlace}. */
export const placeSchema = describes<EventPlace>()(
  z
    .strictObject({
      mention: z.string().optional(),
      name: z.string(),
      country: z.string().optional().describe('ISO 3166-1 alpha-2'),
      admin1: z.string().optional().describe('ISO 3166-2'),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      role: z.enum(['at', 'from', 'to', 'near']),
      relation: z
        .strictObject({
          kind: z.enum(['direction', 'around', 'between', 'along']),
          bearing: z.number().optional().describe('degrees, 0 = north'),
          distanceKm: z.number().optional(),
        })
        .optional(),
      precision: z.int().min(1).max(7).describe('UCDP where_prec: 1 exact … 6 country, 7 international'),
      radiusKm: z.number().optional(),
    })
    .meta({
      id: 'EventPlace',
      description: 'A place as said, as finely as the policy lets it be told; degrees WGS 84',
    }),
);

/** Schema of an amount: an interval, without `high` where there is no upper bound. */
export const amountSchema = z
  .strictObject({ low: z.number(), high: z.number().optional() })
  .meta({ id: 'Amount', description: 'From low to high, both within; high absent = no upper bound' });

const actorSchema = describes<Actor>()(
  z.strictObject({
    name: z.string(),
    kind: z.enum([
      'state_forces',
      'government',
      'intergovernmental',
      'nonstate_armed',
      'civilians',
      'emergency_services',
      'company',
      'other',
    ]),
    role: z.enum(['initiator', 'target_force', 'defender', 'donor', 'recipient', 'organiser', 'participant']),
    mention: spanSchema.optional(),
  }),
);

const equipmentSchema = describes<Equipment>()(
  z.strictObject({
    name: z.string(),
    class: z.enum(EQUIPMENT_CLASSES),
    madeIn: z.string().optional(),
    count: amountSchema.optional(),
    for: z.string().optional(),
    mention: spanSchema.optional(),
  }),
);

const counted = {
  what: z.enum(COUNT_WHATS),
  quote: z.string(),
  increment: z.boolean().optional(),
  scope: z.union([z.string(), z.array(z.string())]).optional(),
};

/** Schema of a {@link Count}: an interval, or stated to be unknown or withheld. */
export const countSchema = describes<Count>()(
  z
    .union([
      z.strictObject({ ...counted, low: z.number(), high: z.number().optional() }),
      z.strictObject({ ...counted, value: z.enum(['unknown', 'withheld']) }),
    ])
    .meta({
      id: 'Count',
      description: 'An interval, or stated to be unknown or withheld; none of these is 0',
    }),
);

/** Schema of an {@link Event}. */
export const eventSchema = describes<Event>()(
  z
    .strictObject({
      id: z.string(),
      start: countOf,
      end: countOf,
      quote: z.string(),
      type: z.enum(EVENT_TYPES),
      status: z.enum(['occurred', 'ongoing', 'planned', 'possible', 'denied']),
      statements: z.array(z.string()),
      time: timeSchema,
      places: z.array(placeSchema),
      actors: z.array(actorSchema),
      equipment: z.array(equipmentSchema),
      targets: z.array(
        z.strictObject({
          name: z.string(),
          class: z.enum(TARGET_CLASSES),
          detail: z.literal('withheld').optional(),
          mention: spanSchema.optional(),
        }),
      ),
      counts: z.array(countSchema),
      recurrence: z.strictObject({ ordinal: z.number(), unit: z.string(), quote: z.string() }).optional(),
    })
    .meta({ id: 'Event', description: 'What one report says has happened, is happening or is planned' }),
);

const statementShape = {
  id: z.string(),
  start: countOf,
  end: countOf,
  quote: z.string(),
  speaker: z
    .strictObject({
      name: z.string().optional(),
      role: z.string().optional(),
      organisation: z.string().optional(),
      country: z.string().optional(),
      mention: spanSchema.optional(),
    })
    .nullable()
    .describe('null = the outlet in its own voice'),
  cue: spanSchema.nullish(),
  channel: z.enum(CHANNELS).nullable(),
  reportedBy: z.string().nullish(),
  form: z.enum(['direct', 'mixed', 'indirect', 'none']),
  basis: z.enum(['told', 'assessed', 'witnessed', 'announced', 'narrated']),
  likelihood: z
    .strictObject({
      term: z.string(),
      scale: z.enum(['phia', 'icd203', 'plain']),
      low: z.number().optional(),
      high: z.number().optional(),
    })
    .optional()
    .describe('the hedge as worded; percent only where the speaker uses a yardstick'),
  polarity: z.enum(['affirmed', 'denied', 'negated']),
  content: spanSchema.optional(),
  truncated: z.boolean().optional(),
  events: z.array(z.string()),
};

/** Schema of a statement with its global key. */
export const statementSchema = describes<KeyedStatement>()(
  z
    .strictObject({
      ...statementShape,
      key: z.string(),
      placeLevel: z
        .int()
        .min(1)
        .max(7)
        .optional()
        .describe(
          'how finely its own words say where, if coarser than the place of the event (UCDP where_prec)',
        ),
      negates: z
        .literal('toll')
        .optional()
        .describe('what is negated is a figure of the event (“no one was hurt”), not that it was'),
    })
    .meta({ id: 'Statement', description: 'One speaker’s words in one sentence: who, how, how surely' }),
);
