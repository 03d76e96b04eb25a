import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COUNT_WHATS, EQUIPMENT_CLASSES, TARGET_CLASSES } from '../model/event.ts';
import { fieldLabel, fieldText, valueText } from './field-words.ts';
import { officeText, speakerName } from './speaker-words.ts';

test('no name of a field or of a class is shown raw', () => {
  const fields = [
    'type',
    'status',
    'time',
    'place',
    'place[from]',
    'actor[target_force]',
    'actor[initiator]',
    'target',
    'equipment',
    ...COUNT_WHATS.map((w) => `counts.${w}`),
    'counts.killed[soldiers]',
  ];
  for (const field of fields) assert.doesNotMatch(fieldText(field), /[._[\]]/, field);
  assert.equal(fieldText('counts.killed[soldiers]'), 'killed (soldiers)');
  assert.equal(fieldLabel('counts.supplied[dollars]'), 'given or promised (dollars)');
  for (const c of TARGET_CLASSES) assert.doesNotMatch(valueText('target', c), /_/, c);
  for (const c of EQUIPMENT_CLASSES) assert.doesNotMatch(valueText('equipment', c), /_/, c);
});

test('unknown, withheld, none and a range are four different words', () => {
  const words = ['unknown', 'withheld', '0', '24-99', '5-'].map((v) => valueText('counts.killed', v));
  assert.deepEqual(words, [
    'stated to be unknown',
    'withheld by the speaker',
    'none',
    '24 to 99',
    '5 or more',
  ]);
});

test('a time is a day, a minute or a stretch, as it was said', () => {
  assert.equal(valueText('time', '2026-05-03T22:00:00Z/2026-05-04T22:00:00Z'), '4 May 2026');
  assert.equal(valueText('time', '2026-05-03T22:10:00Z/2026-05-03T22:11:00Z'), '3 May 2026, 22:10 UTC');
  assert.match(valueText('time', '/2026-05-03T22:11:00Z'), /^before /);
});

test('a body speaks under its own name; a common name says whose it is', () => {
  assert.equal(speakerName({ organisation: 'Lake Relief' }), 'Lake Relief');
  assert.equal(officeText({ organisation: 'Lake Relief' }), '');
  assert.equal(
    speakerName({ organisation: 'Ministry of Defence', country: 'GB' }),
    'Ministry of Defence (United Kingdom)',
  );
  assert.equal(
    speakerName({ organisation: 'Ministry of Health of Sudan', country: 'SD' }),
    'Ministry of Health of Sudan',
  );
  assert.equal(
    officeText({ name: 'Awa Diallo', role: 'mayor of Kaya', organisation: 'Kaya' }),
    'mayor of Kaya',
  );
  assert.equal(officeText({ name: 'Awa Diallo' }), '');
});
