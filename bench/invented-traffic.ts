import type { Document } from '../src/model/document.ts';
import type { Event, EventType, TargetClass } from '../src/model/event.ts';
import type { EventPlace } from '../src/model/place.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Statement } from '../src/model/statement.ts';
import { seeded } from '../src/util/seeded.ts';

/** A report of invented traffic and what is read from it. */
export interface InventedReport {
  readonly document: Document;
  readonly reading: Reading;
}

const HOUR = 3_600_000;
/** Events that are told of one occurrence, on the average. */
const EVENTS_OF_ONE = 3.53;
const DAY = 24 * HOUR;
/** Traffic ends with the year 2025. */
const END = Date.UTC(2026, 0, 1);
/** Days of a year. */
export const YEAR = 365;
const COUNTRIES = ['UA', 'SD', 'MM', 'CD', 'SY', 'BF'];
const TYPES: readonly EventType[] = [
  'strike.drone',
  'strike.missile',
  'strike.artillery',
  'strike.mixed',
  'combat.clash',
  'defence.interception',
  'alert.raised',
  'harm.damage',
  'movement.evacuation',
];
const TARGETS: readonly TargetClass[] = ['energy', 'port', 'health', 'residential', 'transport', 'education'];
const OUTLETS = Array.from({ length: 60 }, (_, n) => `Outlet ${n}`);
const WORDS = Array.from({ length: 4000 }, (_, n) => `w${n.toString(36)}`);

interface Occurrence {
  readonly type: EventType;
  readonly at: number;
  readonly place: EventPlace;
  readonly region: EventPlace;
  readonly killed: number;
  readonly launched: number;
  readonly target: TargetClass;
  readonly country: string;
}

/**
 * Reports of `days` days up to the end of 2025 with about `events` events in all, day by day, each day in order of receipt: occurrences
 * in 600 towns of six countries, most told by several outlets within hours, some undated, without a place or by region only, one report
 * in twelve a reprint. Deterministic.
 */
export function* inventedTraffic(events: number, days = YEAR): Generator<InventedReport[]> {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const towns = Array.from({ length: 600 }, (_, n) => townOf(n, random));
  const perDay = Math.ceil(events / EVENTS_OF_ONE / days);
  const start = END - days * DAY;
  let n = 0;
  for (let day = 0; day < days; day++) {
    const out: InventedReport[] = [];
    for (let i = 0; i < perDay; i++) {
      const o: Occurrence = {
        ...pick(towns),
        at: start + (day + i / perDay) * DAY,
        type: pick(TYPES),
        killed: Math.floor(random() * 30),
        launched: 3 + Math.floor(random() * 90),
        target: pick(TARGETS),
      };
      const reports = 1 + Math.floor(-Math.log(1 - random()) * 1.7);
      let first: string | null = null;
      for (let r = 0; r < reports; r++) {
        const publishedAt = o.at + HOUR + random() * 10 * HOUR;
        const copy: string | null = random() < 0.12 ? first : null;
        const report = reportOf(`inv-${n++}`, o, publishedAt, pick(OUTLETS), copy, random, pick);
        first ??= report.document.text;
        out.push(report);
      }
    }
    yield out.sort((a, b) => (a.document.receivedAt! < b.document.receivedAt! ? -1 : 1));
  }
}

function townOf(n: number, random: () => number): Pick<Occurrence, 'place' | 'region' | 'country'> {
  const c = n % COUNTRIES.length;
  const country = COUNTRIES[c]!;
  const lat = -20 + c * 12 + random() * 6;
  const lon = c * 25 + random() * 9;
  const admin1 = `${country}-${Math.floor(n / COUNTRIES.length) % 20}`;
  const place: EventPlace = {
    name: `Town ${n}`,
    country,
    admin1,
    lat,
    lon,
    role: 'at',
    precision: 1,
    radiusKm: 5,
  };
  return { country, place, region: { ...place, name: `Region ${admin1}`, precision: 4, radiusKm: 120 } };
}

function reportOf(
  id: string,
  o: Occurrence,
  publishedAt: number,
  source: string,
  copy: string | null,
  random: () => number,
  pick: <T>(list: readonly T[]) => T,
): InventedReport {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const text = copy ?? Array.from({ length: 80 + Math.floor(random() * 80) }, () => pick(WORDS)).join(' ');
  const document: Document = {
    id: `doc_${id}`,
    captureId: null,
    reportId: id,
    title: `Report ${id}`,
    text,
    lang: 'en',
    publishedAt: iso(publishedAt),
    receivedAt: iso(publishedAt + random() * HOUR),
    source,
    url: `https://${source.toLowerCase().replace(' ', '-')}.example/${id}`,
    issues: [],
  };
  const statement = (n: number, speaker: Statement['speaker']): Statement => ({
    id: `s${n}`,
    start: n * 20,
    end: n * 20 + 19,
    quote: text.slice(n * 20, n * 20 + 19),
    speaker,
    channel: null,
    form: 'indirect',
    basis: 'told',
    polarity: 'affirmed',
    events: [`e${n}`],
  });
  const speakers: Statement['speaker'][] = [
    { organisation: `Governor of ${o.region.name}`, country: o.country },
    { organisation: `Army of ${o.country}`, country: o.country },
    null,
  ];
  const events = [eventOf(o, 1, random), ...(random() < 0.6 ? [harmOf(o, 2, random)] : [])];
  const { url, title, lang } = document;
  const head = {
    id: document.id,
    source,
    url,
    title,
    lang,
    publishedAt: document.publishedAt,
    length: text.length,
  };
  return {
    document,
    reading: {
      contract: 1,
      document: head,
      places: [],
      statements: events.map((_, n) => statement(n + 1, pick(speakers))),
      events,
      issues: [],
    },
  };
}

function eventOf(o: Occurrence, n: number, random: () => number): Event {
  const start = Math.floor(o.at / HOUR) * HOUR;
  const wide = random() < 0.1;
  const dated = random() < 0.8;
  return {
    id: `e${n}`,
    type: o.type,
    status: 'occurred',
    start: n * 20,
    end: n * 20 + 6,
    quote: 'struck',
    statements: [`s${n}`],
    time: dated
      ? {
          start: new Date(start).toISOString(),
          end: new Date(start + 2 * HOUR).toISOString(),
          precision: 'hour',
        }
      : { precision: 'unknown' },
    places: random() < 0.15 ? [] : [wide ? o.region : o.place],
    actors: [],
    equipment: [],
    targets: random() < 0.5 ? [{ name: o.target, class: o.target }] : [],
    counts:
      random() < 0.5 ? [{ what: 'launched', low: o.launched, high: o.launched, quote: `${o.launched}` }] : [],
  };
}

function harmOf(o: Occurrence, n: number, random: () => number): Event {
  return {
    ...eventOf(o, n, random),
    type: 'harm.casualties',
    quote: 'killed',
    targets: [],
    counts: [{ what: 'killed', low: o.killed, high: o.killed, quote: `${o.killed}` }],
  };
}
