import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportedEvent, Retraction } from '../model/incident.ts';
import { fateText } from './retraction-words.ts';

const word: Retraction = {
  documentId: 'doc_a',
  kind: 'withdrawn',
  byDocument: 'doc_n',
  at: '2026-02-03T10:05:00.000Z',
};
const report = (documentId: string, source: string, publishedAt: string, more: object): ReportedEvent =>
  ({ documentId, source, publishedAt, receivedAt: publishedAt, copyGroup: null, ...more }) as ReportedEvent;

test('a reprint is not said to have been taken back by its own outlet, the report it repeats is', () => {
  const copyGroup = 'g1';
  const first = report('doc_a', 'Lake Agency', '2026-02-03T06:00Z', { copyGroup, retracted: word });
  const reprint = report('doc_b', 'Hill Daily', '2026-02-03T05:00Z', {
    copyGroup,
    retracted: { ...word, documentId: 'doc_b' },
  });
  const notice = report('doc_n', 'Lake Agency', '2026-02-03T10:00Z', {});
  const own = 'Taken back by Lake Agency, 3 Feb 2026, 10:05 UTC.';
  assert.equal(fateText(first, [first, reprint, notice]), own);
  assert.equal(
    fateText(reprint, [first, reprint, notice]),
    `It repeats a report of Lake Agency that no longer stands. ${own}`,
  );
});

test('a report that stands alone, or whose twin fell to another word, fell by itself', () => {
  const alone = report('doc_a', 'Lake Agency', '2026-02-03T06:00Z', { retracted: word });
  assert.equal(fateText(alone, []), 'Taken back by Lake Agency, 3 Feb 2026, 10:05 UTC.');
  const copyGroup = 'g1';
  const twin = report('doc_c', 'Hill Daily', '2026-02-03T05:00Z', {
    copyGroup,
    retracted: { ...word, documentId: 'doc_c', byDocument: 'doc_x', at: '2026-02-03T09:00:00.000Z' },
  });
  assert.equal(
    fateText({ ...alone, copyGroup }, [{ ...alone, copyGroup }, twin]),
    'Taken back by Lake Agency, 3 Feb 2026, 10:05 UTC.',
  );
});
