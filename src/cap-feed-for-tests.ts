import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PollDeps } from './cap-feed-poll.ts';
import { GOOD_CAP } from './document/cap/faults-for-tests.ts';
import { readDocuments } from './document/read-documents.ts';
import type { CapFeed } from './model/cap-feed.ts';
import { openFeedBook } from './store/sqlite/feed-book.ts';
import { openStore } from './store/sqlite/open-store.ts';

const START = Date.parse('2026-03-03T08:00:00Z');
/** Who sends the sample message. */
export const SENDER = 'duty@civil-protection.example';

/** The sample message under another name, with other words in it. */
export const message = (name: string, from: string | RegExp = '', to = ''): string =>
  GOOD_CAP.replace('dobryn-2026-0412', name).replace(from, to);

/** An index that leads to messages. */
export const atom = (links: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><updated>2026-03-03T08:00:00Z</updated>${links
    .map(
      (l) =>
        `<entry><id>${l}</id><title>t</title><updated>2026-03-03T08:00:00Z</updated><link type="application/cap+xml" href="${l}"/></entry>`,
    )
    .join('')}</feed>`;

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A feed's server of this machine, a store, a book and a clock. */
export interface World {
  readonly base: string;
  readonly deps: PollDeps;
  /** What each path answers; a path that is not there answers 404. */
  readonly answers: Map<string, (response: ServerResponse, request: IncomingMessage) => void>;
  readonly asked: Asked[];
  readonly feed: (more?: Partial<CapFeed>) => CapFeed;
  readonly later: (seconds: number) => void;
}

/** Runs `work` in a world of its own, which is gone afterwards. */
export async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'sitrep-cap-feed-'));
  const answers: World['answers'] = new Map();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url!, headers: request.headers });
    const answer = answers.get(request.url!.split('?')[0]!);
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const store = openStore(dir);
  const book = openFeedBook(dir);
  let now = START;
  const clock = (): string => new Date(now).toISOString();
  const never = async (): Promise<never> => assert.fail('nothing is read here');
  try {
    await work({
      base,
      answers,
      asked,
      later: (seconds) => {
        now += seconds * 1000;
      },
      feed: (more = {}) => ({ url: `${base}/feed`, everySeconds: 60, isPrivate: true, ...more }),
      deps: {
        store,
        book,
        now: clock,
        chance: () => 0.5,
        pipeline: { readDocuments, read: never, now: clock },
        fetchOptions: { deadlineMs: 1500 },
      },
    });
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    book.close();
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** An answer with a text. */
export const says =
  (text: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/xml', ...headers }).end(text);
  };
