import { CUE_FORMS, type CueVerb } from '../lexicon/cue.ts';
import type { Word } from './unit.ts';

const isWouldNot = (words: readonly Word[], i: number): boolean =>
  /^(?:not|n['’]t)$/.test(words[i - 1]?.lower ?? '') && words[i - 2]?.lower === 'would';
const whatFollows = (words: readonly Word[], i: number): string =>
  words
    .slice(i + 1, i + 5)
    .map((w) => w.lower)
    .join(' ');
/** What a speaker is asked for: "would not give way" refuses no answer. */
const DETAIL =
  /\b(?:dates?|details?|figures?|numbers?|names?|locations?|reasons?|timetables?|particulars|breakdown|comment|answer)\b/;
const GIVES_NOTHING: CueVerb = {
  lemma: 'give',
  kind: 'refuse',
  strong: true,
  needs: null,
  source: 'guide §6.6',
};

/** "would neither confirm nor deny", "would not discuss", "would not give a date": a refusal, for all its verb. */
export function withRefusal(words: readonly Word[], i: number): CueVerb | undefined {
  const verb = CUE_FORMS.get(words[i]!.lower);
  if (words[i]!.lower === 'give' && isWouldNot(words, i))
    // "Confirmed a hit but would not give the place" is one statement.
    return DETAIL.test(whatFollows(words, i)) && !/^(?:and|but)$/.test(words[i - 3]?.lower ?? '')
      ? GIVES_NOTHING
      : verb;
  if (!verb || !/^(?:confirm|discuss|comment|specify|identify|elaborate)$/.test(verb.lemma)) return verb;
  const before = words[i - 1]?.lower ?? '';
  const refused = (before === 'neither' && verb.lemma === 'confirm') || isWouldNot(words, i);
  return refused ? { ...verb, kind: 'refuse', needs: null } : verb;
}
