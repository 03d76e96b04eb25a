import type { AlertLogRow, KeptRow, KeptTally, LogSpan, TallyLogRow } from '../../model/log-check.ts';
import { canonicalJson } from '../../util/hash.ts';
import type { Store } from '../store.ts';
import type { Database, Row } from './database.ts';
import { bumpGeneration } from './link-marks.ts';

/** Received by then, or whenever no moment is asked for. */
const KNOWN = `EXISTS (SELECT 1 FROM capture c WHERE c.id = capture AND (?3 IS NULL OR c.received_at <= ?3))`;
/**
 * No alert and no wave of attacks lasts longer than this, but for the few that a log never ends: it bounds the look back, so that
 * a few days are found by their start. @source the logs of 2022–2024: the longest alert with an end is four days, the longest row two
 */
const LONGEST_DAYS = 40;

/** The rows of imported logs. */
export function logRowTable(
  db: Database,
): Pick<Store, 'appendLogRows' | 'alertRows' | 'tallyRows' | 'logSpans'> {
  return {
    async appendLogRows(captureId, log, issues) {
      return db.write(() => {
        const isNew =
          log.kind === 'alerts'
            ? log.rows.map((row) => insertAlert(db, captureId, row))
            : log.rows.map((row) => insertTally(db, captureId, row));
        db.run('INSERT OR REPLACE INTO document_stage VALUES (?, ?)', captureId, canonicalJson(issues));
        // What is shown beside incidents rests on the rows too.
        bumpGeneration(db);
        return isNew.filter(Boolean).length;
      });
    },
    async alertRows(from, to, { admin1, asOf, isOpenKept = false } = {}) {
      const rows = (where: string): Row[] =>
        db.all(
          `SELECT * FROM alert_row WHERE started_at <= ?2 AND ${where}
             AND (?4 IS NULL OR admin1 = ?4) AND ${KNOWN} ORDER BY started_at, capture, line`,
          from,
          to,
          asOf ?? null,
          admin1 ?? null,
          lookBack(from),
        );
      const open = isOpenKept ? rows('started_at < ?1 AND ended_at IS NULL AND ?5 < ?1') : [];
      const found = rows('started_at >= ?5 AND coalesce(ended_at, started_at) >= ?1');
      return [...open, ...found].map(alertOf);
    },
    async tallyRows(from, to, { asOf } = {}) {
      return db
        .all(
          `SELECT *, (SELECT received_at FROM capture c WHERE c.id = capture) AS received_at FROM tally_row WHERE started_at <= ?2 AND started_at >= ?4 AND ended_at >= ?1 AND ${KNOWN}
           ORDER BY started_at, capture, line`,
          from,
          to,
          asOf ?? null,
          lookBack(from),
        )
        .map(tallyOf);
    },
    async logSpans(asOf) {
      return [...spans(db, asOf ?? null, 'alert'), ...spans(db, asOf ?? null, 'tally')];
    },
  };
}

function insertAlert(db: Database, capture: string, r: AlertLogRow): boolean {
  return (
    db.run(
      'INSERT OR IGNORE INTO alert_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      capture,
      r.line,
      r.witness,
      r.region,
      r.admin1,
      r.level,
      r.startedAt,
      r.endedAt,
      r.isEndAssumed ? 1 : 0,
    ) > 0
  );
}

function insertTally(db: Database, capture: string, r: TallyLogRow): boolean {
  return (
    db.run(
      'INSERT OR IGNORE INTO tally_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      capture,
      r.line,
      r.startedAt,
      r.endedAt,
      r.model,
      r.launched,
      r.destroyed,
      r.lost,
      r.assertedBy,
      r.launchPlace,
      r.target,
    ) > 0
  );
}

function lookBack(from: string): string {
  return new Date(Date.parse(from) - LONGEST_DAYS * 86_400_000).toISOString();
}

function spans(db: Database, asOf: string | null, of: 'alert' | 'tally'): LogSpan[] {
  const [kind, admin1, end] =
    of === 'alert'
      ? ['witness', 'admin1', 'max(coalesce(ended_at, started_at))']
      : ["'tally'", 'NULL', 'max(ended_at)'];
  return db
    .all(
      `SELECT capture, ${kind} AS kind, ${admin1} AS unit, min(started_at) AS first, ${end} AS last FROM ${of}_row
       WHERE EXISTS (SELECT 1 FROM capture c WHERE c.id = capture AND (?1 IS NULL OR c.received_at <= ?1))
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      asOf,
    )
    .map((r) => ({
      capture: String(r.capture),
      kind: r.kind as LogSpan['kind'],
      admin1: r.unit as string | null,
      firstAt: String(r.first),
      lastAt: String(r.last),
    }));
}

function alertOf(r: Row): KeptRow<AlertLogRow> {
  return {
    capture: String(r.capture),
    line: Number(r.line),
    witness: r.witness as AlertLogRow['witness'],
    region: String(r.region),
    admin1: r.admin1 as string | null,
    level: r.level as AlertLogRow['level'],
    startedAt: String(r.started_at),
    endedAt: r.ended_at as string | null,
    ...(r.end_assumed ? { isEndAssumed: true as const } : {}),
  };
}

function tallyOf(r: Row): KeptTally {
  return {
    capture: String(r.capture),
    receivedAt: String(r.received_at),
    line: Number(r.line),
    startedAt: String(r.started_at),
    endedAt: String(r.ended_at),
    model: String(r.model),
    launched: r.launched as number | null,
    destroyed: r.destroyed as number | null,
    lost: r.lost as number | null,
    assertedBy: String(r.asserted_by),
    launchPlace: r.launch_place as string | null,
    target: r.target as string | null,
  };
}
