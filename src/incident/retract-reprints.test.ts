import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, reported, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent, Retraction } from '../model/incident.ts';
import { linkIncidents } from './link-incidents.ts';

const goundam = town('Goundam', 'ML', 16.414, -3.671);
const tell = (report: string, hour: number, retracted?: Retraction['kind']): ReportedEvent => {
  const at = `2025-05-02T${String(hour).padStart(2, '0')}:00:00Z`;
  const said = [{ quote: 'The market was hit.', speaker: body('Prefecture', 'ML') }];
  const events = [{ type: 'strike.air', places: [goundam], said } as const];
  const [e] = reported({ report, source: report, at, events, copyGroup: 'wire' });
  const word = { documentId: report, byDocument: 'notice', at: '2025-05-02T20:00:00Z', reason: 'wrong' };
  return retracted ? { ...e!, retracted: { ...word, kind: retracted } } : e!;
};
const stands = (...events: ReportedEvent[]): string =>
  linkIncidents(events, [])
    .flatMap((i) => i.events.map((e) => `${e.report} ${e.retracted ? 'retracted' : 'stands'}`))
    .join(', ');

test('a reprint falls with the report it repeats', () => {
  assert.equal(stands(tell('wire', 8, 'withdrawn'), tell('radio', 9)), 'wire retracted, radio retracted');
  assert.equal(linkIncidents([tell('wire', 8, 'withdrawn'), tell('radio', 9)], [])[0]!.isRetracted, true);
});

test('an outlet that withdraws its reprint says nothing about the report, nor does a text changed at its address', () => {
  assert.equal(stands(tell('wire', 8), tell('radio', 9, 'withdrawn')), 'wire stands, radio retracted');
  assert.equal(stands(tell('wire', 8, 'edited'), tell('radio', 9)), 'wire retracted, radio stands');
});

test('the report that came out first is the one that is repeated, whichever was received first', () => {
  const early = { ...tell('radio', 9), receivedAt: '2025-05-02T09:00:00Z' };
  const late = { ...tell('wire', 8, 'withdrawn'), receivedAt: '2025-05-02T10:00:00Z' };
  assert.equal(stands(early, late), 'radio retracted, wire retracted');
});
