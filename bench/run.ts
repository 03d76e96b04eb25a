// npm run bench: prints rates and ratios, never a verdict on time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/model/document.ts';
import { readDocument } from '../src/pipeline.ts';
import { openGazetteer } from '../src/store/sqlite/gazetteer.ts';

const ROUNDS = 20;
const gazetteer = openGazetteer();
const reports = readFileSync(join(import.meta.dirname, '..', 'data', 'sample', 'reports.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((l) => ({
    ...(JSON.parse(l) as Document),
    captureId: null,
    reportId: null,
    receivedAt: null,
    issues: [],
  }));
const words = reports.reduce((n, r) => n + r.text.split(/\s+/).length, 0);

/** Milliseconds that one run of `work` takes. */
function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const readAll = (): void => {
  for (const report of reports) readDocument(report, gazetteer);
};
const cold = time(readAll);
const warm = Array.from({ length: ROUNDS }, () => time(readAll)).sort((a, b) => a - b)[ROUNDS >> 1]!;
console.log(
  `reading   ${Math.round((words / warm) * 1000)} words/s warm, ${Math.round((words / cold) * 1000)} words/s cold (${(cold / warm).toFixed(1)}× slower)`,
);
const long = (n: number): Document => ({
  ...reports[4]!,
  text: Array.from({ length: n }, () => reports[4]!.text).join('\n'),
});
const once = time(() => void readDocument(long(8), gazetteer));
const twice = time(() => void readDocument(long(16), gazetteer));
console.log(`growth    a text twice as long takes ${(twice / once).toFixed(2)}× the time`);
