import { spanOf } from '../../util/span.ts';
import type { Attribution } from '../unit.ts';
import { readSpeaker } from './read-speaker.ts';
import type { SlavicSentence } from './sentence.ts';
import { looksFinite } from './tokens.ts';

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

/** "У Сумах чутно вибухи – ОВА", "Двое погибли - прокуратура": who speaks stands behind a dash at the end of a clause with a verb of its own. */
export function closingCue(s: SlavicSentence): Attribution | null {
  const dash = s.tokens.findLastIndex((t) => /^[–—-]$/.test(t.text));
  const end = s.tokens.at(-1)?.text === '.' ? s.tokens.length - 1 : s.tokens.length;
  if (dash < 3 || end - dash > 8 || !s.tokens.slice(0, dash).some(looksFinite)) return null;
  const who = readSpeaker(s, dash + 1, 'nominative');
  if (!who || who.bare || who.to !== end || !SPEAKS.test(who.speaker.kind)) return null;
  const { speaker } = who;
  const cue = spanOf(s.text, s.offset + s.tokens[dash]!.start, s.offset + s.tokens[dash]!.end);
  return {
    speaker,
    cue,
    kind: 'say',
    at: cue.start,
    start: cue.start,
    end: speaker.end,
    inherits: false,
    lemma: 'dash',
    by: 'statement/slavic/headline-cue: who speaks behind a dash',
    how: 'statement/slavic/headline-cue: the words behind the dash',
  };
}

const SPEAKS = /^(?:person|role|organisation|outlet)$/;
