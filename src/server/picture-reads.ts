import type { Incident } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { digestOf } from './context.ts';
import { type ListPage, pageAfter } from './cursor.ts';
import { filterIncidents, toldWithin } from './filter-incidents.ts';
import { EVENT_ORDER, INCIDENT_ORDER, inOrder } from './list-order.ts';
import { narrowPicture } from './narrow-picture.ts';
import { type IncidentQuery, instantOf } from './query.ts';
import type { CountedPage, ListedEvent, PictureReads } from './reads.ts';
import { timelineOf } from './timeline.ts';

const MOST_DRAWN = 10_000;

/** Reads of pictures that are at hand as a whole. */
export function readsOfPictures(pictureAt: (asOf?: string) => Promise<PublicPicture>): PictureReads {
  const filtered = async (query: IncidentQuery): Promise<Incident[]> =>
    filterIncidents((await pictureAt(momentAsked(query))).incidents, query);
  const whole = <T>(all: readonly T[], page: ListPage<T>): CountedPage<T> => ({
    ...page,
    total: all.length,
    isAtLeast: false,
  });
  return {
    mostDrawn: MOST_DRAWN,
    async state(asOf) {
      const picture = await pictureAt(asOf);
      return { asOf: picture.asOf, mark: digestOf(picture) };
    },
    async incidents(query) {
      const kept = await filtered(query);
      return whole(kept, pageAfter(kept, INCIDENT_ORDER, query));
    },
    async events(query) {
      const events = inOrder(eventsOf(await filtered(query)), EVENT_ORDER);
      return whole(events, pageAfter(events, EVENT_ORDER, query));
    },
    async around(id, asOf) {
      const picture = await pictureAt(asOf);
      const incident = picture.incidents.find((i) => i.id === id || i.events.some((e) => e.key === id));
      return incident ? { incident, picture } : null;
    },
    aroundDocument: async (_id, asOf) => (await pictureAt(asOf)).incidents,
    async holding(events, asOf) {
      const keys = new Set(events);
      return (await pictureAt(asOf)).incidents.filter((i) => i.events.some((e) => keys.has(e.key)));
    },
    timeline: async (query) => timelineOf(await filtered(query)),
    isMore: async (query, most) => (await filtered(query)).length > most,
    async part(query, most) {
      const picture = narrowPicture(await pictureAt(momentAsked(query)), query);
      if (picture.incidents.length <= most) return { picture, isCut: false };
      return { picture: { ...picture, incidents: picture.incidents.slice(0, most) }, isCut: true };
    },
    told: async (query) => toldWithin((await pictureAt(momentAsked(query))).incidents, query),
    lastChanged: async (query) => narrowPicture(await pictureAt(momentAsked(query)), query),
    async panel(_panel, { asOf } = {}) {
      const picture = await pictureAt(asOf);
      return { picture, mark: digestOf(picture), isCut: false };
    },
    async totals(asOf) {
      const { incidents } = await pictureAt(asOf);
      const reports = new Set(incidents.flatMap((i) => i.events.map((e) => e.documentId))).size;
      return { incidents: incidents.length, reports, newestAt: incidents[0]?.lastReceivedAt ?? null };
    },
  };
}

/** The events of incidents, each with its incident's id. */
export function eventsOf(incidents: readonly Incident[]): ListedEvent[] {
  return incidents.flatMap((i) => i.events.map((e) => ({ incident: i.id, ...e })));
}

/** The earlier moment a query asks for, ISO 8601 UTC. */
export function momentAsked(query: Pick<IncidentQuery, 'asOf'>): string | undefined {
  return query.asOf && instantOf(query.asOf, 'end');
}
