import type { EventTime } from '../../model/event.ts';
import { because } from '../../util/why.ts';
import { ALIVE, type Draft, lastIndex, placesOf, timeOf } from './draft.ts';
import { same, within } from './same-scene.ts';
import { rootOf } from './trigger.ts';
import { isWide } from './wave.ts';

/** How many sentences after the wave its single strikes may be told. */
const REACH = 8;
const CARRIED = 'event/type/with-wave-times: a strike of the wave told before, at the wave’s time';
/** Words that set a strike apart from the wave before it. @source own, general English, Ukrainian and Russian */
const OTHER_DAY =
  /\b(?:earlier|previous(?:ly)?|before|last (?:week|month|year)|ago|later|since|again)\b|(?<!\p{L})(?:раніше|ранее|торік|тому|назад|напередодні|накануне|потім|потом|згодом|позже|знову|снова)(?!\p{L})/iu;

/** "At night drones attacked A and B. In A a drone hit a mill": the hit on the mill was in that night too. */
export function withWaveTimes(drafts: readonly Draft[]): Draft[] {
  return drafts.map((d, i) => {
    const time = isStrike(d) && !timeOf(d) ? waveTime(drafts, i) : null;
    if (!time) return d;
    const first = { ...d.first, time: because<EventTime>(time, 'carried', CARRIED) };
    return { ...d, first, parts: [first, ...d.parts.slice(1)] };
  });
}

const isStrike = (d: Draft): boolean => rootOf(d.type) === 'strike' && ALIVE.has(d.status);

/** The time of the last wave before the draft at `i` that holds all its places; it is a strike told without its own time. */
function waveTime(drafts: readonly Draft[], i: number): EventTime | null {
  const d = drafts[i]!;
  const { scene } = d.first;
  const sites = sitesOf(d);
  if (!sites.length || OTHER_DAY.test(scene.quote)) return null;
  const wave = drafts.findLast(
    (w, j) =>
      j < i &&
      isStrike(w) &&
      w.first.scene !== scene &&
      scene.index - lastIndex(w) <= REACH &&
      timeOf(w)?.precision === 'part_of_day' &&
      isOfMany(w) &&
      sites.every((p) => holds(w, p)),
  );
  return wave ? timeOf(wave) : null;
}

const sitesOf = (d: Draft): Draft['carried'] => {
  const told = placesOf(d).length ? placesOf(d) : d.carried;
  return told.filter((p) => p.role !== 'from');
};

/** Whether a strike is told of two places or more, or of a region or country as a whole. */
const isOfMany = (d: Draft): boolean =>
  new Set(sitesOf(d).map((p) => p.name)).size > 1 ||
  sitesOf(d).some((p) => p.precision >= 4) ||
  isWide(d.first.scene);

/** Whether a wave was told of the place, of a unit around it, or of none by name. */
const holds = (wave: Draft, place: Draft['carried'][number]): boolean => {
  const sites = sitesOf(wave);
  return !sites.length || sites.some((p) => same(p, place) || (p.precision >= 4 && within(p, place)));
};
