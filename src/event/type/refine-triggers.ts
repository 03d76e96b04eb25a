import { hasCyrillic } from '../../util/script.ts';
import { apart, type Scene } from '../slot/scene.ts';
import { withLifts } from './alert-lift.ts';
import { findTriggers, withoutOverlaps } from './find-triggers.ts';
import { hasNeed } from './has-need.ts';
import { withOtherMeans } from './other-means.ts';
import { pointingBack } from './pointing-back.ts';
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
import { rootOf, type Trigger, withStep } from './trigger.ts';

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
