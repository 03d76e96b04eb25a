import { rankSuggestions } from '../incident/rank-suggestions.ts';
import { scoreAgain } from '../incident/score-again.ts';
import type { RatingSubject } from '../model/rating.ts';
import type { JudgementRow, ReviewItem } from '../model/review.ts';
import type { RatingRow } from '../output/rating-rows.ts';
import { sourceListOf } from '../output/source-list.ts';
import type { ServerDeps } from '../server/deps.ts';
import type { PictureReads } from '../server/reads.ts';
import type { Store } from '../store/store.ts';
import { foldName } from '../util/fold-name.ts';
import { giveJudgement, listRows } from './give-judgement.ts';
import { giveRating, listGrades, subjectNamed } from './give-rating.ts';
import type { Sight, SightAt } from './sight.ts';

/** Who the server is for. */
export interface Audience {
  /** The name offered for whoever judges. */
  readonly user: string;
  /** Whether only this machine is answered: notes are a person's own words, which no policy has passed, and stay here. */
  readonly isLocal: boolean;
}

/** Incidents looked at for one that names a source. */
const MOST_NAMING = 200;

/** What is shown at a moment, as a whole and by single things. */
export interface Shows {
  readonly reads: PictureReads;
  readonly sightAt: SightAt;
  /** Resolves once what was just said is published. */
  readonly settled: () => Promise<void>;
  /** Suggestions weighed, and incidents whose own weak links are, at most. */
  readonly most: { readonly suggestions: number; readonly newest: number };
}

/** What the server may show and keep of persons' words: only on what the public picture shows. */
export function personWordDeps(
  store: Store,
  shows: Shows,
  now: () => string,
  { user, isLocal }: Audience,
): Pick<ServerDeps, 'review' | 'judgements' | 'ratings' | 'writer'> {
  return {
    review: (incident) => publicReview(store, shows, incident),
    async judgements(asOf) {
      const isShown = shownEvents(await shows.sightAt(asOf));
      const rows = await Promise.all(
        (await listRows(store, asOf)).map((r) => publicRow(r, isShown, isLocal)),
      );
      return rows.filter((r) => r !== null);
    },
    async ratings(asOf) {
      const rows: RatingRow[] = [];
      for (const row of await listGrades(store, asOf))
        if (await isPublicSubject(store, shows, row.subject, asOf)) rows.push(withNote(row, isLocal));
      return rows;
    },
    writer: {
      user,
      async judge(word, expected) {
        const { judgement } = await giveJudgement(store, { ...word, at: now() }, expected);
        await shows.settled();
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

/** What waits for a word: of one incident all, else the closest pairs and the weak links of the newest. */
async function publicReview(
  store: Store,
  { reads, sightAt, most }: Shows,
  incident: string | undefined,
): Promise<ReviewItem[]> {
  const around = incident === undefined ? null : await reads.around(incident);
  const { picture } = around ?? (await reads.part({ limit: most.newest }, most.newest));
  const own = around?.incident.events.map((e) => e.key);
  const suggestions = await store.listSuggestions(own ? { events: own } : { limit: most.suggestions });
  const sight = await sightAt();
  const shown = new Map(picture.incidents.map((i) => [i.id, i]));
  const known = new Set(picture.incidents.flatMap((i) => i.events.map((e) => e.key)));
  for (const key of new Set(suggestions.flatMap((s) => [s.a, s.b]))) {
    const found = known.has(key) ? null : await sight.incident(key);
    if (found) shown.set(found.id, found);
  }
  const incidents = [...shown.values()];
  return rankSuggestions(incidents, scoreAgain(suggestions, incidents), await store.listJudgements(), {
    ...(incident === undefined ? {} : { incident }),
    relations: picture.relations,
  });
}

/** Tells whether an event is shown, each looked up once. */
function shownEvents(sight: Sight): (key: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (key) => {
    const found = known.get(key) ?? sight.incident(key).then((i) => i !== null);
    known.set(key, found);
    return found;
  };
}

/** Whether what is graded is shown: a source by its name in some incident, a statement by its key. */
async function isPublicSubject(
  store: Store,
  { reads }: Shows,
  subject: RatingSubject,
  asOf: string | undefined,
): Promise<boolean> {
  if (subject.kind === 'source') {
    const named = { q: subject.name, asOf, limit: MOST_NAMING };
    const { items } = await reads.incidents(named);
    return sourceListOf(items).some((r) => foldName(r.name) === foldName(subject.name));
  }
  const stored = await store.readStatement(subject.key);
  const about = stored ? await reads.aroundDocument(stored.documentId, asOf) : [];
  return about.some((i) => i.events.some((e) => e.statements.some((s) => s.key === subject.key)));
}

/** A word on two events that are shown; the words it contradicts only as far as they are on such too. */
async function publicRow(
  row: JudgementRow,
  isShown: (key: string) => Promise<boolean>,
  isLocal: boolean,
): Promise<JudgementRow | null> {
  const areShown = async (j: { a: string; b: string }): Promise<boolean> =>
    (await isShown(j.a)) && (await isShown(j.b));
  if (!(await areShown(row))) return null;
  const { against, ...word } = row;
  const contradicted = [];
  for (const j of against ?? []) if (await areShown(j)) contradicted.push(withNote(j, isLocal));
  return { ...withNote(word, isLocal), ...(against ? { against: contradicted } : {}) };
}

function withNote<T extends { readonly note?: string }>(word: T, isLocal: boolean): T {
  if (isLocal) return word;
  const { note: _note, ...rest } = word;
  return rest as T;
}
