import { blockKeysOf, finest, isWithinCell, type LinkableEvent } from './block-keys.ts';
import { isMovement, placesAt, scaleOf } from './score-place.ts';

/**
 * Pairs of events (as indexes, the lower first, in order) worth scoring: of two reports, in one block, and nothing in
 * sight that rules them out. Which pairs these are depends on the two events alone, never on what else is known.
 * With `first`, only pairs in which one of the first so many events takes part.
 */
export function findCandidates(
  events: readonly LinkableEvent[],
  first: number = events.length,
): [number, number][] {
  const keys = events.map(blockKeysOf);
  const blocks = new Map<number, number[]>();
  keys.forEach(({ stands }, i) => {
    for (const key of stands) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  });
  const out: [number, number][] = [];
  // Looking is mutual, so the lower of two finds the higher.
  for (let i = 0; i < first; i++) {
    const met = new Set<number>();
    for (const key of keys[i]!.looks) for (const j of blocks.get(key) ?? []) if (j > i) met.add(j);
    for (const j of [...met].sort((a, b) => a - b)) if (mayAgree(events[i]!, events[j]!)) out.push([i, j]);
  }
  return out;
}

/** Whether two events that share a block may be one occurrence. */
function mayAgree(a: LinkableEvent, b: LinkableEvent): boolean {
  if (a.documentId === b.documentId) return false;
  const [x, y] = [finest(placesAt(a)), finest(placesAt(b))];
  if (!x || !y) return !isApart(a.about, b.about);
  if (scaleOf(a) !== 'site' || scaleOf(b) !== 'site') return true;
  if (x.country && y.country && x.country !== y.country) return false;
  return isWithinCell(x, y, isMovement(a.event.type) && isMovement(b.event.type));
}

/** Whether two reports are told to be about different countries. */
function isApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((c) => b.includes(c));
}
