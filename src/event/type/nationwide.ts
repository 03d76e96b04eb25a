import { isNationalBody, speaksForCountry } from '../../lexicon/national-body.ts';
import { partyKey } from '../../lexicon/party-key.ts';
import type { Count } from '../../model/event.ts';
import { overlaps } from '../../util/span.ts';
import type { Voice } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { isDefinite } from './corefer.ts';
import { type Draft, lastIndex } from './draft.ts';
import { rootOf } from './trigger.ts';
import { pointsAtPlace } from './wave.ts';

/** How many sentences back the wave may be told that "41 of them" are of. */
const REACH = 3;
/** A part of what was told before. @source own, general English, Ukrainian and Russian */
const OF_THEM =
  /\bof (?:them|these|those|the (?:drones?|missiles?|rockets?|uavs?|munitions|projectiles|total))\b|\ball of them\b|(?<!\p{L})(?:з|із|из) (?:них|цих|этих)(?!\p{L})/iu;
/** What was told before, as a whole. @source own, general English, Ukrainian and Russian */
const IN_ATTACK =
  /\b(?:in|during|of) (?:the|this|that) (?:[\p{L}-]+ )?(?:attack|strike|raid|assault|barrage|salvo|shelling|bombardment)\b|(?<!\p{L})(?:під час|в ході|у ході|во время|в ходе|у цій|в этой) (?:цієї |цього |этой |этого )?(?:ата[кц]|удар|наліт|нальот|налёт|налет|обстріл|обстрел)/iu;
/** "Said it had launched", "said its forces fired": who speaks did it. @source own, general English */
const OWN_ACT =
  /\b(?:(?:it|they|we)(?: (?:had|has|have|also))*|(?:its|their|our)(?: [\p{L}’'-]+){1,3}(?: (?:had|has|have))?) $/iu;

/**
 * Whether a sentence gives a figure of what was sent against a whole country, or shot down over it: the word of a body that speaks for
 * one, without a place in it. Where such a figure stands beside a strike on one town, it is not of that town.
 */
export function isNationwide(drafts: readonly Draft[], next: SceneEvent): boolean {
  const isFlown = next.type === 'defence.interception' || rootOf(next.type) === 'strike';
  const figure = isFlown ? next.counts.find(isFigure) : undefined;
  if (!figure || next.places.some((p) => p.role !== 'from' && p.precision < 6)) return false;
  if (pointsAtPlace(next.scene) || isDefinite(next)) return false;
  if (isPartOfTold(next, figure) || IN_ATTACK.test(next.scene.quote)) return isOfNationwide(drafts, next);
  return isWordOfCountry(next);
}

/** "A drone" tells of one that was seen, and is no figure. */
const isFigure = (c: Count): boolean =>
  (c.what === 'launched' || c.what === 'intercepted') && 'low' in c && !/^(?:an?|the)\s/i.test(c.quote);

/** "41 of them", where the sentence itself gives no figure before that it may be a part of. */
function isPartOfTold({ scene }: SceneEvent, figure: Count): boolean {
  const at = scene.quote.indexOf(figure.quote);
  const of = OF_THEM.exec(scene.quote.slice(Math.max(0, at)));
  return (
    of !== null &&
    of.index <= figure.quote.length + 1 &&
    !scene.amounts.some((a) => a.end <= scene.start + at && 'low' in a && a.low > 1)
  );
}

/** Whether the figures of what flew that were told last were a whole country's. */
function isOfNationwide(drafts: readonly Draft[], next: SceneEvent): boolean {
  const told = drafts.findLast((d) => rootOf(d.type) === 'strike' || d.type === 'defence.interception');
  return told?.first.isNationwide === true && next.scene.index - lastIndex(told) <= REACH;
}

/** Whether it is told by a body that speaks for a country, of what it did not send itself; or, in nobody's words, of such a body. */
function isWordOfCountry(next: SceneEvent): boolean {
  const voices = voicesOf(next);
  if (voices.length > 0) return voices.some((v) => speaksForCountry(v.speaker) && !isOwnAct(next, v));
  return next.actors.some((a) => a.role === 'defender' && isNationalBody(a.name));
}

function isOwnAct(next: SceneEvent, { start, speaker }: Voice): boolean {
  if (next.type === 'defence.interception') return false;
  const { scene, actors } = next;
  const lead = scene.quote.slice(Math.max(0, start - scene.start), next.triggers[0]!.start - scene.start);
  // The country is taken from the name alone: of a bare "air force" it may be guessed from the side it speaks of.
  const state = partyKey(speaker.organisation ?? speaker.role ?? '');
  return OWN_ACT.test(lead) || actors.some((a) => a.role === 'initiator' && partyKey(a.name) === state);
}

/** Who is named as speaking where an occurrence is told. */
function voicesOf({ scene, triggers }: SceneEvent): readonly Voice[] {
  return scene.voices?.filter((v) => overlaps(v, triggers[0]!)) ?? [];
}
