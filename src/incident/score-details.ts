import type { Actor, Count } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { isCopyOf } from './find-copies.ts';
import { countryIn, folded, isGenericName, isSameName, isStateForcesName } from './same-name.ts';
import { scaleOf } from './score-place.ts';

/** A small part of a pair's score: what agreed or not, −1 to 1, and the words for it. */
export interface Detail {
  readonly score: number;
  readonly weight: number;
  readonly words: string;
}

/** Whether two names in one role may be the same actor: same words, or one of them only says "the army", "the enemy". */
export function isSameActor(a: Actor, b: Actor): boolean {
  if (isSameName(a.name, b.name)) return true;
  if (isOpposed(a, b)) return false;
  if (isGenericName(a.name) || isGenericName(b.name)) return true;
  if (isStateForcesName(a.name) && isStateForcesName(b.name)) return true;
  const country = isOfState(a) && isOfState(b) ? countryIn(a.name) : null;
  return country !== null && country === countryIn(b.name);
}

function isOfState(a: Actor): boolean {
  return a.kind === 'government' || a.kind === 'state_forces';
}

/** A state's forces and an armed group are not one actor, whatever they are called. */
function isOpposed(a: Actor, b: Actor): boolean {
  const kinds = new Set([a.kind, b.kind]);
  return kinds.has('nonstate_armed') && (kinds.has('state_forces') || kinds.has('government'));
}

function compareActors(a: ReportedEvent, b: ReportedEvent): Detail[] {
  const out: Detail[] = [];
  for (const role of ['initiator', 'defender', 'target_force', 'donor', 'recipient'] as const) {
    const left = a.event.actors.filter((x) => x.role === role);
    const right = b.event.actors.filter((x) => x.role === role);
    if (!left.length || !right.length) continue;
    const same = left.some((x) => right.some((y) => isSameActor(x, y)));
    const named = left.some((x) => right.some((y) => isSameName(x.name, y.name)));
    const apart = left.every((x) => right.every((y) => isOpposed(x, y)));
    if (same) out.push({ score: 1, weight: named ? 0.6 : 0.2, words: `same ${role.replace('_', ' ')}` });
    // Two donors give two things, though they give alike.
    else
      out.push({
        score: -1,
        weight: role === 'donor' ? 4 : apart ? 1.6 : 0.8,
        words: `another ${role.replace('_', ' ')}`,
      });
  }
  return out;
}

/** Classes too vague to tell two hits apart. */
const VAGUE: ReadonlySet<string> = new Set(['people', 'other', 'vehicle', 'infrastructure_unspecified']);
/** Classes that one and the same site is given by different speakers: a fuel depot is energy, industry, port or military. */
const BLURRED: ReadonlySet<string> = new Set([
  'energy',
  'industrial',
  'port',
  'transport',
  'water',
  'military',
  'residential',
]);

/** Whether a class of target says too little to tell two hits apart. */
export function isVagueTarget(c: string): boolean {
  return VAGUE.has(c);
}

function classesOf(e: ReportedEvent): string[] {
  return [...new Set(e.event.targets.map((t) => t.class))].filter((c) => !isVagueTarget(c)).sort();
}

/** A school and a clinic are two hits though town and night agree; a depot and a factory may be one, differently named. */
function compareTargets(a: ReportedEvent, b: ReportedEvent): Detail[] {
  const left = classesOf(a);
  const right = classesOf(b);
  if (!left.length || !right.length) return [];
  const shared = left.filter((c) => right.includes(c));
  if (shared.length) return [{ score: 1, weight: 0.8, words: `same target: ${shared.join(', ')}` }];
  // Of two damages the object is what tells them apart: an outage and broken windows are two.
  const damages = a.event.type === 'harm.damage' && b.event.type === 'harm.damage';
  const blurred = !damages && left.some((c) => BLURRED.has(c)) && right.some((c) => BLURRED.has(c));
  return [{ score: blurred ? -0.5 : -1, weight: blurred ? 0.6 : 2, words: 'other targets' }];
}

function compareEquipment(a: ReportedEvent, b: ReportedEvent): Detail[] {
  const group = (c: string) =>
    c === 'uav' || c === 'loitering_munition' ? 'drone' : c.endsWith('missile') ? 'missile' : c;
  const left = new Set(a.event.equipment.map((q) => group(q.class)));
  const right = new Set(b.event.equipment.map((q) => group(q.class)));
  if (!left.size || !right.size) return [];
  const same = [...left].some((c) => right.has(c));
  return [{ score: same ? 1 : -0.5, weight: 0.3, words: same ? 'same weapon' : 'other weapons' }];
}

function intervalOf(c: Count): { low: number; high: number } | null {
  return 'value' in c || c.increment ? null : { low: c.low, high: c.high ?? Number.POSITIVE_INFINITY };
}

/** Equal figures of some size are telling; different ones say little, since counts grow and rivals disagree. */
function compareCounts(a: ReportedEvent, b: ReportedEvent): Detail[] {
  let best: Detail | null = null;
  let apart = false;
  for (const x of a.event.counts) {
    for (const y of b.event.counts) {
      const [i, j] = [intervalOf(x), intervalOf(y)];
      if (x.what !== y.what || !i || !j) continue;
      if (i.low === j.low && i.high === j.high && i.low > 0) {
        const weight = i.low >= 20 ? 3 : i.low >= 10 ? 2 : i.low >= 3 ? 1 : 0.5;
        if (!best || weight > best.weight)
          best = { score: 1, weight, words: `same figure (${x.what} ${i.low})` };
      } else if (isFarApart(x.what, i, j)) apart = true;
    }
  }
  if (best) return [best];
  return apart ? [{ score: -1, weight: scaleOf(a) === 'site' ? 0.8 : 2, words: 'figures far apart' }] : [];
}

/** Numbers of weapons that differ by more than double speak of another occurrence; tolls do not, they grow. */
function isFarApart(
  what: string,
  i: { low: number; high: number },
  j: { low: number; high: number },
): boolean {
  if (what !== 'launched' && what !== 'intercepted' && what !== 'supplied') return false;
  const [small, large] = i.low <= j.low ? [i, j] : [j, i];
  return large.low > small.high * 2;
}

function compareTriggers(a: ReportedEvent, b: ReportedEvent): Detail[] {
  if (folded(a.event.quote) !== folded(b.event.quote)) return [];
  return [{ score: 1, weight: 0.2, words: `same word (“${b.event.quote}”)` }];
}

function compareTexts(a: ReportedEvent, b: ReportedEvent): Detail[] {
  if (a.documentId === b.documentId) return [];
  return isCopyOf(a, b) ? [{ score: 1, weight: 2, words: 'one report is a reprint of the other' }] : [];
}

/** What the details of two events say for or against one occurrence, each with its words. */
export function scoreDetails(a: ReportedEvent, b: ReportedEvent): Detail[] {
  const details = [compareActors, compareTargets, compareEquipment, compareCounts, compareTriggers];
  return [...compareTexts(a, b), ...details.flatMap((f) => f(a, b))];
}
