import { matchesOf } from '../../util/matches-of.ts';
import { distance, type Scene } from '../slot/scene.ts';
import { isShareAlone } from './share-of-gift.ts';
import { rootOf, type Trigger, withStep } from './trigger.ts';

const POINTED_MEANS = 'event/type/refine-triggers: the munition of the sentence before';

/** "31 of them", "six more", "it exploded", "the rest fled": munitions, fighters or a gift named in the sentence before; else null. */
export function pointingBack(text: string, scene: Scene, t: Trigger): Trigger | null {
  const before = text.slice(Math.max(0, scene.start - 220), scene.start);
  if (t.type === 'control.withdrawal')
    return THE_REST.test(t.quote) && FIGHTERS_BEFORE.test(before) ? t : null;
  if (rootOf(t.type) === 'aid') return isShareAlone(scene, t) ? t : null;
  if (!t.needs.includes('aerial')) return null;
  if (t.type === 'strike.mixed') {
    const means = PRONOUN.test(t.quote) ? matchesOf(AERIAL_BEFORE, before).at(-1)?.[0] : undefined;
    if (means === undefined) return null;
    const type = STRIKE_OF.find(([word]) => word.test(means))?.[1];
    return type ? withStep(t, { ...t, type }, POINTED_MEANS) : t;
  }
  const isPart =
    t.type === 'defence.interception' &&
    !OTHER_OBJECT.test(t.quote) &&
    (/\b(?:them|these|those|more|others?|the rest|the remaining|\d+|it|all)\b/i.test(scene.quote) ||
      isBareFigure(scene, t)) &&
    matchesOf(AERIAL_BEFORE, before).length > 0;
  return isPart ? t : null;
}
const STRIKE_OF: readonly (readonly [RegExp, Trigger['type']])[] = [
  [/^(?:drone|uav|shahed)/i, 'strike.drone'],
  [/^missile/i, 'strike.missile'],
  [/^rocket/i, 'strike.artillery'],
];
const AERIAL_BEFORE =
  /(?<!\p{L})(?:drones?|uavs?|shaheds?|missiles?|rockets?|projectiles?|munitions|(?:дрон|безпілотник|беспилотник|бпла|ракет|шахед)\p{L}{0,4})(?!\p{L})/giu;
const FIGHTERS_BEFORE =
  /(?<!\p{L})(?:soldiers|fighters|troops|militiamen|militants|insurgents|rebels|garrison|infantry|mercenaries|forces)(?!\p{L})/iu;
const THE_REST = /^the\s/i;
const PRONOUN = /^(?:it|they|one|both)\s/i;
/** Verbs that ground targets take as well. */
const OTHER_OBJECT =
  /^(?:destroy|neutrali|suppress|eliminat|repel|repuls|thwart|tak|took|зни|уни|зне|обез|нейтр|відб|отб|отр|пода|прид|лікв|ликв)/iu;

const DOWNS = /^(?:shot|downed|intercept|brought|зби|сби|перехо[пв]|перехват)/iu;
/** How near its verb a figure without a noun stands for what was told of before. */
const BARE = 20;

/** Whether a figure alone stands for the munitions told of before: "two were intercepted", "збито 20". */
export function isBareFigure(scene: Scene, t: Trigger): boolean {
  return DOWNS.test(t.quote) && scene.amounts.some((a) => !a.noun && distance(scene, a, t) < BARE);
}
