import type { ReportedEvent } from '../model/incident.ts';
import type { Credibility, Rating, Reliability } from '../model/rating.ts';
import type { KeyedStatement } from '../model/statement.ts';
import { ratingRows, subjectKey } from './rating-rows.ts';
import { sourceNamesOf } from './source-list.ts';
import { shortTime } from './time-words.ts';

/** Grades that stand, by what they are given to; several persons' grades side by side, never made one. */
export interface GradeBook {
  ofSource(name: string): readonly Rating[];
  ofStatement(key: string): readonly Rating[];
  /** All that concern one statement: its own grades, then those of who speaks and of the outlet. */
  of(event: ReportedEvent, statement: KeyedStatement): readonly Rating[];
}

/** The book of a list of grades; those replaced or taken back are left out. */
export function gradeBookOf(ratings: readonly Rating[]): GradeBook {
  const standing = ratingRows(ratings).filter((r) => r.state === 'stands');
  const bySubject = Map.groupBy(standing, (r) => subjectKey(r.subject));
  const ofSource = (name: string): readonly Rating[] =>
    bySubject.get(subjectKey({ kind: 'source', name })) ?? [];
  const ofStatement = (key: string): readonly Rating[] => bySubject.get(key) ?? [];
  return {
    ofSource,
    ofStatement,
    of: (event, statement) => [
      ...ofStatement(statement.key),
      ...new Set(sourceNamesOf(event, statement).flatMap(ofSource)),
    ],
  };
}

/** A book without a grade in it. */
export const NO_GRADES: GradeBook = gradeBookOf([]);

/** What each grade means; F and 6 are no low grades but say that nothing can be said. @source NATO STANAG 2511, AJP-2.1 */
export const GRADE_WORDS: Readonly<Record<Reliability | Credibility, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};

/** Grades of a source, in the order of the scale; what cannot be judged stands apart from it. */
export const RELIABILITIES: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
/** Grades of a statement, likewise. */
export const CREDIBILITIES: readonly Credibility[] = ['1', '2', '3', '4', '5', '6'];

/** A grade with whose it is and of when: "usually reliable (B), so graded by Desk, 3 Mar 2026, 10:00 UTC". */
export function gradeText(rating: Rating, zone = 'UTC'): string {
  const { grade, by, at } = rating;
  const what = grade === 'undone' ? 'grade taken back' : `${GRADE_WORDS[grade]} (${grade})`;
  return `${what}, so graded by ${by}, ${shortTime(at, zone)}`;
}

/** The same with what it is given to. */
export function subjectGradeText(rating: Rating, zone = 'UTC'): string {
  const of = rating.subject.kind === 'statement' ? 'this statement' : rating.subject.name;
  return `${of}: ${gradeText(rating, zone)}`;
}
