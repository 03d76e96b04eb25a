import type { Judgement, ReportedEvent } from '../model/incident.ts';
import { findCandidates } from './find-candidates.ts';
import { type PairScore, scorePair } from './score-pair.ts';

/**
 * Least score of a link. Chosen against the worse failure: linking two strikes into one hides harm, two entries for
 * one strike is clutter; so what is doubtful stays apart and can be joined by a person.
 */
export const LEAST_LINK = 0.66;
/** Least mean score between all members of two groups that are joined. */
const LEAST_MEAN = 0.58;

/** What clustering gives: groups of indexes, and the pair scores it was made from. */
export interface Clustering {
  readonly groups: readonly (readonly number[])[];
  readonly scoreOf: (i: number, j: number) => PairScore;
  readonly said: ReadonlyMap<string, Judgement>;
}

/** The order-free key of a pair of events. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The last word of a person on each pair; `unsure` takes earlier words back. */
export function lastJudgements(judgements: readonly Judgement[]): Map<string, Judgement> {
  const sorted = [...judgements].sort((x, y) => compareText(x.at, y.at) || compareText(x.verdict, y.verdict));
  return new Map(sorted.map((j) => [pairKey(j.a, j.b), j]));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups events that are one occurrence; at most one event of a report in a group, unless a person said otherwise. */
export function clusterEvents(
  events: readonly ReportedEvent[],
  judgements: readonly Judgement[],
): Clustering {
  const said = lastJudgements(judgements);
  const cache = new Map<number, PairScore>();
  const scoreOf = (i: number, j: number): PairScore => {
    const code = Math.min(i, j) * events.length + Math.max(i, j);
    let found = cache.get(code);
    if (!found) {
      found = scorePair(events[Math.min(i, j)]!, events[Math.max(i, j)]!);
      cache.set(code, found);
    }
    return found;
  };
  const groups = new Groups(events, said, scoreOf);
  const index = new Map(events.map((e, i) => [e.key, i]));
  const confirmed = [...said.values()]
    .filter((j) => j.verdict === 'same')
    .sort((x, y) => compareText(y.at, x.at));
  for (const j of confirmed) {
    const [a, b] = [index.get(j.a), index.get(j.b)];
    if (a !== undefined && b !== undefined && !groups.isParted(a, b)) groups.join(a, b);
  }
  const edges = findCandidates(events)
    .map(([i, j]) => ({ i, j, score: scoreOf(i, j).score }))
    .filter((e) => e.score >= LEAST_LINK)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  for (const { i, j } of edges) if (groups.mayJoin(i, j)) groups.join(i, j);
  return { groups: groups.all(), scoreOf, said };
}

/** Groups under way: who is with whom. */
class Groups {
  private readonly of: number[][];
  private readonly events: readonly ReportedEvent[];
  private readonly said: ReadonlyMap<string, Judgement>;
  private readonly scoreOf: (i: number, j: number) => PairScore;

  constructor(
    events: readonly ReportedEvent[],
    said: ReadonlyMap<string, Judgement>,
    scoreOf: (i: number, j: number) => PairScore,
  ) {
    this.events = events;
    this.said = said;
    this.scoreOf = scoreOf;
    this.of = events.map((_, i) => [i]);
  }

  private verdict(i: number, j: number): Judgement['verdict'] | undefined {
    if (this.said.size === 0) return undefined;
    return this.said.get(pairKey(this.events[i]!.key, this.events[j]!.key))?.verdict;
  }

  /** Whether a person said of any two members that they are different. */
  isParted(a: number, b: number): boolean {
    return this.of[a]!.some((i) => this.of[b]!.some((j) => this.verdict(i, j) === 'different'));
  }

  mayJoin(a: number, b: number): boolean {
    const [left, right] = [this.of[a]!, this.of[b]!];
    if (left === right || this.isParted(a, b)) return false;
    let sum = 0;
    for (const i of left) {
      for (const j of right) {
        if (this.events[i]!.documentId === this.events[j]!.documentId) return false;
        const { score } = this.scoreOf(i, j);
        if (score === 0) return false;
        sum += score;
      }
    }
    return sum / (left.length * right.length) >= LEAST_MEAN;
  }

  join(a: number, b: number): void {
    const [left, right] = [this.of[a]!, this.of[b]!];
    if (left === right) return;
    const both = [...left, ...right].sort((x, y) => x - y);
    for (const i of both) this.of[i] = both;
  }

  all(): number[][] {
    return [...new Set(this.of)];
  }
}
