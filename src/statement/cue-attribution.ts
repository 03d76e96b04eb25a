import { CUE_FORMS, type CueVerb } from '../lexicon/cue.ts';
import { spanOf } from '../util/span.ts';
import type { Attribution, SpeakerWords, Unit } from './unit.ts';

/** An attribution by its cue and who speaks, wherever the two stand to each other; it reaches over both. */
export function attributed(
  found: Pick<Attribution, 'speaker' | 'cue' | 'lemma' | 'by' | 'how'> & Partial<Pick<Attribution, 'kind'>>,
): Attribution {
  const { speaker, cue, kind = 'say', lemma, by, how } = found;
  return {
    speaker,
    cue,
    kind,
    at: cue.start,
    start: speaker ? Math.min(cue.start, speaker.start) : cue.start,
    end: speaker ? Math.max(cue.end, speaker.end) : cue.end,
    inherits: false,
    lemma,
    by,
    how,
  };
}

/** The attribution by the verb at `i`; `how` is the rule that found its speaker, `inherits` says that the one before speaks on. */
export function cueAttribution(
  text: string,
  unit: Unit,
  i: number,
  verb: CueVerb,
  speaker: SpeakerWords | null,
  how: string,
  inherits = false,
): Attribution {
  const w = unit.words[i]!;
  const end = cueEnd(text, unit, i);
  const cue = spanOf(text, w.start, end);
  const inside = speaker && !inherits ? speaker : null;
  return {
    speaker,
    cue,
    kind: verb.kind,
    at: w.start,
    start: inside ? Math.min(inside.start, cue.start) : cue.start,
    end: inside ? Math.max(inside.end, cue.end) : cue.end,
    inherits,
    lemma: verb.lemma,
    by: CUE_FORMS.get(w.lower) === verb ? verb : 'statement/find-cues: a refusal, "would not" or "neither"',
    how,
  };
}

const CUE_TAIL =
  /^(?:\s+(?:to (?:say|comment|discuss|elaborate|confirm|name|identify|give|be drawn)|of (?=\w)|on (?:Telegram|Facebook|X|Twitter|Instagram|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?|this week|in an? (?:\w+ )?(?:statement|interview)|responsibility))/;

/** Where the attributing words end: the verb with "in a statement", "on Friday", "to say". */
function cueEnd(text: string, unit: Unit, i: number): number {
  const w = unit.words[i]!;
  const tail = CUE_TAIL.exec(text.slice(w.end, unit.end));
  return tail ? w.end + tail[0].trimEnd().length : w.end;
}
