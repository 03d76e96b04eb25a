import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Judgement } from '../model/incident.ts';
import { lastJudgements } from './cluster-events.ts';
import { judgementRows } from './judgement-rows.ts';

let hours = 0;
const at = (): string => new Date(Date.UTC(2026, 0, 1, hours++)).toISOString();
const say = (pair: string, verdict: Judgement['verdict'], by = 'Desk'): Judgement => ({
  a: pair[0]!,
  b: pair[1]!,
  verdict,
  by,
  at: at(),
});
const states = (words: readonly Judgement[], isKnown?: (e: string) => boolean): string[] =>
  judgementRows(words, isKnown).map((r) => r.state);

test('the last word on a pair stands, and taking it back lets the one before stand again', () => {
  const words = [say('AB', 'same'), say('BA', 'different')];
  assert.deepEqual(states(words), ['replaced', 'stands']);
  words.push(say('AB', 'undone'));
  assert.deepEqual(states(words), ['stands', 'undone', 'taking-back']);
  words.push(say('AB', 'undone'), say('AB', 'undone'));
  assert.deepEqual(states(words), ['undone', 'undone', 'taking-back', 'taking-back', 'taking-back']);
});

test('of words that contradict each other the older "same" is not obeyed, and those that rule it out are named', () => {
  const [ab, bc, ac] = [say('AB', 'same'), say('BC', 'same'), say('AC', 'different')];
  for (const words of [
    [ab, bc, ac],
    [ac, bc, ab],
  ]) {
    const rows = judgementRows(words);
    assert.deepEqual(
      rows.map((r) => r.state),
      ['not-obeyed', 'stands', 'stands'],
    );
    assert.deepEqual(rows[0]!.against, [ac, bc]);
  }
});

test('a word between two strings of words is ruled out by a "different" at their ends', () => {
  const [bc, ab, cd, ad] = [say('BC', 'same'), say('AB', 'same'), say('CD', 'same'), say('AD', 'different')];
  const rows = judgementRows([ab, bc, cd, ad]);
  assert.equal(rows[0]!.state, 'not-obeyed');
  assert.deepEqual(new Set(rows[0]!.against), new Set([ad, ab, cd]));
});

test('"unsure" contradicts nothing, nor does a word taken back', () => {
  assert.deepEqual(
    states([say('AB', 'same'), say('BC', 'same'), say('AC', 'unsure')]),
    Array(3).fill('stands'),
  );
  const words = [say('AB', 'same'), say('BC', 'same'), say('AC', 'different'), say('AC', 'undone')];
  assert.deepEqual(states(words), ['stands', 'stands', 'undone', 'taking-back']);
});

test('a word on an event nobody tells of any more is idle and contradicts nothing', () => {
  const words = [say('AB', 'same'), say('BC', 'same'), say('AC', 'different')];
  assert.deepEqual(
    states(words, (e) => e !== 'C'),
    ['stands', 'idle', 'idle'],
  );
});

test('what stands is what linking takes as the last word', () => {
  const words = [
    say('AB', 'same'),
    say('AB', 'undone'),
    say('CD', 'unsure'),
    say('BD', 'same'),
    say('DB', 'different'),
  ];
  const last = [...lastJudgements(words).values()];
  assert.deepEqual(
    new Set(
      judgementRows(words)
        .filter((r) => r.state === 'stands')
        .map((r) => r.verdict + r.a + r.b),
    ),
    new Set(last.map((j) => j.verdict + j.a + j.b)),
  );
});
