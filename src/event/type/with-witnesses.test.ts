import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../../model/event.ts';
import type { Statement } from '../../model/statement.ts';
import { withWitnesses } from './with-witnesses.ts';

/** Statements of sentences, those that begin with * seen by a reporter. */
function statementsOf(sentences: readonly string[]): { text: string; statements: Statement[] } {
  let text = '';
  const statements = sentences.map((s, i): Statement => {
    const quote = s.replace(/^\*/, '');
    const start = text.length;
    text += `${quote} `;
    return {
      id: `s${i + 1}`,
      start,
      end: start + quote.length,
      quote,
      speaker: null,
      channel: null,
      form: 'none',
      basis: s.startsWith('*') ? 'witnessed' : 'narrated',
      polarity: 'affirmed',
      events: [],
    };
  });
  return { text, statements };
}

const event = (
  id: string,
  place: string,
  statements: string[],
  type: Event['type'] = 'strike.drone',
): Event => ({
  id,
  type,
  status: 'occurred',
  start: 0,
  end: 1,
  quote: 'x',
  statements,
  time: { precision: 'unknown' },
  places: [{ name: place, country: 'UA', role: 'at', precision: 1, radiusKm: 5, lat: null, lon: null }],
  actors: [],
  equipment: [],
  targets: [],
  counts: [],
});

const carried = (sentences: string[], events: Event[]): string[] => {
  const { text, statements } = statementsOf(sentences);
  return withWitnesses(text, statements, events).map((e) => e.statements.join());
};

test('what a reporter saw an attack leave is carried by the attack', () => {
  const told = ['Drones hit a mill in Izium.', '*Our reporter saw a crater and three wrecked cars.'];
  assert.deepEqual(carried(told, [event('e1', 'Izium', ['s1'])]), ['s1,s2']);
  const [seen] = withWitnesses(...(Object.values(statementsOf(told)) as [string, Statement[]]), [
    event('e1', 'Izium', ['s1']),
  ]);
  assert.deepEqual(
    seen!.targets.map((t) => [t.name, t.class]),
    [['cars', 'vehicle']],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(seen!.counts)), [
    { what: 'struck', low: 3, high: 3, quote: 'three wrecked cars', scope: 'cars' },
  ]);
});

test('of two towns the one that the words name was seen, and none where they name neither', () => {
  const two = (seen: string) => ['Drones hit Izium.', 'A bomb fell on Lyman.', seen];
  const events = [event('e1', 'Izium', ['s1']), event('e2', 'Lyman', ['s2'], 'strike.air')];
  assert.deepEqual(carried(two('*Our reporter in Lyman saw charred beams.'), events), ['s1', 's2,s3']);
  assert.deepEqual(carried(two('*Our reporter saw charred beams.'), events), ['s1', 's2']);
});

test('who only queues, speaks or has an event of his own is no witness of the attack', () => {
  const events = [event('e1', 'Izium', ['s1'])];
  assert.deepEqual(carried(['Drones hit Izium.', '*Our reporter saw a queue for water.'], events), ['s1']);
  assert.deepEqual(carried(['Drones hit Izium.', 'There are craters in the street.'], events), ['s1']);
  const own = [...events, event('e2', 'Izium', ['s2'], 'harm.damage')];
  assert.deepEqual(carried(['Drones hit Izium.', '*Our reporter saw collapsed floors.'], own), ['s1', 's2']);
});
