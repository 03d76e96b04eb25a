import type { Target } from '../../model/event.ts';
import { hasCyrillic } from '../../util/script.ts';
import { because, withWhyOf } from '../../util/why.ts';
import type { Draft } from './draft.ts';

const REACH = 5;
const CARRIED = 'event/type/carry-targets: what was told to be out or broken is what is repaired';

/** A repair in a Ukrainian or Russian report that names no thing ("бригади працюють") is of what was told to be broken just before. */
export function carryTargets(drafts: readonly Draft[]): readonly Draft[] {
  drafts.forEach((d, i) => {
    if (d.type !== 'response.repair' || !hasCyrillic(d.first.triggers[0]?.quote ?? '')) return;
    if (d.parts.some((p) => p.targets.length)) return;
    const told = drafts
      .slice(Math.max(0, i - 8), i)
      .findLast((o) => BROKEN.test(o.type) && o.parts.some((p) => p.targets.some(isThing)) && isNear(o, d));
    const target = told?.parts.flatMap((p) => p.targets).find(isThing);
    if (!target) return;
    const carried = withWhyOf<Target>({ name: target.name, class: target.class }, target);
    d.parts[0] = { ...d.first, targets: [because(carried, 'class', CARRIED)] };
  });
  return drafts;
}

const BROKEN = /^(?:harm\.damage|strike)/;
const isThing = (t: Target): boolean => t.class !== 'people' && t.class !== 'military';
const isNear = (before: Draft, d: Draft): boolean =>
  d.first.scene.index - before.parts.at(-1)!.scene.index <= REACH;
