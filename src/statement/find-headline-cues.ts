import { CUE_FORMS } from '../lexicon/cue.ts';
import { spanOf } from '../util/span.ts';
import { attributed } from './cue-attribution.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { Attribution, Unit, Word } from './unit.ts';

const LONGEST = 25;

/** Whether a sentence is a headline in capitals: nearly every longer word begins with one. */
export function isHeadlineCase(unit: Unit): boolean {
  const { words } = unit;
  if (words.length > LONGEST || words.length < 5) return false;
  const long = words.filter((w) => w.quote.length > 3 && /^\p{L}/u.test(w.quote));
  return long.length > 2 && long.every((w) => /^\p{Lu}/u.test(w.quote));
}

/** "Two Bridges Cut, Officials Say"; "Mayor Says Curfew Will End": who speaks in a headline in capitals. */
export function findHeadlineCues(text: string, unit: Unit): Attribution[] {
  if (!isHeadlineCase(unit)) return [];
  const { words } = unit;
  for (let i = 1; i < words.length; i++) {
    const w = words[i]!;
    const verb = CUE_FORMS.get(w.lower);
    if (w.quoted || !verb || !SPEAKS.test(w.lower)) continue;
    const from = openingOf(words, i);
    const last = words.slice(i + 1).every((x) => !/\p{L}/u.test(x.quote));
    if (from > 0 && words[from - 1]!.quote !== ':' && !last) continue;
    const speaker = from < i ? parseSpeaker(text, words, from, i) : null;
    if (!speaker) continue;
    const cue = spanOf(text, w.start, w.end);
    return [
      attributed({
        speaker,
        cue,
        kind: verb.kind,
        lemma: verb.lemma,
        by: verb,
        how: 'statement/find-headline-cues: subject of a headline in capitals',
      }),
    ];
  }
  return [];
}
const SPEAKS =
  /^(?:says?|tells?|warns?|claims?|denies|deny|vows?|urges?|announces?|confirms?|rejects?|admits?|insists?|believes?|fears?|alleges?)$/;

/** Where the phrase before the verb begins: past the last comma, colon or dash. */
function openingOf(words: readonly Word[], i: number): number {
  for (let k = i - 1; k >= 0; k--) if (/^[,:;–—]$/.test(words[k]!.quote) || words[k]!.quoted) return k + 1;
  return 0;
}
