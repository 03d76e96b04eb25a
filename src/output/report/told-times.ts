import type { EventTime } from '../../model/event.ts';
import type { ToldTime } from './report-shape.ts';

const instant = (iso: string | undefined): string | null => (iso ? new Date(iso).toISOString() : null);

/** The instants of the times that a sentence tells, as data beside its words, each once; nothing where it tells none. */
export function toldTimes(times: readonly Pick<EventTime, 'start' | 'end'>[]): { times?: ToldTime[] } {
  const told = times
    .filter((t) => t.start || t.end)
    .map(({ start, end }): ToldTime => ({ start: instant(start), end: instant(end) }));
  const once = [...new Map(told.map((t) => [`${t.start}/${t.end}`, t])).values()];
  return once.length > 0 ? { times: once } : {};
}

/** The same of a value "start/end" of the point *time*. */
export function timeOfValue(value: string): Pick<EventTime, 'start' | 'end'> {
  const [start, end] = value.split('/');
  const isInstant = (iso: string | undefined): iso is string =>
    Boolean(iso) && !Number.isNaN(Date.parse(iso!));
  return { ...(isInstant(start) ? { start } : {}), ...(isInstant(end) ? { end } : {}) };
}

/** The same of moments at which something was done: reports taken back. */
export function momentsOf(moments: readonly string[]): { times?: ToldTime[] } {
  return toldTimes(moments.map((start) => ({ start })));
}
