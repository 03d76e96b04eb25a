import assert from 'node:assert/strict';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Judgement, ReportedEvent } from '../../src/model/incident.ts';
import type { Speaker } from '../../src/model/statement.ts';
import { reported, type SaidSketch, type Sketch, town } from './build-events.ts';

/** The day all of it happened on. */
export const day = { start: '2025-06-10T00:00:00Z', end: '2025-06-11T00:00:00Z', precision: 'day' } as const;

/** An hour of that day. */
export const at = (hour: number): string => `2025-06-10T${String(hour).padStart(2, '0')}:00:00Z`;

/** A report of an air strike on Kosti, told at an hour of the day; `event` says what else or otherwise. */
export function tell(report: string, hour: number, event: Partial<Sketch>): ReportedEvent[] {
  const places = [town('Kosti', 'SD', 13.163, 32.663)];
  const events = [{ type: 'strike.air' as const, time: day, places, ...event }];
  return reported({ report, source: `${report} desk`, at: at(hour), events });
}

/** What somebody says; null is the outlet's own voice. */
export function says(quote: string, speaker: Speaker | null, more: Partial<SaidSketch> = {}): SaidSketch {
  return { quote, speaker, ...more };
}

/** A person's word that all of these are one occurrence. */
export function judgedSame(events: readonly ReportedEvent[]): Judgement[] {
  const [first, ...rest] = events;
  const word = { verdict: 'same', by: 'editor', at: '2025-06-12T00:00:00Z' } as const;
  return rest.map((e) => ({ a: first!.key, b: e.key, ...word }));
}

/** Verdict and values of the rows of one field, with or without a qualifier, of the one incident these make. */
export function fieldsOf(events: readonly ReportedEvent[], field: string): string[][] {
  const [incident, ...more] = linkIncidents(events, judgedSame(events));
  assert.equal(more.length, 0);
  return incident!.fields
    .filter((f) => f.field === field || f.field.startsWith(`${field}[`))
    .map((f) => [f.verdict, ...f.values.map((v) => v.value)]);
}

/** The verdicts alone. */
export function kinds(events: readonly ReportedEvent[], field: string): string[] {
  return fieldsOf(events, field).map(([v]) => v!);
}
