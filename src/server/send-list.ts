import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ListOrder, type ListPage, pageAfter } from './cursor.ts';

/** A page of a list as it is sent. */
export interface SentList<T> extends ListPage<T> {
  readonly asOf: string;
  readonly total: number;
}

/** The page of a list that is in its order, with `Link: rel="next"` set where there is another (RFC 8288). */
export function sendList<T>(
  {
    request,
    reply,
    query,
  }: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly query: { readonly cursor?: string | undefined; readonly limit: number };
  },
  asOf: string,
  sorted: readonly T[],
  order: ListOrder<T>,
): SentList<T> {
  const page = pageAfter(sorted, order, query);
  if (page.nextCursor !== null) {
    const [path, text = ''] = request.url.split('?');
    const next = new URLSearchParams(text);
    next.set('cursor', page.nextCursor);
    reply.header('link', `<${path}?${next}>; rel="next"`);
  }
  return { asOf, total: sorted.length, ...page };
}
