import { PEOPLE } from '../../lexicon/target.ts';
import type { Scene } from '../slot/scene.ts';
import { findTriggers, withoutOverlaps } from './find-triggers.ts';
import { hasNeed } from './has-need.ts';
import { refineAid } from './refine-aid.ts';
import { refineAttack } from './refine-attack.ts';
import { refineControl } from './refine-control.ts';
import { refineDefence } from './refine-defence.ts';
import { refineHarm } from './refine-harm.ts';
import { refuseIdioms } from './refuse-idioms.ts';
import { rootOf, type Trigger } from './trigger.ts';

interface Refiner {
  readonly name: string;
  readonly refine: (scene: Scene, t: Trigger) => Trigger | null;
}
const ATTACK: Refiner = { name: 'event/type/refine-attack: who attacks, with what', refine: refineAttack };
const REFINERS: readonly Refiner[] = [
  { name: 'event/type/refine-defence: what is stopped', refine: refineDefence },
  { name: 'event/type/refine-control: who takes or leaves what', refine: refineControl },
  { name: 'event/type/refine-aid: what is given', refine: refineAid },
  {
    name: 'event/type/refine-harm: who or what is harmed',
    refine: (scene, t) => (rootOf(t.type) === 'harm' ? refineHarm(scene, t) : t),
  },
  { name: 'event/type/refine-triggers: who moves, meets or orders', refine: refineOther },
  ATTACK,
];

/** The triggers of a sentence that stand up: idioms refused, needs met, senses told, overlaps resolved. */
export function refineTriggers(text: string, scene: Scene): Trigger[] {
  const found = findTriggers(text, scene.start, scene.end);
  const real = refuseIdioms(text, scene.start, scene.end, found);
  const out: Trigger[] = [];
  for (const trigger of real) {
    let t: Trigger | null = hasNeed(scene, trigger) || pointsBack(text, scene, trigger) ? trigger : null;
    for (const { name, refine } of /[\u0400-\u04ff]/.test(trigger.quote) ? [ATTACK] : REFINERS)
      if (t) t = withStep(t, refine(scene, t), name);
    if (t && !insideName(scene, t)) out.push(t);
  }
  return oneMove(withoutOverlaps(out));
}

/** What a refiner made of a trigger, with the refiner's name where it made it something else. */
function withStep(before: Trigger, after: Trigger | null, name: string): Trigger | null {
  if (!after || after === before || (after.type === before.type && !after.sense)) return after;
  const { sense, ...t } = after;
  return { ...t, refined: [...(before.refined ?? []), { by: name, ...sense, from: before.type }] };
}

/** "31 of them", "six more": munitions named in the sentence before. */
function pointsBack(text: string, scene: Scene, t: Trigger): boolean {
  return (
    t.type === 'defence.interception' &&
    t.needs.includes('aerial') &&
    !OTHER_OBJECT.test(t.quote) &&
    /\b(?:them|these|those|more|others?|the rest|the remaining|\d+|it|all)\b/i.test(scene.quote) &&
    AERIAL_BEFORE.test(text.slice(Math.max(0, scene.start - 220), scene.start))
  );
}
const AERIAL_BEFORE =
  /(?<!\p{L})(?:drones?|uavs?|shaheds?|missiles?|rockets?|projectiles?|munitions)(?!\p{L})/iu;
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

/** Part of a place's or body's name ("Battle Road", "Ceasefire Commission") names no event. */
function insideName(scene: Scene, t: Trigger): boolean {
  return scene.mentions.some((p) => p.use === 'literal' && p.start <= t.start && p.end >= t.end);
}

const CAPTIVES =
  /prisoner|captive|hostage|detaine|\bPOWs?\b|servicemen|bod(?:y|ies)|remains|abduct|kidnapp|schoolgirls|of the girls|of the (?:students|pupils)/i;
const RESCUERS =
  /^[\s-]+(?:workers?|teams?|services?|crews?|officials?|agency|agencies|helicopters?|boats?|plan|package)\b/i;
/** What is talked about is not yet agreed. */
const TOPIC =
  /\b(?:talks|negotiations|discussions|efforts|proposals?|push|calls?|called|plans?)\s+(?:on|for|about|toward|towards|over|aimed at)\s+(?:an?\s+|the\s+)?(?:[\p{L}\d-]+\s+){0,2}$/iu;
/** Fighters who give up; ACLED counts it as an agreement, and so does the guide's table. */
const SURRENDER = /^(?:surrender|laid down)/i;
const isSurrender = (scene: Scene, before: string, after: string): boolean =>
  scene.actors.some((a) => a.armed) &&
  !/\b(?:refus|vow|never|not to|call|urg|demand|told|order)\p{L}*\s+(?:[\p{L}]+\s+){0,4}$/iu.test(before) &&
  !/^\s+(?:the |its |their |his |her )?(?:points|lead|possession|passport|licence|documents|rights|claim|sovereignty)\b/i.test(
    after,
  );
/** A release that is only asked or haggled for. */
const SOUGHT =
  /\b(?:negotiat|appeal|call|demand|press|plead|pray|campaign)\p{L}*\s+(?:for|over|on)\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
/** The people who flee stand right before the word, whoever drives them. */
const FLEEING_PEOPLE =
  /\b(?:women|girls|people|civilians|residents|families|villagers|children|refugees|migrants|those)\s+(?:who\s+)?(?:(?:had|have|were|are|also|have been|had been)\s+)*$/i;
const BLOCKERS =
  /\b(?:protest\p{L}*|demonstrat\p{L}*|supporters|residents|farmers|students|activists|workers|relatives|drivers|villagers|opposition|crowds?|settlers|veterans)\b/iu;
/** Soldiers sent to dig out or clear up. */
const RELIEF =
  /^[^.;]{0,60}\b(?:snow|floods?|flooded|earthquake|quake|wildfires?|landslide|storm|cyclone|sandbags)\b/i;
const OFFICIAL =
  /(?:commission|committee|minister|president|leader|envoy|official|delegation|diplomat|government|team|negotiator|chief|commander|side|ambassador|backers|talks|peace|summit)s?(?!\p{L})/iu;
const PEOPLE_WORD = new RegExp(`(?<![\\p{L}])(?:${PEOPLE.pattern})(?![\\p{L}])`, 'iu');

/** Senses of movement, talks, posture and measure words that their needs alone do not tell. */
function refineOther(scene: Scene, t: Trigger): Trigger | null {
  const before = scene.quote.slice(0, t.start - scene.start);
  const after = scene.quote.slice(t.end - scene.start);
  const around = `${before}${t.quote}${after}`;
  if (t.type === 'talks.meeting')
    return /talks|negotiat|summit/i.test(t.quote) ||
      OFFICIAL.test(before + after) ||
      scene.actors.some((a) => a.kind === 'government' && !a.adjective)
      ? t
      : null;
  if (t.type === 'talks.agreement' && t.nominal && TOPIC.test(before)) return null;
  if (t.type === 'talks.agreement' && /exchange|swap|\bhome$/i.test(t.quote) && !CAPTIVES.test(around))
    return null;
  if (t.type === 'response.rescue' && /^rescue$/i.test(t.quote) && RESCUERS.test(after)) return null;
  if (t.type === 'movement.displacement' && /escap/i.test(t.quote) && CAPTIVES.test(around)) return null;
  if (t.type === 'talks.agreement' && SURRENDER.test(t.quote))
    return isSurrender(scene, before, after) ? t : null;
  if (t.type === 'talks.agreement' && /^(?:free|releas)/i.test(t.quote) && SOUGHT.test(before)) return null;
  if (t.type === 'talks.agreement' && /^(?:free|releas|agree|exchang|swap)/i.test(t.quote)) {
    if (/^agree/i.test(t.quote))
      return /ceasefire|truce|exchange|deal|prisoner|corridor/i.test(t.quote + after.slice(0, 60)) ? t : null;
    return /prisoner|hostage|captive|detaine|abduct|miners|bod(?:y|ies)|kidnapp|been held|held (?:by|since)|seized/i.test(
      around,
    )
      ? t
      : null;
  }
  if (t.type === 'movement.displacement' && /flee|fled|abandon|left|escap/i.test(t.quote)) {
    if (FLEEING_PEOPLE.test(before)) return t;
    if (
      /enemy|remnants|troops|soldiers|forces|army|fighters|rebels|attackers|gunmen|suspect|mercenaries|peacekeepers|contingent/i.test(
        before.slice(-50),
      )
    )
      return /flee|fled|left/i.test(t.quote) && !/suspect/i.test(before)
        ? { ...t, type: 'control.withdrawal' }
        : null;
    if (!PEOPLE_WORD.test(before.slice(-80)) && !scene.amounts.length && !/who\s*$/.test(before)) return null;
  }
  if (
    t.type === 'movement.evacuation' &&
    /^evacuat(?:e|es|ed|ing)$/i.test(t.quote) &&
    !PEOPLE_WORD.test(before.slice(-60) + after.slice(0, 60)) &&
    !scene.placed.length
  )
    return null;
  if (
    t.type === 'response.repair' &&
    /^restor/i.test(t.quote) &&
    /calm|peace|order|confidence|rule|democracy|stability|control/i.test(after.slice(0, 30))
  )
    return null;
  if (
    t.type === 'measure.order' &&
    /^suspend/i.test(t.quote) &&
    !/flight|traffic|service|school|airport|work|operation|train|crossing|class|bus|export|import|constitution|activit/i.test(
      before + after,
    )
  )
    return null;
  if (t.type === 'measure.order' && /^ban/i.test(t.quote) && /^\s+(?:weapon|munition)/i.test(after))
    return null;
  if (
    t.type === 'protest' &&
    /rall|march|protest|demonstrat/i.test(t.quote) &&
    /^\s+(?:its|his|her|their) (?:innocence|support|love|commitment)/i.test(after)
  )
    return null;
  if (t.type === 'protest' && /^block/i.test(t.quote))
    return scene.actors.some((a) => a.armed) || !BLOCKERS.test(before) ? null : t;
  if (
    t.type === 'force.posture' &&
    /^deploy/i.test(t.quote) &&
    /^\s+(?:tear ?gas|water cannon|rubber)/i.test(after)
  )
    return null;
  if (t.type === 'force.posture' && RELIEF.test(after)) return null;
  if (
    t.type === 'protest' &&
    /^march/i.test(t.quote) &&
    /troops|soldiers|army|forces|rebels/i.test(before.slice(-40))
  )
    return { ...t, type: 'control.advance' };
  return t;
}
