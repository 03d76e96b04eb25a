import { OWNERLESS_NOUNS } from '../lexicon/cue-phrase.ts';
import { STANCE_NOUNS } from '../lexicon/cue-stance.ts';
import { spanOf } from '../util/span.ts';
import { attributed } from './cue-attribution.ts';
import { anySpeaker } from './holder-before.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import type { Attribution, SpeakerWords, Unit, Word } from './unit.ts';

const COMPLEMENT = /^(?:that|to|of|about|for|on|over|in|against|whether|[“"‘])$/;

/** "his claim that", "the ministry’s call for", "allegations that": a view told by a noun. */
export function findStanceNouns(text: string, unit: Unit, found: readonly Attribution[]): Attribution[] {
  const { words } = unit;
  const out: Attribution[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const w = words[i]!;
    if (w.quoted || !STANCE_NOUNS.has(w.lower)) continue;
    if ([...found, ...out].some((a) => w.start < a.cue.end && a.cue.start < w.end)) continue;
    const next = words[i + 1]!;
    const holder = holderAfter(text, words, i);
    if (!holder && !next.quoted && !COMPLEMENT.test(next.lower) && !/day$/.test(next.lower)) continue;
    const owner = ownerBefore(text, words, i) ?? holder;
    if (!owner && next.lower !== 'that' && !OWNERLESS_NOUNS.has(w.lower)) continue;
    if (next.lower === 'that' && isRelativeThat(words, i + 1)) continue;
    out.push(
      attributed({
        speaker: owner,
        cue: spanOf(text, w.start, w.end),
        kind: 'attitude',
        lemma: w.lower,
        by: 'lexicon/cue-stance: STANCE_NOUNS',
        how: 'statement/find-stance-nouns: whose view it is',
      }),
    );
  }
  return out;
}

/** "criticism from doctors", "a proposal by the bank": who holds it stands after it. */
function holderAfter(text: string, words: readonly Word[], i: number): SpeakerWords | null {
  if (!/^(?:from|by|among)$/.test(words[i + 1]?.lower ?? '') || words[i + 1]!.quoted) return null;
  const end = nounPhraseAfter(words, i + 2, words.length);
  return end > i + 2 ? anySpeaker(text, words, i + 2, end) : null;
}

/** "the claim that was made": the pronoun is the subject, no clause says what was claimed. */
function isRelativeThat(words: readonly Word[], that: number): boolean {
  const next = words[that + 1];
  return !next || next.pos === 'VERB' || next.pos === 'AUX';
}

/** "his", "Haftar’s", "the ministry’s", with adjectives in between. */
function ownerBefore(text: string, words: readonly Word[], i: number): SpeakerWords | null {
  let k = i - 1;
  while (
    k >= 0 &&
    i - k < 4 &&
    (words[k]!.pos === 'ADJ' || words[k]!.pos === 'ADV' || words[k]!.pos === 'VERB')
  )
    k--;
  const w = words[k];
  if (!w || w.quoted) return null;
  if (/^(?:his|her|their|its|our|my)$/.test(w.lower))
    return { ...spanOf(text, w.start, w.end), kind: 'pronoun' };
  if (!/^['’]s?$/.test(w.quote) && !/['’]s$/.test(w.quote)) return null;
  const end = /^['’]s?$/.test(w.quote) ? k : k + 1;
  const from = nounPhraseBefore(words, end, 0);
  return from < end ? anySpeaker(text, words, from, end) : null;
}
