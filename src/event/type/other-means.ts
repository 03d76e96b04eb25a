import { STRIKE_BY_CLASS } from '../../lexicon/weapon.ts';
import { overlaps } from '../../util/span.ts';
import type { Scene, WeaponMention } from '../slot/scene.ts';
import { rootOf, type Trigger } from './trigger.ts';

/** What such a trigger is called by. */
export const OTHER_MEANS = 'event/type/other-means: another means of the same attack, with its own number';

const ATTACKS = /^(?:атак|застос|примен|вдар|удар|завда|нан[её]с|випус|выпу|запус)/iu;
/** A number after one of these counts a second thing sent. */
const AND = /(?:(?<!\p{L})(?:та|і|й|и|також|также|плюс)|,)\s*$/iu;

/**
 * "Атакував 98 дронами, а також двома ракетами": drones and rockets are two strikes of one night (guide §3.1), so the second means
 * names an occurrence of its own.
 */
export function withOtherMeans(scene: Scene, triggers: readonly Trigger[]): Trigger[] {
  const out: Trigger[] = [];
  for (const t of triggers) {
    const sent =
      !t.nominal && rootOf(t.type) === 'strike' && ATTACKS.test(t.quote) ? meansAfter(scene, t) : [];
    const first = t.type === 'strike.mixed' ? (sent[0]?.type ?? t.type) : t.type;
    const others = sent.filter(
      (m, i) =>
        m.type !== first &&
        sent.findIndex((x) => x.type === m.type) === i &&
        isCountedApart(scene, m.at) &&
        !triggers.some((x) => x !== t && overlaps(x, m.at)),
    );
    out.push(others.length ? { ...t, type: first } : t);
    for (const { at, type } of others)
      out.push({
        start: at.start,
        end: at.end,
        quote: at.quote,
        type,
        nominal: false,
        needs: [],
        rule: OTHER_MEANS,
      });
  }
  return out;
}

interface Means {
  readonly at: WeaponMention;
  readonly type: Trigger['type'];
}

/** The means named after the words of attack, in order. */
const meansAfter = (scene: Scene, t: Trigger): Means[] =>
  scene.weapons.flatMap((at) => {
    const type = STRIKE_BY_CLASS[at.class];
    return type && at.start >= t.end ? [{ at, type }] : [];
  });

/** Whether a weapon has a number of its own, joined to what stands before. */
function isCountedApart(scene: Scene, w: WeaponMention): boolean {
  const counted = scene.amounts.findLast(
    (a) =>
      a.end <= w.start &&
      w.start - a.end < 30 &&
      !/[,;]/.test(scene.quote.slice(a.end - scene.start, w.start - scene.start)),
  );
  if (!counted) return false;
  const after = scene.quote.slice(w.end - scene.start);
  return AND.test(scene.quote.slice(0, counted.start - scene.start)) && !STOPPED.test(after);
}
/** "Дві ракети збито": told of their end, not of their sending. */
const STOPPED = /^ (?:[\p{L}«»-]+ )?(?:збит|сбит|знищ|уничтож|перехоп|перехв|подавл|втрач|потер)/iu;
