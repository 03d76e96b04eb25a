import type { Incident } from '../model/incident.ts';
import type { AirDefenceTally } from '../model/picture.ts';
import { standingEvents } from '../model/standing.ts';
import { amountOf, assertedBy, isPeriod } from './asserted.ts';

/** Every figure of launched and intercepted munitions as asserted, one row an event and figure; rival figures stand side by side. */
export function projectAirDefence(incidents: readonly Incident[]): AirDefenceTally[] {
  return incidents.flatMap((incident) =>
    standingEvents(incident).flatMap((e) =>
      e.event.counts.flatMap((c): AirDefenceTally[] => {
        if (c.what !== 'launched' && c.what !== 'intercepted') return [];
        return [
          {
            ...assertedBy(incident, e),
            what: c.what,
            amount: amountOf(c),
            quote: c.quote,
            equipment: [...new Set(e.event.equipment.map((q) => q.class))].sort(),
            isTally: isPeriod(e.event.time),
          },
        ];
      }),
    ),
  );
}
