import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Rating } from '../model/rating.ts';
import { CREDIBILITIES, gradeBookOf, RELIABILITIES } from '../output/grade-book.ts';
import { sourceListOf } from '../output/source-list.ts';
import { signatureOf } from './access/asker.ts';
import { keepDeed } from './access/keep-deed.ts';
import { gradesFor, isUnchanged, momentOf, type ServerContext, wordsAsOf } from './context.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { inOrder, RATING_ORDER, SOURCE_ORDER } from './list-order.ts';
import { sourcesPage } from './page/sources-page.ts';
import { sendPage } from './page-routes.ts';
import { incidentQuery, instant, instantOf, pagedQuery, parseQuery } from './query.ts';
import { formFor, GIVING_WORDS } from './review-routes.ts';
import { listOf, ratingSchema, sourceSchema } from './schema/answer-schema.ts';
import { sendList } from './send-list.ts';
import { nameText, noteText, putRight, writeScope } from './write-scope.ts';

const sourcesQuery = z.object({
  asOf: z.preprocess((v) => (v === '' ? undefined : v), instant.optional()),
  said: z.string().max(40).optional(),
});

/** A grade as it comes in. */
export const ratingBody = z.strictObject({
  subject: z.string().trim().min(1).max(300).describe('name of a source, or key of a statement'),
  grade: z
    .enum([...RELIABILITIES, ...CREDIBILITIES, 'undone'])
    .describe(
      'A–E reliability of a source, 1–5 credibility of a statement; F and 6 cannot be judged; undone takes back',
    ),
  by: nameText.describe('who grades; the user the server was started by unless given'),
  note: noteText.describe('why'),
  expected: z.string().max(40).optional().describe('with undone: `at` of the grade to take back'),
  token: z
    .string()
    .max(128)
    .optional()
    .describe('from GET /api/v1/judgements; may also come as header x-sitrep-token'),
});

/** Incidents, the newest, whose sources are listed. */
const SOURCES_OF = 2000;

/** Who is read and quoted, how persons grade them, and the ways to give a grade. */
export function ratingRoutes(app: FastifyInstance, context: ServerContext): void {
  const { deps, gate } = context;
  app.get('/sources', async (request, reply) => {
    const query = parseQuery(sourcesQuery, request.query);
    const asOf = query.asOf && instantOf(query.asOf, 'end');
    const [{ items, nextCursor }, ratings, state, feeds] = await Promise.all([
      deps.reads.incidents({ asOf: query.asOf, limit: SOURCES_OF }),
      deps.ratings(asOf),
      deps.reads.state(momentOf(query)),
      // What a feed is doing now says nothing of an earlier moment.
      asOf ? [] : deps.feeds(),
    ]);
    const token = gate.tokenFor(request, reply);
    const said = ratings.find((r) => r.at === query.said) ?? null;
    const body = sourcesPage({
      asOf: state.asOf,
      isPast: Boolean(asOf),
      feeds,
      rows: sourceListOf(items),
      newest: nextCursor === null ? null : SOURCES_OF,
      book: gradeBookOf(ratings),
      statements: ratings.filter((r) => r.subject.kind === 'statement' && r.state === 'stands'),
      said,
      write: asOf ? null : formFor(request, token, said?.by ?? deps.writer.user),
      closed: gate.whyClosed(request),
    });
    return sendPage(context, reply, { title: 'Sources', current: 'sources', body });
  });
  ratingApi(app, context);
  writeScope(app, 'form', (scope) =>
    scope.post('/sources', async (request, reply) => {
      const { at } = await rated(context, request, parseQuery(ratingBody, request.body));
      return reply.redirect(`/sources?said=${encodeURIComponent(at)}#said`, 303);
    }),
  );
}

function ratingApi(app: FastifyInstance, context: ServerContext): void {
  const card = { tag: 'Persons’ words' } as const;
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'GET',
      access: 'public',
      path: '/api/v1/sources',
      summary: 'Who is read and quoted, and how persons grade them',
      description: `Of the newest ${SOURCES_OF} incidents asked for.`,
      query: incidentQuery,
      answers: { 200: jsonAnswer('A page of sources, by name', listOf(sourceSchema)) },
    },
    async (asked) => {
      const { asOf, mark } = await context.deps.reads.state(momentOf(asked.query));
      const ratings = await gradesFor(context, asked.query);
      if (isUnchanged(asked.request, asked.reply, [mark, ratings])) return asked.reply;
      const query = { ...asked.query, cursor: undefined, limit: SOURCES_OF };
      const { items } = await context.deps.reads.incidents(query);
      const book = gradeBookOf(ratings);
      const rows = sourceListOf(items);
      const graded = rows.map((r) => ({ ...r, grades: book.ofSource(r.name) }));
      return sendList(asked, asOf, inOrder(graded, SOURCE_ORDER), SOURCE_ORDER);
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'GET',
      access: 'public',
      path: '/api/v1/ratings',
      summary: 'Grades of sources and statements, and which stand',
      query: pagedQuery,
      answers: { 200: jsonAnswer('A page of grades, the oldest first', listOf(ratingSchema)) },
    },
    async (asked) => {
      const ratings = await gradesFor(context, asked.query);
      if (isUnchanged(asked.request, asked.reply, [ratings])) return asked.reply;
      return sendList(asked, wordsAsOf(asked.query), inOrder(ratings, RATING_ORDER), RATING_ORDER);
    },
  );
  writeScope(app, 'json', (scope) =>
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        access: 'analyst',
        thing: 'ratings',
        path: '/api/v1/ratings',
        summary: 'Grade a source or a statement, or take the last grade back',
        description: GIVING_WORDS,
        body: ratingBody,
        answers: { 201: jsonAnswer('The grade as kept', ratingSchema) },
        problems: [404, 409, 422],
      },
      async ({ body, request, reply }) => reply.code(201).send(await rated(context, request, body)),
    ),
  );
}

async function rated(
  context: ServerContext,
  request: FastifyRequest,
  body: z.infer<typeof ratingBody>,
): Promise<Rating> {
  const { deps, gate } = context;
  const { token, expected, by, note, subject, grade } = body;
  gate.checkToken(request, token ?? String(request.headers['x-sitrep-token'] ?? ''));
  const word = { grade, by: signatureOf(request.asker, by, deps.writer.user), ...(note ? { note } : {}) };
  const rating = await putRight(() => deps.writer.rate(subject, word, expected));
  await keepDeed(context, request, 'rated', `${subject}, ${grade}`);
  return rating;
}
