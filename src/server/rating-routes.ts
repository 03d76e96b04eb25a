import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Rating } from '../model/rating.ts';
import { CREDIBILITIES, gradeBookOf, RELIABILITIES } from '../output/grade-book.ts';
import { sourceListOf } from '../output/source-list.ts';
import { pictureFor, type ServerContext } from './context.ts';
import { sourcesPage } from './page/sources-page.ts';
import { sendPage } from './page-routes.ts';
import { instant, instantOf, parseQuery } from './query.ts';
import { nameText, noteText, putRight, writeScope } from './write-scope.ts';

const asOfQuery = z.object({
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
    .describe('from GET /api/judgements; may also come as header x-sitrep-token'),
});

/** Who is read and quoted, how persons grade them, and the ways to give a grade. */
export function ratingRoutes(app: FastifyInstance, context: ServerContext): void {
  const { deps, gate } = context;
  app.get('/sources', async (request, reply) => {
    const query = parseQuery(asOfQuery, request.query);
    const asOf = query.asOf && instantOf(query.asOf, 'end');
    const [picture, ratings] = await Promise.all([pictureFor(context, query), deps.ratings(asOf)]);
    const token = gate.tokenFor(request, reply);
    const said = ratings.find((r) => r.at === query.said) ?? null;
    const body = sourcesPage({
      asOf: picture.asOf,
      isPast: Boolean(asOf),
      rows: sourceListOf(picture.incidents),
      book: gradeBookOf(ratings),
      statements: ratings.filter((r) => r.subject.kind === 'statement' && r.state === 'stands'),
      said,
      write: token === null || asOf ? null : { token, by: said?.by ?? deps.writer.user },
      closed: gate.closed,
    });
    return sendPage(context, reply, { title: 'Sources', current: 'sources', body });
  });
  app.get('/api/sources', async (request) => {
    const query = parseQuery(asOfQuery, request.query);
    const picture = await pictureFor(context, query);
    const book = gradeBookOf(await deps.ratings(query.asOf && instantOf(query.asOf, 'end')));
    const sources = sourceListOf(picture.incidents).map((r) => ({ ...r, grades: book.ofSource(r.name) }));
    return { asOf: picture.asOf, sources };
  });
  app.get('/api/ratings', async (request) => {
    const { asOf } = parseQuery(asOfQuery, request.query);
    return { ratings: await deps.ratings(asOf && instantOf(asOf, 'end')) };
  });
  writeScope(app, gate, 'json', (scope) =>
    scope.post('/api/ratings', async (request, reply) => reply.code(201).send(await rated(context, request))),
  );
  writeScope(app, gate, 'form', (scope) =>
    scope.post('/sources', async (request, reply) => {
      const { at } = await rated(context, request);
      return reply.redirect(`/sources?said=${encodeURIComponent(at)}#said`, 303);
    }),
  );
}

async function rated({ deps, gate }: ServerContext, request: FastifyRequest): Promise<Rating> {
  const { token, expected, by, note, subject, grade } = parseQuery(ratingBody, request.body);
  gate.checkToken(request, token ?? String(request.headers['x-sitrep-token'] ?? ''));
  const word = { grade, by: by ?? deps.writer.user, ...(note ? { note } : {}) };
  return putRight(() => deps.writer.rate(subject, word, expected));
}
