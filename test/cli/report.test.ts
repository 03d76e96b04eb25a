import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { REPORT_SHAPE, type SituationReport } from '../../src/output/report/report-shape.ts';
import { type CliRun, runCli } from '../run-cli.ts';
import { at, TAKEN_BACK_REPORTS, takenBackNdjson } from '../taken-back-reports.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-report-cli-'));
const data = join(dir, 'data');
const run = (...args: string[]): Promise<CliRun> =>
  runCli(['report', ...args, '--data', data], { env: { SITREP_NOW: at('12:00') } });

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, takenBackNdjson(TAKEN_BACK_REPORTS));
  const taken = await runCli(['ingest', file, '--data', data], { env: { SITREP_NOW: at('10:06') } });
  assert.equal(taken.code, 0, taken.err);
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('the report comes as Markdown, JSON of its shape and one HTML file, and its sentences stand', async () => {
  const [md, json, html, check] = await Promise.all([
    run(),
    run('--json'),
    run('--format', 'html'),
    run('--check', '--json'),
  ]);
  assert.deepEqual(
    [md, json, html, check].map((r) => [r.code, r.err]),
    Array(4).fill([0, '']),
  );
  const report = REPORT_SHAPE.parse(JSON.parse(json.out)) as SituationReport;
  assert.ok(report.counts.incidents > 0);
  assert.match(md.out, /^# Situation report\n\nAs known at 3 Feb 2026, 12:00 UTC: /);
  assert.match(html.out, /^<!doctype html>\n<html lang="en">/);
  assert.doesNotMatch(html.out, /<script|<link|src=/);
  const { sentences, faults } = JSON.parse(check.out) as { sentences: number; faults: unknown[] };
  assert.deepEqual(faults, []);
  assert.ok(sentences >= 5, `${sentences} sentences`);
});

test('what changed is told against a moment or an earlier report, and the period narrows it', async () => {
  const earlier = join(dir, 'earlier.json');
  const wrote = await run('--json', '--as-of', at('06:20'), '--out', earlier);
  assert.deepEqual([wrote.code, wrote.out], [0, '']);
  assert.match(wrote.err, /wrote the report on \d+ incidents? to /);
  assert.equal((JSON.parse(readFileSync(earlier, 'utf8')) as SituationReport).changes, null);
  const since = async (given: string): Promise<SituationReport> =>
    JSON.parse((await run('--json', '--since', given)).out) as SituationReport;
  const changes = (await since(earlier)).changes!;
  assert.ok(changes.items.length > 0);
  assert.deepEqual((await since(at('06:20'))).changes!.items, changes.items);
  const none = await run('--json', '--from', '2020-01-01', '--to', '2020-01-02');
  const empty = JSON.parse(none.out) as SituationReport;
  assert.equal(empty.title, 'Situation report, 1 Jan 2020 – 2 Jan 2020');
  assert.match(empty.notes.join(' '), /This does not mean that nothing happened/);
});

test('by the clock of a zone the same sentences stand, and its days are the days asked for', async () => {
  const [md, json, check] = await Promise.all([
    run('--zone', 'Europe/Kyiv'),
    run('--zone', 'europe/kyiv', '--json', '--from', '2026-02-03', '--to', '2026-02-03'),
    run('--zone', 'Europe/Kyiv', '--check', '--json'),
  ]);
  assert.match(md.out, /^# Situation report\n\nAs known at 3 Feb 2026, 14:00 UTC\+2: /);
  assert.match(md.out, /\n\nTimes are by the clock of Europe\/Kyiv, /);
  assert.doesNotMatch(md.out, /\d\d:\d\d UTC(?!\+2)/);
  const report = REPORT_SHAPE.parse(JSON.parse(json.out)) as SituationReport;
  assert.equal(report.zone, 'Europe/Kyiv');
  assert.equal(report.title, 'Situation report, 3 Feb 2026');
  assert.deepEqual(
    [report.window.from, report.window.to],
    ['2026-02-02T22:00:00.000Z', '2026-02-03T21:59:59.999Z'],
  );
  assert.deepEqual((JSON.parse(check.out) as { faults: unknown[] }).faults, []);
});

test('a period that lies ahead is said to be one', async () => {
  const { out } = await run('--from', '2026-03-01');
  assert.match(out, /The period begins after 3 Feb 2026, 12:00 UTC/);
});

test('what cannot be asked is told in a line, with what to do', async () => {
  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['--from', '2026-02-04', '--to', '2026-02-01'], /ends \(2026-02-01\) before it begins \(2026-02-04\)/],
    [['--region', 'Sarnny'], /there is no region or place “Sarnny”; near that name: Sarny/],
    [['--region', 'Xyzzyqwert'], /there is no region or place “Xyzzyqwert”\. Give a country/],
    [['--since', '2027-01-01'], /what changed since .* cannot be told/],
    [['--since', join(dir, 'none.json')], /--since takes a moment .* or an earlier report/],
    [['--since', join(dir, 'reports.ndjson')], /is no (?:JSON|report)/],
    [['--format', 'pdf'], /--format/],
    [['--zone', '+02:00'], /--zone must be a time zone by its IANA name, like Europe\/Kyiv: an offset/],
    [['--zone', 'Europe/Kiyv'], /there is no "Europe\/Kiyv"; near that name: Europe\/Kiev/],
  ];
  for (const [args, words] of wrong) {
    const { code, out, err } = await run(...args);
    assert.notEqual(code, 0, args.join(' '));
    assert.equal(out, '');
    assert.match(err, words, args.join(' '));
  }
});
