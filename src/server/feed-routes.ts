import type { FastifyInstance } from 'fastify';
import { isUnchanged, type ServerContext, wordsAsOf } from './context.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { FEED_ORDER, inOrder } from './list-order.ts';
import { pagedQuery } from './query.ts';
import { feedSchema, listOf } from './schema/answer-schema.ts';
import { sendList } from './send-list.ts';

/** How the feeds of alert messages are doing. */
export function feedRoutes(app: FastifyInstance, context: ServerContext): void {
  describeRoute(
    app,
    context,
    {
      method: 'GET',
      access: 'public',
      tag: 'Server',
      path: '/api/v1/feeds',
      summary: 'How the feeds of alert messages are doing',
      query: pagedQuery.omit({ asOf: true }),
      answers: { 200: jsonAnswer('A page of feeds, by address', listOf(feedSchema)) },
    },
    async (asked) => {
      const feeds = await context.deps.feeds();
      if (isUnchanged(asked.request, asked.reply, [feeds])) return asked.reply;
      return sendList(asked, wordsAsOf({}), inOrder(feeds, FEED_ORDER), FEED_ORDER);
    },
  );
}
