import { CsvError, parse } from 'csv-parse/sync';
import type { Capture } from '../model/capture.ts';
import { type Issue, type Outcome, SitrepError } from '../util/outcome.ts';
import { decodeBytes } from './decode-bytes.ts';

/** One row of a table: its cells by column name (trimmed), and the line of the file it begins on, from 1. */
export interface CsvRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly line: number;
}

/** Bad lines told one by one before the rest are only counted. */
const MOST_TOLD = 200;
/** Broken rows before the rest of the file is given up: each costs another run over what follows. */
const MOST_BROKEN = 100;

interface Parsed {
  readonly cells: string[];
  /** The line after its last. */
  readonly next: number;
  readonly line: number;
}

/**
 * The rows of a comma-separated table (RFC 4180) whose first row names its columns. A row of another width or with a quote left
 * open becomes a `bad-line` issue and its neighbours are kept. Throws `bad-log` where a column of `required` is missing.
 */
export function readCsv(capture: Capture, required: readonly string[]): Outcome<CsvRow[]> {
  const decoded = decodeBytes(capture.bytes, capture.headers, capture.format);
  const issues: Issue[] = [];
  const [header, ...rows] = parseAll(decoded.value, issues);
  const names = header?.cells.map((n) => n.trim().toLowerCase()) ?? [];
  const missing = required.filter((c) => !names.includes(c));
  if (missing.length > 0)
    throw new SitrepError(
      'bad-log',
      `${capture.origin} is no ${capture.format} log: it has no column ${missing.join(', ')}; give its own format with --format`,
    );
  const value: CsvRow[] = [];
  for (const { cells, line } of rows) {
    if (cells.length !== names.length)
      issues.push(badLine(line, `it has ${cells.length} cells where ${names.length} are named`));
    else value.push({ line, cells: new Map(cells.map((c, i) => [names[i]!, c.trim()])) });
  }
  return { value, issues: [...decoded.issues, ...issues] };
}

/** A row that could not be taken in. */
export function badLine(line: number, message: string, quote?: string): Issue {
  return { code: 'bad-line', message, where: `line ${line}`, ...(quote ? { quote } : {}) };
}

/** The issues with bad lines beyond a bearable number counted only. */
export function boundedIssues(issues: readonly Issue[]): Issue[] {
  const bad = issues.filter((i) => i.code === 'bad-line');
  if (bad.length <= MOST_TOLD) return [...issues];
  const rest = new Set(bad.slice(MOST_TOLD));
  const more = { code: 'bad-line', message: `${rest.size} more lines cannot be read`, where: 'after that' };
  return [...issues.filter((i) => !rest.has(i)), more];
}

/** Rows with their lines; a quote left open would swallow all that follows, so its line is refused and reading goes on after it. */
function parseAll(text: string, issues: Issue[]): Parsed[] {
  const out: Parsed[] = [];
  let rest = text;
  let before = 0;
  for (let n = 0; ; n++) {
    const { rows, isBroken } = parseUntilBroken(rest, before);
    out.push(...rows);
    if (!isBroken) return out;
    const next = rows.at(-1)?.next ?? before + 1;
    const broken = next + blankLines(rest, next - before);
    if (n === MOST_BROKEN) {
      issues.push(badLine(broken, 'too many quotes do not close; nothing from here on is read'));
      return out;
    }
    issues.push(badLine(broken, 'a quote is opened in it and not closed'));
    rest = fromLine(rest, broken - before + 1);
    before = broken;
  }
}

/** The rows up to the first that cannot be taken apart. */
function parseUntilBroken(text: string, before: number): { rows: Parsed[]; isBroken: boolean } {
  const rows: Parsed[] = [];
  try {
    parse(text, {
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => {
        const height = record.reduce((n, cell) => n + (cell.split('\n').length - 1), 0);
        rows.push({ cells: record, line: before + lines - height, next: before + lines + 1 });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, isBroken: true };
  }
  return { rows, isBroken: false };
}

/** How many empty lines stand from line `at` (from 1) on. */
function blankLines(text: string, at: number): number {
  return (
    fromLine(text, at)
      .match(/^(?:[ \t]*\r?\n)*/)![0]
      .split('\n').length - 1
  );
}

function fromLine(text: string, at: number): string {
  let start = 0;
  for (let n = 1; n < at; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  return text.slice(start);
}
