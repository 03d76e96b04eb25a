import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findStatements } from '../find-statements.ts';

const speakers = (text: string): (string | null)[] =>
  findStatements(documentForTests(text, { lang: 'uk' }), []).map(
    (s) => s.speaker?.name ?? s.speaker?.organisation ?? s.speaker?.role ?? null,
  );

const CASES: readonly (readonly [string, readonly (string | null)[]])[] = [
  // A seat of government in the form of an adjective, before the verb.
  ['У Києві заперечили втрату Куп’янська.', ['Київ']],
  ['В Минске подтвердили падение дрона.', ['Минск']],
  ['У Києві загинули двоє людей.', [null]],
  // The body taken up by "the department".
  ['Сбито девять дронов, сообщило МЧС. В ведомстве уточнили, что два упали в поле.', ['МЧС', 'МЧС']],
  // A clause of its own that answers with "this".
  ['Армія заявила про взяття Бари, повстанці це заперечують.', ['армія', 'повстанці']],
  ['Армія заявила, що повстанці брешуть про взяття Бари.', ['армія']],
  // Two clauses by two accounts.
  ['По данным армии, Бара взята; по данным мэрии, бои идут.', ['армия', 'мэрия']],
  ['По предварительным данным мэрии, ранены двое.', ['мэрия']],
  ['«Горів склад», – ідеться в повідомленні прокуратури.', ['прокуратура']],
  // Who counts stands before the verb; what is counted behind it.
  ['Полиция насчитала девять воронок.', ['полиция']],
  ['За ніч нарахували дев’ять «Шахедів».', [null]],
  // Whose name it is does not speak; a deed is nobody's name.
  [
    'Місцевий посадовець, який попросив не називати його імені, розповів про дев’ять загиблих.',
    ['місцевий посадовець'],
  ],
  ['Захоплення Торецька оголосили в Москві у п’ятницю.', ['Москва']],
];
for (const [text, expected] of CASES)
  test(`who speaks in: ${text}`, () => {
    assert.deepEqual(speakers(text), expected);
  });
