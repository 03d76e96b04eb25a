import type { CueVerb } from '../lexicon/cue.ts';
import { spanOf } from '../util/span.ts';
import { bodyName } from './body-name.ts';
import { cueAttribution } from './cue-attribution.ts';
import { subjectBefore } from './find-subject.ts';
import { withApposition } from './inverted-subject.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { Attribution, Unit, Word } from './unit.ts';

/** "was quoted (by state television) as saying": the subject of the passive speaks. */
export function quotedAs(text: string, unit: Unit, i: number, verb: CueVerb): Attribution | null {
  const quoted = unit.words.findLastIndex(
    (w, k) => k < i && k > i - 12 && /^(?:quoted|cited|reported)$/.test(w.lower),
  );
  const subject = quoted > 0 ? subjectBefore(text, unit, quoted) : null;
  const how = 'statement/find-quoted-source: subject of "was quoted as"';
  return subject ? cueAttribution(text, unit, i, verb, subject.speaker, how) : null;
}

/** "Radio X quoted a medic as saying": the one quoted speaks, the outlet passes it on. */
export function quotedSource(text: string, unit: Unit, i: number, verb: CueVerb): Attribution | null {
  if (!/^(?:quot|cit)(?:e|es|ed)$/.test(unit.words[i]!.lower)) return null;
  const end = quotedEnd(unit.words, i);
  if (
    end <= i + 1 ||
    !/^ as (?:saying|telling|having said|warning|confirming)\b/.test(text.slice(unit.words[end - 1]!.end))
  )
    return null;
  const words = /^(?:him|her|them)$/.test(unit.words[i + 1]!.lower)
    ? ({ ...spanOf(text, unit.words[i + 1]!.start, unit.words[i + 1]!.end), kind: 'pronoun' } as const)
    : parseSpeaker(text, unit.words, i + 1, nounPhraseAfter(unit.words, i + 1, end));
  const speaker = words && withApposition(text, unit.words, nounPhraseAfter(unit.words, i + 1, end), words);
  const by = subjectBefore(text, unit, i)?.speaker;
  if (!speaker) return null;
  const passed = by?.organisation ?? by?.name;
  return {
    ...cueAttribution(
      text,
      unit,
      i,
      verb,
      speaker,
      'statement/find-quoted-source: object of "quoted X as saying"',
    ),
    ...(by && passed ? { reportedBy: bodyName(passed), reportedAt: by } : {}),
  };
}

/** Past the one quoted, an apposition between commas with it. */
function quotedEnd(words: readonly Word[], i: number): number {
  const end = nounPhraseAfter(words, i + 1, words.length);
  if (words[end]?.quote !== ',') return end;
  const inner =
    /^(?:introduced|identified|described|named|presented)$/.test(words[end + 1]?.lower ?? '') &&
    words[end + 2]?.lower === 'as'
      ? end + 3
      : end + 1;
  const close = nounPhraseAfter(words, inner, words.length);
  return close > inner && words[close]?.quote === ',' ? close + 1 : end;
}
