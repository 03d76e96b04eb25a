import { z } from 'zod';
import {
  ALERT_WITNESSES,
  type AlertCount,
  type AlertSpell,
  type AlertState,
  type AlertStreak,
  STREAK_PARTS,
} from '../../model/alert.ts';
import { describes } from './describes.ts';
import { countOf, utc } from './event-schema.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const yes = z.literal(true);
const admin1 = z.string().nullable().describe('ISO 3166-2 of it or of the unit it lies in; null = not known');
const level = z
  .enum(['oblast', 'raion', 'hromada'])
  .nullable()
  .describe('first-level unit, a unit of it, a part of that; null = no unit known here');
const sources = z.array(
  z.strictObject({
    witness: z.enum(ALERT_WITNESSES).describe('official and volunteer: rows of a log'),
    by: z.string().nullable().describe('sender of a message, outlet of a report'),
    region: z.string().describe('as this witness names it'),
    startedAt: utc,
    startsBy: utc.optional().describe('the latest it can have begun'),
    isStartAssumed: yes
      .optional()
      .describe('its start is not said: startedAt is when it was told, the latest it can have begun'),
    endedAt: utc.nullable(),
    isEndAssumed: yes.optional().describe('the end was not seen but taken for granted'),
    isExpiry: yes.optional().describe('the message ran out; nobody said that it is over'),
    capture: z.string().optional(),
    line: z.int().optional(),
    messages: z.array(z.string()).optional(),
    event: z.string().optional(),
    endEvent: z.string().optional(),
    incident: z.string().optional(),
  }),
);

/** Schema of one merged alert. */
export const alertSchema = describes<AlertSpell>()(
  z.strictObject({
    region: z.string(),
    admin1,
    level,
    startedAt: utc,
    startsBy: utc.optional().describe('the latest it can have begun; startedAt is then the earliest'),
    isStartAssumed: yes
      .optional()
      .describe('its start is not said: startedAt is when it was first told, the latest it can have begun'),
    endedAt: utc.nullable().describe('null = nobody says when it ended'),
    isEndAssumed: yes.optional(),
    sources: sources.describe('who tells of it; region and times are those of the first'),
  }),
).meta({ id: 'Alert', description: 'One air-raid alert, merged from all who tell of it' });

/** Schema of a region's state. */
export const alertStateSchema = describes<AlertState>()(
  z.strictObject({
    region: z.string(),
    admin1,
    level,
    raion: z.string().nullable(),
    state: z.enum(['active', 'partial', 'clear', 'unknown']),
    rollUp: z
      .enum(['none', 'partial', 'all'])
      .nullable()
      .describe('how much of it is warned; null = not known'),
    why: z.enum(['no-data', 'stale']).nullable().describe('why it is unknown'),
    since: utc.nullable().describe('of an unknown state the last moment that is told of'),
    heardAt: utc.nullable().describe('last word on it'),
    under: z.string().nullable().describe('region whose alert it stands under'),
    sources,
  }),
).meta({ id: 'AlertState', description: 'State of a region at a moment. Not an official warning' });

/** Schema of a run of days. */
export const alertStreakSchema = describes<AlertStreak>()(
  z.strictObject({
    region: z.string(),
    admin1: z.string(),
    part: z.enum(STREAK_PARTS),
    days: countOf,
    firstOn: day,
    lastOn: day,
    before: z.enum(['none', 'no-data']).describe('what the day before the first tells'),
    isCurrent: z.boolean().describe('whether it goes on at the end of the time asked for'),
    zone: z.string().describe('IANA zone of its days'),
    startedAt: z.array(utc).describe('start of the first alert of each day'),
  }),
).meta({ id: 'AlertStreak', description: 'Days in a row with an alert in one part of the day' });

/** Schema of a day's or month's count. */
export const alertCountSchema = describes<AlertCount>()(
  z.strictObject({
    key: z.string().describe('2022-10-10 or 2022-10, by the region’s own clock'),
    region: z.string(),
    admin1: z.string(),
    alerts: countOf.describe('alerts that began in it'),
    minutes: z
      .strictObject({ low: countOf, high: countOf })
      .nullable()
      .describe('under alert: low the whole unit, high any part; null = no witness covers it'),
  }),
).meta({ id: 'AlertCount', description: 'Alerts of a first-level unit in a day or month' });
