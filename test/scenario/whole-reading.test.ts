import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../src/model/document-for-tests.ts';
import type { Reading } from '../../src/model/reading.ts';
import { readDocument } from '../../src/pipeline.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';

// What only a whole report shows: sentences that speak of one another. Invented people and occurrences on real geography.
const gazetteer = openGazetteer();
const read = (text: string): Reading =>
  readDocument(documentForTests(text, { publishedAt: '2025-03-12T08:00:00Z' }), gazetteer);
const strikes = (text: string): string[] =>
  read(text)
    .events.filter((e) => /^strike/.test(e.type))
    .map((e) => `${e.type} ${e.status} ${e.statements.join('+')}`);

test('a denial by the same side under its capital’s name is about the attack already told', () => {
  const told: readonly string[] = [
    'Russian guided bombs hit an apartment block in Chuhuiv late on Tuesday, the mayor said.\nMoscow denied striking the building.',
    'An Israeli air strike hit a school in Deir al-Balah on Tuesday, medics said.\nIsrael denied hitting the school.',
  ];
  for (const text of told) assert.deepEqual(strikes(text), ['strike.air occurred s1+s2'], text);
});

test('another side’s attack stands apart', () => {
  const text =
    'Russian guided bombs hit an apartment block in Chuhuiv on Tuesday, the mayor said.\nUkrainian drones hit a fuel depot in Belgorod on the same day, officials said.';
  assert.equal(strikes(text).length, 2);
});

test('in stamped entries none hurt is said of the damage told last, not of an explosion an hour earlier', () => {
  const entries = [
    [
      '01:41 Explosions are heard in Kyiv.',
      '02:03 Debris came down on a warehouse.',
      '02:20 The mayor: no fire, no casualties.',
    ],
    [
      '22:10 Blasts in Port Sudan.',
      '22:48 Debris fell on a fuel depot.',
      '23:05 The port authority: no casualties.',
    ],
  ];
  for (const lines of entries) {
    const damage = read(lines.join('\n')).events.find((e) => e.type === 'harm.damage');
    assert.deepEqual(
      damage?.counts.map((c) => ('low' in c ? `${c.what} ${c.low}-${c.high}` : c.what)),
      ['killed 0-0', 'injured 0-0'],
      lines[1],
    );
  }
});
