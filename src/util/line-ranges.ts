/** Numbers as ranges, in order: 2, 3, 4, 9 → `2-4,9`. */
export function lineRanges(lines: Iterable<number>): string {
  const runs: [first: number, last: number][] = [];
  for (const n of [...new Set(lines)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',');
}
