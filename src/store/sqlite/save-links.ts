import { canonicalJson } from '../../util/hash.ts';
import type { DocumentLink, LinkedComponent, LinkResult } from '../link-store.ts';
import type { Database } from './database.ts';
import { bumpGeneration, metaOf } from './link-marks.ts';
import { markDissolved, markMade } from './public-marks.ts';

/** Writes what a step of linking found; false, and nothing written, where another process linked since its work was handed out. */
export function saveLinks(db: Database, result: LinkResult): boolean {
  if (metaOf(db, 'link_epoch') !== result.work.epoch) return false;
  for (const link of result.documents) saveDocument(db, link);
  for (const [document, bands] of result.bands)
    for (const band of bands) db.run('INSERT OR IGNORE INTO document_band VALUES (?, ?)', band, document);
  const known = takeOut(db, result);
  for (const id of result.dissolved) {
    markDissolved(db, id);
    db.run('DELETE FROM incident WHERE component = ?', id);
    db.run('DELETE FROM event_link WHERE component = ?', id);
    db.run('DELETE FROM component WHERE id = ?', id);
  }
  for (const component of result.components) saveComponent(db, component, result, known);
  saveSuggestions(db, result);
  // A mark set anew since then has another number and stays.
  for (const { id, seq } of result.work.documents)
    db.run('DELETE FROM link_todo WHERE document = ? AND seq = ?', id, seq);
  db.run("UPDATE meta SET value = value + 1 WHERE key = 'link_epoch'");
  bumpGeneration(db);
  return true;
}

function saveDocument(db: Database, link: DocumentLink): void {
  db.run('INSERT OR REPLACE INTO document_link VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', ...rowOf(link));
  for (const key of link.keys) db.run('INSERT OR IGNORE INTO document_key VALUES (?, ?)', key, link.document);
}

/** Takes what is gone or stands elsewhere now out of its blocks; gives the blocks of the members that stay where they are. */
function takeOut(db: Database, result: LinkResult): Map<string, string> {
  const known = new Map<string, string>();
  for (const key of [...result.gone, ...result.members]) {
    const row = db.get('SELECT blocks FROM event_link WHERE event = ?', key);
    if (!row) continue;
    known.set(key, String(row.blocks));
    const now = result.blocks.get(key);
    if (result.gone.includes(key) || (now && JSON.stringify(now) !== row.blocks)) {
      for (const block of JSON.parse(String(row.blocks)) as number[])
        db.run('DELETE FROM event_block WHERE block = ? AND event = ?', block, key);
    }
  }
  return known;
}

function saveComponent(
  db: Database,
  component: LinkedComponent,
  result: LinkResult,
  known: ReadonlyMap<string, string>,
): void {
  const incidentOf = new Map(component.incidents.flatMap((i) => i.events.map((e) => [e.key, i.id] as const)));
  db.run('INSERT INTO component VALUES (?, ?)', component.id, component.touchedAt);
  for (const i of component.incidents) {
    db.run(
      'INSERT INTO incident VALUES (?, ?, ?, ?)',
      i.id,
      component.id,
      i.firstReceivedAt,
      JSON.stringify(i),
    );
    markMade(db, i.id, new Set(i.events.map((e) => e.documentId)));
  }
  for (const { key, document } of component.events) {
    const now = result.blocks.get(key);
    const blocks = now ? JSON.stringify(now) : known.get(key)!;
    db.run(
      'INSERT INTO event_link VALUES (?, ?, ?, ?, ?)',
      key,
      document,
      component.id,
      incidentOf.get(key)!,
      blocks,
    );
    if (now && known.get(key) !== blocks)
      for (const block of now) db.run('INSERT OR IGNORE INTO event_block VALUES (?, ?)', block, key);
  }
}

function saveSuggestions(db: Database, result: LinkResult): void {
  for (const key of [...result.gone, ...result.fresh]) {
    db.run('DELETE FROM link_suggestion WHERE a = ?', key);
    db.run('DELETE FROM link_suggestion WHERE b = ?', key);
  }
  const members = new Set(result.members);
  for (const key of result.members)
    for (const row of db.all('SELECT b FROM link_suggestion WHERE a = ?', key))
      if (members.has(String(row.b)))
        db.run('DELETE FROM link_suggestion WHERE a = ? AND b = ?', key, row.b!);
  for (const s of result.suggestions)
    db.run(
      'INSERT OR REPLACE INTO link_suggestion VALUES (?, ?, ?, ?)',
      s.a,
      s.b,
      s.score,
      canonicalJson(s.reasons),
    );
}

/** The values of a document's link as a row. */
function rowOf(l: DocumentLink): (string | number | Uint8Array | null)[] {
  return [
    l.document,
    l.signature && new Uint8Array(l.signature.buffer, l.signature.byteOffset, l.signature.byteLength),
    l.copyGroup,
    canonicalJson(l.keys),
    l.sourceKey,
    l.toldAt,
    l.isNotice ? 1 : 0,
    canonicalJson(l.retractions),
    l.touchedAt,
  ];
}
