import type { Actor } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { Detail } from './pair-detail.ts';
import {
  countryIn,
  folded,
  isGenericName,
  isHelpersName,
  isSameName,
  isStateForcesName,
} from './same-name.ts';

/** Whether two names in one role may be the same actor: same words, or one of them only says "the army", "the enemy". */
export function isSameActor(a: Actor, b: Actor): boolean {
  if (isSameName(a.name, b.name)) return true;
  if (isOpposed(a, b)) return false;
  if (isGenericName(a.name) || isGenericName(b.name)) return true;
  if (a.kind === b.kind && a.kind === 'emergency_services' && [a, b].some((x) => isHelpersName(x.name)))
    return true;
  if (isStateForcesName(a.name) && isStateForcesName(b.name)) return true;
  const country = isOfState(a) && isOfState(b) ? countryIn(a.name) : null;
  return country !== null && country === countryIn(b.name);
}

/** Whether an actor is a state's government or forces, as the reader took it. */
export function isOfState(a: Actor): boolean {
  return a.kind === 'government' || a.kind === 'state_forces';
}

/** A state's forces and an armed group are not one actor, whatever they are called. */
function isOpposed(a: Actor, b: Actor): boolean {
  const kinds = new Set([a.kind, b.kind]);
  return kinds.has('nonstate_armed') && (kinds.has('state_forces') || kinds.has('government'));
}

const ROLES = ['initiator', 'defender', 'target_force', 'donor', 'recipient'] as const;

/** How two names in one role stand: `named` = one name, `same` = may be one, `part` = one is more of the other’s words. */
type Kinship = 'named' | 'same' | 'part' | 'another' | 'opposed';
const NEARNESS: readonly Kinship[] = ['named', 'same', 'part', 'another', 'opposed'];

/** Pairs already compared: the same few sides come up in every pair of events. */
const KINSHIP = new Map<string, Kinship>();
const MOST_KINSHIP = 20_000;

function kinshipOf(a: Actor, b: Actor): Kinship {
  const key = `${a.kind}|${a.name}|${b.kind}|${b.name}`;
  let found = KINSHIP.get(key);
  if (found === undefined) {
    if (KINSHIP.size > MOST_KINSHIP) KINSHIP.clear();
    found = compareActorNames(a, b);
    KINSHIP.set(key, found);
  }
  return found;
}

function compareActorNames(a: Actor, b: Actor): Kinship {
  if (isSameName(a.name, b.name)) return 'named';
  if (isSameActor(a, b)) return 'same';
  if (isOpposed(a, b)) return 'opposed';
  const [few, many] = [a, b].map((x) => folded(x.name).split(' ')).sort((x, y) => x.length - y.length);
  return few!.every((w) => many!.includes(w)) ? 'part' : 'another';
}

/** The parts in the doing that both events name, each the same or another. */
export function compareActors(a: ReportedEvent, b: ReportedEvent): Detail[] {
  const out: Detail[] = [];
  if (a.event.actors.length === 0 || b.event.actors.length === 0) return out;
  for (const role of ROLES) {
    const left = a.event.actors.filter((x) => x.role === role);
    const right = b.event.actors.filter((x) => x.role === role);
    if (!left.length || !right.length) continue;
    const all = left.flatMap((x) => right.map((y) => NEARNESS.indexOf(kinshipOf(x, y))));
    const nearest = NEARNESS[Math.min(...all)]!;
    const words = role.replace('_', ' ');
    // Who gives is what tells one pledge from another.
    if (nearest === 'named' || nearest === 'same')
      out.push({
        score: 1,
        weight: nearest === 'same' ? 0.2 : role === 'donor' ? 1.5 : 0.6,
        words: `same ${words}`,
        ...(nearest === 'named' ? { tells: 'party' as const } : {}),
      });
    // "Kherson" asked, or its administration did: neither the same words nor another.
    else if (nearest !== 'part')
      out.push({
        score: -1,
        weight: role === 'donor' ? 4 : nearest === 'opposed' ? 1.6 : 0.8,
        words: `another ${words}`,
      });
  }
  return out;
}

/** Parties to talks: one that both name; that others are named too says nothing against it. */
export function compareParties(a: ReportedEvent, b: ReportedEvent): Detail[] {
  if (!a.event.type.startsWith('talks.') || !b.event.type.startsWith('talks.')) return [];
  const [left, right] = [a, b].map((e) => e.event.actors.filter((x) => x.role === 'participant'));
  const isNamed = left!.some((x) => right!.some((y) => kinshipOf(x, y) === 'named'));
  return isNamed ? [{ score: 1, weight: 0.6, words: 'same party', tells: 'party' }] : [];
}

/** Who forms a line and who holds it are two doings, where each report names the one alone. */
export function compareLines(a: ReportedEvent, b: ReportedEvent): Detail[] {
  if (a.event.type !== 'control.line' || b.event.type !== 'control.line') return [];
  const [x, y] = [a, b].map((e) => new Set(e.event.actors.map((p) => p.role)));
  const isForming = (s: Set<string>) => s.has('initiator') && !s.has('defender');
  const isHolding = (s: Set<string>) => s.has('defender') && !s.has('initiator');
  if (!((isForming(x!) && isHolding(y!)) || (isHolding(x!) && isForming(y!)))) return [];
  return [{ score: -1, weight: 1.6, words: 'one forms a line, the other holds one' }];
}
