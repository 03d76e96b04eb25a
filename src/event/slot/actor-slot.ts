import type { Actor, ActorRole, EventType } from '../../model/event.ts';
import { isCyrillic } from '../../util/script.ts';
import { spanOf } from '../../util/span.ts';
import { because, withWhyOf } from '../../util/why.ts';
import { isAttack, rootOf, type Trigger } from '../type/trigger.ts';
import { addActedUpon, REPELS, receivedFrom } from './acted-upon.ts';
import { mayBeSubject } from './may-be-subject.ts';
import { roleBeforeRepulse } from './role-before-repulse.ts';
import { type ActorMention, apart, distance, type Scene } from './scene.ts';
import type { Group } from './scene-event.ts';
import { slavicParts } from './slavic/parts.ts';
import { subjectRole } from './subject-role.ts';
import { talkers } from './talkers.ts';

const PASSIVE =
  /\b(?:was|were|is|are|been|being|be|got|came|come)\s+(?:[\p{L}]+ly\s+|also\s+|again\s+|then\s+|reportedly\s+|\p{L}+ed\s+and\s+)?$/iu;
const OBJECT_OF =
  /\b(?:by|on|against|at|in|to|towards?|into|for|over|near|from|with|than|of|like|including|between|of (?:them|whom)|mostly|mainly)\s+(?:the\s+|a\s+|an\s+|its\s+|their\s+|some\s+)?$/i;

/** "Troops backed by clan militias": the helpers are not the subject. */
const HELPED_BY =
  /\b(?:backed|supported|joined|aided|led|assisted|escorted|accompanied|held) by (?:the )?(?:[\p{L}-]+ ){0,3}$/iu;
const PART_OF =
  /\b(?:most|some|many|all|part|units|members|remnants|elements|soldiers|troops|fighters|detachments?|companies) of (?:the )?$/i;

const HOLDS =
  /^(?:still )?(?:hold|held|retain|maintain|keep|утриму|удерж)|\bunder (?:its|their|our) control$/i;
/** Nouns that take who moves after "of". */
const MOVE = /^(?:advances?|retreats?|withdrawals?|offensives?|incursions?|pullback|deployment)$/i;

const RECEIVED = /^(?:has |have |had )?(?:receiv|took delivery|taken delivery|отрим|одерж|получ)/iu;
/** A minister of one field speaks for a state's gift; in all else it is who speaks, and the state that acts. */
const MINISTER = /^(?!.*prime).*\bminister$/i;

/** Those the sentence names as taking part in one of its occurrences, with their roles. */
export function actorsOf(text: string, told: Scene, group: Group): Actor[] {
  const actors = told.actors.filter((a) => rootOf(group.type) === 'aid' || !MINISTER.test(a.quote));
  const scene = actors.length === told.actors.length ? told : { ...told, actors };
  const out: Actor[] = [];
  const add = (a: ActorMention, role: ActorRole): void => {
    if (out.some((o) => o.name === a.name)) return;
    const actor = { name: a.name, kind: kindOf(group.type, a), role, mention: spanOf(text, a.start, a.end) };
    out.push(because(withWhyOf(actor, a), 'name', a.row));
  };
  if (isCyrillic(scene.quote)) {
    for (const { actor, role, by } of slavicParts(scene, group)) add(via(by, actor), role);
    return out;
  }
  const repels = group.triggers.some((t) => REPELS.test(t.quote));
  const holds = group.type === 'control.line' && group.triggers.some((t) => HOLDS.test(t.quote));
  const gets = group.triggers.some((t) => RECEIVED.test(t.quote) && !isPassive(scene, t));
  const own = gets && group.type === 'aid.delivery' ? 'recipient' : subjectRole(group.type);
  const role = holds || (repels && isAttack(group.type)) ? 'defender' : own;
  const both = bothSides(scene, group);
  for (const a of both) add(via('event/slot/actor-slot: both sides of a clash', a), 'participant');
  if (both.length) return out;
  if (role === 'participant' && rootOf(group.type) === 'talks')
    for (const a of scene.actors)
      talkers(scene, group, a, (x, as) => add(via('event/slot/actor-slot: who meets or agrees', x), as));
  else if (role) {
    const subject = subjectOf(scene, group);
    const as = subject && repels ? roleBeforeRepulse(text, subject, group, CARRIES) : role;
    if (subject && as)
      add(as === role ? subject : via('event/slot/role-before-repulse: who is repelled', subject), as);
  }
  const giver = own === 'recipient' && gets ? receivedFrom(scene, group) : null;
  if (giver && group.type === 'aid.delivery')
    add(via('event/slot/acted-upon: received from', giver), 'donor');
  addActedUpon(scene, group, (a, as) => add(via('event/slot/acted-upon: who is acted upon', a), as));
  return out;
}

/** The mention with the rule by which it takes part. */
function via<T extends ActorMention | null>(rule: string, mention: T): T {
  return mention ? because(mention, 'role', rule) : mention;
}

/** An adjective before an armed act stands for the armed forces of that country. */
function kindOf(type: EventType, a: ActorMention): Actor['kind'] {
  if (a.kind !== 'government' || a.quote.includes(' ')) return a.kind;
  return isAttack(type) ||
    rootOf(type) === 'control' ||
    type === 'force.posture' ||
    type === 'defence.interception'
    ? 'state_forces'
    : 'government';
}

function subjectOf(scene: Scene, group: Group): ActorMention | null {
  const able = scene.actors.filter((a) => mayBeSubject(group.type, a));
  for (const t of group.triggers) {
    // Who is dead or missing did not do it.
    if (TOLL_WORD.test(t.quote)) continue;
    const claimed = CLAIMED.exec(scene.quote.slice(0, t.start - scene.start));
    if (!claimed && / of$/i.test(t.quote) && DENIES_IT.test(scene.quote.slice(0, t.start - scene.start)))
      return via('event/slot/actor-slot: named after "by" or "of"', byAgent(scene, t, able));
    if (claimed)
      return via(
        'event/slot/actor-slot: whose claim of it is told',
        able.find(
          (a) => a.end - scene.start === claimed.index || a.end - scene.start === claimed.index + 2,
        ) ?? null,
      );
    const found =
      (t.nominal || MOVE.test(t.quote) || isPassive(scene, t)
        ? via('event/slot/actor-slot: named after "by" or "of"', byAgent(scene, t, able))
        : null) ??
      via('event/slot/actor-slot: whose act it is ("Russia’s assault")', possessor(scene, t, able)) ??
      via(
        'event/slot/actor-slot: named by the very words of the event',
        isAttack(group.type) && !t.nominal ? opening([t], able) : null,
      ) ??
      (isPassive(scene, t) && !MOVED.test(group.type)
        ? null
        : via('event/slot/actor-slot: subject before the words', before(scene, t, able)));
    if (found) return found;
  }
  return (
    via(
      'event/slot/actor-slot: named by the very words of the event',
      /^(?:response|defence|protest)/.test(group.type) ? within(group, able) : opening(group.triggers, able),
    ) ??
    via('event/slot/actor-slot: subject after an opening participle', afterComma(scene, group, able)) ??
    via('event/slot/actor-slot: whose weapon it is', weaponOwner(scene, group, able))
  );
}

/** "The army denied the rebels' claim to have seized Menaka": who claims it did it, not who denies it. */
const CLAIMED =
  /[’'](?:s)?\s+(?:[\p{L}-]+\s+)?(?:claims?|assertions?|statements?|boasts?)\s+(?:to have|of having|that (?:it|they|its \p{L}+|their \p{L}+) (?:had|have|has))\s+(?:also\s+|already\s+|been\s+)?$/iu;

/** "The army denied the capture of Menaka": who denies it did not do it. */
const DENIES_IT =
  /\b(?:den(?:ied|ies|ying)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|refut(?:ed|es|ing))\s+(?:(?:the|any|all|reports?|claims?|news|of)\s+){0,4}$/i;

/** "Elements of a brigade have been withdrawn": who is moved moves. */
const MOVED = /^(?:control\.withdrawal|force\.posture)/;
const TOLL_WORD =
  /^(?:dead|deaths?|missing|toll|bod(?:y|ies)|casualties|fatalities|died|dying|lost|perished|hurt)\b/i;

/** "After retreating …, the northern forces dug in": the subject follows the opening participle. */
function afterComma(scene: Scene, group: Group, able: readonly ActorMention[]): ActorMention | null {
  const t = group.triggers[0]!;
  if (!/^\p{L}+ing\b/iu.test(t.quote) || t.start - scene.start > 14) return null;
  const comma = scene.quote.indexOf(', ', t.end - scene.start);
  return (
    able.find((a) => comma >= 0 && a.start - scene.start >= comma && a.start - scene.start - comma < 8) ??
    null
  );
}

/** "Rescuers were searching", "air defence is working": the words that name the event name who acts. */
function within(group: Group, able: readonly ActorMention[]): ActorMention | null {
  return able.find((a) => group.triggers.some((t) => a.start >= t.start && a.end <= t.end)) ?? null;
}

/** "Coalition jets bombed": the words that name the attack begin with who made it, whoever reports it before them. */
function opening(triggers: readonly Trigger[], able: readonly ActorMention[]): ActorMention | null {
  return (
    able.find((a) => triggers.some((t) => a.start <= t.start && a.end > t.start && a.end < t.end)) ?? null
  );
}

const BOTH = /^(?:exchang|clash|trad|fought|battl|fight)/i;

/** "Army units and militiamen clashed": neither is said to have begun. */
function bothSides(scene: Scene, group: Group): readonly ActorMention[] {
  const t = group.triggers[0]!;
  if (group.type !== 'combat.clash' || !BOTH.test(t.quote)) return [];
  const [a, b] = scene.actors
    .filter((x) => (x.armed || x.kind === 'government') && x.end <= t.start)
    .slice(-2);
  if (!a || !b || t.start - b.end > 12) return [];
  return /^,? and (?:the |\p{L}+ )?$/u.test(scene.quote.slice(a.end - scene.start, b.start - scene.start))
    ? [a, b]
    : [];
}

const VERB_BETWEEN =
  /\b(?:had|has|have|was|were|used|destroyed|said|says|which|that|who|killed|held|controlled|owned|run)\b/i;

const BY =
  /\b(?:by|of|at the hands of|blamed on|attributed to)\s+(?:at least |about |some |around |the |a |an |two |three |four |several |dozens of |hundreds of |hundred |suspected |unidentified |unknown |heavily |\d[\d,]* )*$/i;
/** "Came under fire from X". */
const FROM =
  /\b(?:by|from)\s+(?:the |a |an |some |several |suspected |unidentified |members of )*(?:the )?$/i;

/** "hit by X", "attack by X", "advance of X". */
function byAgent(scene: Scene, t: Trigger, able: readonly ActorMention[]): ActorMention | null {
  const after = able.find(
    (a) =>
      a.start >= t.end &&
      a.start - t.end < 70 &&
      !apart(scene, a, t) &&
      (/under/i.test(t.quote) ? FROM : BY).test(
        scene.quote.slice(t.end - scene.start, a.start - scene.start),
      ),
  );
  if (
    !after ||
    VERB_BETWEEN.test(scene.quote.slice(t.end - scene.start, a0(scene, after))) ||
    (/(?<!at the hands )\bof\s/.test(scene.quote.slice(t.end - scene.start, a0(scene, after))) &&
      !/^(?:advance|withdrawal|retreat|offensive|incursion|pullback|mobili|deployment|protest)/i.test(
        t.quote,
      ))
  )
    return null;
  return after;
}
const a0 = (scene: Scene, a: ActorMention): number => a.start - scene.start;

/** "Russia's assault", "Israeli air strike". */
function possessor(scene: Scene, t: Trigger, able: readonly ActorMention[]): ActorMention | null {
  return (
    able.find(
      (a) =>
        a.end <= t.start &&
        t.start - a.end < 40 &&
        /^(?:[’']s?)?(?:\s+(?:massive|deadly|heavy|new|latest|overnight|widespread|major|large-scale|fresh|[a-z-]+),?){0,3}\s+$/i.test(
          scene.quote.slice(a.end - scene.start, t.start - scene.start),
        ) &&
        t.nominal,
    ) ?? null
  );
}

/** "Russian drones struck": the owner of the weapon that is the subject. */
function weaponOwner(scene: Scene, group: Group, able: readonly ActorMention[]): ActorMention | null {
  if (!isAttack(group.type)) return null;
  return (
    able.find(
      (a) =>
        a.adjective &&
        scene.weapons.some((w) => w.start >= a.end && w.start - a.end < 22) &&
        !/-made/i.test(scene.quote.slice(a.end - scene.start, a.end - scene.start + 6)) &&
        group.triggers.some((t) => distance(scene, a, t) < 120),
    ) ?? null
  );
}

/** "92 drones launched at the city": what was launched stands right before, so no subject does. */
function reducedPassive(scene: Scene, t: Trigger): boolean {
  if (!/^(?:launched|fired|shot|downed|sent)/i.test(t.quote)) return false;
  return scene.weapons.some((w) => w.class !== 'ship' && w.end <= t.start && t.start - w.end <= 1);
}

/** "Were killed and 14 wounded": the second participle is as passive as the first. */
const SHARED = /\b(?:was|were)\s+\p{L}+ed\s+and\s+(?:[\p{L}\d]+\s+){1,2}$/iu;

const isPassive = (scene: Scene, t: Trigger): boolean =>
  !t.nominal &&
  (/^(?:come|came|coming) under|\b(?:was|were|been|being)\b/i.test(t.quote) ||
    reducedPassive(scene, t) ||
    // "Is to give" is no passive, "is given" is.
    (!/^to\s/i.test(t.quote) && PASSIVE.test(scene.quote.slice(0, t.start - scene.start))) ||
    SHARED.test(scene.quote.slice(0, t.start - scene.start)) ||
    /^\s+by\b/i.test(scene.quote.slice(t.end - scene.start))) &&
  !/^\p{L}+ing(?!\p{L})/iu.test(t.quote);

/** Verbs that make a noun of attack someone's act: "X carried out a strike". */
const CARRIES =
  /\b(?:carried out|carry(?:ing)? out|launch\p{L}*|conduct\p{L}*|stag(?:ed|ing)|mount(?:ed|ing)|unleash\p{L}*|made|began|begun|claim\p{L}*|perpetrat\p{L}*|behind|commit\p{L}*)(?!\p{L})/iu;
/** "Nine soldiers died in an assault": they did not make it. */
const SUFFERS = /\b(?:died|dead|was|were|been|lost|suffered|survived|trapped|perished|missing|wounds)\b/i;
const IN_ACT = /\b(?:in|during|with) (?:an?|the|several|two|three|[a-z]+) (?:[\p{L}-]+ )?$/iu;

const COORDINATE = /,?\s(?:and|then)\s+(?:also\s+|then\s+)?$/iu;

/** The nearest able actor before the words, not itself the object of a preposition. */
function before(scene: Scene, t: Trigger, able: readonly ActorMention[]): ActorMention | null {
  const left = able.filter(
    (a) =>
      a.end <= t.start &&
      !(t.start - a.end > 4 && /^[’']s?\s/.test(scene.quote.slice(a.end - scene.start))) &&
      !HELPED_BY.test(scene.quote.slice(0, a0(scene, a))) &&
      (!OBJECT_OF.test(scene.quote.slice(0, a0(scene, a))) ||
        PART_OF.test(scene.quote.slice(0, a0(scene, a)))) &&
      (!a.adjective ||
        t.start - a.end <= 1 ||
        scene.weapons.some((w) => w.start >= a.end && w.start - a.end < 20)),
  );
  if (/^claim/i.test(t.quote)) return left[0] ?? null;
  // A participle shares the subject of the whole sentence: "X attacked the village, killing …".
  const participle =
    /^\p{L}+ing\b/iu.test(t.quote) && /(?:,|\band)\s*$/.test(scene.quote.slice(0, t.start - scene.start));
  const near = (participle ? left[0] : left.at(-1)) ?? null;
  if (!near) return null;
  if (t.nominal && isAttack(t.type)) {
    const gap = scene.quote.slice(near.end - scene.start, t.start - scene.start);
    if (IN_ACT.test(gap) && !SUFFERS.test(gap)) return left[0]!;
    return CARRIES.test(gap) && distance(scene, near, t) < 110 ? near : null;
  }
  if (t.nominal && distance(scene, near, t) > 60) return near;
  // "Struck …, and fired …": the second verb has the subject of the first, however far.
  return distance(scene, near, t) <
    (left.length === 1 && COORDINATE.test(scene.quote.slice(0, t.start - scene.start)) ? 400 : 170)
    ? near
    : null;
}
