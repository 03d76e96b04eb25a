// Names of victims, their kin and people who told what they saw leave nowhere: no page, route, stream, feed, export or report holds one,
// and no search finds one, read from the whole picture and from what is kept ready. Office-holders and places stay.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { findDecisions } from '../../src/publish/find-decisions.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { ruleOnPicture } from '../../src/publish/rule-on-picture.ts';
import { publicPicture } from '../../src/publishing.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Answer } from './crawl.ts';
import { answersOf } from './secret-answers.ts';
import { writtenOf } from './secret-commands.ts';
import { type Told, takeInReports } from './secret-reports.ts';

const NOW = '2026-03-05T12:00:00.000Z';
const told = (n: number, lang: string, title: string, text: string): Told => ({
  at: `2026-03-03T0${n}:00:00Z`,
  source: `Lowland Post ${n}`,
  title,
  url: `https://lowland-post.example/report-${n}`,
  lang,
  text,
});
const REPORTS: readonly Told[] = [
  told(
    1,
    'en',
    'Halyna Petrenko killed in Nikopol shelling',
    'Russian artillery shelled Nikopol on Monday night and one woman, Halyna Petrenko, was killed, regional governor Serhiy Lysak said. Petrenko had lived there all her life. “The windows flew out,” said Olena Koval, a resident of Nikopol.',
  ),
  told(
    2,
    'en',
    'Drone hits bus',
    'A drone struck a bus in Kherson on Monday, killing Stepan Hrytsenko, 54, and his son Danylo. Among the dead was Vadym Bondar, a bus driver. Kherson mayor Roman Mrochko said five people were injured. Bondar was buried on Tuesday.',
  ),
  told(
    3,
    'uk',
    'Обстріл Нікополя: загинула Галина Петренко',
    'Унаслідок артилерійського обстрілу Нікополя у понеділок загинула Галина Петренко, повідомив голова ОВА Сергій Лисак. У Херсоні від удару дрона загинули Степан Гриценко та його син Данило. «Усе горіло», — розповіла місцева жителька Олена Коваль.',
  ),
  told(
    4,
    'ru',
    'Удар дрона по Херсону',
    'При ударе дрона по Херсону в понедельник погибла Мария Коваленко, сообщил мэр Роман Мрочко. Марию Коваленко похоронили во вторник. Ранена 61-летняя Зинаида Гончар.',
  ),
  told(
    5,
    'en',
    'Wounded brought in',
    'Shelling hit Nikopol on Monday and four people were wounded. A surgeon at the city clinic, Maryna Zelenko, said all of them would live. Doctor at the central hospital, Hanna Sydorchuk, told reporters of burns.',
  ),
  told(
    6,
    'uk',
    'Удар по Одесі',
    'Дрон ударив по Одесі у понеділок. Одного працівника порту, Миколу Кравчука, госпіталізовано.',
  ),
];
const SECRET =
  /maryna|zelenko|hanna\b|sydorchuk|кравчук|микол[аиуоі]\b|halyna|petrenko|olena|koval(?!iv)|hrytsenko|stepan|danylo|bondar|галин|петренк|гриценк|степан|данил|олен[аиіуоы]\b|ковал|зинаид|гончар/giu;
const QUERIES = [
  '',
  'q=Halyna',
  'q=Nikopol',
  'q=%D0%93%D0%B0%D0%BB%D0%B8%D0%BD%D0%B0',
  'asOf=2026-03-04T12:00:00Z',
];

const root = mkdtempSync(join(tmpdir(), 'sitrep-person-'));
const gazetteer = openGazetteer();
let store: Store;
const ids: string[] = [];
before(async () => {
  store = openStore(root);
  await takeInReports(store, gazetteer, REPORTS);
  for (const c of await store.listCaptures()) ids.push(c.id);
  for (const d of await store.listDocuments()) ids.push(d.id);
  for (const i of await store.listIncidents())
    ids.push(i.id, ...i.events.flatMap((e) => [e.key, ...e.statements.map((s) => s.key)]));
});
after(async () => {
  await store.close();
  gazetteer.close();
  rmSync(root, { recursive: true, force: true });
});

const secretsIn = (text: string): string[] =>
  [...text.matchAll(SECRET)].map((m) => text.slice(Math.max(0, m.index - 60), m.index + 40));

for (const isLarge of [false, true])
  test(`no answer holds a private person’s name${isLarge ? ', read from what is kept ready' : ''}`, async () => {
    const answers = await answersOf(store, NOW, ids, isLarge, QUERIES);
    assert.ok(answers.size > 100, `only ${answers.size} addresses were asked`);
    const told = ({ headers, body }: Answer): string => JSON.stringify(headers) + body;
    for (const [path, answer] of answers)
      if (!/halyna|%d0/i.test(path)) assert.deepEqual(secretsIn(told(answer)), [], path);
    const found = (q: string): unknown[] =>
      (JSON.parse(answers.get(`/api/v1/incidents?${q}`)!.body) as { items: unknown[] }).items;
    assert.equal(found(QUERIES[1]!).length, 0, 'nothing is found by a victim’s name');
    assert.equal(found(QUERIES[3]!).length, 0);
    assert.ok(found('q=Nikopol').length > 0);
    const all = answers.get('/api/v1/incidents')!.body;
    for (const name of ['Lysak', 'Mrochko', 'Лисак', 'Мрочко', 'Nikopol', 'Kherson', '[name withheld]'])
      assert.ok(all.includes(name), `${name} is shown`);
  });

test('no export or other command writes one', async () => {
  const written = await writtenOf(root, NOW);
  assert.ok(written.size > 15);
  for (const [call, text] of written) assert.deepEqual(secretsIn(text), [], call);
});

test('the audit says whose rule it was; a policy without the rule lets the names through', async () => {
  const whole = projectPicture(await store.listIncidents(), NOW);
  const on = ruleOnPicture(whole, DEFAULT_POLICY);
  const decisions = whole.incidents.flatMap((i) => findDecisions(i, on, DEFAULT_POLICY, NOW));
  assert.ok(
    decisions.some(
      (d) => d.rule === 'private-persons' && d.property === 'persons' && d.from?.includes('Halyna Petrenko'),
    ),
  );
  const open = parsePolicy('version: 2\nrules: []');
  assert.match(JSON.stringify(publicPicture(whole, open)), /Halyna Petrenko/);
  assert.deepEqual(secretsIn(JSON.stringify(publicPicture(whole, DEFAULT_POLICY))), []);
});
