import { FLYING } from '../../../lexicon/weapon.ts';
import type { Equipment, EquipmentClass } from '../../../model/event.ts';
import { overlaps, spanOf } from '../../../util/span.ts';
import { because, withWhyOf } from '../../../util/why.ts';
import type { AmountMention } from '../../count/find-amounts.ts';
import { rootOf } from '../../type/trigger.ts';
import { isApart, isNearest, reach } from '../choose.ts';
import { takesEquipment } from '../equipment-slot.ts';
import type { Scene, WeaponMention } from '../scene.ts';
import type { Group } from '../scene-event.ts';
import { onlyInCase } from './find-things.ts';
import { isStruckArm } from './target-slot.ts';

/** "Уламки безпілотника": what is left of it. */
const DEBRIS = /(?<!\p{L})(?:уламк|обломк|фрагмент|залишк|остатк|детал)\p{L}*\s+(?:\p{L}+\s+){0,2}[«“„"]?$/iu;
/** "Загроза ракетного удару", "атака на оператора дронів": named, not used. */
const NOT_USED =
  /(?<!\p{L})(?:загроз|угроз|небезпек|опасност|захист|защит|боротьб|борьб|виявлен|обнаружен|проти|против|від|от)\p{L}*\s+(?:\p{L}+\s+)?[«“„"]?$/iu;

/** The equipment a Ukrainian or Russian sentence names for one of its occurrences. */
export function slavicEquipmentOf(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
): Equipment[] {
  const strike = rootOf(group.type) === 'strike';
  const takers = (w: WeaponMention): Group[] => groups.filter((g) => takes(g, w));
  const stopped = group.type === 'defence.interception';
  const near = scene.weapons.filter((w) => {
    if (!takes(group, w) || isOwnArm(scene, w)) return false;
    if (w.class === 'other' && (strike || stopped)) return false;
    if (!isNearest(scene, group, takers(w), w) && !(stopped && isWithin(scene, group, groups, w)))
      return false;
    if (isApart(scene, group, w) && takers(w).length > 1) return false;
    const before = scene.quote.slice(0, w.start - scene.start);
    if (strike && (DEBRIS.test(before) || NOT_USED.test(before) || isStruckArm(scene, groups, w)))
      return false;
    if (stopped && (onlyInCase(w.forms, 'I') || isOtherThan(scene, group, w))) return false;
    // "После сброса гранаты с коптера": the drone is the means.
    if (w.class === 'mine_ied' && group.type === 'strike.drone' && group.triggers.some((t) => overlaps(t, w)))
      return false;
    return !(w.class === 'ship' && strike && isApart(scene, group, w));
  });
  const own = near.length ? near : toldBefore(scene, group);
  const out: Equipment[] = [];
  const systems = new Set(
    own.map((w) => forSystem(text, scene, w)).filter((o, i) => o && o.start > own[i]!.start),
  );
  for (const w of own) {
    const name = w.name ?? w.quote;
    if (systems.has(w) || out.some((o) => o.class === w.class && o.name === name)) continue;
    const { count, ...uncounted } = itemOf(text, scene, w, strike, stopped);
    out.push(near.length || stopped ? { ...uncounted, ...(count ? { count } : {}) } : uncounted);
  }
  return out;
}

/** As of English events; and a rescue service disposes of what did not go off. */
const takes = (group: Group, w: WeaponMention): boolean =>
  takesEquipment(group.type, w) ||
  (group.type === 'response.rescue' &&
    (w.class === 'mine_ied' || w.class === 'ammunition') &&
    group.triggers.some((t) => DISPOSES.test(t.quote)));
const DISPOSES = /знешкодж|знешкоди|обезвре|вилуч|изъя|розмін|размин|обстеж|обслед/iu;

/** "Налёт 30 дронов, из них 20 сбиты": of the last named alone. */
function isOtherThan(scene: Scene, group: Group, w: WeaponMention): boolean {
  const t = group.triggers.find((x) => x.start >= w.end);
  if (!t) return false;
  const next = scene.weapons.find((o) => o.start > w.end && o.end <= t.start);
  return !!next && OF_WHICH.test(scene.quote.slice(next.end - scene.start, t.start - scene.start));
}
const OF_WHICH = /(?<!\p{L})(?:из|з|із)\s+(?:которых|яких|них)(?!\p{L})/iu;

/** What was stopped or came down stands in the clause before: "11 дронів збито, ще два впали". */
function toldBefore(scene: Scene, group: Group): readonly WeaponMention[] {
  const t = group.triggers[0]!;
  const before = scene.weapons.filter((w) => FLYING.has(w.class) && w.end <= t.start);
  if (group.type === 'defence.interception') return before.filter((w) => !isOtherThan(scene, group, w));
  return rootOf(group.type) === 'strike' && FELL.test(t.quote) ? before.slice(-1) : [];
}
const FELL = /^(?:впал|упал|влучи|поціли|попал|долеті|долете)/iu;

/** Near the words of the group, with no other occurrence named between. */
function isWithin(scene: Scene, group: Group, groups: readonly Group[], w: WeaponMention): boolean {
  return (
    reach(scene, group, w) < 60 &&
    group.triggers.some((t) => {
      const [from, to] = w.end <= t.start ? [w.end, t.start] : [t.end, w.start];
      return !groups.some((g) => g !== group && g.triggers.some((o) => o.start >= from && o.end <= to));
    })
  );
}

/** "Авіація Сил оборони", "зенітні установки збили": whose arms beat the attack off. */
const isOwnArm = (scene: Scene, w: WeaponMention): boolean =>
  /^\s+(?:сил оборони|зсу|пвк|повітряних сил|воздушных сил|сил обороны)/iu.test(
    scene.quote.slice(w.end - scene.start),
  );

function itemOf(text: string, scene: Scene, w: WeaponMention, strike: boolean, stopped: boolean): Equipment {
  const name = w.name ?? w.quote;
  const count = numberOf(text, scene, w, stopped);
  const system = forSystem(text, scene, w);
  const country = madeIn(text, scene, w);
  const cls: EquipmentClass =
    w.class === 'missile' && system?.class === 'air_defence_system'
      ? 'air_defence_missile'
      : strike && w.class === 'air_defence_missile'
        ? 'missile'
        : w.class;
  const amount = count && 'low' in count ? count : isOne(w) ? ONE : null;
  let item: Equipment = {
    name,
    class: cls,
    ...(amount ? { count: amountOf(amount, w) } : {}),
    ...(system ? { for: system.name ?? system.quote } : {}),
    ...(country ? { madeIn: country } : {}),
    mention: spanOf(text, w.start, w.end),
  };
  item = because(item, 'class', w.row);
  if (system)
    item = because(
      item,
      'for',
      'event/slot/slavic/equipment-slot: "до" or "для" and a system after it',
      system,
    );
  return country
    ? because(item, 'madeIn', 'event/slot/slavic/equipment-slot: whose make it is said to be', w)
    : item;
}

const ONE = { low: 1, high: 1 } as const;

function amountOf(
  a: { readonly low: number; readonly high?: number },
  w: WeaponMention,
): NonNullable<Equipment['count']> {
  const count = { low: a.low, ...(a.high === undefined ? {} : { high: a.high }) };
  return a === ONE
    ? because(count, 'amount', 'event/slot/slavic/equipment-slot: a singular counts one', w)
    : withWhyOf(count, a);
}

const COUNTED = new Set<EquipmentClass>([
  'uav',
  'loitering_munition',
  'missile',
  'cruise_missile',
  'ballistic_missile',
  'helicopter',
  'aircraft',
  'ammunition',
]);

/** A common noun in the singular is one of them: "поцілила ракета". */
const isOne = (w: WeaponMention): boolean =>
  COUNTED.has(w.class) && w.one === true && /^[«“„"]?\p{Ll}/u.test(w.name ?? '') && !MASS.test(w.name ?? '');
/** Singulars of a kind, not of one. */
const MASS = /(?:авіац|авиац|баліст|баллист|боєкомплект|боекомплект|озброєн|вооружен)\p{L}*$/iu;

/** How many of it the words right before it say; of those shot down, the share: "40 із 52 дронів". */
function numberOf(text: string, scene: Scene, w: WeaponMention, stopped: boolean): AmountMention | undefined {
  const right = scene.amounts.filter((a) => {
    if (!('low' in a) || a.times || a.end > w.start || w.start - a.end > 30) return false;
    const gap = text.slice(a.end, w.start).replace(/^\s+(?:із|з|из)\s+\d+(?=\s)/iu, '');
    return (
      /^(?:\s+[\p{L}’'-]+){0,2}\s+[«“„"]?$/u.test(gap) &&
      !/\s(?:і|й|та|и|на|в|у|по|з|с|із|из|над)\s/u.test(gap)
    );
  });
  return stopped ? right[0] : right.at(-1);
}

/** "Ракети до Patriot", "снаряды для гаубиц". */
function forSystem(text: string, scene: Scene, w: WeaponMention): WeaponMention | undefined {
  if (/^\s+(?:до|для|к)\s+(?:них|нього|неї|нему|ней|него)(?!\p{L})/iu.test(text.slice(w.end, w.end + 12)))
    return scene.weapons.findLast((o) => o.end <= w.start && o.class === 'air_defence_system');
  const m = /^\s+(?:до|для|к)\s+(?:(?:комплекс|систем|установ)\p{L}*\s+)?[«“„"]?/iu.exec(
    text.slice(w.end, w.end + 40),
  );
  return m ? scene.weapons.find((o) => o.start > w.end && o.start - w.end <= m[0].length) : undefined;
}

/** "Производства США", "американського виробництва": the country named there. */
function madeIn(text: string, scene: Scene, w: WeaponMention): string | undefined {
  const m =
    /^[»”"]?\s+(?:(?:производства|виробництва)\s+\p{Lu}\p{L}+|\p{L}+(?:го|ого)\s+(?:производства|виробництва))/iu.exec(
      text.slice(w.end, w.end + 60),
    );
  if (!m) return undefined;
  return scene.mentions.find(
    (p) => p.start >= w.end && p.end <= w.end + m[0].length + 12 && p.kind === 'country',
  )?.country;
}
