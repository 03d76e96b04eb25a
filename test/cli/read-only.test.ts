// A store that may be read and not written (another user's, a disk mounted read-only) is read; what cannot be is told by its reason.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, type TestContext, test } from 'node:test';
import { runCli } from '../run-cli.ts';
import { at, TAKEN_BACK_REPORTS, takenBackNdjson } from '../taken-back-reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-read-only-'));
chmodSync(folder, 0o755);
const WRITTEN = join(folder, 'written');
let incident = '';
let document = '';
const NOW = { SITREP_NOW: at('12:00') };
/** Rights do not bind root: then the program is run as the system's `nobody`. */
const NOBODY = 65_534;
const other = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const run = (args: readonly string[], dir: string) =>
  runCli([...args, '--data', dir], { env: { ...NOW, HOME: folder }, ...other });

after(() => {
  spawnSync('chmod', ['-R', 'u+rwX', folder]);
  rmSync(folder, { recursive: true, force: true });
});

before(async () => {
  const file = join(folder, 'reports.ndjson');
  writeFileSync(file, takenBackNdjson(TAKEN_BACK_REPORTS));
  const taken = await runCli(['ingest', file, '--data', WRITTEN], { env: NOW });
  assert.equal(taken.code, 0, taken.err);
  const listed = await runCli(['incidents', '--data', WRITTEN], { env: NOW });
  incident = /^in_\w+/m.exec(listed.out)![0];
  const explained = await runCli(['explain', incident, '--json', '--data', WRITTEN], { env: NOW });
  document = JSON.parse(explained.out).events[0].document.id;
});

/** A copy of the store as `change` leaves it, which nobody may write and, unless told otherwise, everybody may read. */
function locked(
  name: string,
  change: (dir: string) => void = () => {},
  { dir: dirMode = 0o555, file = 0o444 } = {},
): string {
  const dir = join(folder, name);
  cpSync(WRITTEN, dir, { recursive: true });
  change(dir);
  for (const entry of readdirSync(dir)) chmodSync(join(dir, entry), file);
  chmodSync(dir, dirMode);
  return dir;
}

/** Says so where this machine cannot run the program as somebody else. */
function cannotRun(t: TestContext): boolean {
  const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
  const tried = spawnSync(
    process.execPath,
    ['-e', `require('fs').accessSync(${JSON.stringify(main)})`],
    other,
  );
  if (tried.status === 0) return false;
  t.skip('another user of this machine cannot reach the program, so rights cannot be tried');
  return true;
}

const LOOKS: readonly (readonly string[])[] = [
  ['incidents', '--json'],
  ['incidents', '--json', '--as-of', at('09:00')],
  ['alerts', '--from', '2026-02-01', '--json'],
  ['tallies', '--json'],
  ['aid', '--json'],
  ['control', '--json'],
  ['report', '--json'],
  ['export', '--format', 'geojson'],
  ['explain', 'INCIDENT', '--json'],
  ['publish', 'explain', 'INCIDENT', '--json'],
  ['stats', '--json'],
];

test('what may only be read answers as what may be written, and leaves nothing behind', async (t) => {
  if (cannotRun(t)) return;
  const dir = locked('plain');
  const entries = readdirSync(dir);
  const compare = async (look: readonly string[]): Promise<void> => {
    const args = look.map((a) => (a === 'INCIDENT' ? incident : a));
    const looked = await run(args, dir);
    assert.equal(looked.code, 0, `${args.join(' ')}: ${looked.err}`);
    const same = await runCli([...args, '--data', WRITTEN], { env: NOW });
    assert.equal(looked.out, same.out, args.join(' '));
  };
  await Promise.all(LOOKS.map(compare));
  assert.deepEqual(readdirSync(dir), entries);
});

test('what a running writer has not moved into the file yet is read too; without its index it is refused', async (t) => {
  if (cannotRun(t)) return;
  const open: DatabaseSync[] = [];
  const dir = locked('wal', (d) => {
    const db = new DatabaseSync(join(d, 'sitrep.sqlite'));
    db.exec(
      "INSERT INTO refusal (origin, code, reason, at) VALUES ('late.txt', 'too-large', 'too large', '2026-02-03')",
    );
    open.push(db);
  });
  assert.ok(existsSync(join(dir, 'sitrep.sqlite-wal')));
  const stats = await run(['stats', '--json'], dir);
  assert.equal(stats.code, 0, stats.err);
  assert.equal(JSON.parse(stats.out).refusals, 1);
  const torn = join(folder, 'torn');
  cpSync(dir, torn, { recursive: true });
  rmSync(join(torn, 'sitrep.sqlite-shm'));
  chmodSync(torn, 0o555);
  const refused = await run(['stats'], torn);
  assert.equal(refused.code, 1);
  assert.match(
    refused.err,
    /^sitrep: .*was not closed by who wrote it last.*who may write it must open it once/,
  );
  for (const db of open) db.close();
});

test('an older schema, and reports that an older version read, are told to wait for somebody who may write', async (t) => {
  if (cannotRun(t)) return;
  const change = (sql: string) => (dir: string) => {
    const db = new DatabaseSync(join(dir, 'sitrep.sqlite'));
    db.exec(sql);
    db.close();
  };
  const old = await run(['incidents'], locked('old', change('PRAGMA user_version = 9')));
  assert.equal(old.code, 1);
  assert.match(old.err, /^sitrep: .*of an earlier Sitrep \(schema 9, this one reads \d+\).*who may write/);
  const unread = change('DELETE FROM event; DELETE FROM reading');
  const behind = await run(['incidents'], locked('behind', unread));
  assert.equal(behind.code, 1);
  assert.match(behind.err, /^sitrep: .*read by an earlier Sitrep.*who may write/);
  const one = change('DELETE FROM reading WHERE document = (SELECT min(document) FROM reading)');
  const partly = await run(['incidents', '--json'], locked('partly', one));
  assert.equal(partly.code, 0, partly.err);
  assert.match(partly.err, /^sitrep: 1 report .* not read yet.*left out/);
});

test('words cannot be kept in it, and that is said', async (t) => {
  if (cannotRun(t)) return;
  const dir = locked('words');
  for (const args of [
    ['ingest', join(folder, 'reports.ndjson')],
    ['retract', document, '--by', 'Olha', '--reason', 'error'],
    ['rebuild'],
  ]) {
    const kept = await run(args, dir);
    assert.equal(kept.code, 1, `${args[0]}: ${kept.out}`);
    assert.match(
      kept.err,
      /^sitrep: .*cannot be written; check the rights or name another with --data/m,
      args[0],
    );
    assert.doesNotMatch(kept.err, /\n {4}at /);
  }
});

test('a folder or file that may not be read is told to be that, not to hold no store', async (t) => {
  if (cannotRun(t)) return;
  const closed = locked('closed', undefined, { dir: 0o700 });
  const file = locked('file', undefined, { file: 0o600 });
  if (process.getuid?.() !== 0) {
    chmodSync(closed, 0o000);
    chmodSync(join(file, 'sitrep.sqlite'), 0o000);
  } else for (const dir of [closed, file]) chownSync(dir, 0, 0);
  for (const dir of [closed, file])
    for (const args of [['alerts', '--from', '2026-02-01'], ['stats']]) {
      const looked = await run(args, dir);
      assert.equal(looked.code, 1, args[0]);
      assert.match(looked.err, /^sitrep: .*may not be read by this user; ask whose it is/, args[0]);
    }
  const none = await run(['stats'], join(folder, 'none'));
  assert.match(none.err, /^sitrep: there is no store in /);
});
