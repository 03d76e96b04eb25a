import { parseLogRegion } from '../lexicon/log-region.ts';
import type { Capture } from '../model/capture.ts';
import { type AlertLogRow, LOG_COLUMNS } from '../model/log-check.ts';
import type { Issue, Outcome } from '../util/outcome.ts';
import { hasRealDate } from '../util/zone.ts';
import { badLine, boundedIssues, type CsvRow, readCsv } from './read-csv.ts';

const LEVELS = ['oblast', 'raion', 'hromada'] as const;

/**
 * Alerts of an imported log (`airraid-official`: oblast, raion, hromada, level, started_at, finished_at; `airraid-volunteer`: region,
 * started_at, finished_at, naive), as they stand: overlapping ones, those without an end and those of raions are kept as they are.
 */
export function readAlertLog(capture: Capture): Outcome<AlertLogRow[]> {
  const witness = capture.format === 'airraid-volunteer' ? 'volunteer' : 'official';
  const { value: rows, issues } = readCsv(capture, LOG_COLUMNS[`airraid-${witness}`]);
  const bad: Issue[] = [];
  const value: AlertLogRow[] = [];
  for (const row of rows) {
    const read = witness === 'official' ? officialRow(row) : volunteerRow(row);
    if (typeof read === 'string') bad.push(badLine(row.line, read));
    else value.push(read);
  }
  return { value, issues: [...boundedIssues([...issues, ...bad]), ...unknownRegions(value)] };
}

/** Names of regions that none is known by, each once: a log that splits or renames its regions must not fall silent. */
function unknownRegions(rows: readonly AlertLogRow[]): Issue[] {
  const byName = Map.groupBy(
    rows.filter((r) => r.admin1 === null),
    (r) => r.region,
  );
  return [...byName].map(([name, all]) => ({
    code: 'unknown-region',
    where: `line ${all[0]!.line}`,
    message: `no region of "${name}" is known here; ${all.length === 1 ? 'its row is' : `its ${all.length} rows are`} kept by that name`,
  }));
}

function officialRow({ cells, line }: CsvRow): AlertLogRow | string {
  const names = LEVELS.map((l) => cells.get(l) ?? '').filter((n) => n !== '');
  const level = LEVELS.find((l) => l === cells.get('level'));
  if (names.length === 0) return 'it names no region';
  if (!level) return `"${cells.get('level')}" is no level (oblast, raion, hromada)`;
  const times = timesOf(cells);
  if (typeof times === 'string') return times;
  // Some rows have their oblast and raion the wrong way round: whichever names a first-level unit is it.
  const admin1 = names.map(parseLogRegion).find((code) => code !== null) ?? null;
  return { line, witness: 'official', region: names.toReversed().join(', '), admin1, level, ...times };
}

function volunteerRow({ cells, line }: CsvRow): AlertLogRow | string {
  const region = cells.get('region') ?? '';
  if (!region) return 'it names no region';
  const times = timesOf(cells);
  if (typeof times === 'string') return times;
  const isEndAssumed = /^true$/i.test(cells.get('naive') ?? '');
  return {
    line,
    witness: 'volunteer',
    region,
    admin1: parseLogRegion(region),
    level: 'oblast',
    ...times,
    ...(isEndAssumed ? { isEndAssumed } : {}),
  };
}

function timesOf(
  cells: CsvRow['cells'],
): { readonly startedAt: string; readonly endedAt: string | null } | string {
  const [start, end] = [cells.get('started_at') ?? '', cells.get('finished_at') ?? ''];
  const startedAt = parseInstantUtc(start);
  const endedAt = end === '' ? null : parseInstantUtc(end);
  if (startedAt === null) return `"${start}" is no time (2022-03-15 16:10:34+00:00)`;
  if (end !== '' && endedAt === null) return `"${end}" is no time (2022-03-15 16:10:34+00:00)`;
  if (endedAt !== null && endedAt < startedAt) return `it ends (${end}) before it starts (${start})`;
  return { startedAt, endedAt };
}

/** An instant with its offset, or without one as these logs are kept: in UTC. Null for what is no such instant. */
function parseInstantUtc(text: string): string | null {
  const m = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  // The language's own reading takes 30 February for 2 March.
  const ms = m && hasRealDate(text) ? Date.parse(`${m[1]}T${m[2]}${m[3] ?? 'Z'}`) : Number.NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
