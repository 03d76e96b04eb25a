import type { FastifyInstance } from 'fastify';
import type { ServerContext } from './context.ts';
import { describeRoute, fileAnswer } from './describe-route.ts';
import { HttpProblem } from './problem.ts';

const MOST_READERS = 500;
/** A reader this far behind is let go: it comes back and catches up by its last id. */
const MOST_BUFFERED = 256 * 1024;

const CARD = {
  method: 'GET',
  access: 'public',
  tag: 'Stream',
  path: '/api/v1/stream',
  summary: 'New reports and incidents as they come',
  answers: { 200: fileAnswer('Server-sent events', 'text/event-stream') },
} as const;

/** Server-sent events: ids of new reports and incidents, `reset` where what was missed is not kept. */
export function streamRoute(app: FastifyInstance, context: ServerContext): void {
  describeRoute(app, context, CARD, async ({ request, reply }) => {
    if (context.hub.size >= MOST_READERS)
      throw new HttpProblem(
        503,
        'Service unavailable',
        'too many readers follow the stream; ask again later',
      );
    const header = request.headers['last-event-id'];
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const leave = context.hub.add(
      {
        write: (text) => {
          raw.write(text);
          return raw.writableLength < MOST_BUFFERED;
        },
        end: () => raw.end(),
      },
      Array.isArray(header) ? header[0] : header,
    );
    raw.on('close', leave);
    raw.on('error', leave);
  });
}
