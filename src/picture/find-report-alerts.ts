import { type AlertUnit, alertHolderKeys, alertUnitOf, isRaionName } from '../lexicon/alert-unit.ts';
import type { AlertClear, AlertLevel, AlertWord } from '../model/alert.ts';
import type { EventPlace } from '../model/place.ts';
import type { AlertSaying } from '../model/told-alert.ts';

/**
 * An all clear said later than this is of another alert, whose raising no report told of. Failure chosen: of the few alerts that last
 * longer the end is not known by reports. @source the logs of 2022–2024: the longest alert but for those that never end is four days
 */
export const LONGEST_TOLD_MS = 4 * 864e5;
/** A report tells of the alerts of the night or day before it. Own policy. */
const SAME_NEWS_MS = 24 * 36e5;

/** An alert said to be raised somewhere. */
interface Raising extends AlertSaying {
  readonly level: AlertLevel;
  readonly unit: AlertUnit;
  /** Milliseconds. */
  readonly start: number;
}

interface Clearing extends AlertClear {
  /** Milliseconds. */
  readonly ms: number;
}

/** What reports say of alerts: one word for each event and place that tells of one raised, and each all clear. */
export interface ReportAlerts {
  readonly words: AlertWord[];
  readonly clears: AlertClear[];
}

/**
 * The alerts that reports tell of: raised when the report says, ended by the first all clear that any report tells of for the same unit
 * or one it lies in before it is raised there again and within four days; without one nobody has said when it ended. An alert beside or around a place is no unit's.
 */
export function findReportAlerts(told: readonly AlertSaying[]): ReportAlerts {
  const raised: Raising[] = [];
  const cleared = new Map<string, Clearing[]>();
  for (const t of told.filter((o) => !o.place.relation)) {
    const { place, event } = t;
    const level = levelOf(place);
    const admin1 = place.admin1 ?? null;
    const unit = alertUnitOf(place.name, admin1, level);
    if (t.kind === 'raised') {
      raised.push({ ...t, level, unit, start: Date.parse(t.at) });
      continue;
    }
    const ms = Date.parse(t.by ?? t.at);
    const at = new Date(ms).toISOString();
    const own = cleared.get(unit.key);
    const clearing = { region: place.name, admin1, level, at, event: event.key, ms };
    if (own) own.push(clearing);
    else cleared.set(unit.key, [clearing]);
  }
  const news = raised.filter(isOwn(Map.groupBy(raised, (r) => r.event.captureId)));
  const starts = Map.groupBy(news, (r) => r.unit.key);
  const endsOf = ({ unit }: Raising): Clearing[] =>
    [unit.key, ...alertHolderKeys(unit)].flatMap((key) => cleared.get(key) ?? []);
  return {
    words: news.map((r) => wordOf(r, starts.get(r.unit.key)!, endsOf(r))),
    clears: [...cleared.values()].flat().map(({ ms: _ms, ...clear }) => clear),
  };
}

/**
 * Keeps what tells of an alert of its own: one told without a time ("sirens sounded in the town") is, in a report that tells with its time
 * of an alert there or around it in the hours before, the same one. Failure chosen: a second alert so told beside the first is not listed.
 */
function isOwn(byReport: ReadonlyMap<string, readonly Raising[]>): (r: Raising) => boolean {
  return (r) =>
    !r.isUntimed ||
    !byReport
      .get(r.event.captureId)!
      .some(
        (o) =>
          !o.isUntimed &&
          o.start <= r.start &&
          r.start - o.start <= SAME_NEWS_MS &&
          (o.unit.key === r.unit.key || alertHolderKeys(r.unit).includes(o.unit.key)),
      );
}

/** Cities of the first level are units of their own, their districts parts of them; a settlement is told of as a part of its hromada. */
export function levelOf({ name, admin1, precision }: EventPlace): AlertLevel {
  if (admin1 === undefined || precision > 4) return null;
  // Ukraine's units of the second level bear the word raion in their name; what does not is a hromada.
  const isRaion = isRaionName(name) || (precision === 3 && !admin1.startsWith('UA-'));
  if (precision <= 3 && isRaion) return 'raion';
  return precision === 4 || admin1 === 'UA-30' || admin1 === 'UA-40' ? 'oblast' : 'hromada';
}

function wordOf(r: Raising, others: readonly Raising[], clearings: readonly Clearing[]): AlertWord {
  const { start, by: startsBy, until } = r;
  const end = until ? { ms: Date.parse(until), event: r.event.key } : endOf(r, others, clearings);
  return {
    witness: 'report',
    by: r.event.source,
    region: r.place.name,
    admin1: r.place.admin1 ?? null,
    level: r.level,
    startedAt: new Date(start).toISOString(),
    ...(startsBy && Date.parse(startsBy) > start ? { startsBy: new Date(startsBy).toISOString() } : {}),
    ...(r.isUntimed ? { isStartAssumed: true as const } : {}),
    endedAt: end ? new Date(end.ms).toISOString() : null,
    event: r.event.key,
    ...(end ? { endEvent: end.event } : {}),
    incident: r.incident.id,
  };
}

/** The first all clear that ends it; null where none does. */
function endOf(
  { start, incident }: Raising,
  others: readonly Raising[],
  clearings: readonly Clearing[],
): Clearing | null {
  let last = start + LONGEST_TOLD_MS;
  for (const o of others)
    if (o.start > start && o.start < last && o.incident.id !== incident.id) last = o.start;
  let end: Clearing | null = null;
  for (const c of clearings)
    if (c.ms >= start && c.ms <= last && (!end || c.ms < end.ms || (c.ms === end.ms && c.event < end.event)))
      end = c;
  return end;
}
