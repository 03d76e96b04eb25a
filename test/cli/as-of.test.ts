import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type CliRun, runCli } from '../run-cli.ts';
import { at, TAKEN_BACK_REPORTS, takenBackNdjson } from '../taken-back-reports.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-as-of-cli-'));
const data = join(dir, 'data');
const run = (clock: string, ...args: string[]): Promise<CliRun> =>
  runCli([...args, '--data', data], { env: { SITREP_NOW: at(clock) } });
const THEN = ['--as-of', at('09:00')];
let incident = '';
let late = '';

before(async () => {
  for (const [clock, reports] of [
    ['06:31', TAKEN_BACK_REPORTS.slice(0, 2)],
    ['10:06', TAKEN_BACK_REPORTS.slice(2)],
  ] as const) {
    const file = join(dir, `${clock.replace(':', '')}.ndjson`);
    writeFileSync(file, takenBackNdjson(reports));
    const taken = await run(clock, 'ingest', file);
    assert.equal(taken.code, 0, taken.err);
  }
  incident = /^(in_\w+) {2}strike\.\w+ {2}Kovel/m.exec((await run('11:00', 'incidents')).out)![1]!;
  const { events } = JSON.parse((await run('11:00', 'explain', incident, '--json')).out);
  late = events.at(-1).document.id;
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('each command that looks shows what was received by then and nothing later', async () => {
  for (const args of [
    ['incidents'],
    ['incidents', '--json'],
    ['explain', incident],
    ['explain', incident, '--json'],
    ['history', incident],
    ['history', incident, '--json'],
  ]) {
    const then = await run('11:00', ...args, ...THEN);
    assert.equal(then.code, 0, `${args.join(' ')}: ${then.err}`);
    assert.doesNotMatch(then.out, new RegExp(`One worker|taken back|edited|09:45|${late}`), args.join(' '));
    assert.notEqual(then.out, (await run('11:00', ...args)).out, args.join(' '));
  }
  const { out } = await run('11:00', 'retract', '--list', ...THEN);
  assert.equal(out, '');
});

test('what came later cannot be explained as of then, and that is told in one line', async () => {
  const then = await run('11:00', 'explain', late, ...THEN);
  assert.equal(then.code, 1);
  assert.match(then.err, /^sitrep: at 2026-02-03T09:00:00.000Z nothing had an id that begins with "doc_\w+"/);
  assert.equal((await run('11:00', 'explain', late)).code, 0);
});

test('stats count what there was', async () => {
  const counts = async (...more: string[]): Promise<number[]> => {
    const s = JSON.parse((await run('11:00', 'stats', '--json', ...more)).out);
    return [s.captures, s.documents, s.incidents > 0 ? 1 : 0];
  };
  assert.deepEqual(await counts(...THEN), [1, 2, 1]);
  assert.deepEqual(await counts(), [2, 4, 1]);
  assert.deepEqual(await counts('--as-of', at('05:00')), [0, 0, 0]);
});

test('explain and history say what was taken back, when and by whom', async () => {
  const explained = await run('11:00', 'explain', incident);
  assert.match(
    explained.out,
    /taken back: Replaced by a later version at the same address, 3 Feb 2026, 09:45 UTC\./,
  );
  const history = await run('11:00', 'history', incident);
  assert.match(
    history.out,
    /^2026-02-03T06:10Z {2}Drone strike, .*Kovel.*\n {4}First report by Volyn Gazette\./m,
  );
  assert.match(
    history.out,
    /^2026-02-03T09:45Z .*\n {4}The report of Volyn Gazette was replaced by a later version\.\n {4}Injured: 5 → 1/m,
  );
  const wrong = await run('11:00', 'history', late);
  assert.match(wrong.err, /^sitrep: doc_\w+ is a document; give the id of an incident or an event\n$/);
});
