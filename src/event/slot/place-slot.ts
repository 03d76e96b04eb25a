import type { EventPlace, GeoPrecision, PlaceKind, PlaceMention } from '../../model/place.ts';
import type { Span } from '../../util/span.ts';
import { isApart, isNearest } from './choose.ts';
import type { PlacedMention, Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

const PRECISION: Readonly<Record<PlaceKind, GeoPrecision>> = {
  country: 6,
  admin1: 4,
  admin2: 3,
  settlement: 1,
  district: 1,
  water: 7,
  landform: 5,
  region: 5,
  facility: 1,
  other: 5,
};

/** The literal places of a sentence in event form, each with the mention that names it. */
export function placedIn(_text: string, _sentence: Span, mentions: readonly PlaceMention[]): PlacedMention[] {
  return mentions
    .filter((m) => m.use === 'literal')
    .map((m) => ({
      start: m.start,
      end: m.end,
      quote: m.quote,
      place: {
        mention: m.id,
        name: m.name,
        ...(m.country ? { country: m.country } : {}),
        ...(m.admin1 ? { admin1: m.admin1 } : {}),
        lat: m.lat ?? null,
        lon: m.lon ?? null,
        role: 'at',
        precision: PRECISION[m.kind],
      } satisfies EventPlace,
    }));
}

const SPEAKER_AT = /^(?:in|from)\s+[^,]{2,40},\s+(?:[\p{L}’'-]+\s+){1,8}(?:said|says|told|announced)\b/iu;

/** The places a sentence gives one of its occurrences: its own clause's, else the sentence's only ones. */
export function placesOfGroup(scene: Scene, group: Group, groups: readonly Group[]): EventPlace[] {
  const usable = scene.placed.filter(
    (p) => !(p.start - scene.start < 6 && SPEAKER_AT.test(scene.quote)) || groups.length === 1,
  );
  const own = usable.filter((p) => isNearest(scene, group, groups, p) && !isApart(scene, group, p));
  const pool = own.length ? own : usable.filter((p) => !isApart(scene, group, p));
  return pool.map((p) => withRole(scene, group, p));
}

function withRole(scene: Scene, group: Group, p: PlacedMention): EventPlace {
  const before = scene.quote.slice(Math.max(0, p.start - scene.start - 30), p.start - scene.start);
  if (
    /\b(?:from|out of|left|leave|fled|abandon(?:ed)?)\s+(?:the (?:directions?|town|city|village|areas?) of\s+)?(?:the\s+)?$/i.test(
      before,
    )
  )
    return { ...p.place, role: 'from' };
  if (
    /\b(?:to|towards?|into|reached|heading for)\s+(?:the (?:town|city|village) of\s+)?(?:the\s+)?$/i.test(
      before,
    ) &&
    !group.type.startsWith('strike')
  )
    return { ...p.place, role: 'to' };
  if (/\b(?:near|close to|outside|around)\s+(?:the\s+)?$/i.test(before))
    return { ...p.place, role: p.place.role === 'at' && !p.place.relation ? 'near' : p.place.role };
  return p.place;
}
