import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublicPicture } from '../model/public-picture.ts';
import { type GradeBook, gradeBookOf } from '../output/grade-book.ts';
import { situationReportOf } from '../output/situation-report.ts';
import { writeCsv } from '../output/write-csv.ts';
import { writeSituationReport, writeSituationReportJson } from '../output/write-situation-report.ts';
import {
  askedMoment,
  digestOf,
  gradesFor,
  isUnchanged,
  knownShape,
  pictureFor,
  type ServerContext,
  shown,
} from './context.ts';
import { describeRoute, fileAnswer, jsonAnswer } from './describe-route.ts';
import { filterIncidents } from './filter-incidents.ts';
import { reportPage } from './page/report-page.ts';
import { sendPage } from './page-routes.ts';
import { filterQuery, type IncidentQuery, incidentQuery, parseQuery, queryText } from './query.ts';
import type { RouteAnswer } from './route-book.ts';
import { reportSchema } from './schema/answer-schema.ts';

/** The situation report as a page and a file, and the list as a table: all of the same narrowed public picture. */
export function reportRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/report', async (request, reply) => {
    const { picture, query } = await narrowed(context, request.query);
    const body = reportPage(situationReportOf(picture, gradeBookOf(await gradesFor(context, query))), query);
    return sendPage(context, reply, { title: 'Situation report', current: 'report', body });
  });
  app.get<{ Params: { key: string } }>('/statement/:key', async (request, reply) => {
    const { key } = request.params;
    const found = shown(
      knownShape(key) ? await context.deps.statement(key, askedMoment(request)) : null,
      'statement',
      key,
    );
    return reply.redirect(
      `/document/${found.documentId}${queryText({ asOf: askedMoment(request) })}#${found.statement.id}`,
      302,
    );
  });
  const file = (
    path: string,
    summary: string,
    answer: RouteAnswer,
    write: (picture: PublicPicture, book: GradeBook) => string,
  ): void =>
    describeRoute(
      app,
      context,
      {
        method: 'GET',
        access: 'public',
        tag: 'Files',
        path,
        summary,
        query: filterQuery,
        answers: { 200: answer },
      },
      async ({ request, reply }) => {
        const [type] = Object.keys(answer.content);
        return sendFile(context, request, reply, { name: path.split('/').at(-1)!, type: type!, write });
      },
    );
  file('/api/v1/incidents.csv', 'Incidents as a table', fileAnswer('CSV', 'text/csv'), (picture) =>
    [...writeCsv(picture)].join(''),
  );
  file(
    '/api/v1/report.md',
    'Situation report as text',
    fileAnswer('Markdown', 'text/markdown'),
    writeSituationReport,
  );
  file(
    '/api/v1/report.json',
    'Situation report as data',
    jsonAnswer('Sentences with the statements they stand on', reportSchema),
    writeSituationReportJson,
  );
}

async function sendFile(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  out: { name: string; type: string; write: (picture: PublicPicture, book: GradeBook) => string },
): Promise<FastifyReply> {
  const { picture, query } = await narrowed(context, request.query);
  const grades = await gradesFor(context, query);
  if (isUnchanged(request, reply, [digestOf(picture), grades])) return reply;
  return reply
    .type(`${out.type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="sitrep-${out.name}"`)
    .send(out.write(picture, gradeBookOf(grades)));
}

async function narrowed(
  context: ServerContext,
  given: unknown,
): Promise<{ picture: PublicPicture; query: IncidentQuery }> {
  const query = parseQuery(incidentQuery, given);
  const picture = await pictureFor(context, query);
  return { picture: { ...picture, incidents: filterIncidents(picture.incidents, query) }, query };
}
