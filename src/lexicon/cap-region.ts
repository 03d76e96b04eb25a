import type { CapArea, CapValue } from '../model/cap-message.ts';
import type { AlertLogRow } from '../model/log-check.ts';
import { parseLogRegion } from './log-region.ts';

/** A region that a message warns, as far as it can be told. */
export interface CapRegion {
  /** As the message names it. */
  readonly region: string;
  /** ISO 3166-2 of it or of the unit it lies in. */
  readonly admin1: string | null;
  readonly level: AlertLogRow['level'] | null;
}

/**
 * First two digits of Ukraine's code of units (KATOTTG) → ISO 3166-2, where they are not the same.
 * @source Order 290 of the Ministry of Communities of 26 November 2020 (KATOTTG); ISO 3166-2:UA
 */
const KATOTTG: Readonly<Record<string, string>> = {
  '01': 'UA-43',
  '44': 'UA-09',
  '73': 'UA-77',
  '80': 'UA-30',
  '85': 'UA-40',
};
const SAME_IN_BOTH = /^(?:0[57]|1[248]|2[136]|3[25]|4[68]|5[1369]|6[1358]|7[14])$/;

/** Levels of a unit by its name: `Kyivskyi raion`, `Uman hromada`, in Ukrainian and English. */
const LEVELS: readonly (readonly [AlertLogRow['level'], RegExp])[] = [
  ['hromada', /\b(?:hromada|community|municipality)\b|громад/i],
  ['raion', /\b(?:raion|rayon|district|county)\b|район/i],
  ['oblast', /\b(?:oblast|region|province|governorate|state)\b|област/i],
];

/** ISO 3166-2 and level of a geocode of a list known here; null for any other list or value. */
export function parseGeocode({ name, value }: CapValue): Omit<CapRegion, 'region'> | null {
  const code = value.trim().toUpperCase();
  const iso = /^([A-Z]{2})[-_]([A-Z\d]{1,3})$/.exec(code);
  if (iso && /iso|3166|^$/i.test(name)) return { admin1: `${iso[1]}-${iso[2]}`, level: 'oblast' };
  const unit = /^UA(\d\d)(\d\d)(\d{3})\d{10}$/.exec(code);
  if (!unit) return null;
  const [, oblast, raion, hromada] = unit as unknown as [string, string, string, string];
  const admin1 = KATOTTG[oblast] ?? (SAME_IN_BOTH.test(oblast) ? `UA-${oblast}` : null);
  if (admin1 === null) return null;
  return { admin1, level: hromada !== '000' ? 'hromada' : raion !== '00' ? 'raion' : 'oblast' };
}

/**
 * The regions an area warns. One description may list several units ("Kyiv oblast; Sumy oblast") and its geocodes name them too:
 * each unit told is a region of its own; an area of which no unit can be told is one region without a code. `find` looks up what the
 * tables here do not know, e.g. in a gazetteer.
 */
export function regionsOf(
  area: Pick<CapArea, 'areaDesc' | 'geocodes'>,
  find: (name: string) => string | null = () => null,
): CapRegion[] {
  const desc = area.areaDesc.replace(/\s+/g, ' ').trim();
  const named = (name: string): CapRegion => {
    const level = LEVELS.find(([, words]) => words.test(name))?.[0] ?? null;
    // "Uman raion, Cherkasy oblast": the finer unit is warned, the coarser one holds it.
    const parts = name.split(/\s*,\s*/);
    const admin1 =
      parts.map(parseLogRegion).find((c) => c !== null) ?? parts.map(find).find((c) => c !== null) ?? null;
    return {
      region: name,
      admin1,
      level: level ?? (admin1 !== null && parts.length === 1 ? 'oblast' : null),
    };
  };
  const parts = desc.split(/\s*;\s*/).filter((p) => p !== '');
  const listed = parts.map(named);
  const coded = area.geocodes.map(parseGeocode).filter((c) => c !== null);
  if (listed.length > 1 && listed.every((r) => r.admin1 !== null)) return listed;
  const whole = named(desc);
  if (coded.length === 0) return [whole];
  const units = [...new Map(coded.map((c) => [`${c.admin1} ${c.level}`, c])).values()];
  if (units.length === 1) return [{ ...units[0]!, region: desc }];
  return units.map((c) => ({ ...c, region: `${desc} (${c.admin1})` }));
}
