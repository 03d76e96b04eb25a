import {
  ADDRESSING_VERB,
  DIRECTION_BEARING,
  HARM_VERB,
  INSTITUTION,
  LOCATIVE,
  PART_OF_PLACE,
} from '../../lexicon/place-word.ts';
import type { GazetteerPlace, PlaceUse } from '../../model/place.ts';
import { type Decided, decided } from '../../util/why.ts';
import type { Candidate } from './candidate.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import { cyrillicUse } from './cyrillic-use.ts';
import type { Word } from './word-tokens.ts';

/** Seats that speak for a government. @source guide §1 */
const SEAT =
  /^(?:the )?(?:kremlin|pentagon|white house|downing street|whitehall|élysée palace|capitol hill|state department|westminster)$/i;
const AUXILIARY = new Set(
  'has had have is was are were will would may might can could should must does did says said wants wanted'.split(
    ' ',
  ),
);
const ADVERB = new Set(
  'also now still already later then repeatedly never long formally officially reportedly largely once'.split(
    ' ',
  ),
);
const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
/** What is said or done between governments: "no comment from Moscow". */
const MESSAGE = new Set(
  'comment comments response reaction reply word confirmation statement pressure warning warnings message demands demand concessions approval permission denial guarantees guarantee signal signals promises pledges'.split(
    ' ',
  ),
);
const VERB = new Set(['VERB', 'AUX']);

/** The tagger's part of speech of the word that begins at an offset. */
export interface PartsOfSpeech {
  get(offset: number): string | undefined;
}

const COMPASS_ADJECTIVE = /^(?:(?:north|south)(?:-?(?:east|west))?|east|west)ern$/;
const BODY_OF_FORCES =
  /^(?:command|commanders?|forces?|army|armies|fleet|group|grouping|troops|brigades?|division|front|military|defence|defense|air|operational)$/;

/** How a place name is used, from the words around it; `pos` gives the tagger's part of speech by offset. */
export function findUse(
  c: Candidate,
  place: GazetteerPlace,
  words: readonly Word[],
  pos: PartsOfSpeech,
  inBody: boolean,
): Decided<PlaceUse> {
  if (isCyrillic(words[c.from]!.text)) return cyrillicUse(c, place, words);
  if (inBody) return decided('modifier', 'event/place/find-use: part of the name of a body');
  const last = words[c.last]!;
  const next = words[c.last + 1];
  if (c.demonym) return demonymUse(c, next, pos);
  if (place.kind === 'other' && / Union$/.test(place.name))
    return isBeforeInstitution(words, c, pos)
      ? decided('modifier', BEFORE_BODY)
      : decided('metonym', 'event/place/find-use: a union of states');
  if (c.made === 'part') return decided('literal', 'event/place/find-use: a part of a country or unit');
  if (c.made === 'front') return decided('literal', 'event/place/find-use: a sector or direction');
  const acts = place.kind === 'country' || place.capital === true || SEAT.test(place.name);
  if (last.possessive) return possessiveUse(c, words, acts, place);
  if (next?.gap === '-' && !next.capital) return decided('modifier', 'event/place/find-use: before a hyphen');
  const before = words[c.from - 1];
  const prep = prepositionBefore(words, c.from);
  if (acts && prep && /^(?:from|to)$/.test(prep.lower) && MESSAGE.has(wordBefore(words, prep)?.lower ?? ''))
    return decided('metonym', 'event/place/find-use: words from or to a government');
  if (prep && LOCATIVE.has(prep.lower))
    return isBeforeInstitution(words, c, pos) && place.kind !== 'settlement'
      ? decided('modifier', BEFORE_BODY)
      : decided('literal', 'event/place/find-use: after a preposition of place');
  if (isBeforeInstitution(words, c, pos)) return decided('modifier', BEFORE_BODY);
  if (!acts)
    return decided('literal', 'event/place/find-use: no country or seat of government, so a location');
  if (isBeforeNoun(next, pos, words) && place.kind !== 'settlement')
    return decided('modifier', 'event/place/find-use: before a noun');
  if (prep?.lower === 'of' && place.kind === 'country')
    return decided('literal', 'event/place/find-use: a country after "of"');
  if (isSubject(words, c, pos, place))
    return decided('metonym', 'event/place/find-use: a country or seat that acts');
  if (
    prep?.lower === 'with' &&
    /^(?:border|borders|frontier|boundary)$/.test(wordBefore(words, prep)?.lower ?? '')
  )
    return decided('literal', 'event/place/find-use: a border with it');
  if (before && ADDRESSING_VERB.has((prep ?? before).lower))
    return decided('metonym', 'event/place/find-use: addressed as a government');
  return decided('literal', 'event/place/find-use: nothing says it is more than a location');
}

const BEFORE_BODY = 'event/place/find-use: before an institution';

function demonymUse(c: Candidate, next: Word | undefined, pos: PartsOfSpeech): Decided<PlaceUse> {
  if (!c.demonym?.people) return decided('modifier', 'event/place/find-use: an adjective of origin');
  return next && next.gap === ' ' && pos.get(next.start) === 'NOUN' && !/s$/.test(c.name)
    ? decided('modifier', 'event/place/find-use: the name of a people before a noun')
    : decided('metonym', 'event/place/find-use: the name of a people');
}

function possessiveUse(
  c: Candidate,
  words: readonly Word[],
  acts: boolean,
  place: GazetteerPlace,
): Decided<PlaceUse> {
  for (let k = c.last + 1; k < Math.min(words.length, c.last + 4); k++) {
    const w = words[k]!;
    if (k > c.last + 1 && w.gap !== ' ' && w.gap !== '-') break;
    // "The country’s southern command" is a body, its southern towns are a part of it.
    if (COMPASS_ADJECTIVE.test(w.lower) && BODY_OF_FORCES.test(words[k + 1]?.lower ?? ''))
      return decided('modifier', 'event/place/find-use: possessive before an institution');
    if (PART_OF_PLACE.has(w.lower) && !(w.lower === 'main'))
      return decided('literal', 'event/place/find-use: possessive before a part of the place');
    if (INSTITUTION.has(w.lower))
      return decided('modifier', 'event/place/find-use: possessive before an institution');
  }
  if (acts) return decided('metonym', 'event/place/find-use: possessive of a country or seat');
  return place.kind === 'settlement' || place.kind === 'admin1' || place.kind === 'region'
    ? decided('modifier', 'event/place/find-use: possessive of a place')
    : decided('literal', 'event/place/find-use: possessive of a water, landform or site');
}

function wordBefore(words: readonly Word[], w: Word): Word | undefined {
  return words[w.index - 1];
}

/** The preposition that governs the name, past articles, compass words and the first part of a coordination. */
function prepositionBefore(words: readonly Word[], from: number): Word | null {
  let k = from - 1;
  for (let steps = 0; k >= 0 && steps < 6; steps++, k--) {
    const w = words[k]!;
    if (/[.;:!?\n“”"]/.test(words[k + 1]!.gap)) return null;
    if (
      w.lower === 'the' ||
      w.lower in DIRECTION_BEARING ||
      /^(?:nearby|neighbouring|neighboring|occupied|upper|lower|central|both)$/.test(w.lower)
    )
      continue;
    if (w.lower === 'and' || w.lower === 'or') {
      const b = words[k - 1];
      if (b?.capital) {
        k--;
        while (k - 1 >= 0 && words[k - 1]!.capital && words[k]!.gap !== '. ') k--;
        continue;
      }
    }
    return w;
  }
  return null;
}

function isBeforeInstitution(words: readonly Word[], c: Candidate, pos: PartsOfSpeech): boolean {
  const next = words[c.last + 1];
  if (next?.gap !== ' ') return false;
  if (next.lower === 'regional' || next.lower === 'provincial' || next.lower === 'oblast') return true;
  if (INSTITUTION.has(next.lower) && !VERB.has(pos.get(next.start) ?? '')) return true;
  const after = words[c.last + 2];
  return Boolean(
    after &&
      after.gap === ' ' &&
      INSTITUTION.has(after.lower) &&
      /^(?:ADJ|NOUN|PROPN)$/.test(pos.get(next.start) ?? '') &&
      !LOCATIVE.has(next.lower),
  );
}

/** "the Treasury moves to seize": a noun by its tag, a verb by what follows it. */
function isLikelyVerb(w: Word, words: readonly Word[]): boolean {
  const after = words[w.index + 1];
  return (
    /[^s]s$/.test(w.lower) &&
    after?.gap === ' ' &&
    !w.capital &&
    /^(?:to|that|it|the|a|an|its|his|her|no|not)$/.test(after.lower)
  );
}

function isBeforeNoun(next: Word | undefined, pos: PartsOfSpeech, words: readonly Word[]): boolean {
  if (next?.gap !== ' ' || AUXILIARY.has(next.lower) || isLikelyVerb(next, words)) return false;
  return /^(?:NOUN|ADJ|PROPN)$/.test(pos.get(next.start) ?? '') && !DAYS.has(next.lower);
}

/** Whether a finite verb follows: directly, past adverbs, "on Monday", a comma phrase, or after "X and Y". */
function isSubject(words: readonly Word[], c: Candidate, pos: PartsOfSpeech, place: GazetteerPlace): boolean {
  let k = c.last + 1;
  for (let steps = 0; k < words.length && steps < 9; steps++, k++) {
    const w = words[k]!;
    if (/[.;:!?\n]/.test(w.gap) || (/[“”"]/.test(w.gap) && !/^ [“"]$/.test(w.gap))) return false;
    if (w.gap === ', ' && w.capital) continue;
    if (w.gap.includes(',')) {
      const end = commaEnd(words, k);
      if (end < 0) return false;
      k = end;
    }
    const v = words[k]!;
    if ((v.lower === 'and' || v.lower === 'nor') && words[k + 1]?.capital) {
      k++;
      continue;
    }
    if (v.lower === 'on' && DAYS.has(words[k + 1]?.lower ?? '')) {
      k++;
      continue;
    }
    if (ADVERB.has(v.lower) || pos.get(v.start) === 'ADV' || DAYS.has(v.lower)) continue;
    if (place.kind === 'settlement' && isHarm(words, k)) return false;
    return AUXILIARY.has(v.lower) || VERB.has(pos.get(v.start) ?? '') || isLikelyVerb(v, words);
  }
  return false;
}

/** Word after the comma that closes a phrase opened at `k`; -1 when none closes soon. */
function commaEnd(words: readonly Word[], k: number): number {
  for (let j = k + 1; j < Math.min(words.length, k + 9); j++) if (words[j]!.gap.startsWith(',')) return j;
  return -1;
}

function isHarm(words: readonly Word[], k: number): boolean {
  const here = words.slice(k, k + 4).map((w) => w.lower);
  if (HARM_VERB.has(here[0] ?? '')) return true;
  if (/^came|comes|come$/.test(here[0] ?? '') && here[1] === 'under') return true;
  return (
    /^(?:was|is|were|has|had|remains|remained|lies)$/.test(here[0] ?? '') &&
    here.slice(1).some((w) => HARM_VERB.has(w))
  );
}
