import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Incident, ReportedEvent } from '../../model/incident.ts';
import { fateBanner, reportFate } from './retraction-part.ts';

const event = (documentId: string, source: string, more: object = {}): ReportedEvent =>
  ({
    key: `ev_${documentId}`,
    documentId,
    source,
    title: null,
    publishedAt: '2026-02-03T06:00:00.000Z',
    receivedAt: '2026-02-03T06:00:00.000Z',
    copyGroup: null,
    event: { type: 'strike.drone', places: [], counts: [] },
    ...more,
  }) as unknown as ReportedEvent;
const word = { kind: 'corrected', byDocument: 'doc_n', at: '2026-02-03T10:05:00.000Z' } as const;
const fallen = (documentId: string, source: string, publishedAt: string): ReportedEvent =>
  event(documentId, source, { copyGroup: 'g1', publishedAt, retracted: { ...word, documentId } });

test('the page of a reprint says that what it repeats no longer stands, and leads to what says so', () => {
  const notice = event('doc_n', 'Lake Agency', { event: { type: 'strike.air', places: [], counts: [] } });
  const events = [
    fallen('doc_a', 'Lake Agency', '2026-02-03T06:00:00.000Z'),
    fallen('doc_b', 'Hill Daily', '2026-02-03T07:00:00.000Z'),
    notice,
  ];
  const incidents = [{ events } as unknown as Incident];
  const reprint = reportFate(incidents, 'doc_b');
  const banner = fateBanner(reprint, 'Hill Daily', '')!.text;
  assert.match(banner, /It repeats a report of Lake Agency that no longer stands\. Corrected by Lake Agency/);
  assert.match(banner, /<a href="\/document\/doc_n">What says so<\/a>/);
  assert.doesNotMatch(banner, /<table|by Hill Daily/);
  const first = reportFate(incidents, 'doc_a');
  assert.match(fateBanner(first, 'Lake Agency', '')!.text, /^<div[^>]*><p><strong>Corrected by Lake Agency/);
  assert.deepEqual(
    first.changes.map((c) => c.point),
    ['what happened'],
  );
});
