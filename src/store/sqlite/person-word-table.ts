import { canonicalJson } from '../../util/hash.ts';
import type { Store } from '../store.ts';
import type { Database } from './database.ts';
import { bumpGeneration, markToLink } from './link-marks.ts';

type PersonWordMethods = Pick<
  Store,
  | 'appendJudgement'
  | 'listJudgements'
  | 'appendRetraction'
  | 'listRetractions'
  | 'appendRating'
  | 'listRatings'
>;

/** What persons say about what is stored: judgements of pairs, retractions, grades. Appended only; what is made again never touches them. */
export function personWordTable(db: Database): PersonWordMethods {
  const append = (table: string, at: string, word: unknown, documents: readonly string[] | null): void =>
    db.write(() => {
      const isNew = db.run(
        `INSERT OR IGNORE INTO ${table} (at, json) VALUES (?, ?)`,
        at,
        canonicalJson(word),
      );
      // What incidents are not made of (a grade) changes none of them.
      if (!isNew || documents === null) return;
      for (const document of documents) markToLink(db, document);
      bumpGeneration(db);
    });
  const documentsOf = (...events: string[]): string[] =>
    events.flatMap((key) =>
      db.all('SELECT DISTINCT document FROM event WHERE key = ?', key).map((r) => String(r.document)),
    );
  const list = <T>(table: string, asOf?: string): T[] =>
    db
      .all(`SELECT json FROM ${table} WHERE ?1 IS NULL OR at <= ?1 ORDER BY at, json`, asOf ?? null)
      .map((r): T => JSON.parse(String(r.json)));
  return {
    appendJudgement: async (judgement) =>
      append('judgement', judgement.at, judgement, documentsOf(judgement.a, judgement.b)),
    listJudgements: async (asOf) => list('judgement', asOf),
    appendRetraction: async (retraction) =>
      append('retraction', retraction.at, retraction, [retraction.documentId]),
    listRetractions: async (asOf) => list('retraction', asOf),
    appendRating: async (rating) => append('rating', rating.at, rating, null),
    listRatings: async (asOf) => list('rating', asOf),
  };
}
