import { parseAskedRegion } from '../../lexicon/log-region.ts';
import { unitNameOf } from '../../lexicon/unit-name.ts';
import type { Incident } from '../../model/incident.ts';
import { editDistance } from '../../util/edit-distance.ts';
import { foldName } from '../../util/fold-name.ts';
import { isInRegion } from '../in-region.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Names offered for one that is not known. */
const MOST_OFFERED = 3;

/** Whether a region is known as such: a country, a unit of the first level, or a place that some report names. */
export function isKnownRegion(region: string, incidents: readonly Incident[]): boolean {
  const asked = region.trim();
  const code = asked.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && COUNTRIES.of(code)) return true;
  if (unitNameOf(code) || parseAskedRegion(asked) || parseAskedRegion(`${asked} oblast`)) return true;
  return incidents.some((i) => i.places.some((p) => isInRegion(p, asked)));
}

/** Names like the one asked for, the nearest first, among the places that reports name and the units and countries these lie in. */
export function nearRegions(region: string, incidents: readonly Incident[]): string[] {
  const asked = foldName(region);
  const names = new Set(
    incidents.flatMap((i) =>
      i.places.flatMap((p) => [
        p.name,
        ...(p.admin1 ? (unitNameOf(p.admin1) ?? []) : []),
        ...(p.country ? (COUNTRIES.of(p.country) ?? []) : []),
      ]),
    ),
  );
  const most = Math.max(1, Math.floor(asked.length / 3));
  return [...names]
    .map((name) => ({ name, far: editDistance(asked, foldName(name), most) }))
    .filter(({ name, far }) => far <= most || foldName(name).startsWith(asked))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ name }) => name);
}
