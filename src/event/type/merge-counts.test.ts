import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../model/statement.ts';
import { sentencesOf } from '../../util/sentences.ts';
import { findEvents } from '../find-events.ts';
import { gazetteer } from '../read-for-tests.ts';

/** Killed, of the first event; sentences are said in turn by the speakers given, null being the outlet. */
function killed(text: string, speakers: readonly (string | null)[]): string[] {
  const statements = sentencesOf(text).map(
    (s, i): Statement => ({
      id: `s${i + 1}`,
      ...s,
      speaker: speakers[i] ? { organisation: speakers[i] } : null,
      channel: null,
      form: 'none',
      basis: 'told',
      polarity: 'affirmed',
      events: [],
    }),
  );
  const document = { id: 'd', text, publishedAt: '2025-03-07T12:00:00Z', issues: [] } as never;
  const [event] = findEvents({ document, places: [], statements, gazetteer }).events;
  return (event?.counts ?? [])
    .filter((c) => c.what === 'killed')
    .map((c) => `${'low' in c ? c.low : c.value}${c.scope ? ` ${[c.scope].flat().join('/')}` : ''}`);
}

const ROWS: readonly (readonly [string, readonly (string | null)[], readonly string[]])[] = [
  [
    'Shelling of the market killed nine people. The toll later rose to 11.',
    [null, null],
    ['9 superseded', '11'],
  ],
  [
    'A drone strike killed four people. The hospital raised its count to six dead.',
    [null, null],
    ['4 superseded', '6'],
  ],
  [
    'A missile strike killed nine people. The strike killed 14 people.',
    ['the ministry', 'the rebels'],
    ['9 per the ministry', '14 per the rebels'],
  ],
  [
    'A missile strike killed nine people. The strike killed nine people.',
    ['the ministry', 'the rebels'],
    ['9'],
  ],
  [
    'A missile strike killed nine people, including two children. The strike killed 14 people.',
    ['the ministry', 'the ministry'],
    ['9', '2 children', '14'],
  ],
  [
    'Shelling of the market killed one man and wounded two. One of the two later died of his wounds.',
    [null, null],
    ['1', '1'],
  ],
  ['A missile strike a day earlier killed nine people.', [null], ['9']],
  ['An air strike killed nine people. In the past month 60 people have been killed.', [null, null], ['9']],
];
for (const [text, speakers, wanted] of ROWS)
  test(`keeps old and rival figures apart in "${text}"`, () => {
    assert.deepEqual(killed(text, speakers), wanted);
  });

const LEFT: readonly (readonly [string, string])[] = [
  ['The mayor ordered the evacuation of Izium. So far 340 people have left.', 'evacuated'],
  ['Fighting broke out in Izium. So far 340 people have left their homes.', 'displaced'],
];
for (const [text, what] of LEFT)
  test(`counts those who left as ${what} in "${text}"`, () => {
    const document = { id: 'd', text, publishedAt: '2025-03-07T12:00:00Z', issues: [] } as never;
    const statements = sentencesOf(text).map((s, i) => ({ id: `s${i + 1}`, ...s, speaker: null }) as never);
    const { events } = findEvents({ document, places: [], statements, gazetteer });
    assert.ok(events.flatMap((e) => e.counts).some((c) => c.what === what && 'low' in c && c.low === 340));
  });
