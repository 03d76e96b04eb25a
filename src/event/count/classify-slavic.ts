import { CYRILLIC_CUES, CYRILLIC_NOUNS, type SlavicKind } from '../../lexicon/count-slavic.ts';
import type { CountWhat } from '../../model/event.ts';
import { lazy } from '../../util/lazy.ts';
import { matchesOf } from '../../util/matches-of.ts';
import type { Step } from '../../util/why.ts';
import type { AmountMention } from './amount-mention.ts';

const edged = (p: string): RegExp => new RegExp(`(?<!\\p{L})(?:${p})(?!\\p{L})`, 'giu');
const CUES = lazy(() =>
  CYRILLIC_CUES.rows.map(([what, p]) => ({
    what,
    row: { table: 'CYRILLIC_CUES', row: what, source: CYRILLIC_CUES.source } as const,
    regex: edged(p),
  })),
);
const KINDS = lazy(() => [
  ...CYRILLIC_NOUNS.rows.map(([kind, p]) => ({
    kind,
    regex: new RegExp(`(?:^|[\\s«])(?:${p})(?!\\p{L})`, 'iu'),
  })),
  { kind: 'things' as const, regex: new RegExp(`(?:^|[\\s«])(?:${CYRILLIC_NOUNS.things})(?!\\p{L})`, 'iu') },
]);

/** What sort of thing a Ukrainian or Russian noun counts. */
export function slavicKind(noun: string | undefined): SlavicKind {
  if (!noun) return 'none';
  // The first noun that is known is the head: what follows says whose or of what kind.
  let best: { readonly kind: SlavicKind; readonly at: number } | null = null;
  for (const { kind, regex } of KINDS()) {
    const m = regex.exec(noun);
    if (m && (!best || m.index < best.at)) best = { kind, at: m.index };
  }
  return best?.kind ?? 'other';
}

/** Kinds of noun that each figure may count. */
const TAKES: Readonly<Partial<Record<CountWhat, readonly SlavicKind[]>>> = {
  killed: ['people', 'none', 'other', 'workers'],
  injured: ['people', 'none', 'other', 'workers'],
  missing: ['people', 'none', 'other', 'workers'],
  captured: ['people', 'none', 'other'],
  evacuated: ['people', 'none'],
  displaced: ['people', 'none'],
  intercepted: ['munitions', 'none', 'things'],
  launched: ['munitions'],
  struck: ['things', 'settlements', 'sites', 'other', 'none'],
  supplied: ['munitions', 'things', 'other', 'none'],
};

/** A cue and how far it is from the amount. */
export interface SlavicCue {
  readonly what: CountWhat;
  readonly cost: number;
  readonly step: Step;
}

/** The farthest that a word may stand and still say what a figure counts. */
const FARTHEST = 110;

/** What the words of a sentence (`start`–`end`) say that an amount counts, nearest first. */
export function classifySlavic(amount: AmountMention, text: string, start: number, end: number): SlavicCue[] {
  if (amount.times) return [];
  const kind = slavicKind(amount.noun?.quote);
  const nounEnd = Math.max(amount.end, amount.noun?.end ?? 0);
  const out: SlavicCue[] = [];
  for (const { what, row, regex } of CUES()) {
    if (!TAKES[what]?.includes(kind)) continue;
    for (const m of matchesOf(regex, text.slice(start, end))) {
      const from = start + m.index;
      const to = from + m[0].length;
      const c =
        to <= amount.start
          ? gapCost(text.slice(to, amount.start))
          : from < nounEnd
            ? 3
            : gapCost(text.slice(nounEnd, from)) + 4;
      if (c <= FARTHEST) out.push({ what, cost: c, step: { by: row, at: { start: from, end: to } } });
    }
  }
  return out.sort((a, b) => a.cost - b.cost);
}

/** Letters between, dearer across another number, a mark or a joining word. */
function gapCost(gap: string): number {
  const marks = gap.match(/[,;:–—.()]|(?<!\p{L})(?:і|й|та|и|а|але|но)(?!\p{L})/gu)?.length ?? 0;
  const numbers =
    gap.match(
      /\d+|(?<!\p{L})(?:од(?:ин|на|ну|ного)(?!\p{L})|дво|тро|чотир|дв[аеі]|три|четыр|п[’']ят|пят|шіст|шест|сім|семь|десят|кільк|нескольк)\p{L}*/giu,
    )?.length ?? 0;
  const clauses = gap.match(/;/g)?.length ?? 0;
  return gap.trim().length + marks * 12 + clauses * 30 + numbers * 25;
}
