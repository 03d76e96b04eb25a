import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-judge-'));
const data = join(dir, 'data');
/** Two reports of one town and day that may be of one occurrence. */
const DOUBTFUL = [
  ['Coast Radio', 'Heavy fighting continues in Kaya, the army said.'],
  ['Lakeside Post', 'Five people were killed in Kaya, a doctor said.'],
]
  .map(([source, text], i) =>
    JSON.stringify({ id: `doubtful-${i}`, source, text, publishedAt: '2026-01-20T18:00:00Z', lang: 'en' }),
  )
  .join('\n');
let keys: string[] = [];
let minutes = 0;
const run = (...args: string[]) =>
  runCli([...args, '--data', data], {
    env: { SITREP_NOW: new Date(Date.UTC(2026, 1, 6, 0, minutes++)).toISOString() },
  });

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, ndjsonOf(inventedReports(8)) + DOUBTFUL);
  const taken = await run('ingest', file);
  assert.equal(taken.code, 0, taken.err);
  const list = JSON.parse((await run('incidents', '--json')).out).incidents as { id: string }[];
  const firsts = await Promise.all(
    list
      .slice(0, 3)
      .map(async ({ id }) => JSON.parse((await run('explain', id, '--json')).out).events[0].key),
  );
  keys = firsts;
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('words are given, listed with who and when and which stand, and taken back', async () => {
  const [a, b, c] = keys as [string, string, string];
  await run('judge', a, b, 'same', '--by', 'Early Desk', '--note', 'one market');
  await run('judge', b, c, 'same', '--by', 'Early Desk');
  const clash = await run('judge', a, c, 'different', '--by', 'Late Desk');
  assert.match(
    clash.out,
    /not obeyed: ev_\w+ and ev_\w+ same, said by Early Desk at 2026-02-06T.*; it contradicts\n/,
  );
  assert.match(clash.out, / {2}ev_\w+ and ev_\w+ different, said by Late Desk/);
  const list = await run('judge', '--list');
  assert.match(list.out, /Early Desk: ev_\w+ and ev_\w+ same; is the last word on them, but is not obeyed/);
  assert.match(list.out, /“one market”/);
  const undo = await run('judge', a, c, 'undone');
  assert.match(undo.out, /taken back \(different, said by Late Desk at .*\); now in one incident, in_/);
  const rows = JSON.parse((await run('judge', '--list', '--json')).out).judgements;
  assert.deepEqual(
    rows.map((r: { state: string }) => r.state),
    ['stands', 'stands', 'undone', 'taking-back'],
  );
});

test('what cannot be judged is told in one line', async () => {
  const [a, b] = keys as [string, string];
  for (const [args, code, words] of [
    [['judge', a, 'ev_zz', 'same'], 1, /^sitrep: nothing has an id that begins with "ev_zz"/],
    [['judge', a, a, 'same'], 1, /both ids name event/],
    [['judge', a, keys[2]!, 'undone'], 1, /no word stands on .* there is none to take back/],
    [['judge', a, b], 2, /^sitrep: give two ids and a verdict, or --list\./],
  ] as const) {
    const wrong = await run(...args);
    assert.equal(wrong.code, code, wrong.err);
    assert.match(wrong.err, words);
  }
});

test('what is doubtful waits with both sides side by side, until it is judged', async () => {
  const waiting = JSON.parse((await run('review', '--json')).out);
  const [mine] = waiting.items;
  assert.ok(mine, 'something is doubtful');
  const text = (await run('review', '--limit', '50')).out;
  assert.match(text, /^1\. (?:joined by a weak link|apart, and may be one); the rules lean to: /);
  assert.match(text, /“.*│ {2}“/);
  assert.match(text, new RegExp(`sitrep judge ${mine.pair.join(' ')} same\\|different\\|unsure`));
  assert.equal((await run('judge', ...mine.pair, 'unsure')).code, 0);
  const after = JSON.parse((await run('review', '--json')).out);
  assert.equal(after.total, waiting.total - 1);
});
