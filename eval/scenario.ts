// Scores linking across reports on the gold scenarios: on gold readings (linking alone) and on our own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCopies } from '../src/incident/find-copies.ts';
import { linkIncidents } from '../src/incident/link-incidents.ts';
import { scenarioShape } from '../src/incident/scenario-shape.ts';
import type { Event } from '../src/model/event.ts';
import type { ReportedEvent } from '../src/model/incident.ts';
import type { Gazetteer } from '../src/model/place.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Statement } from '../src/model/statement.ts';
import { readDocument } from '../src/pipeline.ts';
import { openGazetteer } from '../src/store/sqlite/gazetteer.ts';
import { contract, documentOf, type Figure, own as ownGold } from './sets.ts';

/** A report with gold, as the contract has it. */
export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly lang: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly publishedAt: string;
  readonly gold: { readonly statements: Statement[]; readonly events: Event[] };
}

type Read = Pick<Reading, 'statements' | 'events'>;

const iso = (t: string): string => new Date(t).toISOString().replace('.000Z', 'Z');

/** The reported events of some reports, as the store would hand them to linking. */
export function reportedEvents(
  reports: readonly GoldReport[],
  readingOf: (r: GoldReport) => Read,
): ReportedEvent[] {
  const copies = findCopies(reports);
  return reports.flatMap((r) => {
    const { statements, events } = readingOf(r);
    return events.map((event) => ({
      key: `${r.id}#${event.id}`,
      documentId: r.id,
      captureId: r.id,
      report: r.id,
      source: r.source,
      title: r.title,
      url: r.url,
      lang: r.lang,
      publishedAt: iso(r.publishedAt),
      receivedAt: iso(r.publishedAt),
      copyGroup: copies.get(r.id) ?? null,
      event: {
        ...event,
        places: event.places.map((p) => ({ ...p, lat: p.lat ?? null, lon: p.lon ?? null })),
      },
      statements: statements
        .filter((s) => event.statements.includes(s.id))
        .map((s) => ({ ...s, key: `${r.id}#${s.id}` })),
    }));
  });
}

/** Our reading of a gold report. */
export function readOwn(r: GoldReport, gazetteer: Gazetteer): Reading {
  return readDocument(documentOf(r), gazetteer);
}

interface Result {
  readonly [key: string]: unknown;
  readonly bCubed: { readonly f1: number };
  readonly conll: number;
  readonly origins: { readonly acc: number | null };
  readonly conflicts: { readonly f1: number | null };
  readonly revisions: { readonly f1: number | null };
  readonly agreements: { readonly f1: number | null };
}

/** Links one scenario and scores it; `own` = with our readings instead of the gold ones. */
export function scoreScenario(
  folder: string,
  gazetteer: Gazetteer | null,
): { result: Result; table: string } {
  const reports = readdirSync(folder)
    .filter((f) => f.endsWith('.json') && f !== 'expected.json')
    .sort()
    .map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')) as GoldReport);
  const readings = new Map(reports.map((r) => [r.id, gazetteer ? readOwn(r, gazetteer) : r.gold]));
  const incidents = linkIncidents(
    reportedEvents(reports, (r) => readings.get(r.id)!),
    [],
  );
  const work = mkdtempSync(join(tmpdir(), 'sitrep-scenario-'));
  try {
    const out = join(work, 'incidents.json');
    writeFileSync(out, JSON.stringify(scenarioShape(incidents)));
    const flags = ['--scenario', folder, out];
    if (gazetteer) {
      const pred = join(work, 'pred.ndjson');
      writeFileSync(pred, [...readings.values()].map((r) => `${JSON.stringify(r)}\n`).join(''));
      flags.push('--pred', pred);
    }
    const run = (...more: string[]) =>
      execFileSync(process.execPath, [join(contract, 'score.mjs'), ...flags, ...more], { encoding: 'utf8' });
    return { result: JSON.parse(run('--json')) as Result, table: run() };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The sets of scenarios: the contract's, the project's own, and those only measured, whose texts and faults nobody reads. */
const ROOTS = {
  scenarios: join(contract, 'gold', 'dev', 'scenarios'),
  'scenarios own': join(ownGold, 'scenario'),
  'held scenarios': join(ownGold, 'scenario-held'),
} as const;
/** Name of a set of scenarios; figures of one that starts with `held` have no floor and are printed as means alone. */
export type ScenarioSet = keyof typeof ROOTS;
/** Every set, in the order they are scored. */
export const SCENARIO_SETS = Object.keys(ROOTS) as ScenarioSet[];

/** The scenario folders of a set; empty where it is not present, or the scorer is not. */
export function scenarioFolders(set: ScenarioSet = 'scenarios'): string[] {
  const root = ROOTS[set];
  if (!existsSync(root) || !existsSync(join(contract, 'score.mjs'))) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => join(root, d.name))
    .sort();
}

/** Mean figures over a set of scenarios, on gold readings and on our own; null where it is not present. */
export function scoreScenarios(set: ScenarioSet): readonly Figure[] | null {
  const folders = scenarioFolders(set);
  if (folders.length === 0) return null;
  const gazetteer = openGazetteer();
  const results = (g: Gazetteer | null) => folders.map((f) => scoreScenario(f, g).result);
  return [...figures('gold readings', results(null)), ...figures('own readings', results(gazetteer))];
}

function figures(name: string, results: readonly Result[]): Figure[] {
  const mean = (of: (r: Result) => number | null): number | null => {
    const values = results.map(of).filter((v) => v !== null);
    return values.length ? values.reduce((s, v) => s + v, 0) / values.length : null;
  };
  return [
    { name: `${name}: B3 F1`, value: mean((r) => r.bCubed.f1) },
    { name: `${name}: origins right`, value: mean((r) => r.origins.acc) },
    { name: `${name}: conflicts F1`, value: mean((r) => r.conflicts.f1) },
    { name: `${name}: revisions F1`, value: mean((r) => r.revisions.f1) },
    { name: `${name}: agreements F1`, value: mean((r) => r.agreements.f1) },
  ];
}

// node eval/scenario.ts [--own] [FOLDER …]: a table a scenario, then the means of its set; of a held set the means alone.
if (process.argv[1] === import.meta.filename) {
  const gazetteer = process.argv.includes('--own') ? openGazetteer() : null;
  const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const sets = given.length
    ? [['given', given] as const]
    : SCENARIO_SETS.map((s) => [s, scenarioFolders(s)] as const);
  for (const [set, folders] of sets) {
    const scored = folders.map((folder) => ({ folder, ...scoreScenario(folder, gazetteer) }));
    if (!set.startsWith('held'))
      for (const { folder, table } of scored) console.log(`${folder.split('/').at(-1)}\n${table}`);
    if (scored.length === 0) console.log(`${set}: not present`);
    else
      for (const { name, value } of figures(
        set,
        scored.map((x) => x.result),
      ))
        console.log(`${name.padEnd(34)} ${value?.toFixed(3) ?? '–'}`);
  }
}
