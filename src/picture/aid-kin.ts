import type { Incident } from '../model/incident.ts';
import { standingEvents } from '../model/standing.ts';

/**
 * Which promise and which delivery stand in one report: there what is handed over is, as far as giver and goods agree, of what is promised,
 * though nobody says to whom. Gives each incident of help the id of its set; two promises are in one only through a delivery.
 */
export function aidKin(incidents: readonly Incident[]): (incident: string) => string {
  const given = incidents.filter((i) => i.type === 'aid.pledge' || i.type === 'aid.delivery');
  const root = new Map(given.map((i) => [i.id, i.id]));
  const rootOf = (id: string): string => {
    let at = id;
    while (root.get(at) !== at) at = root.get(at)!;
    root.set(id, at);
    return at;
  };
  for (const told of byReport(given).values())
    for (const promise of told.filter((i) => i.type === 'aid.pledge'))
      for (const delivery of told.filter((i) => i.type === 'aid.delivery')) {
        const [a, b] = [rootOf(promise.id), rootOf(delivery.id)].sort() as [string, string];
        root.set(b, a);
      }
  return (incident) => (root.has(incident) ? rootOf(incident) : incident);
}

function byReport(incidents: readonly Incident[]): Map<string, Incident[]> {
  const reports = new Map<string, Incident[]>();
  for (const i of incidents)
    for (const document of new Set(standingEvents(i).map((e) => e.documentId)))
      reports.set(document, [...(reports.get(document) ?? []), i]);
  return reports;
}
