/** Indexes of a longest run of values that never falls, in order: what is left out of it is what stands in the wrong place. */
export function longestAscent(values: readonly number[]): number[] {
  // Of all runs of one length the one with the lowest end, by the index of that end.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! <= value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = i;
  }
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) run.push(i);
  return run.reverse();
}
