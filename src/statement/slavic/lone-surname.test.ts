import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findStatements } from '../find-statements.ts';

/** The speaker of each statement: name, else role, else organisation. */
const speakers = (text: string): (string | null)[] =>
  findStatements(documentForTests(text, { lang: 'uk' }), []).map(
    (s) => s.speaker?.name ?? s.speaker?.role ?? s.speaker?.organisation ?? null,
  );

const CASES: readonly (readonly [string, readonly (string | null)[]])[] = [
  // A surname by itself, in another case, after "in the words of".
  ['За словами Кулеби, двоє людей поранені.', ['Кулеба']],
  ['Со слов Сироты, двое людей ранены.', ['Сирота']],
  [
    'Мэр Иван Петров заявил, что двое людей ранены. По словам Петрова, один в больнице.',
    ['Иван Петров', 'Иван Петров'],
  ],
  [
    'Начальник ОВА Олексій Кулеба заявив, що двоє людей поранені. На думку Кулеби, обстріли триватимуть.',
    ['Олексій Кулеба', 'Олексій Кулеба'],
  ],
  // The subject of a masculine verb, though it ends in -а.
  ['Кулеба заявив, що двоє людей поранені.', ['Кулеба']],
  ['Сирота сообщил, что двое людей ранены.', ['Сирота']],
  // No surname: adverbs, countries, documents.
  ['Вчора горів склад.', [null]],
  ['За даними Міноборони, двоє людей поранені.', ['Міноборони']],
  // A government that asks acts, and of a silent one the outlet tells; one that claims speaks.
  ['Київ попросив у союзників снаряди.', [null]],
  ['Киев не комментировал взрывы на складе.', [null]],
  ['Москва стверджує, що двоє людей поранені.', ['Москва']],
  // What is quoted may be in another language than who says it.
  ['«Два человека ранены», – написав губернатор у телеграмі.', ['губернатор']],
  ['«Двоє людей поранені», – написал губернатор в телеграме.', ['губернатор']],
  ['«Two people were killed», – сказав у телеефірі речник бригади.', ['речник бригади']],
  ['“Двоє людей поранені внаслідок обстрілу села”, said Oleh Nazar.', ['Oleh Nazar']],
];
for (const [text, expected] of CASES)
  test(`who speaks in: ${text}`, () => {
    assert.deepEqual(speakers(text), expected);
  });
