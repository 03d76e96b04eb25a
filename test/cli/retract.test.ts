import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type CliRun, runCli } from '../run-cli.ts';
import { at, takenBackNdjson } from '../taken-back-reports.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-retract-'));
const data = join(dir, 'data');
const run = (clock: string, ...args: string[]): Promise<CliRun> =>
  runCli([...args, '--data', data], { env: { SITREP_NOW: at(clock) } });
let edited = '';
let incident = '';

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, takenBackNdjson());
  const taken = await run('11:00', 'ingest', file);
  assert.equal(taken.code, 0, taken.err);
  const list = (await run('11:00', 'incidents')).out;
  incident = /^(in_\w+) {2}strike\.\w+ {2}Kovel/m.exec(list)![1]!;
  edited = JSON.parse((await run('11:00', 'explain', incident, '--json')).out).events[0].document.id;
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('what sources took back is listed with when, by which report and why', async () => {
  const { out } = await run('11:00', 'retract', '--list');
  assert.match(
    out,
    new RegExp(`09:45:00.000Z {2}${edited} \\(Volyn Gazette, Depot burns in Kovel\\): edited, by doc_`),
  );
  assert.match(out, /10:05:00.000Z {2}doc_\w+ \(Sarny Wire, Station hit in Sarny\): withdrawn, in part/);
  assert.match(out, /“We withdraw our report of a missile strike/);
  const early = await run('11:00', 'retract', '--list', '--as-of', at('09:50'), '--json');
  assert.equal(JSON.parse(early.out).retractions.length, 1);
});

test('a person takes a report back, lets it stand, and the last word counts', async () => {
  const now = JSON.parse((await run('11:00', 'explain', incident, '--json')).out);
  const standing = now.events[1].document.id;
  const taken = await run('11:10', 'retract', standing, '--reason', 'an exercise', '--by', 'Mira Halas');
  assert.equal(taken.code, 0, taken.err);
  assert.match(taken.out, /withdrawn, said by Mira Halas\nnothing supports any more: .*in_\w+/);
  assert.match((await run('11:11', 'incidents')).out, new RegExp(`${incident} .*taken back`));
  const restored = await run('11:20', 'retract', standing, '--restore', '--by', 'Mira Halas');
  assert.match(restored.out, /stands again/);
  assert.doesNotMatch((await run('11:21', 'incidents')).out, new RegExp(`${incident} .*taken back`));
  const was = await run('11:30', 'incidents', '--as-of', at('11:15'));
  assert.match(was.out, new RegExp(`${incident} .*taken back`));
});

test('a person lets stand what was edited, against what was found', async () => {
  await run('11:40', 'retract', edited, '--restore');
  const rows = JSON.parse((await run('11:41', 'retract', '--list', '--json')).out).retractions;
  const states = rows
    .filter((r: { documentId: string }) => r.documentId === edited)
    .map((r: { kind: string; state: string }) => `${r.kind} ${r.state}`);
  assert.deepEqual(states, ['edited replaced', 'restored stands']);
});

test('what cannot be taken back is told in one line', async () => {
  const wrong = await run('11:50', 'retract', incident);
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /^sitrep: in_\w+ is an incident; give the id of a report\n$/);
  const same = await run('11:50', 'retract', edited, '--by-report', edited);
  assert.match(same.err, /cannot take itself back/);
  assert.equal((await run('11:50', 'retract')).code, 2);
  assert.equal((await run('11:50', 'retract', edited, '--kind', 'maybe')).code, 2);
});
