import type { FastifyReply } from 'fastify';

/** A fault the asker can do something about, sent as RFC 9457 problem JSON. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(status: number, title: string, detail: string, extra: Record<string, unknown> = {}) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.title = title;
    this.extra = extra;
  }
}

/** Sends a problem (RFC 9457); `type` stays about:blank, so the title is the status's own meaning. */
export function sendProblem(reply: FastifyReply, problem: HttpProblem): FastifyReply {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="sitrep"');
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(problemText(problem));
}

/** The problem as JSON text. */
export function problemText({ title, status, message, extra }: HttpProblem): string {
  return JSON.stringify({ type: 'about:blank', title, status, detail: message, ...extra });
}

/** The problem for something that is not there. */
export function notFound(what: string, id: string): HttpProblem {
  return new HttpProblem(404, 'Not found', `there is no ${what} ${JSON.stringify(id)}`);
}
