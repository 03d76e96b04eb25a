import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, town } from '../../test/scenario/build-events.ts';
import { linkIncidents } from '../incident/link-incidents.ts';
import type { Speaker } from '../model/statement.ts';
import { sourceListOf, speakerNames } from './source-list.ts';

const report = (id: string, source: string, at: string, speaker: Speaker | null) =>
  reported({
    report: id,
    source,
    at,
    events: [
      {
        type: 'protest',
        places: [town('Tbilisi', 'GE', 41.72, 44.79)],
        said: [{ quote: 'They marched.', speaker }],
      },
    ],
  });

test('each source is listed once with its reports and when it was first and last seen', () => {
  const events = [
    ...report('r1', 'Coast Radio', '2026-04-01T00:00:00Z', { organisation: 'city police' }),
    ...report('r2', 'Coast Radio', '2026-04-03T00:00:00Z', { name: 'Nana Beridze', role: 'mayor' }),
    ...report('r3', 'Lakeside Post', '2026-04-02T00:00:00Z', { name: 'Gia Lomidze', role: 'student' }),
  ];
  const rows = sourceListOf(events.flatMap((e) => linkIncidents([e], [])));
  assert.deepEqual(
    rows.map((r) => [r.name, r.reports, r.firstSeenAt.slice(0, 10), r.lastSeenAt.slice(0, 10)]),
    [
      ['city police', 1, '2026-04-01', '2026-04-01'],
      ['Coast Radio', 2, '2026-04-01', '2026-04-03'],
      ['Lakeside Post', 1, '2026-04-02', '2026-04-02'],
      ['Nana Beridze', 1, '2026-04-03', '2026-04-03'],
    ],
  );
  assert.deepEqual([rows[0]!.isSpeaker, rows[0]!.isOutlet, rows[0]!.isOrigin], [true, false, true]);
});

test('who speaks in office or for a body is a source, a private person is not', () => {
  for (const role of [
    'mayor',
    'regional governor',
    'defence ministry spokesman',
    'голова ОВА',
    'начальник полиции',
    'глава региона',
  ])
    assert.deepEqual(speakerNames({ name: 'N N', role }), ['N N'], role);
  for (const role of [
    'resident',
    'shopkeeper',
    'teacher',
    'doctor',
    'мешканка',
    'учительница',
    'witness',
    'member of the choir',
  ])
    assert.deepEqual(speakerNames({ name: 'N N', role }), [], role);
  assert.deepEqual(speakerNames({ name: 'N N' }), []);
  assert.deepEqual(speakerNames({ organisation: 'army', country: 'SD' }), ['army (Sudan)']);
  assert.deepEqual(speakerNames({ name: 'N N', organisation: 'Red Crescent' }), ['N N', 'Red Crescent']);
});
