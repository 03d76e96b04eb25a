import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ListOrder, type ListPage, pageAfter } from './cursor.ts';
import type { CountedPage } from './reads.ts';

/** A page of a list as it is sent. */
export interface SentList<T> extends ListPage<T> {
  readonly asOf: string;
  readonly total: number;
  /** Set where counting stopped at `total`. */
  readonly totalIsAtLeast?: true;
}

/** A list that is asked for, page by page. */
interface AskedList {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly query: { readonly cursor?: string | undefined; readonly limit: number };
}

/** The page of a list that is in its order. */
export function sendList<T>(
  asked: AskedList,
  asOf: string,
  sorted: readonly T[],
  order: ListOrder<T>,
): SentList<T> {
  const page = pageAfter(sorted, order, asked.query);
  return sendPageOf(asked, asOf, { ...page, total: sorted.length, isAtLeast: false });
}

/** A page that was found, with `Link: rel="next"` set where there is another (RFC 8288). */
export function sendPageOf<T>(
  { request, reply }: AskedList,
  asOf: string,
  { items, nextCursor, total, isAtLeast }: CountedPage<T>,
): SentList<T> {
  if (nextCursor !== null) {
    const [path, text = ''] = request.url.split('?');
    const next = new URLSearchParams(text);
    next.set('cursor', nextCursor);
    reply.header('link', `<${path}?${next}>; rel="next"`);
  }
  return { asOf, total, ...(isAtLeast ? { totalIsAtLeast: true as const } : {}), items, nextCursor };
}
