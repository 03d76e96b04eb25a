import type { Actor, Count } from '../../model/event.ts';
import { because } from '../../util/why.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { type Draft, placesOf } from './draft.ts';
import { otherTime, same } from './same-scene.ts';
import { rootOf } from './trigger.ts';
import { isLocal } from './wave.ts';

/** How many sentences away the attack may be told. */
const REACH = 3;

/**
 * "61 of 88 drones were shot down": the 88 are of the attack that a sentence near by tells of as a whole; with none told they
 * are one of their own, since the figure itself says that so many were sent.
 */
export function withLaunches(drafts: Draft[]): Draft[] {
  const waves: Draft[] = [];
  const strikes = drafts.filter((d) => rootOf(d.type) === 'strike' && d.type !== 'strike.explosive');
  const moves = drafts.flatMap((from) =>
    from.type === 'defence.interception'
      ? from.parts
          .filter((part) => part.counts.some(isLaunch))
          .flatMap((part) => {
            const to = attackNear(strikes, part) ?? waveOf(from, part);
            if (to && !drafts.includes(to)) waves.push(to);
            return to ? [{ from, part, to }] : [];
          })
      : [],
  );
  for (const { from, part, to } of moves) {
    const at = from.parts.indexOf(part);
    from.parts[at] = { ...part, counts: part.counts.filter((c) => !isLaunch(c)) };
    if (waves.includes(to)) continue;
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
  return [...drafts, ...waves];
}

/** A figure and what flies. @source own, general English */
const FLIES =
  /^\s[\d.,]+(?:\s+[\p{L}-]+){0,3}?\s+(?:drones?|uavs?|shaheds?|missiles?|munitions)(?![\p{L}])/iu;
/** The rule by which such a figure is an attack of its own. */
export const WAVE = 'event/type/with-launches: a figure of what was sent, of which some was shot down';

/** The wave that a figure of drones or missiles tells of by itself; null where its words do not name what was sent. */
function waveOf(from: Draft, part: SceneEvent): Draft | null {
  const count = part.counts.find(isLaunch)!;
  const at = part.scene.quote.indexOf(count.quote);
  const noun = FLIES.exec(` ${part.scene.quote.slice(at)}`);
  if (at < 0 || !noun || from.status !== 'occurred') return null;
  const start = part.scene.start + at;
  const quote = part.scene.quote.slice(at, at + noun[0].length - 1);
  const type = /missiles?$/i.test(quote) ? 'strike.missile' : 'strike.drone';
  const end = start + quote.length;
  const trigger = { start, end, quote, type, nominal: true, needs: [], rule: WAVE } as const;
  const first: SceneEvent = {
    ...part,
    type,
    status: 'occurred',
    triggers: [trigger],
    places: [],
    actors: senderOf(part.scene, end),
    targets: [],
    equipment: part.equipment.filter((e) => e.mention && e.mention.start >= start && e.mention.end <= end),
    counts: part.counts.filter(isLaunch),
  };
  return { ...from, first, parts: [first], type, status: 'occurred', carried: [] };
}

/** Words between what was sent and who sent it. @source own, general English */
const SENT_BY =
  /^ (?:that (?:were|had been) )?(?:launched|fired|sent|released|used)(?: \p{Ll}+)? by (?:the )?$/u;
const SENDER = 'event/type/with-launches: the one by whom they were launched';

/** "41 of 58 drones launched by Russia": who sent them. */
function senderOf(scene: Scene, end: number): Actor[] {
  const sender = scene.actors.find(
    (a) => a.start > end && SENT_BY.test(scene.quote.slice(end - scene.start, a.start - scene.start)),
  );
  if (!sender) return [];
  const { name, start, quote } = sender;
  const mention = { start, end: sender.end, quote };
  const kind = sender.kind === 'government' ? 'state_forces' : sender.kind;
  return [because<Actor>({ name, kind, role: 'initiator', mention }, 'name', SENDER)];
}

/** Whether an attack is told of towns by name, none of them the interception's: from further away a figure for the whole night is not its. */
function isOfTowns(d: Draft, part: SceneEvent): boolean {
  const sites = placesOf(d).filter((p) => p.role !== 'from' && p.precision <= 3);
  return sites.length > 0 && !sites.some((p) => part.places.some((q) => same(p, q)));
}

const isLaunch = (c: Count): boolean => c.what === 'launched';

/** The nearest of the strikes that is under way or over, of no other time; a whole country's figure is of none that is told of a part of it. */
function attackNear(strikes: readonly Draft[], part: SceneEvent): Draft | null {
  const gap = (d: Draft): number => Math.abs(d.first.scene.index - part.scene.index);
  return (
    strikes
      .filter(
        (d) =>
          gap(d) <= REACH &&
          !(part.isNationwide && isLocal(d)) &&
          (gap(d) <= 1 || !isOfTowns(d, part)) &&
          !d.parts.some((p) => p.counts.some(isLaunch) || p.equipment.some((e) => e.count)) &&
          (d.status === 'occurred' || d.status === 'ongoing') &&
          !otherTime(d.parts.find((p) => p.time)?.time ?? null, part.time),
      )
      .sort((a, b) => gap(a) - gap(b))[0] ?? null
  );
}
