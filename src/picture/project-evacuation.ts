import { calledOff } from '../lexicon/called-off.ts';
import type { Event } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { MovementRow } from '../model/picture.ts';
import { compareText } from '../util/compare-text.ts';
import { contentId } from '../util/hash.ts';
import { amountOf } from './asserted.ts';
import { assertionsOf, type Stance } from './assertions-of.ts';

type Own = Pick<MovementRow, 'type' | 'status' | 'isCalledOff' | 'organisers' | 'who' | 'people'>;

/** Evacuations and displacement as each speaker tells them, the latest said first, with the people counted as that speaker counts them. */
export function projectEvacuation(incidents: readonly Incident[]): MovementRow[] {
  return incidents
    .flatMap((incident) =>
      assertionsOf<Own>(incident, ({ event }, stance) => {
        const row = ownOf(event, stance);
        return row ? [{ is: [row, event.places.map((p) => [p.name, p.role])], row }] : [];
      }),
    )
    .map((r): MovementRow => ({ ...r, id: contentId('mv', [r.incident, r.statements, r.type, r.status]) }))
    .sort((a, b) => compareText(b.saidAt, a.saidAt) || compareText(a.id, b.id));
}

function ownOf(event: Event, stance: Stance): Own | null {
  const { type, status, actors, counts } = event;
  if (type !== 'movement.evacuation' && type !== 'movement.displacement') return null;
  const named = (...roles: string[]): string[] =>
    actors.filter((a) => roles.includes(a.role)).map((a) => a.name);
  return {
    type,
    status,
    ...(isCalledOff(event, stance) ? { isCalledOff: true as const } : {}),
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

/** Whether it was to be and is no more, as the words tell; where they are withheld it is only known that it is said not to be. */
function isCalledOff(event: Event, { statements }: Stance): boolean {
  if (event.type !== 'movement.evacuation' || event.status !== 'denied' || event.quote === '') return false;
  return statements.some(({ quote, start }) => {
    const given = event.start - start;
    const at = quote.startsWith(event.quote, given) ? given : quote.indexOf(event.quote);
    if (at < 0) return false;
    return calledOff(quote.slice(0, at), event.quote, quote.slice(at + event.quote.length)) === 'off';
  });
}
