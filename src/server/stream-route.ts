import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ServerContext } from './context.ts';
import { describeRoute, fileAnswer } from './describe-route.ts';
import { HttpProblem } from './problem.ts';
import { incidentQuery, listText } from './query.ts';
import type { StreamReader } from './stream-hub.ts';

/** Lines one process holds open. */
const MOST_READERS = 12_000;
/** A reader this far behind is let go: it comes back and catches up by its last id. */
const MOST_BUFFERED = 256 * 1024;
/** Who is sent what it missed and takes nothing for so long has gone. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

const streamQuery = incidentQuery.pick({ type: true, region: true }).extend({
  kind: z
    .preprocess(listText, z.array(z.enum(['document', 'incident', 'alert'])).optional())
    .describe('kinds of notice; all unless given'),
});

const CARD = {
  method: 'GET',
  access: 'public',
  tag: 'Stream',
  path: '/api/v1/stream',
  summary: 'New and changed reports, incidents and states of alerts as they come (server-sent events)',
  description:
    'Events `document`, `incident` and `alert` (a region whose state changed: `/api/v1/alerts/state`) carry `kind`, `id` and `at`; what is behind the id is asked for by it. `hello` begins a line. Send the last id back as Last-Event-ID (browsers do) and what was missed comes first, each once and in order, also after a restart of the server; `reset` says that it is no longer kept: read the lists anew. A comment every 15 s keeps the line open; a reader that takes nothing is let go.',
  query: streamQuery,
  answers: { 200: fileAnswer('Server-sent events', 'text/event-stream') },
  problems: [503],
} as const;

/** Server-sent events: ids of new reports and incidents, `reset` where what was missed is not kept. */
export function streamRoute(app: FastifyInstance, context: ServerContext): void {
  describeRoute(app, context, CARD, async ({ query, request, reply }) => {
    if (context.hub.size >= MOST_READERS) {
      reply.header('retry-after', '60');
      throw new HttpProblem(
        503,
        'Service unavailable',
        'too many readers follow the stream; ask again in 60 s',
      );
    }
    const header = request.headers['last-event-id'];
    const { raw } = reply;
    const headers = reply.getHeaders();
    reply.hijack();
    raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    // A HEAD request asks for no body.
    if (request.method === 'HEAD') return raw.end();
    const leave = context.hub.add(readerOf(raw), Array.isArray(header) ? header[0] : header, query);
    raw.on('close', leave);
    raw.on('error', leave);
  });
}

function readerOf(raw: ServerResponse): StreamReader {
  return {
    write: (text) => {
      raw.write(text);
      return raw.writableLength < MOST_BUFFERED;
    },
    drained: () =>
      new Promise((resolve) => {
        const done = (isThere: boolean): void => {
          clearTimeout(timer);
          raw.off('drain', drained).off('close', closed);
          resolve(isThere);
        };
        const drained = (): void => done(true);
        const closed = (): void => done(false);
        const timer = setTimeout(closed, LONGEST_WAIT_MILLISECONDS).unref();
        if (raw.destroyed) done(false);
        else raw.on('drain', drained).on('close', closed);
      }),
    // Who stalls would hold a line that was only ended until it took the rest.
    end: () => (raw.writableLength < MOST_BUFFERED ? raw.end() : raw.destroy()),
  };
}
