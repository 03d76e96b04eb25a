import { commandSide, isUnnamedForce, wordedSide } from '../lexicon/force-side.ts';
import { partyKey } from '../lexicon/party-key.ts';
import type { Actor, Event } from '../model/event.ts';
import type { Stance } from './assertions-of.ts';

/** A force that takes part, by what makes it one with others; `isKnown`: whether that is a side, and not words that fit any. */
export interface SideKey {
  readonly key: string;
  readonly isKnown: boolean;
}

/** Acts that a command tells of its own: who says that units left a place may well speak of the other's. */
const OWN_ACTS = /^control\.(?:capture|advance|line)$/;

/**
 * Whose a force is that one speaker tells of: by its name, by the words about that name in what is said ("units of the 3rd brigade of the
 * Russian army"), or, where units are named by size or number alone, by who speaks of them: "our units", or a command that tells as done
 * what it says no other side did. Where these say nothing, or say several things, the side is not known.
 */
export function sideOf({ name, kind }: Actor, event: Event, stance: Stance): SideKey {
  const key = partyKey(name);
  if (!isUnnamedForce(name)) return { key, isKnown: true };
  const worded = new Set(stance.statements.map((s) => JSON.stringify(wordedSide(name, s.quote))));
  worded.delete('null');
  const unknown = { key, isKnown: false };
  if (worded.size > 1) return unknown;
  const [said] = [...worded].map((w) => JSON.parse(w) as ReturnType<typeof wordedSide>);
  if (said && typeof said === 'object') return { key: said.state, isKnown: true };
  if (said === 'others' || stance.speaker === null) return unknown;
  const command = commandSide(stance.speaker);
  if (command === null) return unknown;
  const isState = /^[A-Z]{2}$/.test(command);
  // Fighters are no soldiers of the state that speaks of them.
  const isKind = kind !== 'nonstate_armed' || !isState;
  const isTold =
    stance.polarity === 'affirmed' && (event.status === 'occurred' || event.status === 'ongoing');
  const isOwn = said === 'own' || (OWN_ACTS.test(event.type) && isKind && isTold);
  return isOwn ? { key: command, isKnown: true } : unknown;
}
