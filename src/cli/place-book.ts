import { findRegion } from '../find-region.ts';
import type { AlertReader } from '../model/alert.ts';
import type { RegionFound } from '../model/region-found.ts';
import { isToldAlertRegion } from '../output/alert-region.ts';
import type { ServerDeps } from '../server/deps.ts';
import { wholeQuery } from '../server/query.ts';
import type { PictureReads } from '../server/reads.ts';
import { type OpenGazetteer, openGazetteer } from '../store/sqlite/gazetteer.ts';
import { lazy } from '../util/lazy.ts';
import { placeOutline } from './place-outline.ts';

/** What a server asks of the gazetteer. */
export interface PlaceBook extends Pick<OpenGazetteer, 'spelled' | 'nearestNames' | 'unitName'> {
  outlineOf: ServerDeps['outlineOf'];
}

/** The places of an open gazetteer. */
export function placeBook(gazetteer: OpenGazetteer): PlaceBook {
  const { spelled, nearestNames, unitName } = gazetteer;
  return { spelled, unitName, nearestNames, outlineOf: (place) => placeOutline(place, gazetteer) };
}

/** The names of the gazetteer there is, opened once one is asked for; no outlines. */
export function namesAlone(): PlaceBook {
  const gazetteer = lazy(() => openGazetteer());
  return {
    spelled: (name) => gazetteer().spelled(name),
    unitName: (admin1) => gazetteer().unitName(admin1),
    nearestNames: (name, most, among) => gazetteer().nearestNames(name, most, among),
    outlineOf: () => null,
  };
}

/** Looks regions up for a server: in the lexicons, in the gazetteer, and among what may be shown. */
export function regionDeps(
  { spelled, unitName, nearestNames }: PlaceBook,
  reads: Pick<PictureReads, 'isMore'>,
  alertsAt: (asOf?: string) => Promise<Pick<AlertReader, 'states'> & { readonly asOf: string }>,
): Pick<ServerDeps, 'region'> {
  const isTold = async (region: string, asOf?: string): Promise<boolean> => {
    if (await reads.isMore(wholeQuery({ region, asOf }), 0)) return true;
    const alerts = await alertsAt(asOf);
    return (await alerts.states(alerts.asOf)).some(isToldAlertRegion(region));
  };
  return {
    region: (name, asOf): Promise<RegionFound> =>
      findRegion(name, {
        spelled,
        unitName,
        // Whoever asks waits for it, and everybody else with them.
        nearestNames: (given, most) => nearestNames(given, most, 'alike'),
        isTold: (given) => isTold(given, asOf),
      }),
  };
}
