import type { Event } from '../model/event.ts';
import type { Statement } from '../model/statement.ts';
import { contentId } from '../util/hash.ts';

/** Global key of a statement: its document and all it says, but not its place in the list of one reading. */
export function statementKey(documentId: string, statement: Statement): string {
  return contentId('st', { documentId, ...statement, id: undefined, events: undefined });
}

/**
 * Global keys of a document's events, in their order: document, type and trigger, so that a judgement outlives a reader that
 * finds one count more. Two events of one type on one trigger are told apart by all they say, then by their number.
 */
export function eventKeys(documentId: string, events: readonly Event[]): readonly string[] {
  const taken = new Set<string>();
  return events.map((event) => {
    const { type, start, end } = event;
    const content = { ...event, id: undefined, statements: undefined };
    let key = contentId('ev', { documentId, type, start, end });
    for (let n = 0; taken.has(key); n++) key = contentId('ev', { documentId, content, n });
    taken.add(key);
    return key;
  });
}
