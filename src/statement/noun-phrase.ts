import { DOCUMENT_NOUNS, NOUN_LIKE_FORMS } from '../lexicon/cue.ts';
import { NAME_PARTICLES } from '../lexicon/name.ts';
import { ORGANISATION_NOUNS } from '../lexicon/organisation.ts';
import { ROLE_NOUNS } from '../lexicon/role.ts';
import type { Word } from './unit.ts';

const NP_TAGS = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const PREPOSITIONS = new Set(
  'of for in at from with to on by under near about against between behind inside outside across'.split(' '),
);
const PRONOUNS = new Set('he she it they we i you one'.split(' '));
const POSSESSIVES = new Set('his her its their our my your'.split(' '));
const DETERMINERS = new Set(
  'the a an this that these those some several many most two three four five six seven eight nine ten both another other no neither all few'.split(
    ' ',
  ),
);

/** Nouns that speak, also where they are tagged as verbs ("update", "guards"), words that are as often verbs left out. */
const isSpeakingNoun = (lower: string): boolean =>
  !NOUN_LIKE_FORMS.has(lower) &&
  (DOCUMENT_NOUNS.has(lower) || ROLE_NOUNS.has(lower) || ORGANISATION_NOUNS.has(lower));

/** Whether a word can stand inside a noun phrase. */
export function isNominal(w: Word): boolean {
  if (w.quoted) return false;
  if (NP_TAGS.has(w.pos)) return true;
  if (isSpeakingNoun(w.lower)) return true;
  if (
    /^['’]s?$/.test(w.quote) ||
    w.quote === '-' ||
    w.quote === '&' ||
    w.quote === '(' ||
    w.quote === ')' ||
    w.quote === '.'
  )
    return w.quote !== '.';
  return /^\p{Lu}/u.test(w.quote) || NAME_PARTICLES.has(w.lower);
}

/** Whether a word opens a noun phrase: article, possessive, number word. */
export function isDeterminer(w: Word): boolean {
  return (
    DETERMINERS.has(w.lower) ||
    POSSESSIVES.has(w.lower) ||
    (w.pos === 'DET' && !/^(?:which|what|who)/.test(w.lower))
  );
}

/** Whether a word is a personal pronoun that can speak. */
export function isPronoun(w: Word): boolean {
  return PRONOUNS.has(w.lower) && w.quote !== 'IT' && w.quote !== 'US';
}

/** Reduced relative after its noun: "briefed on", "seen by", "read out on", "reached by". */
function isReducedRelative(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  const prev = words[i - 1];
  return (
    !!next &&
    !!prev &&
    /(?:ed|en|seen|read|held|sent|led|shown|ing)$/.test(words[i]!.lower) &&
    words[i]!.pos !== 'AUX' &&
    (next.pos === 'ADP' || next.pos === 'ADV' || next.lower === 'to' || next.lower === 'out') &&
    (prev.pos === 'NOUN' || prev.pos === 'PROPN')
  );
}

/** First index of the noun phrase that ends just before `end` (exclusive), never left of `from`; `end` when there is none. */
export function nounPhraseBefore(words: readonly Word[], end: number, from: number): number {
  let i = end - 1;
  if (i < from) return end;
  if (isPronoun(words[i]!)) return i;
  if (/^(?:some|many|others|several|both|none|neither|most|few|all|two|three)$/.test(words[i]!.lower))
    return i;
  if (!isNominal(words[i]!) || words[i]!.quote === '(') return end;
  let start = end;
  while (i >= from) {
    const w = words[i]!;
    if (w.quoted) break;
    if (isDeterminer(w)) {
      start = i;
      const prev = words[i - 1];
      if (prev && i - 1 >= from && isNumberish(prev) && isDeterminer(prev)) {
        i--;
        continue;
      }
      if (!extendsLeft(words, i - 1, from)) break;
      i--;
      continue;
    }
    if (isNominal(w) || isAttributive(words, i) || isCompound(words, i)) {
      start = i;
      i--;
      continue;
    }
    if (extendsLeft(words, i, from)) {
      i--;
      continue;
    }
    break;
  }
  return dropPrepositional(words, start, end);
}

/** "Kenyan-led", "Houthi-run": the participle of a compound. */
const isCompound = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.quote === '-' &&
  words[i]!.pos === 'VERB' &&
  words[i - 2] !== undefined &&
  isNominal(words[i - 2]!);

/** "a local elected official": a participle between article or adjective and noun. */
function isAttributive(words: readonly Word[], i: number): boolean {
  const prev = words[i - 1];
  const next = words[i + 1];
  return (
    !!prev &&
    next?.pos === 'NOUN' &&
    /(?:ed|ing)$/.test(words[i]!.lower) &&
    (prev.pos === 'DET' || prev.pos === 'ADJ')
  );
}

function isNumberish(w: Word): boolean {
  return /^(?:all|both|some|most)$/.test(w.lower);
}

/** Whether the word at `i` joins a further noun phrase on its left: a preposition, "and" between nouns, a reduced relative. */
function extendsLeft(words: readonly Word[], i: number, from: number): boolean {
  const w = words[i];
  const prev = words[i - 1];
  if (!w || !prev || i - 1 < from || w.quoted) return false;
  const nounBefore =
    (prev.pos === 'NOUN' ||
      prev.pos === 'PROPN' ||
      prev.pos === 'ADJ' ||
      prev.pos === 'NUM' ||
      prev.quote === ')') &&
    !prev.quoted;
  if (PREPOSITIONS.has(w.lower))
    return nounBefore || isReducedRelative(words, i - 1) || prev.lower === 'close' || prev.lower === 'out';
  if (w.lower === 'and' || w.lower === 'or' || w.lower === 'nor') return nounBefore;
  if (w.lower === 'out' || w.lower === 'close') return nounBefore || isReducedRelative(words, i - 1);
  return isReducedRelative(words, i);
}

/** "In February the ministry": a phrase that begins inside a prepositional phrase is cut back to its last own determiner. */
function dropPrepositional(words: readonly Word[], start: number, end: number): number {
  const before = words[start - 1];
  if (!before || !(before.pos === 'ADP' || before.pos === 'SCONJ')) return start;
  for (let i = start + 1; i < end; i++) {
    const prev = words[i - 1]!;
    if (isDeterminer(words[i]!) && !PREPOSITIONS.has(prev.lower) && prev.lower !== 'and') return i;
  }
  return start;
}

/** End index (exclusive) of the noun phrase that starts at `i`; `i` when there is none. */
export function nounPhraseAfter(words: readonly Word[], i: number, to: number): number {
  let k = i;
  while (k < to && (isDeterminer(words[k]!) || words[k]!.lower === 'one')) k++;
  let end = i;
  let seenNoun = false;
  while (k < to) {
    const w = words[k]!;
    if (w.quoted) break;
    if (isDeterminer(w) && !/^\p{Lu}/u.test(w.quote)) break;
    if (isNominal(w) || isCompound(words, k)) {
      k++;
      seenNoun = true;
      end = k;
      continue;
    }
    const next = words[k + 1];
    if (seenNoun && next && k + 1 < to && !next.quoted && (PREPOSITIONS.has(w.lower) || w.lower === 'and')) {
      let n = k + 1;
      while (n < to && isDeterminer(words[n]!)) n++;
      if (
        n < to &&
        isNominal(words[n]!) &&
        !(w.lower === 'on' && /day$/.test(words[n]!.lower)) &&
        !/^(?:on|by|under|about|against|to)$/.test(w.lower)
      ) {
        k = n;
        continue;
      }
    }
    break;
  }
  if (end === i && i < to && isPronounOrPossessive(words[i]!)) return i + 1;
  return end;
}

function isPronounOrPossessive(w: Word): boolean {
  return PRONOUNS.has(w.lower) || /^(?:him|her|them|us|me)$/.test(w.lower);
}
