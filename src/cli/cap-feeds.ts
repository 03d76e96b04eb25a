import { type CapFeedHealth, healthOf } from '../model/cap-feed.ts';
import { readFeedBook } from '../store/sqlite/feed-book.ts';
import type { CliContext, ExitCode } from './context.ts';

/** `cap feeds`: how the feeds that are or were followed have been doing. */
export async function capFeeds(context: CliContext, dir: string, json: boolean): Promise<ExitCode> {
  const feeds = readFeedBook(dir).map((state) => healthOf(state, context.now()));
  if (json) await context.out(`${JSON.stringify(feeds, null, 2)}\n`);
  else if (feeds.length === 0)
    context.err('sitrep: no feed has been asked yet; `sitrep cap poll URL` asks one');
  else for (const feed of feeds) await context.out(`${linesOf(feed).join('\n')}\n`);
  return 0;
}

function linesOf(f: CapFeedHealth): string[] {
  const state = f.isStale ? 'STALE: what it warns of is not known' : 'answers';
  return [
    `${f.url}: ${state}`,
    `  last asked ${f.lastFetchAt ?? 'never'}, last answer ${f.lastOkAt ?? 'never'}, last message ${f.lastNewAt ?? 'never'}, next ${f.nextAt ?? 'not planned'}`,
    `  messages taken ${f.taken}, refused ${f.refused}`,
    ...(f.lastError ? [`  failed ${f.failures} in a row: ${f.lastError}`] : []),
  ];
}
