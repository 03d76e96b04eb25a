import { unitWords } from '../lexicon/unit-name.ts';
import { zoneNameOf } from '../lexicon/zone-name.ts';
import type { Recurrence } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { AlertLogRow, KeptRow, LogCheck } from '../model/log-check.ts';
import type { EventPlace } from '../model/place.ts';
import { type Day, dateOf, localOf } from '../util/zone.ts';
import { isIn, type LogIndex } from './log-index.ts';
import { lastDays, partOfRun, type RunPart, type RunWindow, windowOf } from './run-windows.ts';

type Witness = AlertLogRow['witness'];
type Row = KeptRow<AlertLogRow>;
type Finding = Pick<LogCheck, 'verdict' | 'because' | 'rows'>;

const LOG_WORDS: Readonly<Record<Witness, string>> = {
  official: 'The official alert log',
  volunteer: 'The volunteers’ alert log',
};
/** An alert whose end the log does not know may have gone on for this long. */
const OPEN_HOURS = 12;
/** Days named one by one in a sentence. */
const MOST_NAMED = 7;

/** An area to ask the log about: a first-level unit or a whole country, and whether what is meant is only a part of it. */
interface Area {
  readonly unit: string;
  readonly isPart: boolean;
  readonly zone: string;
}

/**
 * An unbroken run of alerts ("fourth morning in a row") held against each imported alert log: on every one of its days, was an alert
 * in force in that region in that part of the day? Consistent only if on all; inconsistent if the log covers a day and has none.
 */
export function checkRecurrence(e: ReportedEvent, index: LogIndex): LogCheck[] {
  const { recurrence, status } = e.event;
  if (!recurrence || status === 'planned' || status === 'possible') return [];
  return (['official', 'volunteer'] as const)
    .filter((w) => index.kinds.has(w))
    .map((log) => ({
      event: e.key,
      claim: 'recurrence',
      log,
      quote: recurrence.quote,
      ...findingOf(e, recurrence, index, log),
    }));
}

function cannot(log: Witness, why: string): Finding {
  return { verdict: 'cannot-be-checked', because: `${LOG_WORDS[log]} cannot tell: ${why}.`, rows: [] };
}

function findingOf(e: ReportedEvent, recurrence: Recurrence, index: LogIndex, log: Witness): Finding {
  const { type, status, places, time } = e.event;
  if (type !== 'alert.raised')
    return cannot(log, 'it keeps air-raid alerts, and what recurs here is something else');
  if (status === 'denied') return cannot(log, 'the report says that it did not happen');
  const part = partOfRun(recurrence);
  if (!part) return cannot(log, `a run of ${recurrence.unit}s is not counted from alerts`);
  const spots = places.filter((p) => p.role !== 'from');
  if (spots.length === 0) return cannot(log, 'it is not said where');
  const found = spots.map((place): Finding => {
    const area = areaOf(place);
    if (typeof area === 'string') return cannot(log, area);
    const days = lastDays(time, recurrence.ordinal, part, area.zone);
    if (days.length === 0)
      return cannot(log, `it is not said closely enough which ${part.name} was the last`);
    const runs = days.map((last) => runOf(last, recurrence.ordinal, part, area, index, log));
    if (runs.every((r) => r.verdict === runs[0]!.verdict)) return runs[0]!;
    return cannot(log, `it is not said closely enough which ${part.name} was the last, and they differ`);
  });
  return joinedFinding(found);
}

/** All places must agree; one that the log contradicts contradicts the statement. */
function joinedFinding(found: readonly Finding[]): Finding {
  const worst =
    found.find((f) => f.verdict === 'inconsistent') ??
    found.find((f) => f.verdict === 'cannot-be-checked') ??
    found[0]!;
  if (worst.verdict !== 'consistent') return worst;
  return {
    verdict: 'consistent',
    because: [...new Set(found.map((f) => f.because))].join(' '),
    rows: found.flatMap((f) => f.rows),
  };
}

/** What a place is in the log's terms, or why it is nothing there. */
function areaOf(place: EventPlace): Area | string {
  if (place.relation)
    return `it happened ${place.relation.kind === 'direction' ? 'off' : place.relation.kind} ${place.name}, not in it`;
  const unit = place.admin1 ?? (place.precision === 6 ? place.country : null) ?? null;
  if (!unit) return `${place.name} is no region of it`;
  const zone = zoneNameOf(place.admin1 ?? null, place.country ?? null);
  if (!zone) return `it does not cover ${unitWords(unit)}`;
  // Cities of the first level are units of their own: their name means the whole of it.
  const isCity = unit === 'UA-30' || unit === 'UA-40';
  return { unit, zone, isPart: place.precision <= 3 && !isCity };
}

type DayAnswer =
  | { readonly day: Day; readonly answer: 'yes'; readonly row: Row }
  | { readonly day: Day; readonly answer: 'no' }
  | { readonly day: Day; readonly answer: 'unknown'; readonly why: string };

function runOf(
  last: Day,
  ordinal: number,
  part: RunPart,
  area: Area,
  index: LogIndex,
  log: Witness,
): Finding {
  const where = unitWords(area.unit);
  const windows = Array.from({ length: ordinal }, (_, i) =>
    windowOf(last - ordinal + 1 + i, part, area.zone),
  );
  if (!index.keepsUnit(log, area.unit, windows[0]!.from, windows.at(-1)!.to))
    return cannot(log, `it does not cover ${where} at that time`);
  const days = windows.map((w) => answerOf(w, part, area, index, log));
  const rows = days.flatMap((d) =>
    d.answer === 'yes' ? [{ capture: d.row.capture, line: d.row.line }] : [],
  );
  const none = days.filter((d) => d.answer === 'no').map((d) => dateText(d.day, true));
  const times = `${part.name === 'day' ? 'on' : `on the ${part.name} of`}`;
  if (none.length > 0)
    return {
      verdict: 'inconsistent',
      because: `${LOG_WORDS[log]} differs: it has no alert in ${where} ${times} ${listed(none, 'or')}, ${part.name === 'day' ? 'though' : `from ${hourText(part.hours[0])} to ${hourText(part.hours[1])} ${area.zone} time, though`} it covers that time.`,
      rows,
    };
  const open = days.find((d) => d.answer === 'unknown');
  if (open?.answer === 'unknown')
    return { ...cannot(log, `${open.why} ${times} ${dateText(open.day, true)}`), rows };
  return { verdict: 'consistent', because: agreement(days, windows, area, log), rows };
}

function agreement(
  days: readonly DayAnswer[],
  windows: readonly RunWindow[],
  area: Area,
  log: Witness,
): string {
  const where = unitWords(area.unit);
  const told = days.map((d, i) => {
    if (d.answer !== 'yes') return '';
    const isLast = i === days.length - 1;
    const began = localOf(Date.parse(d.row.startedAt), area.zone);
    const clock = hourText(began.hour);
    if (Date.parse(d.row.startedAt) < windows[i]!.from)
      return `${dateText(d.day, isLast)} (in force since ${dateText(began.day, false)} ${clock})`;
    return `${dateText(began.day, isLast)} at ${clock}`;
  });
  if (told.length > MOST_NAMED)
    return `${LOG_WORDS[log]} agrees: in ${where} it has an alert on each of the ${told.length} days from ${told[0]} to ${told.at(-1)} (${area.zone} time).`;
  return `${LOG_WORDS[log]} agrees: in ${where} alerts began on ${listed(told, 'and')} (${area.zone} time).`;
}

/** Whether the log has an alert of the area in the window: yes, no, or not to be told, and why. */
function answerOf(w: RunWindow, part: RunPart, area: Area, index: LogIndex, log: Witness): DayAnswer {
  const near = index.alerts(log, w.from - OPEN_HOURS * 36e5, w.to).filter((r) => isIn(r.admin1, area.unit));
  // Of a part of the unit an alert for the whole unit tells, one for another part of it does not.
  const isSure = (r: Row): boolean => !area.isPart || r.level === 'oblast';
  const meets = (r: Row): boolean => {
    const start = Date.parse(r.startedAt);
    return start < w.to && (r.endedAt === null ? start >= w.from : Date.parse(r.endedAt) > w.from);
  };
  const inside = near.filter(meets);
  const sure = inside.filter(isSure).sort((a, b) => beforeFirst(a, w) - beforeFirst(b, w));
  if (sure[0]) return { day: w.day, answer: 'yes', row: sure[0] };
  if (inside.length > 0)
    return { day: w.day, answer: 'unknown', why: `its alerts are for parts of ${unitWords(area.unit)} only` };
  if (near.some((r) => r.endedAt === null || r.isEndAssumed))
    return {
      day: w.day,
      answer: 'unknown',
      why: 'it does not say when an earlier alert ended, and has none',
    };
  const whole = windowOf(
    w.day,
    { name: 'day', hours: [Math.min(0, part.hours[0]), Math.max(24, part.hours[1])] },
    area.zone,
  );
  if (!index.covers(log, w.from, w.to))
    return { day: w.day, answer: 'unknown', why: 'it does not reach to that time, or it was cut off,' };
  // A silent log and a lost day look alike.
  if (index.alerts(log, whole.from, whole.to).length === 0)
    return {
      day: w.day,
      answer: 'unknown',
      why: 'it has no row of any region, so it may not have been kept,',
    };
  return { day: w.day, answer: 'no' };
}

/** Alerts that begin within the window come first, as they do in it. */
function beforeFirst(r: Row, w: RunWindow): number {
  const start = Date.parse(r.startedAt);
  return start >= w.from ? start : start + 1e15;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dateText(day: Day, withYear: boolean): string {
  const { year, month, date } = dateOf(day);
  return `${date} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`;
}

/** Hours of a day as a clock shows them: 29 → 05:00. */
function hourText(hour: number): string {
  const minutes = Math.floor(hour * 60 + 1e-6) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  const shown =
    words.length > MOST_NAMED
      ? [...words.slice(0, MOST_NAMED), `${words.length - MOST_NAMED} more days`]
      : words;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
}
