import type { Document } from '../model/document.ts';
import type { Gazetteer, PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import { timeZoneOf } from './place/time-zone-of.ts';

/** Languages that are written in one country's clock. Russian is written in many, English in more. */
const LANGUAGE_ZONES: Readonly<Record<string, string>> = { uk: 'Europe/Kyiv' };

/** "+02:00", "-0330": the offset an instant is written with. */
const OFFSET = /([+-])(\d\d):?(\d\d)$/;

/**
 * The time zone a report's own hours are told in: that of the first place it tells of, else the offset its publication is
 * stamped with (zero says nothing: many stamp all in UTC), else that of its language, of a country it names by its people or
 * forces ("Ukrainian drones"), of who speaks in it; null where nothing tells.
 */
export function homeZoneOf(
  document: Document,
  places: readonly PlaceMention[],
  statements: readonly Statement[],
  gazetteer: Gazetteer,
): string | null {
  const isThere = (p: PlaceMention): boolean => p.use === 'literal';
  return (
    zoneOf(places.filter(isThere), gazetteer) ??
    offsetOf(document.publishedAt) ??
    LANGUAGE_ZONES[document.lang ?? ''] ??
    zoneOf(
      places.filter((p) => !isThere(p)),
      gazetteer,
    ) ??
    zoneOfSpeakers(statements, gazetteer)
  );
}

/** The time zone of the first place that has one: towns before countries. */
function zoneOf(places: readonly PlaceMention[], gazetteer: Gazetteer): string | null {
  const coarse = (p: PlaceMention): number => (p.kind === 'country' ? 1 : 0);
  for (const p of places.toSorted((a, b) => coarse(a) - coarse(b) || a.start - b.start)) {
    const zone = timeZoneOf(p, gazetteer);
    if (zone) return zone;
  }
  return null;
}

function offsetOf(publishedAt: string | null): string | null {
  const [, sign, hours, minutes] = OFFSET.exec(publishedAt?.slice(10) ?? '') ?? [];
  return sign === undefined || Number(hours) + Number(minutes) === 0 ? null : `${sign}${hours}:${minutes}`;
}

function zoneOfSpeakers(statements: readonly Statement[], gazetteer: Gazetteer): string | null {
  for (const { speaker } of statements) {
    const zone = speaker?.country ? timeZoneOf(speaker.country, gazetteer) : null;
    if (zone) return zone;
  }
  return null;
}
