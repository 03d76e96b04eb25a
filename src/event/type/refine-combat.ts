import { PEOPLE } from '../../lexicon/target.ts';
import type { Scene } from '../slot/scene.ts';
import { takenBy } from './taken-object.ts';
import type { Trigger } from './trigger.ts';

/** Those who clash with the police in the street. */
const CROWD = /\b(?:protest\w*|demonstrat\w*|activists|crowds?|rioters|fans|students|marchers|police)\b/i;
const ARMED_CROWD = /rebel|militant|insurgent|troops|soldiers|fighters|militia|gunmen/i;
const COMBAT_NOT =
  /^[\s-]+(?:vehicles?|aircraft|drones?|work|mission|readiness|experience|units?|zone|gear|training|sorties?|flights?|operations? centre|helicopters?|ready)\b/i;

const TRUCE = /(?:truce|ceasefire|cease-fire|armistice)\s+(?:[\p{L}-]+\s+){0,8}$/iu;

/** Fighting, armed attack and seizure in their own sense; captives exchanged, crowds and truces in theirs. */
export function refineCombat(scene: Scene, t: Trigger): Trigger | null {
  const after = scene.quote.slice(t.end - scene.start);
  if (/^(?:collaps|unravel|broke)/i.test(t.quote))
    return TRUCE.test(scene.quote.slice(0, t.start - scene.start)) ? t : null;
  if (/(?:combat|fighting)$/i.test(t.quote) && COMBAT_NOT.test(after)) return null;
  if (/^(?:was|were|been) shot/i.test(t.quote) && FILMED.test(scene.quote)) return null;
  if (t.type === 'combat.abduction' && takenBy(scene, t) === 'ground') return null;
  if (/^t(?:ak|ook)/i.test(t.quote) && /\b(?:lives?|rights?|jobs?|land)\b/i.test(t.quote)) return null;
  if (
    /^(?:fight|fights|fought|battles?|battled|storm\p{L}*|engag\p{L}+)$/iu.test(t.quote) &&
    !scene.actors.some((a) => a.armed) &&
    !(scene.warlike && /\bthey\b/i.test(scene.quote) && /^\s+(?:for|over|against)\s/.test(after)) &&
    !/battle/i.test(t.quote)
  )
    return null;
  if (
    /^(?:prisoner|captive|hostage)$/i.test(t.quote) &&
    !/\btak(?:en|ing|e|es)\b|\btook\b/i.test(scene.quote)
  )
    return null;
  if (
    t.type === 'combat.abduction' &&
    /^(?:prisoner|hostage|captive)s? (?:exchange|swap)/i.test(t.quote + after)
  )
    return null;
  if (
    /^(?:was|were) held|^(?:led|marched|driven|dragged|carried) /i.test(t.quote) &&
    !TAKEN_PEOPLE.test(scene.quote.slice(0, t.start - scene.start))
  )
    return null;
  if (/\btaken from\b/i.test(t.quote) && !(BY_ARMED.test(after) || scene.actors.some((a) => a.armed)))
    return scene.warlike && !/^\s+to\b/i.test(after) ? t : null;
  if (t.type === 'combat.abduction' && PETTY.test(after)) return null;
  if (t.type === 'combat.abduction' && /^(?:detain|arrest|round)/i.test(t.quote) && atProtest(scene, t))
    return { ...t, type: 'protest' };
  if (/^(?:raid|storm)(?:ed|ing)$/i.test(t.quote) && isOnCivilians(scene, t))
    return { ...t, type: 'combat.attack' };
  return combatSense(scene, t);
}

/** "Gunmen raided the village": an armed band falls upon a town and those who live there; upon a base it fights. */
function isOnCivilians(scene: Scene, t: Trigger): boolean {
  const after = scene.quote.slice(t.end - scene.start);
  const town = scene.mentions.some(
    (p) => p.use === 'literal' && p.kind === 'settlement' && p.start >= t.end && p.start - t.end < 45,
  );
  return (
    scene.actors.some((a) => a.kind === 'nonstate_armed' && a.end <= t.start && t.start - a.end < 60) &&
    !scene.targets.some((x) => x.class === 'military' && x.start >= t.end && x.start - t.end < 60) &&
    !POSTS.test(after.slice(0, 60)) &&
    (town || HOMES.test(after))
  );
}
const POSTS =
  /\b(?:posts?|positions?|bases?|camps?|barracks|checkpoints?|garrison|headquarters|prisons?|police|army|soldiers|troops)\b/i;
const HOMES =
  /^\s+(?:(?:the|an?|two|three|several|their|its|our)\s+)?(?:[\p{L}-]+\s+){0,2}(?:villages?|towns?|hamlets?|homes|houses|markets?|church|mosque|schools?|settlements?|farms?|hospital|clinic|dormitor(?:y|ies))(?!\p{L})/iu;

const BY_ARMED =
  /\b(?:by|at)\s+(?:[\p{L}-]+\s+){0,2}(?:gunm[ae]n|gunpoint|bandits|armed|raiders|kidnappers|attackers)\b/iu;

/** Those who can be led away stand before the words. */
const TAKEN_PEOPLE = new RegExp(`(?<![\\p{L}])(?:${PEOPLE.pattern})(?![\\p{L}])[^.;]{0,50}$`, 'iu');
/** Arrests for everyday crime are no part of a conflict. */
const PETTY =
  /^[^.;]{0,60}\b(?:for|over|on charges of|on suspicion of|accused of|in connection with)\s+(?:an? |the |alleged )?(?:[\p{L}-]+ )?(?:shoplifting|theft|burglary|fraud|drunk|speeding|pickpocket\p{L}*|embezzl\p{L}*|tax evasion|forgery|vandalism|match-fixing|insider)/iu;

/** Those taken away at a demonstration are part of it (ACLED: protest with intervention). */
function atProtest(scene: Scene, t: Trigger): boolean {
  if (scene.actors.some((a) => a.kind === 'nonstate_armed')) return false;
  const after = scene.quote.slice(t.end - scene.start);
  const before = scene.quote.slice(0, t.start - scene.start);
  return (
    DEMONSTRATORS.test(after.slice(0, 45)) ||
    AT_DEMONSTRATION.test(after) ||
    (DEMONSTRATORS.test(before.slice(-45)) && !/\bby\s*$/.test(before))
  );
}
const DEMONSTRATORS = /\b(?:protest[eo]rs?|demonstrators?|marchers|rioters)\b/i;
const AT_DEMONSTRATION =
  /^[^.;]{0,80}\b(?:at|during|in|from|while|trying to|attempt(?:ed|ing)? to)\s+(?:[\p{L}’'-]+\s+){0,4}?(?:protest|demonstrat|rall(?:y|ies)|march|sit-in)/iu;

/** What is shot with a camera. */
const FILMED = /\b(?:film\w*|video|footage|scenes?|photo\w*|pictures?|documentary|clip|series|music)\b/i;
const AIR_ATTACK = /(?:air|drone|missile|rocket|uav) (?:attack|assault|raid)/i;
const BY_FIRE = /debris|wreckage|fragments|missile|drone|strike|shelling|explosion|blast|shell/i;

/** The same words told of the air, of a fire or of a crowd. */
function combatSense(scene: Scene, t: Trigger): Trigger {
  if (/^attack.*re|^repel|^repuls/i.test(t.quote) && AIR_ATTACK.test(scene.quote))
    return { ...t, type: 'defence.interception' };
  if (/^set/i.test(t.quote) && BY_FIRE.test(scene.quote)) return { ...t, type: 'harm.damage' };
  if (/^clash/i.test(t.quote) && CROWD.test(scene.quote) && !ARMED_CROWD.test(scene.quote))
    return { ...t, type: 'protest' };
  return t;
}
