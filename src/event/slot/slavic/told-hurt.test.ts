import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../../read-for-tests.ts';

const counts = (text: string): string[] =>
  readForTests(text)
    .flatMap((e) => e.counts)
    .map((c) => `${c.what} ${'low' in c ? c.low : c.value}`);

test('those who turn to doctors after an attack are hurt', () => {
  assert.deepEqual(
    counts('Уночі дрони атакували Ізюм. Троє людей звернулися вранці до лікарів із порізами.'),
    ['injured 3'],
  );
  assert.deepEqual(counts('Вчера дроны атаковали Изюм. Четверо жителей обратились за медицинской помощью.'), [
    'injured 4',
  ]);
  assert.deepEqual(
    counts('Уночі дрони атакували Ізюм. Троє людей звернулися до адміністрації по плівку.'),
    [],
  );
});
