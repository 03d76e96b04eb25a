import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerContext } from './context.ts';
import { sendProblemPage } from './page-routes.ts';
import { HttpProblem, problemText, sendProblem } from './problem.ts';

/** Faults become problem JSON for programs, a page for readers; what is our own fault says no more than that. */
export function faults(app: FastifyInstance, context: ServerContext): void {
  const answer = (problem: HttpProblem, request: FastifyRequest, reply: FastifyReply) =>
    isForPrograms(request.url) ? sendProblem(reply, problem) : sendProblemPage(context, reply, problem);
  app.setErrorHandler<FastifyError>(async (error, request, reply) =>
    answer(problemOf(error, request), request, reply),
  );
  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request.url);
    const methods = context.book.methodsAt(path);
    if (methods.length === 0) {
      const moved = movedTo(context, path);
      if (moved) return reply.redirect(moved + request.url.slice(path.length), 308);
      return answer(new HttpProblem(404, 'Not found', `there is no ${path}`), request, reply);
    }
    reply.header('allow', methods.join(', '));
    if (request.method === 'OPTIONS') return preflight(context, reply);
    const detail = `${path} takes ${methods.join(', ')}, not ${request.method}`;
    return answer(new HttpProblem(405, 'Method not allowed', detail), request, reply);
  });
}

/** The problem of a request that never came to a route: its address or its bytes could not be read. */
export function problemOf(error: FastifyError, request: { method: string; url: string }): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const status = error.statusCode && error.statusCode >= 400 ? error.statusCode : 500;
  if (status >= 500 && status !== 503)
    console.error(`sitrep: ${request.method} ${request.url}: ${error.stack ?? error.message}`);
  const detail = status >= 500 ? 'the server could not answer this' : error.message;
  return new HttpProblem(status, STATUS_CODES[status] ?? 'Error', detail);
}

/** Answers bytes that are no HTTP request, or one whose head is too large or too late, and ends the connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400;
  const problem = new HttpProblem(status, STATUS_CODES[status]!, 'this could not be read as an HTTP request');
  const body = problemText(problem);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function isForPrograms(url: string): boolean {
  return /^\/(?:api|static|healthz|feed)\b/.test(url);
}

function pathOf(url: string): string {
  return url.split('?')[0]!;
}

/** Until version 1 had a name, routes stood right under /api/: what asks there is sent on; what asks for the description, to its page. */
function movedTo(context: ServerContext, path: string): string | null {
  if (/^\/api\/(?:docs\/?|v1\/?)?$/.test(path)) return '/api';
  const moved = path.replace(/^\/api\/(?!v\d+\/)/, '/api/v1/');
  return moved !== path && context.book.methodsAt(moved).length > 0 ? moved : null;
}

function preflight(context: ServerContext, reply: FastifyReply): FastifyReply {
  if (context.isOpen)
    reply
      .header('access-control-allow-origin', '*')
      .header('access-control-allow-methods', 'GET, HEAD')
      .header('access-control-allow-headers', 'accept, if-none-match, if-modified-since, last-event-id')
      .header('access-control-max-age', '600');
  return reply.code(204).send();
}
