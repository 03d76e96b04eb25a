import { foldName } from '../util/fold-name.ts';
import { transliterateUkrainian } from '../util/transliterate.ts';

/**
 * Ukraine's first-level units: ISO 3166-2 | the adjective that tables of alerts use, in the national transliteration | the English name.
 * Where the adjective is regular (-ska after the English name without its last vowel) it is listed all the same: a rule would guess.
 * @source ISO 3166-2:UA; Cabinet of Ministers of Ukraine resolution 55 of 27 January 2010 (transliteration)
 */
const ROWS = `UA-05|Vinnytska|Vinnytsia
UA-07|Volynska|Volyn
UA-09|Luhanska|Luhansk
UA-12|Dnipropetrovska|Dnipropetrovsk
UA-14|Donetska|Donetsk
UA-18|Zhytomyrska|Zhytomyr
UA-21|Zakarpatska|Zakarpattia
UA-23|Zaporizka|Zaporizhzhia
UA-26|Ivano-Frankivska|Ivano-Frankivsk
UA-32|Kyivska|Kyiv
UA-35|Kirovohradska|Kirovohrad
UA-46|Lvivska|Lviv
UA-48|Mykolaivska|Mykolaiv
UA-51|Odeska|Odesa
UA-53|Poltavska|Poltava
UA-56|Rivnenska|Rivne
UA-59|Sumska|Sumy
UA-61|Ternopilska|Ternopil
UA-63|Kharkivska|Kharkiv
UA-65|Khersonska|Kherson
UA-68|Khmelnytska|Khmelnytskyi
UA-71|Cherkaska|Cherkasy
UA-74|Chernihivska|Chernihiv
UA-77|Chernivetska|Chernivtsi`;

/** Cities of the first level and Crimea, which are no oblasts. @source ISO 3166-2:UA; UN General Assembly resolution 68/262 */
const OTHERS: readonly (readonly [name: string, code: string])[] = [
  ['kyiv city', 'UA-30'],
  ['m kyiv', 'UA-30'],
  ['kyiv', 'UA-30'],
  ['sevastopol city', 'UA-40'],
  ['m sevastopol', 'UA-40'],
  ['sevastopol', 'UA-40'],
  ['crimea', 'UA-43'],
  ['autonomous republic of crimea', 'UA-43'],
  ['avtonomna respublika krym', 'UA-43'],
];

/** English names of Ukraine's oblasts, `Odesa Oblast`, by ISO 3166-2. */
export const OBLAST_NAMES: ReadonlyMap<string, string> = new Map(
  ROWS.split('\n').map((row) => {
    const [code, , name] = row.split('|') as [string, string, string];
    return [code, `${name} Oblast`];
  }),
);

const CODES: ReadonlyMap<string, string> = new Map([
  ...ROWS.split('\n').flatMap((row): [string, string][] => {
    const [code, adjective, name] = row.split('|') as [string, string, string];
    return [adjective, name].map((n) => [`${foldName(n)} oblast`, code]);
  }),
  ...OTHERS,
]);

/** Every first-level unit that tables of alerts and attacks can name, by ISO 3166-2. */
export const LOG_UNITS: readonly string[] = [...new Set(CODES.values())].sort();

/**
 * ISO 3166-2 of a region as tables of alerts and attacks spell it: `Kyivska oblast` and `Kyiv oblast` → UA-32, `Kyiv City` → UA-30;
 * null for anything else, a raion or hromada by itself too: several oblasts may have one of that name.
 */
export function parseLogRegion(name: string): string | null {
  const folded = foldName(name)
    .replace(/\bregion$/, 'oblast')
    .trim();
  return CODES.get(folded) ?? null;
}

/**
 * Russian names of Ukraine's first-level units, "область" left out where it follows.
 * @source ISO 3166-2:UA; own, Russian adjectives of the oblasts' names
 */
const RUSSIAN: ReadonlyMap<string, string> = new Map(
  `Винницкая=05 Волынская=07 Луганская=09 Днепропетровская=12 Донецкая=14 Житомирская=18 Закарпатская=21 Запорожская=23 Ивано-Франковская=26 Киевская=32 Кировоградская=35 Львовская=46 Николаевская=48 Одесская=51 Полтавская=53 Ровненская=56 Сумская=59 Тернопольская=61 Харьковская=63 Херсонская=65 Хмельницкая=68 Черкасская=71 Черниговская=74 Черновицкая=77`
    .split(' ')
    .map((row): [string, string] => {
      const [adjective, code] = row.split('=') as [string, string];
      return [foldName(`${adjective} область`), `UA-${code}`];
    })
    .concat([
      [foldName('Киев'), 'UA-30'],
      [foldName('Севастополь'), 'UA-40'],
      [foldName('Крым'), 'UA-43'],
      [foldName('Крим'), 'UA-43'],
    ]),
);

/**
 * ISO 3166-2 of a unit as a reader asks for it: as `parseLogRegion`, and in Ukrainian or Russian (`Харківська область`, `Харьковская обл.`,
 * `м. Київ`); null for anything else.
 */
export function parseAskedRegion(name: string): string | null {
  const latin = parseLogRegion(name);
  if (latin || !/\p{Script=Cyrillic}/u.test(name)) return latin;
  const whole = name.trim().replace(/\s+обл\.?$/i, ' область');
  return RUSSIAN.get(foldName(whole)) ?? parseLogRegion(transliterateUkrainian(whole));
}

/** ISO 3166-2 of every first-level unit that alerts of a country (ISO 3166-1) may be for, sorted; empty where they are not listed here. */
export function alertUnitsOf(country: string): readonly string[] {
  return country === 'UA' ? [...new Set(CODES.values())].sort() : [];
}

/** Where an attack is said to have gone: the units named, and whether it may have gone elsewhere too. */
export interface LogTarget {
  /** ISO 3166-2, sorted. */
  readonly admin1: readonly string[];
  /** True where a part of it is no unit ("south", "Ukraine", a town): the figure may lie in any. */
  readonly isVague: boolean;
}

/** Reads the target of a tally row: `Odesa oblast and Mykolaiv oblast`, `Dnipropetrovsk oblast, Dnipro Raion`, `south`. Null = not said. */
export function parseLogTarget(text: string | null): LogTarget {
  const parts = (text ?? '').split(/ and /).map((p) => p.trim());
  // "Oblast, raion": the oblast holds the raion.
  const codes = parts.map((p) => p.split(',').map(parseLogRegion).find(Boolean) ?? null);
  const known = codes.filter((c) => c !== null);
  return { admin1: [...new Set(known)].sort(), isVague: known.length < parts.length };
}
