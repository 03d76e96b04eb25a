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
    agreements: rows('agree'),
    conflicts: rows('conflict'),
    revisions: rows('revised'),
  };
}
