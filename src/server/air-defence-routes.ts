import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type AirDefenceTally, type AirDefenceView, TALLY_KEYS } from '../model/air-defence.ts';
import { writeTalliesCsv } from '../output/write-tallies-csv.ts';
import { pageQuery } from './asked-region.ts';
import { isUnchanged, momentOf, type ServerContext } from './context.ts';
import type { ListOrder } from './cursor.ts';
import { describeRoute, fileAnswer, jsonAnswer } from './describe-route.ts';
import { airDefencePage } from './page/air-defence-page.ts';
import { sendPage } from './page-routes.ts';
import { listOf } from './schema/answer-schema.ts';
import { tallySchema } from './schema/tally-schema.ts';
import { sendList } from './send-list.ts';
import { sentPieces } from './sent-pieces.ts';
import { type TallyQuery, tallyFileQuery, tallyListQuery, tallyQuery } from './tally-query.ts';

const TALLY_ORDER: ListOrder<AirDefenceTally> = {
  name: 'tallies',
  keyOf: (t) => [t.key, t.from, t.places?.join('; ') ?? '', t.side ?? '', t.assertedBy],
  descending: [],
};

const REPORTS_FROM = z
  .string()
  .optional()
  .describe(
    'set where there are too many reports for one answer: the first local day of which their figures are all here',
  );

/** What was launched and intercepted, as each side asserts it: the page, and the same as JSON and as a file. */
export function airDefenceRoutes(app: FastifyInstance, context: ServerContext): void {
  const viewOf = (
    query: TallyQuery,
    keys: typeof TALLY_KEYS | readonly (typeof TALLY_KEYS)[number][],
  ): Promise<AirDefenceView> => context.deps.airDefence(query, keys, momentOf(query));
  app.get('/air-defence', async (request, reply) => {
    const query = await pageQuery(context, tallyQuery, request);
    const body = airDefencePage(await viewOf(query, TALLY_KEYS), query);
    return sendPage(context, reply, { title: 'Air defence', current: 'air-defence', body });
  });
  const card = { method: 'GET', access: 'public', tag: 'Picture' } as const;
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/tallies',
      summary: 'Launched and intercepted munitions, as each party asserts them',
      description:
        'From imported tables, added up, and from published reports, put together so that nothing counts twice; the two are never added to one another, nor are two parties, nor a figure of a part of a country to one of the country. docs/air-defence.md tells how.',
      query: tallyListQuery,
      answers: {
        200: jsonAnswer(
          'Tallies by key, then logs before reports, then those of a whole country, then side',
          listOf(tallySchema, { reportsFrom: REPORTS_FROM }),
        ),
      },
    },
    async ({ query, request, reply }) => {
      const { asOf, tallies, reportsFrom } = await viewOf(query, [query.by]);
      if (isUnchanged(request, reply, [tallies, query.asOf ?? null])) return reply;
      const list = sendList({ request, reply, query }, asOf, tallies[query.by]!, TALLY_ORDER);
      return { ...list, ...(reportsFrom ? { reportsFrom } : {}) };
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      tag: 'Files',
      path: '/api/v1/tallies.csv',
      summary: 'The same as a table',
      query: tallyFileQuery,
      answers: { 200: fileAnswer('The table', 'text/csv') },
    },
    async ({ query, request, reply }) => {
      const { tallies } = await viewOf(query, [query.by]);
      if (isUnchanged(request, reply, [tallies, query.asOf ?? null])) return reply;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="sitrep-air-defence-${query.by}.csv"`)
        .send(sentPieces(writeTalliesCsv(tallies[query.by]!)));
    },
  );
}
