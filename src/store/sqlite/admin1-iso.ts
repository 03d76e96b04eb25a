import { editDistance } from '../../util/edit-distance.ts';
import { foldName } from '../../util/fold-name.ts';

/** What a first-level unit is in the gazetteer: its ISO 3166-2 code, if one could be told, and its names. */
export interface Admin1Unit {
  readonly key: string;
  readonly country: string;
  readonly iso: string | null;
  readonly name: string;
  readonly names: readonly string[];
}

/** Subdivisions of one country by ISO 3166-2 code, as the iso-3166-2 package gives them. */
export type IsoSubdivisions = (country: string) => Readonly<Record<string, { readonly name: string }>>;

const GENERIC = new Set(
  'oblast oblasti province provincie provincia provinsi region state governorate district county department prefecture republic krai kray respublika okrug autonomous autonomnyy municipality wilayat wilaya division territory island islands city of the al el as ash ad an ar at az de du la le muhafazat ostan changwat raion rayon viloyati oblysy community metropolitan capital voivodeship judet'.split(
    ' ',
  ),
);

/** The name without generic words ("Kherson Oblast" → "kherson"), folded; the whole name when nothing else is left. */
export function coreName(name: string): string {
  const folded = foldName(name);
  return (
    folded
      .split(' ')
      .filter((w) => !GENERIC.has(w))
      .join(' ') || folded
  );
}

/**
 * Joins GeoNames first-level units to ISO 3166-2: the hand table first, then the same core name, then a near spelling.
 * A unit that neither gives keeps no code: a wrong code is worse than none.
 */
export function joinAdmin1(
  units: readonly { code: string; name: string }[],
  hand: ReadonlyMap<string, { iso: string; name: string; names: readonly string[] }>,
  iso: IsoSubdivisions,
): Map<string, Admin1Unit> {
  const out = new Map<string, Admin1Unit>();
  for (const { code, name } of units) {
    const country = code.slice(0, 2);
    const row = hand.get(code);
    const found = row ? row.iso || null : matchIso(name, iso(country));
    out.set(code, {
      key: code,
      country,
      iso: found,
      name: row?.name || name,
      names: [name, ...(row?.names ?? [])],
    });
  }
  return out;
}

/** The name without generic words at its end, particles kept ("Norte de Santander Department" → "Norte de Santander"). */
export function bareName(name: string): string {
  const parts = name.split(' ');
  while (parts.length > 1 && parts.at(-1)!.length > 3 && GENERIC.has(foldName(parts.at(-1)!))) parts.pop();
  return parts.join(' ');
}

/** "Southern Province" is near "Northern Province" in letters only. */
const COMPASS = /\b(?:north|south|east|west)/;

function matchIso(name: string, subs: Readonly<Record<string, { readonly name: string }>>): string | null {
  const core = coreName(name);
  const limit = Math.min(2, Math.floor(core.length / 4));
  let best: string | null = null;
  let least = limit + 1;
  for (const [code, sub] of Object.entries(subs).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const other = coreName(sub.name);
    if (other === core) return code;
    if (COMPASS.test(core) || COMPASS.test(other)) continue;
    if (other.length <= 4 || Math.abs(other.length - core.length) > limit) continue;
    const d = editDistance(core, other);
    if (d < least) [best, least] = [code, d];
  }
  return best;
}
