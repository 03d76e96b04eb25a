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
  /** What the generic word makes of the place: "the X sector", "South X", "X airport", the district whose seat X is, a district of city X, none of them known whole. */
  readonly made: 'front' | 'facility' | 'part' | 'unit' | 'quarter' | null;
}
