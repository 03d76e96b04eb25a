// `read --explain`: for a person and as JSON, one report and many, and what it says when there is nothing to explain.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Explanation } from '../../src/model/explanation.ts';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-explain-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const TEXT =
  'At least two people were killed when drones hit a market in Kaya overnight, said Awa Ouedraogo, the mayor.\n\n“It may happen again,” she added.';

function file(name: string, content: string): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}
const given = ['--published', '2026-02-03T10:00:00Z', '--source', 'Town Gazette'];

test('--explain shows the text with what was found in it, and every value with its words and rules', async () => {
  const run = await runCli(['read', '--explain', file('market.txt', TEXT), ...given], {
    env: { COLUMNS: '80' },
  });
  assert.equal(run.code, 0, run.err);
  assert.match(run.out, /^market · Town Gazette · 2026-02-03T10:00:00Z\n/);
  // Long lines are wrapped; what they say is one line.
  const flat = run.out.replace(/\n│? {6,}(?![←└┬│])/g, ' ');
  for (const words of [
    /└ e1 strike\.drone/,
    /─ speaker: Awa Ouedraogo, mayor/,
    /statement\/inverted-subject: subject after the cue/,
    /a pronoun, taken for the last speaker named that fits/,
    /first named before, by these words “Awa Ouedraogo”/,
    /CUE_FORMS row say \(verb "say", kind say; source: /,
    /─ type: strike\.drone “hit”\n│ {5}← STRIKE_TRIGGERS row \d+ \(pattern "~hit"; source: /,
    /the means named near “drones” \(strike\.mixed → strike\.drone\)/,
    /NUMBER_BOUNDS row least: N or more/,
    /event\/time\/part-rules: overnight/,
    /Africa\/Ouagadougou/,
    /HEDGES row \d+ \(rank 1: /,
    /the speaker uses no yardstick, so no band/,
  ])
    assert.match(flat, words);
  const esc = String.fromCharCode(27);
  assert.ok(!run.out.includes(esc), 'no colour where none was asked for');
  assert.ok(run.out.split('\n').every((line) => line.length <= 80));
  const coloured = await runCli(['read', '--explain', join(dir, 'market.txt'), ...given], {
    env: { FORCE_COLOR: '1', NO_COLOR: '' },
  });
  assert.ok(coloured.out.includes(`${esc}[`));
});

test('--explain --json adds the explanations to the very reading, and offsets slice its text', async () => {
  const path = file('same.txt', TEXT);
  const plain = JSON.parse((await runCli(['read', path, ...given])).out);
  const run = await runCli(['read', '--explain', '--json', path, ...given]);
  assert.equal(run.code, 0, run.err);
  assert.equal(run.out.trim().split('\n').length, 1);
  const { explanations, document, ...rest } = JSON.parse(run.out);
  assert.deepEqual(
    { ...rest, document: { ...document, text: undefined } },
    { ...plain, document: { ...plain.document, text: undefined } },
  );
  assert.equal(document.text, TEXT);
  const paths = new Map((explanations as Explanation[]).map((e) => [e.path, e]));
  for (const e of paths.values()) {
    assert.ok(e.by.length > 0, e.path);
    for (const { quote, start, end } of [e, ...e.by])
      if (quote !== undefined) assert.equal(TEXT.slice(start, end), quote);
  }
  assert.deepEqual(paths.get('s2.speaker')?.quote, 'she');
  assert.deepEqual(
    [paths.get('e1.type')?.value, paths.get('e1.type')?.by[0]?.table],
    ['strike.drone', 'STRIKE_TRIGGERS'],
  );
  assert.ok(!('explanations' in plain));
});

test('--ndjson: each report is explained, for a person and as JSON; a bad line is told and the others go on', async () => {
  const reports = inventedReports(3);
  const input = `${ndjsonOf(reports)}\nnot json\n`;
  const shown = await runCli(['read', '--explain', '--ndjson', '-', '--workers', '1'], { input });
  assert.equal(shown.code, 1);
  for (const r of reports) assert.ok(shown.out.includes(`${r.id} · `), r.id);
  assert.match(shown.err, /standard input, line \d+: not JSON/);
  const json = await runCli(['read', '--explain', '--json', '--ndjson', '-', '--workers', '1'], { input });
  const lines = json.out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  assert.deepEqual(
    lines.map((l) => l.document.id),
    reports.map((r) => r.id),
  );
  for (const [i, l] of lines.entries()) {
    assert.ok(l.explanations.length > 0);
    assert.equal(l.document.text, reports[i]!.text);
  }
});

test('an empty file, a missing one and a report that says nothing are answered in words', async () => {
  for (const args of [
    ['read', '--explain', file('empty.txt', '')],
    ['read', '--explain', '--ndjson', file('none.ndjson', '')],
  ]) {
    const run = await runCli(args);
    assert.deepEqual([run.code, run.out], [1, '']);
    assert.match(run.err, /is empty/);
  }
  const missing = await runCli(['read', '--explain', join(dir, 'nowhere.txt')]);
  assert.deepEqual([missing.code, missing.out], [1, '']);
  const idle = await runCli(['read', '--explain', file('idle.txt', 'Subscribe to our newsletter.')]);
  assert.equal(idle.code, 0, idle.err);
  assert.match(idle.out, /No statement: nothing in it is said about the situation/);
});

test('what would steer the terminal is not passed on', async () => {
  const esc = String.fromCharCode(27);
  const run = await runCli([
    'read',
    '--explain',
    file('odd.txt', `The mayor said ${esc}[2Jtwo shells hit Kaya.\u202e`),
  ]);
  assert.equal(run.code, 0, run.err);
  assert.ok(!run.out.includes(esc) && !run.out.includes('\u202e'));
});

test('the help of read shows how', async () => {
  const help = await runCli(['read', '--help']);
  assert.match(help.out, /--explain\s+say for each value/);
  assert.match(help.out, /\$ sitrep read --explain report\.txt/);
});

test('explain --rules reads a stored report again and says what made its event and its statement', async () => {
  const data = join(dir, 'store');
  const ingested = await runCli([
    'ingest',
    file('reports.ndjson', ndjsonOf(inventedReports(2))),
    '--data',
    data,
  ]);
  assert.equal(ingested.code, 0, ingested.err);
  const [incident] = JSON.parse((await runCli(['incidents', '--json', '--data', data])).out).incidents;
  const run = await runCli(['explain', incident.id, '--rules', '--json', '--data', data]);
  assert.equal(run.code, 0, run.err);
  const chain = JSON.parse(run.out);
  assert.deepEqual(
    chain.rules.map((r: { key: string }) => r.key),
    chain.events.map((e: { key: string }) => e.key),
  );
  for (const { explanations, note } of chain.rules) {
    assert.equal(note, undefined);
    assert.ok(
      explanations.some(
        (e: Explanation) => e.path.endsWith('.type') && e.by[0]?.table?.endsWith('_TRIGGERS'),
      ),
    );
  }
  const statement = await runCli(['explain', chain.events[0].statements[0].key, '--rules', '--data', data]);
  assert.match(statement.out, /\nwhy st_[0-9a-f]+ reads so:\n├─ speaker: /);
  const bare = await runCli(['explain', incident.id, '--json', '--data', data]);
  assert.ok(!('rules' in JSON.parse(bare.out)));
});
