import { isOutOfSight, jammedIn, OUT_OF_SIGHT } from '../../lexicon/stopped-by.ts';
import type { Count } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import { because } from '../../util/why.ts';
import type { AmountMention } from '../count/amount-mention.ts';
import type { Scene } from './scene.ts';

/** What leads from a figure to the place it is told of. @source own, general English, Ukrainian and Russian */
const OVER =
  /^(?: of (?:them|these|those|which)| із них| з них| из них)?(?: (?:(?:were|was) (?:[\p{L}]+ ){1,2}|(?:было |були )?(?:збит|сбит|знищен|уничтожен|перехоп|перехва)\p{L}* ?))?(?:,? ?[–—:-])? ?(?:over|in|above|near|on|across|над|в|у|на|по|біля|возле)(?: the(?: (?:territory|waters) of(?: the)?)?| (?:территори|територі|акватори|акваторі)\p{L}+)? $/iu;
/** A share of what is told of before. @source own, general English, Ukrainian and Russian */
export const OF_THEM =
  /(?<!\p{L})(?:of (?:them|these|those|which)|із них|з них|з яких|из них|из которых)(?!\p{L})/iu;
/** Where one figure’s words end and another’s begin. */
const NEXT = /[,;:()–—]|(?<!\p{L})(?:and|while|и|і|та|а|й)(?!\p{L})/iu;

const between = (scene: Scene, from: number, to: number): string =>
  scene.quote.slice(from - scene.start, to - scene.start);

/** The place that a figure without a noun of its own is told of: the 27 of "58 drones: 27 over Belgorod region"; null where there is none, or no whole before it. */
export function placeOfShare(scene: Scene, a: AmountMention): string | null {
  // What has a noun of its own is no share: "17 drones and one missile over the region".
  const at = a.noun === undefined ? placeBehind(scene, a) : null;
  if (at === null || !('low' in a)) return null;
  const isWhole = (w: AmountMention): boolean =>
    w.end <= a.start &&
    w.noun !== undefined &&
    'low' in w &&
    w.low >= a.low &&
    placeBehind(scene, w) === null;
  // The whole may be told in the sentence before: "27 of them over …".
  const isOfThem = OF_THEM.test(between(scene, scene.start, a.end + 12));
  return isOfThem || scene.amounts.some(isWhole) ? at : null;
}

function placeBehind(scene: Scene, a: AmountMention): string | null {
  // A noun found may reach over the words that lead to the place.
  const found = scene.placed.find(
    (p) => p.start >= a.end && !isCountry(p.place) && OVER.test(between(scene, a.end, p.start)),
  );
  if (found) return found.place.name;
  const end = a.noun?.end ?? a.end;
  const behind = scene.placed.find(
    (p) => p.start >= end && !isCountry(p.place) && OVER.test(between(scene, end, p.start)),
  );
  return behind?.place.name ?? null;
}

/** Whether a place is a country: a figure over it is the whole. A sea is as coarse, and none. */
const isCountry = (p: EventPlace): boolean => p.precision === 6 && p.country !== undefined;

/** The words after a figure that are of it. */
const wordsOf = (scene: Scene, a: AmountMention): string =>
  between(scene, a.noun?.end ?? a.end, scene.end).split(NEXT, 1)[0]!;

/** How munitions of this figure were stopped where that was by jamming alone: "7 were jammed"; null where they were, or may be, shot down. */
function jammedBy(scene: Scene, a: AmountMention): string | null {
  const rest = between(scene, a.noun?.end ?? a.end, scene.end);
  const own = rest.split(NEXT, 1)[0]!;
  const word = jammedIn(own);
  return word !== null && !SHOT.test(rest.slice(own.indexOf(word), own.length + 24)) ? word : null;
}

/** Shot as well, or instead. @source own, general English, Ukrainian and Russian */
const SHOT = /(?:shot down|downed|intercepted|destroyed|зби[тл]|сби[тл]|знищ|уничтож|перехоп|перехва)/iu;

const SHARE = 'event/slot/stopped-scope: told of a place, beside the whole';
const UNSEEN = 'event/slot/stopped-scope: gone from radar, by nobody’s doing';
const OTHERWISE = 'event/slot/stopped-scope: stopped by jamming, beside those shot down';

/** The figure with what sets it apart from the others of munitions stopped: its place, or that it was jammed. */
export function withStoppedScope(
  scene: Scene,
  a: AmountMention,
  count: Count,
  have: readonly Count[],
): Count {
  if (count.what !== 'intercepted' || count.scope !== undefined) return count;
  const place = placeOfShare(scene, a);
  const { increment: _, ...plain } = count;
  if (place !== null) return because<Count>({ ...plain, scope: place }, 'scope', SHARE, a);
  if (isOutOfSight(wordsOf(scene, a)))
    return because<Count>({ ...plain, what: 'other', scope: OUT_OF_SIGHT }, 'scope', UNSEEN, a);
  const jammed = have.some((c) => c.what === 'intercepted') ? jammedBy(scene, a) : null;
  return jammed === null ? count : because<Count>({ ...plain, scope: jammed }, 'scope', OTHERWISE, a);
}

/** What came down by itself was not stopped: "two fell in open areas". @source own, general English */
const FELL = /^ (?:then |also |later |have |has |had )?(?:fell|fallen|landed|struck|hit|crashed)(?!\p{L})/iu;
const NEAR = 60;

/** Whether a figure that only stands beside the words of munitions stopped counts such: near them, or a share of theirs. */
export function mayBeStopped(scene: Scene, a: AmountMention, reach: number): boolean {
  return !FELL.test(between(scene, a.end, a.end + 30)) && (reach < NEAR || placeOfShare(scene, a) !== null);
}
