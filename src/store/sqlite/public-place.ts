import { createHash } from 'node:crypto';

/** Places in the list that one second has. */
const PLACES = 2 ** 20;
/** Seconds since 1970 that a place can hold either way, so that every place is a whole number JavaScript has. */
const MOST_SECONDS = 2 ** 32;

/**
 * The place of an incident in the list, newest first = greatest first: the second it stands at, then its id. A number, so that every
 * table and index of published incidents is in the order of the list, and a page of it is found without sorting.
 */
export function publicPlaceOf(sortAt: number, id: string): number {
  return placeFloor(sortAt) + (PLACES - 1 - rankOf(id));
}

/** The least place of the second of an instant in milliseconds. */
export function placeFloor(at: number): number {
  return Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS - 1, Math.floor(at / 1000))) * PLACES;
}

/** The least place of the second after that of an instant in milliseconds. */
export function placeCeiling(at: number): number {
  return placeFloor(at) + PLACES;
}

/** 0 ≤ rank < PLACES: the first twenty bits of the id's hex digits, which sort as the ids do. */
function rankOf(id: string): number {
  const digits =
    /^in_([0-9a-f]{5})/.exec(id)?.[1] ?? createHash('sha256').update(id).digest('hex').slice(0, 5);
  return Number.parseInt(digits, 16);
}
