import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import { findStatements } from './find-statements.ts';

/** "polarity: words" of every statement of a sentence. */
const told = (text: string): string[] =>
  findStatements(
    documentForTests(text, { lang: /[іїєґ]/i.test(text) ? 'uk' : /[а-я]/i.test(text) ? 'ru' : 'en' }),
    [],
  ).map((s) => `${s.polarity}: ${s.quote}`);

/** What a denier goes on to say is said, not denied: each with its clauses. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [
    'The General Staff denied the claim, saying its forces still held Izium and had repelled four attacks.',
    [
      'denied: The General Staff denied the claim',
      'affirmed: saying its forces still held Izium and had repelled four attacks.',
    ],
  ],
  [
    'The army rejected the report, insisting that its soldiers controlled Menaka.',
    ['denied: The army rejected the report', 'affirmed: insisting that its soldiers controlled Menaka.'],
  ],
  [
    'Генштаб спростував цю заяву, зазначивши, що війська утримують Ізюм і відбили чотири атаки.',
    [
      'denied: Генштаб спростував цю заяву',
      'affirmed: зазначивши, що війська утримують Ізюм і відбили чотири атаки.',
    ],
  ],
  [
    'Генштаб опроверг это заявление, сообщив, что войска удерживают Изюм и отбили четыре атаки.',
    [
      'denied: Генштаб опроверг это заявление',
      'affirmed: сообщив, что войска удерживают Изюм и отбили четыре атаки.',
    ],
  ],
  // Nothing is denied, or what follows says no more than that it is untrue.
  [
    'The General Staff confirmed the loss, saying its forces had left Izium before dawn.',
    ['affirmed: The General Staff confirmed the loss, saying its forces had left Izium before dawn.'],
  ],
  [
    'The army denied the report, saying it was false.',
    ['denied: The army denied the report, saying it was false.'],
  ],
  [
    'The ministry denied shelling Rafah, adding that no guns had been fired there.',
    ['denied: The ministry denied shelling Rafah, adding that no guns had been fired there.'],
  ],
  [
    'The ministry denied that its drones had struck Menaka, saying the blast was an accident.',
    ['denied: The ministry denied that its drones had struck Menaka, saying the blast was an accident.'],
  ],
  [
    'Генштаб спростував цю заяву, назвавши її вигадкою.',
    ['denied: Генштаб спростував цю заяву, назвавши її вигадкою.'],
  ],
];
for (const [text, expected] of ROWS)
  test(`statements of: ${text}`, () => assert.deepEqual(told(text), expected));
