import { alertUnitOf, isRaionName } from '../lexicon/alert-unit.ts';
import type { AlertClear, AlertLevel, AlertWord } from '../model/alert.ts';
import type { EventPlace } from '../model/place.ts';
import type { AlertSaying } from '../model/told-alert.ts';

/**
 * An all clear said later than this is of another alert, whose raising no report told of. Failure chosen: of the few alerts that last
 * longer the end is not known by reports. @source the logs of 2022–2024: the longest alert but for those that never end is four days
 */
export const LONGEST_TOLD_MS = 4 * 864e5;

/** An alert said to be raised somewhere. */
interface Raising extends AlertSaying {
  readonly level: AlertLevel;
  readonly unit: string;
}

/** What reports say of alerts: one word for each event and place that tells of one raised, and each all clear. */
export interface ReportAlerts {
  readonly words: AlertWord[];
  readonly clears: AlertClear[];
}

/**
 * The alerts that reports tell of: raised when the report says, ended by the first all clear that any report tells of for the same unit
 * before it is raised there again and within four days; without one nobody has said when it ended. An alert beside or around a place is no unit's.
 */
export function findReportAlerts(told: readonly AlertSaying[]): ReportAlerts {
  const raised: Raising[] = [];
  const cleared = new Map<string, AlertClear[]>();
  for (const t of told.filter((o) => !o.place.relation)) {
    const { place, event } = t;
    const level = levelOf(place);
    const admin1 = place.admin1 ?? null;
    const unit = alertUnitOf(place.name, admin1, level).key;
    if (t.kind === 'raised') {
      raised.push({ ...t, level, unit });
      continue;
    }
    const at = new Date(event.event.time.end ?? t.at).toISOString();
    const clear = { region: place.name, admin1, level, at, event: event.key };
    cleared.set(unit, [...(cleared.get(unit) ?? []), clear]);
  }
  const starts = Map.groupBy(raised, (r) => r.unit);
  return {
    words: raised.map((r) => wordOf(r, starts.get(r.unit)!, cleared.get(r.unit) ?? [])),
    clears: [...cleared.values()].flat(),
  };
}

/** Cities of the first level are units of their own, their districts parts of them; a settlement is told of as a part of its hromada. */
export function levelOf({ name, admin1, precision }: EventPlace): AlertLevel {
  if (admin1 === undefined || precision > 4) return null;
  if (precision === 3 || (precision < 3 && isRaionName(name))) return 'raion';
  return precision === 4 || admin1 === 'UA-30' || admin1 === 'UA-40' ? 'oblast' : 'hromada';
}

function wordOf(r: Raising, others: readonly Raising[], clearings: readonly AlertClear[]): AlertWord {
  const start = Date.parse(r.at);
  const startsBy = r.event.event.time.end;
  const again = Math.min(
    ...others
      .filter((o) => o.incident.id !== r.incident.id)
      .map((o) => Date.parse(o.at))
      .filter((t) => t > start),
  );
  const ends = clearings
    .map((c) => ({ ...c, ms: Date.parse(c.at) }))
    .filter((c) => c.ms >= start && c.ms <= Math.min(again, start + LONGEST_TOLD_MS))
    .sort((a, b) => a.ms - b.ms || (a.event < b.event ? -1 : 1));
  const end = ends[0];
  return {
    witness: 'report',
    by: r.event.source,
    region: r.place.name,
    admin1: r.place.admin1 ?? null,
    level: r.level,
    startedAt: new Date(start).toISOString(),
    ...(startsBy && Date.parse(startsBy) > start ? { startsBy: new Date(startsBy).toISOString() } : {}),
    endedAt: end ? new Date(end.ms).toISOString() : null,
    event: r.event.key,
    ...(end ? { endEvent: end.event } : {}),
    incident: r.incident.id,
  };
}
