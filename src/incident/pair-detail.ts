/**
 * A small part of a pair's score: what agreed or not, −1 to 1, and the words for it. `tells` marks what is seldom shared by
 * two occurrences: a figure (with its size), the kind of object hit, a copied text; a named party and a word tell of an agreement or
 * an order alone.
 */
export interface Detail {
  readonly score: number;
  readonly weight: number;
  readonly words: string;
  readonly tells?:
    | 'figure'
    | 'arms-figure'
    | 'target'
    | 'rare-target'
    | 'one-object'
    | 'text'
    | 'party'
    | 'word';
  readonly figure?: number;
}
