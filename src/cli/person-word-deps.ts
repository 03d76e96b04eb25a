import { rankSuggestions } from '../incident/rank-suggestions.ts';
import { scoreAgain } from '../incident/score-again.ts';
import type { LinkSuggestion } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { RatingSubject } from '../model/rating.ts';
import type { JudgementRow } from '../model/review.ts';
import { sourceListOf } from '../output/source-list.ts';
import type { ServerDeps } from '../server/deps.ts';
import type { Store } from '../store/store.ts';
import { foldName } from '../util/fold-name.ts';
import { giveJudgement, listRows } from './give-judgement.ts';
import { giveRating, listGrades, subjectNamed } from './give-rating.ts';

/** Who the server is for. */
export interface Audience {
  /** The name offered for whoever judges. */
  readonly user: string;
  /** Whether only this machine is answered: notes are a person's own words, which no policy has passed, and stay here. */
  readonly isLocal: boolean;
}

/** What the server may show and keep of persons' words: only on what the public picture shows. */
export function personWordDeps(
  store: Store,
  picture: (asOf?: string) => Promise<PublicPicture>,
  now: () => string,
  { user, isLocal }: Audience,
): Pick<ServerDeps, 'review' | 'judgements' | 'ratings' | 'writer'> {
  const publicSubjects = new WeakMap<PublicPicture, (subject: RatingSubject) => boolean>();
  // A picture is made anew whenever a word is given, so what belongs to one is worked out once.
  const judged = new WeakMap<PublicPicture, readonly JudgementRow[]>();
  const suggested = new WeakMap<PublicPicture, readonly LinkSuggestion[]>();
  return {
    async review(incident) {
      const shown = await picture();
      const suggestions = suggested.get(shown) ?? scoreAgain(await store.listSuggestions(), shown.incidents);
      suggested.set(shown, suggestions);
      const { incidents, relations } = shown;
      const narrowed = incident === undefined ? {} : { incident };
      return rankSuggestions(incidents, suggestions, await store.listJudgements(), {
        ...narrowed,
        relations,
      });
    },
    async judgements(asOf) {
      const current = await picture(asOf);
      const known = judged.get(current);
      if (known) return known;
      const shown = eventsOf(current);
      const rows = (await listRows(store, asOf)).flatMap((row) => publicRow(row, shown, isLocal) ?? []);
      judged.set(current, rows);
      return rows;
    },
    async ratings(asOf) {
      const shown = await picture(asOf);
      const isPublic = publicSubjects.get(shown) ?? subjectsOf(shown);
      publicSubjects.set(shown, isPublic);
      const rows = await listGrades(store, asOf);
      return rows.filter((r) => isPublic(r.subject)).map((r) => withNote(r, isLocal));
    },
    writer: {
      user,
      async judge(word, expected) {
        const { judgement } = await giveJudgement(store, { ...word, at: now() }, expected);
        return (await listRows(store)).find((r) => r.at === judgement.at && r.verdict === judgement.verdict)!;
      },
      async rate(subject, word, expected) {
        return giveRating(
          store,
          { ...word, subject: await subjectNamed(store, subject), at: now() },
          expected,
        );
      },
    },
  };
}

/** Keys of the events a picture shows. */
function eventsOf(picture: PublicPicture): ReadonlySet<string> {
  return new Set(picture.incidents.flatMap((i) => i.events.map((e) => e.key)));
}

/** Which subjects of a grade a picture shows. */
function subjectsOf(picture: PublicPicture): (subject: RatingSubject) => boolean {
  const names = new Set(sourceListOf(picture.incidents).map((r) => foldName(r.name)));
  const statements = picture.incidents.flatMap((i) =>
    i.events.flatMap((e) => e.statements.map((s) => s.key)),
  );
  const keys = new Set(statements);
  return (subject) => (subject.kind === 'source' ? names.has(foldName(subject.name)) : keys.has(subject.key));
}

/** A word on two events that are shown; the words it contradicts only as far as they are on such too. */
function publicRow(row: JudgementRow, shown: ReadonlySet<string>, isLocal: boolean): JudgementRow | null {
  const isShown = (j: { a: string; b: string }): boolean => shown.has(j.a) && shown.has(j.b);
  if (!isShown(row)) return null;
  const { against, ...word } = row;
  const contradicted = against?.filter(isShown).map((j) => withNote(j, isLocal));
  return { ...withNote(word, isLocal), ...(contradicted ? { against: contradicted } : {}) };
}

function withNote<T extends { readonly note?: string }>(word: T, isLocal: boolean): T {
  if (isLocal) return word;
  const { note: _note, ...rest } = word;
  return rest as T;
}
