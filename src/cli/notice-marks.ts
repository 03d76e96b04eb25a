import type { AlertState } from '../model/alert.ts';
import type { Incident } from '../model/incident.ts';
import type { NoticeMark, NoticePlace } from '../model/notice.ts';
import { canonicalJson, sha256 } from '../util/hash.ts';

/** A mark for each incident as it is shown, and for each of their documents; with `since` (ISO 8601 UTC) of those received from then on. */
export function* incidentMarks(incidents: readonly Incident[], since = ''): Generator<NoticeMark> {
  const documents = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const { documentId, receivedAt } of incident.events)
      if (receivedAt >= since) documents.set(documentId, [...(documents.get(documentId) ?? []), incident]);
    yield {
      kind: 'incident',
      id: incident.id,
      mark: sha256(canonicalJson(incident)),
      ...subjectOf([incident]),
    };
  }
  // A report is told of once; what becomes of it is told of its incidents.
  for (const [id, told] of documents) yield { kind: 'document', id, mark: '', ...subjectOf(told) };
}

function subjectOf(incidents: readonly Incident[]): Pick<NoticeMark, 'types' | 'places'> {
  const places = new Map<string, NoticePlace>();
  for (const { name, country, admin1 } of incidents.flatMap((i) => i.places))
    places.set(`${name}|${country}|${admin1}`, {
      name,
      ...(country ? { country } : {}),
      ...(admin1 ? { admin1 } : {}),
    });
  return { types: [...new Set(incidents.map((i) => i.type))], places: [...places.values()] };
}

/** A mark for each region of which anything is told: that nobody tells of one is no news. */
export function* alertMarks(states: readonly AlertState[]): Generator<NoticeMark> {
  for (const state of states) if (state.why !== 'no-data') yield alertMark(state);
}

/** A region's state; since when it holds is no news of its own. */
function alertMark({ region, admin1, level, state, why }: AlertState): NoticeMark {
  const place = admin1 === null ? { name: region } : { name: region, country: admin1.slice(0, 2), admin1 };
  const isRaised = state === 'active' || state === 'partial';
  return {
    kind: 'alert',
    id: level === 'oblast' && admin1 !== null ? admin1 : `${admin1 ?? ''} ${region}`.trim(),
    mark: `${state} ${why ?? ''}`,
    // What is not known any more matters to who waits for either.
    types:
      state === 'unknown' ? ['alert.raised', 'alert.cleared'] : [isRaised ? 'alert.raised' : 'alert.cleared'],
    places: [place],
  };
}
