import type { LogSpan } from '../model/log-check.ts';
import { shortTime } from '../output/time-words.ts';
import type { Store } from '../store/store.ts';

/** When the first log of these kinds was received (ISO 8601 UTC); null where none was. */
export async function firstLogAt(
  store: Pick<Store, 'logSpans' | 'listCaptures'>,
  isOf: (kind: LogSpan['kind']) => boolean,
): Promise<string | null> {
  const captures = new Set((await store.logSpans()).filter((s) => isOf(s.kind)).map((s) => s.capture));
  if (captures.size === 0) return null;
  return (await store.listCaptures()).find((c) => captures.has(c.id))?.receivedAt ?? null;
}

/** That nothing of a kind was known at a moment, but is now: `what` is a noun with its preposition. */
export function notYetWords(what: string, asOf: string, firstAt: string): string {
  return `nothing was known ${what} by ${shortTime(asOf)}; what tells of it was first received at ${shortTime(firstAt)}`;
}
