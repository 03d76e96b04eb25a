import { findRelations } from '../incident/find-relations.ts';
import { rankSuggestions } from '../incident/rank-suggestions.ts';
import { relink } from '../linking.ts';
import type { Incident } from '../model/incident.ts';
import type { ReviewItem } from '../model/review.ts';
import type { Store } from '../store/store.ts';

/** What waits for a person's word in the store as it is, and the incidents it is about. */
export async function reviewQueue(
  store: Store,
): Promise<{ readonly items: readonly ReviewItem[]; readonly incidents: readonly Incident[] }> {
  await relink(store);
  const incidents = await store.listIncidents();
  const [suggestions, judgements] = [await store.listSuggestions(), await store.listJudgements()];
  const relations = findRelations(incidents);
  return { items: rankSuggestions(incidents, suggestions, judgements, { relations }), incidents };
}
