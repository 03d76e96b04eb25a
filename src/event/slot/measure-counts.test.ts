import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** What help is told to be, as one line a count. */
const supplied = (text: string): string[] =>
  readForTests(text)
    .flatMap((e) => e.counts)
    .map((c) => {
      const amount = 'value' in c ? c.value : c.high === c.low ? `${c.low}` : `${c.low}-${c.high ?? ''}`;
      return `${c.what} ${amount}${c.scope ? ` [${[c.scope].flat().join()}]` : ''}${c.increment ? ' more' : ''}`;
    });

/** A figure in tonnes, litres or money names what it is in: it counts no pieces. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  // by measure
  ['Norway delivered 20 tonnes of fuel to Izium.', ['supplied 20 [tonnes of fuel]']],
  ['A convoy brought about 300 litres of diesel to Rafah.', ['supplied 270-330 [litres of diesel]']],
  ['The charity handed out 500 kg of flour in Butembo.', ['supplied 500 [kg of flour]']],
  ['Hundreds of tonnes of food were delivered to Babanusa.', ['supplied 200-999 [tonnes of food]']],
  ['Turkey sent between 20 and 30 tons of wheat to Menaka.', ['supplied 20-30 [tons of wheat]']],
  [
    'Trucks delivered 25,000 litres of fuel and 30 generators to Rafah.',
    ['supplied 30', 'supplied 25000 [litres of fuel]'],
  ],
  [
    'Sweden will donate 14 vehicles and 200 tonnes of ammunition.',
    ['supplied 14', 'supplied 200 [tonnes of ammunition]'],
  ],
  ['Sweden will send another 40 tonnes of seed to Menaka.', ['supplied 40 [tonnes of seed] more']],
  ['Aid groups asked for 40 tonnes of medicine for Babanusa.', ['other 40 [tonnes of medicine]']],
  // in money
  ['Poland will provide €50 million in aid to Izium.', ['supplied 50000000 [euros]']],
  ['The United States pledged $300m in military aid.', ['supplied 300000000 [dollars]']],
  ['The EU pledged 300 million euros in aid for Menaka.', ['supplied 300000000 [euros]']],
  ['Norway pledged more than 2 billion kroner in aid.', ['supplied 2000000001- [kroner]']],
  ['Britain promised £4.5bn of assistance to Menaka.', ['supplied 4500000000 [pounds]']],
  ['Japan approved a $20–30 million aid package for Hpakant.', ['supplied 20000000-30000000 [dollars]']],
  [
    'Germany pledged EUR 12 million and a further €3 million in aid.',
    ['supplied 12000000 [euros]', 'supplied 3000000 [euros] more'],
  ],
  [
    'Donors pledged 135 million dollars for Menaka and promised a further 15 million.',
    ['supplied 135000000 [dollars]', 'supplied 15000000 [dollars] more'],
  ],
  // Ukrainian and Russian
  ['Польща передала Чернігову 20 тонн пального.', ['supplied 20 [тонн пального]']],
  ['Германия выделит Изюму 50 миллионов евро помощи.', ['supplied 50000000 [евро]']],
  ['Данія виділить Ізюму $2,5 млрд допомоги.', ['supplied 2500000000 [dollars]']],
  [
    'Норвегия передала Изюму более 300 литров топлива и 12 генераторов.',
    ['supplied 12', 'supplied 301- [литров топлива]'],
  ],
  ['The ship brought 20,000 pounds of rice to Rafah.', []],
  ['Britain pledged 20 million pounds of aid to Menaka.', ['supplied 20000000 [pounds]']],
  ['The agency delivered 600kg of flour to Rafah.', ['supplied 600 [kg of flour]']],
  ['Польща передала Ізюму від 20 до 30 тонн пального.', ['supplied 20-30 [тонн пального]']],
  ['Германия выделит Изюму 20–30 млн евро.', ['supplied 20000000-30000000 [евро]']],
  ['Эстония передала Чернигову 15-20 тонн муки.', ['supplied 15-20 [тонн муки]']],
  // What one gets of it, what goods are worth, and what burned are no gifts.
  ['The charity will give $200 per family in Babanusa.', []],
  ['Poland will donate 12 generators worth $2 million.', ['supplied 12']],
  ['A fire in Izium destroyed 20 tonnes of fuel.', []],
  ['Japan will give Izium 12 generators.', ['supplied 12']],
];
for (const [text, expected] of ROWS)
  test(`counts in "${text}" ${expected.join(', ') || 'nothing'}`, () =>
    assert.deepEqual([...supplied(text)].sort(), [...expected].sort()));
