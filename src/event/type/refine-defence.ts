import { distance, type Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

const DESTROY = /^(?:destroy|eliminat|neutrali|suppress|repel|repuls|thwart|took out|take out|taken out)/i;
const SIREN_ONLY = /^sirens?$/i;

/** Right before the noun: what else is warned of. */
const OTHER_ALERT =
  /\b(?:floods?|flooding|storm|weather|wind|heat|snow|avalanche|tsunami|quake|earthquake|fire|wildfire|health|food|pollution|air[- ]quality|smog|amber|travel|security|terror|market|price) $/iu;

/** Words that stop a munition also wreck buildings and turn back troops: the object decides. */
export function refineDefence(scene: Scene, t: Trigger): Trigger | null {
  if (t.type === 'alert.raised' && SIREN_ONLY.test(t.quote) && /ambulance|police/i.test(scene.quote))
    return null;
  if (t.type.startsWith('alert.') && OTHER_ALERT.test(scene.quote.slice(0, t.start - scene.start)))
    return null;
  if (t.type !== 'defence.interception' || !DESTROY.test(t.quote)) return t;
  const object = objectNear(scene, t);
  return object === 'aerial' ? t : null;
}

/** Whether the nearest object of a destroying verb flies or stands on the ground. */
function objectNear(scene: Scene, t: Trigger): 'aerial' | 'ground' {
  const aerial = scene.weapons.filter(
    (w) =>
      /drone|uav|shahed|missile|rocket|projectile|geran|munition|iskander/i.test(w.quote) &&
      !/launcher/i.test(scene.quote.slice(w.end - scene.start, w.end - scene.start + 12)),
  );
  const ground = [...scene.targets, ...scene.actors.filter((a) => a.armed && a.kind !== 'state_forces')];
  const best = (xs: readonly { start: number; end: number; quote: string }[]): number =>
    Math.min(Infinity, ...xs.map((x) => distance(scene, x, t) + (x.start > t.end ? 0 : 5)));
  const a =
    /(?:air|drone|missile|massive) attacks?|threat/i.test(scene.quote) && !aerial.length ? 40 : best(aerial);
  return a < best(ground) && a < 200 ? 'aerial' : 'ground';
}
