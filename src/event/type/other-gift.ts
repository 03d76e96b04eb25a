import { partyKey } from '../../lexicon/party-key.ts';
import type { Actor } from '../../model/event.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import type { Draft } from './draft.ts';
import { rootOf } from './trigger.ts';

/** Whether help is given by another than was told: two givers in two sentences are two gifts, whatever else agrees. */
export function isOtherGift(d: Draft, next: SceneEvent): boolean {
  if (rootOf(next.type) !== 'aid') return false;
  const mine = d.parts.flatMap((p) => giversIn(p.actors));
  const theirs = giversIn(next.actors);
  return mine.length > 0 && theirs.length > 0 && !theirs.some((x) => mine.includes(x));
}

/** Givers by name, a state under all its names by one; "the ministry" may be any. */
function giversIn(actors: readonly Actor[]): string[] {
  return actors.filter((a) => a.role === 'donor' && /^\p{Lu}/u.test(a.name)).map((a) => partyKey(a.name));
}

/** Whether help is of other goods than was told. */
export function isOfOtherGoods(d: Draft, next: SceneEvent): boolean {
  if (rootOf(next.type) !== 'aid') return false;
  const mine = d.parts.flatMap((p) => p.equipment);
  return (
    mine.length > 0 &&
    next.equipment.length > 0 &&
    !next.equipment.some((e) => mine.some((m) => m.class === e.class || m.name.endsWith(e.name)))
  );
}
