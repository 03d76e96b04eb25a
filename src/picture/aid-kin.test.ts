import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventType } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import { projectAid } from './project-aid.ts';
import { incidentOf, toldEvent } from './rows-for-tests.ts';

/** One step of an invented gift of howitzers as a report tells it. */
function step(type: EventType, report: string, donor: string | null): Incident {
  const n = type === 'aid.pledge' ? 50 : 20;
  const event = toldEvent({
    at: '2',
    trigger: 'it',
    quote: 'They did it.',
    speaker: null,
    event: {
      type,
      status: type === 'aid.pledge' ? 'planned' : 'occurred',
      actors: donor ? [{ name: donor, kind: 'government', role: 'donor' }] : [],
      equipment: [{ name: 'howitzers', class: 'artillery', count: { low: n, high: n } }],
      counts: [{ what: 'supplied', low: n, high: n, quote: `${n} howitzers` }],
    },
  });
  return incidentOf({ ...event, documentId: report });
}
const lines = (...steps: Incident[]): number => new Set(projectAid(steps).map((r) => r.line)).size;

test('a promise and what was handed over of it in one report are one line though nobody says to whom', () => {
  assert.equal(lines(step('aid.pledge', 'doc_a', 'Chile'), step('aid.delivery', 'doc_a', 'Chile')), 1);
});

test('another report, another promise, another giver or none that is named keep lines apart', () => {
  assert.equal(lines(step('aid.pledge', 'doc_a', 'Chile'), step('aid.delivery', 'doc_b', 'Chile')), 2);
  assert.equal(lines(step('aid.pledge', 'doc_a', 'Chile'), step('aid.pledge', 'doc_a', 'Chile')), 2);
  assert.equal(lines(step('aid.pledge', 'doc_a', 'Chile'), step('aid.delivery', 'doc_a', 'Malta')), 2);
  assert.equal(lines(step('aid.pledge', 'doc_a', null), step('aid.delivery', 'doc_a', null)), 2);
});
