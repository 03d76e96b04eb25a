import type { Incident } from '../model/incident.ts';
import type { Rating, RatingSubject } from '../model/rating.ts';
import { CREDIBILITIES, RELIABILITIES } from '../output/grade-book.ts';
import { type RatingRow, ratingRows, subjectKey } from '../output/rating-rows.ts';
import { sourceListOf } from '../output/source-list.ts';
import type { Store } from '../store/store.ts';
import { foldName } from '../util/fold-name.ts';
import { SitrepError } from '../util/outcome.ts';
import { laterThan } from './give-judgement.ts';

/** Names offered where one is not known. */
const MOST_NAMES = 4;

/** Keeps a person's grade; one that stands already, word for word, is not kept twice. `expected`: `at` of the grade to take back. */
export async function giveRating(store: Store, given: Rating, expected?: string): Promise<Rating> {
  const { subject, grade, by, note } = given;
  const scale: readonly string[] = subject.kind === 'source' ? RELIABILITIES : CREDIBILITIES;
  if (grade !== 'undone' && !scale.includes(grade))
    throw new SitrepError(
      'bad-grade',
      subject.kind === 'source'
        ? `a source is graded A to E for reliability, or F where it cannot be judged; "${grade}" is none of these`
        : `a statement is graded 1 to 5 for credibility, or 6 where it cannot be judged; "${grade}" is none of these`,
    );
  const rows = ratingRows(await store.listRatings());
  const standing = rows.find(
    (r) => r.state === 'stands' && r.by === by && subjectKey(r.subject) === subjectKey(subject),
  );
  if (grade === 'undone') {
    if (!standing)
      throw new SitrepError(
        'nothing-to-undo',
        `no grade of ${by}’s stands on this; there is none to take back`,
      );
    if (expected !== undefined && standing.at !== expected)
      throw new SitrepError(
        'already-undone',
        'another grade stands on this now; look again before you take it back',
      );
  }
  if (standing && standing.grade === grade && standing.note === note) return standing;
  const rating = { ...given, at: laterThan(rows.at(-1)?.at, given.at) };
  await store.appendRating(rating);
  return rating;
}

/** All grades with what has become of each, oldest first; with `asOf` (ISO 8601 UTC), those given by then. */
export async function listGrades(store: Store, asOf?: string): Promise<RatingRow[]> {
  return ratingRows(await store.listRatings(asOf));
}

/** What a grade is given to: a statement by its key or the beginning of it, else a source by its name. Throws a SitrepError where there is none. */
export async function subjectNamed(store: Store, given: string): Promise<RatingSubject> {
  if (/^st_[0-9a-f]*$/.test(given)) {
    const found = (await store.findIds(given, 3)).filter((f) => f.kind === 'statement');
    if (found.length > 1)
      throw new SitrepError('ambiguous-id', `"${given}" names several statements; give more of it`);
    if (found.length === 0)
      throw new SitrepError(
        'no-such-id',
        `no statement has an id that begins with "${given}"; \`sitrep explain INCIDENT\` names them`,
      );
    return { kind: 'statement', key: found[0]!.id };
  }
  if (/^(?:st|ev|in|doc|cap)_\w*$/.test(given))
    throw new SitrepError(
      'no-such-id',
      `"${given}" is the id of no statement; give one that begins with st_ (\`sitrep explain INCIDENT\` names them), or a source by its name`,
    );
  return { kind: 'source', name: sourceNamed(await store.listIncidents(), given) };
}

function sourceNamed(incidents: readonly Incident[], given: string): string {
  const rows = sourceListOf(incidents);
  const wanted = foldName(given);
  const found = rows.find((r) => foldName(r.name) === wanted);
  if (found) return found.name;
  const near = rows.filter((r) => foldName(r.name).includes(wanted)).slice(0, MOST_NAMES);
  const hint = near.length
    ? `; did you mean ${near.map((r) => `"${r.name}"`).join(', ')}?`
    : '; `sitrep sources` lists them';
  throw new SitrepError(
    'no-such-id',
    `no source is called "${given}" (private persons are not graded, only what they said)${hint}`,
  );
}
