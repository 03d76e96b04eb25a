import type { Actor, Count, Equipment } from '../../model/event.ts';
import { because, withWhyOf } from '../../util/why.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { type Draft, lastIndex } from './draft.ts';
import { isShareAlone, namesShareOf } from './share-of-gift.ts';

const GIVES = /^aid\.(?:pledge|delivery)/;
/** How many sentences back "the first 20" may point. */
const BACK = 2;
const ITEM = 'event/type/carry-gift: a share of the gift told before, so its item';
const PARTY = 'event/type/carry-gift: a share of the gift told before, so who gives and gets it';
const LATER_SHARE = 'event/type/carry-gift: a share of what is promised already';

/**
 * "The first 20 were handed over", "four of the launchers had been delivered": the item, and who gives and gets it where the words name
 * nobody, are those of the gift told before. Null where the words point at a gift and none was told: they tell nothing by themselves.
 */
export function withGift(drafts: readonly Draft[], next: SceneEvent): SceneEvent | null {
  if (!GIVES.test(next.type)) return next;
  const alone = isShareAlone(next.scene, next.triggers[0]!);
  const gift = drafts.findLast(
    (d) =>
      GIVES.test(d.type) &&
      next.scene.index - lastIndex(d) <= BACK &&
      (alone || (itemOf(d) !== null && namesShareOf(next.scene, next.triggers[0]!, itemOf(d)!.name))),
  );
  const item = gift ? itemOf(gift) : null;
  if (!gift || !item) return alone ? null : next;
  const named = { ...next, actors: withBody(gift, next) };
  return { ...named, ...thingOf(item, named), actors: withParties(gift, named) };
}

/** The only thing a gift is of; null where it is of several or of none that is named. */
function itemOf(gift: Draft): Equipment | null {
  const own = gift.parts.flatMap((p) => p.equipment);
  if (own.length > 0) return own.length === 1 ? own[0]! : null;
  const names = gift.parts
    .flatMap((p) => p.counts)
    .filter((c) => c.what === 'supplied')
    .map((c) => NOUN.exec(c.quote)?.[0] ?? '');
  return names.length === 1 && names[0] ? { name: names[0], class: 'other' } : null;
}
const NOUN = /(?<=\s)[\p{L}-]{3,}(?: [\p{L}-]{3,}){0,2}$/u;

/** The item in the number told here; a share of a promise is set apart, for it was promised already. */
function thingOf(item: Equipment, next: SceneEvent): Pick<SceneEvent, 'equipment' | 'counts'> {
  const supplied = next.counts.filter((c) => c.what === 'supplied');
  const counts =
    next.type === 'aid.pledge'
      ? next.counts.map((c) => (c.what === 'supplied' ? asShare(c) : c))
      : next.counts;
  if (next.equipment.length > 0) return { equipment: next.equipment, counts };
  const only = supplied.length === 1 ? supplied[0]! : null;
  const { name, class: kind } = item;
  const thing: Equipment = {
    name,
    class: kind,
    ...(item.for === undefined ? {} : { for: item.for }),
    ...(only && 'low' in only
      ? { count: { low: only.low, ...(only.high === undefined ? {} : { high: only.high }) } }
      : {}),
  };
  return { equipment: [because(thing, 'class', ITEM)], counts };
}

const asShare = (c: Count): Count => (c.scope ? c : because({ ...c, scope: 'share' }, 'scope', LATER_SHARE));

/** Offices and bodies of a state that "the ministry" can mean. */
const BODY = /^(?:ministry|minister|government|department|agency|authorit(?:y|ies)|administration)$/i;
const AGAIN = 'event/type/carry-gift: a body in one word, for the one that gave before';

/** "The ministry" that gives a share is the ministry that the gift was told of. */
function withBody(gift: Draft, next: SceneEvent): readonly Actor[] {
  const givers = gift.parts.flatMap((p) => p.actors).filter((a) => a.role === 'donor');
  return next.actors.map((a) => {
    if (a.role !== 'donor' || !BODY.test(a.name)) return a;
    const word = new RegExp(`(?<!\\p{L})${a.name}(?!\\p{L})`, 'iu');
    const same = givers.find((g) => g.name !== a.name && word.test(g.name));
    return same ? because({ ...a, name: same.name, kind: same.kind }, 'name', AGAIN) : a;
  });
}

/** Those of the gift before, for each side that the words here do not name. */
function withParties(gift: Draft, next: SceneEvent): readonly Actor[] {
  const roles = (['donor', 'recipient'] as const).filter((r) => !next.actors.some((a) => a.role === r));
  const told = gift.parts.flatMap((p) => p.actors);
  const carried = told.filter(
    (a, i) =>
      roles.some((r) => r === a.role) &&
      !next.actors.some((b) => b.name === a.name) &&
      told.findIndex((b) => b.name === a.name && b.role === a.role) === i,
  );
  return [
    ...next.actors,
    ...carried.map(({ name, kind, role }, i) => {
      const actor = withWhyOf<Actor>({ name, kind, role }, carried[i]!);
      return because(actor, 'role', PARTY);
    }),
  ];
}
