import type { Judgement, LinkSuggestion } from '../model/incident.ts';
import { compareText } from '../util/compare-text.ts';
import type { LinkableEvent } from './block-keys.ts';
import { type Bundle, bundleCopies } from './bundle-copies.ts';
import { EventGroups, pairKey } from './event-groups.ts';
import { PAIRS, type Pairs } from './link-book.ts';
import type { PairScore } from './score-pair.ts';

/**
 * Least score of a link. Chosen against the worse failure: linking two strikes into one hides harm, two entries for
 * one strike is clutter; so what is doubtful stays apart and can be joined by a person.
 */
export const LEAST_LINK = 0.66;
/** Least score at which two events are shown to a person as perhaps one; below it the queue would be mostly noise. */
export const LEAST_SUGGESTION = 0.58;

const NONE: ReadonlySet<string> = new Set();

/** A group of events that are one occurrence. */
export interface Group {
  /** Indexes of its events, in order of receipt. */
  readonly events: readonly number[];
  /** For a reprint that tells it in the same words, the event it repeats. */
  readonly repeats: ReadonlyMap<number, number>;
}

/** What clustering gives. */
export interface Clustering {
  /** Sets of groups with no tie between them: what a new report changes in one leaves the others as they are. */
  readonly components: readonly (readonly Group[])[];
  readonly scoreOf: (i: number, j: number) => PairScore;
  readonly said: ReadonlyMap<string, Judgement>;
  /** Pairs that stayed apart though they may be one. */
  readonly suggestions: readonly LinkSuggestion[];
}

/** The word that stands on each pair: the last one given, `undone` taking back the one before it. */
export function lastJudgements(judgements: readonly Judgement[]): Map<string, Judgement> {
  const sorted = [...judgements].sort((x, y) => compareText(x.at, y.at) || compareText(x.verdict, y.verdict));
  const given = new Map<string, Judgement[]>();
  for (const j of sorted) {
    const words = given.get(pairKey(j.a, j.b)) ?? [];
    given.set(pairKey(j.a, j.b), j.verdict === 'undone' ? words.slice(0, -1) : [...words, j]);
  }
  return new Map([...given].flatMap(([pair, words]) => (words.length ? [[pair, words.at(-1)!]] : [])));
}

/**
 * Groups events that are one occurrence; at most one event of a report in a group, save a claim and its denial, unless a
 * person said otherwise. `events` come in order of receipt. Components depend only on pairs (a score that links, a
 * person's "same" however old, a reprint), so each can be worked out without the rest.
 */
export function clusterEvents(
  events: readonly LinkableEvent[],
  judgements: readonly Judgement[],
  pairs: Pairs = PAIRS,
): Clustering {
  const said = lastJudgements(judgements);
  const judged = new Set([...said.values()].flatMap((j) => [j.a, j.b]));
  const bundles = bundleCopies(events, judged);
  const scoreEvents = scoreCache(events, pairs);
  const scoreOf = (i: number, j: number) => scoreEvents(bundles[i]![0]!, bundles[j]![0]!);
  const groups = new EventGroups({ events, bundles, said, scoreOf });
  const ties = new Ties(bundles.length);
  const bundleOf = new Map(bundles.flatMap((b, n) => b.map((i) => [events[i]!.key, n] as const)));
  for (const j of judgements) {
    const [a, b] = [bundleOf.get(j.a), bundleOf.get(j.b)];
    if (a !== undefined && b !== undefined && j.verdict === 'same') ties.join(a, b);
  }
  // What a person's word took out of a bundle was in it before.
  if (judged.size > 0)
    for (const [first, ...rest] of bundleCopies(events, NONE))
      for (const i of rest) ties.join(bundleOf.get(events[first!]!.key)!, bundleOf.get(events[i]!.key)!);
  const confirmed = [...said.values()]
    .filter((j) => j.verdict === 'same')
    .sort((x, y) => compareText(y.at, x.at));
  for (const j of confirmed) {
    const [a, b] = [bundleOf.get(j.a), bundleOf.get(j.b)];
    if (a !== undefined && b !== undefined && !groups.isParted(a, b)) groups.join(a, b);
  }
  const scored = pairs.among(bundles.map((b) => events[b[0]!]!)).map(([i, j]) => ({
    i,
    j,
    score: scoreOf(i, j).score,
  }));
  const edges = scored
    .filter((e) => e.score >= LEAST_LINK)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  for (const { i, j } of edges) {
    ties.join(i, j);
    if (groups.mayJoin(i, j)) groups.join(i, j);
  }
  const open = scored.filter((e) => e.score >= LEAST_SUGGESTION && !groups.areTogether(e.i, e.j));
  return {
    components: componentsOf(groups.all(), ties, bundles),
    scoreOf: scoreEvents,
    said,
    suggestions: open.map(({ i, j }) => suggestionOf(events, bundles[i]![0]!, bundles[j]![0]!, scoreEvents)),
  };
}

function scoreCache(events: readonly LinkableEvent[], pairs: Pairs): (i: number, j: number) => PairScore {
  const cache = new Map<number, PairScore>();
  return (i, j) => {
    const code = Math.min(i, j) * events.length + Math.max(i, j);
    let found = cache.get(code);
    if (!found) {
      found = pairs.score(events[Math.min(i, j)]!, events[Math.max(i, j)]!);
      cache.set(code, found);
    }
    return found;
  };
}

/** The pair as it is shown to a person, the lesser key first. */
function suggestionOf(
  events: readonly LinkableEvent[],
  i: number,
  j: number,
  scoreOf: (i: number, j: number) => PairScore,
): LinkSuggestion {
  const [a, b] = [events[i]!.key, events[j]!.key].sort() as [string, string];
  return { a, b, ...scoreOf(i, j) };
}

/** Groups by the ties between their bundles, each component and group in order of its first event. */
function componentsOf(
  groups: readonly (readonly number[])[],
  ties: Ties,
  bundles: readonly Bundle[],
): Group[][] {
  const out = new Map<number, Group[]>();
  for (const group of groups) {
    const repeats = new Map(
      group.flatMap((b) => bundles[b]!.slice(1).map((i) => [i, bundles[b]![0]!] as const)),
    );
    const events = group.flatMap((b) => [...bundles[b]!]).sort((x, y) => x - y);
    const root = ties.rootOf(group[0]!);
    out.set(root, [...(out.get(root) ?? []), { events, repeats }]);
  }
  return [...out.values()];
}

/** Which bundles hang together, however weakly (union-find). */
class Ties {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  rootOf(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = i; at !== root; ) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}
