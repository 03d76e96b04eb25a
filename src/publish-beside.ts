import type { Incident } from './model/incident.ts';
import { inListOrder } from './model/incident-order.ts';
import type { Policy } from './model/policy.ts';
import { gatherBeside } from './publish/gather-beside.ts';
import { type PictureRuling, ruleOn, ruleOnPicture } from './publish/rule-on-picture.ts';
import type { Store } from './store/store.ts';

/** Incidents with all that has a say in how they are published. */
export interface Beside {
  /** Of the linked incidents asked for, those that are there. */
  readonly incidents: readonly Incident[];
  /** Rulings on them and on the documents they stand on, as those on a whole picture would be. */
  readonly on: PictureRuling;
  /** When the publication of one of them changes by itself, in milliseconds; null where it does not. */
  dueAt(incident: Incident): number | null;
}

/** Reads incidents, each once for as long as the links stand as they are. */
export interface IncidentReader {
  read(ids: Iterable<string>): Promise<Incident[]>;
  /** Those with an event of one of these documents. */
  ofDocuments(documents: Iterable<string>): Promise<Incident[]>;
}

/** Incidents kept by a reader: enough for those of a few days, which share their reports. */
const MOST_KEPT = 4000;

/** A reader that forgets everything as soon as anything is linked anew. */
export function incidentReader(store: Store): IncidentReader & { at(epoch: number): void } {
  let kept = new Map<string, Incident>();
  let known = -1;
  const read = async (ids: Iterable<string>): Promise<Incident[]> => {
    const wanted = [...new Set(ids)];
    const found = new Map(wanted.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)!] as const] : [])));
    const missing = wanted.filter((id) => !found.has(id));
    if (missing.length > 0)
      for (const incident of await store.readIncidents(missing)) {
        found.set(incident.id, incident);
        kept.set(incident.id, incident);
      }
    if (kept.size > MOST_KEPT) kept = new Map([...kept].slice(-MOST_KEPT / 2));
    return [...found.values()];
  };
  return {
    at(epoch) {
      if (epoch === known) return;
      kept = new Map();
      known = epoch;
    },
    read,
    ofDocuments: async (documents) => read(await store.incidentsOfDocuments([...new Set(documents)])),
  };
}

/**
 * Incidents of these ids with what is beside them, as of a moment (ISO 8601 UTC): everything told in the same documents, and in the same
 * words as any of that, for there rulings spread from one incident to the next.
 */
export async function besideOf(
  reader: IncidentReader,
  ids: Iterable<string>,
  policy: Policy,
  asOf: string,
): Promise<Beside> {
  const incidents = await reader.read(ids);
  const told = inListOrder(await gatherBeside(incidents, reader.ofDocuments));
  const on = ruleOnPicture({ incidents: told, asOf }, policy);
  const untilOf = earliestChanges(told, on, policy, asOf);
  const byDocument = new Map<string, Incident[]>();
  for (const i of told)
    for (const d of new Set(i.events.map((e) => e.documentId)))
      byDocument.set(d, [...(byDocument.get(d) ?? []), i]);
  return {
    incidents,
    on,
    dueAt(incident) {
      const beside = documentsBeside(incident).flatMap((d) => byDocument.get(d) ?? []);
      const first = Math.min(...[incident, ...beside].map((i) => untilOf.get(i)!));
      return Number.isFinite(first) ? first : null;
    },
  };
}

/** The documents whose rulings have a say in an incident: those it stands on, and those that take one of them back. */
function documentsBeside(incident: Incident): string[] {
  return incident.events.flatMap((e) => [
    e.documentId,
    ...(e.retracted?.byDocument ? [e.retracted.byDocument] : []),
  ]);
}

/** When something that reaches an incident by shared words changes by itself, in milliseconds. */
function earliestChanges(
  told: readonly Incident[],
  on: PictureRuling,
  policy: Policy,
  asOf: string,
): Map<Incident, number> {
  const homeOf = new Map<string, number>();
  const parents = told.map((_, n) => n);
  const rootOf = (n: number): number => {
    let at = n;
    while (parents[at] !== at) at = parents[at]!;
    return at;
  };
  const until = told.map((i) => Math.min(ruleOn(i, policy, asOf).until, on.of(i).until));
  for (const [n, i] of told.entries())
    for (const s of statementsOf(i)) {
      const [mine, other] = [rootOf(n), rootOf(homeOf.get(s) ?? n)];
      homeOf.set(s, mine);
      parents[other] = mine;
      until[mine] = Math.min(until[mine]!, until[other]!);
    }
  return new Map(told.map((i, n) => [i, until[rootOf(n)]!]));
}

function statementsOf(incident: Incident): string[] {
  return incident.events.flatMap((e) => e.statements.map((s) => s.key));
}
