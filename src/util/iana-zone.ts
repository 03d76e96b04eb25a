import { editDistance } from './edit-distance.ts';

/** Names offered for one that is not known. */
const MOST_OFFERED = 3;

/**
 * The name of a time zone of the IANA database as it is written there, null where there is none such: `europe/kyiv` → `Europe/Kyiv`.
 * An offset (`+02:00`) is none: it does not know when its clocks change.
 */
export function parseZone(given: string): string | null {
  const asked = given.trim();
  if (!/^[A-Za-z]/.test(asked) || !isZone(asked)) return null;
  if (asked.toUpperCase() === 'UTC') return 'UTC';
  const known = Intl.supportedValuesOf('timeZone').find((z) => z.toLowerCase() === asked.toLowerCase());
  // A name that is newer than the program's table of them ("Europe/Kyiv", there still "Kiev") stays as the reader writes it.
  return known ?? (asked === asked.toLowerCase() ? asked.replace(/(?<=^|[/_])[a-z]/g, upper) : asked);
}

const upper = (letter: string): string => letter.toUpperCase();

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/** What a zone must be, for who gave a name that is none; with names near it where there are some. */
export function zoneFault(given: string): string {
  const asked = given.trim();
  if (/^(?:utc|gmt)?\s*[+\-−]\s*\d/i.test(asked))
    return `a time zone by its IANA name, like Europe/Kyiv: an offset ("${given}") does not know when clocks change`;
  const near = nearZones(asked.toLowerCase());
  const offer = near.length > 0 ? `; near that name: ${near.join(', ')}` : '';
  return `a time zone by its IANA name, like Europe/Kyiv or UTC; there is no "${given}"${offer}`;
}

/** Zones that a name may mean, lower case: that of the town it is, then those spelt alike. */
function nearZones(asked: string): string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const areas = new Set(zones.flatMap((z) => /^[^/]+(?=\/)/.exec(z)?.[0] ?? []));
  const ofTown = /^[a-z_-]+$/.test(asked)
    ? [...areas].flatMap((a) => parseZone(`${a}/${capital(asked)}`) ?? [])
    : [];
  const most = Math.max(1, Math.floor(asked.length / 3));
  const alike = zones
    .map((zone) => ({ zone, far: farOf(zone.toLowerCase(), asked, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || (a.zone < b.zone ? -1 : 1))
    .map(({ zone }) => zone);
  return [...new Set([...ofTown, ...alike])].slice(0, MOST_OFFERED);
}

const capital = (name: string): string => name.replace(/(?<=^|_)[a-z]/g, upper);

/** How far a name is from a zone's, or from the town in it. */
function farOf(zone: string, asked: string, most: number): number {
  return Math.min(editDistance(zone, asked, most), editDistance(zone.replace(/^.*\//, ''), asked, most));
}
