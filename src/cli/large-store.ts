import { HttpProblem } from '../server/problem.ts';
import { type IncidentQuery, instantOf } from '../server/query.ts';
import type { PictureReads } from '../server/reads.ts';
import type { Store } from '../store/store.ts';
import type { Shown } from './shown-picture.ts';

/** A store of more incidents than this is read from what is kept published; of a smaller one the whole picture is held in memory. */
export const LARGE_INCIDENTS = 20_000;
/** Incidents of which a whole earlier picture is made while somebody waits: some seconds. */
const MOST_PAST = 60_000;

/** Live reads for now, reads of pictures for an earlier moment. */
export function readsByMoment(live: PictureReads, past: PictureReads, now: () => string): PictureReads {
  const of = (asOf: string | undefined): PictureReads =>
    asOf !== undefined && Date.parse(asOf) < Date.parse(now()) ? past : live;
  const asked = (query: IncidentQuery): PictureReads => of(query.asOf && instantOf(query.asOf, 'end'));
  return {
    mostDrawn: live.mostDrawn,
    state: (asOf) => of(asOf).state(asOf),
    incidents: (query) => asked(query).incidents(query),
    events: (query) => asked(query).events(query),
    around: (id, asOf) => of(asOf).around(id, asOf),
    aroundDocument: (id, asOf) => of(asOf).aroundDocument(id, asOf),
    holding: (events, asOf) => of(asOf).holding(events, asOf),
    timeline: (query) => asked(query).timeline(query),
    isMore: (query, most) => asked(query).isMore(query, most),
    part: (query, most, less) => asked(query).part(query, most, less),
    told: (query, most) => asked(query).told(query, most),
    lastChanged: (query, most) => asked(query).lastChanged(query, most),
    panel: (panel, given) => of(given?.asOf).panel(panel, given),
    totals: (asOf) => of(asOf).totals(asOf),
  };
}

/** Whole pictures; of a large store only earlier ones, as far as that can be waited for. */
export function largeApart(
  store: Store,
  shownAt: (asOf?: string) => Promise<Shown>,
  now: () => string,
  isLarge: boolean,
): (asOf?: string) => Promise<Shown> {
  return async (asOf) => {
    if (!isLarge) return shownAt(asOf);
    const isPast = asOf !== undefined && Date.parse(asOf) < Date.parse(now());
    if (!isPast)
      throw new HttpProblem(
        413,
        'Too large',
        `this store holds more than ${LARGE_INCIDENTS} incidents, too many for one picture: ask for a time (from, to), a region or kinds, page through /api/v1/incidents, or use the command line`,
      );
    if ((await store.publicTotals({})).incidents > MOST_PAST)
      throw new HttpProblem(
        400,
        'Too large',
        `asOf: this store holds more than ${MOST_PAST} incidents, too many to work out an earlier moment while you wait; ask \`sitrep incidents --as-of\` or \`sitrep export --as-of\``,
      );
    return shownAt(asOf);
  };
}
