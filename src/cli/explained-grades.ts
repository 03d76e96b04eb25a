import type { Rating } from '../model/rating.ts';
import { gradeBookOf } from '../output/grade-book.ts';
import { speakerNames } from '../output/source-list.ts';
import type { Store } from '../store/store.ts';
import type { Explanation } from './explain-id.ts';

/** Grades that stand on what a chain leads through: its statements, who speaks in them, and the outlets. */
export async function explainedGrades(
  store: Store,
  explanation: Explanation,
  asOf?: string,
): Promise<readonly Rating[]> {
  const ratings = await store.listRatings(asOf);
  if (ratings.length === 0) return [];
  const book = gradeBookOf(ratings);
  const events = explanation.events ?? [];
  const documents = [...(explanation.documents ?? []), ...events.flatMap((e) => e.document ?? [])];
  const statements = [...(explanation.statements ?? []), ...events.flatMap((e) => e.statements)];
  const found = new Set(documents.flatMap((d) => (d.source ? book.ofSource(d.source) : [])));
  for (const { key } of statements) {
    const speaker = (await store.readStatement(key))?.statement.speaker ?? null;
    for (const g of [...book.ofStatement(key), ...speakerNames(speaker).flatMap((n) => book.ofSource(n))])
      found.add(g);
  }
  return [...found];
}
