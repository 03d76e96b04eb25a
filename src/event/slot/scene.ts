import type { ActorRow } from '../../lexicon/actor.ts';
import type { WordForm } from '../../lexicon/slavic-phrase.ts';
import type { SlavicRow } from '../../lexicon/slavic-row.ts';
import type { TargetRow } from '../../lexicon/target.ts';
import type { WeaponRow } from '../../lexicon/weapon.ts';
import type { ActorKind, EquipmentClass, EventTime, TargetClass } from '../../model/event.ts';
import type { EventPlace, PlaceMention } from '../../model/place.ts';
import type { Speaker } from '../../model/statement.ts';
import type { Span } from '../../util/span.ts';
import type { AmountMention } from '../count/find-amounts.ts';
import type { TimeMention } from '../time/find-times.ts';

/** A weapon or system as named in a sentence. */
export interface WeaponMention extends Span {
  readonly class: EquipmentClass;
  /** The lexicon row it was found by. */
  readonly row: WeaponRow | SlavicRow<EquipmentClass>;
  /** In a language with cases: its nominative, and the forms it may stand in. */
  readonly name?: string;
  readonly forms?: readonly WordForm[];
  /** It stands in the singular. */
  readonly one?: boolean;
}

/** Someone who may take part, as named in a sentence; `name` is what a slot shows. */
export interface ActorMention extends Span {
  readonly name: string;
  readonly kind: ActorKind;
  readonly armed: boolean;
  /** Named only by an adjective before a weapon or an act ("Russian drones", "Israeli strike"). */
  readonly adjective: boolean;
  /** The lexicon row or place name it was found by. */
  readonly row: ActorRow | PlaceMention;
  /** Ukrainian and Russian: the case its form may be, so far as it tells who acts and who is acted upon. */
  readonly form?: ActorForm;
  /** Ukrainian and Russian: whether a verb of it is plural; absent where the word does not tell. */
  readonly plural?: boolean;
}

/** `subject` nominative, `agent` instrumental, `other` any other case, `any` a word without cases. */
export type ActorForm = 'subject' | 'agent' | 'other' | 'any';

/** A thing or people that may have been struck. */
export interface TargetMention extends Span {
  readonly name: string;
  readonly class: TargetClass;
  /** The lexicon row it was found by. */
  readonly row: TargetRow | SlavicRow<TargetClass> | WeaponMention['row'];
  /** In a language with cases: the forms it may stand in. */
  readonly forms?: readonly WordForm[];
}

/** A place in event form with the stretch that names it. */
export interface PlacedMention extends Span {
  readonly place: EventPlace;
}

/** A stretch in the words of somebody named. */
export interface Voice {
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker;
}

/** A sentence with everything in it that a slot can be filled from. */
export interface Scene extends Span {
  readonly index: number;
  readonly paragraph: number;
  /** The report as a whole speaks of war: a word like "attack" needs no proof of its own. */
  readonly warlike: boolean;
  /** The report names something that strikes from the air or from afar: an attack without its means may be one of those. */
  readonly flown: boolean;
  /** Where a new clause begins, in order; `strong` ones part independent clauses. */
  readonly boundaries: readonly { readonly at: number; readonly strong: boolean }[];
  readonly weapons: readonly WeaponMention[];
  readonly actors: readonly ActorMention[];
  readonly targets: readonly TargetMention[];
  readonly placed: readonly PlacedMention[];
  readonly mentions: readonly PlaceMention[];
  /** Places of the sentences before it, where it is the first that tells anything: "Dear residents of Izium!" */
  readonly addressed?: readonly EventPlace[];
  /** Who is named as speaking in it, and in which stretch. */
  readonly voices?: readonly Voice[];
  /** The time that the sentences before it left the story at. */
  readonly story?: EventTime;
  readonly times: readonly TimeMention[];
  /** The same words read as pointing forward, for what is planned or feared. */
  readonly timesAhead: readonly TimeMention[];
  readonly amounts: readonly AmountMention[];
}

/** How far apart two stretches of a sentence are: characters between, and a toll for each clause begun between them. */
export function distance(scene: Scene, a: Span, b: Span): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const gap = Math.max(0, second.start - first.end);
  let toll = 0;
  for (const x of scene.boundaries)
    if (x.at >= first.end && x.at <= second.start) toll += x.strong ? 120 : 40;
  return gap + toll;
}

/** Whether an independent clause begins between two stretches. */
export function apart(scene: Scene, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return scene.boundaries.some((x) => x.strong && x.at >= first.end && x.at <= second.start);
}
