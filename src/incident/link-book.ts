import type { Incident } from '../model/incident.ts';
import type { LinkableEvent } from './block-keys.ts';
import { findCandidates } from './find-candidates.ts';
import { type PairScore, scorePair } from './score-pair.ts';

/** What linking asks of pairs of events: which are worth scoring, by index and the lower first, and their scores. */
export interface Pairs {
  among(events: readonly LinkableEvent[]): readonly (readonly [number, number])[];
  /** `a` received first. */
  score(a: LinkableEvent, b: LinkableEvent): PairScore;
}

/** Pairs of events that are linked once. */
export const PAIRS: Pairs = { among: (events) => findCandidates(events), score: scorePair };

/**
 * What stays the same while some events are linked again and again, each time as far as they were known at another moment: what two
 * events have to do with each other depends on the two alone, and an incident on its own events.
 */
export class LinkBook implements Pairs {
  readonly #places: ReadonlyMap<string, number>;
  readonly #later: readonly (readonly number[])[];
  readonly #scores = new Map<number, PairScore>();
  readonly #serials = new WeakMap<LinkableEvent, number>();
  readonly #incidents = new Map<string, Incident>();
  #next = 0;

  /** `all`: every event that will be linked, in whatever state. */
  constructor(all: readonly LinkableEvent[]) {
    this.#places = new Map(all.map((e, i) => [e.key, i]));
    const met: number[][] = all.map(() => []);
    for (const [i, j] of findCandidates(all)) {
      met[i]!.push(j);
      met[j]!.push(i);
    }
    this.#later = met;
  }

  among(events: readonly LinkableEvent[]): [number, number][] {
    const at = new Map(events.map((e, i) => [this.#places.get(e.key)!, i]));
    return events.flatMap((e, i) =>
      this.#later[this.#places.get(e.key)!]!.flatMap((other): [number, number][] => {
        const j = at.get(other);
        return j !== undefined && j > i ? [[i, j]] : [];
      }),
    );
  }

  score(a: LinkableEvent, b: LinkableEvent): PairScore {
    const code = this.#places.get(a.key)! * this.#places.size + this.#places.get(b.key)!;
    const known = this.#scores.get(code) ?? scorePair(a, b);
    this.#scores.set(code, known);
    return known;
  }

  /** The incident of these events in these very states; `mark` says what else it is made of. */
  incident(events: readonly LinkableEvent[], mark: string, make: () => Incident): Incident {
    const name = `${events.map((e) => this.#serialOf(e)).join(' ')}|${mark}`;
    const known = this.#incidents.get(name) ?? make();
    this.#incidents.set(name, known);
    return known;
  }

  #serialOf(e: LinkableEvent): number {
    const serial = this.#serials.get(e) ?? this.#next++;
    this.#serials.set(e, serial);
    return serial;
  }
}
