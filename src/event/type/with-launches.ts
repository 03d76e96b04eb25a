import type { Count } from '../../model/event.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import type { Draft } from './draft.ts';
import { otherTime } from './same-scene.ts';
import { rootOf } from './trigger.ts';

/** How many sentences away the attack may be told. */
const REACH = 3;

/** "61 of 88 drones were shot down": the 88 are of the attack that a sentence near by tells of; with none told they stay. */
export function withLaunches(drafts: Draft[]): Draft[] {
  const strikes = drafts.filter((d) => rootOf(d.type) === 'strike' && d.type !== 'strike.explosive');
  const moves = drafts.flatMap((from) =>
    from.type === 'defence.interception'
      ? from.parts
          .filter((part) => part.counts.some(isLaunch))
          .flatMap((part) => {
            const to = attackNear(strikes, part);
            return to ? [{ from, part, to }] : [];
          })
      : [],
  );
  for (const { from, part, to } of moves) {
    const at = from.parts.indexOf(part);
    from.parts[at] = { ...part, counts: part.counts.filter((c) => !isLaunch(c)) };
    to.parts.push({
      ...part,
      time: null,
      places: [],
      actors: [],
      targets: [],
      equipment: [],
      counts: part.counts.filter(isLaunch),
    });
  }
  return drafts;
}

const isLaunch = (c: Count): boolean => c.what === 'launched';

/** The nearest of the strikes that is under way or over, of no other time. */
function attackNear(strikes: readonly Draft[], part: SceneEvent): Draft | null {
  const gap = (d: Draft): number => Math.abs(d.first.scene.index - part.scene.index);
  return (
    strikes
      .filter(
        (d) =>
          gap(d) <= REACH &&
          !d.parts.some((p) => p.counts.some(isLaunch)) &&
          (d.status === 'occurred' || d.status === 'ongoing') &&
          !otherTime(d.parts.find((p) => p.time)?.time ?? null, part.time),
      )
      .sort((a, b) => gap(a) - gap(b))[0] ?? null
  );
}
