import { editDistance } from './edit-distance.ts';

/** Those of `names` that are spelled much like `given` whatever its case, the likeliest first, at most three. */
export function nearNames(given: string, names: readonly string[]): string[] {
  const asked = given.toLowerCase();
  // A third of the letters may be wrong, at least two: what is shorter than that is near to everything.
  const most = Math.min(Math.max(2, Math.floor(asked.length / 3)), asked.length - 1);
  return names
    .map((name) => ({ name, far: editDistance(asked, name.toLowerCase(), most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name);
}
