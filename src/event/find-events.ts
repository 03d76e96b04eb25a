import type { Document } from '../model/document.ts';
import type { Event } from '../model/event.ts';
import type { Gazetteer, PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import type { Issue } from '../util/outcome.ts';

/** What findEvents needs of one document. */
export interface EventInput {
  readonly document: Document;
  readonly places: readonly PlaceMention[];
  readonly statements: readonly Statement[];
  readonly gazetteer: Gazetteer;
}

/** The events of one document in text order, and its statements with the ids of the events they carry (guide §3). */
export function findEvents(input: EventInput): {
  events: Event[];
  statements: Statement[];
  issues: Issue[];
} {
  return { events: [], statements: [...input.statements], issues: [] };
}
