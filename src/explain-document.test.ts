// Every value of every reading says which words it rests on and what made it of them: a new rule that leaves no name fails here.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Document } from './model/document.ts';
import type { Explanation } from './model/explanation.ts';
import type { ExplainedReading } from './model/reading.ts';
import { explainDocument, readDocument } from './pipeline.ts';
import { openGazetteer } from './store/sqlite/gazetteer.ts';

const root = join(import.meta.dirname, '..');
const golden = join(root, 'test', 'golden');
type Report = Partial<Document> & { readonly id: string; readonly text: string };
const parsed = (json: string): Report => JSON.parse(json) as Report;
const reports: readonly Report[] = [
  ...readFileSync(join(root, 'data', 'sample', 'reports.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map(parsed),
  ...readdirSync(golden)
    .filter((name) => existsSync(join(golden, name, 'report.json')))
    .map((name) => parsed(readFileSync(join(golden, name, 'report.json'), 'utf8'))),
];
const gazetteer = openGazetteer();
const documentOf = (r: Report): Document => ({
  id: r.id,
  captureId: null,
  reportId: r.id,
  title: r.title ?? null,
  text: r.text,
  lang: r.lang ?? null,
  publishedAt: r.publishedAt ?? null,
  receivedAt: null,
  source: r.source ?? null,
  url: r.url ?? null,
  issues: [],
});

/** The paths of every value that must be explained. */
function pathsOf(reading: ExplainedReading): string[] {
  const each = (list: readonly object[], path: string): string[] => list.map((_, i) => `${path}[${i}]`);
  return [
    ...reading.places.flatMap((p) => [p.id, `${p.id}.use`]),
    ...reading.statements.flatMap((s) => [
      ...['speaker', 'channel', 'form', 'basis', 'polarity'].map((slot) => `${s.id}.${slot}`),
      ...(['cue', 'reportedBy', 'likelihood', 'content', 'truncated'] as const)
        .filter((slot) => s[slot] != null)
        .map((slot) => `${s.id}.${slot}`),
    ]),
    ...reading.events.flatMap((e) => [
      ...['type', 'status', 'time', 'statements'].map((slot) => `${e.id}.${slot}`),
      ...each(e.places, `${e.id}.places`),
      ...each(e.actors, `${e.id}.actors`).flatMap((path) => [path, `${path}.role`]),
      ...each(e.targets, `${e.id}.targets`),
      ...each(e.counts, `${e.id}.counts`),
      ...e.equipment.flatMap((q, i) => [
        `${e.id}.equipment[${i}]`,
        ...(q.count ? [`${e.id}.equipment[${i}].count`] : []),
      ]),
      ...(e.recurrence ? [`${e.id}.recurrence`] : []),
    ]),
  ];
}

/** Values that are always words of the text. */
const WORDED = /^p\d+|\.(?:cue|content|likelihood|truncated|type|counts\[\d+\]|recurrence)$/;

/** What is wrong with one explanation. */
function faultsOf(text: string, e: Explanation): string[] {
  const faults = e.by.length ? [] : [`${e.path}: nothing made it`];
  if (e.quote === undefined && WORDED.test(e.path)) faults.push(`${e.path}: rests on no words`);
  for (const { start, end, quote } of [e, ...e.by])
    if (quote !== undefined && text.slice(start, end) !== quote)
      faults.push(`${e.path}: "${quote}" is elsewhere`);
  for (const { rule, table, row, source } of e.by) {
    const file = rule === undefined ? undefined : /^([a-z-]+(?:\/[a-z-]+)+): ./.exec(rule)?.[1];
    if (rule !== undefined && !(file && existsSync(join(root, 'src', `${file}.ts`))))
      faults.push(`${e.path}: "${rule}" names no rule of a file`);
    if (rule === undefined && !(table && row && source))
      faults.push(`${e.path}: ${table} ${row} has no source`);
  }
  return faults;
}

for (const report of reports)
  test(`${report.id}: every value is explained, and the reading is the same`, () => {
    const { explanations, ...reading } = explainDocument(documentOf(report), gazetteer);
    assert.deepEqual(reading, readDocument(documentOf(report), gazetteer));
    const known = new Set(explanations.map((e) => e.path));
    assert.deepEqual(
      pathsOf({ ...reading, explanations }).filter((path) => !known.has(path)),
      [],
    );
    assert.deepEqual(
      explanations.flatMap((e) => faultsOf(report.text, e)),
      [],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(explanations)), explanations, 'plain data');
  });
