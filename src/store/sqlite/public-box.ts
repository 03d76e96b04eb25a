import type { SQLInputValue } from 'node:sqlite';
import type { PublicQuery } from '../public-store.ts';

/** A condition with the values it takes. */
export interface Part {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** West, south, east, north in degrees; west greater than east goes over the antimeridian. */
export type Box = NonNullable<PublicQuery['box']>;

/** Whether one of the incident's own points lies in the box. */
export function pointsIn([west, south, east, north]: Box): Part {
  const lon = "(value ->> '$[0]')";
  const lat = "(value ->> '$[1]')";
  const across = west <= east ? `${lon} >= ? AND ${lon} <= ?` : `(${lon} >= ? OR ${lon} <= ?)`;
  return {
    sql: `EXISTS (SELECT 1 FROM json_each(i.points) WHERE ${across} AND ${lat} >= ? AND ${lat} <= ?)`,
    values: [west, east, south, north],
  };
}

/** Points in a box: by the tree of them, which keeps them a little coarse, and by the very numbers beside it; both take the same values. */
export function boxed([west, south, east, north]: Box): {
  readonly near: string;
  readonly exact: string;
  readonly values: readonly number[];
} {
  const isAcross = west > east;
  return {
    near: `${isAcross ? '(p.east >= ? OR p.west <= ?)' : 'p.east >= ? AND p.west <= ?'} AND p.north >= ? AND p.south <= ?`,
    exact: `${isAcross ? '(p.lon >= ? OR p.lon <= ?)' : 'p.lon >= ? AND p.lon <= ?'} AND p.lat >= ? AND p.lat <= ?`,
    values: [west, east, south, north],
  };
}
