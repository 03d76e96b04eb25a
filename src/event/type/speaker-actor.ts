import { speaksForState } from '../../lexicon/downed-side.ts';
import type { Actor, ActorKind } from '../../model/event.ts';
import type { Speaker, Statement } from '../../model/statement.ts';
import { hasCyrillic } from '../../util/script.ts';
import { overlaps } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { subjectRole } from '../slot/subject-role.ts';
import type { Draft } from './draft.ts';
import { isKnownDowning, tellsOwnDefence } from './own-defence.ts';
import { isAttack, rootOf } from './trigger.ts';
import { WAVE } from './with-launches.ts';

const PRONOUN =
  /(?<!\p{L})(?:it|they|we|its|our|their|your)(?!\p{L})(?:[’']\p{L}+)?(?:\s+[\p{L}’'-]+){0,6}\s*$/iu;
/** "Our units were attacked": who speaks did not do it. */
const UNDERGOES = /\b(?:was|were|been|being|is|are|got)\s+(?:[\p{L}]+ly\s+)?$/iu;
const FORCE =
  /\b(?:forces?|army|military|navy|guards?|command|staff|ministry of defen[cs]e|defen[cs]e ministry|brigade|corps)\b|(?<!\p{L})(?:сил[иы]|генштаб|міноборони|минобороны|штаб|командування|командование|бригада|корпус|зсу|всу|ппо|пво)(?!\p{L})/iu;
/** Ukrainian and Russian drop the pronoun: "we" is in the verb, or stands before it. */
const WE_DO = /(?:[єеиї]мо|[аяуе]ем|[аяуе]им)(?:ся|сь)?$/iu;
const WE = /(?<!\p{L})(?:ми|мы|нами|наші|наши)\s(?:[\p{L}’'-]+\s){0,4}$/iu;
const POLICE = /\bpolice\b|(?<!\p{L})(?:поліці|полици|прокурат|сбу(?!\p{L})|фсб(?!\p{L}))/iu;
/** Who may order and move people by their own post. */
const AUTHORITY =
  /\b(?:administration|council|authority|authorities|municipality|government|governorate|police)\b|(?<!\p{L})(?:адміністраці|администраци|\p{L}*ова(?!\p{L})|ода(?!\p{L})|рва(?!\p{L})|мва(?!\p{L})|рада(?!\p{L})|міськрад|горсовет|оперштаб|влада|мэрия|мерія|правительств|уряд)/iu;
const CIVIL =
  /\b(?:agency|department|hospital|network|monitor|centre|center|police|residents|officials|news|channel|media|observatory|crescent|cross|un|ocha|iom)\b/i;

/** "The navy said it had downed …": the speaker is the one who acts, where the words point at the speaker. */
export function speakerAsActor(
  text: string,
  draft: Draft,
  have: readonly Actor[],
  statements: readonly Statement[],
): Actor | null {
  const repels = draft.parts.some((p) =>
    p.triggers.some((t) => /repel|repuls|відби|отби|отраз/i.test(t.quote)),
  );
  const hosts =
    draft.type === 'talks.meeting' &&
    draft.parts.some((p) => p.triggers.some((t) => /^(?:host|receiv)/i.test(t.quote)));
  const holds =
    draft.type === 'control.line' &&
    draft.parts.some((p) =>
      p.triggers.some(
        (t) => /^(?:still )?(?:hold|held|утрим|удерж)/iu.test(t.quote) || UNDER_ITS.test(t.quote),
      ),
    );
  const defends = holds || (repels && isAttack(draft.type));
  const role = hosts ? 'organiser' : defends ? 'defender' : subjectRole(draft.type);
  if (draft.status === 'possible') return null;
  if (!role || role === 'participant' || have.some((a) => a.role === role)) return null;
  for (const part of draft.parts) {
    const t = part.triggers[0]!;
    // "We have no word on casualties" tells of a toll: the speaker did not do what caused it.
    if (part.type.startsWith('harm') && !draft.type.startsWith('harm')) continue;
    if (isShotDown(part, draft)) continue;
    const said = statements.find((s) => s.speaker !== null && overlaps(s, t));
    const name = said ? nameOf(said.speaker) : null;
    if (!said || !name) continue;
    const from = Math.max(part.scene.start, said.start);
    const lead = text.slice(from, t.start);
    const points =
      UNDER_ITS.test(t.quote) ||
      (from < t.start && PRONOUN.test(lead) && !UNDERGOES.test(lead)) ||
      WE_DO.test(t.quote) ||
      WE.test(lead);
    const ownPost =
      (draft.type === 'defence.interception' && isOwnDefence(part, said.speaker, name)) ||
      (ORDERS.test(draft.type) && AUTHORITY.test(name) && isOwnPost(statements, name)) ||
      (draft.type === 'combat.abduction' && POLICE.test(name) && isOwnPost(statements, name));
    if ((points || ownPost) && suits(draft, name) && !have.some((a) => a.name === name))
      return because(
        { name, kind: kindOf(draft, said.speaker), role },
        'role',
        points ? POINTS : POSTS,
        said.speaker?.mention ?? t,
      );
  }
  return null;
}

/** "Russia said 31 drones were shot down": a state, or a force, tells of its own defence. */
function isOwnDefence(part: SceneEvent, speaker: Speaker | null, name: string): boolean {
  if (FORCE.test(name)) return !isKnownDowning(part);
  const t = part.triggers[0]!;
  const isPassive =
    hasCyrillic(t.quote) || UNDERGOES.test(part.scene.quote.slice(0, t.start - part.scene.start));
  const state = speaker && speaksForState(speaker);
  return state !== null && isPassive && tellsOwnDefence(part, state);
}

/** "It shot down 41 of 58 drones", "it intercepted a missile fired at night": of the attack it tells who met it, not who made it. */
function isShotDown(part: SceneEvent, draft: Draft): boolean {
  if (!isAttack(draft.type)) return false;
  const t = part.triggers[0]!;
  if (part.type === 'defence.interception' || t.rule === WAVE) return true;
  const flown = part.scene.weapons.find((w) => w.end < t.start && t.start - w.end <= 1);
  return flown !== undefined && !POSSESSED.test(part.scene.quote.slice(0, flown.start - part.scene.start));
}

/** "Its drones struck …": they are the speaker's. @source own, general English */
const POSSESSED = /\b(?:its|our|their)(?:\s+[\p{L}-]+){0,2}\s+$/iu;

/** "Remained under its control": whose control it is. @source own, general English */
const UNDER_ITS = /\bunder (?:its|their|our) control$/i;

const ORDERS = /^(?:movement\.evacuation|measure\.order)$/;

/** Whether one body speaks throughout: its own post, where an order without a giver is its own. */
function isOwnPost(statements: readonly Statement[], name: string): boolean {
  return statements.every((s) => s.form === 'direct' && nameOf(s.speaker) === name);
}

const POINTS = 'event/type/speaker-actor: a pronoun, for the speaker';
const POSTS = 'event/type/speaker-actor: a force tells of what it shot down';

const nameOf = (speaker: Speaker | null): string | null => {
  const name = speaker?.organisation ?? (speaker?.name ? null : (speaker?.role ?? null));
  return name ? name.replace(/^the /i, '').replace(/ government$/i, '') : null;
};

function suits(draft: Draft, name: string): boolean {
  if (CIVIL.test(name)) return rootOf(draft.type) === 'response' || rootOf(draft.type) === 'aid';
  return (
    isAttack(draft.type) || /^(?:control|defence|force|aid|measure|movement\.evac|combat)/.test(draft.type)
  );
}

function kindOf(draft: Draft, speaker: Speaker | null): ActorKind {
  if (
    draft.type.startsWith('aid') &&
    /\b(?:charity|agenc(?:y|ies)|network|organi[sz]ation|groups?|partners|clinic|hospital|foundation|crescent|cross)\b/i.test(
      speaker?.organisation ?? speaker?.role ?? '',
    )
  )
    return 'other';
  if (/^(?:aid|measure|movement|talks)/.test(draft.type)) return 'government';
  return speaker?.country || FORCE.test(speaker?.organisation ?? '') ? 'state_forces' : 'nonstate_armed';
}
