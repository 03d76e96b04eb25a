import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findStatements } from '../find-statements.ts';

function read(text: string, source: string | null = null): string[] {
  const found = findStatements(documentForTests(text, { lang: 'uk', source }), []);
  return found.map((s) => {
    const who = s.speaker?.name ?? s.speaker?.organisation ?? s.speaker?.role ?? 'outlet';
    return `${who}/${s.form}/${s.polarity}${s.likelihood ? `/${s.likelihood.term}` : ''}`;
  });
}

const TABLE: [string, string[]][] = [
  ['У Херсоні поранено двох людей, повідомили в ДСНС.', ['ДСНС/indirect/affirmed']],
  ['Речник бригади Степан Ковтун заявив, що міст зруйновано.', ['Степан Ковтун/indirect/affirmed']],
  ['«Було дуже гучно», – розповіла мешканка.', ['мешканка/direct/affirmed']],
  ['За словами Ганни Лисої, згоріли дві хати.', ['Ганна Лиса/indirect/affirmed']],
  ['Губернатор спростував чутки про евакуацію.', ['губернатор/indirect/denied']],
  ['В Курске ранены двое, сообщил губернатор Пётр Зимин.', ['Пётр Зимин/indirect/affirmed']],
  ['По данным МЧС, пожар, вероятно, потушен.', ['МЧС/indirect/affirmed/вероятно']],
  ['Дрон упал на дом.', ['outlet/none/affirmed']],
  ['Додаткові бригади працюють на місці.', ['outlet/none/affirmed']],
  ['Постраждалих немає.', ['outlet/none/negated']],
  ['Слава Україні!', []],
];
test('Ukrainian and Russian speakers, denials and hedges are found', () => {
  for (const [text, expected] of TABLE) assert.deepEqual(read(text), expected, text);
});

test('a Cyrillic source line tells an authority from a paper', () => {
  assert.deepEqual(read('Пошкоджено школу.', 'Херсонська ОВА (Telegram)'), [
    'Херсонська ОВА/direct/affirmed',
  ]);
  assert.deepEqual(read('Пошкоджено школу.', 'Газета «Степ»'), ['outlet/none/affirmed']);
});
