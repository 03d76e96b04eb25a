import type { PanelRow, PanelStore } from '../panel-store.ts';
import type { Database, Row } from './database.ts';
import { placeCeiling } from './public-place.ts';

/** What is shown now of the publication in force. */
const SHOWN = 'i.gen = (SELECT gen FROM public_state) AND (i.due_at IS NULL OR i.due_at > ?)';

/** Published incidents by the keys of panels, which stand beside those of regions. */
export function panelTable(db: Database): PanelStore {
  return {
    async panelRows(keys, now, limit, until) {
      const top = until === undefined ? Number.MAX_SAFE_INTEGER : placeCeiling(until);
      const [only] = keys;
      const from =
        keys.length === 1
          ? 'public_region r CROSS JOIN public_incident i ON i.row = r.row WHERE r.key = ?'
          : `(SELECT DISTINCT r.row FROM json_each(?) k CROSS JOIN public_region r ON r.key = k.value) r
             CROSS JOIN public_incident i ON i.row = r.row WHERE true`;
      return db
        .all(
          `SELECT r.row, i.version FROM ${from} AND r.row < ? AND ${SHOWN} ORDER BY r.row DESC LIMIT ?`,
          keys.length === 1 ? only! : JSON.stringify(keys),
          top,
          now,
          limit,
        )
        .map(rowOf);
    },
    async newestOfEach(beginning, now, until) {
      const end = `${beginning}\u{10ffff}`;
      return db.snapshot(() => {
        const found = new Map<number, PanelRow>();
        for (let key = keyAfter(db, beginning, end); key !== null; key = keyAfter(db, key, end)) {
          const row = db.get(
            `SELECT r.row, i.version FROM public_region r CROSS JOIN public_incident i ON i.row = r.row
             WHERE r.key = ? AND r.row < ? AND ${SHOWN} ORDER BY r.row DESC LIMIT 1`,
            key,
            placeCeiling(until),
            now,
          );
          if (row) found.set(Number(row.row), rowOf(row));
        }
        return [...found.values()];
      });
    },
    async incidentsAt(places, now) {
      return db
        .all(
          `SELECT i.row, i.version, b.json FROM json_each(?) k CROSS JOIN public_incident i ON i.row = k.value
           CROSS JOIN public_body b ON b.row = i.row WHERE ${SHOWN} ORDER BY i.row DESC`,
          JSON.stringify(places),
          now,
        )
        .map((r) => ({ ...rowOf(r), incident: JSON.parse(String(r.json)) }));
    },
    async tallyCount() {
      return Number(db.get('SELECT count(*) AS n FROM tally_row')!.n);
    },
    async capturesOnTheirWay(captures, readerVersion, to) {
      return db
        .all(
          `SELECT k.value AS capture FROM json_each(?1) k
           WHERE NOT EXISTS (SELECT 1 FROM document_stage s WHERE s.capture = k.value)
             OR EXISTS (SELECT 1 FROM document_capture x WHERE x.capture = k.value AND (
               EXISTS (SELECT 1 FROM link_todo t WHERE t.document = x.document)
               OR ?3 AND EXISTS (SELECT 1 FROM publish_todo t WHERE t.document = x.document)
               OR NOT EXISTS (SELECT 1 FROM reading r WHERE r.document = x.document AND r.reader = ?2 AND r.events_made = 1)
                 AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.document = x.document AND q.reader = ?2)))`,
          JSON.stringify(captures),
          readerVersion,
          to === 'published' ? 1 : 0,
        )
        .map((r) => String(r.capture));
    },
  };
}

function keyAfter(db: Database, key: string, end: string): string | null {
  const row = db.get('SELECT min(key) AS key FROM public_region WHERE key > ? AND key < ?', key, end)!;
  return row.key === null ? null : String(row.key);
}

function rowOf(row: Row): PanelRow {
  return { place: Number(row.row), version: Number(row.version) };
}
