import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type CliRun, runCli } from '../run-cli.ts';
import { at, takenBackNdjson } from '../taken-back-reports.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-publish-cli-'));
const data = join(dir, 'data');
const NOW = at('09:00');
const run = (args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> =>
  runCli(['publish', ...args], { env: { SITREP_NOW: NOW, ...env } });
const policyFile = (name: string, text: string): string => {
  const file = join(dir, name);
  writeFileSync(file, text);
  return file;
};

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, takenBackNdjson());
  const taken = await runCli(['ingest', file, '--data', data], { env: { SITREP_NOW: at('10:06') } });
  assert.equal(taken.code, 0, taken.err);
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('check names every fault by line and column and ends with 1; the policy in force is valid', async () => {
  const good = await run(['check']);
  assert.equal(good.code, 0);
  assert.match(good.out, /policy\.yaml: valid publishing policy, \d+ rules\n$/);
  const bad = policyFile(
    'bad.yaml',
    'version: 2\nrules:\n  - id: a\n    why: x\n    delay: soon\n  - id: a\n    why: y\n    match:\n      types: [strike.laser]\n    colour: red\n',
  );
  const { code, out } = await run(['check', bad]);
  assert.equal(code, 1);
  assert.match(out, /bad\.yaml:5:12: "soon" is no stretch of time/);
  assert.match(out, /bad\.yaml:9:15: "strike\.laser" is no such event type/);
  assert.match(out, /bad\.yaml:10:5: there is no key "colour" here; allowed: id, why/);
  const json = JSON.parse((await run(['check', bad, '--json'])).out);
  assert.deepEqual([json.verdict, json.faults[0].line, json.faults[0].column], ['invalid', 5, 12]);
  assert.equal((await run(['check', join(dir, 'none.yaml')])).code, 2);
});

test('check warns of a rule that does nothing and of a policy without rules', async () => {
  const idle = await run(['check', policyFile('idle.yaml', 'version: 2\nrules: [{id: a, why: x}]\n')]);
  assert.equal(idle.code, 0);
  assert.match(idle.out, /warning: the rule a does nothing/);
  const none = await run(['check', policyFile('none-at-all.yaml', 'version: 2\nrules: []\n')]);
  assert.match(none.out, /warning: there is no rule: everything leaves/);
});

test('the policy in force is told in words, that of SITREP_POLICY and --policy in its place', async () => {
  const own = policyFile('own.yaml', 'version: 2\nrules: [{id: quiet, why: For a test., delay: 2 d}]\n');
  assert.match(
    (await run(['policy'])).out,
    /infrastructure-hits: strikes of any kind, armed attack and damage on energy/,
  );
  const words = /quiet: everything\n {2}- shown 2 days after its words were first out\n {2}why: For a test\./;
  assert.match((await run(['policy'], { SITREP_POLICY: own })).out, words);
  assert.match((await run(['policy', '--policy', own])).out, words);
  const json = JSON.parse((await run(['policy', '--policy', own, '--json'])).out);
  assert.deepEqual([json.version, json.rules[0].id, json.rules[0].delayMinutes], [2, 'quiet', 2880]);
});

interface Explained {
  readonly kind: string;
  readonly events: {
    readonly event: string;
    readonly leaves: string;
    readonly properties: {
      readonly property: string;
      readonly leaves: string;
      readonly to?: string;
      readonly rule?: string;
      readonly until?: string;
    }[];
  }[];
  readonly texts: { readonly leaves: string; readonly until?: string; readonly without: string[] }[];
}
const explain = async (id: string, ...more: string[]): Promise<Explained> =>
  JSON.parse((await run(['explain', id, '--data', data, '--json', ...more])).out);

test('explain tells each property of a place by name: what waits, until when and by which rule', async () => {
  const early = await explain('Kovel');
  assert.equal(early.kind, 'place');
  assert.deepEqual(
    early.events[0]!.properties.map((p) => [p.property, p.leaves, p.rule, p.until]),
    [['report', 'delayed', 'infrastructure-hits', at('09:10')]],
  );
  assert.deepEqual(
    early.texts.map((t) => [t.leaves, t.until]),
    [['held', at('09:10')]],
  );
});

test('explain tells of an incident what became coarser; as of earlier what was known then', async () => {
  const run12 = async (id: string) =>
    JSON.parse(
      (
        await runCli(['publish', 'explain', id, '--data', data, '--json'], {
          env: { SITREP_NOW: at('13:30') },
        })
      ).out,
    ) as Explained & { id: string };
  const place = await run12('Kovel');
  const coarsened = (e: Explained['events'][number]) => e.properties.find((p) => p.leaves === 'coarsened');
  const strike = place.events.find(coarsened)!;
  assert.equal(strike.leaves, 'changed');
  const coarse = coarsened(strike)!;
  assert.equal(coarse.property, 'place');
  assert.match(coarse.to!, /^Volyn/);
  const one = await run12(strike.event);
  assert.deepEqual([one.kind, one.events.length], ['event', 1]);
  const none = await run(['explain', strike.event, '--data', data, '--as-of', at('06:05')]);
  assert.equal(none.code, 1);
  assert.match(none.err, /no place of that name/);
  const text = await run(['explain', strike.event, '--data', data]);
  assert.match(text.out, /Exact, for this machine only/);
});

test('count counts every event once and every decision by its rule', async () => {
  const { out } = await run(['count', '--data', data, '--json']);
  const counts = JSON.parse(out);
  assert.equal(counts.asOf, NOW);
  const delayed = counts.counts.filter((c: { action: string }) => c.action === 'delayed');
  assert.ok(delayed.some((c: { rule: string }) => c.rule === 'infrastructure-hits'));
  assert.ok(counts.delayed > 0 && counts.shown + counts.changed > 0);
  const open = policyFile('open.yaml', 'version: 2\nrules: []\n');
  const all = JSON.parse((await run(['count', '--data', data, '--json', '--policy', open])).out);
  assert.deepEqual([all.counts, all.delayed], [[], 0]);
  assert.equal(all.shown, counts.shown + counts.changed + counts.delayed + counts.withheld);
  assert.match((await run(['count', '--data', data])).out, /^\d+ events known at .*: \d+ shown as told/);
});
