import { matchesOf } from '../../util/matches-of.ts';
import { hasCyrillic } from '../../util/script.ts';
import { apart, type Scene } from '../slot/scene.ts';
import { withLifts } from './alert-lift.ts';
import { findTriggers, withoutOverlaps } from './find-triggers.ts';
import { hasNeed } from './has-need.ts';
import { withOtherMeans } from './other-means.ts';
import { refineAid } from './refine-aid.ts';
import { refineAttack } from './refine-attack.ts';
import { refineControl } from './refine-control.ts';
import { refineDefence } from './refine-defence.ts';
import { refineHarm } from './refine-harm.ts';
import { refineMovement } from './refine-movement.ts';
import { refineOrder } from './refine-order.ts';
import { refineSlavic } from './refine-slavic.ts';
import { refineTalks } from './refine-talks.ts';
import { refuseIdioms } from './refuse-idioms.ts';
import { isShareAlone } from './share-of-gift.ts';
import { rootOf, type Trigger } from './trigger.ts';

interface Refiner {
  readonly name: string;
  readonly refine: (scene: Scene, t: Trigger) => Trigger | null;
}
const ATTACK: Refiner = { name: 'event/type/refine-attack: who attacks, with what', refine: refineAttack };
const SLAVIC: readonly Refiner[] = [
  { name: 'event/type/refine-slavic: what a Ukrainian or Russian word means here', refine: refineSlavic },
  ATTACK,
];
const REFINERS: readonly Refiner[] = [
  { name: 'event/type/refine-defence: what is stopped', refine: refineDefence },
  { name: 'event/type/refine-control: who takes or leaves what', refine: refineControl },
  { name: 'event/type/refine-aid: what is given', refine: refineAid },
  {
    name: 'event/type/refine-harm: who or what is harmed',
    refine: (scene, t) => (rootOf(t.type) === 'harm' ? refineHarm(scene, t) : t),
  },
  { name: 'event/type/refine-talks: who meets and what is agreed', refine: refineTalks },
  { name: 'event/type/refine-movement: who moves and what is mended', refine: refineMovement },
  { name: 'event/type/refine-order: who orders, deploys or protests', refine: refineOrder },
  ATTACK,
];

/** The triggers of a sentence that stand up: idioms refused, needs met, senses told, overlaps resolved. */
export function refineTriggers(text: string, scene: Scene): Trigger[] {
  const found = findTriggers(text, scene.start, scene.end);
  const real = refuseIdioms(text, scene.start, scene.end, found).filter(
    (t) => !isLongAgo(scene, t) && !takesInStopping(t),
  );
  const out: Trigger[] = [];
  for (const trigger of real) {
    let t = hasNeed(scene, trigger) ? trigger : pointingBack(text, scene, trigger);
    for (const { name, refine } of hasCyrillic(trigger.quote) ? SLAVIC : REFINERS)
      if (t) t = withStep(t, refine(scene, t), name);
    if (t && !insideName(scene, t)) out.push(t);
  }
  return oneMove(withOtherMeans(scene, withLifts(text, scene, withoutOverlaps(out))));
}

/** What a refiner made of a trigger, with the refiner's name where it made it something else. */
function withStep(before: Trigger, after: Trigger | null, name: string): Trigger | null {
  if (!after || after === before || (after.type === before.type && !after.sense)) return after;
  const { sense, ...t } = after;
  return { ...t, refined: [...(before.refined ?? []), { by: name, ...sense, from: before.type }] };
}

const POINTED_MEANS = 'event/type/refine-triggers: the munition of the sentence before';

/** "31 of them", "six more", "it exploded", "the rest fled": munitions, fighters or a gift named in the sentence before; else null. */
function pointingBack(text: string, scene: Scene, t: Trigger): Trigger | null {
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
    /\b(?:them|these|those|more|others?|the rest|the remaining|\d+|it|all)\b/i.test(scene.quote) &&
    matchesOf(AERIAL_BEFORE, before).length > 0;
  return isPart ? t : null;
}
const STRIKE_OF: readonly (readonly [RegExp, Trigger['type']])[] = [
  [/^(?:drone|uav|shahed)/i, 'strike.drone'],
  [/^missile/i, 'strike.missile'],
  [/^rocket/i, 'strike.artillery'],
];
const AERIAL_BEFORE =
  /(?<!\p{L})(?:drones?|uavs?|shaheds?|missiles?|rockets?|projectiles?|munitions)(?!\p{L})/giu;
const FIGHTERS_BEFORE =
  /(?<!\p{L})(?:soldiers|fighters|troops|militiamen|militants|insurgents|rebels|garrison|infantry|mercenaries|forces)(?!\p{L})/iu;
const THE_REST = /^the\s/i;
const PRONOUN = /^(?:it|they|one|both)\s/i;
/** Verbs that ground targets take as well. */
const OTHER_OBJECT = /^(?:destroy|neutrali|suppress|eliminat|repel|repuls|thwart|tak|took)/i;

const ONE_MOVE = 'event/type/refine-triggers: the sentence tells of an evacuation';

/** People who "have left" since an evacuation began were evacuated: one movement, not two. */
function oneMove(triggers: readonly Trigger[]): Trigger[] {
  if (!triggers.some((t) => t.type === 'movement.evacuation')) return [...triggers];
  return triggers.map((t) =>
    t.type === 'movement.displacement' && /left$|leave/i.test(t.quote)
      ? withStep(t, { ...t, type: 'movement.evacuation' }, ONE_MOVE)!
      : t,
  );
}

/** The wars of our grandparents are told of as history, never as news. */
const LONG_AGO =
  /\b(?:in|of|since|during|until|from)\s+(?:the\s+)?(?:[\p{L}]+\s+)?1(?:[0-8]\d\d|9[0-6]\d)s?\b/iu;
function isLongAgo(scene: Scene, t: Trigger): boolean {
  const m = LONG_AGO.exec(scene.quote);
  if (!m) return false;
  const at = scene.start + m.index;
  return !apart(scene, { start: at, end: at + m[0].length, quote: m[0] }, t);
}

/** "Під час атаки збито 11 дронів": the drones are those shot down, and the attack is not told by them. @source own, general Ukrainian and Russian */
const STOPPED_WITHIN =
  /^\p{L}+ (?:\p{L}+ )?(?:зби[втл]|сби[тл]|знищ|уничтож|перехо[пв]|перехват|подавл|придуш|знешкод|нейтрал|обезвр)\p{L}* /iu;
const takesInStopping = (t: Trigger): boolean => rootOf(t.type) === 'strike' && STOPPED_WITHIN.test(t.quote);

/** Part of a place's or body's name ("Battle Road", "Ceasefire Commission") names no event. */
function insideName(scene: Scene, t: Trigger): boolean {
  return scene.mentions.some((p) => p.use === 'literal' && p.start <= t.start && p.end >= t.end);
}
