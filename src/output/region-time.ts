import { zoneNameOf } from '../lexicon/zone-name.ts';
import { dayKey, instantAt, localOf } from '../util/zone.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${zone}|${withYear}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' as const } : {}),
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(key, made);
  return made;
}

/**
 * A moment by a region's own clock and in UTC: `10 Oct, 06:47 (03:47 UTC)`; in UTC alone where its zone is not known. With its year
 * where that is not the year of the moment it is shown at (ISO 8601).
 */
export function clockIn(iso: string, admin1: string | null, shownAt: string): string {
  const zone = zoneNameOf(admin1, null);
  const yearOf = (at: string): string => dayIn(at, admin1).slice(0, 4);
  const withYear = yearOf(iso) !== yearOf(shownAt);
  const utc = formatOf('UTC', withYear).format(new Date(iso));
  return zone === null
    ? `${utc} UTC`
    : `${formatOf(zone, withYear).format(new Date(iso))} (${utc.replace(/^.*, /, '')} UTC)`;
}

/** Name of a region's zone in words: `Kyiv time`; null where it is not known. */
export function zoneWords(admin1: string | null): string | null {
  return zoneNameOf(admin1, null)?.replace(/^.*\//, '').replaceAll('_', ' ').concat(' time') ?? null;
}

/** The day of a region's clock at a moment: `2022-10-10`; that of UTC where its zone is not known. */
export function dayIn(iso: string, admin1: string | null): string {
  const zone = zoneNameOf(admin1, null) ?? 'UTC';
  return dayKey(localOf(Date.parse(iso), zone).day);
}

/** The next midnight of a region's clock after a moment, ISO 8601 UTC. */
export function midnightAfter(iso: string, admin1: string | null): string {
  const zone = zoneNameOf(admin1, null) ?? 'UTC';
  return new Date(instantAt(localOf(Date.parse(iso), zone).day + 1, 0, zone)).toISOString();
}
