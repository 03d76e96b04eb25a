// A server of the stream alone, in a process of its own for bench/stream.ts: `node bench/stream-server.ts DIR PORT`. A number on
// standard input tells that many notices; the process ends as `serve` does, on SIGTERM.
import { createInterface } from 'node:readline';
import { startServer } from '../src/server/start-server.ts';
import { openNoticeLog } from '../src/store/sqlite/notice-log.ts';
import { sampleDeps } from '../test/api/sample-deps.ts';

const [dir, port] = process.argv.slice(2);
const log = openNoticeLog(dir!);
const { deps, ring } = sampleDeps(log);
const server = await startServer({ deps, port: Number(port), requestsPerMinute: 10_000_000 });
process.once('SIGTERM', async () => {
  await server.close();
  log.close();
  process.exit(0);
});
createInterface({ input: process.stdin }).on('line', (line) => {
  for (let i = 0; i < Number(line); i++)
    ring({ kind: 'incident', id: `in_${log.range().last + 1}`, at: new Date().toISOString() });
});
process.stdout.write(`${JSON.stringify({ port: new URL(server.url).port })}\n`);
