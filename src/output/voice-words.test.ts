import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Voice } from '../model/incident.ts';
import { voiceText } from './voice-words.ts';

const voice = (...ways: [string | null, Voice['through'][number]['how']][]): Voice => ({
  origin: 'Lebedyn council',
  first: 'ev_0',
  through: ways.map(([source, how], i) => ({ event: `ev_${i}`, source, how, as: 'Lebedyn council' })),
});

test('an origin is told with every way its words came', () => {
  const ways = voice(
    ['Lebedyn council', 'own'],
    ['Meadow Wire', 'quoted'],
    ['Radio Psel', 'retold'],
    [null, 'reprint'],
  );
  assert.equal(
    voiceText(ways),
    'through 4 outlets: in its own words in Lebedyn council; quoted in Meadow Wire; retold in Radio Psel; reprinted in an outlet not named',
  );
  assert.equal(voiceText(voice(['Meadow Wire', 'quoted'])), 'through 1 outlet: quoted in Meadow Wire');
});

test('a storm of reprints is counted, not listed', () => {
  const storm = voice(
    ...Array.from({ length: 50 }, (_, i): [string, 'reprint'] => [`Outlet ${i}`, 'reprint']),
  );
  assert.match(voiceText(storm), /^through 50 outlets: reprinted in Outlet 0, .*Outlet 5 and 44 others$/);
});
