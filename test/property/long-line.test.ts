// Reading takes as much longer as a text is longer, also where the text is one line, one sentence or one word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../src/model/document-for-tests.ts';
import { readDocument } from '../../src/pipeline.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { sentencesOf } from '../../src/util/sentences.ts';
import { tagTokens } from '../../src/util/tagger.ts';

const gazetteer = openGazetteer();
const SAID = [
  'A drone struck a depot in Chuhuiv on Monday morning, the governor said.',
  'Two people were injured in Kharkiv, according to the police.',
  'Norway will send 12 howitzers to Ukraine, the defence ministry said.',
  'The army denied that its troops had left the village of Kosti.',
  '“We saw three missiles,” a witness, Ivan Petrenko, told reporters.',
];
const KAZAV = 'Уночі дрон влучив у склад у місті Чугуїв, загинули двоє людей, повідомив голова області';

function repeated(length: number, pieces: readonly string[]): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += `${pieces[(i * 7 + (i >> 3)) % pieces.length]} `;
  return text.slice(0, length);
}

const plain = SAID.map((s) => s.replace(/[.,“”]/g, ''));
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'one line of many sentences': (n) => repeated(n, SAID),
  'one sentence without a mark': (n) => repeated(n, plain),
  'one sentence of Ukrainian': (n) => repeated(n, [KAZAV]),
  'full stops that end no sentence': (n) =>
    repeated(n, ['the depot at st. mr. no. gen. kosti.', 'he said. and']),
  'one word': (n) => 'x'.repeat(n),
  'one word of digits': (n) => '7'.repeat(n),
  'one word with a mark in it': (n) => repeated(n, ['aGVsbG8+d29y/bGQ=']).replaceAll(' ', ''),
  'a table without line breaks': (n) =>
    repeated(n, ['Chuhuiv;12;drone;2026-03-02;', 'Kosti;7;missile;2026-03-01;']),
  'quotation marks that are never closed': (n) =>
    repeated(n, ['“the drone hit a depot', 'he said “two dead']),
};

/** Milliseconds of work, which a busy machine stretches less than the clock's. */
function workOf(text: string): number {
  const before = process.cpuUsage();
  readDocument(documentForTests(text, { lang: 'en', publishedAt: '2026-03-02T10:00:00Z' }), gazetteer);
  return process.cpuUsage(before).user / 1000;
}

const SHORT = 16_000;
/** Twice what a linear reader takes for four times the text: a quadratic one takes sixteen. */
const MOST_TIMES = 8;
/** Below this, what is measured is chance. */
const LEAST_MILLISECONDS = 40;

test('four times the text is not read in more than eight times the time', () => {
  for (const make of Object.values(TEXTS)) workOf(make(2000));
  for (const [what, make] of Object.entries(TEXTS)) {
    const short = Math.max(LEAST_MILLISECONDS, workOf(make(SHORT)));
    const long = workOf(make(4 * SHORT));
    assert.ok(long <= short * MOST_TIMES, `${what}: ${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
  }
});

test('a sentence that does not end is cut between words, and nothing of it is lost', () => {
  for (const make of Object.values(TEXTS)) {
    const text = make(20_000);
    const sentences = sentencesOf(text);
    assert.ok(sentences.every((s) => s.quote.length <= 2000 && s.quote === text.slice(s.start, s.end)));
    assert.equal(
      sentences
        .map((s) => s.quote)
        .join('')
        .replace(/\s/g, ''),
      text.replace(/\s/g, ''),
    );
  }
  const [first] = sentencesOf(TEXTS['one sentence without a mark']!(20_000));
  assert.match(first!.quote, /[a-z]$/);
  const emoji = sentencesOf('😀'.repeat(3000));
  assert.ok(emoji.every((s) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(s.quote)));
});

test('an endless word is one token, and those around it are told as ever', () => {
  const text = `Shelling hit ${'x'.repeat(5000)}. Police left Chuhuiv.`;
  const tokens = tagTokens(text, 10);
  assert.deepEqual(
    tokens.map((t) => t.quote.slice(0, 8)),
    ['Shelling', 'hit', 'xxxxxxxx', 'Police', 'left', 'Chuhuiv', '.'],
  );
  for (const t of tokens) assert.equal(text.slice(t.start - 10, t.end - 10), t.quote);
});
