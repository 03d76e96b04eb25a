import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublicPicture } from '../model/public-picture.ts';
import { REPORT_SHAPE, type SituationReport } from '../output/report/report-shape.ts';
import { writeReportMarkdown } from '../output/report/write-report-markdown.ts';
import { writeCsv } from '../output/write-csv.ts';
import { pageQuery } from './asked-region.ts';
import {
  inZone,
  type ReportQuery,
  reportAlerts,
  reportOf,
  reportQuery,
  reportTallies,
  windowFault,
} from './asked-report.ts';
import { baseUrlOf } from './base-url.ts';
import {
  askedMoment,
  digestOf,
  gradesFor,
  isUnchanged,
  knownShape,
  momentOf,
  type ServerContext,
  shown,
  wholePart,
} from './context.ts';
import { describeRoute, fileAnswer, jsonAnswer } from './describe-route.ts';
import { reportDocument } from './page/report-document.ts';
import { reportPage } from './page/report-page.ts';
import { sendPage } from './page-routes.ts';
import { HttpProblem } from './problem.ts';
import { filterQuery, queryText } from './query.ts';
import { reportPicture, withBeginning } from './report-picture.ts';
import { sentPieces } from './sent-pieces.ts';

/** The forms a report is taken along in. */
const FILES = {
  md: {
    summary: 'Situation report as text',
    answer: fileAnswer('Markdown', 'text/markdown'),
    write: (report: SituationReport) => writeReportMarkdown(report),
  },
  json: {
    summary: 'Situation report as data',
    answer: jsonAnswer('Sentences with the statements they stand on', REPORT_SHAPE),
    write: (report: SituationReport) => `${JSON.stringify(report, null, 2)}\n`,
  },
  html: {
    summary: 'Situation report as one file to print',
    answer: fileAnswer('HTML', 'text/html'),
    write: reportDocument,
  },
} as const;
const CARD = { method: 'GET', access: 'public', tag: 'Files' } as const;
type FileForm = keyof typeof FILES;

/** The situation report as a page and as files, and the list as a table: all of the same narrowed public picture. */
export function reportRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/report', async (request, reply) => {
    const { query, picture, before, grades, beside } = await asked(
      context,
      await pageQuery(context, reportQuery, request),
    );
    const report = reportOf(query, picture, { ...(before ? { before } : {}), ratings: grades, ...beside });
    const body = reportPage(report, query);
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
  describeRoute(
    app,
    context,
    {
      ...CARD,
      path: '/api/v1/incidents.csv',
      summary: 'Incidents as a table',
      query: filterQuery,
      answers: { 200: fileAnswer('CSV', 'text/csv') },
    },
    async ({ query, request, reply }) => {
      const { mark } = await context.deps.reads.state(momentOf(query));
      const picture = await wholePart(context, query, 'drawn');
      if (isUnchanged(request, reply, [mark])) return reply;
      return attached(reply, 'text/csv', 'incidents.csv').send(sentPieces(writeCsv(picture)));
    },
  );
  for (const form of Object.keys(FILES) as FileForm[]) {
    const { summary, answer } = FILES[form];
    describeRoute(
      app,
      context,
      {
        ...CARD,
        path: `/api/v1/report.${form}`,
        summary,
        query: reportQuery,
        answers: { 200: answer },
      },
      async ({ query, request, reply }) => sendFile(context, request, reply, { query, form }),
    );
  }
}

async function sendFile(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { query: given, form }: { readonly query: ReportQuery; readonly form: FileForm },
): Promise<FastifyReply> {
  const { query, mark, picture, before, grades, beside } = await asked(context, given);
  const parts = [mark, query.from, before ? digestOf(before) : null, grades, beside];
  if (isUnchanged(request, reply, parts)) return reply;
  const report = reportOf(query, picture, { ...(before ? { before } : {}), ratings: grades, ...beside });
  const text = FILES[form].write(report, baseUrlOf(request, context.publicUrl));
  const [type] = Object.keys(FILES[form].answer.content);
  return attached(reply, type!, `report.${form}`).send(text);
}

function attached(reply: FastifyReply, type: string, name: string): FastifyReply {
  return reply
    .type(`${type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="sitrep-${name}"`);
}

/** What a report is made of, of the moment asked for, and the picture of the one it is held against. */
async function asked(
  context: ServerContext,
  given: ReportQuery,
): Promise<{
  /** As given or, where that is of too much, of its last day. */
  query: ReportQuery;
  mark: string;
  picture: PublicPicture;
  before: PublicPicture | null;
  grades: Awaited<ReturnType<typeof gradesFor>>;
  beside: {
    alerts: Awaited<ReturnType<typeof reportAlerts>>;
    airDefence: Awaited<ReturnType<typeof reportTallies>>;
  };
}> {
  const { reads } = context.deps;
  const { asOf, mark } = await reads.state(momentOf(given));
  const wrong = windowFault(given, asOf);
  if (wrong) throw new HttpProblem(400, 'Bad request', wrong);
  const query = await withBeginning(reads, given, asOf);
  const picture = await reportPicture(context, query);
  const before = query.since
    ? await context.deps.picture(momentOf({ asOf: sinceMoment(inZone(query).since!) }))
    : null;
  const alerts = await reportAlerts(query, await context.deps.alerts(momentOf(query)), asOf);
  const airDefence = await reportTallies(query, (of, keys) =>
    context.deps.airDefence(of, keys, momentOf(query)),
  );
  const grades = await gradesFor(context, query);
  return { query, mark, picture, before, grades, beside: { alerts, airDefence } };
}

/** A day as the moment to compare with is its beginning. */
function sinceMoment(since: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(since) ? `${since}T00:00:00Z` : since;
}
