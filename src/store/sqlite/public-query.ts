import type { SQLInputValue } from 'node:sqlite';
import type { PublicQuery } from '../public-store.ts';
import type { Database } from './database.ts';
import { placeCeiling, placeFloor } from './public-place.ts';
import { LONG_MILLISECONDS } from './save-publications.ts';

/** A SELECT without its end, with the values it takes. */
export interface Candidates {
  /** `FROM … WHERE …`, in which `i` is the published incident. */
  readonly from: string;
  readonly values: readonly SQLInputValue[];
  /** Rows that last long and stand below the window asked for; null where there is no such window. */
  readonly long: { readonly from: string; readonly values: readonly SQLInputValue[] } | null;
}

/** A box or a change as narrow as this is gone through by its own index; a wider one is met with soon on the way down the list. */
const NARROW = 4000;

interface Part {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/**
 * How published incidents that a query asks for are walked through, the newest first: by the narrowest of what it names (words, a
 * region, a small box, late changes), else down the list itself, or `by` change, with every other part of it as a condition.
 */
export function candidatesOf(
  db: Database,
  query: PublicQuery,
  {
    gen,
    now,
    by = 'place',
  }: { readonly gen: number; readonly now: number; readonly by?: 'place' | 'change' | 'event' },
): Candidates {
  const conditions = conditionsOf(query, gen, now);
  const top = Math.min(
    query.below ?? Number.MAX_SAFE_INTEGER,
    query.to === undefined ? Number.MAX_SAFE_INTEGER : placeCeiling(query.to),
  );
  const isSplit = query.from !== undefined && by === 'place';
  const bottom = isSplit ? placeFloor(query.from! - LONG_MILLISECONDS) : Number.MIN_SAFE_INTEGER;
  const long = isSplit
    ? joined(LONG, [...conditions, ...wordsOf(query), under(Math.min(top, bottom))])
    : null;
  const source = by === 'event' ? EVENTS : (sourceOf(db, query, [bottom, top], conditions) ?? LISTS[by]);
  const rest = source === EVENTS ? [...conditions, ...wordsOf(query)] : conditions;
  const near = joined(source, [...rest, { sql: 'i.row >= ?', values: [bottom] }, under(top)]);
  return { from: near.sql, values: near.values, long: long && { from: long.sql, values: long.values } };
}

const under = (place: number): Part => ({ sql: 'i.row < ?', values: [place] });

function joined(source: Source, conditions: readonly Part[]): Part {
  return {
    sql: `${source.sql} WHERE ${[...source.where, ...conditions.map((p) => p.sql)].join(' AND ')}`,
    values: [...source.values, ...conditions.flatMap((p) => p.values)],
  };
}

interface Source extends Part {
  readonly where: readonly string[];
}

/** The list itself, in its own order or in that of changes. */
const LISTS: Readonly<Record<'place' | 'change', Source>> = {
  place: { sql: 'FROM public_incident i NOT INDEXED', where: [], values: [] },
  change: { sql: 'FROM public_incident i INDEXED BY public_incident_changed', where: [], values: [] },
};

/** The events of the incidents, in their order whatever is asked for. */
const EVENTS: Source = {
  sql: 'FROM public_event v CROSS JOIN public_incident i ON i.row = v.row',
  where: [],
  values: [],
};
const LONG: Source = {
  sql: 'FROM public_incident i INDEXED BY public_incident_long',
  where: ['i.is_long = 1'],
  values: [],
};

/** Words asked for, where the walk goes by something else. */
function wordsOf({ words }: PublicQuery): Part[] {
  if (!words?.length) return [];
  const sql = 'i.row IN (SELECT rowid FROM public_text WHERE public_text MATCH ?)';
  return [{ sql, values: [matchOf(words)] }];
}

function matchOf(words: NonNullable<PublicQuery['words']>): string {
  return words.map((w) => `"${w.word}"${w.isBeginning ? '*' : ''}`).join(' AND ');
}

/** Where the walk goes, null where nothing asked for is narrow; what it is narrowed by is taken out of the conditions. */
function sourceOf(
  db: Database,
  query: PublicQuery,
  [bottom, top]: readonly [number, number],
  conditions: Part[],
): Source | null {
  const { words, regions, box, changedSince } = query;
  if (words?.length)
    return {
      sql: 'FROM public_text t CROSS JOIN public_incident i ON i.row = t.rowid',
      where: ['t.public_text MATCH ? AND t.rowid >= ? AND t.rowid < ?'],
      values: [matchOf(words), bottom, top],
    };
  const keys = regions && keysThatAre(db, regions);
  if (keys) {
    conditions.splice(
      conditions.findIndex((c) => c.sql.includes('public_region')),
      1,
    );
    if (keys.length === 1)
      return {
        sql: 'FROM public_region r CROSS JOIN public_incident i ON i.row = r.row',
        where: ['r.key = ? AND r.row >= ? AND r.row < ?'],
        values: [keys[0]!, bottom, top],
      };
    return {
      sql: `FROM (SELECT DISTINCT r.row FROM json_each(?) k CROSS JOIN public_region r ON r.key = k.value AND r.row >= ? AND r.row < ?) r
        CROSS JOIN public_incident i ON i.row = r.row`,
      where: [],
      values: [JSON.stringify(keys), bottom, top],
    };
  }
  if (box) {
    const { sql, values } = boxed(box);
    const found = db.get(
      `SELECT count(*) AS n FROM (SELECT 1 FROM public_point p WHERE ${sql} LIMIT ${NARROW})`,
      ...values,
    );
    if (Number(found!.n) < NARROW)
      return {
        sql: `FROM (SELECT DISTINCT p.row FROM public_point p WHERE ${sql}) x CROSS JOIN public_incident i ON i.row = x.row`,
        where: [],
        values,
      };
  }
  if (changedSince !== undefined) {
    const found = db.get(
      `SELECT count(*) AS n FROM (SELECT 1 FROM public_incident WHERE changed_at >= ? LIMIT ${NARROW})`,
      changedSince,
    );
    if (Number(found!.n) < NARROW)
      return {
        sql: 'FROM public_incident i INDEXED BY public_incident_changed',
        where: ['i.changed_at >= ?'],
        values: [changedSince],
      };
  }
  return null;
}

/** Of the keys a region may mean, those that something lies in. */
function keysThatAre(db: Database, keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((k) => db.get('SELECT 1 FROM public_region WHERE key = ? LIMIT 1', k));
}

function conditionsOf(q: PublicQuery, gen: number, now: number): Part[] {
  const list = (column: string, values: readonly string[] | undefined): Part[] =>
    values
      ? [{ sql: `i.${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] }]
      : [];
  return [
    { sql: 'i.gen = ? AND (i.due_at IS NULL OR i.due_at > ?)', values: [gen, now] },
    ...list('type', q.types),
    ...list('status', q.statuses),
    ...(q.from === undefined ? [] : [{ sql: 'i.last_at >= ?', values: [q.from] }]),
    ...(q.to === undefined ? [] : [{ sql: 'i.first_at <= ?', values: [q.to] }]),
    ...(q.changedSince === undefined ? [] : [{ sql: 'i.changed_at >= ?', values: [q.changedSince] }]),
    ...(q.regions
      ? [
          {
            sql: 'EXISTS (SELECT 1 FROM json_each(?) k JOIN public_region r ON r.key = k.value AND r.row = i.row)',
            values: [JSON.stringify(q.regions)],
          },
        ]
      : []),
    ...(q.box ? [pointsIn(q.box)] : []),
  ];
}

type Box = NonNullable<PublicQuery['box']>;

/** Whether one of the incident's own points lies in the box. */
function pointsIn([west, south, east, north]: Box): Part {
  const lon = "(value ->> '$[0]')";
  const lat = "(value ->> '$[1]')";
  const across = west <= east ? `${lon} >= ? AND ${lon} <= ?` : `(${lon} >= ? OR ${lon} <= ?)`;
  return {
    sql: `EXISTS (SELECT 1 FROM json_each(i.points) WHERE ${across} AND ${lat} >= ? AND ${lat} <= ?)`,
    values: [west, east, south, north],
  };
}

/** Points in a box by the tree of them, which keeps them a little coarse. */
function boxed([west, south, east, north]: Box): Part {
  const across = west <= east ? 'p.east >= ? AND p.west <= ?' : '(p.east >= ? OR p.west <= ?)';
  return { sql: `${across} AND p.north >= ? AND p.south <= ?`, values: [west, east, south, north] };
}
