import { ROLE_NOUNS } from '../lexicon/role.ts';
import { spanOf } from '../util/span.ts';
import type { Cast } from './cast.ts';
import { attributed } from './cue-attribution.ts';
import type { Draft } from './draft.ts';
import type { Attribution, SpeakerWords, Unit } from './unit.ts';

/** A turn of an interview: "HADDAD: The road is open.", "Q: Who fired?" */
const TURN = /^["“]?(\p{Lu}[\p{Lu}’'. -]{2,28}\p{Lu}|Q|A|Question|Answer|Reporter|Interviewer|Moderator):\s/u;
/** Fewer turns are a heading or a list ("KYIV: power is back"). */
const FEWEST_TURNS = 3;

/** Whether a report holds an interview as a transcript: several turns, at least two voices, one of them twice. */
export function isTranscript(units: readonly Unit[]): boolean {
  const labels = units.map((u) => TURN.exec(u.quote)?.[1]).filter((l) => l !== undefined);
  const voices = new Set(labels).size;
  return labels.length >= FEWEST_TURNS && voices > 1 && voices < labels.length;
}

/** The voice that a turn of a transcript names at its head, or null. */
function turnOf(text: string, unit: Unit): Attribution | null {
  const hit = TURN.exec(unit.quote);
  if (!hit) return null;
  const label = hit[1]!;
  const start = unit.start + hit[0].indexOf(label);
  const colon = start + label.length;
  const speaker: SpeakerWords = { ...spanOf(text, start, colon), ...voiceOf(label) };
  return attributed({
    speaker,
    cue: spanOf(text, colon, colon + 1),
    lemma: 'turn',
    by: 'statement/transcript: a turn of a transcript',
    how: 'statement/transcript: the name that opens the turn',
  });
}

function voiceOf(label: string): Pick<SpeakerWords, 'kind' | 'name' | 'role'> {
  if (label === 'Q' || label === 'Question') return { kind: 'role', role: 'interviewer' };
  if (label === 'A' || label === 'Answer') return { kind: 'role', role: 'interviewee' };
  const lower = label.toLowerCase();
  if (ROLE_NOUNS.has(lower) || ROLE_NOUNS.has(lower.split(' ').at(-1)!) || /er$/.test(label))
    return { kind: 'role', role: lower };
  return { kind: 'person', name: lower.replace(/(?<![\p{L}])\p{L}/gu, (c) => c.toUpperCase()) };
}

/** A sentence of a turn in a transcript: the voice at its head speaks to the turn’s end. */
export function turnDraft(text: string, unit: Unit, before: Draft | undefined, cast: Cast): Draft | null {
  const turn = turnOf(text, unit);
  const goesOn = before?.attribution?.lemma === 'turn' && before.unit.paragraph === unit.paragraph;
  if (!turn) return goesOn ? { ...before, unit, span: unit, attributedHere: false } : null;
  return {
    unit,
    span: unit,
    attribution: turn,
    attributedHere: true,
    speaker: cast.resolve(turn.speaker),
    cue: turn.cue,
    reportedBy: null,
    own: false,
    witnessed: false,
    quoted: true,
  };
}
