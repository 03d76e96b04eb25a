import type { ActorRole, EventType } from '../../../model/event.ts';
import { isAttack, rootOf, type Trigger } from '../../type/trigger.ts';
import { type ActorMention, apart, distance, type Scene } from '../scene.ts';
import type { Group } from '../scene-event.ts';
import { subjectRole } from '../subject-role.ts';
import { agrees, isNoun, isPassive } from './verb.ts';

/** Somebody's part in an occurrence, and the rule that read it. */
export interface Part {
  readonly actor: ActorMention;
  readonly role: ActorRole;
  readonly by: string;
}

const REPELS = /^(?:зупин|відби|отби|отраж|отраз|відраж|стрим|сдерж|парирова|ліквідува|відсіч)/iu;
const HOLDS = /^(?:утрим|удерж|тримают|держат)/iu;
const GETS = /^(?:отрим|одерж|получ|прийня|прибу|надійш|поступ)/iu;

/**
 * Who takes part, by case rather than by order: the nominative acts, the instrumental acts in a passive, the genitive after a
 * noun of act owns it, the dative is given to. @source own, Ukrainian and Russian grammar; roles by guide §6.11, §6.19
 */
export function slavicParts(scene: Scene, group: Group): Part[] {
  const out: Part[] = [];
  const put = (actor: ActorMention | null | undefined, role: ActorRole | null, by: string): void => {
    if (actor && role && !out.some((o) => o.actor.name === actor.name && o.role === role))
      out.push({ actor, role, by: `event/slot/slavic/parts: ${by}` });
  };
  const able = scene.actors.filter((a) => mayAct(group.type, a));
  const role = roleOf(group);
  if (role === 'participant' && rootOf(group.type) === 'talks') {
    for (const a of able)
      if (near(scene, group, a, 120) && !a.adjective && !isAside(scene, a))
        put(a, talksRole(scene, a), 'who meets or agrees');
    return out;
  }
  if (role) {
    const { actor, by } = subjectOf(scene, group, able) ?? {};
    put(actor, role, by ?? '');
    if (actor) for (const a of able) if (isJoined(scene, actor, a)) put(a, role, 'who does it with them');
    if (role === 'defender' && isAttack(group.type))
      put(attacker(scene, group, able, actor), 'initiator', 'whose assault is beaten off');
  }
  for (const a of scene.actors) put(a, undergoes(scene, group, a, out), 'who undergoes it');
  return out;
}

function roleOf(group: Group): ActorRole | null {
  if (group.type === 'aid.delivery' && group.triggers.some((t) => GETS.test(t.quote) && !t.nominal))
    return 'recipient';
  const repels = isAttack(group.type) && group.triggers.some((t) => REPELS.test(t.quote));
  const holds = group.type === 'control.line' && group.triggers.some((t) => HOLDS.test(t.quote));
  return repels || holds ? 'defender' : subjectRole(group.type);
}

/** Who may be the one that acts in such an event. */
function mayAct(type: EventType, a: ActorMention): boolean {
  const gov = a.kind === 'government' || a.kind === 'intergovernmental';
  const isCountry = 'use' in a.row;
  if (type === 'defence.interception') return (a.armed || isCountry) && !FOE.test(a.name);
  if (isAttack(type) && type !== 'combat.abduction')
    return a.armed || isCountry || /спецслужб/iu.test(a.name);
  if (rootOf(type) === 'control' || type === 'force.posture') return a.armed || isCountry;
  if (type === 'combat.abduction') return a.armed || gov;
  if (rootOf(type) === 'aid' || rootOf(type) === 'talks')
    return gov || a.kind === 'nonstate_armed' || a.kind === 'other';
  if (rootOf(type) === 'measure') return gov;
  if (type === 'response.rescue')
    return a.kind === 'emergency_services' || a.kind === 'other' || SERVICE.test(a.name);
  if (type === 'response.repair')
    return (
      a.kind === 'company' ||
      a.kind === 'emergency_services' ||
      /мері|мэри|міськрад|адміністрац|администрац/iu.test(a.name)
    );
  if (type === 'movement.evacuation')
    return gov || a.kind === 'emergency_services' || a.armed || a.kind === 'other';
  if (type === 'movement.displacement' || type === 'protest') return a.kind === 'civilians';
  return false;
}

const FOE =
  /^(?:ворог|враг|противник|агрес|окупант|оккупант|загарбник|захватчик|неприятел|рашист|подразделения противника|підрозділи противника)/iu;
const SERVICE = /поліц|полиц|правоохорон|правоохран|слідч|следоват/iu;

interface Subject {
  readonly actor: ActorMention;
  readonly by: string;
}

function subjectOf(scene: Scene, group: Group, able: readonly ActorMention[]): Subject | null {
  for (const t of group.triggers) {
    const found = ofTrigger(scene, t, able);
    if (found) return found;
  }
  const within = able.find((a) => group.triggers.some((t) => a.start >= t.start && a.end <= t.end));
  if (within) return { actor: within, by: 'named by the very words of the event' };
  const owner = isAttack(group.type) ? weaponOwner(scene, group, able) : null;
  return owner ? { actor: owner, by: 'whose weapon it is' } : null;
}

function ofTrigger(scene: Scene, t: Trigger, able: readonly ActorMention[]): Subject | null {
  const here = able.filter((a) => !apart(scene, a, t));
  if (isPassive(t)) {
    const agent = nearest(
      scene,
      t,
      here.filter((a) => a.form === 'agent' && distance(scene, a, t) < 90),
    );
    if (agent) return { actor: agent, by: 'the agent of a passive' };
    const efforts = here.find((a) => a.form === 'other' && EFFORTS_OF.test(leadOf(scene, a, 34)));
    if (efforts) return { actor: efforts, by: 'by whose efforts it was done' };
    const holder = REPELS.test(t.quote)
      ? able.find((a) => isSubject(a) && a.end <= t.start && !FOE.test(a.name))
      : null;
    return holder ? { actor: holder, by: 'whose report of the day it is part of' } : null;
  }
  if (isNoun(t)) return ofNoun(scene, t, here);
  const subjects = here.filter(
    (a) => (isSubject(a) && !a.adjective && agrees(t, a) && !isObject(scene, a)) || isCounted(scene, a),
  );
  const before = subjects.filter((a) => a.end <= t.start && distance(scene, a, t) < 170).at(-1);
  const after = subjects.find((a) => a.start >= t.end && distance(scene, a, t) < 70);
  const actor = before ?? after;
  return actor ? { actor, by: 'the subject of the verb' } : null;
}

/** A noun of act: whose it is stands in the genitive right after or as an adjective right before; else who carries it out. */
function ofNoun(scene: Scene, t: Trigger, here: readonly ActorMention[]): Subject | null {
  const gap = (from: number, to: number): string => scene.quote.slice(from - scene.start, to - scene.start);
  const owner = here.find(
    (a) =>
      a.start >= t.end &&
      (a.form === 'other' || a.form === 'any') &&
      /^\s(?:\p{Ll}+\s)?(?:з боку |со стороны )?$/u.test(gap(t.end, a.start)),
  );
  if (owner) return { actor: owner, by: 'whose act it is' };
  const adjective = here.find(
    (a) => a.adjective && a.end <= t.start && /^\s(?:\p{Ll}+\s){0,2}$/u.test(gap(a.end, t.start)),
  );
  if (adjective) return { actor: adjective, by: 'whose act it is, by an adjective' };
  const agent = here.find(
    (a) => a.form === 'agent' && distance(scene, a, t) < 110 && DONE.test(between(scene, a, t)),
  );
  if (agent) return { actor: agent, by: 'the agent of a passive' };
  const carries = here.find(
    (a) => isSubject(a) && !a.adjective && distance(scene, a, t) < 110 && CARRIES.test(between(scene, a, t)),
  );
  if (carries) return { actor: carries, by: 'who carries it out' };
  const service = here.find(
    (a) => isSubject(a) && /^(?:response|movement)/.test(t.type) && distance(scene, a, t) < 80,
  );
  return service ? { actor: service, by: 'who is at it' } : null;
}

/** From the first of two stretches to the last, and the word after: light verbs stand before, between or behind. */
function between(scene: Scene, a: ActorMention, t: Trigger): string {
  const from = Math.max(0, Math.min(a.start, t.start) - scene.start - 24);
  return scene.quote.slice(from, Math.max(a.end, t.end) - scene.start + 24);
}

/** At most `most` characters of the sentence before a mention. */
const leadOf = (scene: Scene, a: ActorMention, most: number): string =>
  scene.quote.slice(Math.max(0, a.start - scene.start - most), a.start - scene.start);
/** "As a result of active operations of". */
const EFFORTS_OF = /(?:дій|действий|зусиллями|усилиями)\s(?:\p{Ll}+(?:их|ых)\s)?$/iu;
const DONE =
  /(?<!\p{L})(?:завдано|нанесено|нанесены|здійснено|осуществл[её]н[оы]?|проведено|проведены)(?!\p{L})/iu;

const CARRIES =
  /(?<!\p{L})(?:завда(?:в|ла|ли|є|ють)|нан[её]с(?:ла|ли)?|наносит|наносят|здійсн\p{Ll}+|осуществ\p{Ll}+|пров[её]л[аи]?|прово(?:дить|дять|дит|дят)|вчин\p{Ll}+|соверш\p{Ll}+|розпоча\p{Ll}+|нача(?:л|ла|ли)|поча(?:в|ла|ли)|веде|ведуть|ведёт|ведут|готу(?:є|ють|ється|ються)|готов(?:ит|ят)\p{Ll}*|оголос\p{Ll}+|объяв\p{Ll}+|запровад\p{Ll}+|вв[её]л[аи]?|вводит|застосува\p{Ll}+|примен\p{Ll}+|організ\p{Ll}+|организ\p{Ll}+|продовж\p{Ll}+|продолж\p{Ll}+|атакува\p{Ll}+|предприня\p{Ll}+|робив|ухвал\p{Ll}+|прийня\p{Ll}+|приня(?:л|ла|ли|ло)|затверд\p{Ll}+|утверд\p{Ll}+|намага\p{Ll}+|пыта\p{Ll}+)(?!\p{L})/iu;

/** "Вражеских беспилотников", "дрони РФ": the owner of the weapon that strikes. */
function weaponOwner(scene: Scene, group: Group, able: readonly ActorMention[]): ActorMention | null {
  return (
    able.find(
      (a) =>
        group.triggers.some((t) => distance(scene, a, t) < 90) &&
        scene.weapons.some((w) =>
          a.adjective
            ? w.start >= a.end && w.start - a.end < 22
            : (a.form === 'other' || a.form === 'any') && a.start >= w.end && a.start - w.end < 3,
        ),
    ) ?? null
  );
}

/** Who made the assault that is beaten off: the genitive after the noun of it, or the instrumental. */
function attacker(
  scene: Scene,
  group: Group,
  able: readonly ActorMention[],
  defender?: ActorMention,
): ActorMention | null {
  return (
    able.find(
      (a) =>
        a !== defender &&
        (a.form === 'other' || a.adjective) &&
        FOE.test(a.name) &&
        near(scene, group, a, 80),
    ) ?? null
  );
}

/** Whose side something is done to: given, attacked, moved. */
function undergoes(scene: Scene, group: Group, a: ActorMention, out: readonly Part[]): ActorRole | null {
  if (out.some((o) => o.actor === a) || !near(scene, group, a, 90)) return null;
  const lead = leadOf(scene, a, 14);
  if (rootOf(group.type) === 'aid' && group.type !== 'aid.request') {
    const given = (a.form === 'other' && DATIVE.test(a.quote)) || /(?<!\p{L})для\s$/iu.test(lead);
    return given && (a.kind === 'government' || a.armed) && !a.adjective ? 'recipient' : null;
  }
  if (
    group.type === 'aid.request' &&
    /(?<!\p{L})(?:у|в|від|от|до|к)\s$/iu.test(lead) &&
    a.kind === 'government'
  )
    return 'donor';
  if (group.type === 'movement.evacuation')
    return a.kind === 'civilians' && !PART_OF.test(lead) ? 'participant' : null;
  if (group.type === 'combat.clash' && a.armed && !a.adjective)
    return POSITIONS_OF.test(lead) ? 'defender' : TOWARDS.test(lead) ? 'target_force' : null;
  return null;
}

const POSITIONS_OF = /(?<!\p{L})(?:позиці\p{Ll}{1,2}|позици\p{Ll}{1,2}|оборон[уиы])\s$/iu;
const TOWARDS = /(?<!\p{L})(?:по|удар\p{Ll}{0,3} по|поражение|ураження)\s(?:\p{Ll}+\s){0,2}$/iu;

/** "Families with children", "among them children": a part of those who are moved. */
const PART_OF = /(?<!\p{L})(?:з|із|зі|с|со|зокрема|числі|числе|них|троє|двоє|п['’]ятеро|четверо|\d+)\s$/iu;

const DATIVE = /(?:ам|ям|ові|еві|у|ю|і|ї|е|ии)$/u;

function talksRole(scene: Scene, a: ActorMention): ActorRole {
  const lead = leadOf(scene, a, 34);
  const tail = scene.quote
    .slice(a.end - scene.start, a.end - scene.start + 80)
    .replace(/^, [^,]{3,40},/u, '');
  const hosts =
    /посередництв\p{Ll}+\s$|посредничеств\p{Ll}+\s$/iu.test(lead) ||
    /^\s(?:готов\p{Ll}+ )?(?:прийня|приня|прийма|приним|організ|организ|посеред|посред)/iu.test(tail);
  return hosts ? 'organiser' : 'participant';
}

/** "The deputy head of the ministry said", "Cairo called for a truce": who speaks of talks does not thereby take part. */
function isAside(scene: Scene, a: ActorMention): boolean {
  const lead = leadOf(scene, a, 20);
  const tail = scene.quote.slice(a.end - scene.start, a.end - scene.start + 24);
  return (
    MINISTRY.test(a.name) ||
    OFFICE_OF.test(lead) ||
    CALLS_FOR.test(tail) ||
    (/(?<!\p{L})(?:в|у)\s$/iu.test(lead) && a.kind === 'intergovernmental')
  );
}
const OFFICE_OF =
  /(?:глав\p{Ll}{1,2}|міністр\p{Ll}{0,4}|министр\p{Ll}{0,3}|представни\p{Ll}{1,4}|представител\p{Ll}{1,3}|речни\p{Ll}{1,4}|спікер\p{Ll}{0,2}|посол|джерел\p{Ll}{0,2}|источник\p{Ll}{0,2})\s$/iu;
const MINISTRY = /^(?:МЗС|МИД|Міноборони|Минобороны|міністерств|министерств)/iu;
const CALLS_FOR = /^\s(?:знову |вновь )?(?:заклик|призва|призыва|попере|предупре|заяв|повідом|сообщ)/iu;

/** "Lithuania and Estonia": named together, in one case. */
function isJoined(scene: Scene, a: ActorMention, b: ActorMention): boolean {
  if (a === b || a.form !== b.form) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^(?:,| й| і| та| и|, а також|, а также)\s$/iu.test(
    scene.quote.slice(first.end - scene.start, second.start - scene.start),
  );
}

const isSubject = (a: ActorMention): boolean => a.form === 'subject' || a.form === 'any';

/** "Several thousand families left": a counted noun stands in the genitive and is the subject all the same. */
function isCounted(scene: Scene, a: ActorMention): boolean {
  if (a.form !== 'other' || a.plural !== true) return false;
  return COUNTED.test(leadOf(scene, a, 24));
}
const COUNTED =
  /(?:(?<![\p{L}\d])\d[\d ,.]*|тисяч\p{Ll}{0,2}|тысяч\p{Ll}{0,2}|сот(?:ні|ня|ни)|десят(?:ки|ок)|кілька|декілька|несколько|більшість|большинство|частина|часть)\s(?:\p{Ll}+(?:их|ых)\s)?$/iu;

/** A name without cases after a preposition, or after another noun, is no subject. */
function isObject(scene: Scene, a: ActorMention): boolean {
  return PREPOSITION.test(leadOf(scene, a, 12));
}
const PREPOSITION =
  /(?<!\p{L})(?:в|у|на|по|про|о|об|при|за|над|под|під|між|между|проти|против|від|от|до|для|з|із|с|со|через|без|крім|кроме|біля|возле|щодо)\s$/iu;

function nearest(scene: Scene, t: Trigger, list: readonly ActorMention[]): ActorMention | null {
  return [...list].sort((a, b) => distance(scene, a, t) - distance(scene, b, t))[0] ?? null;
}

const near = (scene: Scene, group: Group, a: ActorMention, limit: number): boolean =>
  group.triggers.some((t) => distance(scene, a, t) < limit && !apart(scene, a, t));
