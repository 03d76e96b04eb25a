// Development loop: reads gold reports (seed, dev, or any folder) and scores them. node eval/read-gold.ts [GOLD_DIR] [scorer flags]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../src/pipeline.ts';
import { openGazetteer } from '../src/store/sqlite/gazetteer.ts';
import { documentOf } from './sets.ts';

const shared = join(import.meta.dirname, '..', '..', 'shared', 'contract');
const [dir = join(shared, 'gold', 'dev'), ...flags] = process.argv.slice(2);
const files = (at: string): string[] =>
  statSync(at).isDirectory()
    ? readdirSync(at).flatMap((n) => files(join(at, n)))
    : at.endsWith('.json')
      ? [at]
      : [];
const gazetteer = openGazetteer();
const reports = files(dir)
  .map((f) => JSON.parse(readFileSync(f, 'utf8')))
  .filter((r) => r.gold);
const lines = reports.map((r) => `${JSON.stringify(readDocument(documentOf(r), gazetteer))}\n`);
mkdirSync('build', { recursive: true });
const out = process.env.PRED ?? 'build/pred.ndjson';
writeFileSync(out, lines.join(''));
console.log(
  execFileSync(process.execPath, [join(shared, 'score.mjs'), dir, out, ...flags], { encoding: 'utf8' }),
);
