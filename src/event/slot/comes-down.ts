import type { AmountMention } from '../count/find-amounts.ts';
import type { Scene } from './scene.ts';

const HITS =
  /^ (?:then |also |later |have |has |had )?(?:struck|hit|fell|fallen|landed|exploded|crashed|slammed|smashed|ploughed|detonated|burst|came down)(?!\p{L})/iu;

/** "Two drones struck a mill", "three bombs fell": what hits is counted as equipment, and is not all that was sent. */
export function comesDown(scene: Scene, a: AmountMention): boolean {
  const from = Math.max(a.end, a.noun?.end ?? 0) - scene.start;
  return HITS.test(scene.quote.slice(from, from + 30));
}
