import type { EventPlace, Gazetteer, PlaceMention } from '../../model/place.ts';
import type { Span } from '../../util/span.ts';
import { findEventPlaces } from '../place/find-event-places.ts';
import { isApart, isNearest } from './choose.ts';
import type { PlacedMention, Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** The literal places of a sentence in event form, each with the mention that names it. */
export function placedIn(
  text: string,
  sentence: Span,
  mentions: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlacedMention[] {
  // The place the report was written in is not where it happened, though it may bear the same name.
  const after = {
    start: sentence.start + (DATELINE.exec(sentence.quote)?.[0].length ?? 0),
    end: sentence.end,
  };
  const inside = findEventPlaces(text, after, mentions, gazetteer);
  return (inside.length ? inside : findEventPlaces(text, sentence, mentions, gazetteer)).flatMap((place) => {
    const m = mentions.find((x) => x.id === place.mention);
    return m ? [{ start: m.start, end: m.end, quote: m.quote, place }] : [];
  });
}

const DATELINE = /^\p{Lu}[\p{Lu}\s.'’-]{2,30}(?:,|\s\(|\s[–—])[^–—.]{0,60}[–—]\s/u;
const SPEAKER_AT = /^(?:in|from)\s+[^,]{2,40},\s+(?:[\p{L}’'-]+\s+){1,8}(?:said|says|told|announced)\b/iu;
/** Occurrences that happen where the sentence's other occurrence does. */
const FOLLOWS = /^(?:harm|response|alert|defence)/;

/** The places a sentence gives one of its occurrences: its own clause's, else those it shares with another. */
export function placesOfGroup(scene: Scene, group: Group, groups: readonly Group[]): EventPlace[] {
  const usable = scene.placed.filter(
    (p) => !(p.start - scene.start < 6 && SPEAKER_AT.test(scene.quote)) || groups.length === 1,
  );
  const own = usable.filter((p) => isNearest(scene, group, groups, p) && !isApart(scene, group, p));
  if (own.length) return own.map((p) => p.place);
  const near = usable.filter((p) => !isApart(scene, group, p));
  const shared = FOLLOWS.test(group.type)
    ? near.length || !CYRILLIC.test(scene.quote)
      ? near
      : usable
    : near.filter((p) => group.triggers.some((t) => !clauseBetween(scene, t, p)));
  return shared.map((p) => p.place);
}

const CYRILLIC = /[\u0400-\u04ff]{3}/;

function clauseBetween(scene: Scene, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return scene.boundaries.some((x) => x.at >= first.end && x.at <= second.start);
}
