import {
  CYRILLIC_BODY_AFTER,
  CYRILLIC_COMMON,
  CYRILLIC_FIRST_WORD,
  CYRILLIC_LOCATIVE,
  CYRILLIC_NOT_PLACE_BEFORE,
  CYRILLIC_SETTLEMENT,
  CYRILLIC_SETTLEMENTS,
  CYRILLIC_WATER,
} from '../../lexicon/place-cyrillic.ts';
import {
  CYRILLIC_GIVEN,
  CYRILLIC_GIVEN_ENDING,
  CYRILLIC_PATRONYMIC,
  CYRILLIC_SPEAKS,
  CYRILLIC_SURNAME,
  CYRILLIC_TITLE,
} from '../../lexicon/place-person-cyrillic.ts';
import { SLAVIC_HEAD } from '../../lexicon/place-use-slavic.ts';
import type { Candidate } from './candidate.ts';
import { isPlaceAdjective } from './cyrillic-units.ts';
import { startsSentence, type Word } from './word-tokens.ts';

/** What the word before a name says that it names: a settlement ("м. Суми", "у селі Липці"), a water ("річку Оскіл"), or nothing. */
export function calledBefore(words: readonly Word[], i: number): 'settlement' | 'water' | null {
  const before = words[i - 1];
  if (!before) return null;
  if (isInList(words, i)) return 'settlement';
  const gap = words[i]!.gap;
  const short = /^\. ?$/.test(gap);
  if (!short && gap !== ' ') return null;
  // A bare "с", "г", "м" is a preposition or a unit; with its full stop it is a village, a town.
  if (short ? before.text.length <= 4 : before.text.length > 2) {
    if (CYRILLIC_SETTLEMENT.test(before.lower)) return 'settlement';
    if (CYRILLIC_WATER.test(before.lower)) return 'water';
  }
  const second = words[i - 2];
  const across =
    before.gap === ' ' &&
    second !== undefined &&
    /^(?:через|форсу\p{L}+|форсиров\p{L}+)$/u.test(second.lower);
  return across && CYRILLIC_WATER.test(before.lower) ? 'water' : null;
}

/** "у селах Липці, Стрілеча та Глибоке": further names after a word for settlements in the plural. */
function isInList(words: readonly Word[], i: number): boolean {
  for (let k = i; k > 0 && i - k < 12; k--) {
    const before = words[k - 1]!;
    if (!/^[,:]? $/.test(words[k]!.gap)) return false;
    if (CYRILLIC_SETTLEMENTS.test(before.lower)) return true;
    if (words[k]!.gap === ': ') return false;
    if (!before.capital && !/^(?:та|і|й|и|а|також|также)$/.test(before.lower)) return false;
  }
  return false;
}

/** Whether the words around a name in Cyrillic make it a person's, a street's, a firm's or a ship's. */
export function isNoCyrillicPlace(
  c: Candidate,
  words: readonly Word[],
  surnames: ReadonlySet<string>,
): boolean {
  if (c.demonym || c.kinds || c.made) return false;
  if (calledBefore(words, c.from)) return false;
  const before = words[c.from - 1];
  const next = words[c.last + 1];
  const gap = words[c.from]!.gap;
  if (before && /^[ .]{1,2}$/.test(gap) && CYRILLIC_NOT_PLACE_BEFORE.test(before.lower)) return true;
  if (isQuotedWhole(words, c)) return true;
  if (c.readings[0]?.kind === 'country' || c.from !== c.last) return isFirstWord(c, words);
  if (next?.gap === ' ' && CYRILLIC_BODY_AFTER.test(next.lower)) return true;
  if (isFirstWord(c, words)) return true;
  if (isCommonName(c, words) && !isMeantAsPlace(words, c, next)) return true;
  return isPerson(words, c, before, next, surnames);
}

/** A word that often begins a sentence, a line of a message or a form of address. */
const isFirstWord = (c: Candidate, words: readonly Word[]): boolean =>
  c.from === c.last && CYRILLIC_FIRST_WORD.has(words[c.from]!.lower);

/** "У Мирному", "Щастя Луганської області": an everyday word with a preposition before it or a unit after it. */
function isMeantAsPlace(words: readonly Word[], c: Candidate, next: Word | undefined): boolean {
  if (next?.gap === ' ' && next.capital && isPlaceAdjective(next.lower)) return true;
  if (isGiven(words[c.from]!.lower) || startsSentence(words, c.from)) return false;
  return isLocative(words, c) || isBesideName(words, c);
}

/** "Роботине, Урожайне та Мирне": within a sentence only a name has a capital, here in a row of names. */
function isBesideName(words: readonly Word[], c: Candidate): boolean {
  const joined = (gap: string): boolean => gap === ', ';
  const and = (w: Word | undefined): boolean => w?.gap === ' ' && /^(?:та|і|й|и)$/.test(w.lower);
  const before = words[c.from - 1];
  const other =
    and(before) && words[c.from]!.gap === ' '
      ? words[c.from - 2]
      : joined(words[c.from]!.gap)
        ? before
        : undefined;
  return other?.capital === true && !startsSentence(words, other.index) && !isGiven(other.lower);
}

function isPerson(
  words: readonly Word[],
  c: Candidate,
  before: Word | undefined,
  next: Word | undefined,
  surnames: ReadonlySet<string>,
): boolean {
  const w = words[c.from]!;
  if (surnames.has(surnameStem(w.lower))) return true;
  if (CYRILLIC_SURNAME.test(w.lower) && isSmall(c) && !isLocative(words, c)) return true;
  if (before && w.gap === ' ') {
    if (before.capital && isGiven(before.lower)) return true;
    if (CYRILLIC_TITLE.test(before.lower)) return true;
    const named = before.capital && !startsSentence(words, before.index) && !/^\p{Lu}+$/u.test(before.text);
    if (named && !CYRILLIC_FIRST_WORD.has(before.lower)) {
      if (!/(?:ськ|цьк|ск|цк)\p{L}{1,3}$/u.test(before.lower)) return true;
    }
  }
  // "В. Харківський": an initial.
  if (before && /^\. ?$/.test(w.gap) && /^\p{Lu}$/u.test(before.text)) return true;
  if (!next) return false;
  if (next.gap === ' ' && next.capital && (CYRILLIC_PATRONYMIC.test(next.lower) || isGiven(next.lower)))
    return true;
  if (
    next.gap === ' ' &&
    next.capital &&
    isSmall(c) &&
    !isPlaceAdjective(next.lower) &&
    !isLocative(words, c)
  )
    return true;
  if (next.gap === ' ' && next.capital && isGiven(w.lower) && !isPlaceAdjective(next.lower)) return true;
  if (next.gap !== ' ' || !CYRILLIC_SPEAKS.test(next.lower) || c.readings.some((p) => p.capital))
    return false;
  return !isHeaded(words, c);
}

/** "Мэр Энергодара сообщил": the town of an office; a surname would be in the nominative, as the office is. */
const isHeaded = (words: readonly Word[], c: Candidate): boolean =>
  words[c.from]!.gap === ' ' &&
  SLAVIC_HEAD.test(words[c.from - 1]?.lower ?? '') &&
  words[c.from]!.lower !== c.name.toLowerCase();

/** A small place: before another capital it is rather a given name that the list lacks. */
const isSmall = (c: Candidate): boolean =>
  c.readings.every((p) => {
    const far = !/^(?:UA|RU|BY)$/.test(p.country ?? '');
    return (
      /^(?:settlement|district|admin2)$/.test(p.kind) && (p.population ?? 0) < (far ? 1_000_000 : 100_000)
    );
  });

function isLocative(words: readonly Word[], c: Candidate): boolean {
  const before = words[c.from - 1];
  return before !== undefined && words[c.from]!.gap === ' ' && CYRILLIC_LOCATIVE.has(before.lower);
}

/** Whether a word in lower case is a common given name in some case. */
export function isGiven(lower: string): boolean {
  for (let cut = 0; cut <= 4 && lower.length - cut >= 2; cut++) {
    const stem = lower.slice(0, lower.length - cut);
    if (CYRILLIC_GIVEN.has(stem) && CYRILLIC_GIVEN_ENDING.test(lower.slice(stem.length))) return true;
  }
  return false;
}

/** Countries that a report in a language is about unless it says otherwise, with the weight of a mention. */
export function languageCountries(lang: string | null): readonly (readonly [string, number])[] {
  if (lang === 'uk') return [['UA', 1]];
  return lang === 'ru'
    ? [
        ['UA', 0.8],
        ['RU', 0.7],
      ]
    : [];
}

/** What is left of a surname without most of its case ending. */
const surnameStem = (lower: string): string => lower.slice(0, Math.max(3, lower.length - 3));

/** Surnames of people named in full in a Cyrillic text, without their endings. */
export function cyrillicSurnames(words: readonly Word[]): Set<string> {
  const out = new Set<string>();
  for (let i = 1; i < words.length; i++) {
    const w = words[i]!;
    const before = words[i - 1]!;
    if (!w.capital || w.gap !== ' ' || !before.capital || w.text.length < 4) continue;
    if (isGiven(before.lower) && !isGiven(w.lower)) out.add(surnameStem(w.lower));
  }
  return out;
}

/** "«Світанок»", with no word such as "село" before it: a firm, a ship, a play. */
function isQuotedWhole(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  return /[«“„"]$/.test(words[c.from]!.gap) && (next === undefined || /^[»”“"]/.test(next.gap));
}

/** Whether the name is an everyday word or a given name, so that its place is meant only where the words around say so. */
export function isCommonName(c: Candidate, words: readonly Word[]): boolean {
  if (c.from !== c.last) return false;
  const lower = words[c.from]!.lower;
  return CYRILLIC_COMMON.has(c.name.toLowerCase()) || CYRILLIC_COMMON.has(lower) || isGiven(lower);
}
