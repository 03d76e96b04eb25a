import {
  CYRILLIC_ADJECTIVE_ENDING,
  CYRILLIC_LOCATIVE,
  CYRILLIC_UNITS,
} from '../../lexicon/place-cyrillic.ts';
import { CYRILLIC_SPEAKS, CYRILLIC_TITLE } from '../../lexicon/place-person-cyrillic.ts';
import {
  SLAVIC_CIVIC,
  SLAVIC_CIVIL,
  SLAVIC_NOT_OF_TOWN,
  SLAVIC_OF_REGION,
  SLAVIC_OTHER_STEM,
  SLAVIC_STREET,
} from '../../lexicon/place-use-slavic.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import { remember } from '../../util/remember.ts';
import { isGiven } from './cyrillic-context.ts';
import { type Found, isPlaceAdjective, seatsOf, unitPlace } from './cyrillic-units.ts';
import { startsSentence, type Word } from './word-tokens.ts';

/** What an adjective of a town or unit at word `i` is made from, where no word for a unit follows: "варшавского", "Сумська ОВА". */
export function findAdjective(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  const w = words[i]!;
  if (!mayBeOfTown(w) || isJoinedByHyphen(words, i) || isPerson(words, i)) return null;
  const next = words[i + 1];
  if (next?.gap !== ' ' || SLAVIC_STREET.test(next.lower) || CYRILLIC_SPEAKS.test(next.lower)) return null;
  const stem = w.lower.replace(/[’ʼ`]/g, "'").replace(CYRILLIC_ADJECTIVE_ENDING, '');
  const base = { last: i, to: i, name: w.lower, made: null, kinds: null };
  if (isTownItself(words, i)) return null;
  if (w.capital && SLAVIC_OF_REGION.test(next.lower)) {
    const unit = unitPlace(w.lower, CYRILLIC_UNITS[0]!, gazetteer);
    if (unit) return { ...base, readings: unit.readings };
  }
  const known = towns(gazetteer, stem);
  const isCivic = w.capital && SLAVIC_CIVIC.test(next.lower);
  if (w.capital && !isCivic && VERB.test(next.lower)) return null;
  const readings = isCivic ? known : known.filter((p) => isGreat(p) || p.kind === 'facility');
  return readings.length ? { ...base, readings } : null;
}

/** "У Донецьку обласна рада": a noun in the locative, not an adjective. */
function isTownItself(words: readonly Word[], i: number): boolean {
  if (!/ьку$/.test(words[i]!.lower) || /[уюі]$/.test(words[i + 1]?.lower ?? '')) return false;
  return CYRILLIC_LOCATIVE.has(words[i - 1]?.lower ?? '');
}

/** "Донецька обласна прокуратура": an adjective though the town's genitive has the same letters. */
export function isBeforeBody(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next?.gap !== ' ' || next.capital || !mayBeOfTown(words[i]!) || isTownItself(words, i)) return false;
  return SLAVIC_CIVIC.test(next.lower) || SLAVIC_OF_REGION.test(next.lower);
}

/** "Московський проспект", "Міський голова": an adjective that names no place, though a village's name looks alike. */
export function isNoName(words: readonly Word[], i: number): boolean {
  const w = words[i]!;
  const next = words[i + 1];
  return (
    SLAVIC_CIVIL.test(w.lower) || (next?.gap === ' ' && mayBeOfTown(w) && SLAVIC_STREET.test(next.lower))
  );
}

/** Whether a word, in lower case too, may be such an adjective. */
export const mayBeOfTown = (w: Word): boolean =>
  /[сцз]ь?к\p{L}{1,3}$/u.test(w.lower) && isPlaceAdjective(w.lower);

/** "Курский признал": before a verb it is a surname. */
const VERB =
  /ш(?:ов|[её]л|л[аои])$|[аеиіоуыяє](?:[лв]|л[аио]|л[аи]с[яь]|[лв]с[яь]|лис[яь]|ть|ться|ет|ется|є|ється)$/;

const KEPT = 20000;
const towns = remember(KEPT, (gazetteer: Gazetteer, stem: string): readonly GazetteerPlace[] => {
  if (SLAVIC_NOT_OF_TOWN.has(stem)) return [];
  const other = SLAVIC_OTHER_STEM.get(stem);
  if (other)
    return gazetteer
      .lookup(other)
      .filter((p) => isGreat(p) || p.kind === 'facility')
      .slice(0, 1);
  const base = stem.replace(/(?:[сцз]ьк|[сц]к)$/, '');
  const names = [...seatsOf(stem), `${base}с`, `${base}сі`, `${base}си`];
  for (const name of names) {
    const found = gazetteer.lookup(name).filter((p) => p.kind === 'settlement' && isNear(p));
    if (found.length) return found;
  }
  return [];
});

const isNear = (p: GazetteerPlace): boolean => p.capital === true || /^(?:UA|RU|BY)$/.test(p.country ?? '');

/** A town that all know by its adjective: a capital, or one of the greatest of the two countries. */
const isGreat = (p: GazetteerPlace): boolean => p.capital === true || (p.population ?? 0) >= 400_000;

const isJoinedByHyphen = (words: readonly Word[], i: number): boolean =>
  words[i]!.gap === '-' || words[i + 1]?.gap === '-';

/** "Андрій Київський", "генерал Московський": a surname. */
function isPerson(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const { capital, gap } = words[i]!;
  if (!before || !capital || !/^[. ]{1,2}$/.test(gap)) return false;
  if (CYRILLIC_TITLE.test(before.lower)) return true;
  return before.capital && (gap !== ' ' || !startsSentence(words, i - 1) || isGiven(before.lower));
}
