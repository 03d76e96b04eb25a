import {
  type DownedSides,
  isOtherDowning,
  ownersIn,
  shootsFor,
  speaksForState,
} from '../../lexicon/downed-side.ts';
import type { Speaker } from '../../model/statement.ts';
import { overlaps } from '../../util/span.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import type { Draft } from './draft.ts';
import { tellsOwnDefence } from './own-defence.ts';

/** Whether something shot down is told of another side than it was in the event `d`: two sides’ tallies of one night are two events. */
export function isOtherSide(d: Draft, next: SceneEvent): boolean {
  if (d.type !== 'defence.interception' || next.type !== d.type) return false;
  const told = d.parts.filter((p) => p.type === d.type).map(sidesOf);
  const union = (key: keyof DownedSides): ReadonlySet<string> => new Set(told.flatMap((s) => [...s[key]]));
  return isOtherDowning({ defenders: union('defenders'), owners: union('owners') }, sidesOf(next));
}

function sidesOf(part: SceneEvent): DownedSides {
  const known = SIDES.get(part);
  if (known) return known;
  const speaker = speakerOf(part);
  const state = speaker && speaksForState(speaker);
  const defenders = part.actors.filter((a) => a.role === 'defender');
  const shooters = defenders.flatMap((a) => shootsFor(a, state) ?? []);
  const isOwn = state !== null && !defenders.length && tellsOwnDefence(part, state);
  const found = { defenders: new Set(isOwn ? [state] : shooters), owners: new Set(ownersOf(part)) };
  SIDES.set(part, found);
  return found;
}

/** Asked of one occurrence again and again, for each event that it may be another mention of. */
const SIDES = new WeakMap<SceneEvent, DownedSides>();

const speakerOf = ({ scene, triggers }: SceneEvent): Speaker | null =>
  scene.voices?.find((v) => overlaps(v, triggers[0]!))?.speaker ?? null;

/** Whose it was, by the words of its figures; else by those of the sentence, where they name one state. */
function ownersOf({ counts, scene }: SceneEvent): string[] {
  const counted = counts.flatMap((c) =>
    c.what === 'intercepted' || c.what === 'launched' ? ownersIn(c.quote) : [],
  );
  if (counted.length) return counted;
  const named = ownersIn(scene.quote);
  return named.length === 1 ? named : [];
}
