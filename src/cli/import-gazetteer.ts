import { readFileSync, statSync } from 'node:fs';
import { buildGazetteer } from '../store/sqlite/build-gazetteer.ts';
import { GAZETTEER_PATH } from '../store/sqlite/gazetteer.ts';
import {
  IMPORT_DIR,
  type ImportReport,
  keepDump,
  MOST_DUMP_BYTES,
  readDump,
} from '../store/sqlite/gazetteer-import.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext, ExitCode } from './context.ts';
import { openProgress } from './progress.ts';

/** Share of the work that reading the dump is; the rest is building. */
const READING = 0.3;

/** Where imports are kept and the gazetteer lies; tests bring their own. */
export interface ImportPaths {
  readonly imports: string;
  readonly gazetteer: string;
}

/** `gazetteer import FILE`: takes a GeoNames dump into the gazetteer for good, or changes nothing and says why. */
export async function importDump(
  context: CliContext,
  file: string,
  paths: ImportPaths = { imports: IMPORT_DIR, gazetteer: GAZETTEER_PATH },
): Promise<ExitCode> {
  const data = bytesOf(file);
  const bar = await openProgress(context, 'gazetteer', 100);
  const show = (share: number): void => bar.update(Math.round(share * 100));
  let report: ImportReport;
  try {
    const dump = readDump(file, data, (share) => show(share * READING));
    report = dump.report;
    keepDump(paths.imports, dump, () =>
      buildGazetteer(paths.gazetteer, (share) => show(READING + share * (1 - READING)), paths.imports),
    );
  } finally {
    bar.stop();
  }
  await context.out(summary(report, paths.imports));
  for (const line of report.badLines) context.err(`sitrep: ${file}: ${line}`);
  if (report.bad > 0)
    context.err(
      `sitrep: ${file}: ${count(report.bad, 'line')} could not be read and ${report.bad === 1 ? 'was' : 'were'} left out`,
    );
  return 0;
}

function bytesOf(file: string): Buffer {
  let size: number;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new SitrepError('is-directory', `${file} is a folder; name the dump in it`);
    size = stat.size;
  } catch (cause) {
    if (cause instanceof SitrepError) throw cause;
    throw new SitrepError('not-found', `${file} does not exist or may not be read; check the name`, {
      cause,
    });
  }
  if (size > MOST_DUMP_BYTES)
    throw new SitrepError(
      'too-large',
      `${file} is larger than ${MOST_DUMP_BYTES / 1e6} MB; give the dump of a country, like UA.zip, not of the world`,
    );
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SitrepError('not-readable', `${file} may not be read by this user; change its permissions`, {
      cause,
    });
  }
}

const count = (n: number, what: string): string => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;

function summary(report: ImportReport, dir: string): string {
  const kept = [...report.kept].map(([country, n]) => `${count(n, 'place')} of ${country || 'no country'}`);
  const left = report.left > 0 ? `; ${count(report.left, 'feature')} that no report would name left out` : '';
  return `${kept.join(', ') || 'no places'}${left}\nkept in ${dir}, so that building the gazetteer anew takes them in again; delete a file there and build to undo\n`;
}
