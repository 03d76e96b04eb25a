import type { Actor, Count, Equipment, EventTime, Recurrence, Target } from '../model/event.ts';
import type { EventPlace, PlaceMention } from '../model/place.ts';
import type { Likelihood, Speaker } from '../model/statement.ts';

const listed = (parts: readonly (string | number | undefined | null | false)[]): string =>
  parts.filter((p) => p !== undefined && p !== null && p !== false && p !== '').join(', ');
const interval = (low: number, high: number | undefined): string =>
  high === undefined ? `${low} or more` : low === high ? String(low) : `${low}–${high}`;

/** A value of a reading in one line, by the slot it fills (`speaker`, `places`, `counts`, … or the id of a place mention). */
export function valueWords(slot: string, value: unknown): string {
  if (value === null) return slot === 'speaker' ? "none, the outlet's own voice" : 'none';
  if (typeof value !== 'object') return String(value);
  const words = WORDS[slot];
  return words ? words(value as never) : JSON.stringify(value);
}

const WORDS: Readonly<Record<string, (value: never) => string>> = {
  speaker: ({ name, role, organisation, country }: Speaker) =>
    listed([name, role, organisation !== name && organisation, country]) || 'somebody, not named',
  likelihood: ({ term, scale, low, high }: Likelihood) =>
    `“${term}”, ${low === undefined ? 'no band' : `${low}–${high} %`} (${scale})`,
  time: ({ start, end, precision }: EventTime) =>
    start || end ? `${start ?? '…'} to ${end ?? '…'} (${precision})` : precision,
  places: ({ name, role, relation, precision, radiusKm }: EventPlace) => {
    const how =
      relation &&
      listed([
        relation.kind,
        relation.bearing !== undefined && `${relation.bearing}°`,
        relation.distanceKm && `${relation.distanceKm} km`,
      ]);
    return `${name} (${listed([role, how, `precision ${precision}`, radiusKm !== undefined && `${radiusKm} km`])})`;
  },
  statements: (ids: readonly string[]) => ids.join(', '),
  actors: ({ name, kind, role }: Actor) => `${name} (${listed([role, kind])})`,
  targets: ({ name, class: kind, detail }: Target) => `${name} (${listed([kind, detail])})`,
  equipment: ({ name, class: kind, for: use }: Equipment) =>
    `${name} (${listed([kind, use && `for ${use}`])})`,
  count: ({ low, high }: { low: number; high?: number }) => interval(low, high),
  counts: (c: Count) => {
    const scope = c.scope === undefined ? false : `of ${[c.scope].flat().join(', ')}`;
    const number = 'value' in c ? c.value : interval(c.low, c.high);
    return `${c.what} ${number}${listed([c.increment && ' more', scope && ` (${scope})`])}`;
  },
  recurrence: ({ ordinal, unit }: Recurrence) => `${ordinal} (${unit})`,
  place: ({ name, kind, country, admin1 }: PlaceMention) => `${name} (${listed([kind, admin1 ?? country])})`,
};
