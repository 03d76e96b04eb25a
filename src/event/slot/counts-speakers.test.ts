import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** What the events of a text count, as one line a count. */
const figures = (text: string): string[] =>
  readForTests(text)
    .flatMap((e) => e.counts)
    .map((c) => ('low' in c ? `${c.what} ${c.low}` : c.what))
    .sort();

const TABLE: [string, string[]][] = [
  // who somebody is, with a long post between the noun and the name
  [
    'A doctor at the main hospital, Osman Bakri, said the hospital had received 20 bodies after shelling in Babanusa.',
    ['killed 20'],
  ],
  [
    'A surgeon at the general hospital in Butembo, Jean Mbusa, said five wounded had been brought in after the attack.',
    ['injured 5'],
  ],
  [
    'A surgeon at the hospital in Rafah, said five wounded had been brought in after the air strike.',
    ['injured 5'],
  ],
  [
    'A nurse in the emergency ward of the district hospital in Hpakant, who asked not to be named, said nine people were killed in the air strike.',
    ['killed 9'],
  ],
  [
    'An imam from the eastern quarter, Musa Ag Alhassane, 61, told reporters that gunmen killed 12 people near Menaka.',
    ['killed 12'],
  ],
  [
    'The hospital had received 20 bodies after shelling in Babanusa, a doctor at the main hospital, Osman Bakri, said.',
    ['killed 20'],
  ],
  [
    'Five wounded were brought in after the attack on Butembo, according to a surgeon at the general hospital.',
    ['injured 5'],
  ],
  // who is told to be dead or hurt, though others speak
  [
    'A doctor at the main hospital in Rafah, Sami Nassar, was killed in an air strike, colleagues said.',
    ['killed 1'],
  ],
  ['A woman was killed by shelling in Izium, the governor, Oleh Moroz, said.', ['killed 1']],
  ['An air strike on Hpakant killed a teacher, a resident said.', ['killed 1']],
  [
    'A teacher from Butembo, Paul Kambale, was wounded in the attack and told reporters that two others were killed.',
    ['injured 1', 'killed 2'],
  ],
  [
    'A surgeon at the hospital in Rafah, wounded in the air strike, said two nurses were killed.',
    ['injured 1', 'killed 2'],
  ],
  ['A shell killed a farmer in Babanusa, said Amal Idris, a nurse at the camp.', ['killed 1']],
  ['Gunmen killed a driver from Menaka, Musa Ag Baye, said a relative.', ['killed 1']],
  // Ukrainian, Russian
  [
    'Один хірург лікарні в Ізюмі, Павло Лис, сказав, що після обстрілу привезли п’ятьох поранених.',
    ['injured 5'],
  ],
  [
    'Лікар міської лікарні в Ізюмі, Павло Лис, повідомив, що після обстрілу загинули двоє людей.',
    ['killed 2'],
  ],
  ['Один врач больницы в Рафахе сообщил, что при авиаударе погибли девять человек.', ['killed 9']],
  ['Одна жительница Изюма, Вера Лис, рассказала, что при обстреле ранены трое детей.', ['injured 3']],
  ['Одна жінка загинула внаслідок обстрілу Ізюма, повідомив мер.', ['killed 1']],
  ['Один врач погиб при авиаударе по Рафаху, сообщил его коллега.', ['killed 1']],
];

test('who speaks is no figure of the dead or hurt; who is told to be is', () => {
  for (const [text, expected] of TABLE) assert.deepEqual(figures(text), expected, text);
});
