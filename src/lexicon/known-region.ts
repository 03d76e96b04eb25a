import { foldName } from '../util/fold-name.ts';
import { transliterateUkrainian } from '../util/transliterate.ts';
import { alertUnitsOf, parseAskedRegion } from './log-region.ts';
import { raionNamed } from './raion.ts';
import { unitNameOf } from './unit-name.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes of CLDR that have a name and are no country. @source Unicode CLDR, territory codes */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const RAION = /\s+(?:raion|rayon|district)$/;

/**
 * A country by its code (ISO 3166-1), a first-level unit by its code (ISO 3166-2) or an oblast of Ukraine by its name in English, Ukrainian
 * or Russian, with or without the word oblast (`Харків` → `UA-63`), as filters take it; null for any other name.
 */
export function parseUnitAsked(name: string): string | null {
  const asked = name.trim();
  const code = asked.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && !NO_COUNTRIES.has(code) && COUNTRIES.of(code)) return asked;
  if (/^[A-Z]{2}-[A-Z\d]{1,3}$/.test(code)) return unitNameOf(code) ? asked : null;
  if (parseAskedRegion(asked)) return asked;
  const unit = parseAskedRegion(`${asked} oblast`);
  // Not every filter reads a name in Cyrillic letters without that word.
  return unit && /\p{Script=Cyrillic}/u.test(asked) ? unit : unit && asked;
}

/** A raion of Ukraine by any of its names (`Okhtyrka raion`, `Охтирський район`), in Latin letters; null where there is none. */
export function parseRaionAsked(name: string): string | null {
  const asked = name.trim();
  const latin = /\p{Script=Cyrillic}/u.test(asked) ? transliterateUkrainian(asked) : asked;
  const bare = foldName(latin).replace(RAION, '');
  return alertUnitsOf('UA').some((unit) => raionNamed(unit, bare)) ? latin : null;
}
