import { findRegion } from '../find-region.ts';
import { parseUnitAsked } from '../lexicon/known-region.ts';
import type { EventPlace } from '../model/place.ts';
import { isInRegion } from '../output/in-region.ts';
import { unknownRegionText } from '../output/unknown-region.ts';
import { UsageError } from '../util/outcome.ts';
import type { CliContext } from './context.ts';

/** Where known names are found. */
const LOOK_UP = '`sitrep place NAME` looks one up, `sitrep place --units UA` lists a country’s units';

/** What a picture tells of, as far as it has places. */
interface Told {
  readonly incidents: readonly {
    readonly places: readonly EventPlace[];
    readonly events: readonly { readonly event: { readonly places: readonly EventPlace[] } }[];
  }[];
}

/** What `--region` names, by the name filters find it by; undefined where it is left out. @throws UsageError where there is no such region */
export async function regionAsked<R extends string | undefined>(
  context: CliContext,
  region: R,
  isTold: (name: string) => boolean | Promise<boolean>,
): Promise<R | string> {
  if (region === undefined) return region;
  // Most regions are given by their code, and need no gazetteer.
  const unit = parseUnitAsked(region);
  if (unit) return unit;
  const { openReadyGazetteer } = await import('./ready-gazetteer.ts');
  const gazetteer = await openReadyGazetteer(context);
  try {
    const found = await findRegion(region, { ...gazetteer, isTold: async (name) => isTold(name) });
    if (found.isKnown) return found.name;
    throw new UsageError('unknown-region', `${unknownRegionText(region, found.nearest)}; ${LOOK_UP}`);
  } finally {
    gazetteer.close();
  }
}

/** Whether a picture names a place of that name, in an incident or in an event of one. */
export function isToldIn({ incidents }: Told): (name: string) => boolean {
  return (name) => {
    const isIn = (places: readonly EventPlace[]): boolean => places.some((p) => isInRegion(p, name));
    return incidents.some((i) => isIn(i.places) || i.events.some((e) => isIn(e.event.places)));
  };
}
