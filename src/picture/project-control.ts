import type { Incident } from '../model/incident.ts';
import type { ControlRow } from '../model/picture.ts';
import { standingEvents } from '../model/standing.ts';
import { assertedBy } from './asserted.ts';

/** Control as asserted, one row a report: who is said to hold or take what, by whom said. Never one line of our own. */
export function projectControl(incidents: readonly Incident[]): ControlRow[] {
  return incidents.flatMap((incident) => {
    const contested = incident.fields.some(
      (f) => f.verdict === 'conflict' && (f.field === 'status' || f.field.startsWith('actor[initiator]')),
    );
    return standingEvents(incident)
      .filter((e) => e.event.type.startsWith('control.'))
      .map((e) => ({
        ...assertedBy(incident, e),
        type: e.event.type,
        status: e.event.status,
        by: e.event.actors.filter((a) => a.role === 'initiator' || a.role === 'defender').map((a) => a.name),
        contested,
      }));
  });
}
