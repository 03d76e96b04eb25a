import type { Span } from '../../util/span.ts';
import { apart, distance, type Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** How far a stretch is from the nearest word that names the group's occurrence. */
export function reach(scene: Scene, group: Group, at: Span): number {
  return Math.min(...group.triggers.map((t) => distance(scene, t, at)));
}

/** Whether `group` is the nearest of the groups that could take the stretch. */
export function isNearest(scene: Scene, group: Group, groups: readonly Group[], at: Span): boolean {
  const own = reach(scene, group, at);
  return groups.every((g) => g === group || reach(scene, g, at) >= own);
}

/** Whether the stretch lies in a clause of its own, away from every word of the group. */
export function isApart(scene: Scene, group: Group, at: Span): boolean {
  return group.triggers.every((t) => apart(scene, t, at));
}
