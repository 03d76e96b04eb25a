/** A calendar day as whole days since 1970-01-01, whatever the zone. */
export type Day = number;

const DAY_MS = 864e5;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

const HALF_HOUR = 18e5;
/** A long run starts anew rather than growing. */
const MOST_OFFSETS = 10_000;
const offsets = new Map<string, number>();

/** How far the wall clock of `zone` is ahead of UTC; clocks change on a half hour, so one look serves for all of it. */
function offsetAt(ms: number, zone: string): number {
  const slot = Math.floor(ms / HALF_HOUR);
  const key = `${zone} ${slot}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const at = slot * HALF_HOUR;
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map((p) => [p.type, Number(p.value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, wall - at);
  return wall - at;
}

/** What the wall clock of `zone` shows at an instant, as if it were UTC milliseconds. */
export function wallClock(ms: number, zone: string): number {
  return ms + offsetAt(ms, zone);
}

/** How far the wall clock of `zone` is from UTC at an instant, as it is written beside a clock: `UTC`, `UTC+2`, `UTC−3:30`. */
export function offsetText(ms: number, zone: string): string {
  const minutes = Math.round(offsetAt(ms, zone) / 60_000);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The instant at which the wall clock of `zone` shows `hour` (24 and more run into the next days) of `day`. */
export function instantAt(day: Day, hour: number, zone: string): number {
  const wanted = day * DAY_MS + Math.round(hour * 60) * 60e3;
  const first = wanted - (wallClock(wanted, zone) - wanted);
  // A second pass puts right the hours around a change of the clocks.
  return wanted - (wallClock(first, zone) - first);
}

/** The calendar day and the hour (with its fraction) that the wall clock of `zone` shows at an instant. */
export function localOf(ms: number, zone: string): { readonly day: Day; readonly hour: number } {
  const wall = wallClock(ms, zone);
  const day = Math.floor(wall / DAY_MS);
  return { day, hour: (wall - day * DAY_MS) / 36e5 };
}

/** The day of a calendar date; `month` 1–12, overflowing into later years as `Date.UTC` does. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/** Year, month (1–12) and day of the month of a day. */
export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const d = new Date(day * DAY_MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, date: d.getUTCDate() };
}

/** A day as it is written: `2022-10-10`. */
export function dayKey(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the month has such a day. */
export function isDate(year: number, month: number, date: number): boolean {
  const d = dateOf(dayOf(year, month, date));
  return d.month === month && d.date === date;
}

/** Whether the calendar has the day that an ISO text begins with: `2026-02-30` and `2026-02-29T10:00Z` are none, though `Date.parse` takes them for March. */
export function hasRealDate(iso: string): boolean {
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return date !== null && isDate(Number(date[1]), Number(date[2]), Number(date[3]));
}

/** Monday 0 … Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** ISO 8601 UTC without milliseconds. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The instant of an ISO string; one without an offset is read as UTC, never as this machine's zone. */
export function instantOf(iso: string): number | null {
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(iso) || !iso.includes('T') ? iso : `${iso}Z`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? null : ms;
}
