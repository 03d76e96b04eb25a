import type { EventTime, TimePrecision } from '../model/event.ts';

/** The interval that all these times allow, or null when two of them exclude one another. ISO instants. */
export function intersectTimes(times: readonly EventTime[]): { start: string; end: string } | null {
  let start: string | null = null;
  let end: string | null = null;
  for (const t of times) {
    if (t.start && (start === null || Date.parse(t.start) > Date.parse(start))) start = t.start;
    if (t.end && (end === null || Date.parse(t.end) < Date.parse(end))) end = t.end;
  }
  return start && end && Date.parse(start) < Date.parse(end) ? { start, end } : null;
}

const UNITS: readonly (readonly [number, TimePrecision])[] = [
  [60_000, 'minute'],
  [3_600_000, 'hour'],
  [43_200_000, 'part_of_day'],
  [86_400_000, 'day'],
];

/**
 * The time to show for an incident: what all its dated reports allow. Where they exclude one another the whole
 * stretch they span, since choosing one of them would be a guess.
 */
export function narrowestTime(times: readonly EventTime[]): EventTime {
  const dated = times.filter((t) => t.start && t.end);
  if (dated.length === 0) return times.find((t) => t.start || t.end) ?? { precision: 'unknown' };
  const same = intersectTimes(dated);
  if (!same) {
    const starts = dated.map((t) => t.start!).sort((a, b) => Date.parse(a) - Date.parse(b));
    const ends = dated.map((t) => t.end!).sort((a, b) => Date.parse(b) - Date.parse(a));
    return { start: starts[0]!, end: ends[0]!, precision: 'range' };
  }
  const exact = dated.find((t) => t.start === same.start && t.end === same.end);
  return { ...same, precision: exact?.precision ?? precisionOf(same) };
}

function precisionOf(t: { start: string; end: string }): TimePrecision {
  const length = Date.parse(t.end) - Date.parse(t.start);
  return UNITS.find(([most]) => length <= most)?.[1] ?? 'range';
}
