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
  leadOn(asked, page.nextCursor);
  return { asOf, total: sorted.length, ...page };
}

/** A page that was found; what is kept as JSON is sent as it is kept. */
export function sendPageOf<T>(
  asked: AskedList,
  asOf: string,
  page: CountedPage<T>,
): SentList<T> | FastifyReply {
  const { texts, nextCursor, total, isAtLeast } = page;
  leadOn(asked, nextCursor);
  const head = { asOf, total, ...(isAtLeast ? { totalIsAtLeast: true as const } : {}) };
  if (!texts) return { ...head, items: page.items, nextCursor };
  const text = `${JSON.stringify(head).slice(0, -1)},"items":[${texts.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  return asked.reply.type('application/json; charset=utf-8').send(text);
}

/** Sets `Link: rel="next"` where there is another page (RFC 8288). */
function leadOn({ request, reply }: AskedList, nextCursor: string | null): void {
  if (nextCursor === null) return;
  const [path, text = ''] = request.url.split('?');
  const next = new URLSearchParams(text);
  next.set('cursor', nextCursor);
  reply.header('link', `<${path}?${next}>; rel="next"`);
}
