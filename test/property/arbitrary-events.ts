import fc from 'fast-check';
import { EVENT_TYPES, type Event, type EventType, TARGET_CLASSES } from '../../src/model/event.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import type { EventPlace, GeoPrecision } from '../../src/model/place.ts';
import { reported } from '../scenario/build-events.ts';

const day = (n: number, hour = 0) => new Date(Date.UTC(2025, 4, 1 + n, hour)).toISOString();

const place: fc.Arbitrary<EventPlace> = fc.record({
  name: fc.constantFrom('Lashio', 'Hsipaw', 'Djibo', 'Goma', 'Sake', 'Shan'),
  country: fc.constantFrom('MM', 'BF', 'CD'),
  admin1: fc.constantFrom('MM-17', 'BF-SOM', 'CD-NK'),
  lat: fc.double({ min: -60, max: 60, noNaN: true }),
  lon: fc.double({ min: -170, max: 170, noNaN: true }),
  role: fc.constantFrom('at', 'from', 'to', 'near'),
  precision: fc.constantFrom<GeoPrecision[]>(1, 2, 3, 4, 5, 6, 7),
  radiusKm: fc.integer({ min: 1, max: 400 }),
});

const time = fc.oneof(
  fc.constant({ precision: 'unknown' } as const),
  fc.integer({ min: 0, max: 3 }).map((n) => ({ start: day(n), end: day(n + 1), precision: 'day' }) as const),
  fc
    .integer({ min: 0, max: 80 })
    .map((h) => ({ start: day(0, h), end: day(0, h + 1), precision: 'hour' }) as const),
);

const speaker = fc.constantFrom(
  null,
  { organisation: 'Three Rivers Army', country: 'MM' },
  { name: 'Nang Seng', role: 'shopkeeper' },
  { role: 'officials' },
);

const amount = fc
  .nat({ max: 40 })
  .chain((low) => fc.nat({ max: 10 }).map((more) => ({ low, high: low + more })));

const event = fc.record({
  type: fc.constantFrom(...EVENT_TYPES.slice(0, 22)),
  status: fc.constantFrom<Event['status'][]>('occurred', 'ongoing', 'planned', 'possible', 'denied'),
  time,
  places: fc.array(place, { maxLength: 2 }),
  actors: fc.constantFrom<Event['actors'][]>(
    [],
    [{ name: 'Three Rivers Army', kind: 'nonstate_armed', role: 'initiator' }],
    [{ name: 'Aye Mon', kind: 'civilians', role: 'participant' }],
  ),
  targets: fc.array(
    fc.constantFrom(...TARGET_CLASSES).map((c) => ({ name: c, class: c })),
    { maxLength: 2 },
  ),
  counts: fc.array(
    amount.map((a) => ({ what: 'killed' as const, quote: 'killed', ...a })),
    { maxLength: 1 },
  ),
  said: fc.array(
    speaker.map((s) => ({ quote: 'It happened there, killed.', speaker: s })),
    { maxLength: 2 },
  ),
});

/** Reported events of up to six reports over a few days, dense enough for some to be linked. */
export function arbitraryEvents(): fc.Arbitrary<ReportedEvent[]> {
  const report = fc.record({ hour: fc.nat({ max: 90 }), events: fc.array(event, { maxLength: 4 }) });
  return fc
    .array(report, { maxLength: 6 })
    .map((reports) =>
      reports.flatMap(({ hour, events }, n) =>
        reported({ report: `r${n}`, source: `Outlet ${n}`, at: day(0, hour), events }),
      ),
    );
}

const sites: EventPlace[] = [
  {
    name: 'Goma',
    country: 'CD',
    admin1: 'CD-NK',
    lat: -1.679,
    lon: 29.233,
    role: 'at',
    precision: 1,
    radiusKm: 5,
  },
  {
    name: 'Sake',
    country: 'CD',
    admin1: 'CD-NK',
    lat: -1.573,
    lon: 29.041,
    role: 'at',
    precision: 1,
    radiusKm: 5,
  },
  {
    name: 'Bukavu',
    country: 'CD',
    admin1: 'CD-SK',
    lat: -2.508,
    lon: 28.861,
    role: 'at',
    precision: 1,
    radiusKm: 5,
  },
  {
    name: 'North Kivu',
    country: 'CD',
    admin1: 'CD-NK',
    lat: -1,
    lon: 29,
    role: 'at',
    precision: 4,
    radiusKm: 150,
  },
];

/** Sketches of events so alike in kind, place and day that many are linked, some only by a figure, a target or a source. */
export const arbitraryAlikeEvent = fc
  .record({
    type: fc.constantFrom<EventType[]>(
      'strike.drone',
      'strike.mixed',
      'strike.air',
      'harm.casualties',
      'control.capture',
    ),
    time,
    places: fc.subarray(sites, { maxLength: 2 }),
    targets: fc.subarray([
      { name: 'port', class: 'port' as const },
      { name: 'clinic', class: 'health' as const },
    ]),
  })
  .chain((base) => event.map((e) => ({ ...e, ...base })));
