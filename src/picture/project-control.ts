import type { Incident } from '../model/incident.ts';
import type { ControlRow, ControlType } from '../model/picture.ts';
import type { EventPlace } from '../model/place.ts';
import { compareText } from '../util/compare-text.ts';
import { contentId } from '../util/hash.ts';
import { assertionsOf, type Told } from './assertions-of.ts';
import { findRivals } from './find-rivals.ts';
import { type SideKey, sideOf } from './side-of.ts';

type Own = Pick<ControlRow, 'type' | 'status' | 'by' | 'against'> & { readonly sides: readonly SideKey[] };

/**
 * Control as asserted: who is said by whom to hold, take, leave or approach which place, sorted by place and then by time. Each row names
 * the rows that it cannot be right together with, of other incidents too. Never one line of our own.
 */
export function projectControl(incidents: readonly Incident[]): ControlRow[] {
  const rows = incidents.flatMap((incident) =>
    assertionsOf<Own>(incident, ({ event }, stance) => {
      if (!event.type.startsWith('control.')) return [];
      const named = (...roles: string[]): string[] =>
        event.actors.filter((a) => roles.includes(a.role)).map((a) => a.name);
      const isLine = event.type === 'control.line';
      // A line is formed by one side and held by the other: where only a defender is told of, it is its holder.
      const formed = named('initiator');
      const by = isLine && formed.length === 0 ? named('defender') : formed;
      const against = named('target_force', 'defender').filter((n) => !by.includes(n));
      const row = { type: event.type as ControlType, status: event.status, by, against };
      const sides = event.actors
        .filter((a) => by.includes(a.name))
        .map((a): SideKey => sideOf(a, event, stance));
      return [{ is: [row, event.places.map(placeKey)], row: { ...row, sides } } satisfies Told<Own>];
    }),
  );
  const named = rows.map((r) => ({
    ...r,
    id: contentId('co', [r.incident, r.statements, r.type, r.by, r.places.map(placeKey)]),
  }));
  const rivals = findRivals(named);
  return named
    .map(({ sides: _sides, ...r }): ControlRow => ({ ...r, rivals: rivals.get(r.id) ?? [] }))
    .sort((a, b) => compareText(orderOf(a), orderOf(b)) || compareText(a.id, b.id));
}

function placeKey(p: EventPlace): unknown[] {
  return [p.name, p.role, p.relation ?? null];
}

/** Country, first-level unit, place; then when, for rows without a place or time last. */
function orderOf(r: Pick<ControlRow, 'places' | 'time' | 'saidAt'>): string {
  const p = r.places[0];
  const where = p ? [p.country ?? '~', p.admin1 ?? '~', p.name] : ['~~'];
  return [...where, r.time.start ?? r.time.end ?? r.saidAt, r.saidAt].join('\u0000');
}
