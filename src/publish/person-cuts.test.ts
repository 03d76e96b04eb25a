import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskOf } from './mask-words.ts';

const masked = (name: string, text: string): string =>
  maskOf([{ words: name, as: 'person', rule: 'r' }])(text);

test('a private person’s name goes whole and in part, in any case and alphabet', () => {
  for (const text of [
    'Halyna Petrenko',
    'HALYNA PETRENKO',
    'Mrs Petrenko’s house',
    'Halyna said',
    'Галину Петренко поховали',
    'Галини Петренко',
    'Петренко',
  ]) {
    const out = masked('Halyna Petrenko', text);
    assert.doesNotMatch(out, /halyna|petrenko|галин|петренк/iu, text);
    assert.match(out, /\[name withheld\]/, text);
  }
  assert.equal(masked('Марія Коваленко', 'про Марію Коваленко'), 'про [name withheld]');
  assert.equal(masked('Ivan', 'her son Ivan was hurt'), 'her son [name withheld] was hurt');
});

test('others of that first name or surname, places that begin alike and common words stay', () => {
  for (const [name, ...texts] of [
    ['Ivan', 'Mayor Ivan Fedorov said', 'Ivano-Frankivsk', 'Ivankiv', 'в Івано-Франківську'],
    ['Halyna Petrenko', 'Governor Petrenko said', 'Oleh Petrenko said', 'Halyna Boiko said'],
    ['Olena Koval', 'Kovalivka', 'the Kovel road', 'у Ковалівці'],
    ['Sofia Bondar', 'in Sofia, Bulgaria'],
  ] as const)
    for (const text of texts) assert.equal(masked(name, text), text);
});
