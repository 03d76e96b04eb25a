// npm run bench: prints rates and ratios, never a verdict on time. Rates differ between machines and with what else they do;
// the ratio to wink-nlp, taken in turns in the same run, and the growth are what to compare.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findPlaces } from '../src/event/place/find-places.ts';
import type { Document } from '../src/model/document.ts';
import { readDocument } from '../src/pipeline.ts';
import { openGazetteer } from '../src/store/sqlite/gazetteer.ts';

const ROUNDS = 25;
/** Rounds before any is counted: the first ones compile what the later ones use. */
const WARM_UP = 20;
/** Characters of the long texts that growth is told by, each twice the one before. */
const SIZES = [125_000, 250_000, 500_000, 1_000_000];

const gazetteer = openGazetteer();
const reports = readFileSync(join(import.meta.dirname, '..', 'data', 'sample', 'reports.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Document => {
    const report = JSON.parse(line) as Document;
    return { ...report, captureId: null, reportId: null, receivedAt: null, issues: [] };
  });
const words = reports.reduce((n, r) => n + r.text.split(/\s+/).length, 0);
const nlp = winkNLP(model);

/** Milliseconds that one run of `work` takes. */
function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1]!;
const perSecond = (ms: number): string => Math.round((words / ms) * 1000).toLocaleString('en');

const readAll = (): void => {
  for (const report of reports) readDocument(report, gazetteer);
};
const placeAll = (): void => {
  for (const report of reports) findPlaces(report, gazetteer);
};
const tagAll = (): void => {
  for (const report of reports) nlp.readDoc(report.text);
};

/** Rates of the whole reading, of the search for places alone and of wink-nlp's own full pass on the same texts, turn by turn. */
function benchRate(): void {
  const cold = time(readAll);
  const ours: number[] = [];
  const places: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i++) {
    ours.push(time(readAll));
    places.push(time(placeAll));
    theirs.push(time(tagAll));
  }
  const warm = median(ours.slice(WARM_UP));
  const wink = median(theirs.slice(WARM_UP));
  const ratios = ours.map((ms, i) => theirs[i]! / ms).slice(WARM_UP);
  console.log(`reading   ${perSecond(warm)} words/s warm, ${perSecond(cold)} words/s in the first pass`);
  console.log(`wink-nlp  ${perSecond(wink)} words/s warm, all of its pipe on the same texts`);
  const added = ours.map((ms, i) => places[i]! / (ms - places[i]!)).slice(WARM_UP);
  console.log(`places    geoparsing adds ${Math.round(median(added) * 100)} % to the rest of the reading`);
  console.log(`ratio     ${median(ratios).toFixed(3)} of wink-nlp's rate`);
}

/** The sample's reports one after the other, over and over, up to a length. */
function longText(length: number): string {
  const all = reports.map((r) => r.text).join('\n\n');
  return Array.from({ length: Math.ceil(length / all.length) }, () => all)
    .join('\n\n')
    .slice(0, length);
}

/** How the time of one document grows with its length. */
function benchGrowth(): void {
  const taken = SIZES.map((length) => {
    const document = { ...reports[0]!, text: longText(length) };
    return time(() => void readDocument(document, gazetteer));
  });
  SIZES.forEach((length, i) => {
    const growth = i > 0 ? `, ${(taken[i]! / taken[i - 1]!).toFixed(2)}× the time of half of it` : '';
    console.log(`growth    ${length / 1000} kB in ${Math.round(taken[i]!)} ms${growth}`);
  });
}

benchRate();
benchGrowth();
