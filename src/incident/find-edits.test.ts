import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../model/document.ts';
import { documentForTests } from '../model/document-for-tests.ts';
import { findEdits, versionKeysOf } from './find-edits.ts';

const BODY =
  'A drone hit the grain store at Kosti on Monday night, the state water board said. Four workers were taken to the hospital at Rabak.';
const CHANGED = BODY.replace('Four workers were', 'One worker was');
const page = (id: string, text: string, hour: number, more: Partial<Document> = {}): Document =>
  documentForTests(text, {
    id,
    url: 'https://nile.example.org/2026/kosti-store',
    source: 'Nile Desk',
    receivedAt: `2026-02-03T${String(hour).padStart(2, '0')}:00:00.000Z`,
    ...more,
  });
const edits = (...documents: Document[]): string[] =>
  findEdits(documents).map((r) => `${r.documentId}>${r.byDocument} ${r.at.slice(11, 16)}`);

test('a page whose text was changed is replaced by its later version, in whatever order they come', () => {
  const [a, b, c] = [
    page('a', BODY, 6),
    page('b', CHANGED, 9),
    page('c', `${CHANGED} It burned until noon.`, 11),
  ];
  for (const order of [
    [a, b, c],
    [c, a, b],
    [b, c, a],
  ])
    assert.deepEqual(edits(...(order as Document[])), ['a>b 09:00', 'b>c 11:00']);
});

test('the address is the same however the link to it is written', () => {
  const b = page('b', CHANGED, 9, { url: 'http://www.nile.example.org/2026/kosti-store/?utm_source=x#top' });
  assert.deepEqual(edits(page('a', BODY, 6), b), ['a>b 09:00']);
  const other = page('b', CHANGED, 9, { url: 'https://nile.example.org/2026/kosti-store?id=7' });
  assert.deepEqual(edits(page('a', BODY, 6), other), []);
});

test('a front page, a live page, another article at one address and a reprint elsewhere replace nothing', () => {
  const front = { url: 'https://nile.example.org/' };
  assert.deepEqual(edits(page('a', BODY, 6, front), page('b', CHANGED, 9, front)), []);
  const live = { url: 'https://nile.example.org/live/sudan-war' };
  assert.deepEqual(edits(page('a', BODY, 6, live), page('b', CHANGED, 9, live)), []);
  const titled = { title: 'Війна: текстова трансляція' };
  assert.deepEqual(edits(page('a', BODY, 6, titled), page('b', CHANGED, 9, titled)), []);
  const another =
    'The market at Kadugli opened again after a truce of three days, traders told our reporter there.';
  assert.deepEqual(edits(page('a', BODY, 6), page('b', another, 9)), []);
  assert.deepEqual(edits(page('a', BODY, 6), page('b', CHANGED, 9, { url: 'https://e.example.org/k' })), []);
});

test('the same words with other marks are no edit', () => {
  assert.deepEqual(edits(page('a', BODY, 6), page('b', `${BODY.toUpperCase()}!`, 9)), []);
});

test('a feed item and the page behind it are not versions of one another', () => {
  assert.deepEqual(edits(page('a', BODY, 6, { reportId: 'n-7' }), page('b', CHANGED, 9)), []);
});

test('a message edited beyond recognition is still that message', () => {
  const message = (id: string, text: string, hour: number, more: Partial<Document> = {}) =>
    page(id, text, hour, {
      url: null,
      reportId: '77/12',
      source: 'Oblast alerts (Telegram)',
      publishedAt: '2026-02-03T04:00:00Z',
      ...more,
    });
  const edited = { updatedAt: '2026-02-03T05:30:00Z' };
  assert.deepEqual(
    edits(
      message('a', 'Вибухи у Конотопі', 6),
      message('b', 'Працює наша ППО, будьте в укриттях', 9, edited),
    ),
    ['a>b 09:00'],
  );
  // The export with the first text came later: the edit is still the later version.
  assert.deepEqual(edits(message('a', 'Вибухи у Конотопі', 10), message('b', 'Працює наша ППО', 9, edited)), [
    'a>b 10:00',
  ]);
  assert.deepEqual(
    edits(message('a', 'Вибухи у Конотопі', 6), message('b', 'Працює наша ППО', 9, { reportId: '78/12' })),
    [],
  );
});

test('ids used twice by one source name one report only where the texts are alike', () => {
  const numbered = (id: string, text: string, hour: number) =>
    page(id, text, hour, { url: null, reportId: '3' });
  assert.deepEqual(
    edits(numbered('a', BODY, 6), numbered('b', 'Talks on the dam begin in Juba today.', 9)),
    [],
  );
  assert.deepEqual(edits(numbered('a', BODY, 6), numbered('b', CHANGED, 9)), ['a>b 09:00']);
});

test('only reports that share a key bear on one another', () => {
  const [a, b] = [page('a', BODY, 6), page('b', CHANGED, 9)];
  assert.deepEqual(versionKeysOf(a), versionKeysOf(b));
  assert.deepEqual(versionKeysOf(page('c', BODY, 6, { url: null })), []);
});

test('where dates and receipts tell two orders one version stands', () => {
  const both = { reportId: '7', source: 'Nile Desk' };
  const dated = (id: string, text: string, received: number, published: string): Document =>
    page(id, text, received, { ...both, publishedAt: `2026-02-03T${published}:00:00Z` });
  const [a, b] = [dated('a', BODY, 9, '04'), dated('b', CHANGED, 6, '05')];
  const c = page('c', `${BODY} It burned.`, 3, { ...both, url: 'https://nile.example.org/other' });
  const replaced = findEdits([a, b, c]).map((r) => r.documentId);
  assert.ok(
    ['a', 'b', 'c'].some((id) => !replaced.includes(id)),
    replaced.join(),
  );
  assert.deepEqual(findEdits([c, b, a]), findEdits([a, b, c]));
});
