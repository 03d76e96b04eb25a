import { sha256 } from '../util/hash.ts';
import { HttpProblem } from './problem.ts';

/** Where an item stands in a list: its parts compared one after the other; none may be shared by two items. */
export type SortKey = readonly (string | number)[];

/** How a list is ordered: its name, the key of an item, and which parts of the key run from high to low. */
export interface ListOrder<T> {
  readonly name: string;
  readonly keyOf: (item: T) => SortKey;
  readonly descending: readonly boolean[];
}

/** A page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * The items after a cursor, `limit` at most, of a list in its order. The cursor is the key of the last item sent, so what comes in between
 * two pages moves nothing: no item is sent twice, none is passed over. Throws the 400 problem of a cursor that is not one of this list.
 */
export function pageAfter<T>(
  sorted: readonly T[],
  order: ListOrder<T>,
  asked: { readonly cursor?: string | undefined; readonly limit: number },
): ListPage<T> {
  const after = asked.cursor === undefined ? null : readCursor(asked.cursor, order);
  const start = after === null ? 0 : firstAfter(sorted, order, after);
  const items = sorted.slice(start, start + asked.limit);
  const isMore = start + asked.limit < sorted.length;
  return { items, nextCursor: isMore ? writeCursor(order.keyOf(items.at(-1)!), order) : null };
}

function firstAfter<T>(sorted: readonly T[], order: ListOrder<T>, after: SortKey): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareKeys(order.keyOf(sorted[middle]!), after, order.descending) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which of two keys stands first in a list of that order. */
export function compareKeys(a: SortKey, b: SortKey, descending: readonly boolean[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i]!;
    if (x !== y) return x < y === (descending[i] ?? false) ? 1 : -1;
  }
  return 0;
}

/** The cursor of an item with this key. */
export function writeCursor(key: SortKey, order: Pick<ListOrder<never>, 'name'>): string {
  const text = JSON.stringify(key);
  return Buffer.from(`${sumOf(text, order)}${text}`).toString('base64url');
}

/** A few characters that tell a cursor of this list from any other text; they guard nothing. */
function sumOf(text: string, order: Pick<ListOrder<never>, 'name'>): string {
  return sha256(`${order.name} ${text}`).slice(0, 8);
}

/** The key a cursor holds; throws the 400 problem of one that is not of this list. */
export function readCursor(cursor: string, order: Pick<ListOrder<never>, 'name'>): SortKey {
  const whole = Buffer.from(cursor, 'base64url').toString();
  const text = whole.slice(8);
  // The decoder passes over what it cannot use; a cursor has nothing of that in it.
  const isExact = Buffer.from(whole).toString('base64url') === cursor;
  if (!isExact || sumOf(text, order) !== whole.slice(0, 8))
    throw new HttpProblem(
      400,
      'Bad request',
      'cursor: not one of this list; take it as it stands in nextCursor, or begin without one',
      { errors: [{ field: 'cursor', message: 'not a cursor of this list' }] },
    );
  return JSON.parse(text) as SortKey;
}
