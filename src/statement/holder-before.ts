import { spanOf } from '../util/span.ts';
import { beforeAuxiliaries } from './find-subject.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { SpeakerWords, Unit, Word } from './unit.ts';

/** Nouns that hold no view: times and measures. */
const NO_HOLDER =
  /^(?:day|week|month|year|decade|century|morning|afternoon|evening|night|time|hours?|minutes?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)s?$/;

/** The phrase `words[from..to)` as somebody who holds a view: a speaker, or whatever it names. */
export function anySpeaker(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): SpeakerWords | null {
  const known = parseSpeaker(text, words, from, to);
  if (known) return known;
  const head = words.slice(from, to).findLast((w) => /\p{L}/u.test(w.quote));
  if (!head || head.quoted || NO_HOLDER.test(head.lower)) return null;
  const span = spanOf(text, words[from]!.start, words[to - 1]!.end);
  return { ...span, kind: 'role', role: span.quote.replace(/^(?:the|an?) /i, '') };
}

/** The subject of a verb in a report about views: a relative pronoun’s antecedent, or any noun phrase. */
export function holderBefore(text: string, unit: Unit, verb: number): SpeakerWords | null {
  const { words } = unit;
  const j = beforeAuxiliaries(words, verb);
  const w = words[j];
  if (!w || w.quoted) return null;
  if (/^(?:who|which|that|whom)$/.test(w.lower)) return antecedent(text, words, j);
  if (/^(?:those|everyone|everybody|somebody|someone|anyone|people|each)$/.test(w.lower))
    return { ...spanOf(text, w.start, w.end), kind: 'role', role: w.lower };
  const from = nounPhraseBefore(words, j + 1, 0);
  return from <= j ? anySpeaker(text, words, from, j + 1) : null;
}

/** "lawyers who argue": the pronoun stands there, its noun says who. */
function antecedent(text: string, words: readonly Word[], j: number): SpeakerWords | null {
  const span = spanOf(text, words[j]!.start, words[j]!.end);
  const end = words[j - 1]?.quote === ',' ? j - 1 : j;
  if (end <= 0) return null;
  const from = nounPhraseBefore(words, end, 0);
  const head = from < end ? anySpeaker(text, words, from, end) : null;
  return head ? { ...head, ...span } : null;
}
