import type { Incident } from '../model/incident.ts';
import type { AirDefenceRow } from '../model/picture.ts';
import { standingEvents } from '../model/standing.ts';
import { assertedBy } from './asserted.ts';
import { claimsOf } from './find-claim-figures.ts';

/** Every figure of launched and intercepted munitions as reports assert it, one row a figure and party; rival figures stand side by side. */
export function projectAirDefence(incidents: readonly Incident[]): AirDefenceRow[] {
  return incidents.flatMap((incident) =>
    standingEvents(incident).flatMap((e) =>
      claimsOf(e).map(({ what, amount, quote, kind, party, side, period }) => ({
        ...assertedBy(incident, e),
        what,
        amount,
        quote,
        kind,
        party,
        side,
        equipment: [...new Set(e.event.equipment.map((q) => q.class))].sort(),
        isTally: period !== undefined,
      })),
    ),
  );
}
