import type { ReportedEvent } from '../model/incident.ts';
import { folded } from './same-name.ts';

type Said = ReportedEvent['statements'][number];

/** A statement where it stands. */
export interface Placed {
  readonly event: ReportedEvent;
  readonly statement: Said;
}

/** A sentence shorter than this may be worded alike by two who never met. */
const LEAST_WORDS = 10;
/** Least share of word pairs (Dice) of two sentences to be one; a word or two changed stays above it. */
const LEAST_SHARE = 0.75;

interface Known extends Placed {
  readonly pairs: ReadonlySet<string>;
}

/** The key of a statement within an event. */
export function placedKey(event: ReportedEvent, statement: Said): string {
  return `${event.key}|${statement.key}`;
}

function pairsOf(quote: string): ReadonlySet<string> {
  const words =
    quote
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < LEAST_WORDS ? new Set() : new Set(words.slice(1).map((w, i) => `${words[i]} ${w}`));
}

/**
 * Sentences in an outlet's own voice that (nearly) repeat one of an earlier report of another outlet: whoever printed it first
 * said it. By {@link placedKey} of the copy, with the statement it repeats. Events in order of receipt.
 */
export function findBorrowed(events: readonly ReportedEvent[]): Map<string, Placed> {
  const out = new Map<string, Placed>();
  const byPair = new Map<string, Known[]>();
  for (const event of events) {
    const own: Known[] = [];
    for (const statement of event.statements) {
      const pairs = pairsOf(statement.quote);
      if (pairs.size === 0) continue;
      const from = statement.speaker === null ? sourceOf(event, pairs, byPair) : null;
      if (from) out.set(placedKey(event, statement), from);
      else own.push({ event, statement, pairs });
    }
    // What is said already is not kept again: a storm of reprints costs one look-up each.
    for (const known of own)
      if (!isKnown(known.pairs, byPair))
        for (const pair of known.pairs) byPair.set(pair, [...(byPair.get(pair) ?? []), known]);
  }
  return out;
}

function isKnown(pairs: ReadonlySet<string>, byPair: ReadonlyMap<string, readonly Known[]>): boolean {
  return best(pairs, byPair, () => true)?.share === 1;
}

function sourceOf(
  event: ReportedEvent,
  pairs: ReadonlySet<string>,
  byPair: ReadonlyMap<string, readonly Known[]>,
): Known | null {
  const isOther = (k: Known) =>
    k.event.documentId !== event.documentId && folded(k.event.source ?? '') !== folded(event.source ?? '');
  const found = best(pairs, byPair, isOther);
  return found && found.share >= LEAST_SHARE ? found.known : null;
}

function best(
  pairs: ReadonlySet<string>,
  byPair: ReadonlyMap<string, readonly Known[]>,
  isMeant: (k: Known) => boolean,
): { known: Known; share: number } | null {
  const shared = new Map<Known, number>();
  for (const pair of pairs)
    for (const k of byPair.get(pair) ?? []) if (isMeant(k)) shared.set(k, (shared.get(k) ?? 0) + 1);
  let out: { known: Known; share: number } | null = null;
  for (const [known, n] of shared) {
    const share = (2 * n) / (pairs.size + known.pairs.size);
    if (!out || share > out.share) out = { known, share };
  }
  return out;
}
