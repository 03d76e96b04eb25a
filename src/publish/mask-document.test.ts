import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskDocument, maskTold } from './mask-document.ts';
import { maskStrings } from './mask-strings.ts';
import { type Masked, maskOf } from './mask-words.ts';

const MASKED: Masked[] = [{ words: 'Balakliia', as: 'place', rule: 'r' }];
const text = 'In Balakliia a plant burns, the Balakliia council said.';
const span = (quote: string) => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
});

test('spans still slice the text once names are taken out of it', () => {
  const served = {
    document: { text },
    statements: [span('a plant burns'), span('the Balakliia council said')],
  };
  const open = maskDocument(served, MASKED);
  assert.equal(open.document.text, 'In [place withheld] a plant burns, the [place withheld] council said.');
  for (const s of open.statements) assert.equal(open.document.text.slice(s.start, s.end), s.quote);
  assert.equal(open.statements[0]!.quote, 'a plant burns');
});

test('a chain without its text loses names and offsets', () => {
  assert.deepEqual(maskTold({ says: span('the Balakliia council said') }, MASKED), {
    says: { start: 0, end: 0, quote: 'the [place withheld] council said' },
  });
  const plain = { says: 'x' };
  assert.equal(maskTold(plain, []), plain);
});

test('ids and instants stay, addresses that tell a name go whole, others are the same object', () => {
  const mask = maskOf(MASKED);
  const told = {
    id: 'Balakliia',
    at: '2026-03-03T00:00:00Z',
    url: 'https://x.example/balakleya-hit',
    by: 'Balakliia',
  };
  assert.deepEqual(maskStrings(told, mask), { ...told, url: null, by: '[place withheld]' });
  const encoded = { url: 'https://x.example/%D0%B1%D0%B0%D0%BB%D0%B0%D0%BA%D0%BB%D1%96%D1%8F' };
  assert.deepEqual(maskStrings(encoded, mask), { url: null });
  const other = { url: 'https://x.example/kharkiv', by: ['Kharkiv', { a: 1 }] };
  assert.equal(maskStrings(other, mask), other);
});
