import type { Count, EventType } from '../../src/model/event.ts';
import type { EventPlace } from '../../src/model/place.ts';
import type { Likelihood, Speaker } from '../../src/model/statement.ts';

const DAY = Date.UTC(2025, 2, 10);
/** The instant so many hours after the day begins, UTC. */
export const at = (hours: number): string => new Date(DAY + hours * 3_600_000).toISOString();

/** Real places, from a town to a sea. */
export const PLACES: readonly EventPlace[] = [
  ['Sumy', 'UA', 'UA-59', 50.91, 34.8, 1, 6],
  ['Lebedyn', 'UA', 'UA-59', 50.58, 34.48, 1, 4],
  ['Kharkiv Oblast', 'UA', 'UA-63', 49.6, 36.5, 4, 120],
  ['Black Sea', undefined, undefined, 43.4, 34, 7, 300],
  ['Goma', 'CD', 'CD-NK', -1.68, 29.22, 1, 6],
  ['Netherlands', 'NL', undefined, 52.1, 5.3, 6, 150],
].map(([name, country, admin1, lat, lon, precision, radiusKm]) => ({
  name,
  lat,
  lon,
  precision,
  radiusKm,
  role: 'at',
  ...(country ? { country } : {}),
  ...(admin1 ? { admin1 } : {}),
})) as EventPlace[];

/** Who speaks: bodies, persons, a group without a name, a country, the outlet itself. */
export const SPEAKERS: readonly (Speaker | null)[] = [
  null,
  {
    name: 'Olha Reva',
    role: 'head of the regional administration',
    organisation: 'Sumy regional administration',
    country: 'UA',
  },
  { name: 'Олег Гай', role: 'мер', country: 'UA' },
  { organisation: 'Ministry of Defence', country: 'GB' },
  { organisation: 'Defense Intelligence Agency', country: 'US' },
  { organisation: 'Lakeside Army', country: 'CD' },
  { role: 'residents' },
  { country: 'NL' },
];

/** Hedges without a yardstick, none more often than one. */
export const HEDGES: readonly (Likelihood | undefined)[] = [
  undefined,
  undefined,
  undefined,
  { term: 'reportedly', scale: 'plain' },
  { term: 'ймовірно', scale: 'plain' },
  { term: 'по предварительным данным', scale: 'plain' },
];
/** Hedges of those who use a yardstick, by country. */
export const GRADED: Readonly<Record<string, Likelihood>> = {
  GB: { term: 'highly likely', scale: 'phia', low: 80, high: 90 },
  US: { term: 'almost certainly', scale: 'icd203', low: 95, high: 99 },
};

/** Figures in words and as intervals; `what` as the guide has it. */
export const COUNTS: readonly Count[] = [
  { what: 'killed', low: 2, high: 2, quote: 'two people' },
  { what: 'killed', low: 5, quote: 'at least five' },
  { what: 'killed', low: 24, high: 99, quote: 'dozens' },
  { what: 'killed', low: 0, high: 0, quote: 'no one' },
  { what: 'killed', value: 'unknown', quote: 'not yet clear how many' },
  { what: 'injured', low: 18, high: 18, quote: '18 more', increment: true },
  { what: 'injured', low: 0, high: 30, quote: 'up to 30' },
  { what: 'injured', value: 'withheld', quote: 'would not say' },
  { what: 'injured', low: 12, high: 12, quote: 'дванадцятеро', scope: 'children' },
  { what: 'killed', low: 46, high: 46, quote: '46 осіб', scope: ['killed', 'injured'] },
  { what: 'launched', low: 88, high: 88, quote: '88 drones' },
  { what: 'intercepted', low: 54, high: 66, quote: 'about 60' },
  { what: 'displaced', low: 2000, high: 9999, quote: 'thousands' },
  { what: 'evacuated', low: 310, high: 310, quote: '310 residents' },
  { what: 'supplied', low: 12, high: 12, quote: '12 generators' },
  { what: 'other', low: 27, high: 27, quote: '27 times' },
];

/** Kinds of event. */
export const TYPES: readonly EventType[] = [
  'strike.drone',
  'strike.drone',
  'strike.missile',
  'strike.mixed',
  'strike.artillery',
  'combat.clash',
  'combat.abduction',
  'control.advance',
  'control.capture',
  'control.line',
  'defence.interception',
  'alert.raised',
  'alert.cleared',
  'harm.casualties',
  'harm.damage',
  'response.rescue',
  'movement.evacuation',
  'movement.displacement',
  'aid.request',
  'aid.pledge',
  'aid.delivery',
  'force.posture',
  'talks.agreement',
  'measure.order',
  'protest',
];
