import { spanOf } from '../../util/span.ts';
import type { Attribution } from '../unit.ts';
import { readSpeaker } from './read-speaker.ts';
import type { SlavicSentence } from './sentence.ts';

/** "Мер Чугуєва: …", "Глава региона: …", "МАГАТЕ: …": who speaks stands before a colon at the head. */
export function headlineCue(s: SlavicSentence): Attribution | null {
  const colon = s.tokens.findIndex((t) => t.text === ':');
  if (colon < 1 || colon > 9) return null;
  const who = readSpeaker(s, 0, 'nominative');
  if (
    !who ||
    who.bare ||
    who.to !== colon ||
    who.speaker.kind === 'document' ||
    who.speaker.kind === 'pronoun'
  )
    return null;
  const { speaker } = who;
  // A country before a colon heads a list; a body or an office speaks.
  if (speaker.kind === 'country') return null;
  const cue = spanOf(s.text, speaker.start, s.offset + s.tokens[colon]!.end);
  return {
    speaker,
    cue,
    kind: 'say',
    at: cue.start,
    start: cue.start,
    end: cue.end,
    inherits: false,
    lemma: 'colon',
    by: 'statement/slavic/headline-cue: who speaks before a colon',
    how: 'statement/slavic/headline-cue: the words before the colon',
  };
}
