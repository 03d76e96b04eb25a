import type { Incident } from '../model/incident.ts';

/** Every incident with an event of one of these documents, and with an event that one of them takes back. */
export type IncidentsOf = (documentIds: readonly string[]) => Promise<readonly Incident[]>;

/**
 * All incidents that have a say in how some are published, these among them: those told of in the same documents (and in the documents
 * that take theirs back), for what of a document may not leave goes from everything told of it; and those told in the same statements
 * as any of them, and so on from statement to statement, for a place hidden in one is hidden in all that the same words tell of.
 */
export async function gatherBeside(
  incidents: readonly Incident[],
  incidentsOf: IncidentsOf,
): Promise<Incident[]> {
  const near = await incidentsOf(documentsOf(incidents));
  return toldTogether([...incidents, ...near], incidentsOf);
}

/**
 * All incidents whose published form may be another once some have changed, come or gone (give them as they were and as they are): the
 * other way round of {@link gatherBeside}.
 */
export async function gatherReached(
  changed: readonly Incident[],
  incidentsOf: IncidentsOf,
): Promise<Incident[]> {
  const together = await toldTogether(changed, incidentsOf);
  return distinct([...together, ...(await incidentsOf(documentsOf(together)))]);
}

/** These and all that share a statement with one of them, or with one that does. */
async function toldTogether(incidents: readonly Incident[], incidentsOf: IncidentsOf): Promise<Incident[]> {
  const out = new Map(incidents.map((i) => [i.id, i]));
  let edge = [...out.values()];
  while (edge.length > 0) {
    const told = new Set(edge.flatMap(statementsOf));
    const next = (await incidentsOf(documentsOf(edge))).filter(
      (i) => !out.has(i.id) && statementsOf(i).some((key) => told.has(key)),
    );
    edge = distinct(next);
    for (const i of edge) out.set(i.id, i);
  }
  return [...out.values()];
}

function distinct(incidents: readonly Incident[]): Incident[] {
  return [...new Map(incidents.map((i) => [i.id, i])).values()];
}

function documentsOf(incidents: readonly Incident[]): string[] {
  const ids = incidents.flatMap((i) =>
    i.events.flatMap((e) => [e.documentId, ...(e.retracted?.byDocument ? [e.retracted.byDocument] : [])]),
  );
  return [...new Set(ids)];
}

function statementsOf({ events }: Incident): string[] {
  return events.flatMap((e) => e.statements.map((s) => s.key));
}
