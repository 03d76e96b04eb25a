import type { Event } from '../model/event.ts';
import type { EventPlace, GeoPrecision, PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import { contains } from '../util/span.ts';
import type { SpanIndex } from '../util/span-index.ts';

/** Precision (UCDP where_prec) of the areas that a report can name for what it elsewhere tells more finely. */
const LEVELS: Readonly<Partial<Record<PlaceMention['kind'], GeoPrecision>>> = { country: 6, admin1: 4 };

/**
 * How finely a statement's own words say where an event was, where they name only an area around its places; null where they name one of
 * its places, nothing of it, or somewhere else. Names of who speaks are no places of what is said.
 */
export function placeLevelOf(
  statement: Pick<Statement, 'start' | 'end' | 'content' | 'speaker'>,
  { places }: Pick<Event, 'places'>,
  mentions: SpanIndex<PlaceMention>,
): GeoPrecision | null {
  if (places.length === 0) return null;
  const said = statement.content ?? statement;
  const own = mentions
    .overlapping(said)
    .filter((m) => m.use === 'literal' && contains(said, m) && !isOfSpeaker(m, statement));
  if (own.some((m) => places.some((p) => p.mention === m.id || p.name === m.name))) return null;
  const levels = own.flatMap((m) => {
    const level = LEVELS[m.kind];
    return level && places.some((p) => isAround(m, p, level)) ? [level] : [];
  });
  return levels.length > 0 ? (Math.min(...levels) as GeoPrecision) : null;
}

function isAround(m: PlaceMention, p: EventPlace, level: GeoPrecision): boolean {
  if (p.precision >= level || p.country === undefined || m.country !== p.country) return false;
  return level === 6 || (m.admin1 !== undefined && m.admin1 === p.admin1);
}

function isOfSpeaker(m: PlaceMention, { speaker }: Pick<Statement, 'speaker'>): boolean {
  return speaker?.mention !== undefined && contains(speaker.mention, m);
}
