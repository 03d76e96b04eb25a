import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, town } from '../../test/scenario/build-events.ts';
import type { Rating } from '../model/rating.ts';
import { gradeBookOf, gradeText } from './grade-book.ts';
import { ratingRows } from './rating-rows.ts';

let hours = 0;
const grade = (name: string, given: Rating['grade'], by = 'Desk'): Rating => ({
  subject: { kind: 'source', name },
  grade: given,
  by,
  at: new Date(Date.UTC(2026, 3, 1, hours++)).toISOString(),
});

test('several persons’ grades stand side by side, each person’s last one, and one taken back lets the one before stand', () => {
  const all = [
    grade('Lakeside Post', 'B'),
    grade('Lakeside Post', 'D', 'Second desk'),
    grade('LAKESIDE POST', 'F'),
    grade('Coast Radio', 'A'),
  ];
  const letters = (ratings: Rating[]) =>
    gradeBookOf(ratings)
      .ofSource('Lakeside Post')
      .map((r) => r.grade);
  assert.deepEqual(letters(all), ['D', 'F']);
  all.push(grade('Lakeside Post', 'undone'));
  assert.deepEqual(letters(all), ['B', 'D']);
  assert.deepEqual(
    ratingRows(all).map((r) => r.state),
    ['stands', 'stands', 'undone', 'stands', 'taking-back'],
  );
  all.push(grade('Lakeside Post', 'undone'), grade('Lakeside Post', 'undone'));
  assert.deepEqual(letters(all), ['D'], 'nobody takes another person’s grade back');
});

test('F and 6 are worded as what cannot be judged, and every grade names its author and day', () => {
  assert.match(
    gradeText(grade('Coast Radio', 'F')),
    /^reliability cannot be judged \(F\), so graded by Desk, 1 Apr 2026, /,
  );
  assert.match(gradeText(grade('Coast Radio', 'E')), /^unreliable \(E\), so graded by Desk/);
  const six: Rating = { ...grade('', '6'), subject: { kind: 'statement', key: 'st_1' } };
  assert.match(gradeText(six), /^truth cannot be judged \(6\)/);
});

test('a statement shows its own grades, then those of the body that speaks and of the outlet', () => {
  const [event] = reported({
    report: 'r1',
    source: 'Coast Radio',
    at: '2026-04-01T00:00:00Z',
    events: [
      {
        type: 'combat.clash',
        places: [town('Goma', 'CD', -1.67, 29.22)],
        said: [
          { quote: 'Fighting went on.', speaker: { organisation: 'army', country: 'CD' } },
          { quote: 'I heard it.', speaker: { name: 'Riziki Amani', role: 'shopkeeper' } },
        ],
      },
    ],
  });
  const [first, second] = event!.statements;
  const book = gradeBookOf([
    grade('Coast Radio', 'B'),
    grade('army (Congo - Kinshasa)', 'D'),
    grade('Riziki Amani', 'A'),
    { ...grade('', '3'), subject: { kind: 'statement', key: first!.key } },
  ]);
  assert.deepEqual(
    book.of(event!, first!).map((r) => r.grade),
    ['3', 'D', 'B'],
  );
  assert.deepEqual(
    book.of(event!, second!).map((r) => r.grade),
    ['B'],
    'a private person is not graded',
  );
});
