import { TALLY_ZONE } from '../lexicon/log-model.ts';
import { logPartyOf } from '../lexicon/log-party.ts';
import type { Capture } from '../model/capture.ts';
import { LOG_COLUMNS, type TallyLogRow } from '../model/log-check.ts';
import type { Issue, Outcome } from '../util/outcome.ts';
import { dayOf, instantAt, isDate } from '../util/zone.ts';
import { badLine, boundedIssues, type CsvRow, readCsv } from './read-csv.ts';

/**
 * Rows of a tally of launched and destroyed munitions (`missile-tallies`: time_start, time_end, model, launched, destroyed, and where
 * there: launch_place, target, not_reach_goal, source). Figures stand as they are: a row of several models stays one, an empty cell is null and no 0;
 * a row that stands twice, cell for cell, is one.
 */
export function readTallyLog(capture: Capture): Outcome<TallyLogRow[]> {
  const { value: rows, issues } = readCsv(capture, LOG_COLUMNS['missile-tallies']);
  const bad: Issue[] = [];
  const repeats: Issue[] = [];
  const value: TallyLogRow[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    // Two attacks may be told alike; not by the same post in the same cells.
    const whole = JSON.stringify([...row.cells]);
    const first = seen.get(whole);
    if (first !== undefined) {
      repeats.push({
        code: 'repeated-line',
        where: `line ${row.line}`,
        message: `it is line ${first} again, word for word, and counts once`,
      });
      continue;
    }
    seen.set(whole, row.line);
    const read = tallyRow(row);
    if (typeof read === 'string') bad.push(badLine(row.line, read));
    else value.push(read);
  }
  return { value, issues: [...boundedIssues([...issues, ...bad]), ...repeats] };
}

function tallyRow({ cells, line }: CsvRow): TallyLogRow | string {
  const said = (name: string): string | null => cells.get(name) || null;
  const startedAt = parseLocal(said('time_start') ?? '', 'start');
  const endedAt = parseLocal(said('time_end') ?? '', 'end');
  const model = said('model');
  if (!startedAt) return `"${said('time_start') ?? ''}" is no time (2022-10-10 06:00 or 2022-10-10)`;
  if (!endedAt) return `"${said('time_end') ?? ''}" is no time (2022-10-10 06:00 or 2022-10-10)`;
  // A day's end is the next day's midnight: one that is reached at the start already is of the day before.
  if (endedAt < startedAt || (endedAt === startedAt && !said('time_end')!.includes(':')))
    return `it ends (${said('time_end')}) before it starts (${said('time_start')})`;
  if (!model) return 'it names no model';
  const [launched, destroyed, lost] = ['launched', 'destroyed', 'not_reach_goal'].map((name) =>
    parseFigure(said(name)),
  );
  if (launched === undefined) return `"${said('launched')}" launched is no whole number`;
  if (destroyed === undefined) return `"${said('destroyed')}" destroyed is no whole number`;
  if (lost === undefined) return `"${said('not_reach_goal')}" lost on the way is no whole number`;
  return {
    line,
    startedAt,
    endedAt,
    model,
    launched,
    destroyed,
    lost,
    assertedBy: logPartyOf(said('source')),
    launchPlace: said('launch_place'),
    target: said('target'),
  };
}

/** A whole number, also written `17.0`; null where nothing is said, undefined for anything else. */
function parseFigure(text: string | null): number | null | undefined {
  if (text === null || /^nan$/i.test(text)) return null;
  return /^\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : undefined;
}

/** The instant of a local time; a day without an hour starts at its midnight and ends at the next. */
function parseLocal(text: string, edge: 'start' | 'end'): string | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d{1,2}):(\d\d)(?::\d\d)?)?$/.exec(text);
  if (!m) return null;
  const [year, month, date, hour, minute] = m.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (!isDate(year, month, date) || hour > 24 || minute > 59) return null;
  const isDayOnly = m[4] === undefined;
  const hours = isDayOnly ? (edge === 'end' ? 24 : 0) : hour + minute / 60;
  return new Date(instantAt(dayOf(year, month, date), hours, TALLY_ZONE)).toISOString();
}
