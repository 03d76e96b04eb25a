import type { Capture } from '../model/capture.ts';
import type { LogRows } from '../model/log-check.ts';
import { type Outcome, SitrepError } from '../util/outcome.ts';
import { readAlertLog } from './read-alert-log.ts';
import { readTallyLog } from './read-tally-log.ts';

/** The rows of a captured log, bad ones as issues. Pure. Throws `bad-log` (a column is missing) or `no-rows` (none can be read). */
export function readLog(capture: Capture): Outcome<LogRows> {
  const { value, issues } = rowsOf(capture);
  if (value.rows.length === 0) {
    const first = issues.find((i) => i.code === 'bad-line');
    const why = first ? `${first.where}: ${first.message}` : 'it has no rows';
    throw new SitrepError('no-rows', `${capture.origin} has no row that can be read (${why})`);
  }
  return { value, issues };
}

function rowsOf(capture: Capture): Outcome<LogRows> {
  if (capture.format === 'missile-tallies') {
    const { value, issues } = readTallyLog(capture);
    return { value: { kind: 'tallies', rows: value }, issues };
  }
  const { value, issues } = readAlertLog(capture);
  return { value: { kind: 'alerts', rows: value }, issues };
}
