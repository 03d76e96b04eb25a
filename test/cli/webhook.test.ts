import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startReceiver } from '../api/receiver.ts';
import { runCli } from '../run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-webhook-'));
const data = ['--data', join(root, 'store')];
const run = (...args: string[]) => runCli([...args, ...data]);
const closing: (() => Promise<void> | void)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(root, { recursive: true, force: true });
});

/** A server in a process of its own, once it says that it is ready. */
async function serve(): Promise<() => Promise<void>> {
  const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    main,
    'serve',
    '--port',
    '0',
    ...data,
  ]);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready at')) resolve();
    });
    child.on('close', () => reject(new Error(said)));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  closing.push(kill);
  return kill;
}

const ingest = async (name: string, text: string): Promise<void> => {
  writeFileSync(join(root, name), text);
  const taken = await run(
    'ingest',
    join(root, name),
    '--published',
    new Date().toISOString(),
    '--source',
    'Invented Wire',
  );
  assert.equal(taken.code, 0, taken.err);
};

test('webhooks are added, listed, tried and removed; an address of the own network only where that is said', async () => {
  const to = await startReceiver();
  closing.push(to.close);
  const refused = await run('webhook', 'add', to.url);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /is not told: a webhook lies on the public web, at port 443, 80/);
  assert.equal((await run('webhook', 'add', to.url, '--events', 'war')).code, 2);
  const added = await run(
    'webhook',
    'add',
    to.url,
    '--allow-private',
    '--region',
    'UA-59',
    '--events',
    'incident.new',
  );
  assert.equal(added.code, 0, added.err);
  assert.match(added.out, /^whsec_[A-Za-z\d+/]+=*\n$/);
  const id = /(whk_[\da-f]+) is told of incident\.new in UA-59/.exec(added.err)![1]!;
  const trial = await run('webhook', 'test', id, '--json');
  assert.deepEqual([trial.code, JSON.parse(trial.out).status, to.got.length], [0, 204, 1]);
  to.answer = (reply) => reply.writeHead(500).end();
  const failed = await run('webhook', 'test', id);
  assert.deepEqual([failed.code, /500/.test(failed.err)], [1, true]);
  assert.match((await run('webhook', 'deliveries', id)).out, /test {2}waiting after 1 try: 500; next/);
  const list = await run('webhook', 'list', '--json');
  assert.ok(!list.out.includes(added.out.trim()), 'its secret is not listed');
  assert.match((await run('webhook', 'remove', id)).out, /told no more/);
  assert.match((await run('webhook', 'deliveries')).out, /given-up after 1 try: the webhook was removed/);
  assert.match((await run('webhook', 'test', id)).err, /no webhook whk_/);
});

test('what came while the server was killed is told when it runs again, and nothing twice', async () => {
  const to = await startReceiver();
  closing.push(to.close);
  const added = await run(
    'webhook',
    'add',
    to.url,
    '--allow-private',
    '--events',
    'incident.new,incident.withdrawn',
  );
  assert.equal(added.code, 0, added.err);
  const first = await serve();
  await ingest(
    'a.txt',
    'The regional administration announced an air raid alert in Poltava region at 08:10 UTC.',
  );
  await to.wait(1);
  to.answer = () => {};
  await ingest(
    'b.txt',
    'The regional administration announced an air raid alert in Lviv region at 08:10 UTC.',
  );
  await to.wait(2);
  await first();
  await ingest(
    'c.txt',
    'The regional administration announced an air raid alert in Kharkiv region at 08:10 UTC.',
  );
  to.answer = (reply) => reply.writeHead(204).end();
  const second = await serve();
  await to.wait(4);
  const ids = to.got.map((r) => String(r.headers['webhook-id']));
  assert.equal(ids[2], ids[1], 'the one that hung when the process died comes again under its id');
  assert.equal(new Set(ids).size, 3);
  const titles = to.got.map((r) => JSON.parse(r.body.toString()).data.title as string);
  assert.match(titles[3]!, /Kharkiv/);
  await second();
  assert.equal(to.got.length, 4);
});
