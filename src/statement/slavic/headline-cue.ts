import { spanOf } from '../../util/span.ts';
import { attributed } from '../cue-attribution.ts';
import type { Attribution, SpeakerWords } from '../unit.ts';
import { fullNameOf } from './names-of-text.ts';
import { capital } from './plain-phrase.ts';
import { readSpeaker } from './read-speaker.ts';
import type { SlavicSentence } from './sentence.ts';
import { subjectAfter } from './subject.ts';
import { looksFinite } from './tokens.ts';

/** "Мер Чугуєва: …", "Глава региона: …", "МАГАТЕ: …": who speaks stands before a colon at the head. */
export function headlineCue(s: SlavicSentence): Attribution | null {
  const colon = s.tokens.findIndex((t) => t.text === ':');
  if (colon < 1 || colon > 9) return null;
  const who = readSpeaker(s, 0, 'nominative') ?? (colon === 1 ? capital(s, 0) : null);
  if (
    !who ||
    (who.bare && !isSurname(s, who.speaker.quote)) ||
    who.to !== colon ||
    who.speaker.kind === 'document' ||
    who.speaker.kind === 'pronoun'
  )
    return null;
  const speaker: SpeakerWords = who.bare
    ? {
        start: who.speaker.start,
        end: who.speaker.end,
        quote: who.speaker.quote,
        kind: 'person',
        name: who.speaker.quote,
      }
    : who.speaker;
  // A country before a colon heads a list; a body or an office speaks.
  if (speaker.kind === 'country') return null;
  const cue = spanOf(s.text, speaker.start, s.offset + s.tokens[colon]!.end);
  return attributed({
    speaker,
    cue,
    lemma: 'colon',
    by: 'statement/slavic/headline-cue: who speaks before a colon',
    how: 'statement/slavic/headline-cue: the words before the colon',
  });
}

/** "Зеленський: …": a surname that the report knows in full, or one with an ending that towns do not have. */
const isSurname = (s: SlavicSentence, word: string): boolean =>
  /^\p{Lu}[\p{Ll}’'-]+$/u.test(word) &&
  (fullNameOf(s.text, word) !== null || /(?:[сцз]ький|[сц]кий|енко|чук)$/.test(word));

/** "У Сумах чутно вибухи – ОВА", "Двое погибли - прокуратура": who speaks stands behind a dash at the end of a clause with a verb of its own. */
export function closingCue(s: SlavicSentence): Attribution | null {
  const dash = s.tokens.findLastIndex((t) => /^[–—-]$/.test(t.text));
  const end = s.tokens.at(-1)?.text === '.' ? s.tokens.length - 1 : s.tokens.length;
  if (dash < 3 || end - dash > 8 || !s.tokens.slice(0, dash).some(looksFinite)) return null;
  const who = readSpeaker(s, dash + 1, 'nominative');
  if (!who || who.bare || who.to !== end || !SPEAKS.test(who.speaker.kind)) return null;
  const { speaker } = who;
  const cue = spanOf(s.text, s.offset + s.tokens[dash]!.start, s.offset + s.tokens[dash]!.end);
  return attributed({
    speaker,
    cue,
    lemma: 'dash',
    by: 'statement/slavic/headline-cue: who speaks behind a dash',
    how: 'statement/slavic/headline-cue: the words behind the dash',
  });
}

const SPEAKS = /^(?:person|role|organisation|outlet)$/;

/** "«Води немає», – зітхає мешканка Ганна Лиса": whatever the verb right behind a quotation, whoever stands behind it has said it. */
export function behindQuotation(s: SlavicSentence): Attribution | null {
  const quoted = /\u00a0[,!?…]*\s?[–—-]\s(?=\p{Ll})/u.exec(s.masked);
  const verb = quoted ? s.tokens.findIndex((t) => t.start === quoted.index + quoted[0].length) : -1;
  if (verb < 0 || !looksFinite(s.tokens[verb]!)) return null;
  const speaker = subjectAfter(s, verb);
  if (!speaker || !/^(?:person|role)$/.test(speaker.kind)) return null;
  const { start, end } = s.tokens[verb]!;
  const cue = spanOf(s.text, s.offset + start, s.offset + end);
  return attributed({
    speaker,
    cue,
    lemma: 'say',
    by: 'statement/slavic/headline-cue: a verb behind a quotation',
    how: 'statement/slavic/headline-cue: who stands behind that verb',
  });
}
