import type { FieldVerdict, Incident } from '../model/incident.ts';

/** A field with the values given for it; numbers stay intervals in words (`n`, `low-high`, `low-`). */
export interface ShapedField {
  readonly field: string;
  readonly values: readonly string[];
}

/** One incident in the shape `sitrep incidents --json` prints and the scenario scorer reads. */
export interface ShapedIncident {
  readonly id: string;
  readonly events: readonly { readonly report: string; readonly eventId: string; readonly start: number }[];
  readonly independentOrigins: readonly string[];
  readonly agreements: readonly ShapedField[];
  readonly conflicts: readonly ShapedField[];
  readonly revisions: readonly ShapedField[];
}

/** Incidents in the scorer's scenario shape; one agreement a value, as the guide lists them (§6.28). */
export function scenarioShape(incidents: readonly Incident[]): { incidents: ShapedIncident[] } {
  return { incidents: incidents.map(shapeOf) };
}

function shapeOf(incident: Incident): ShapedIncident {
  const rows = (verdict: FieldVerdict['verdict']): ShapedField[] =>
    incident.fields
      .filter((f) => f.verdict === verdict)
      .map((f) => ({ field: f.field, values: f.values.map((v) => v.value) }));
  return {
    id: incident.id,
    events: incident.events.map((e) => ({ report: e.report, eventId: e.event.id, start: e.event.start })),
    independentOrigins: incident.independentOrigins,
    agreements: [...rows('agree'), ...incident.fields.flatMap((f) => refinedAgreements(f, incident))],
    conflicts: rows('conflict'),
    revisions: rows('revised'),
  };
}

/** What two reports give of a refined field: of a time what all allow, of a kind the last, else each value two reports give. */
function refinedAgreements(f: FieldVerdict, incident: Incident): ShapedField[] {
  if (f.verdict !== 'refined') return [];
  const reports = (events: readonly string[]) =>
    new Set(incident.events.filter((e) => events.includes(e.key)).map((e) => e.documentId)).size;
  const last = f.values.at(-1)!;
  if (f.field === 'time') return [{ field: f.field, values: [last.value] }];
  const values = f.field === 'type' ? [last] : f.values;
  return values.flatMap((v) => (reports(v.events) >= 2 ? [{ field: f.field, values: [v.value] }] : []));
}
