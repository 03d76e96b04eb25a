import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Count } from '../../src/model/event.ts';
import type { Speaker } from '../../src/model/statement.ts';
import { fieldsOf, kinds, says, tell } from './same-occurrence.ts';

// Invented occurrences on real geography: figures that look like a conflict or a change of word, and are none.
const count = (
  what: Count['what'],
  quote: string,
  low: number,
  scope?: string | readonly string[],
  high = low,
): Count => ({ what, quote, low, high, ...(scope ? { scope } : {}) }) as Count;

const HOSPITAL = { organisation: 'Kosti hospital', country: 'SD' };
const COUNCIL = { organisation: 'Kosti council', country: 'SD' };
const RELIEF = { organisation: 'Lake Relief' };

const PARTS = ['firefighters', 'under sixteen', 'in intensive care', 'railway workers'] as const;
for (const scope of PARTS)
  test(`a figure of a part (${scope}) is no rival of the whole`, () => {
    const all = [
      ...tell('a', 6, { counts: [count('injured', 'a', 31)], said: [says('a', HOSPITAL)] }),
      ...tell('b', 9, { counts: [count('injured', 'b', 4, scope)], said: [says('b', RELIEF)] }),
    ];
    assert.deepEqual(kinds(all, 'counts.injured'), ['single', 'single']);
  });

test('several kinds given in one sum are the whole', () => {
  const all = [
    ...tell('a', 6, { counts: [count('killed', 'a', 8, ['patients', 'porter'])], said: [says('a', RELIEF)] }),
    ...tell('b', 9, { counts: [count('killed', 'b', 9)], said: [says('b', HOSPITAL)] }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [['conflict', '8', '9']]);
});

test('bodies seen while the shooting goes on are no rival of a later, higher toll; once it is over they are', () => {
  const seen = (status: 'ongoing' | 'occurred') => [
    ...tell('a', 6, {
      type: 'combat.attack',
      status,
      counts: [count('killed', 'a', 3)],
      said: [says('a', { name: 'Amna Kuku', role: 'nurse' })],
    }),
    ...tell('b', 19, {
      type: 'combat.attack',
      counts: [count('killed', 'b', 9)],
      said: [says('b', HOSPITAL)],
    }),
  ];
  assert.ok(!kinds(seen('ongoing'), 'counts.killed').includes('conflict'));
  assert.deepEqual(kinds(seen('occurred'), 'counts.killed'), ['conflict']);
});

test('people moved by the first evening and by the second are no conflict; two sums of one day are', () => {
  const moved = (report: string, hour: number, low: number, end: string, who: Speaker) =>
    tell(report, hour, {
      type: 'movement.evacuation',
      time: { start: '2025-06-10T00:00:00Z', end, precision: 'range' },
      counts: [count('evacuated', report, low)],
      said: [says(report, who)],
    });
  const first = moved('one', 18, 64, '2025-06-10T18:00:00Z', COUNCIL);
  const longer = moved('two', 20, 137, '2025-06-11T18:00:00Z', RELIEF);
  assert.deepEqual(kinds([...first, ...longer], 'counts.evacuated'), ['single', 'single']);
  const sameDay = moved('two', 20, 137, '2025-06-10T18:00:00Z', RELIEF);
  assert.deepEqual(kinds([...first, ...sameDay], 'counts.evacuated'), ['conflict']);
});

test('a plan and a part of it done neither contradict nor revise one another', () => {
  const moved = (report: string, hour: number, status: 'planned' | 'occurred', low: number, who: Speaker) =>
    tell(report, hour, {
      type: 'movement.evacuation',
      status,
      counts: [count('evacuated', report, low)],
      said: [says(report, who)],
    });
  for (const who of [COUNCIL, RELIEF])
    assert.deepEqual(
      kinds(
        [...moved('plan', 6, 'planned', 212, COUNCIL), ...moved('done', 18, 'occurred', 64, who)],
        'counts.evacuated',
      ),
      ['single', 'single'],
    );
});

test('a superseded toll takes its parts with it', () => {
  const police = { organisation: 'White Nile police', country: 'SD' };
  const minister = { name: 'Idris Tutu', role: 'interior minister', country: 'SD' };
  const all = [
    ...tell('a', 6, {
      counts: [count('killed', 'four dead', 4, 'per police'), count('killed', 'two soldiers', 2, 'soldiers')],
      said: [says('four dead, two soldiers among them', police)],
    }),
    ...tell('b', 19, {
      counts: [
        count('killed', 'nine', 9),
        count('killed', 'six soldiers', 6, 'soldiers'),
        count('killed', 'the first four', 4, 'superseded'),
      ],
      said: [says('nine, six soldiers, not the first four', minister)],
    }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [
    ['revised', '4', '9'],
    ['revised', '2', '6'],
  ]);
});

test('a vaguer figure retold of one who counted takes nothing back, and a recalled one is no new word', () => {
  const all = [
    ...tell('a', 6, { counts: [count('killed', 'a', 0)], said: [says('a', HOSPITAL)] }),
    ...tell('b', 9, { counts: [count('killed', 'b', 23)], said: [says('b', HOSPITAL)] }),
    ...tell('c', 12, { counts: [count('killed', 'c', 0, undefined, 25)], said: [says('c', HOSPITAL)] }),
    ...tell('d', 15, { counts: [count('killed', 'd', 0, 'superseded')], said: [says('d', HOSPITAL)] }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [
    ['revised', '0', '23'],
    ['single', '0-25'],
  ]);
});

test('an unnamed official’s figure is no rival; an outlet’s own, and one its own people gave it, is', () => {
  const first = tell('a', 6, { counts: [count('killed', 'a', 3)], said: [says('a', HOSPITAL)] });
  const other = (speaker: Speaker | null) =>
    tell('b', 9, {
      counts: [count('killed', 'ten', 10)],
      said: [says('ten dead', speaker, speaker ? {} : { basis: 'narrated' }), says('quoted', COUNCIL)],
    });
  assert.ok(
    !kinds([...first, ...other({ role: 'security official', country: 'SD' })], 'counts.killed').includes(
      'conflict',
    ),
  );
  assert.deepEqual(kinds([...first, ...other(null)], 'counts.killed'), ['conflict']);
  assert.deepEqual(kinds([...first, ...other({ role: 'health partners' })], 'counts.killed'), ['conflict']);
});

test('a sentence without attribution goes on with the speaker before it', () => {
  const all = [
    ...tell('a', 6, { counts: [count('killed', 'a', 2)], said: [says('a', HOSPITAL)] }),
    ...tell('b', 9, {
      counts: [count('killed', 'to three', 3)],
      said: [
        says('A man died, the hospital said.', HOSPITAL),
        says('It brings the dead to three.', null, { basis: 'narrated' }),
      ],
    }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [['revised', '2', '3']]);
});

test('one who is described is no new sum; none and then one is', () => {
  const hurt = (report: string, hour: number, quote: string, low: number) =>
    tell(report, hour, {
      counts: [count('injured', quote, low)],
      said: [says(`It hurt ${quote}.`, HOSPITAL)],
    });
  const five = hurt('a', 6, 'five people', 5);
  assert.deepEqual(kinds([...five, ...hurt('b', 9, 'a man of 41', 1)], 'counts.injured'), [
    'single',
    'single',
  ]);
  assert.deepEqual(kinds([...five, ...hurt('b', 9, 'only one man', 1)], 'counts.injured'), ['revised']);
  const none = hurt('a', 6, 'nobody', 0);
  assert.deepEqual(kinds([...none, ...hurt('b', 9, 'a man of 41', 1)], 'counts.injured'), ['revised']);
});

test('another’s figure turned down (“six, not four”) stays a conflict; one’s own first figure is revised', () => {
  const four = tell('a', 6, {
    counts: [count('injured', 'four', 4)],
    said: [says('Police counted four.', COUNCIL)],
  });
  const six = (words: string) =>
    tell('b', 9, {
      counts: [count('injured', 'six', 6), count('injured', 'four', 4, 'superseded')],
      said: [says(words, HOSPITAL)],
    });
  assert.deepEqual(fieldsOf([...four, ...six('There are six, not four.')], 'counts.injured'), [
    ['conflict', '4', '6'],
  ]);
  assert.deepEqual(kinds(six('There are six, not four.'), 'counts.injured'), ['single']);
  assert.deepEqual(fieldsOf(six('There are six, not the four it first counted.'), 'counts.injured'), [
    ['revised', '4', '6'],
  ]);
});

test('the first of a delivery and the rest of it are pieces of a sum', () => {
  const pumps = (report: string, hour: number, quote: string, low: number, who: Speaker) =>
    tell(report, hour, {
      type: 'aid.pledge',
      status: 'planned',
      counts: [count('supplied', quote, low)],
      said: [says(quote, who)],
    });
  const all = [
    ...pumps('a', 6, '40 pumps', 40, RELIEF),
    ...pumps('b', 9, 'the first 15 of 40 pumps', 15, COUNCIL),
    ...pumps('c', 12, 'the remaining 25 pumps', 25, RELIEF),
  ];
  assert.ok(kinds(all, 'counts.supplied').every((v) => v === 'single'));
  const rival = [...pumps('a', 6, '40 pumps', 40, RELIEF), ...pumps('b', 9, '12 tents', 12, COUNCIL)];
  assert.deepEqual(kinds(rival, 'counts.supplied'), ['single', 'single']);
});
