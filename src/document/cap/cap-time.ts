const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([+-])(\d\d):(\d\d)$/;
/** XML Schema allows offsets up to this. */
const MOST_OFFSET_MINUTES = 14 * 60;

/**
 * A time as CAP writes it, `2026-03-01T09:00:00+02:00`, as ISO 8601 UTC (`toISOString`); null for anything else: a fraction, a `Z`,
 * no offset, or a day that is not in the calendar.
 */
export function parseCapTime(text: string): string | null {
  const m = SHAPE.exec(text.trim());
  if (!m) return null;
  const [year, month, day, hour, minute, second] = m.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offset = Number(m[8]) * 60 + Number(m[9]);
  // Midnight may be written as the end of a day.
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if ((hour > 23 && !isMidnight) || minute > 59 || second > 59) return null;
  if (Number(m[9]) > 59 || offset > MOST_OFFSET_MINUTES || year === 0) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second) - (m[7] === '-' ? -1 : 1) * offset * 60_000;
  return new Date(ms).toISOString();
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
