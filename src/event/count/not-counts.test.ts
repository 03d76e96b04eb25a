import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notCounts } from './not-counts.ts';

const covered = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return notCounts(text).some((r) => r.start <= at && r.end >= at + words.length);
};

test('the date line of a wire counts nothing, in capitals or small letters', () => {
  for (const [text, date] of [
    ['BAMAKO, 4 FEB 25 -- GUNMEN KILLED TWO GUARDS.', '4 FEB 25'],
    ['bukavu, 12 sept 24 (radio) -- nine men were taken.', '12 sept 24'],
    ['Lahore, 30 Nov 2024 – Three policemen were hurt.', '30 Nov 2024'],
  ] as const)
    assert.ok(covered(text, date), text);
});

test('figures beside words that begin like months are counted', () => {
  for (const [text, figure] of [
    ['12 marchers and 20 police were hurt in Quetta.', '12'],
    ['40 mayors left; 12 decided 20 days later.', '12'],
    ['9 augured 30 more.', '30'],
  ] as const)
    assert.ok(!covered(text, figure), text);
});

test('who was counted dead and lives is counted no more', () => {
  for (const [text, figure] of [
    ['One of those counted dead had been found alive.', 'One'],
    ['Two of the miners listed as killed in Bukavu turned up on Monday.', 'Two'],
    ['3 of those reported killed in Gao were alive, the prefect said.', '3'],
  ] as const)
    assert.ok(covered(text, figure), text);
  for (const [text, figure] of [
    ['Three of those killed in Gao were children.', 'Three'],
    ['Two of the wounded died; one was found alive.', 'Two'],
  ] as const)
    assert.ok(!covered(text, figure), text);
});
