import { CYRILLIC_LOCATIVE } from '../../lexicon/place-cyrillic.ts';
import {
  SLAVIC_ADDRESSES,
  SLAVIC_BETWEEN,
  SLAVIC_DEED,
  SLAVIC_HANDS,
  SLAVIC_PART,
  SLAVIC_SEAT,
  SLAVIC_STANCE,
  SLAVIC_TAKES,
  SLAVIC_TO_WHOM,
  SLAVIC_WAY,
} from '../../lexicon/place-use-slavic.ts';
import type { GazetteerPlace, PlaceUse } from '../../model/place.ts';
import { type Decided, decided } from '../../util/why.ts';
import type { Candidate } from './candidate.ts';
import type { Word } from './word-tokens.ts';

type Reason = Decided<PlaceUse>['by'];
const by = (what: string): Reason => `event/place/cyrillic-use: ${what}`;

/** Use of a Cyrillic name: after a preposition a location; a country or capital as subject a government. */
export function cyrillicUse(c: Candidate, place: GazetteerPlace, words: readonly Word[]): Decided<PlaceUse> {
  if (c.demonym) return decided('modifier', by('an adjective of a place'));
  if (c.made === 'front') return decided('literal', by('a stretch of front'));
  if (c.made === 'quarter') return decided('literal', by('a district of a city'));
  const said = words[c.from]!;
  if (said.gap.endsWith('#')) return decided('literal', by('a hashtag'));
  const acts = place.kind === 'country' || place.capital === true || SLAVIC_SEAT.test(place.name);
  const before = words[c.from - 1];
  const inClause = before !== undefined && !/[.!?\n«"]/u.test(said.gap);
  if (inClause && CYRILLIC_LOCATIVE.has(before.lower)) {
    if (acts && isHeldThere(words, c, before)) return decided('metonym', by('what is held or said there'));
    if (acts && /^(?:до|к)$/.test(before.lower) && SLAVIC_ADDRESSES.test(words[c.from - 2]?.lower ?? ''))
      return decided('metonym', by('addressed as a government'));
    return decided('literal', by('after a preposition of place'));
  }
  if (!acts) return decided('literal', by('no country or seat of government'));
  if (isRoute(words, c)) return decided('literal', by('the end of a way'));
  if (isInLocativeRow(words, c)) return decided('literal', by('in a row after a preposition of place'));
  return inClause && said.gap === ' ' && before.lower !== 'для'
    ? besideWord(c, place, words, before)
    : decided(inClause && before.lower === 'для' ? 'literal' : bare(c, place, words), by('the ending'));
}

/** "У Москві наполягають", "обіцяють у Вільнюсі": in the plural, and nobody is named who says so. */
function isHeldThere(words: readonly Word[], c: Candidate, preposition: Word): boolean {
  if (!/^[ув]о?$/.test(preposition.lower)) return false;
  const lead = words[preposition.index - 1];
  if (lead && preposition.gap === ' ' && SLAVIC_STANCE.test(lead.lower)) {
    const next = words[c.last + 1];
    if (!next || /^[,.:;]/.test(next.gap)) return true;
  }
  for (let k = c.last + 1; k <= c.last + 4; k++) {
    const w = words[k];
    if (!w || !/^,? $/.test(w.gap)) return false;
    if (SLAVIC_STANCE.test(w.lower)) return w.gap === ' ' || k > c.last + 1;
    if (!SLAVIC_BETWEEN.test(w.lower)) return false;
  }
  return false;
}

/** What the word right before a country, a capital or a seat makes of it; else what its own ending does. */
function besideWord(
  c: Candidate,
  place: GazetteerPlace,
  words: readonly Word[],
  before: Word,
): Decided<PlaceUse> {
  if (SLAVIC_PART.test(before.lower) && !isNominative(words, c))
    return decided('literal', by('a part of the land'));
  if (SLAVIC_DEED.test(ownedBefore(words, c.from).lower) && !isNominative(words, c))
    return decided('metonym', by('its deed or word'));
  if (SLAVIC_TAKES.test(before.lower) && !/(?:а|я)$/.test(words[c.last]!.lower))
    return decided('literal', by('struck, taken, left or seen'));
  if (place.kind === 'country' && SLAVIC_HANDS.test(before.lower) && isDative(words, c))
    return decided('literal', by('what is sent goes there'));
  return decided(bare(c, place, words), by('the ending'));
}

/** What names in a row belong to: "переговоры" of "переговоры Киева и Москвы". */
function ownedBefore(words: readonly Word[], i: number): Word {
  const before = words[i - 1]!;
  const first = words[i - 2];
  const inRow = /^(?:та|і|й|и)$/.test(before.lower) && before.gap === ' ' && first?.capital === true;
  return inRow && first.gap === ' ' ? words[i - 3]! : before;
}

/** By the ending alone: a nominative acts, a dative is spoken to, a genitive belongs to what stands before it. */
function bare(c: Candidate, place: GazetteerPlace, words: readonly Word[]): PlaceUse {
  const said = words[c.from]!;
  if (isNominative(words, c)) return 'metonym';
  if (SLAVIC_SEAT.test(place.name)) return 'modifier';
  if (place.kind !== 'country') return 'literal';
  if (/^\p{Lu}+$/u.test(said.text)) return opensClause(words, c) ? 'metonym' : 'modifier';
  // "допомога Україні": the dative of whom something is given or said to.
  return isDative(words, c) ? 'metonym' : 'modifier';
}

/** "США поставлять": letters that take no endings act where they open the clause. */
function opensClause(words: readonly Word[], c: Candidate): boolean {
  const before = words[c.from - 1];
  const next = words[c.last + 1];
  const opens =
    !before || /[.!?\n–—«"]/u.test(words[c.from]!.gap) || /^(?:що|что|а|але|но)$/.test(before.lower);
  if (next?.gap !== ' ' || next.capital) return false;
  return opens || (/^(?:та|і|й|и)$/.test(before.lower) && PLURAL_VERB.test(next.lower));
}
const PLURAL_VERB = /(?:[юуая]ть|[юуая]т|ли|ли[сь]я|ються|ются)$/;

/** "Потяг Київ – Запоріжжя", "рейс Минск – Варшава": the ends of a way. */
function isRoute(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  const lead = words[c.from - 1];
  const dash = (w: Word | undefined): boolean => w?.capital === true && /^ ?[–—-] ?$/.test(w.gap);
  const first = dash(next) ? lead : dash(words[c.from]) ? words[c.from - 2] : undefined;
  return first !== undefined && SLAVIC_WAY.test(first.lower);
}

/** "В Мандалае и Нейпьидо": a name without endings in a row that a preposition of place opens. */
function isInLocativeRow(words: readonly Word[], c: Candidate): boolean {
  if (!/[оеиіуюэ]$/.test(words[c.last]!.lower)) return false;
  for (let k = c.from; k > 0 && c.from - k < 8; k--) {
    const before = words[k - 1]!;
    if (!/^(?:, | |-)$/.test(words[k]!.gap)) return false;
    if (CYRILLIC_LOCATIVE.has(before.lower)) return k < c.from;
    if (!before.capital && !/^(?:та|і|й|и)$/.test(before.lower)) return false;
  }
  return false;
}

function isNominative(words: readonly Word[], c: Candidate): boolean {
  let said = words[c.from]!.lower;
  for (let k = c.from + 1; k <= c.to; k++) said += (words[k]!.gap === '-' ? '-' : ' ') + words[k]!.lower;
  return said === c.name.toLowerCase() && !/^\p{Lu}+$/u.test(words[c.from]!.text);
}

/** "Україні", "Ізраїлю": the Ukrainian genitive "Лівану" looks the same and is told by a word that asks for a dative. */
function isDative(words: readonly Word[], c: Candidate): boolean {
  if (c.from !== c.last) return false;
  const { lower } = words[c.from]!;
  if (!/(?:[^і]і|[уюе])$/.test(lower)) return false;
  const isMasculine = /(?:[^аеєиіїоуюяыэё]у|ю)$/.test(lower) && /[^аеєиіїоуюяыэё]$/.test(c.name);
  // "Армія Польщі": after a hissing sound the genitive and the dative are one.
  if (!isMasculine && !/[жчшщ]і$/.test(lower)) return true;
  const lead = words[c.from - 1]?.lower ?? '';
  return SLAVIC_HANDS.test(lead) || SLAVIC_TO_WHOM.test(lead);
}
