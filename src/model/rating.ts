/** What a grade is given to: a source by its name (as origins name it), or one statement by its key. */
export type RatingSubject =
  | { readonly kind: 'source'; readonly name: string }
  | { readonly kind: 'statement'; readonly key: string };

/**
 * A person's judgement, later ones of the same person and subject winning; never rewritten.
 * Reliability of a source: A completely reliable · B usually · C fairly · D not usually · E unreliable · F cannot be judged.
 * Credibility of a statement: 1 confirmed · 2 probably true · 3 possibly true · 4 doubtful · 5 improbable · 6 cannot be judged.
 * F and 6 are no low grades: they say that nothing can be said. @source NATO STANAG 2511 / AJP-2.1 (Admiralty code)
 */
export interface Rating {
  readonly subject: RatingSubject;
  /** Reliability for a source, credibility for a statement; `undone` takes the person's last grade back. */
  readonly grade: Reliability | Credibility | 'undone';
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly note?: string;
}

/** Grades of a source's reliability. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** Grades of a statement's credibility. */
export type Credibility = '1' | '2' | '3' | '4' | '5' | '6';
