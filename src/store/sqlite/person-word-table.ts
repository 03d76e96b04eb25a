import { canonicalJson } from '../../util/hash.ts';
import type { Store } from '../store.ts';
import type { Database } from './database.ts';

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
  const append = (table: string, at: string, word: unknown): void =>
    db.write(() => {
      const isNew = db.run(
        `INSERT OR IGNORE INTO ${table} (at, json) VALUES (?, ?)`,
        at,
        canonicalJson(word),
      );
      if (isNew) bumpGeneration(db);
    });
  const list = <T>(table: string, asOf?: string): T[] =>
    db
      .all(`SELECT json FROM ${table} WHERE ?1 IS NULL OR at <= ?1 ORDER BY at, json`, asOf ?? null)
      .map((r): T => JSON.parse(String(r.json)));
  return {
    appendJudgement: async (judgement) => append('judgement', judgement.at, judgement),
    listJudgements: async (asOf) => list('judgement', asOf),
    appendRetraction: async (retraction) => append('retraction', retraction.at, retraction),
    listRetractions: async (asOf) => list('retraction', asOf),
    appendRating: async (rating) => append('rating', rating.at, rating),
    listRatings: async (asOf) => list('rating', asOf),
  };
}

/** Marks that something incidents are made of has changed; call inside the transaction that changes it. */
export function bumpGeneration(db: Database): void {
  db.run("UPDATE meta SET value = value + 1 WHERE key = 'generation'");
}
