import { alertUnitOf } from '../lexicon/alert-unit.ts';
import type { AlertLevel, AlertWord } from '../model/alert.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { standingEvents } from '../model/standing.ts';

/** An alert said to be lifted somewhere, and when at the latest. */
interface Clearing {
  readonly at: string;
  readonly event: string;
}

/** An alert said to be raised somewhere. */
interface Raising {
  readonly incident: Incident;
  readonly event: ReportedEvent;
  readonly place: EventPlace;
  readonly level: AlertLevel;
  readonly unit: string;
  readonly startedAt: string;
}

/**
 * The alerts that reports tell of, one word for each event and place: raised when the report says, ended by the first all clear that any
 * report tells of for the same unit before it is raised there again; without one nobody has said when it ended. Planned, possible and
 * denied alerts, and those beside or around a place, are none.
 */
export function findReportAlerts(incidents: readonly Incident[]): AlertWord[] {
  const raised: Raising[] = [];
  const cleared = new Map<string, Clearing[]>();
  for (const incident of incidents)
    for (const event of standingEvents(incident)) {
      const { type, status, places, time } = event.event;
      if (!type.startsWith('alert.') || (status !== 'occurred' && status !== 'ongoing')) continue;
      const startedAt = time.start ?? event.publishedAt ?? event.receivedAt;
      for (const place of places.filter((p) => p.role !== 'from' && !p.relation)) {
        const level = levelOf(place);
        const unit = alertUnitOf(place.name, place.admin1 ?? null, level).key;
        if (type === 'alert.raised') raised.push({ incident, event, place, level, unit, startedAt });
        else {
          const list = cleared.get(unit) ?? [];
          cleared.set(unit, list);
          list.push({ at: time.end ?? startedAt, event: event.key });
        }
      }
    }
  const starts = Map.groupBy(raised, (r) => r.unit);
  return raised.map((r) => wordOf(r, starts.get(r.unit)!, cleared.get(r.unit) ?? []));
}

/** Cities of the first level are units of their own; a settlement is told of as a part of its hromada. */
function levelOf({ admin1, precision }: EventPlace): AlertLevel {
  if (admin1 === undefined || precision > 4) return null;
  if (precision === 4 || admin1 === 'UA-30' || admin1 === 'UA-40') return 'oblast';
  return precision === 3 ? 'raion' : 'hromada';
}

function wordOf(r: Raising, others: readonly Raising[], clearings: readonly Clearing[]): AlertWord {
  const start = Date.parse(r.startedAt);
  const startsBy = r.event.event.time.end;
  const again = Math.min(
    ...others
      .filter((o) => o.incident.id !== r.incident.id)
      .map((o) => Date.parse(o.startedAt))
      .filter((t) => t > start),
  );
  const ends = clearings
    .map((c) => ({ ...c, ms: Date.parse(c.at) }))
    .filter((c) => c.ms >= start && c.ms <= again)
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
