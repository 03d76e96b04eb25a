import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceMention } from '../../model/place.ts';
import type { Statement } from '../../model/statement.ts';
import { gazetteerOf } from './gazetteer-for-tests.ts';
import { withoutOffices } from './without-offices.ts';

const gazetteer = gazetteerOf([['Khartoum', 'settlement', 'SD', '', 15.55, 32.53, 1974647, '', true]]);

/** Places in square brackets, the words that name the speaker in braces: the names that are left as places. */
function left(marked: string): string {
  const text = marked.replace(/[[\]{}]/g, '');
  const at = (offset: number): number => marked.slice(0, offset).replace(/[[\]{}]/g, '').length;
  const spans = (pattern: RegExp) =>
    [...marked.matchAll(pattern)].map((m) => {
      const [start, end] = [at(m.index), at(m.index + m[0].length)];
      return { start, end, quote: text.slice(start, end) };
    });
  const places = spans(/\[[^\]]+\]/g).map(
    (s, i): PlaceMention => ({
      id: `p${i}`,
      ...s,
      name: s.quote,
      kind: 'settlement',
      country: 'SD',
      use: 'literal',
    }),
  );
  const whole = { start: 0, end: text.length, quote: text };
  const statements = (spans(/\{[^}]+\}/g).length ? spans(/\{[^}]+\}/g) : [null]).map(
    (mention, i): Statement => ({
      id: `s${i}`,
      ...whole,
      speaker: mention ? { organisation: mention.quote, mention } : null,
      channel: null,
      form: 'none',
      basis: 'told',
      polarity: 'affirmed',
      events: [],
    }),
  );
  return withoutOffices(text, places, statements, gazetteer)
    .map((p) => p.quote)
    .join(', ');
}

/** A body of a state speaks for its state from wherever it sits; a body of a town speaks of its town. */
const ROWS: readonly (readonly [string, string])[] = [
  ['Troops have entered [Vodiane], {the defence ministry in [Moscow]} said.', 'Vodiane'],
  ['A plan to send tanks was cancelled, {the ministry in [Copenhagen]} said.', ''],
  ['{The army command in [Khartoum]} said its troops had captured [Bara].', 'Bara'],
  ['{The transitional government in [Bamako]} denied the loss of [Menaka].', 'Menaka'],
  ['{The French embassy in [Niamey]} reported shots in [Tera].', 'Tera'],
  ['{The General Staff in [Kyiv]} said four attacks were repelled.', ''],
  ['Війська увійшли у [Водяне], заявили в {міноборони} в [Москві].', 'Водяне'],
  ['Войска заняли [Купянск], сообщили в {министерстве обороны} в [Москве].', 'Купянск'],
  ['Войска заняли [Бару], сообщило {командование армии} в [Хартуме].', 'Бару'],
  ['{Посольство США} у [Києві] повідомило про обстріл [Одеси].', 'Одеси'],
  // The body itself was struck there, or speaks of what is its own.
  ['{The US embassy in [Baghdad]} said its compound had been hit.', 'Baghdad'],
  ['The defence ministry in [Moscow] was hit by a drone.', 'Moscow'],
  ['Беспилотник упал на министерство обороны в [Москве].', 'Москве'],
  // Who speaks of a town, and forces that sit where they fight.
  ['{The city council in [Kherson]} said a bus had been shelled.', 'Kherson'],
  ['{Police in [Odesa]} said a drone had hit a depot.', 'Odesa'],
  ['{The army command in [Khartoum]} said a hill had been taken.', ''],
  ['{The army in [Menaka]} said it had killed 12 fighters.', 'Menaka'],
  ['{The mayor of [Odesa]} said a port had burned.', 'Odesa'],
  ['Дрон влучив у склад, повідомили в {міській раді} у [Херсоні].', 'Херсоні'],
  ['Взрывы слышны в [Донецке], сообщили в {министерстве обороны}.', 'Донецке'],
];
for (const [marked, expected] of ROWS)
  test(`leaves "${expected}" of: ${marked}`, () => assert.equal(left(marked), expected));
