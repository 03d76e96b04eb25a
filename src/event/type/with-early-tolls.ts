import { type Draft, placesOf } from './draft.ts';
import { same } from './same-scene.ts';
import { isAttack } from './trigger.ts';

/** Deaths that no attack told later can have caused. */
const NO_ATTACK = /\b(?:captivity|custody|hunger|starvation|malnutrition|disease|accident)\b/i;

/** A toll told before its attack ("at least 40 are feared dead … the town came under assault") goes to it. */
export function withEarlyTolls(drafts: readonly Draft[]): Draft[] {
  const gone = new Set<Draft>();
  drafts.forEach((d, i) => {
    if (d.type !== 'harm.casualties' || d.parts.length > 1 || d.first.time) return;
    const at = placesOf(d);
    if (NO_ATTACK.test(d.first.scene.quote)) return;
    const next = drafts.find(
      (x, j) =>
        j > i &&
        x.first.scene.index - d.first.scene.index <= (at.length ? 1 : 3) &&
        isAttack(x.type) &&
        at.every((p) => placesOf(x).some((q) => same(p, q))),
    );
    if (!next || next.parts.some((p) => p.counts.some((c) => c.what === 'killed'))) return;
    next.parts.push(d.first);
    gone.add(d);
  });
  return drafts.filter((d) => !gone.has(d));
}
