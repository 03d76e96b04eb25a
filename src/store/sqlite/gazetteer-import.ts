import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { makeFolder } from '../../util/make-folder.ts';
import { SitrepError } from '../../util/outcome.ts';
import { isZip, unzipEntry } from '../../util/unzip.ts';
import { type DumpPlace, parseDumpLine } from './gazetteer-dump.ts';

/** Where imported dumps are kept, one file a country, so that building the gazetteer anew takes them in again. */
export const IMPORT_DIR = join(import.meta.dirname, '..', '..', '..', 'data-local', 'place');
/** The largest country's dump is some 300 MB; more would be the world, which no longer fits a small gazetteer. */
export const MOST_DUMP_BYTES = 400e6;
/** Places of one import: the gazetteer takes about 100 bytes for each. */
const MOST_PLACES = 3_000_000;
/** Bad lines told one by one. */
const MOST_TOLD = 5;
const NEWLINE = 10;

/** What an import took, left and could not read. */
export interface ImportReport {
  /** Places kept by country code, '' for those of none. */
  readonly kept: ReadonlyMap<string, number>;
  /** Lines that are no places for reports (hotels, schools, ruins). */
  readonly left: number;
  readonly bad: number;
  /** The first bad lines: "line 17: 3 columns, not 19". */
  readonly badLines: readonly string[];
}

/** A dump read and ready to be put beside the others. */
export interface ReadDump {
  readonly report: ImportReport;
  /** Lines kept, by country. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** Reads a dump, as ZIP or plain; progress is 0..1. @throws SitrepError `not-a-dump`, `bad-zip`, `too-large` */
export function readDump(file: string, data: Uint8Array, onProgress: (share: number) => void): ReadDump {
  const text = isZip(data) ? unzipped(file, data) : Buffer.from(data);
  const lines = new Map<string, Map<string, string>>();
  let [left, bad, number] = [0, 0, 0];
  const badLines: string[] = [];
  for (const { line, end } of linesOf(text)) {
    number++;
    if (line === '') continue;
    const parsed = parseDumpLine(line);
    if (parsed.is === 'left') left++;
    if (parsed.is === 'bad' && ++bad <= MOST_TOLD) badLines.push(`line ${number}: ${parsed.why}`);
    if (parsed.is === 'place') {
      const country = parsed.place.country ?? '';
      const there = lines.get(country) ?? new Map<string, string>();
      // The last line of an id counts, so that a dump given twice is as one given once.
      lines.set(country, there.set(String(parsed.place.geonamesId), line));
    }
    if (number % 10_000 === 0) onProgress(end / text.length);
  }
  const sizes = [...lines].map(([country, all]) => [country, all.size] as const);
  const kept = sizes.reduce((n, [, size]) => n + size, 0);
  if (kept + left === 0 || bad > kept + left) throw notADump(file, badLines[0]);
  if (kept > MOST_PLACES)
    throw new SitrepError(
      'too-large',
      `${file} holds ${kept.toLocaleString('en')} places, more than ${MOST_PLACES.toLocaleString('en')}; give the dump of a country`,
    );
  onProgress(1);
  return {
    report: { kept: new Map(sizes.sort(([a], [b]) => (a < b ? -1 : 1))), left, bad, badLines },
    lines: new Map([...lines].map(([country, all]) => [country, [...all.values()]])),
  };
}

function unzipped(file: string, data: Uint8Array): Buffer {
  const text = unzipEntry(data, (e) => /\.txt$/i.test(e.name) && !/readme/i.test(e.name), MOST_DUMP_BYTES);
  if (text) return text;
  throw new SitrepError(
    'not-a-dump',
    `${file} holds no dump; GeoNames' archives hold one, like UA.txt in UA.zip`,
  );
}

function notADump(file: string, why: string | undefined): SitrepError {
  return new SitrepError(
    'not-a-dump',
    `${file} is no GeoNames dump${why ? ` (${why})` : ' (it is empty)'}; take a country's file from GeoNames' export/dump, like UA.zip`,
  );
}

function* linesOf(text: Buffer): Generator<{ line: string; end: number }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(NEWLINE, start);
    const end = found < 0 ? text.length : found;
    yield {
      line: text
        .toString('utf8', start, end)
        .replace(/\r$/, '')
        .replace(/^\uFEFF/, ''),
      end,
    };
    start = end + 1;
  }
}

/**
 * Puts a dump's countries beside the others in `dir`, each instead of what was imported of it before, and runs `build`;
 * where that fails all is as it was.
 */
export function keepDump(dir: string, dump: ReadDump, build: () => void): void {
  makeFolder(dir);
  const before = new Map<string, Buffer | null>();
  try {
    for (const [country, lines] of dump.lines) {
      const path = join(dir, fileOf(country));
      before.set(path, existsSync(path) ? readFileSync(path) : null);
      writeFileSync(`${path}.new`, gzipSync(`${lines.join('\n')}\n`));
      renameSync(`${path}.new`, path);
    }
    build();
  } catch (error) {
    for (const [path, bytes] of before) {
      if (bytes) writeFileSync(path, bytes);
      else rmSync(path, { force: true });
    }
    throw error;
  }
}

const fileOf = (country: string): string => `geonames-${country || 'none'}.tsv.gz`;

/** All places imported so far, by file name and line. */
export function readImports(dir: string | null): DumpPlace[] {
  if (!dir || !existsSync(dir)) return [];
  const out: DumpPlace[] = [];
  for (const name of readdirSync(dir).sort()) {
    if (!/^geonames-(?:[A-Z]{2}|none)\.tsv\.gz$/.test(name)) continue;
    for (const { line } of linesOf(gunzipSync(readFileSync(join(dir, name))))) {
      const parsed = parseDumpLine(line);
      if (parsed.is === 'place') out.push(parsed.place);
    }
  }
  return out;
}
