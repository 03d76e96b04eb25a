import type { EventStatus } from '../model/event.ts';
import type { Incident, IncidentLink, Judgement, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { contentId } from '../util/hash.ts';
import { type Clustering, clusterEvents } from './cluster-events.ts';
import { compareFields, mainType } from './compare-fields.ts';
import { pairKey } from './event-groups.ts';
import { findNotices } from './find-notices.ts';
import { bodiesOf, findOrigins } from './find-origins.ts';
import { narrowestTime } from './narrow-time.ts';
import { folded } from './same-name.ts';
import { publishedMs } from './score-time.ts';

/**
 * Links events of different reports that are the same occurrence (block, score, judge, link), and says of each field
 * where the reports agree, conflict or revise. Pure: the same events and judgements give the same incidents in whatever
 * order they come. A person's word wins over the score. Sorted by first receipt, then id.
 */
export function linkIncidents(
  events: readonly ReportedEvent[],
  judgements: readonly Judgement[],
): Incident[] {
  const unique = [...new Map(events.map((e) => [e.key, e])).values()].sort(byReceipt);
  const clustering = clusterEvents(unique, judgements);
  const bodies = bodiesOf(unique);
  return clustering.groups
    .map((group) => incidentOf(unique, group, clustering, bodies))
    .sort((a, b) => compareText(a.firstReceivedAt, b.firstReceivedAt) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byReceipt(a: ReportedEvent, b: ReportedEvent): number {
  return Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || compareText(a.key, b.key);
}

function incidentOf(
  all: readonly ReportedEvent[],
  group: readonly number[],
  made: Clustering,
  bodies: ReadonlyMap<string, string>,
): Incident {
  const events = group.map((i) => all[i]!);
  const standing = events.filter((e) => !e.retracted);
  // What was taken back supports nothing; where nothing else is left the incident stays as it was told, and says so.
  const told = standing.length ? standing : events;
  const origins = findOrigins(told, bodies);
  return {
    id: contentId('in', events[0]!.key),
    type: mainType(told),
    status: statusNow(told),
    time: narrowestTime(told.map((e) => e.event.time)),
    places: placesOf(told),
    events,
    links: linksOf(all, group, made),
    fields: compareFields(told, origins),
    notices: findNotices(events, origins),
    ...(standing.length ? {} : { isRetracted: true as const }),
    independentOrigins: origins.all,
    firstReceivedAt: events[0]!.receivedAt,
    lastReceivedAt: events.at(-1)!.receivedAt,
  };
}

/** Each later event is tied to the earlier member it agrees with best, so one link can be undone without the others. */
function linksOf(all: readonly ReportedEvent[], group: readonly number[], made: Clustering): IncidentLink[] {
  return group.map((i, n): IncidentLink => {
    const event = all[i]!.key;
    if (n === 0) return { event, to: null, score: 1, reasons: ['first report of it'], by: 'rule' };
    const earlier = group.slice(0, n);
    const person = group.find(
      (j) => j !== i && made.said.get(pairKey(all[j]!.key, event))?.verdict === 'same',
    );
    if (person !== undefined) {
      const word = made.said.get(pairKey(all[person]!.key, event))!;
      return {
        event,
        to: all[person]!.key,
        score: 1,
        reasons: [`judged the same by ${word.by}`],
        by: 'person',
      };
    }
    const best = earlier.reduce((a, b) => (made.scoreOf(b, i).score > made.scoreOf(a, i).score ? b : a));
    const { score, reasons } = made.scoreOf(best, i);
    return { event, to: all[best]!.key, score, reasons, by: 'rule' };
  });
}

/** The status to show: a thing told as happened stays so though others deny it (the denial is in `fields`); a plan is one until it happens. */
function statusNow(events: readonly ReportedEvent[]): EventStatus {
  const sorted = [...events].sort((a, b) => publishedMs(b) - publishedMs(a));
  const has = (s: EventStatus) => sorted.some((e) => e.event.status === s);
  if (has('occurred') && has('ongoing'))
    return sorted.find((e) => e.event.status === 'occurred' || e.event.status === 'ongoing')!.event.status;
  for (const status of ['occurred', 'ongoing', 'denied', 'planned', 'possible'] as const)
    if (has(status)) return status;
  return sorted[0]!.event.status;
}

/** Every place named, the finest first, one entry a name and role; nothing finer than some report says. */
function placesOf(events: readonly ReportedEvent[]): EventPlace[] {
  const rows = new Map<string, EventPlace>();
  for (const { event } of events) {
    for (const { mention: _, ...p } of event.places) {
      const key = `${p.role}|${folded(p.name)}|${p.relation?.kind ?? ''}${p.relation?.bearing ?? ''}`;
      if (!rows.has(key)) rows.set(key, p);
    }
  }
  return [...rows.values()].sort((a, b) => a.precision - b.precision);
}
