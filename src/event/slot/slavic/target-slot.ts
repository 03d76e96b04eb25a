import type { EquipmentClass, Target } from '../../../model/event.ts';
import { type Span, spanOf } from '../../../util/span.ts';
import { because } from '../../../util/why.ts';
import { isAttack } from '../../type/trigger.ts';
import type { Scene, TargetMention, WeaponMention } from '../scene.ts';
import type { Group } from '../scene-event.ts';
import { inCase, onlyInCase } from './find-things.ts';
import { isKeptBack, namesKeptBack } from './kept-back.ts';
import { slavicPeople, slavicSanctioned } from './people.ts';
import { type Tie, tieOf } from './tie.ts';
import { slavicUtility } from './utility.ts';

/** What a Ukrainian or Russian sentence says one of its occurrences struck or harmed. */
export function slavicTargetsOf(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
): Target[] {
  const out: Target[] = [];
  for (const x of struckBy(scene, group, groups))
    if (!out.some((o) => o.name === x.name))
      out.push(
        because({ name: x.name, class: x.class, mention: spanOf(text, x.start, x.end) }, 'class', x.row),
      );
  const utility = out.length && group.type === 'response.repair' ? null : slavicUtility(text, scene, group);
  if (utility && !out.some((o) => o.class === utility.class)) out.push(utility);
  if (group.type === 'harm.casualties' || group.type === 'combat.abduction' || group.type === 'combat.attack')
    out.push(...slavicPeople(text, scene, group));
  if (group.type === 'measure.sanction') out.push(...slavicSanctioned(text, scene, group));
  if (group.type === 'combat.abduction')
    return namesKeptBack(text, scene) ? out.map((t) => withheld(t)) : out;
  if (!isAttack(group.type) && group.type !== 'harm.damage') return out;
  return out.map((t, i) => (isKeptBack(text, scene, t, i === out.length - 1) ? withheld(t) : t));
}

const withheld = (t: Target): Target =>
  because(
    { ...t, detail: 'withheld' as const },
    'detail',
    'event/slot/slavic/kept-back: the speaker will not name it, here or later',
  );

/** Arms that are lost more often than they are named as the means. */
const ARMS = new Set<EquipmentClass>([
  'armour',
  'artillery',
  'mlrs',
  'air_defence_system',
  'aircraft',
  'helicopter',
  'ship',
]);
const RADAR = /^(?:радар|РЛС|радіолок|радиолок|ЗРК)/iu;

/** Nouns whose genitive is what was lost: "ураження двох катерів". */
const DESTROYS = /^(?:ураж|знищ|пораж|уничт|підрив|подрыв)/iu;

/** An arm as a thing that may be struck. */
const asTarget = (w: WeaponMention): TargetMention => ({
  start: w.start,
  end: w.end,
  quote: w.quote,
  name: w.name ?? w.quote,
  class: 'military',
  row: w.row,
  ...(w.forms ? { forms: w.forms } : {}),
});

/** Whether an arm was hit in one of the sentence's occurrences, so that it is no means of it. */
export function isStruckArm(scene: Scene, groups: readonly Group[], w: WeaponMention): boolean {
  if (!ARMS.has(w.class) && !RADAR.test(w.quote)) return false;
  if (!w.forms?.length || onlyInCase(w.forms, 'I')) return false;
  const tie = tieOf(scene, groups, asTarget(w));
  return !!tie && !tie.where && !tie.group.triggers.some((t) => t.nominal && !DESTROYS.test(t.quote));
}

interface Tied {
  readonly x: TargetMention;
  readonly tie: Tie;
}

/** What is tied to which group, worked out once for all groups of a sentence. */
const TIED = new WeakMap<
  readonly Group[],
  { readonly things: readonly TargetMention[]; readonly tied: readonly Tied[] }
>();

function tiedIn(
  scene: Scene,
  groups: readonly Group[],
): { readonly things: readonly TargetMention[]; readonly tied: readonly Tied[] } {
  const known = TIED.get(groups);
  if (known) return known;
  const arms = scene.weapons.filter((w) => isStruckArm(scene, groups, w)).map(asTarget);
  const things = [...scene.targets, ...arms].sort((a, b) => a.start - b.start);
  const tied: Tied[] = [];
  for (const [i, x] of things.entries()) {
    const last = tied.at(-1);
    // "Гуртожиток коледжу": whose it is.
    if (i && x.start - things[i - 1]!.end === 1 && inCase(x.forms, 'G') && x.forms?.length) continue;
    const tie = tieOf(scene, groups, x) ?? (last && isListed(scene, groups, last.x, x) ? last.tie : null);
    if (tie) tied.push({ x, tie });
  }
  const found = { things, tied };
  TIED.set(groups, found);
  return found;
}

/** The things tied to the group: objects, or where there are none, where it burned or broke. */
function struckBy(scene: Scene, group: Group, groups: readonly Group[]): TargetMention[] {
  const { things, tied } = tiedIn(scene, groups);
  const own = tied.filter((o) => o.tie.group === group);
  for (const x of things) {
    if (own.some((o) => o.x === x) || !tied.some((o) => o.x === x)) continue;
    const tie = tieOf(scene, [group], x, true);
    if (tie && group.triggers.every((t) => t.start > x.end)) own.push({ x, tie });
  }
  const objects = own.filter((o) => !o.tie.where);
  return (objects.length ? objects : own.sort((a, b) => a.tie.cost - b.tie.cost).slice(0, 1)).map((o) => o.x);
}

const LISTED =
  /^[»”"]?(?:\s+[\p{L}\d’'-]+){0,4}?(?:,|\s(?:та|і|й|и|а також|також|а также|также|або|или))(?:\s+[\p{L}\d’'«-]+){0,4}\s*[«“„"]?$/iu;

/** "… та магазин": goes with the thing before it in the list. */
function isListed(scene: Scene, groups: readonly Group[], last: Span, x: TargetMention): boolean {
  const gap = scene.quote.slice(last.end - scene.start, x.start - scene.start);
  return (
    LISTED.test(gap) &&
    !/(?<!\p{L})(?:біля|поблизу|возле|около|від|от|з|із|из|с|до|для|на|у|в|під|под|над|про|о)\s+\S*\s*$/iu.test(
      gap,
    ) &&
    !groups.some((g) => g.triggers.some((t) => t.start >= last.end && t.end <= x.start))
  );
}
