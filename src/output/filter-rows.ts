import type { Assertion } from '../model/picture.ts';
import { isInRegion } from './in-region.ts';

/** What rows of places and times can be asked for; instants ISO 8601 UTC, empty fields ask nothing. */
export interface RowQuery {
  readonly region?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Rows a query keeps, in their order: of the region by any of their places, of the period by when it is said to be, or where that is
 * not known by when it was said.
 */
export function filterRows<T extends Assertion>(rows: readonly T[], { region, from, to }: RowQuery): T[] {
  return rows.filter(
    (r) => (!region || r.places.some((p) => isInRegion(p, region))) && isWithin(r, from, to),
  );
}

function isWithin({ time, saidAt }: Assertion, from: string | undefined, to: string | undefined): boolean {
  const first = time.start ?? time.end ?? saidAt;
  // An end that is open lasts at least until it was said.
  const last = time.end ?? (Date.parse(first) > Date.parse(saidAt) ? first : saidAt);
  return (!to || Date.parse(first) <= Date.parse(to)) && (!from || Date.parse(last) >= Date.parse(from));
}
