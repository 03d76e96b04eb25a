import type { Rating, RatingSubject } from '../model/rating.ts';
import { foldName } from '../util/fold-name.ts';

/** A grade with what has become of it; `taking-back` took the person's grade before back. */
export interface RatingRow extends Rating {
  readonly state: 'stands' | 'replaced' | 'undone' | 'taking-back';
}

/** Every grade, oldest first, with what has become of it: of one person's grades of one subject the last stands. */
export function ratingRows(ratings: readonly Rating[]): RatingRow[] {
  const sorted = [...ratings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const states = new Map<Rating, RatingRow['state']>();
  const given = new Map<string, Rating[]>();
  for (const r of sorted) {
    const key = `${subjectKey(r.subject)}|${r.by}`;
    const words = given.get(key) ?? [];
    given.set(key, words);
    const before = words.at(-1);
    if (r.grade === 'undone') {
      states.set(r, 'taking-back');
      if (before) states.set(words.pop()!, 'undone');
      if (words.length) states.set(words.at(-1)!, 'stands');
    } else {
      if (before) states.set(before, 'replaced');
      words.push(r);
      states.set(r, 'stands');
    }
  }
  return sorted.map((r) => ({ ...r, state: states.get(r)! }));
}

/** What a subject is known by: a statement's key, or a source's name however it is capitalised. */
export function subjectKey(subject: RatingSubject): string {
  return subject.kind === 'statement' ? subject.key : `source ${foldName(subject.name)}`;
}
