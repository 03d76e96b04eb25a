import type { Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

/** Targets that are struck to put out lights or stop work. */
const SHUT_DOWN: ReadonlySet<string> = new Set(['energy', 'port', 'industrial', 'water']);
/** How attacks from the air are called. @source own, general English */
const BY_NIGHT = /\b(?:overnight|night(?:-?time)?|massed?|massive|combined|large-scale)\s+$/i;

/** Whether an attack comes from the air: by what the report tells flew, by what it is called, or by what it was on. */
export function isFromAfar(scene: Scene, t: Trigger): boolean {
  const before = scene.quote.slice(0, t.start - scene.start);
  return scene.flown || BY_NIGHT.test(before) || scene.targets.some((x) => SHUT_DOWN.has(x.class));
}
