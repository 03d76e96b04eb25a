import type { Incident } from '../model/incident.ts';
import type { MovementRow } from '../model/picture.ts';
import { standingEvents } from '../model/standing.ts';
import { amountOf, assertedBy } from './asserted.ts';

/** Evacuations and displacement, one row a report, with the people counted as that report counts them. */
export function projectEvacuation(incidents: readonly Incident[]): MovementRow[] {
  return incidents.flatMap((incident) =>
    standingEvents(incident).flatMap((e): MovementRow[] => {
      const { type, status, actors, counts } = e.event;
      if (type !== 'movement.evacuation' && type !== 'movement.displacement') return [];
      return [
        {
          ...assertedBy(incident, e),
          type,
          status,
          organisers: actors.filter((a) => a.role === 'organiser').map((a) => a.name),
          people: counts.map((c) => ({ what: c.what, amount: amountOf(c), quote: c.quote })),
        },
      ];
    }),
  );
}
