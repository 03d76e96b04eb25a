import type { Incident, Relation } from '../model/incident.ts';
import type { Picture } from '../model/picture.ts';
import { canonicalJson } from '../util/hash.ts';

/**
 * The relations that may leave: between incidents that are shown, whole. Where a report of one is held back the relation may
 * rest on it; where one was made coarser, "the same place" or a town named by a wave would give its place away.
 */
export function publishRelations(
  picture: Pick<Picture, 'incidents' | 'relations'>,
  shown: readonly Incident[],
): Relation[] {
  if (picture.relations.length === 0) return [];
  const whole = new Map(picture.incidents.map((i) => [i.id, i]));
  const open = new Map(shown.filter((i) => isWhole(i, whole.get(i.id)!)).map((i) => [i.id, i]));
  return picture.relations.filter((r) => {
    const [from, to] = [open.get(r.from), open.get(r.to)];
    if (!from || !to) return false;
    const coarse = [from, to].map((i) => isCoarser(i, whole.get(i.id)!));
    if (coarse[0] === coarse[1]) return true;
    return r.kind !== 'follows' && !coarse[1] && to.places.every((p) => p.precision >= 4);
  });
}

function isWhole(published: Incident, whole: Incident): boolean {
  return published.events.length === whole.events.length;
}

function isCoarser(published: Incident, whole: Incident): boolean {
  return published.places !== whole.places && canonicalJson(published.places) !== canonicalJson(whole.places);
}
