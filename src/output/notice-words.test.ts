import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Incident } from '../model/incident.ts';
import { noticeText } from './notice-words.ts';

const incident = { events: [{ key: 'ev_1', source: 'Dutch defence ministry' }] } as unknown as Incident;
const words = { here: 'have started', there: 'likely ordered' };

test('a notice names both words, or only the fault where words are withheld', () => {
  const drift = { kind: 'hedge-drift', event: 'ev_2', against: 'ev_1', about: 'hedge' } as const;
  assert.equal(
    noticeText({ ...drift, words }, incident),
    'Told more surely here than it was said: “have started”, where Dutch defence ministry has “likely ordered”.',
  );
  assert.equal(
    noticeText(drift, incident),
    'Told more surely here than it was said in Dutch defence ministry.',
  );
  assert.equal(
    noticeText({ kind: 'headline', event: 'ev_2', about: 'figure' }, incident),
    'The headline has a larger number than the text.',
  );
  assert.equal(noticeText({ kind: 'retracted', event: 'ev_2' }, incident), null);
});
