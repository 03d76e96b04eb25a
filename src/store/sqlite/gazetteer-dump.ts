import type { PlaceKind } from '../../model/place.ts';
import { isInOutline, type Ring } from '../../util/outline.ts';
import { isUsefulName, type SourcePlace } from './gazetteer-source.ts';

/** A line of a GeoNames dump: nineteen columns parted by tabs. @source GeoNames export/dump/readme.txt */
const COLUMNS = 19;
const [ID, NAME, ASCII, OTHER, LAT, LON, CLASS, CODE, COUNTRY] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const [ADMIN1, ADMIN2, POPULATION, ZONE] = [10, 11, 14, 17] as const;

/** What a line is: a place, something that is no place for reports (a hotel, a ruin), or no line of a dump. */
export type DumpLine =
  | { readonly is: 'place'; readonly place: DumpPlace }
  | { readonly is: 'left'; readonly feature: string }
  | { readonly is: 'bad'; readonly why: string };

/** A place of a dump with its level where it is an administrative unit. */
export interface DumpPlace extends SourcePlace {
  readonly level: 1 | 2 | 3 | 4 | null;
}

/** Reads a line of a dump. Features of history (a town that is no more) and small fry are left. */
export function parseDumpLine(line: string): DumpLine {
  const f = line.split('\t');
  if (f.length !== COLUMNS)
    return { is: 'bad', why: `${f.length} column${f.length === 1 ? '' : 's'}, not ${COLUMNS}` };
  if (!/^\d+$/.test(f[ID]!)) return { is: 'bad', why: 'its id is no number' };
  const [lat, lon] = [numberIn(f[LAT]!, 90), numberIn(f[LON]!, 180)];
  if (lat === null || lon === null) return { is: 'bad', why: 'its point is none on earth' };
  if (!f[NAME]) return { is: 'bad', why: 'it has no name' };
  if (!/^(?:[A-Z]{2})?$/.test(f[COUNTRY]!)) return { is: 'bad', why: 'its country is no ISO code' };
  if (!/^[A-Z]?$/.test(f[CLASS]!)) return { is: 'bad', why: 'its feature class is no letter' };
  const code = f[CODE]!;
  const feature = FEATURES[f[CLASS]!]?.(code) ?? null;
  if (!feature || isOfThePast(code)) return { is: 'left', feature: `${f[CLASS]}.${code}` };
  return { is: 'place', place: placeOf(f, lat, lon, feature) };
}

function numberIn(cell: string, most: number): number | null {
  const n = Number(cell);
  return cell.trim() !== '' && Number.isFinite(n) && Math.abs(n) <= most ? n : null;
}

function placeOf(f: readonly string[], lat: number, lon: number, feature: Feature): DumpPlace {
  const { country, admin1 } = deJure(f[COUNTRY]!, f[ADMIN1]!, lat, lon);
  const [kind, radiusKm, level = null] = feature;
  const unit = country && admin1 && admin1 !== '00' ? `${country}.${admin1}` : undefined;
  const isPeopled = kind === 'settlement' || kind === 'district';
  return {
    name: f[NAME]!,
    names: [f[NAME]!, f[ASCII]!, ...f[OTHER]!.split(',')].filter(
      (name, i) => name && (i < 2 || isUsefulName(name)),
    ),
    kind,
    country: country || null,
    admin1: null,
    lat,
    lon,
    geonamesId: Number(f[ID]),
    population: isPeopled ? Number(f[POPULATION]) || 0 : 0,
    timeZone: f[ZONE] || null,
    radiusKm,
    capital: f[CODE] === 'PPLC',
    level,
    ...(unit ? { unit } : {}),
    ...(unit && f[ADMIN2] ? { unit2: `${unit}.${f[ADMIN2]}` } : {}),
  };
}

/** Kind, radius in km (null: told by the people in it), level of an administrative unit. */
type Feature = readonly [PlaceKind, number | null, (1 | 2 | 3 | 4)?];

const UNITS: Readonly<Record<string, Feature>> = {
  ADM1: ['admin1', null, 1],
  ADM2: ['admin2', 25, 2],
  ADM3: ['admin2', 15, 3],
  ADM4: ['admin2', 8, 4],
};
const WATERS: Readonly<Record<string, number>> = {
  SEA: 300,
  OCN: 1500,
  GULF: 80,
  STRT: 30,
  BAY: 10,
  STM: 30,
  STMI: 30,
  CNL: 20,
  LK: 10,
  LKS: 20,
  RSV: 12,
  LGN: 10,
  WAD: 30,
  SWMP: 20,
};
const LANDFORMS: Readonly<Record<string, number>> = {
  ISL: 10,
  ISLS: 30,
  MTS: 60,
  PEN: 20,
  DSRT: 150,
  PLN: 60,
  PLAT: 60,
  VAL: 20,
  UPLD: 60,
  SPIT: 8,
};
const AREAS: Readonly<Record<string, Feature>> = {
  RGN: ['region', 60],
  RGNE: ['region', 60],
  AREA: ['region', 30],
  CST: ['region', 40],
  OAS: ['region', 10],
  PRK: ['other', 20],
  RESN: ['other', 20],
  MILB: ['facility', 4],
  NVB: ['facility', 4],
  OILF: ['facility', 10],
  GASF: ['facility', 10],
  INDS: ['facility', 3],
  PRT: ['facility', 3],
  RES: ['region', 20],
};
/** Facilities that reports name; schools, hotels, farms and shops are left. */
const FACILITIES = new Set(
  'AIRP AIRB AIRF AIRH BDG DAM PS PSH PSN MFG MFGN OILR OILT PRT PTGE HSP MNMT CSTM PSTB INSM CMP FT CTRM DPOF SPCE MN MNC RSTN'.split(
    ' ',
  ),
);

/** Feature codes of each class that become places. @source GeoNames featureCodes_en.txt; radii own, about the size of such a thing */
const FEATURES: Readonly<Record<string, (code: string) => Feature | null>> = {
  P: (code) => (code === 'PPLX' ? ['district', null] : ['settlement', null]),
  A: (code) => UNITS[code] ?? null,
  H: (code) => ['water', WATERS[code] ?? 5],
  T: (code) => ['landform', LANDFORMS[code] ?? 4],
  L: (code) => AREAS[code] ?? null,
  S: (code) => (FACILITIES.has(code) ? ['facility', 2] : null),
  V: (code) => (code === 'FRST' || code === 'FRSTS' ? ['landform', 10] : null),
};

/** Historical (PPLH, ADM1H, PPLCH), abandoned (…Q) and destroyed (PPLW) features. */
const isOfThePast = (code: string): boolean =>
  code === 'PPLW' || /^(?:PPL|PPLC|ADM\d|ADMD|PCL)H$/.test(code) || /^[A-Z]{3,}Q$/.test(code);

/** About the land and waters of Sevastopol. */
const SEVASTOPOL: Ring = [
  [33.3, 44.3],
  [33.68, 44.34],
  [33.7, 44.35],
  [33.86, 44.44],
  [33.81, 44.53],
  [33.77, 44.56],
  [33.76, 44.69],
  [33.69, 44.8],
  [33.6, 44.84],
  [33.3, 44.86],
];

/**
 * Crimea and Sevastopol are Ukraine's (UN General Assembly resolution 68/262) whatever a dump says. Russia's own land begins
 * east of the Kerch Strait, so what it is given west of that, south of the isthmus, is Crimea.
 */
function deJure(
  country: string,
  admin1: string,
  lat: number,
  lon: number,
): { country: string; admin1: string } {
  const isCrimea = lat > 44.3 && lat < 46.25 && lon > 32.3 && lon < 36.6;
  const isKnown = country === 'UA' && admin1 !== '' && admin1 !== '00';
  if (!isCrimea || isKnown || (country !== 'RU' && country !== 'UA')) return { country, admin1 };
  return { country: 'UA', admin1: isInOutline([[SEVASTOPOL]], lon, lat) ? '20' : '11' };
}
