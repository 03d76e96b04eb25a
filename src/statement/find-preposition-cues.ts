import { DOCUMENT_NOUNS } from '../lexicon/cue.ts';
import { KNOWN_BODIES } from '../lexicon/organisation.ts';
import { spanOf } from '../util/span.ts';
import { attributed } from './cue-attribution.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { Attribution, SpeakerWords, Unit, Word } from './unit.ts';

/** Attributions without a verb of saying: "according to X", "citing X", "by X’s count", "X: …". */
export function findPrepositionCues(text: string, unit: Unit): Attribution[] {
  return [...accordingTo(text, unit), ...byCount(text, unit), ...colon(text, unit), ...dash(text, unit)];
}

function accordingTo(text: string, unit: Unit): Attribution[] {
  const { words } = unit;
  const out: Attribution[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const w = words[i]!;
    if (w.quoted) continue;
    const according = w.lower === 'according' && words[i + 1]!.lower === 'to';
    const citing = w.lower === 'citing' || w.lower === 'quoting';
    const perWords = w.lower === 'words' && words[i - 1]?.lower === 'the' && words[i + 1]!.lower === 'of';
    if (!according && !citing && !perWords) continue;
    const from = according || perWords ? i + 2 : i + 1;
    const tabled = TABLED.test(words[from]?.lower ?? '') ? from + 1 : from;
    const end = Math.max(nounPhraseAfter(words, from, words.length), tabled);
    if (end <= from) continue;
    const speaker =
      (according || end === from + 1) && /^(?:him|her|them)$/.test(words[from]!.lower)
        ? { ...spanOf(text, words[from]!.start, words[from]!.end), kind: 'pronoun' as const }
        : (givenBy(text, words, end) ??
          parseSpeaker(text, words, from, end) ??
          possessor(text, words, from, end));
    if (!speaker || (!speaker.organisation && VAGUE.test(speaker.quote))) continue;
    const full = apposed(text, words, end, speaker);
    const cueEnd = according ? words[i + 1]!.end : citing ? w.end : words[i + 1]!.end;
    out.push(
      attributed({
        speaker: full,
        cue: spanOf(text, w.start, cueEnd),
        lemma: citing ? 'cite' : 'according',
        by: 'statement/find-preposition-cues: according to, citing, in the words of',
        how: 'statement/find-preposition-cues: the name after "according to" or "citing"',
      }),
    );
  }
  return out;
}

/** Figures of nobody in particular. */
const VAGUE = /^(?:preliminary|initial|unconfirmed|early)\b/i;

/** Words for figures, which the tagger takes for verbs after "to". */
const TABLED = /^(?:figures|data|reports|records|numbers|statistics|estimates|information)$/;

/** "figures released by the district office": who gave them out. */
function givenBy(text: string, words: readonly Word[], end: number): SpeakerWords | null {
  const gave =
    /^(?:given|provided|released|issued|published|compiled|collected|shared|supplied|gathered|announced)$/;
  const by = gave.test(words[end]?.lower ?? '') ? end + 1 : end;
  const last = words[by - 1]?.lower ?? '';
  if (
    !(gave.test(last) || TABLED.test(last) || DOCUMENT_NOUNS.has(last)) ||
    !/^(?:by|from)$/.test(words[by]?.lower ?? '')
  )
    return null;
  const to = nounPhraseAfter(words, by + 1, words.length);
  return to > by + 1 ? parseSpeaker(text, words, by + 1, to) : null;
}

/** "his brother", "the ministry’s figures": who stands behind words that can not speak themselves. */
function possessor(text: string, words: readonly Word[], from: number, to: number): SpeakerWords | null {
  for (let k = to - 1; k > from; k--) {
    if (!/^['’]s?$/.test(words[k]!.quote) && !/['’]s$/.test(words[k]!.quote)) continue;
    const hit = parseSpeaker(text, words, from, /^['’]s?$/.test(words[k]!.quote) ? k : k + 1);
    if (hit) return hit;
  }
  // "Police figures", "hospital records": whose they are stands before them.
  if (
    to - from > 1 &&
    TABLED.test(words[to - 1]!.lower) &&
    !/^(?:official|local)$/.test(words[to - 2]!.lower)
  ) {
    const hit = parseSpeaker(text, words, from, to - 1);
    if (hit) return hit;
  }
  for (let k = from + 1; k < to; k++) {
    if (!/^(?:by|from|of|at)$/.test(words[k]!.lower)) continue;
    const hit = parseSpeaker(text, words, k + 1, to);
    if (hit) return hit;
  }
  return null;
}

/** The speaker whose words end before `end`, with the name or office that stands behind a comma there. */
export function apposed(
  text: string,
  words: readonly Word[],
  end: number,
  speaker: SpeakerWords,
): SpeakerWords {
  if (words[end]?.quote !== ',') return speaker;
  const stop = nounPhraseAfter(words, end + 1, words.length);
  if (stop <= end + 1) return speaker;
  const said = parseSpeaker(text, words, end + 1, stop);
  if (speaker.kind === 'role' && said?.kind === 'person' && !said.role)
    return {
      ...said,
      role: speaker.role ?? speaker.quote,
      ...(speaker.country ? { country: speaker.country } : {}),
    };
  if (speaker.kind !== 'person' || speaker.role) return speaker;
  const role = text.slice(words[end + 1]!.start, words[stop - 1]!.end);
  return /^(?:the|a|an|its|his|her|their) |^\p{Ll}/u.test(role)
    ? { ...speaker, role: role.replace(/^(?:the|a|an|its|his|her|their) /i, '') }
    : speaker;
}

/** "by the agency’s count", "By its own estimate". */
function byCount(text: string, unit: Unit): Attribution[] {
  const { words } = unit;
  const out: Attribution[] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i]!.lower !== 'by' || words[i]!.quoted) continue;
    for (let k = i + 2; k < Math.min(words.length, i + 9); k++) {
      if (!/^(?:count|tally|estimate|estimates|reckoning|account|figures|calculation)$/.test(words[k]!.lower))
        continue;
      const its = /^(?:its|his|her|their)$/.test(words[i + 1]!.lower);
      const to = its
        ? i + 2
        : words
            .slice(0, k)
            .findLastIndex((w, n) => n > i && (/^['’]s?$/.test(w.quote) || /['’]s$/.test(w.quote)));
      if (to <= i + 1) break;
      const speaker: SpeakerWords | null = its
        ? { ...spanOf(text, words[i + 1]!.start, words[i + 1]!.end), kind: 'pronoun' }
        : parseSpeaker(text, words, i + 1, /^['’]s?$/.test(words[to]!.quote) ? to : to + 1);
      if (!speaker) break;
      const cue = spanOf(text, words[i]!.start, words[k]!.end);
      out.push(
        attributed({
          speaker,
          cue,
          lemma: 'count',
          by: "statement/find-preposition-cues: by somebody's count",
          how: 'statement/find-preposition-cues: whose count it is',
        }),
      );
      break;
    }
  }
  return out;
}

/** "Explosions heard in Hama – state TV": the source behind a dash that ends a headline or flash. */
function dash(text: string, unit: Unit): Attribution[] {
  const { words } = unit;
  const at = words.findLastIndex((w) => !w.quoted && /^[–—-]$/.test(w.quote));
  if (
    at < 3 ||
    words.length - at > 6 ||
    /[.!?]$/.test(unit.quote) ||
    !/\s/.test(text[words[at]!.start - 1] ?? '')
  )
    return [];
  const end = nounPhraseAfter(words, at + 1, words.length);
  const speaker = end === words.length ? parseSpeaker(text, words, at + 1, end) : null;
  if (!speaker || speaker.kind === 'document' || speaker.kind === 'pronoun' || speaker.kind === 'country')
    return [];
  const cue = spanOf(text, words[at]!.start, unit.end);
  return [
    attributed({
      speaker,
      cue,
      lemma: 'dash',
      by: 'statement/find-preposition-cues: a dash before the source that ends a headline',
      how: 'statement/find-preposition-cues: the source behind a dash',
    }),
  ];
}

/** Seats that name a government and no town. */
const SEATS = /^(?:the )?(?:Kremlin|White House|Pentagon|Downing Street|Elys[eé]e|Vatican)$/i;

/** "The port authority: two berths closed." */
function colon(text: string, unit: Unit): Attribution[] {
  const { words } = unit;
  const at = words.findIndex((w) => w.quote === ':' && !w.quoted);
  if (at < 1 || at > 8 || at + 2 >= words.length) return [];
  const end = nounPhraseAfter(words, 0, at);
  if (end !== at) return [];
  const speaker = parseSpeaker(text, words, 0, at);
  if (!speaker || DOCUMENT_NOUNS.has(words[at - 1]!.lower) || speaker.kind === 'pronoun') return [];
  if (/^\p{Lu}{4,}$/u.test(speaker.quote) && !KNOWN_BODIES.has(speaker.quote.toLowerCase())) return [];
  if (
    speaker.kind === 'country' &&
    !SEATS.test(speaker.quote) &&
    !text.slice(words[at]!.end, unit.end).includes('“')
  )
    return [];
  const rest = words.slice(at + 1);
  if (!rest.some((w) => /^\p{Ll}/u.test(w.quote))) return [];
  if (speaker.kind === 'person' && speaker.name && !speaker.name.includes(' ')) return [];
  const cue = spanOf(text, words[0]!.start, words[at]!.end);
  return [
    attributed({
      speaker,
      cue,
      lemma: 'colon',
      by: 'statement/find-preposition-cues: a colon after who speaks',
      how: 'statement/find-preposition-cues: the name before a colon',
    }),
  ];
}
