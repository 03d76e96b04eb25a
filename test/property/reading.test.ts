import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../src/model/document.ts';
import type { Reading } from '../../src/model/reading.ts';
import { readDocument } from '../../src/pipeline.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';

const gazetteer = openGazetteer();
const sample = readFileSync(join(import.meta.dirname, '..', '..', 'data', 'sample', 'reports.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l) as Document);

function documentOf(text: string, more: Partial<Document> = {}): Document {
  const base = { id: 'd', captureId: null, reportId: null, title: null, text, lang: 'en', receivedAt: null };
  return { ...base, publishedAt: '2026-03-04T10:00:00+02:00', source: null, url: null, issues: [], ...more };
}

/** Every fault of a reading: spans that do not slice, ids twice, links that name nothing. */
function faultsOf(text: string, reading: Reading): string[] {
  const faults: string[] = [];
  const walk = (value: unknown, at: string): void => {
    if (!value || typeof value !== 'object') return;
    const span = value as { start?: unknown; end?: unknown; quote?: unknown };
    if (typeof span.start === 'number' && text.slice(span.start, span.end as number) !== span.quote)
      faults.push(`${at} does not slice`);
    else if (typeof span.quote === 'string' && !text.includes(span.quote))
      faults.push(`${at} quotes what is not there`);
    for (const [k, v] of Object.entries(value)) walk(v, `${at}/${k}`);
  };
  walk({ places: reading.places, statements: reading.statements, events: reading.events }, '');
  const statementIds = new Set(reading.statements.map((s) => s.id));
  const eventIds = new Set(reading.events.map((e) => e.id));
  if (statementIds.size !== reading.statements.length || eventIds.size !== reading.events.length)
    faults.push('an id twice');
  for (const s of reading.statements)
    for (const e of s.events) if (!eventIds.has(e)) faults.push(`${s.id} names ${e}`);
  for (const e of reading.events) {
    if (!e.statements.length) faults.push(`${e.id} has no statement`);
    for (const id of e.statements) {
      const s = reading.statements.find((x) => x.id === id);
      if (!s?.events.includes(e.id)) faults.push(`${e.id} and ${id} do not name each other`);
    }
    if (e.time.start && e.time.end && e.time.start > e.time.end) faults.push(`${e.id} ends before it starts`);
    for (const c of e.counts)
      if (!('value' in c) && c.high !== undefined && c.high < c.low) faults.push(`${e.id} count upside down`);
  }
  for (const s of reading.statements) {
    if (s.likelihood?.scale === 'plain' && s.likelihood.low !== undefined)
      faults.push(`${s.id}: numbers for a plain hedge`);
  }
  return faults;
}

test('every reading of the sample slices, links both ways and keeps its intervals', () => {
  for (const report of sample) {
    const document = documentOf(report.text, { ...report, id: report.id, captureId: null, issues: [] });
    assert.deepEqual(faultsOf(report.text, readDocument(document, gazetteer)), [], report.id);
  }
});

test('reading twice gives the same reading', () => {
  for (const report of sample.slice(0, 8)) {
    const document = documentOf(report.text, { publishedAt: report.publishedAt });
    assert.deepEqual(readDocument(document, gazetteer), readDocument(document, gazetteer));
  }
});

test('shuffled and cut sentences never break a reading', () => {
  const sentences = sample.flatMap((r) => r.text.split(/(?<=[.!?”])\s/));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...sentences), { maxLength: 8 }),
      fc.nat(400),
      fc.constantFrom(' ', '\n', '\n\n'),
      (parts, cut, glue) => {
        const text = parts.join(glue).slice(0, Math.max(0, parts.join(glue).length - cut));
        assert.deepEqual(faultsOf(text, readDocument(documentOf(text), gazetteer)), []);
      },
    ),
    { numRuns: 150, seed: 20260304 },
  );
});

test('any text at all is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      assert.deepEqual(faultsOf(text, readDocument(documentOf(text), gazetteer)), []);
    }),
    { numRuns: 150, seed: 7 },
  );
});
