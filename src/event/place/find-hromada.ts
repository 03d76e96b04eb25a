import {
  COMPOUND_BEGINNING,
  HROMADA_ADJECTIVE,
  HROMADA_KIND,
  HROMADA_KIND_ENGLISH,
  HROMADA_NOUN,
} from '../../lexicon/place-hromada.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import { HROMADA_KM } from './place-extent.ts';
import type { Word } from './word-tokens.ts';

/** A hromada in the words: readings are second-level units around the settlements it may be named after. */
export interface Hromada {
  readonly last: number;
  readonly name: string;
  readonly readings: readonly GazetteerPlace[];
}

/** Words between the adjective and "громада" at most: "міська об'єднана територіальна". */
const MOST_BETWEEN = 3;

/**
 * A hromada named at word `i`: "Марганецька міська громада", "Pokrovska hromada", "Nikopol city territorial community".
 * A hromada is named after its centre and no free list of them exists, so it is a unit around that settlement.
 */
export function findHromada(words: readonly Word[], i: number, gazetteer: Gazetteer): Hromada | null {
  const w = words[i]!;
  const last = lastWord(words, i);
  if (last === null) return null;
  const names = /^\p{Script=Cyrillic}/u.test(w.text) ? centresOf(w.text) : latinCentresOf(w.text);
  const centres = new Set(names.flatMap((n) => gazetteer.lookup(n)).filter(isCentre));
  const readings = [...centres].sort((x, y) => (y.population ?? 0) - (x.population ?? 0)).map(unitAround);
  return readings.length > 0 ? { last, name: w.text, readings } : null;
}

const isCentre = (p: GazetteerPlace): boolean => p.kind === 'settlement' && p.country === 'UA';

function unitAround({ population: _people, capital: _capital, ...centre }: GazetteerPlace): GazetteerPlace {
  return { ...centre, kind: 'admin2', radiusKm: HROMADA_KM };
}

function lastWord(words: readonly Word[], i: number): number | null {
  let territorial = false;
  for (let j = i + 1; j <= i + 1 + MOST_BETWEEN; j++) {
    const w = words[j];
    if (w?.gap !== ' ') return null;
    if (HROMADA_NOUN.test(w.lower) || w.lower === 'hromada') return j;
    // "The Odesa community" is people; a "territorial community" is a hromada.
    if (w.lower === 'community') return territorial ? j : null;
    if (!HROMADA_KIND.test(w.lower) && !HROMADA_KIND_ENGLISH.has(w.lower)) return null;
    territorial ||= w.lower === 'territorial';
  }
  return null;
}

/**
 * Names a hromada's centre may have, by the adjective: "Марганецька" → Марганець, "Кременчуцька" → Кременчук,
 * "Дергачівська" → Дергачі, "Великобурлуцька" → Великий Бурлук. The gazetteer says which there is.
 */
export function centresOf(adjective: string): string[] {
  const parts = HROMADA_ADJECTIVE.exec(adjective.toLowerCase());
  if (!parts) return [];
  const [, stem, suffix] = parts as unknown as [string, string, string];
  const out = namesOf(stem, suffix);
  for (const [beginning, firsts] of COMPOUND_BEGINNING) {
    if (!stem.startsWith(beginning) || stem.length < beginning.length + 2) continue;
    const rests = namesOf(stem.slice(beginning.length), suffix);
    out.push(...firsts.flatMap((first) => rests.map((rest) => `${first} ${rest}`)));
  }
  return [...new Set(out)];
}

const ENDINGS = ['', 'ь', 'а', 'я', 'и', 'і', 'е', 'о', 'ка', 'ля', 'ще'];
/** Endings of a stem that the adjective put there, with what the name has instead. */
const INSERTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ків|ков)$/, ['ква', 'кви', 'ка', 'ки', 'ке']],
  [/(?:ів|їв|ев|єв|ов)$/, ['и', 'і', 'е', 'а', 'о', 'ове', 'ова', 'ово', 'еве', 'ї']],
  [/ин$/, ['а', 'я', 'и']],
  [/(?:ян|ан)$/, ['я', 'а', 'і', 'и']],
  [/нен$/, ['не', 'но']],
  [/ій$/, ['ія', 'ії']],
  [/піль$/, ['поле', 'пілля']],
  [/різ$/, ['ріг', 'іжжя']],
  [/оріз$/, ['оріжжя', 'оріг']],
];

function namesOf(stem: string, suffix: string): string[] {
  const bare = suffix[0] === 'с' ? stem : `${stem}${suffix[0]}`;
  const stems = [bare];
  if (suffix[0] === 'ц') stems.push(`${stem}к`, `${stem}ч`);
  if (suffix[0] === 'з') stems.push(`${stem}г`, `${stem}ж`);
  if (suffix[0] === 'с') stems.push(`${stem}с`, `${stem}ш`);
  const whole = [`${stem}${suffix}`, `${stem}${suffix}е`, `${stem}${suffix}ий`];
  const plain = stems.flatMap((s) => [...ENDINGS.map((e) => s + e), ...otherVowel(s)]);
  const inserted = INSERTED.flatMap(([ending, instead]) => {
    const cut = bare.replace(ending, '');
    return cut === bare || cut.length < 2 ? [] : instead.map((e) => cut + e);
  });
  return [...plain, ...whole, ...inserted].map(titled);
}

/** "Золотоніська" is of Золотоноша: the vowel of a closed syllable is another in an open one. */
function otherVowel(stem: string): string[] {
  const at = stem.lastIndexOf('і');
  if (at < 1) return [];
  return ['о', 'е'].flatMap((v) => {
    const open = `${stem.slice(0, at)}${v}${stem.slice(at + 1)}`;
    return ['а', 'я', 'и', 'е'].map((e) => open + e);
  });
}

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The same in Latin letters: the name itself, or by its adjective ("Nikopolska", "Marhanetska"). */
function latinCentresOf(word: string): string[] {
  const parts = /^(.{3,}?)(s|ts|z)ka$/.exec(word.toLowerCase());
  if (!parts) return [word];
  const [, stem, end] = parts as unknown as [string, string, string];
  const bare = end === 's' ? stem : stem + end;
  const cut = bare.replace(/(?:iv|yiv)$/, '');
  const inserted = cut === bare ? [] : ['y', 'i', 'e', 'ove', 'ova', 'a', 'ka', 'ky'].map((e) => cut + e);
  const more = end === 'ts' ? [`${stem}k`, `${stem}ky`] : end === 'z' ? [`${stem}h`] : [];
  const plain = ['', 'a', 'y', 'i', 'e', 'o', 'ka', 'ia', 'lia'].map((e) => bare + e);
  return [word, ...plain, `${stem}${end}k`, `${stem}${end}ke`, ...inserted, ...more];
}
