import { CHANNEL_ROWS } from '../lexicon/channel.ts';
import { SLAVIC_CHANNEL_ROWS } from '../lexicon/channel-slavic.ts';
import { SLAVIC_SPOKESPERSON, SPOKESPERSON } from '../lexicon/role.ts';
import type { Channel } from '../model/statement.ts';
import { isCyrillic } from '../util/script.ts';
import { type Decided, decided } from '../util/why.ts';
import type { Draft } from './draft.ts';
import type { Unit } from './unit.ts';

/** The channel the attributing words name, quotation left out; null where none is named. */
export function findChannel(draft: Draft): Decided<Channel> | null {
  if (
    !draft.attribution ||
    draft.attribution.start < draft.unit.start ||
    draft.attribution.start >= draft.unit.end
  )
    return null;
  const words = outsideQuotes(draft);
  const slavic = isCyrillic(draft.unit.quote);
  for (const row of slavic ? SLAVIC_CHANNEL_ROWS : CHANNEL_ROWS) {
    const found = row.pattern.exec(words)?.[0];
    if (found !== undefined) return decided(row.channel, row, wordsIn(draft.unit, found));
  }
  const cue = draft.attribution.cue.quote;
  if (
    draft.attribution.speaker?.kind === 'document' &&
    /\bupdate\b/i.test(draft.attribution.speaker.quote) &&
    draft.speaker?.country === 'GB'
  )
    return decided(
      'intelligence_update',
      'statement/find-channel: an update of a UK body',
      draft.attribution.speaker,
    );
  if (
    draft.attribution.speaker?.kind === 'document' &&
    /\b(?:statement|communiqué|communique|press release)\b/i.test(draft.attribution.speaker.quote)
  )
    return decided('statement', 'statement/find-channel: a statement speaks', draft.attribution.speaker);
  const introduced = draft.attribution.speaker;
  if (
    introduced &&
    introduced.kind !== 'pronoun' &&
    (SPOKESPERSON.test(introduced.quote) || SLAVIC_SPOKESPERSON.test(introduced.quote)) &&
    !/ing$/.test(cue)
  )
    return decided('spokesperson', 'statement/find-channel: introduced as a spokesperson', introduced);
  return null;
}

/** The words near the cue that stand outside quotation marks and inside the statement's reach. */
function outsideQuotes(draft: Draft): string {
  const a = draft.attribution!;
  const from = Math.min(draft.span.start, a.start);
  const text = draft.unit.quote;
  const reach = text.slice(
    Math.max(0, from - draft.unit.start),
    Math.max(draft.span.end, a.end) - draft.unit.start,
  );
  const bare = reach.replace(/[“"«][^”"»]*(?:[”"»]|$)/g, ' “” ');
  const cueAt = bare.indexOf(a.cue.quote);
  if (cueAt < 0) return bare;
  const tail = bare.slice(cueAt + a.cue.quote.length);
  const complement =
    /\b(?:that|he had|she had|it had|they had|it was|there (?:was|were))\b|(?<!\p{L})(?:що|что)(?!\p{L})/u.exec(
      tail,
    );
  const tailWords = tail.slice(0, complement ? complement.index : 80);
  return `${bare.slice(Math.max(0, cueAt - 90), cueAt)}${a.cue.quote}${tailWords}`;
}

/** Where the words stand in the sentence; null where quotations cut out of it have joined what stands apart. */
function wordsIn(unit: Unit, words: string): { start: number; end: number } | null {
  const at = unit.quote.indexOf(words.trim());
  return at < 0 ? null : { start: unit.start + at, end: unit.start + at + words.trim().length };
}
