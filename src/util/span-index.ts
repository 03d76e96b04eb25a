interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges of a text looked up by place: finding those at one spot takes no longer in a long text than in a short one. */
export class SpanIndex<T extends Range> {
  /** By start; those that start together stay in the order given. */
  readonly #sorted: readonly { readonly item: T; readonly at: number }[];
  /** The farthest end of all ranges up to and with each. */
  readonly #ends: number[] = [];

  constructor(items: readonly T[]) {
    this.#sorted = items
      .map((item, at) => ({ item, at }))
      .sort((a, b) => a.item.start - b.item.start || a.at - b.at);
    let farthest = -1;
    for (const { item } of this.#sorted) {
      farthest = Math.max(farthest, item.end);
      this.#ends.push(farthest);
    }
  }

  /** Those that share a character with the range, in the order they were given. */
  overlapping(range: Range): T[] {
    return this.overlappingAny([range]);
  }

  #touching(range: Range): { readonly item: T; readonly at: number }[] {
    const found: { readonly item: T; readonly at: number }[] = [];
    for (let i = this.#firstAfter(range.start); i < this.#sorted.length; i++) {
      const one = this.#sorted[i]!;
      if (one.item.start >= range.end) break;
      if (one.item.end > range.start) found.push(one);
    }
    return found;
  }

  /** Those that share a character with any of the ranges, each once, in the order they were given. */
  overlappingAny(ranges: readonly Range[]): T[] {
    const found = new Map<number, T>();
    for (const range of ranges) for (const { item, at } of this.#touching(range)) found.set(at, item);
    return [...found].sort(([a], [b]) => a - b).map(([, item]) => item);
  }

  /** Those that lie wholly inside the range, in the order they were given. */
  inside(range: Range): T[] {
    return this.overlapping(range).filter((x) => range.start <= x.start && x.end <= range.end);
  }

  /** The first of the sorted ranges up to which one reaches beyond `offset`. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
