import type { GazetteerPlace } from '../../model/place.ts';
import { kmBetween } from './geometry.ts';

/** Degrees of latitude of a cell; places farther than the next cell are farther than {@link FAR_KM}. */
const CELL = 2.5;
const NEAR_KM = 60;
const FAR_KM = 250;
/** Anchors kept of one cell: more would say no more. */
const PER_CELL = 32;

/**
 * How near a place lies to any of the anchors, itself and its namesakes left out: 1.5 within 60 km, .8 within 250 km.
 * Anchors are kept by cells of the map, so that the time does not grow with their number squared.
 */
export function nearnessTo(
  anchors: readonly GazetteerPlace[],
): (p: GazetteerPlace, self: GazetteerPlace | null) => number {
  const cells = new Map<number, GazetteerPlace[]>();
  for (const a of anchors) {
    const key = keyOf(Math.floor(a.lat / CELL), Math.floor(a.lon / CELL));
    const cell = cells.get(key);
    if (!cell) cells.set(key, [a]);
    else if (cell.length < PER_CELL) cell.push(a);
  }
  return (p, self) => {
    if (p.kind === 'country') return 0;
    const row = Math.floor(p.lat / CELL);
    const column = Math.floor(p.lon / CELL);
    // Towards the poles a degree of longitude is shorter.
    const wide = Math.abs(p.lat) > 45 ? 2 : 1;
    let near = 0;
    for (let y = row - 1; y <= row + 1; y++)
      for (let x = column - wide; x <= column + wide; x++)
        for (const a of cells.get(keyOf(y, x)) ?? []) {
          if (a === self || a.name === p.name) continue;
          const d = kmBetween(a, p);
          if (d < NEAR_KM) return 1.5;
          if (d < FAR_KM) near = 0.8;
        }
    return near;
  };
}

const keyOf = (row: number, column: number): number => row * 1000 + column;
