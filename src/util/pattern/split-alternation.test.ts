import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAlternation } from './split-alternation.ts';

const TABLE: readonly (readonly [string, string | null])[] = [
  ['a|b(?:c|d)|e', ' ; a ; b(?:c|d) ; e ; '],
  ['(?<![\\p{L}|(])(?:a|[|)]b|\\(c)(?![\\p{L}])', '(?<![\\p{L}|(]) ; a ; [|)]b ; \\(c ; (?![\\p{L}])'],
  ['\\b(?:one|two)\\b', '\\b ; one ; two ; \\b'],
  ['(?:a|b)', ' ; a ; b ; '],
  // what follows the group is text, or the group may be left out: no alternation of its own
  ['(?:a|b)c', null],
  ['(?:a|b)?', null],
  ['(?:a|b)(?:c|d)', null],
  ['x(?:a|b)', null],
  // groups that capture have numbers that a part would not have
  ['(a)|b', null],
  ['(?<name>a)|b', null],
];
for (const [source, expected] of TABLE)
  test(`parts ${source} into ${expected ?? 'nothing'}`, () => {
    const found = splitAlternation(source);
    assert.equal(found && [found.lead, ...found.options, found.tail].join(' ; '), expected);
  });
