import type { Policy } from '../model/policy.ts';
import type { Masked } from '../publish/mask-words.ts';
import { maskedNamesIn } from '../publish/private-names.ts';
import type { Withheld } from '../server/deps.ts';
import type { Store } from '../store/store.ts';
import type { Sight } from './sight.ts';

/**
 * Names and words that may not leave with a document: those that what is told of it may not tell, and those of private persons anywhere in
 * its text, also where it tells of no event.
 */
export async function maskedWords(
  store: Store,
  sight: Sight,
  policy: Policy,
  documentId: string,
): Promise<readonly Masked[]> {
  const told = (await sight.masked(documentId))?.masked ?? [];
  const document = await store.readDocument(documentId);
  const names = document ? maskedNamesIn(`${document.title ?? ''}\n${document.text}`, policy) : [];
  return names.length > 0 ? [...told, ...names] : told;
}

/** Bytes cannot be told without their names, so a capture with a name that may not leave stays here. */
export async function firstMasked(
  store: Store,
  sight: Sight,
  policy: Policy,
  captureId: string,
): Promise<Withheld | null> {
  for (const documentId of await store.documentsOf(captureId)) {
    const [first] = await maskedWords(store, sight, policy, documentId);
    if (first) return { withheld: policy.rules.find((r) => r.id === first.rule)!.why };
  }
  return null;
}
