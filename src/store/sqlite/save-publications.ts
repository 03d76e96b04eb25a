import type { SQLInputValue } from 'node:sqlite';
import type { Incident } from '../../model/incident.ts';
import { assert } from '../../util/assert.ts';
import type { Publication, PublicRow, PublishResult } from '../public-store.ts';
import type { Database, Row } from './database.ts';
import { metaOf } from './link-marks.ts';
import { generationOf } from './public-marks.ts';
import { publicPlaceOf } from './public-place.ts';

const STRETCH = 3 * 3_600_000;
/** What lasts longer is looked for apart, so that a window of time need not look back further than this. */
export const LONG_MILLISECONDS = 3 * 86_400_000;
/** Stands for "no time said" in a key. */
export const NO_STRETCH = -9_000_000;

/** Writes what a step of publishing found; false, and nothing written, where the links or the policy are others by now. */
export function savePublications(db: Database, policy: string, result: PublishResult): boolean {
  const gen = generationOf(db, policy);
  if (gen === null || metaOf(db, 'link_epoch') !== result.work.epoch) return false;
  const version = Number(db.get('SELECT version FROM public_state')!.version) + 1;
  const gone = db.all('SELECT incident FROM publish_gone').map((r) => String(r.incident));
  for (const incident of gone) forget(db, incident, gen);
  db.run('DELETE FROM publish_gone');
  let isOther = gone.length > 0;
  for (const p of result.publications) if (savePublication(db, p, gen, version)) isOther = true;
  db.run('UPDATE public_state SET version = ?, at = max(at, ?)', isOther ? version : version - 1, result.at);
  for (const [document, hidden] of result.documents) {
    db.run('DELETE FROM public_hidden WHERE document = ?', document);
    if (hidden)
      db.run('INSERT INTO public_hidden VALUES (?, ?, ?)', document, hidden.statements, hidden.events);
  }
  for (const document of result.work.documents)
    db.run('DELETE FROM publish_todo WHERE document = ?', document);
  const { documents, due, stale } = result.work;
  if (documents.length + due.length + stale.length === 0) db.run('UPDATE public_state SET is_complete = 1');
  return true;
}

/** Takes an incident that is there no more out of everything. */
function forget(db: Database, incident: string, gen: number): void {
  takeOut(db, incident, gen);
  db.run('DELETE FROM publication WHERE incident = ?', incident);
  db.run('DELETE FROM publication_notice WHERE incident = ?', incident);
}

/** Whether anything is shown otherwise by it. */
function savePublication(db: Database, p: Publication, gen: number, version: number): boolean {
  const { incident, hidden } = p;
  db.run(
    'INSERT OR REPLACE INTO publication VALUES (?, ?, ?, ?, ?, ?)',
    incident,
    gen,
    p.dueAt,
    hidden?.rule ?? null,
    hidden?.events ?? null,
    hidden?.until ?? null,
  );
  db.run('DELETE FROM publication_notice WHERE incident = ?', incident);
  for (const document of p.takenBackBy)
    db.run('INSERT OR IGNORE INTO publication_notice VALUES (?, ?)', document, incident);
  const json = p.row && JSON.stringify(p.row.incident);
  const notes = JSON.stringify(p.notes);
  const before = db.get(
    'SELECT i.*, b.json, b.notes FROM public_incident i JOIN public_body b ON b.row = i.row WHERE i.id = ?',
    incident,
  );
  // Most of what is published again, for what came beside it or under another policy, is as it was: that is no news.
  const isSame = json !== null && before?.json === json && before.notes === notes;
  if (isSame && before.shape === p.row!.shape) return carryOver(db, before, p.dueAt, gen);
  takeOut(db, incident, gen);
  const news = isSame ? Number(before.version) : version;
  if (p.row) putIn(db, p.row, { json: json!, notes }, { dueAt: p.dueAt, gen, version: news });
  return before?.gen === gen || p.row !== null;
}

/** Leaves a row as it is, of this generation from now on; says whether it was of another. */
function carryOver(db: Database, row: Row, dueAt: number | null, gen: number): boolean {
  db.run('UPDATE public_incident SET due_at = ?, gen = ? WHERE row = ?', dueAt, gen, row.row!);
  if (row.gen === gen) return false;
  count(db, gen, row, 1);
  return true;
}

function takeOut(db: Database, id: string, gen: number): void {
  const old = db.get('SELECT * FROM public_incident WHERE id = ?', id);
  if (!old) return;
  const row = Number(old.row);
  const body = db.get('SELECT json FROM public_body WHERE row = ?', row)!;
  for (const e of (JSON.parse(String(body.json)) as Incident).events)
    db.run(
      'DELETE FROM public_event WHERE received_at = ? AND key = ? AND row = ?',
      Date.parse(e.receivedAt),
      e.key,
      row,
    );
  db.run('DELETE FROM public_incident WHERE row = ?', row);
  db.run('DELETE FROM public_body WHERE row = ?', row);
  db.run('DELETE FROM public_text WHERE rowid = ?', row);
  for (const key of JSON.parse(String(old.regions)) as string[])
    db.run('DELETE FROM public_region WHERE key = ? AND row = ?', key, row);
  const points = (JSON.parse(String(old.points)) as unknown[]).length;
  for (let n = 0; n < points; n++)
    db.run('DELETE FROM public_point WHERE id = ?', Number(old.first_point) + n);
  if (old.gen === gen) count(db, gen, old, -1);
}

function putIn(
  db: Database,
  r: PublicRow,
  { json, notes }: { json: string; notes: string },
  { dueAt, gen, version }: { dueAt: number | null; gen: number; version: number },
): void {
  const row = freePlace(db, publicPlaceOf(r.sortAt, r.id));
  const begins = r.firstAt;
  const stretch = begins === null ? null : Math.floor(begins / STRETCH);
  const isLong = r.lastAt !== null && r.lastAt - r.sortAt > LONG_MILLISECONDS;
  const [type, status, retracted] = [r.type, r.status, r.isRetracted ? 1 : 0];
  const firstPoint = Number(db.get('SELECT next_point FROM public_state')!.next_point);
  db.run(
    'INSERT INTO public_incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row,
    r.id,
    gen,
    version,
    dueAt,
    type,
    status,
    retracted,
    r.firstAt,
    r.lastAt,
    stretch,
    isLong ? 1 : 0,
    r.changedAt,
    r.events,
    firstPoint,
    JSON.stringify(r.points),
    JSON.stringify(r.regions),
    r.shape,
  );
  db.run('INSERT INTO public_body VALUES (?, ?, ?)', row, json, notes);
  // Of an event that goes from one incident to another the old row may still stand.
  for (const e of r.incident.events)
    db.run('INSERT OR REPLACE INTO public_event VALUES (?, ?, ?)', Date.parse(e.receivedAt), e.key, row);
  db.run('INSERT INTO public_text (rowid, words) VALUES (?, ?)', row, r.words.join(' '));
  db.run('INSERT OR IGNORE INTO public_word SELECT value FROM json_each(?)', JSON.stringify(r.words));
  for (const key of r.regions) db.run('INSERT OR IGNORE INTO public_region VALUES (?, ?)', key, row);
  for (const [n, [lon, lat]] of r.points.entries())
    db.run(
      'INSERT INTO public_point VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      firstPoint + n,
      lon,
      lon,
      lat,
      lat,
      row,
      lon,
      lat,
    );
  db.run('UPDATE public_state SET next_point = next_point + ?', r.points.length);
  count(db, gen, { stretch, type, status, retracted, events: r.events }, 1);
}

/** Where two incidents of one second would stand in one place the later goes to the next one down. */
function freePlace(db: Database, wanted: number): number {
  let row = wanted;
  while (db.get('SELECT 1 FROM public_incident WHERE row = ?', row)) row--;
  return row;
}

/** Figures over everything are kept with the rows: by stretch for the timeline, and in all. */
function count(db: Database, gen: number, r: Row, sign: 1 | -1): void {
  const events = sign * Number(r.events);
  const { type, status, retracted } = r as Record<string, string | number>;
  addTo(db, 'public_count', { gen, stretch: r.stretch ?? NO_STRETCH, type, status, retracted }, sign, events);
  addTo(db, 'public_total', { gen, type, status }, sign, events);
}

function addTo(
  db: Database,
  table: 'public_count' | 'public_total',
  key: Readonly<Record<string, SQLInputValue | undefined>>,
  incidents: 1 | -1,
  events: number,
): void {
  const values = Object.values(key) as SQLInputValue[];
  const changed = db.run(
    `UPDATE ${table} SET incidents = incidents + ?, events = events + ? WHERE ${Object.keys(key)
      .map((k) => `${k} = ?`)
      .join(' AND ')}`,
    incidents,
    events,
    ...values,
  );
  if (changed > 0) return;
  assert(incidents === 1, 'what is taken out was counted in');
  db.run(`INSERT INTO ${table} VALUES (${'?, '.repeat(values.length)}?, ?)`, ...values, 1, events);
}
