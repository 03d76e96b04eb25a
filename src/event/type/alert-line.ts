import { because } from '../../util/why.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';

/** Longest stretch that is no more than the region of an alert: "Київська область", "Kherson and Mykolaiv regions". */
const LONGEST = 90;
const ON_LINE = 'event/type/alert-line: the region stands on the line of the alert';

/** "Air raid alert! Kyiv region": an alert without a place has the region that stands by itself on its line, and the stamp beside that. */
export function withRegionOnLine(scenes: readonly Scene[], next: SceneEvent): SceneEvent {
  if (!next.type.startsWith('alert.') || next.places.length > 0) return next;
  const { index, paragraph } = next.scene;
  const beside =
    [scenes[index + 1], scenes[index - 1]].find(
      (s) => s !== undefined && s.paragraph === paragraph && s.placed.length > 0 && isOnlyRegion(s),
    ) ?? lineBelow(next.scene, scenes[index + 1]);
  if (!beside) return next;
  const stamp = beside.times.find((t) => t.time.precision === 'minute');
  return {
    ...next,
    time: next.time ?? stamp?.time ?? null,
    places: beside.placed.map(({ place, start, end }) => because(place, 'role', ON_LINE, { start, end })),
  };
}

const HEADED = 'event/type/alert-line: the town stands before it as a heading of its own';
/** Longest sentence that sets a scene and tells no occurrence: "The worst is in Izium." */
const BRIEF = 40;
const LOCAL = /^(?:strike|combat|harm|response|movement\.evacuation)/;

/** "Izium. A mill was hit at night.": what is told without a place happened in the town that heads its paragraph; `tells`: whether a sentence told an occurrence. */
export function underHeading(
  scenes: readonly Scene[],
  next: SceneEvent,
  tells: (scene: Scene) => boolean,
): SceneEvent {
  if (!LOCAL.test(next.type) || next.places.length > 0) return next;
  const { index, paragraph } = next.scene;
  for (let i = index - 1; i >= 0 && scenes[i]!.paragraph === paragraph; i--) {
    const { placed, quote } = scenes[i]!;
    if (!placed.length) continue;
    const isHeading = isOnlyRegion(scenes[i]!) || (quote.length <= BRIEF && !tells(scenes[i]!));
    if (placed.length > 1 || !/[.:!]$/.test(quote) || !isHeading) return next;
    const { place, start, end } = placed[0]!;
    return { ...next, places: [because(place, 'role', HEADED, { start, end })] };
  }
  return next;
}

/** "Air raid alert! / 📍 Poltava region": a short line with the alert, and the region on the line below. */
function lineBelow(alert: Scene, below: Scene | undefined): Scene | undefined {
  const fits =
    below !== undefined &&
    below.paragraph === alert.paragraph + 1 &&
    alert.quote.length <= SHORT &&
    below.placed.length > 0 &&
    isOnlyRegion(below);
  return fits ? below : undefined;
}
const SHORT = 50;

/** Whether a sentence is names of places and the small words of a list, without a verb. */
function isOnlyRegion(scene: Scene): boolean {
  if (scene.quote.length > LONGEST) return false;
  let rest = scene.quote;
  for (const { quote } of scene.mentions) rest = rest.replace(quote, ' ');
  return !/\p{L}{4}/u.test(rest.replace(KIND, ' '));
}
const KIND =
  /(?<!\p{L})(?:област\p{Ll}+|район\p{Ll}*|громад\p{Ll}*|міст\p{Ll}+|город\p{Ll}*|округ\p{Ll}*|region|regions|district|districts|oblast|oblasts|city|province)(?!\p{L})/giu;
