import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { corefer, type Draft, placesOf } from './corefer.ts';
import { isAttack, rootOf } from './trigger.ts';

/** Gathers the occurrences of all sentences into the events of the document: one event an occurrence. */
export function linkScenes(scenes: readonly Scene[], read: (scene: Scene) => SceneEvent[]): Draft[] {
  const drafts: Draft[] = [];
  for (const scene of scenes) {
    const before = [...drafts];
    for (const next of read(scene)) {
      const host = corefer(next.type === 'harm.casualties' ? drafts : before, next);
      if (host) join(host, next);
      else if (stands(next))
        drafts.push({
          first: next,
          parts: [next],
          type: next.type,
          status: next.status,
          carried: carriedTo(drafts, next),
        });
    }
  }
  return drafts;
}

/** A toll that nothing hosts stands alone only when it counts someone. */
function stands(next: SceneEvent): boolean {
  if (next.type !== 'harm.casualties') return true;
  return next.counts.some((c) => 'low' in c && !(c.low === 0 && c.high === 0));
}

function join(host: Draft, next: SceneEvent): void {
  host.parts.push(next);
  if (host.type === 'strike.mixed' && rootOf(next.type) === 'strike') host.type = next.type;
}

/** The scene of the sentence before, for occurrences that are local to it; never for politics or aid. */
function carriedTo(drafts: readonly Draft[], next: SceneEvent): Draft['carried'] {
  if (next.places.length) return [];
  const local =
    isAttack(next.type) ||
    /^(?:harm|response|control|alert)/.test(next.type) ||
    next.type === 'defence.interception' ||
    next.type === 'combat.abduction';
  if (!local) return [];
  for (const d of [...drafts].reverse()) {
    const last = d.parts.at(-1)!.scene;
    if (next.scene.paragraph !== last.paragraph && next.scene.index - last.index > 1) break;
    const told = placesOf(d);
    if (told.length) return told.slice(0, 1);
    if (d.carried.length) return d.carried;
  }
  return [];
}
