// npm run eval: reads every set at hand, scores it, prints a table and holds it against floors that only go up.
//   npm run eval              the table; exit code 1 when a figure fell below its floor
//   npm run eval -- --raise   also raises the floors in eval/floors.json to what was reached
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gazetteer } from '../src/model/place.ts';
import { readDocument } from '../src/pipeline.ts';
import { openGazetteer } from '../src/store/sqlite/gazetteer.ts';
import { hasAlertLogs, scoreAlerts } from './alerts.ts';
import { scoreArticles } from './article.ts';
import { scoreGiven } from './given.ts';
import { scorePlaceNames } from './place-names.ts';
import { scoreReports } from './reports.ts';
import { SCENARIO_SETS, scenarioFolders, scoreScenarios } from './scenario.ts';
import {
  anchors,
  at,
  contract,
  data,
  documentOf,
  type Figure,
  goldReports,
  own,
  type Report,
} from './sets.ts';
import { hasTallies, scoreTallies } from './tallies.ts';

type Score = () => Figure[] | Promise<Figure[]>;

const FLOORS = join(import.meta.dirname, 'floors.json');
const GOLD_FIGURES = {
  'reading score': 'readingScore',
  'speaker F1': 'statements.speaker.f1',
  'speaker F1 named': 'statements.named.f1',
  'likelihood F1': 'statements.likelihood.f1',
  'event type F1': 'events.exactType.f1',
  'slots F1': 'slots.all.f1',
  'place recall 25 km': 'places.endToEnd25.r',
  'place use': 'places.use.acc',
  validity: 'validity.acc',
};
const work = mkdtempSync(join(tmpdir(), 'sitrep-eval-'));

function read(reports: readonly Report[], gazetteer: Gazetteer): string {
  const lines = reports.map((r) => `${JSON.stringify(readDocument(documentOf(r), gazetteer))}\n`);
  const out = join(work, 'pred.ndjson');
  writeFileSync(out, lines.join(''));
  return out;
}

function node(script: string, ...args: string[]): unknown {
  const out = execFileSync(process.execPath, [join(contract, script), ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(out);
}

/** Scores gold reports: they are copied into a folder of their own so that the scorer sees just these. */
function scoreGold(reports: readonly (Report & { gold: unknown })[], gazetteer: Gazetteer): Figure[] {
  const folder = mkdtempSync(join(work, 'gold-'));
  for (const [i, r] of reports.entries()) writeFileSync(join(folder, `${i}.json`), JSON.stringify(r));
  const result = node('score.mjs', folder, read(reports, gazetteer));
  return Object.entries(GOLD_FIGURES).map(([name, path]) => ({ name, value: at(result, path) }));
}

function scoreAnchor(a: (typeof anchors)[number], gazetteer: Gazetteer): Figure[] {
  const corpus = join(data, a.corpus);
  const docs = join(work, `${a.name}.ndjson`);
  execFileSync(process.execPath, [join(contract, 'anchors', `${a.name}.mjs`), corpus, '--export', docs]);
  const reports = readFileSync(docs, 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as Report);
  const result = node(`anchors/${a.name}.mjs`, corpus, read(reports, gazetteer));
  const figures: Figure[] = Object.entries(a.figures).map(([name, path]) => ({
    name,
    value: at(result, path),
  }));
  if (a.name === 'geo') figures.push({ name: 'given, 161 km', value: scoreGiven(corpus, gazetteer, 161) });
  return figures;
}

function namesFigures(gazetteer: Gazetteer): Figure[] {
  const { misses: _, ...figures } = scorePlaceNames(gazetteer);
  return Object.entries(figures).map(([name, value]) => ({ name, value }));
}

/** Every set: its name and a function that scores it, or null where its data is not present. */
function sets(gazetteer: Gazetteer): [string, Score | null][] {
  const gold = join(contract, 'gold');
  const present = existsSync(join(contract, 'score.mjs'));
  const of = (path: string, lang?: string) =>
    present && existsSync(path) ? () => scoreGold(goldReports(path, lang), gazetteer) : null;
  return [
    ['seed', of(join(gold, 'seed.json'))],
    ['dev en', of(join(gold, 'dev'), 'en')],
    ['dev uk', of(join(gold, 'dev'), 'uk')],
    ['dev ru', of(join(gold, 'dev'), 'ru')],
    ['own gold', of(join(own, 'tuning'), 'en')],
    ['own uk', of(join(own, 'tuning'), 'uk')],
    ['own ru', of(join(own, 'tuning'), 'ru')],
    ['held en', of(join(own, 'held'), 'en')],
    ['held uk', of(join(own, 'held'), 'uk')],
    ['held ru', of(join(own, 'held'), 'ru')],
    ['names', () => namesFigures(gazetteer)],
    ...SCENARIO_SETS.map((set): [string, Score | null] => [
      set,
      scenarioFolders(set).length ? () => [...(scoreScenarios(set) ?? [])] : null,
    ]),
    ...anchors.map((a): [string, Score | null] => [
      a.name,
      present && existsSync(join(data, a.corpus)) ? () => scoreAnchor(a, gazetteer) : null,
    ]),
    ['reports', present ? () => scoreReports(gazetteer) : null],
    ['alerts', hasAlertLogs ? scoreAlerts : null],
    ['tallies', hasTallies ? scoreTallies : null],
    [
      'articles',
      existsSync(join(data, 'article-extraction'))
        ? () => [{ name: 'shingle F1', value: scoreArticles()?.f1 ?? null }]
        : null,
    ],
  ];
}

async function main(): Promise<void> {
  const raise = process.argv.includes('--raise');
  const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, number>;
  const gazetteer = openGazetteer();
  let fell = 0;
  for (const [set, score] of sets(gazetteer)) {
    if (!score) {
      console.log(`${set.padEnd(10)} not present`);
      continue;
    }
    for (const { name, value } of await score()) {
      const key = `${set}.${name}`;
      const floor = floors[key];
      // A figure is held to three digits: the last one may differ between machines only by rounding.
      const reached = value === null ? null : Math.floor(value * 1000) / 1000;
      const below = floor !== undefined && (reached === null || reached < floor);
      if (below) fell++;
      console.log(
        `${set.padEnd(10)} ${name.padEnd(24)} ${reached?.toFixed(3) ?? '–'}   floor ${floor?.toFixed(3) ?? '–'}${below ? '   BELOW' : ''}`,
      );
      // What nobody may tune on has no floor to be tuned to.
      if (raise && !set.startsWith('held ') && reached !== null && reached > (floor ?? -1))
        floors[key] = reached;
    }
  }
  if (raise)
    writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort()), null, 2)}\n`);
  rmSync(work, { recursive: true });
  if (fell) console.error(`${fell} figures are below their floor`);
  process.exitCode = fell ? 1 : 0;
}

await main();
