import type { EventTime } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';

/** Whether two entries are one place. */
export const same = (a: EventPlace, b: EventPlace): boolean =>
  a.name === b.name ||
  (a.lat !== null &&
    b.lat !== null &&
    Math.abs(a.lat - b.lat) + Math.abs((a.lon ?? 0) - (b.lon ?? 0)) < 0.05);

/** Whether one may lie in the other: a country or province around a town of it. */
export function within(a: EventPlace, b: EventPlace): boolean {
  if (a.precision >= 6 || b.precision >= 6) return !a.country || !b.country || a.country === b.country;
  // A capital city is often a unit of its own inside the province of its name.
  if (a.precision === 4 || b.precision === 4)
    return (
      (a.admin1 !== undefined && a.admin1 === b.admin1) ||
      (a.name.split(' ')[0] === b.name.split(' ')[0] && near(a, b, 120))
    );
  return near(a, b, a.precision >= 5 || b.precision >= 5 ? 60 : 20);
}

function near(a: EventPlace, b: EventPlace, km: number): boolean {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return false;
  const dx = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180) * 111;
  return Math.hypot((a.lat - b.lat) * 111, dx) <= km;
}

/** How many sites places are: an oblast told beside a town in it is none. What is told often is one place here. */
export function sitesIn(told: readonly EventPlace[]): number {
  const places = [
    ...new Map(
      told.map((p) => [[p.name, p.precision, p.country, p.admin1, p.lat, p.lon].join('\n'), p]),
    ).values(),
  ];
  const sites = places.filter((p) => !places.some((q) => q.precision < p.precision && within(q, p)));
  return new Set(sites.map((p) => p.name)).size;
}

/** Whether two lists of places name different scenes. */
export function clashing(a: readonly EventPlace[], b: readonly EventPlace[]): boolean {
  return a.length > 0 && b.length > 0 && !b.some((p) => a.some((q) => same(p, q) || within(p, q)));
}

/** Whether two times cannot be of one occurrence. */
export function otherTime(a: EventTime | null, b: EventTime | null): boolean {
  if (!a || !b || !a.start || !b.start) return false;
  const end = (t: EventTime): number => (t.end ? Date.parse(t.end) : Number.POSITIVE_INFINITY);
  return end(a) <= Date.parse(b.start) || end(b) <= Date.parse(a.start);
}

/** The same day told twice; the clocks of two places named may be some hours apart. */
export function startsWith(a: EventTime | null, b: EventTime | null): boolean {
  if (!a?.start || !b?.start || a.precision !== b.precision) return false;
  return Math.abs(Date.parse(a.start) - Date.parse(b.start)) <= 3 * 3_600_000;
}

/** What happened on one day is none of a figure over a week. */
export function isOverLonger(told: EventTime | null, next: EventTime | null): boolean {
  const length = (t: EventTime | null): number =>
    t?.start && t.end ? Date.parse(t.end) - Date.parse(t.start) : Number.NaN;
  const [whole, part] = [length(told), length(next)];
  return whole > 4 * DAY && part <= 2 * DAY;
}
const DAY = 86_400_000;
