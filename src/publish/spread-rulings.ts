import type { Incident } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import { type Ruling, withAsked } from './find-ruling.ts';
import { maskedPlacesOf } from './publish-incident.ts';

/**
 * Rulings that reach beyond their incident: where the same words tell of a second occurrence at the same place, hiding the place in one
 * and telling it in the other would hide nothing. What leaves at once (warnings) is never reached.
 */
export function spreadRulings(
  incidents: readonly Incident[],
  rulingOf: (incident: Incident) => Ruling,
  policy: Policy,
): Map<Incident, Ruling> {
  const out = new Map<Incident, Ruling>();
  const now = (i: Incident): Ruling => out.get(i) ?? rulingOf(i);
  const waiting = incidents.filter((i) => reaches(rulingOf(i)));
  if (waiting.length === 0) return out;
  const told = statementsOf(incidents, waiting);
  while (waiting.length > 0) {
    const from = waiting.pop()!;
    const ruling = now(from);
    const names = new Set(maskedPlacesOf(from, ruling, policy).map((m) => m.words));
    for (const to of besides(from, told)) {
      const before = now(to);
      if (before.isAtOnce) continue;
      const isSamePlace = to.events.some((e) => e.event.places.some((p) => names.has(p.name)));
      const after = withAsked(before, {
        place: isSamePlace ? ruling.place : null,
        withhold: ruling.withhold,
        silent: ruling.fields.get('quotes') ?? null,
      });
      if (after === before) continue;
      out.set(to, after);
      waiting.push(to);
    }
  }
  return out;
}

function reaches({ place, withhold, fields }: Ruling): boolean {
  const level = place?.ask.level;
  return (
    Boolean(withhold) ||
    fields.has('quotes') ||
    (level !== undefined && level !== 'as-said' && level !== 'town')
  );
}

/** Incidents by the statements that tell of them, of the documents that the reaching ones stand on. */
function statementsOf(
  incidents: readonly Incident[],
  reaching: readonly Incident[],
): Map<string, Incident[]> {
  const documents = new Set(reaching.flatMap((i) => i.events.map((e) => e.documentId)));
  const told = new Map<string, Incident[]>();
  for (const incident of incidents)
    for (const e of incident.events) {
      if (!documents.has(e.documentId)) continue;
      for (const { key } of e.statements) {
        const list = told.get(key);
        if (list) list.push(incident);
        else told.set(key, [incident]);
      }
    }
  return told;
}

function besides(incident: Incident, told: ReadonlyMap<string, readonly Incident[]>): Set<Incident> {
  const out = new Set(incident.events.flatMap((e) => e.statements.flatMap((s) => told.get(s.key) ?? [])));
  out.delete(incident);
  return out;
}
