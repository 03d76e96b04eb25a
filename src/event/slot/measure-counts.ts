import type { Count } from '../../model/event.ts';
import { overlaps } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import { findMeasures, type MeasureMention } from '../count/find-measures.ts';
import { rootOf } from '../type/trigger.ts';
import { isApart, isNearest, reach } from './choose.ts';
import type { Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** How far from its verb a figure of goods may stand, in characters. */
const FARTHEST = 140;
const BY = 'event/count/find-measures: goods by measure, or a sum of money';

/** The counts of a sentence for one of its occurrences: `others` of what no measure says, then goods by measure and sums of money. */
export function withMeasures(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  others: (rest: Scene) => Count[],
): Count[] {
  const measures = measuresOf(text, scene, group, groups);
  if (!measures.length) return others(scene);
  const amounts = scene.amounts.filter((a) => !measures.some((m) => overlaps(m, a)));
  return [...others({ ...scene, amounts }), ...measures.map((m) => measureCount(group, m))];
}

/** The measures that are of this gift or request; none for other occurrences. */
function measuresOf(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
): readonly MeasureMention[] {
  if (rootOf(group.type) !== 'aid') return [];
  return findMeasures(text, scene.start, scene.end).filter(
    (m) =>
      isNearest(scene, group, groups, m) && reach(scene, group, m) <= FARTHEST && !isApart(scene, group, m),
  );
}

/** A measure as a figure of what is given: its scope says what it is in (guide §3.2), so that it counts no pieces. */
function measureCount(group: Group, m: MeasureMention): Count {
  const count: Count = {
    what: group.type === 'aid.request' ? 'other' : 'supplied',
    low: m.low,
    ...(m.high === undefined ? {} : { high: m.high }),
    quote: m.quote,
    scope: m.of,
    ...(m.increment ? { increment: true as const } : {}),
  };
  return because(because<Count>(count, 'amount', BY, m), 'what', BY, m);
}
