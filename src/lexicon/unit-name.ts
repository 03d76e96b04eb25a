import { createRequire } from 'node:module';
import { OBLAST_NAMES, parseLogRegion } from './log-region.ts';

/** The package carries no types. */
const iso = createRequire(import.meta.url)('iso-3166-2') as {
  subdivision(code: string): { readonly name?: string } | undefined;
};

/** Units of Ukraine that are no oblasts. @source ISO 3166-2:UA; UN General Assembly resolution 68/262 */
const UKRAINE: Readonly<Record<string, string>> = {
  'UA-30': 'Kyiv City',
  'UA-40': 'Sevastopol',
  'UA-43': 'Crimea',
};

/** Units whose codes are newer than the iso-3166-2 package, or stood for other units in its time. @source ISO 3166-2:2024; names as in GeoNames */
const NEWER: Readonly<Record<string, string>> = {
  'BI-RM': 'Rumonge',
  'BS-NP': 'New Providence',
  'CI-AB': 'Abidjan Autonomous District',
  'CI-BS': 'Bas-Sassandra District',
  'CI-CM': 'Comoé District',
  'CI-DN': 'Denguélé District',
  'CI-GD': 'Goh-Djiboua',
  'CI-LC': 'Lacs District',
  'CI-LG': 'Lagunes District',
  'CI-MG': 'Montagnes',
  'CI-SM': 'Sassandra-Marahoue',
  'CI-SV': 'Savanes District',
  'CI-VB': 'Vallée du Bandama District',
  'CI-WR': 'Woroba',
  'CI-YM': 'Yamoussoukro',
  'CI-ZZ': 'Zanzan District',
  'CL-NB': 'Ñuble',
  'CZ-10': 'Prague',
  'CZ-20': 'Central Bohemia',
  'CZ-31': 'South Bohemian Region',
  'CZ-32': 'Plzeň Region',
  'CZ-41': 'Carlsbad Region',
  'CZ-42': 'Ústí nad Labem Region',
  'CZ-51': 'Liberec Region',
  'CZ-52': 'Hradec Králové Region',
  'CZ-53': 'Pardubice Region',
  'CZ-63': 'Vysocina',
  'CZ-64': 'South Moravian',
  'CZ-71': 'Olomouc Region',
  'CZ-72': 'Zlín',
  'CZ-80': 'Moravian-Silesian Region',
  'EE-37': 'Harjumaa',
  'EE-39': 'Hiiumaa',
  'EE-45': 'Ida-Virumaa',
  'EE-50': 'Jõgevamaa',
  'EE-52': 'Järvamaa',
  'EE-56': 'Lääne',
  'EE-60': 'Lääne-Virumaa',
  'EE-64': 'Põlvamaa',
  'EE-68': 'Pärnumaa',
  'EE-71': 'Raplamaa',
  'EE-74': 'Saare',
  'EE-79': 'Tartu',
  'EE-81': 'Valgamaa',
  'EE-84': 'Viljandimaa',
  'EE-87': 'Võrumaa',
  'ET-SI': 'Sidama Region',
  'ET-SW': "South West Ethiopia Peoples' Region",
  'GH-AF': 'Ahafo',
  'GH-BE': 'Bono East',
  'GH-BO': 'Bono',
  'GH-NE': 'North East',
  'GH-OT': 'Oti',
  'GH-SV': 'Savannah',
  'GH-WN': 'Western North',
  'GQ-DJ': 'Djibloho',
  'ID-PD': 'Southwest Papua',
  'ID-PE': 'Highland Papua',
  'ID-PS': 'South Papua',
  'ID-PT': 'Central Papua',
  'IN-DH': 'Dadra and Nagar Haveli and Daman and Diu',
  'KH-25': 'Tboung Khmum',
  'KP-14': 'Nampo',
  'KZ-10': 'Abai Region',
  'KZ-11': 'Aqmola',
  'KZ-15': 'Aktobe',
  'KZ-19': 'Almaty Region',
  'KZ-23': 'Atyrau Region',
  'KZ-31': 'Zhambyl',
  'KZ-33': 'Zhetysu Region',
  'KZ-35': 'Karaganda',
  'KZ-39': 'Kostanay',
  'KZ-43': 'Kyzylorda',
  'KZ-47': 'Mangystau',
  'KZ-55': 'Pavlodar Region',
  'KZ-59': 'North Kazakhstan',
  'KZ-61': 'Turkistan',
  'KZ-62': 'Ulytau Region',
  'KZ-63': 'East Kazakhstan',
  'KZ-71': 'Astana',
  'KZ-75': 'Almaty',
  'KZ-79': 'Shymkent',
  'MA-01': 'Tanger-Tetouan-Al Hoceima',
  'MA-02': 'Oriental',
  'MA-03': 'Fes-Meknes',
  'MA-04': 'Rabat-Salé-Kénitra',
  'MA-05': 'Beni Mellal-Khenifra',
  'MA-06': 'Casablanca-Settat',
  'MA-07': 'Marrakesh-Safi',
  'MA-08': 'Drâa-Tafilalet',
  'MA-09': 'Souss-Massa',
  'MA-10': 'Guelmim-Oued Noun',
  'MA-11': 'Laayoune-Sakia El Hamra',
  'MA-12': 'Dakhla-Oued Ed-Dahab',
  'ME-24': 'Tuzi Municipality',
  'MR-13': 'Nouakchott West',
  'MR-14': 'Nouakchott North',
  'MR-15': 'Nouakchott South',
  'NO-31': 'Østfold',
  'NO-32': 'Akershus',
  'NO-33': 'Buskerud',
  'NO-34': 'Innlandet',
  'NO-39': 'Vestfold',
  'NO-40': 'Telemark',
  'NO-42': 'Agder',
  'NO-46': 'Vestland',
  'NO-50': 'Trøndelag',
  'NO-55': 'Troms',
  'NO-56': 'Finnmark',
  'NP-P1': 'Koshi',
  'NP-P2': 'Madhesh',
  'NP-P3': 'Bagmati Province',
  'NP-P4': 'Gandaki Pradesh',
  'NP-P5': 'Lumbini Province',
  'NP-P6': 'Karnali Pradesh',
  'NP-P7': 'Sudurpashchim Pradesh',
  'OM-BJ': 'Al Batinah South',
  'OM-BS': 'Al Batinah North',
  'OM-SJ': 'Southeastern Governorate',
  'OM-SS': 'Northeastern Governorate',
  'PL-02': 'Lower Silesia',
  'PL-04': 'Kujawsko-Pomorskie',
  'PL-06': 'Lublin',
  'PL-08': 'Lubusz',
  'PL-10': 'Łódź Voivodeship',
  'PL-12': 'Lesser Poland',
  'PL-14': 'Mazovia',
  'PL-16': 'Opole Voivodeship',
  'PL-18': 'Subcarpathia',
  'PL-20': 'Podlasie',
  'PL-22': 'Pomerania',
  'PL-24': 'Silesia',
  'PL-26': 'Świętokrzyskie',
  'PL-28': 'Warmia-Masuria',
  'PL-30': 'Greater Poland',
  'PL-32': 'West Pomerania',
  'QA-SH': 'Al-Shahaniya',
  'SL-NW': 'North West',
  'TJ-RA': 'Republican Subordination',
  'TT-TOB': 'Tobago',
  'TZ-31': 'Songwe',
  'ZA-KZN': 'KwaZulu-Natal',
};

const known = new Map<string, string | null>();

/** Name of a first-level unit by its ISO 3166-2 code, or null. */
export function unitNameOf(code: string): string | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  const name = OBLAST_NAMES.get(code) ?? UKRAINE[code] ?? NEWER[code] ?? iso.subdivision(code)?.name ?? null;
  // Codes come from reports: what is no code is not remembered.
  if (name !== null) known.set(code, name);
  return name;
}

/** A unit or country as a sentence names it: cities of the first level are told from the oblast around them. */
export function unitWords(unit: string): string {
  if (unit === 'UA') return 'Ukraine';
  return unitNameOf(unit) ?? unit;
}

/**
 * A region of alerts by the one name it has here, however its witness spells it: a first-level unit by its English name, of a part of one
 * the unit it lies in (`Umanskyi raion, Cherkaska oblast` → `Umanskyi raion, Cherkasy Oblast`).
 */
export function regionWords(region: string, admin1: string | null, isUnit: boolean): string {
  if (admin1 === null) return region;
  if (isUnit) return unitNameOf(admin1) ?? region;
  if (!region.includes(',')) return region;
  const parts = region.split(/\s*,\s*/);
  return parts.map((part) => (parseLogRegion(part) === admin1 ? unitWords(admin1) : part)).join(', ');
}
