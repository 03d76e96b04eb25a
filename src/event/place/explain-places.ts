import { explained } from '../../lexicon/reason-of.ts';
import type { Explanation, Reason } from '../../model/explanation.ts';
import type { GazetteerPlace, PlaceMention } from '../../model/place.ts';
import { type Step, whyOf } from '../../util/why.ts';
import type { Resolved } from './resolve-places.ts';

const UNRESOLVED = 'event/place: no rule left its name';
const LITERAL = 'event/place/find-local-parts: only names of locations are made so';

/** Why each place mention means the place it does, and is used as it is. */
export function explainPlaces(text: string, places: readonly PlaceMention[]): Explanation[] {
  return places.flatMap((p) => {
    const { place = [{ by: UNRESOLVED }], use = [{ by: LITERAL }] } = whyOf(p);
    const { name, kind, country, admin1, geonamesId } = p;
    const entry = { name, kind, country, admin1, geonamesId };
    const told = explained(text, p.id, JSON.parse(JSON.stringify(entry)), place, p);
    const by = told.by.map((reason, i) => ({ ...reason, ...noteOf(place[i]!) }));
    return [{ ...told, by }, explained(text, `${p.id}.use`, p.use, use, p)];
  });
}

function noteOf({ by }: Step): Pick<Reason, 'note'> {
  if (typeof by === 'string' || !('candidate' in by)) return {};
  const { candidate: c, place, score, rival } = by as Resolved;
  const parts = [
    c.demonym ? 'an adjective of origin' : `${c.readings.length} in the gazetteer of that name`,
    `chosen ${entryOf(place)}, score ${score.toFixed(1)}`,
  ];
  if (c.kinds) parts.push(`the word after it allows ${c.kinds.join(', ')}`);
  if (c.made) parts.push(`a ${c.made} named after it`);
  if (rival) parts.push(`next ${entryOf(rival.place)}, score ${rival.score.toFixed(1)}`);
  return { note: parts.join('; ') };
}

function entryOf(p: GazetteerPlace): string {
  const where = p.admin1 ?? p.country;
  const id = p.geonamesId === undefined ? 'without a GeoNames id' : `GeoNames ${p.geonamesId}`;
  return `${p.name} (${[p.kind, where, id].filter(Boolean).join(', ')})`;
}
