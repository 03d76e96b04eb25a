import type { Demonym } from '../../lexicon/place-demonym.ts';
import type { GazetteerPlace, PlaceKind } from '../../model/place.ts';

/** A stretch of words that may name a place: words `from`..`to` of the name, `last` with the generic words after it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly last: number;
  readonly name: string;
  readonly readings: readonly GazetteerPlace[];
  readonly demonym: Demonym | null;
  /** Kinds that the generic word after the name allows, if there is one. */
  readonly kinds: readonly PlaceKind[] | null;
  /** `front` for "the X sector", `part` for "South X", `facility` for "X airport" that the gazetteer does not know whole. */
  readonly made: 'front' | 'facility' | 'part' | null;
}
