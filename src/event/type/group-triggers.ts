import { hasCyrillic } from '../../util/script.ts';
import { apart, distance, type Scene } from '../slot/scene.ts';
import type { Group } from '../slot/scene-event.ts';
import { findStatus } from './find-status.ts';
import { OTHER_MEANS } from './other-means.ts';
import { isAttack, rootOf, type Trigger } from './trigger.ts';

const ALIVE = new Set<Group['status']>(['occurred', 'ongoing']);
/** Words that start another occurrence of the same kind. */
const ANOTHER =
  /\b(?:another|second|third|separate|separately|other|further|new|earlier|later|also|again|more|two|three)\s+(?:[\p{L}-]+\s+){0,2}$/iu;

/** The triggers of a sentence gathered by occurrence: several words may name one attack. */
export function groupTriggers(scene: Scene, triggers: readonly Trigger[]): Group[] {
  const groups: (Omit<Group, 'type' | 'triggers'> & { type: Group['type']; triggers: Trigger[] })[] = [];
  const order = [...triggers].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  for (const t of order) {
    const statusWhy = findStatus(scene, t);
    const status = statusWhy.value;
    const hosts = groups.filter((g) => joins(scene, g, t, status));
    // Of two attacks in a sentence a toll is the nearer one's: "killed in the fighting, … shelling … and wounding three".
    const host = t.type === 'harm.casualties' ? nearestTo(scene, hosts, t) : hosts[0];
    if (host) {
      host.triggers.push(t);
      host.type = finer(host.type, t.type);
    } else groups.push({ type: t.type, status, statusWhy, triggers: [t] });
  }
  return groups
    .map((g) => ({ ...g, triggers: [...g.triggers].sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.triggers[0]!.start - b.triggers[0]!.start);
}

function nearestTo<T extends { readonly triggers: readonly Trigger[] }>(
  scene: Scene,
  groups: readonly T[],
  t: Trigger,
): T | undefined {
  const gap = (g: T): number => Math.min(...g.triggers.map((x) => distance(scene, x, t)));
  return groups.toSorted((a, b) => gap(a) - gap(b))[0];
}

/** Attacks first, so that their consequences find them. */
const rank = (t: Trigger): number => (isAttack(t.type) ? 0 : t.type.startsWith('harm') ? 2 : 1);

/** The more telling of two types of one occurrence. */
function finer(a: Group['type'], b: Group['type']): Group['type'] {
  if (!isAttack(b)) return a;
  if (a === 'strike.mixed') return b;
  return a;
}

function joins(
  scene: Scene,
  group: { type: Group['type']; status: Group['status']; triggers: readonly Trigger[] },
  t: Trigger,
  status: Group['status'],
): boolean {
  const first = group.triggers[0]!;
  if (isAttack(t.type) && (t.rule === OTHER_MEANS || first.rule === OTHER_MEANS)) return false;
  const near = Math.min(...group.triggers.map((g) => distance(scene, g, t)));
  if (isAttack(group.type) && t.type === 'harm.casualties')
    return group.status === 'occurred' || group.status === 'ongoing' || status === group.status;
  if (isAttack(group.type) && t.type === 'harm.damage')
    return /^(?:destroying|damaging|burning|setting)$/i.test(t.quote)
      ? near < 120
      : isSubject(scene, group, t);
  const before = between(scene, first, t);
  if (rootOf(group.type) !== rootOf(t.type) && !(isAttack(group.type) && isAttack(t.type))) return false;
  if (isAttack(group.type) && isAttack(t.type)) {
    const sameRoot =
      rootOf(group.type) === rootOf(t.type) || group.type === 'strike.mixed' || t.type === 'strike.mixed';
    return (
      sameRoot &&
      (status === group.status || (hasCyrillic(t.quote) && ALIVE.has(status) && ALIVE.has(group.status))) &&
      !ANOTHER.test(before) &&
      !(apart(scene, first, t) && ownPlace(scene, t, first))
    );
  }
  if (t.type !== group.type) return false;
  if (t.type === 'harm.casualties') return true;
  if (t.type === 'defence.interception' && OUT_OF_SIGHT.test(t.quote)) return true;
  if (t.type === 'alert.raised' || t.type === 'defence.interception')
    return (!apart(scene, first, t) || near < 60) && !TALLY_BETWEEN.test(between(scene, first, t));
  if (t.type === 'control.capture' && t.nominal) return true;
  return (
    status === group.status &&
    (!apart(scene, first, t) || near < 40) &&
    !ANOTHER.test(before) &&
    !ownSubject(scene, first, t)
  );
}

/** "Shelling damaged three houses": the attack is the subject, so the damage is its target (guide §6.10). */
function isSubject(scene: Scene, group: { readonly triggers: readonly Trigger[] }, t: Trigger): boolean {
  if (!/ed$|broke|burnt/i.test(t.quote)) return false;
  // "Two depots were destroyed by air strikes".
  if (group.triggers.some((g) => g.nominal && g.start >= t.end && BY.test(between(scene, t, g)))) return true;
  return group.triggers.some(
    (g) =>
      g.nominal &&
      g.end <= t.start &&
      /^\s+(?:also |badly |has |have |had )*[“"‘']?$/i.test(between(scene, g, t)),
  );
}

const BY = /^\s+by\s+(?:(?!and\s|or\s)[\p{L}-]+\s+){0,3}$/iu;

/** "12 more were lost from radar": part of the same night's tally. */
export const OUT_OF_SIGHT = /^(?:lost|disappear|vanish|locationally)/i;
const TALLY_BETWEEN = /\b(?:taking|bringing|brings|takes|since|in total)\b/i;
const between = (scene: Scene, a: Trigger, b: Trigger): string =>
  scene.quote.slice(Math.min(a.end, b.end) - scene.start, Math.max(a.start, b.start) - scene.start);

/** Whether another party stands between the two words: each has its own subject. */
function ownSubject(scene: Scene, first: Trigger, t: Trigger): boolean {
  const [a, b] = first.start < t.start ? [first, t] : [t, first];
  return scene.actors.some(
    (x) =>
      x.start >= a.end &&
      x.end <= b.start &&
      !x.adjective &&
      // Whom aid is given to is no giver.
      (x.form === undefined || x.form === 'subject' || rootOf(t.type) !== 'aid') &&
      (x.kind === 'government' || x.armed) &&
      !/\b(?:to|by|for|on|of|from)\s+(?:the\s+)?$/i.test(scene.quote.slice(0, x.start - scene.start)),
  );
}

/** Whether a place stands nearer to the second trigger than to the first. */
function ownPlace(scene: Scene, t: Trigger, first: Trigger): boolean {
  return scene.placed.some((p) => !apart(scene, p, t) && distance(scene, p, t) < distance(scene, p, first));
}
