import type { EventStatus } from '../model/event.ts';
import type { Incident, IncidentLink, Judgement, LinkSuggestion, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { isOwnNotice } from '../model/standing.ts';
import { compareText } from '../util/compare-text.ts';
import { contentId } from '../util/hash.ts';
import type { LinkableEvent } from './block-keys.ts';
import { type Clustering, clusterEvents, type Group } from './cluster-events.ts';
import { compareFields, mainType } from './compare-fields.ts';
import { pairKey } from './event-groups.ts';
import { findNotices } from './find-notices.ts';
import { findOrigins } from './find-origins.ts';
import { type LinkBook, PAIRS } from './link-book.ts';
import { narrowestTime } from './narrow-time.ts';
import { toldAround } from './report-site.ts';
import { retractReprints } from './retract-reprints.ts';
import { folded } from './same-name.ts';
import { publishedMs } from './score-time.ts';
import { bodiesOf } from './voice-identity.ts';

/** Incidents that hang together, and the events they are made of. */
export interface Component {
  readonly events: readonly LinkableEvent[];
  /** Sorted by first receipt, then id. */
  readonly incidents: readonly Incident[];
}

/**
 * Links events of different reports that are the same occurrence (block, score, judge, link), and says of each field
 * where the reports agree, conflict or revise. Pure: the same events and judgements give the same incidents in whatever
 * order they come. A person's word wins over the score. Sorted by first receipt, then id.
 */
export function linkIncidents(
  events: readonly ReportedEvent[],
  judgements: readonly Judgement[],
): Incident[] {
  return linkComponents(withSurroundings(events), judgements)
    .components.flatMap((c) => c.incidents)
    .sort(byFirstReceipt);
}

/** The same, by the parts that can be linked each without the rest; and what a person may join. `book` where they are linked more than once. */
export function linkComponents(
  events: readonly LinkableEvent[],
  judgements: readonly Judgement[],
  book?: LinkBook,
): { readonly components: readonly Component[]; readonly suggestions: readonly LinkSuggestion[] } {
  const unique = [...new Map(events.map((e) => [e.key, e])).values()].sort(byReceipt);
  const clustering = clusterEvents(unique, judgements, book ?? PAIRS);
  const made = (g: Group): Incident => {
    const make = (): Incident => incidentOf(unique, g, clustering);
    if (!book) return make();
    const repeats = [...g.repeats].map(([i, j]) => [unique[i]!.key, unique[j]!.key]);
    const own = g.events.map((i) => unique[i]!);
    return book.incident(own, JSON.stringify([repeats, [...clustering.said]]), make);
  };
  const components = clustering.components.map((groups) => ({
    events: groups.flatMap((g) => g.events.map((i) => unique[i]!)),
    incidents: groups.map(made).sort(byFirstReceipt),
  }));
  return { components, suggestions: clustering.suggestions };
}

/** Events with what their whole reports speak of: countries and sites. */
function withSurroundings(events: readonly ReportedEvent[]): LinkableEvent[] {
  const reports = Map.groupBy(events, (e) => e.documentId);
  const told = new Map([...reports].map(([id, all]) => [id, toldAround(all)]));
  return events.map((e) => ({ ...e, ...told.get(e.documentId)!(e.event) }));
}

const byFirstReceipt = (a: Incident, b: Incident): number =>
  compareText(a.firstReceivedAt, b.firstReceivedAt) || compareText(a.id, b.id);

/** Order of receipt, then key: the order events are linked in. */
export function byReceipt(
  a: Pick<ReportedEvent, 'key' | 'receivedAt'>,
  b: Pick<ReportedEvent, 'key' | 'receivedAt'>,
): number {
  return Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || compareText(a.key, b.key);
}

function incidentOf(all: readonly LinkableEvent[], group: Group, made: Clustering): Incident {
  const placeOf = new Map(group.events.map((i, n) => [i, n]));
  const repeats = new Map([...group.repeats].map(([i, j]) => [placeOf.get(i)!, placeOf.get(j)!]));
  const events = retractReprints(
    group.events.map((i) => reportedOf(all[i]!)),
    repeats,
  );
  const standing = events.filter((e) => !e.retracted);
  // What was taken back supports nothing; where nothing else is left the incident stays as it was told, and says so.
  const notOwn = events.filter((e) => !isOwnNotice(e));
  const told = [standing, notOwn, events].find((list) => list.length > 0)!;
  const origins = findOrigins(told, bodiesOf(told));
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
    voices: origins.voices,
    firstReceivedAt: events[0]!.receivedAt,
    lastReceivedAt: events.at(-1)!.receivedAt,
  };
}

/** An event as incidents carry it. */
function reportedOf({
  about: _about,
  around: _around,
  sites: _sites,
  ...event
}: LinkableEvent): ReportedEvent {
  return event;
}

/** Each later event is tied to the earlier member it agrees with best, so one link can be undone without the others. */
function linksOf(all: readonly LinkableEvent[], group: Group, made: Clustering): IncidentLink[] {
  const told: number[] = [];
  return group.events.map((i, n): IncidentLink => {
    const event = all[i]!.key;
    if (n === 0) {
      told.push(i);
      return { event, to: null, score: 1, reasons: ['first report of it'], by: 'rule' };
    }
    const judged = judgedLink(all, group, made, i);
    if (judged) return judged;
    const first = group.repeats.get(i);
    const best =
      first ?? told.reduce((a, b) => (made.scoreOf(b, i).score > made.scoreOf(a, i).score ? b : a));
    if (first === undefined) told.push(i);
    return { event, to: all[best]!.key, ...made.scoreOf(best, i), by: 'rule' };
  });
}

function judgedLink(
  all: readonly LinkableEvent[],
  group: Group,
  made: Clustering,
  i: number,
): IncidentLink | null {
  if (made.said.size === 0) return null;
  const event = all[i]!.key;
  for (const j of group.events) {
    const word = j === i ? undefined : made.said.get(pairKey(all[j]!.key, event));
    if (word?.verdict !== 'same') continue;
    return { event, to: all[j]!.key, score: 1, reasons: [`judged the same by ${word.by}`], by: 'person' };
  }
  return null;
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
