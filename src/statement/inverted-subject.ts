import type { CueVerb } from '../lexicon/cue.ts';
import { isRankOnly, subjectBefore } from './find-subject.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { SpeakerWords, Unit, Word } from './unit.ts';

/** “…,” said NAME — or a final ", said NAME". */
export function invertedSubject(
  text: string,
  unit: Unit,
  i: number,
  verb: CueVerb,
): { speaker: SpeakerWords } | null {
  const { words } = unit;
  const prev = words[i - 1];
  const afterQuote =
    i === 0
      ? false
      : !!prev &&
        (prev.quoted || /^[”"’»]$/.test(prev.quote) || (/^[,]$/.test(prev.quote) && !!words[i - 2]?.quoted));
  const afterComma = !!prev && prev.quote === ',';
  if (
    !(afterQuote || afterComma) ||
    verb.lemma === 'tell' ||
    !(verb.strong || (afterQuote && verb.kind === 'say') || /^(?:ask|continue|agree)$/.test(verb.lemma))
  )
    return null;
  const end = nounPhraseAfter(words, i + 1, words.length);
  if (end <= i + 1) return null;
  const rest = words.slice(end);
  const speaker = parseSpeaker(text, words, i + 1, end);
  if (!speaker) return null;
  const before = afterQuote ? null : subjectBefore(text, unit, i)?.speaker;
  // "Sankara, the prefect, said Monday": who speaks stands before, unless a full name stands behind and a lone word before ("Shells fell, said …").
  const isFull = speaker.kind === 'person' && speaker.name?.includes(' ');
  if (before?.kind === 'person' && !(isFull && !before.role && !before.quote.includes(' '))) return null;
  const reduced = /^(?:\p{Ll}+ing|who)$/u.test(rest[0]?.lower ?? '') && speaker.kind === 'role';
  const aside = reduced || (rest[0]?.quote === ',' && /(?:ing|ed)$|^who$/.test(rest[1]?.lower ?? ''));
  const verbless = aside || !rest.slice(0, 2).some((w) => w.pos === 'VERB' || w.pos === 'AUX');
  if (!afterQuote && !(verbless && (rest.length < 2 || rest[0]!.quote === ','))) return null;
  if (!verbless && afterQuote && speaker.kind !== 'person') return null;
  return { speaker: withApposition(text, words, end, speaker) };
}

/** ", a spokeswoman for the command" after a name. */
export function withApposition(
  text: string,
  words: readonly Word[],
  end: number,
  speaker: SpeakerWords,
): SpeakerWords {
  if (words[end]?.quote !== ',' || !(speaker.kind === 'person' || speaker.kind === 'role')) return speaker;
  const age = /^\d{1,3}$/.test(words[end + 1]?.quote ?? '') && words[end + 2]?.quote === ',' ? 2 : 0;
  const from = end + 1 + age;
  const stop = nounPhraseAfter(words, from, words.length);
  if (stop <= from) return speaker;
  if (speaker.kind === 'role') return namedRole(speaker, parseSpeaker(text, words, from, stop));
  if (speaker.role && !isRankOnly(speaker.role)) return speaker;
  const role = text
    .slice(words[from]!.start, words[stop - 1]!.end)
    .replace(/^(?:the|a|an|its|his|her|their) /i, '');
  const said = parseSpeaker(text, words, from, stop);
  const country = speaker.country ?? said?.country;
  return said || /^\p{Ll}/u.test(role) ? { ...speaker, role, ...(country ? { country } : {}) } : speaker;
}

/** "said its spokesman, Colonel X": the name of the office-holder stands after the office. */
function namedRole(office: SpeakerWords, named: SpeakerWords | null): SpeakerWords {
  if (named?.kind !== 'person' || !(named.name?.includes(' ') || named.role)) return office;
  const role = (office.role ?? office.quote).replace(/^(?:the|a|an|its|his|her|their) /i, '');
  const country = office.country ?? named.country;
  return { ...office, kind: 'person', name: named.name!, role, ...(country ? { country } : {}) };
}
