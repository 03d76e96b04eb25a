import { FLYING } from '../../lexicon/weapon.ts';
import type { Equipment, EquipmentClass, EventType } from '../../model/event.ts';
import { overlaps, spanOf } from '../../util/span.ts';
import { because, withWhyOf } from '../../util/why.ts';
import type { AmountMention } from '../count/find-amounts.ts';
import { rootOf } from '../type/trigger.ts';
import { isApart, isNearest, reach } from './choose.ts';
import { isOfGappedGiver } from './gapped.ts';
import type { Scene, WeaponMention } from './scene.ts';
import type { Group } from './scene-event.ts';

/** What can be shot down, what has no class of its own included. */
const DOWNABLE: ReadonlySet<EquipmentClass> = new Set<EquipmentClass>([...FLYING, 'other']);

/** What is given and not fought with. */
const GOODS = /(?:radars?|generators?|pumps|excavators?|(?<!patrol |gun|speed ?)boats)$/i;

/** Whether events of this type show equipment of this class. */
export function takesEquipment(type: EventType, w: WeaponMention): boolean {
  if (GOODS.test(w.quote)) return rootOf(type) === 'aid';
  if (rootOf(type) === 'strike')
    return w.class !== 'air_defence_system' && w.class !== 'air_defence_missile' && w.class !== 'vehicle';
  if (type === 'defence.interception') return DOWNABLE.has(w.class);
  if (rootOf(type) === 'aid') return true;
  if (type === 'force.posture') return true;
  return type === 'combat.attack' && w.class === 'small_arms';
}

/** The equipment a sentence names for one of its occurrences. */
export function equipmentOf(text: string, scene: Scene, group: Group, groups: readonly Group[]): Equipment[] {
  const takers = (w: WeaponMention): Group[] => groups.filter((g) => takesEquipment(g.type, w));
  const near = scene.weapons.filter(
    (w) =>
      takesEquipment(group.type, w) &&
      (belongs(scene, group, takers(w), w) ||
        (group.type === 'defence.interception' && reach(scene, group, w) < 60)) &&
      (!isApart(scene, group, w) || takers(w).length === 1) &&
      !isNameOf(scene, w) &&
      !isLost(scene, group, w) &&
      !isWardedOff(scene, group, w) &&
      !(w.class === 'ship' && isApart(scene, group, w)) &&
      !(
        rootOf(group.type) === 'strike' &&
        group.triggers.some(
          (t) =>
            t.nominal &&
            !ACTS.test(t.quote) &&
            overlaps(t, w) &&
            // "A drone strike" names what struck.
            w.class !== 'uav' &&
            !(w.class === 'mine_ied' && w.start <= t.start && w.end >= t.end),
        )
      ),
  );
  // "… of which most were intercepted": the munitions stand in the clause before.
  const own =
    near.length || group.type !== 'defence.interception'
      ? near
      : scene.weapons.filter(
          (w) => DOWNABLE.has(w.class) && w.end <= group.triggers[0]!.start && !isNameOf(scene, w),
        );
  const out: Equipment[] = [];
  for (const w of rootOf(group.type) === 'aid' ? named(text, own) : own) {
    if (out.some((o) => o.class === w.class && o.name === w.quote)) continue;
    const count = numberOf(text, scene, group, w);
    if (count && isOfGappedGiver(scene, group, count)) continue;
    const forSystem = /^\s+for\s/.test(text.slice(w.end, w.end + 6))
      ? scene.weapons.find((o) => o.start > w.end && o.start - w.end < 20)
      : undefined;
    const item: Equipment = {
      name: w.quote,
      class:
        forSystem && w.class === 'missile' && forSystem.class === 'air_defence_system'
          ? 'air_defence_missile'
          : w.class,
      ...(count && 'low' in count ? { count: amountOf(count) } : {}),
      ...(forSystem ? { for: forSystem.quote } : {}),
      mention: spanOf(text, w.start, w.end),
    };
    const told = because(item, 'class', w.row);
    out.push(
      forSystem
        ? because(told, 'for', 'event/slot/equipment-slot: "for" and a system after it', forSystem)
        : told,
    );
  }
  return out.filter((e) => !out.some((o) => o.for === e.name));
}

/** "25 Patriot missiles" are one item: a make and the noun right after it, of the class of the noun where the make has another. */
function named(text: string, weapons: readonly WeaponMention[]): WeaponMention[] {
  const out: WeaponMention[] = [];
  for (const w of weapons.toSorted((a, b) => a.start - b.start)) {
    const make = out.at(-1);
    if (
      !make ||
      w.start - make.end !== 1 ||
      text[make.end] !== ' ' ||
      !isMake(make) ||
      !/^\p{Ll}/u.test(w.quote)
    )
      out.push(w);
    else
      out[out.length - 1] = {
        ...w,
        ...spanOf(text, make.start, w.end),
        class: w.class === 'missile' && make.class === 'air_defence_system' ? 'air_defence_missile' : w.class,
      };
  }
  return out;
}

const isMake = (w: WeaponMention): boolean => /^\p{Lu}/u.test(w.quote) && !/\s\p{Ll}+s$/u.test(w.quote);

/** The interval of a figure, with what made it. */
function amountOf(a: Extract<AmountMention, { low: number }>): NonNullable<Equipment['count']> {
  return withWhyOf({ low: a.low, ...(a.high === undefined ? {} : { high: a.high }) }, a);
}

/** How many of it the words right before it say: never how often, nor how many batches of it. */
function numberOf(text: string, scene: Scene, group: Group, w: WeaponMention): AmountMention | undefined {
  const right = scene.amounts.filter((a) => {
    const gap = text.slice(a.end, w.start);
    if (!('low' in a) || a.times || a.end > w.start || gap.length > 14 || /[,;.]/.test(gap)) return false;
    // "Six died after drones struck": the figure is another clause's.
    if (scene.boundaries.some((b) => b.at >= a.end && b.at < w.start)) return false;
    if (a.noun?.quote.includes('percent') || (a.article && /s$/i.test(w.quote))) return false;
    return !/\bof\s/.test(gap.replace(/^ of (?:the |its |their )?\d+ /, ''));
  });
  // "Shot down 45 of 61 drones": the share was stopped, the whole was sent.
  return group.type === 'defence.interception' ? right[0] : right.at(-1);
}

/** The words that name the attack hold a verb: "drone dropped a grenade". */
const ACTS = /(?<!\p{L})(?:\p{L}+ed|hit|struck|fell|blew up|went off)(?!\p{L})/iu;
const TAKEN =
  /(?:captur|seiz|destroy|damag|lost|losing|burn|knock|abandon)\p{L}*\s+(?:[\p{L}\d-]+\s+){0,3}$/iu;
const HEAVY = new Set<EquipmentClass>(['armour', 'artillery', 'mlrs', 'helicopter', 'ship']);

/** "Capturing an armoured vehicle", "destroyed two tanks": lost in the attack, not used in it. */
function isLost(scene: Scene, group: Group, w: WeaponMention): boolean {
  return (
    rootOf(group.type) === 'strike' &&
    HEAVY.has(w.class) &&
    TAKEN.test(scene.quote.slice(Math.max(0, w.start - scene.start - 60), w.start - scene.start))
  );
}

/** What aid is to protect from is not what is given: "defence against missile attacks", "systems to shoot down drones". */
function isWardedOff(scene: Scene, group: Group, w: WeaponMention): boolean {
  if (rootOf(group.type) !== 'aid') return false;
  const before = scene.quote.slice(Math.max(0, w.start - scene.start - 60), w.start - scene.start);
  return THREAT.test(scene.quote.slice(w.end - scene.start)) || WARDING.test(before);
}

const THREAT = /^[\s-]+(?:attacks?|strikes?|barrages?|raids?|salvo(?:e?s)?|assaults?)(?!\p{L})/iu;
const WARDING =
  /(?<!\p{L})(?:against|(?:shoot|shooting|bring|bringing) down|intercept(?:ing)?|repel(?:ling)?|count(?:er|ering)|fend(?:ing)? off|withstand(?:ing)?)\s+(?:(?!and )[\p{L}\d-]+\s+){0,3}$/iu;

/** Nearest, or of the relative clause that follows it: "systems that the ministry plans to send". */
function belongs(scene: Scene, group: Group, takers: readonly Group[], w: WeaponMention): boolean {
  const relative = (g: Group): boolean =>
    g.triggers.some(
      (t) => t.start > w.end && RELATIVE.test(scene.quote.slice(w.end - scene.start, t.start - scene.start)),
    );
  const owner = takers.find(relative);
  return owner ? owner === group : isNearest(scene, group, takers, w);
}

const RELATIVE = /^\s+(?:that|which)\s+(?:[^\s,;.]+\s+){1,5}$/i;

/** A weapon word that only qualifies another noun ("missile defence", "drone operators"). */
function isNameOf(scene: Scene, w: WeaponMention): boolean {
  return /^[\s-]+(?:defen[cs]e|operators?|pilots?|unit|units|strike capabilit|debris|threat|danger|launchers?)\b/i.test(
    scene.quote.slice(w.end - scene.start),
  );
}
