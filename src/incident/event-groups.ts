import type { Judgement, ReportedEvent } from '../model/incident.ts';
import type { PairScore } from './score-pair.ts';

/** Least mean score between all members of two groups that are joined. */
const LEAST_MEAN = 0.58;

/** The order-free key of a pair of events. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Groups of events under way: who is with whom, and who may join whom. */
export class EventGroups {
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

  /** Whether the groups of two events may become one by score: no report twice, nothing ruled out, the mean high enough. */
  mayJoin(a: number, b: number, leastMean = LEAST_MEAN): boolean {
    const [left, right] = [this.of[a]!, this.of[b]!];
    if (left === right || this.isParted(a, b)) return false;
    let sum = 0;
    for (const i of left) {
      for (const j of right) {
        if (this.events[i]!.documentId === this.events[j]!.documentId && !this.isAnswered(i, j)) return false;
        const { score } = this.scoreOf(i, j);
        if (score === 0) return false;
        sum += score;
      }
    }
    return sum / (left.length * right.length) >= leastMean;
  }

  /** Whether two events of one report are a claim and its denial: the same type, one of them denied, nothing against it. */
  private isAnswered(i: number, j: number): boolean {
    const [a, b] = [this.events[i]!.event, this.events[j]!.event];
    return a.type === b.type && (a.status === 'denied') !== (b.status === 'denied');
  }

  /** Makes the groups of two events one. */
  join(a: number, b: number): void {
    const [left, right] = [this.of[a]!, this.of[b]!];
    if (left === right) return;
    const both = [...left, ...right].sort((x, y) => x - y);
    for (const i of both) this.of[i] = both;
  }

  /** The members of an event's group, in order. */
  groupOf(i: number): readonly number[] {
    return this.of[i]!;
  }

  /** Every group once. */
  all(): number[][] {
    return [...new Set(this.of)];
  }
}
