import type { Target } from '../../model/event.ts';
import { spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import type { Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** What can be taken and held, and is no place with a name. */
const HOLDABLE = new Set<Target['class']>([
  'military',
  'government',
  'port',
  'industrial',
  'energy',
  'transport',
]);
const TAKEN_AFTER = /^\s+(?:(?:had|has|have|was|were|been|also|reportedly)\s+){1,3}$/iu;

const AWAY = /\b(?:from|near|outside|beside|by|after|at|with|in|on)\s/iu;

/** "Captured the border post", "the base had fallen": what was taken. */
export function heldPlaces(text: string, scene: Scene, group: Group): Target[] {
  const t = group.triggers[0]!;
  const x = scene.targets.find(
    (o) =>
      HOLDABLE.has(o.class) &&
      ((o.start >= t.start &&
        o.start - t.end < 30 &&
        /^[^,;:]*$/.test(text.slice(t.end, o.start)) &&
        !AWAY.test(text.slice(t.end, o.start))) ||
        (o.end <= t.start && TAKEN_AFTER.test(text.slice(o.end, t.start)))),
  );
  return x
    ? [because({ name: x.name, class: x.class, mention: spanOf(text, x.start, x.end) }, 'class', x.row)]
    : [];
}
