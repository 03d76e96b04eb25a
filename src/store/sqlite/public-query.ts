import type { SQLInputValue } from 'node:sqlite';
import type { PublicQuery } from '../public-store.ts';
import type { Database } from './database.ts';
import { type Box, boxed, type Part, pointsIn } from './public-box.ts';
import { placeCeiling, placeFloor } from './public-place.ts';
import { LONG_MILLISECONDS } from './save-publications.ts';

/** A SELECT without its end, with the values it takes: `FROM … WHERE …`, in which `i` is the published incident. */
export interface Candidates {
  readonly from: string;
  readonly values: readonly SQLInputValue[];
  /** The column its rows come in the order of the list by; sorted by another they would all be read before the first is given. */
  readonly order: string;
}

/** How to walk through candidates. */
interface Walk {
  /** Generation of the publication in force. */
  readonly gen: number;
  /** Milliseconds. */
  readonly now: number;
}

/** A box, a change or types as narrow as this are gone through by their own index; what is wider is met with soon on the way down the list. */
const NARROW = 4000;

/** So many are sorted in a few milliseconds. */
const FEW = 2000;

/**
 * Walks that together give the published incidents that a query asks for, each the newest first, by the narrowest of what it names
 * (words, a region under each of its keys, a small box, late changes), else down the list itself, with every other part of it as a
 * condition. One incident may be met in several. What lasts long and stands below the window asked for is walked through apart.
 */
export function candidatesOf(db: Database, query: PublicQuery, walk: Walk): Candidates[] {
  const conditions = conditionsOf(query, walk);
  const top = topOf(query);
  const isSplit = query.from !== undefined;
  const bottom = isSplit ? placeFloor(query.from! - LONG_MILLISECONDS) : Number.MIN_SAFE_INTEGER;
  const long = [...conditions, ...wordsOf(db, query), under(Math.min(top, bottom))];
  const sources = sourcesOf(db, query, [bottom, top], conditions);
  const near = [...conditions, { sql: 'i.row >= ?', values: [bottom] }, under(top)];
  return [...sources.map((source) => joined(source, near)), ...(isSplit ? [joined(LONG, long)] : [])];
}

/**
 * The same in one walk in the order of their last change, or of the receipt of their events (`v` each). Where they are few they are
 * found first and then sorted: down the whole list the next one might be far.
 */
export function candidatesBy(
  db: Database,
  by: 'change' | 'event',
  query: PublicQuery,
  walk: Walk,
): Candidates {
  const conditions = [...conditionsOf(query, walk), ...wordsOf(db, query), under(topOf(query))];
  const few = Object.keys(query).length > 0 ? fewRows(db, query, walk) : null;
  if (!few) return joined(LISTS[by], conditions);
  const events =
    by === 'event' ? ' CROSS JOIN public_event v INDEXED BY public_event_row ON v.row = x.value' : '';
  const sql = `FROM json_each(?) x CROSS JOIN public_incident i${events}`;
  return joined({ ...LISTS[by], sql, where: ['i.row = x.value'], values: [JSON.stringify(few)] }, []);
}

/** The rows a query asks for, null where they are many. */
function fewRows(db: Database, query: PublicQuery, walk: Walk): number[] | null {
  const found = new Set<number>();
  for (const { from, values, order } of candidatesOf(db, query, walk)) {
    const rows = db.all(`SELECT i.row ${from} ORDER BY ${order} DESC LIMIT ${FEW + 1}`, ...values);
    for (const { row } of rows) found.add(Number(row));
    if (found.size > FEW) return null;
  }
  return [...found];
}

function topOf({ below, to }: PublicQuery): number {
  return Math.min(
    below ?? Number.MAX_SAFE_INTEGER,
    to === undefined ? Number.MAX_SAFE_INTEGER : placeCeiling(to),
  );
}

const under = (place: number): Part => ({ sql: 'i.row < ?', values: [place] });

function joined(source: Source, conditions: readonly Part[]): Candidates {
  return {
    from: `${source.sql} WHERE ${[...source.where, ...conditions.map((p) => p.sql)].join(' AND ')}`,
    values: [...source.values, ...conditions.flatMap((p) => p.values)],
    order: source.order,
  };
}

interface Source extends Part {
  readonly where: readonly string[];
  readonly order: string;
}

/** The list itself, in its own order, in that of changes, or by its events in order of receipt, whatever is asked for. */
const LISTS: Readonly<Record<'place' | 'change' | 'event', Source>> = {
  place: { sql: 'FROM public_incident i NOT INDEXED', where: [], values: [], order: 'i.row' },
  change: {
    sql: 'FROM public_incident i INDEXED BY public_incident_changed',
    where: [],
    values: [],
    order: 'i.changed_at',
  },
  event: {
    sql: 'FROM public_event v CROSS JOIN public_incident i ON i.row = v.row',
    where: [],
    values: [],
    order: 'v.received_at',
  },
};

const LONG: Source = {
  sql: 'FROM public_incident i INDEXED BY public_incident_long',
  where: ['i.is_long = 1'],
  values: [],
  order: 'i.row',
};

/** Words asked for, where the walk goes by something else. */
function wordsOf(db: Database, { words }: PublicQuery): Part[] {
  if (!words?.length) return [];
  const sql = 'i.row IN (SELECT rowid FROM public_text WHERE public_text MATCH ?)';
  return [{ sql, values: [matchOf(db, words)] }];
}

/** Words that begin alike, looked for one by one, up to so many: a search for a beginning reads all that it finds before it gives any. */
const MOST_BEGUN = 500;

function matchOf(db: Database, words: NonNullable<PublicQuery['words']>): string {
  return words.map((w) => (w.isBeginning ? `(${begunWith(db, w.word)})` : `"${w.word}"`)).join(' AND ');
}

function begunWith(db: Database, word: string): string {
  const found = db.all(
    'SELECT word FROM public_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?',
    word,
    `${word}\u{10ffff}`,
    MOST_BEGUN + 1,
  );
  if (found.length > MOST_BEGUN) return `"${word}"*`;
  return found.length === 0 ? `"${word}"` : found.map((r) => `"${String(r.word)}"`).join(' OR ');
}

/** Where the walks go, the list itself where nothing asked for is narrow; what they are narrowed by is taken out of the conditions. */
function sourcesOf(
  db: Database,
  query: PublicQuery,
  reach: readonly [number, number],
  conditions: Part[],
): Source[] {
  const { words, regions, types, box, changedSince } = query;
  if (words?.length)
    return [
      {
        sql: 'FROM public_text t CROSS JOIN public_incident i ON i.row = t.rowid',
        where: ['t.public_text MATCH ? AND t.rowid >= ? AND t.rowid < ?'],
        values: [matchOf(db, words), ...reach],
        order: 't.rowid',
      },
    ];
  if (regions) return regionSources(db, regions, reach, conditions);
  if (types && !box && changedSince === undefined && areRare(db, types)) return types.map(typeSource);
  const source =
    (box && boxSource(db, box, conditions)) || (changedSince !== undefined && changeSource(db, changedSince));
  return [source || LISTS.place];
}

/** Of types that are not rare one is met with soon on the way down the list. */
function areRare(db: Database, types: readonly string[]): boolean {
  const found = db.get(
    `SELECT count(*) AS n FROM (SELECT 1 FROM public_incident WHERE type IN (SELECT value FROM json_each(?)) LIMIT ${NARROW})`,
    JSON.stringify(types),
  );
  return Number(found!.n) < NARROW;
}

function typeSource(type: string): Source {
  return {
    sql: 'FROM public_incident i INDEXED BY public_incident_type',
    where: ['i.type = ?'],
    values: [type],
    order: 'i.row',
  };
}

/** A walk by each key that something lies in. */
function regionSources(
  db: Database,
  regions: readonly string[],
  reach: readonly [number, number],
  conditions: Part[],
): Source[] {
  takeOut(conditions, 'public_region');
  return keysThatAre(db, regions).map((key) => ({
    sql: 'FROM public_region r CROSS JOIN public_incident i ON i.row = r.row',
    where: ['r.key = ? AND r.row >= ? AND r.row < ?'],
    values: [key, ...reach],
    order: 'r.row',
  }));
}

function boxSource(db: Database, box: Box, conditions: Part[]): Source | null {
  const { near, exact, values } = boxed(box);
  const found = db.get(
    `SELECT count(*) AS n FROM (SELECT 1 FROM public_point p WHERE ${near} LIMIT ${NARROW})`,
    ...values,
  );
  if (Number(found!.n) >= NARROW) return null;
  takeOut(conditions, 'i.points');
  return {
    sql: `FROM (SELECT DISTINCT p.row FROM public_point p WHERE ${near} AND ${exact}) x CROSS JOIN public_incident i ON i.row = x.row`,
    where: [],
    values: [...values, ...values],
    order: 'i.row',
  };
}

/** A condition that a walk goes by need not be asked of each row. */
function takeOut(conditions: Part[], named: string): void {
  conditions.splice(
    conditions.findIndex((c) => c.sql.includes(named)),
    1,
  );
}

function changeSource(db: Database, since: number): Source | null {
  const found = db.get(
    `SELECT count(*) AS n FROM (SELECT 1 FROM public_incident WHERE changed_at >= ? LIMIT ${NARROW})`,
    since,
  );
  if (Number(found!.n) >= NARROW) return null;
  return { ...LISTS.change, where: ['i.changed_at >= ?'], values: [since], order: 'i.row' };
}

/** Of the keys a region may mean, those that something lies in. */
function keysThatAre(db: Database, keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((k) => db.get('SELECT 1 FROM public_region WHERE key = ? LIMIT 1', k));
}

function conditionsOf(q: PublicQuery, { gen, now }: Walk): Part[] {
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
    ...(q.told ? [toldIn(q.told)] : []),
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

/** How long after a time what was told in it is looked for. */
const LATE_MS = 3 * 864e5;

/** What is told in a time and not of it stands in the list where it was heard of. */
function toldIn({ from, to }: NonNullable<PublicQuery['told']>): Part {
  const rows = [
    from === undefined ? Number.MIN_SAFE_INTEGER : placeFloor(from),
    to === undefined ? Number.MAX_SAFE_INTEGER : placeCeiling(to + LATE_MS),
  ];
  if (to === undefined) return { sql: 'i.first_at IS NULL AND i.row >= ? AND i.row < ?', values: rows };
  return {
    sql: '(i.first_at IS NULL OR i.first_at > ?) AND i.row >= ? AND i.row < ?',
    values: [to, ...rows],
  };
}
