import type { Event } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { MovementRow } from '../model/picture.ts';
import { compareText } from '../util/compare-text.ts';
import { contentId } from '../util/hash.ts';
import { amountOf } from './asserted.ts';
import { assertionsOf } from './assertions-of.ts';

type Own = Pick<MovementRow, 'type' | 'status' | 'organisers' | 'who' | 'people'>;

/** Evacuations and displacement as each speaker tells them, the latest said first, with the people counted as that speaker counts them. */
export function projectEvacuation(incidents: readonly Incident[]): MovementRow[] {
  return incidents
    .flatMap((incident) =>
      assertionsOf<Own>(incident, ({ event }) => {
        const row = ownOf(event);
        return row ? [{ is: [row, event.places.map((p) => [p.name, p.role])], row }] : [];
      }),
    )
    .map((r): MovementRow => ({ ...r, id: contentId('mv', [r.incident, r.statements, r.type, r.status]) }))
    .sort((a, b) => compareText(b.saidAt, a.saidAt) || compareText(a.id, b.id));
}

function ownOf({ type, status, actors, counts }: Event): Own | null {
  if (type !== 'movement.evacuation' && type !== 'movement.displacement') return null;
  const named = (...roles: string[]): string[] =>
    actors.filter((a) => roles.includes(a.role)).map((a) => a.name);
  return {
    type,
    status,
    organisers: named('organiser'),
    who: named('participant'),
    people: counts.map((c) => ({
      what: c.what,
      amount: amountOf(c),
      quote: c.quote,
      isIncrement: c.increment === true,
      part: [c.scope ?? []].flat().join(', ') || null,
    })),
  };
}
