import { spanOf } from '../util/span.ts';
import { apposedName } from './apposed-name.ts';
import { beforeAuxiliaries } from './find-subject.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { SpeakerWords, Word } from './unit.ts';

/** "…, which said it had counted eleven": the speaker of the verb at `i` in a relative clause, or null. The noun before the comma speaks, in a clause of its own. */
export function relativeSubject(text: string, words: readonly Word[], i: number): SpeakerWords | null {
  const j = beforeAuxiliaries(words, i);
  if (!/^(?:which|who)$/.test(words[j]?.lower ?? '') || words[j - 1]?.quote !== ',' || words[j]!.quoted)
    return null;
  const near = nounPhraseBefore(words, j - 1, 0);
  const named = near < j - 1 ? apposedName(text, words, near, j - 1) : null;
  if (named) return { ...named, ...spanOf(text, words[j]!.start, words[j]!.end) };
  const from = near;
  const speaker = from < j - 1 ? parseSpeaker(text, words, from, j - 1) : null;
  return speaker && { ...speaker, ...spanOf(text, words[j]!.start, words[j]!.end) };
}
