import type { Judgement, ReportedEvent } from '../model/incident.ts';
import type { Bundle } from './bundle-copies.ts';
import type { PairScore } from './score-pair.ts';

/** Least mean score between all members of two groups that are joined. */
const LEAST_MEAN = 0.58;

/** The order-free key of a pair of events. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** What groups are made of. */
export interface GroupMatter {
  readonly events: readonly ReportedEvent[];
  readonly bundles: readonly Bundle[];
  /** The standing word on each judged pair. */
  readonly said: ReadonlyMap<string, Judgement>;
  /** Score of two bundles, by their first events. */
  readonly scoreOf: (i: number, j: number) => PairScore;
}

/** Groups of bundles under way: who is with whom, and who may join whom. */
export class EventGroups {
  readonly #of: number[][];
  readonly #reports: readonly ReadonlySet<string>[];
  readonly #matter: GroupMatter;

  constructor(matter: GroupMatter) {
    this.#matter = matter;
    this.#of = matter.bundles.map((_, i) => [i]);
    this.#reports = matter.bundles.map((b) => new Set(b.map((i) => matter.events[i]!.documentId)));
  }

  #first(bundle: number): ReportedEvent {
    return this.#matter.events[this.#matter.bundles[bundle]![0]!]!;
  }

  /** Whether a person said of any two members that they are different. */
  isParted(a: number, b: number): boolean {
    const { said } = this.#matter;
    if (said.size === 0) return false;
    // A judged event stands alone in its bundle, so its first event is it.
    return this.#of[a]!.some((i) =>
      this.#of[b]!.some(
        (j) => said.get(pairKey(this.#first(i).key, this.#first(j).key))?.verdict === 'different',
      ),
    );
  }

  /** Whether the groups of two bundles may become one by score: no report twice, nothing ruled out, the mean high enough. */
  mayJoin(a: number, b: number): boolean {
    const [left, right] = [this.#of[a]!, this.#of[b]!];
    if (left === right || this.isParted(a, b)) return false;
    let sum = 0;
    for (const i of left) {
      for (const j of right) {
        if (this.#shareReport(i, j) && !this.#isAnswered(i, j)) return false;
        const { score } = this.#matter.scoreOf(i, j);
        if (score === 0) return false;
        sum += score;
      }
    }
    return sum / (left.length * right.length) >= LEAST_MEAN;
  }

  #shareReport(i: number, j: number): boolean {
    const [few, many] = [this.#reports[i]!, this.#reports[j]!].sort((x, y) => x.size - y.size);
    for (const report of few!) if (many!.has(report)) return true;
    return false;
  }

  /** Whether two events of one report are a claim and its denial: the same type, one of them denied, nothing against it. */
  #isAnswered(i: number, j: number): boolean {
    const [a, b] = [this.#first(i).event, this.#first(j).event];
    return a.type === b.type && (a.status === 'denied') !== (b.status === 'denied');
  }

  /** Makes the groups of two bundles one. */
  join(a: number, b: number): void {
    const [left, right] = [this.#of[a]!, this.#of[b]!];
    if (left === right) return;
    const both = [...left, ...right].sort((x, y) => x - y);
    for (const i of both) this.#of[i] = both;
  }

  /** Whether two bundles are in one group. */
  areTogether(a: number, b: number): boolean {
    return this.#of[a] === this.#of[b];
  }

  /** Every group once, as bundles. */
  all(): number[][] {
    return [...new Set(this.#of)];
  }
}
