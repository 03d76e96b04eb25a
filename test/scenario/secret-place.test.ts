// Two stores, equal but for reports of a secret place. Before its time nothing of it is in any byte that leaves, and what leaves is
// the same byte for byte; after its time it is told, coarsely. Asked over every described route, every page that links lead to, and every
// command that publishes, so that a new one is asked as well.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Gazetteer } from '../../src/model/place.ts';
import { READER_VERSION } from '../../src/model/reader-version.ts';
import { statementKey } from '../../src/store/keys.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Answer } from './crawl.ts';
import { answersOf } from './secret-answers.ts';
import { writtenOf } from './secret-commands.ts';
import { AFTER, BEFORE, type Holding, SECRET, takeIn } from './secret-reports.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-secret-'));
let gazetteer: Gazetteer & { close(): void };

/** A store with some of the reports, in a folder of its own. */
interface House {
  readonly dir: string;
  readonly store: Store;
  /** Ids of everything in it, by kind, as none of its outputs may tell them. */
  readonly ids: ReadonlySet<string>;
}

async function house(name: string, ...holdings: Holding[]): Promise<House> {
  const dir = join(root, name);
  const store = openStore(dir);
  await takeIn(store, gazetteer, ...holdings);
  return { dir, store, ids: await idsOf(store) };
}

async function idsOf(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const c of await store.listCaptures()) ids.add(c.id);
  for (const i of await store.listIncidents()) {
    ids.add(i.id);
    for (const e of i.events) ids.add(e.key);
  }
  for (const d of await store.listDocuments()) {
    ids.add(d.id);
    const reading = await store.readReading(d.id, READER_VERSION);
    for (const s of reading?.statements ?? []) ids.add(statementKey(d.id, s));
  }
  return ids;
}

let open: House;
let held: House;
let joined: House;
before(async () => {
  gazetteer = openGazetteer();
  open = await house('open', 'public');
  held = await house('held', 'public', 'held');
  joined = await house('joined', 'public', 'joining');
  // Persons' words on what is held are as secret as what they are on.
  const [secret] = [...held.ids].filter((id) => id.startsWith('st_') && !open.ids.has(id));
  await held.store.appendRating({
    subject: { kind: 'statement', key: secret! },
    grade: '2',
    by: 'Desk',
    at: BEFORE,
    note: 'Balakliia seen',
  } as never);
  const shown = [...open.ids].find((id) => id.startsWith('ev_'))!;
  const hidden = [...held.ids].find((id) => id.startsWith('ev_') && !open.ids.has(id))!;
  await held.store.appendJudgement({
    a: shown,
    b: hidden,
    verdict: 'different',
    by: 'Desk',
    at: BEFORE,
    note: 'Balakliia',
  });
});
after(async () => {
  for (const h of [open, held, joined]) await h.store.close();
  gazetteer.close();
  rmSync(root, { recursive: true, force: true });
});

const secretsIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(SECRET.source, 'giu'))].map((m) =>
    text.slice(Math.max(0, m.index - 60), m.index + 40),
  );
/** An answer without what the asker said: an address asked for is told back where nothing is at it. */
const told = ({ headers, body }: Answer): string => JSON.stringify(headers) + body;

/** Both answer alike to everything that either knows an address of. */
function assertSame(a: ReadonlyMap<string, Answer | string>, b: ReadonlyMap<string, Answer | string>): void {
  assert.deepEqual(
    [...b.keys()].filter((k) => !a.has(k)),
    [],
    'addresses that only the house with the secret has',
  );
  for (const [path, answer] of a) assert.deepEqual(b.get(path), answer, path);
}

/** Ids to ask by: one of each kind that is public, that is held, and that is held of what is public. */
const asked = (): string[] =>
  [open, held, joined].flatMap(({ ids }) => {
    const own = [...ids].filter((id) => ids === open.ids || !open.ids.has(id));
    return [...Map.groupBy(own, (id) => id.split('_')[0]).values()].map((some) => some[0]!);
  });
/** The secret stands in no answer; what was asked for is told back only where the asker's own words are. */
function assertNoSecret(answers: ReadonlyMap<string, Answer>): void {
  for (const [path, answer] of answers)
    if (!/balakl|%d0%91/i.test(path)) assert.deepEqual(secretsIn(told(answer)), [], path);
}
let whole: Map<string, Answer>;

test('before its time nothing tells of the secret place, and both houses answer alike', async () => {
  whole = await answersOf(open.store, BEFORE, asked());
  const withSecret = await answersOf(held.store, BEFORE, asked());
  assert.ok(withSecret.size > 500, `only ${withSecret.size} addresses were asked`);
  assert.match(withSecret.get('the stream')!.body, /event: incident/);
  assertNoSecret(withSecret);
  assertSame(whole, withSecret);
});

test('before its time no export or other command tells of it, and both houses write alike', async () => {
  const [without, withSecret] = [await writtenOf(open.dir, BEFORE), await writtenOf(held.dir, BEFORE)];
  assert.ok(withSecret.size > 15);
  for (const [call, text] of withSecret) assert.deepEqual(secretsIn(text), [], call);
  assertSame(without, withSecret);
});

test('what is held of an incident that is shown is told nowhere, and it is shown as it was', async () => {
  const sources = (await joined.store.listIncidents()).map((i) => i.events.map((e) => e.source));
  assert.ok(
    sources.some((s) => s.includes('Balakliia Courier') && s.includes('Steppe Courier')),
    'they are one',
  );
  const withSecret = await answersOf(joined.store, BEFORE, asked());
  assertNoSecret(withSecret);
  assertSame(whole, withSecret);
});

test('read from what is kept ready, as of a large store, nothing of it is told either, and all answer alike', async () => {
  const without = await answersOf(open.store, BEFORE, asked(), true);
  for (const { store } of [held, joined]) {
    const withSecret = await answersOf(store, BEFORE, asked(), true);
    assertNoSecret(withSecret);
    assertSame(without, withSecret);
  }
  assertNoSecret(await answersOf(held.store, AFTER, asked(), true));
});

test('after its time the secret place is told by its oblast, and by nothing finer', async () => {
  const later = await answersOf(held.store, AFTER, asked());
  assertNoSecret(later);
  const { items } = JSON.parse(later.get('/api/v1/incidents')!.body) as {
    items: { places: { name: string }[]; events: { source: string }[] }[];
  };
  const shown = items.filter((i) => i.events.some((e) => e.source === 'Вести'));
  assert.ok(shown.length > 0, 'the secret strike is shown');
  for (const i of shown) for (const p of i.places) assert.match(p.name, /Khark/);
  for (const [call, text] of await writtenOf(held.dir, AFTER)) assert.deepEqual(secretsIn(text), [], call);
});
