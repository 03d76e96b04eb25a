import { givenNameForms, givenNameKey } from '../lexicon/given-name.ts';
import { NOT_NAMES } from '../lexicon/name.ts';
import { PUBLIC_OFFICE, SLAVIC_PUBLIC_OFFICE } from '../lexicon/office.ts';
import { isSamePerson } from '../lexicon/person-name.ts';
import { GIVEN_NAME } from '../lexicon/place-person.ts';
import { PLACES_TOO } from '../lexicon/private-person.ts';
import { soundOf } from './sound-of.ts';

/** A stretch of a text that is taken out, and what stands there instead. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}’'ʼ]*[\p{L}\p{M}])?/gu;
/** What may stand between the words of one name, in texts and in addresses. */
const JOINT = /^(?:[\s\-_+./]|%20)+$/;
/** Endings of a Slavic name in any case, by their sound. */
const ENDING = /^(?:[aeiouy]{0,3}|[aeiouy]{0,2}[mvxhj]|[aeiouy]{0,2}(?:vi|ho|mu|go|kh|iu|oi))$/;

/** A word of a name, with what it is compared by. */
interface Part {
  readonly word: string;
  readonly sound: string;
  readonly stem: string;
  readonly isCyrillic: boolean;
}

/** A word of a text; `end` is before the ending of an English genitive. */
interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What of a text the names of some private persons take out: the whole name, and each word of it where it stands alone and is not a word
 * of another's name. In every case and alphabet; places and other names that only begin alike stay.
 */
export function personCutter(names: readonly string[], instead: string): (text: string) => readonly Cut[] {
  const persons = names.map(partsOf).filter((parts) => parts.length > 0);
  if (persons.length === 0) return () => [];
  return (text) => {
    const tokens = tokensOf(text);
    const cuts: Cut[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (!/^\p{Lu}/u.test(tokens[i]!.word)) continue;
      for (const parts of persons) {
        const last = wholeFrom(tokens, i, parts, text) ?? (isAlone(tokens, i, parts, text) ? i : null);
        if (last !== null) cuts.push({ start: tokens[i]!.start, end: tokens[last]!.end, instead });
      }
    }
    return cuts;
  };
}

function partsOf(name: string): Part[] {
  return tokensOf(name).map(({ word }) => {
    const sound = soundOf(word);
    return {
      word,
      sound,
      stem: sound.replace(/[aeiouy]+$/, ''),
      isCyrillic: /\p{Script=Cyrillic}/u.test(word),
    };
  });
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((m) => {
    const word = m[0].replace(/[’'ʼ]s$/u, '');
    return { word, start: m.index, end: m.index + word.length };
  });
}

/** The last token of the whole name that begins at a token; null where it does not. */
function wholeFrom(tokens: readonly Token[], i: number, parts: readonly Part[], text: string): number | null {
  if (parts.length < 2 || i + parts.length > tokens.length) return null;
  for (let n = 0; n < parts.length; n++) {
    const token = tokens[i + n]!;
    if (n > 0 && !JOINT.test(text.slice(tokens[i + n - 1]!.end, token.start))) return null;
    if (!isForm(token.word, parts[n]!)) return null;
  }
  return i + parts.length - 1;
}

/** Whether a token is a word of the name that stands for its bearer: not the first name of another, nor a surname after another's. */
function isAlone(tokens: readonly Token[], i: number, parts: readonly Part[], text: string): boolean {
  const token = tokens[i]!;
  const lower = token.word.toLowerCase();
  const n = parts.findIndex((p) => p.sound.length >= 3 && isForm(token.word, p));
  if (n < 0 || NOT_NAMES.has(lower) || (parts.length > 1 && PLACES_TOO.has(lower))) return false;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  const isNextName =
    next !== undefined &&
    /^\p{Lu}/u.test(next.word) &&
    JOINT.test(text.slice(token.end, next.start)) &&
    !text.slice(token.end, next.start).includes('\n') &&
    !/^[.]/.test(text.slice(token.end, next.start));
  if (n === 0 && isNextName) return parts.some((p) => isForm(next.word, p));
  if (n === 0 || before === undefined || !/^[ -]$/.test(text.slice(before.end, token.start))) return true;
  if (parts.some((p) => isForm(before.word, p))) return true;
  const isOffice = PUBLIC_OFFICE.test(before.word) || SLAVIC_PUBLIC_OFFICE.test(before.word);
  return !isOffice && !(/^\p{Lu}/u.test(before.word) && isGiven(before.word));
}

const isGiven = (word: string): boolean =>
  GIVEN_NAME.has(word.toLowerCase()) || givenNameKey(word) !== null || givenNameForms(word).length > 0;

function isForm(word: string, part: Part): boolean {
  const sound = soundOf(word);
  if (sound === part.sound || sound === `${part.sound}s`) return true;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(word);
  if (!isCyrillic && !part.isCyrillic) return false;
  if (sound[0] !== part.sound[0]) return false;
  const isStem =
    part.stem.length >= 3 && sound.startsWith(part.stem) && ENDING.test(sound.slice(part.stem.length));
  return isStem || (isCyrillic && isSamePerson(word, part.word));
}
