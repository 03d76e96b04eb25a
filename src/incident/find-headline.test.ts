import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type SaidSketch, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { Count } from '../model/event.ts';
import { findHeadlineFaults } from './find-headline.ts';

const faultsOf = (title: string, said: SaidSketch[], event: Partial<Sketch> = {}): unknown[] => {
  const told = reported({
    report: 'r',
    source: 'Ridge Post',
    at: '2025-04-01T08:00:00Z',
    events: [{ type: 'strike.drone', places: [town('Gorom', 'BF', 14.44, -0.23)], said, ...event }],
  });
  return [...findHeadlineFaults(title, told)].map(([, f]) => [f.about, f.words.there]);
};
const said = (quote: string, more: Partial<SaidSketch> = {}): SaidSketch => ({
  quote,
  start: 200,
  end: 200 + quote.length,
  speaker: { organisation: 'Gorom council' },
  ...more,
});
const likely = { likelihood: { term: 'likely', scale: 'plain' } } as const;
const killed = (low: number, high: number, quote: string): Count => ({ what: 'killed', low, high, quote });

const SURE: readonly (readonly [string, SaidSketch])[] = [
  [
    'Drone destroys clinic in Gorom',
    said('A drone likely destroyed the clinic in Gorom, the council said.', likely),
  ],
  [
    'Дрон влучив у лікарню в Гадячі',
    said('Ймовірно, дрон влучив у лікарню в Гадячі, повідомила рада.', {
      likelihood: { term: 'Ймовірно', scale: 'plain' },
    }),
  ],
  [
    'Дрон попал в больницу в Рыльске',
    said('Вероятно, дрон попал в больницу в Рыльске, сообщил совет.', {
      likelihood: { term: 'Вероятно', scale: 'plain' },
    }),
  ],
];
for (const [title, statement] of SURE)
  test(`surer than its text: ${title}`, () => {
    assert.deepEqual(faultsOf(title, [statement]), [['hedge', statement.likelihood!.term]]);
  });

test('a headline that takes over what the text only calls a claim is surer than it', () => {
  const claim = said('The front claimed to have destroyed the depot in Gorom.', {
    cue: { start: 0, end: 7, quote: 'claimed' },
  });
  assert.deepEqual(faultsOf('Front destroys depot in Gorom', [claim]), [['hedge', 'claimed']]);
});

const KEPT: readonly (readonly [string, SaidSketch])[] = [
  ['Drone likely destroyed clinic in Gorom', said('A drone likely destroyed the clinic in Gorom.', likely)],
  ['Drone may have hit clinic in Gorom', said('A drone likely destroyed the clinic in Gorom.', likely)],
  [
    'Drone destroyed clinic in Gorom, council says',
    said('A drone likely destroyed the clinic in Gorom.', likely),
  ],
  ['Drone destroyed clinic in Gorom?', said('A drone likely destroyed the clinic in Gorom.', likely)],
  ['Drone destroys clinic in Gorom', said('A drone destroyed the clinic in Gorom, the council said.')],
  ['Rains flood the roads of Dori', said('A drone likely destroyed the clinic in Gorom.', likely)],
  ['Ймовірно, дрон влучив у лікарню в Гадячі', said('Ймовірно, дрон влучив у лікарню в Гадячі.', likely)],
];
for (const [title, statement] of KEPT)
  test(`no surer than its text: ${title} / ${statement.quote}`, () => {
    assert.deepEqual(faultsOf(title, [statement]), []);
  });

test('a headline begins what the text only plans', () => {
  const plan = said('The council ordered the evacuation of Gorom for Friday.');
  const event = { type: 'movement.evacuation', status: 'planned', quote: 'evacuation' } as const;
  assert.deepEqual(faultsOf('Evacuation of Gorom has started', [plan], event), [['status', 'evacuation']]);
  assert.deepEqual(faultsOf('Council orders evacuation of Gorom', [plan], event), []);
  assert.deepEqual(faultsOf('Evacuation of Gorom to start on Friday', [plan], event), []);
  assert.deepEqual(faultsOf('Evacuation of Gorom has started', [plan], { ...event, status: 'ongoing' }), []);
});

test('a headline has more dead than its text', () => {
  const two = { counts: [killed(2, 2, 'two people')] };
  const text = [said('A drone killed two people in Gorom.')];
  assert.deepEqual(faultsOf('Drone kills 12 in Gorom', text, two), [['figure', 'two people']]);
  assert.deepEqual(faultsOf('Twelve dead in Gorom', text, two), [['figure', 'two people']]);
  assert.deepEqual(faultsOf('У Горомі 12 загиблих', text, two), [['figure', 'two people']]);
  assert.deepEqual(faultsOf('Drone kills two in Gorom', text, two), []);
  assert.deepEqual(faultsOf('Gorom: 40 rescuers at work', text, two), []);
});

test('"up to 30" is not 30, "around 30" is', () => {
  const upTo = [said('Up to 30 people were killed in Gorom.')];
  assert.deepEqual(faultsOf('30 killed in Gorom', upTo, { counts: [killed(0, 30, 'Up to 30 people')] }), [
    ['figure', 'Up to 30 people'],
  ]);
  assert.deepEqual(
    faultsOf('Up to 30 killed in Gorom', upTo, { counts: [killed(0, 30, 'Up to 30 people')] }),
    [],
  );
  const around = [said('Around 30 people were killed in Gorom.')];
  assert.deepEqual(
    faultsOf('30 killed in Gorom', around, { counts: [killed(27, 33, 'Around 30 people')] }),
    [],
  );
});

test('a headline with dead over a text that has only hurt; the headline may stand in the text', () => {
  const hurt = {
    counts: [{ what: 'injured', low: 2, high: 2, quote: 'Two people' } as Count, killed(10, 10, 'TEN DEAD')],
  };
  const text = [
    { quote: 'TEN DEAD AS BOMBS FLATTEN CLINIC', start: 0, end: 32 },
    said('Two people were wounded in Gorom.'),
  ];
  assert.deepEqual(faultsOf('', text, hurt), [['figure', 'Two people']]);
});
