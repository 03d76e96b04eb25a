import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublicPicture } from '../model/public-picture.ts';
import { REPORT_SHAPE, type SituationReport } from '../output/report/report-shape.ts';
import { writeReportMarkdown } from '../output/report/write-report-markdown.ts';
import { writeCsv } from '../output/write-csv.ts';
import {
  inZone,
  type ReportQuery,
  reportAlerts,
  reportFault,
  reportOf,
  reportQuery,
  reportTallies,
} from './asked-report.ts';
import { baseUrlOf } from './base-url.ts';
import {
  askedMoment,
  digestOf,
  gradesFor,
  isUnchanged,
  knownShape,
  momentOf,
  pictureFor,
  type ServerContext,
  shown,
} from './context.ts';
import { describeRoute, fileAnswer, jsonAnswer } from './describe-route.ts';
import { filterIncidents } from './filter-incidents.ts';
import { reportDocument } from './page/report-document.ts';
import { reportPage } from './page/report-page.ts';
import { sendPage } from './page-routes.ts';
import { HttpProblem } from './problem.ts';
import { filterQuery, parseQuery, queryText, wholeQuery } from './query.ts';

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
    const query = parseQuery(reportQuery, request.query);
    const { picture, before, grades, ...beside } = await asked(context, query);
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
      const picture = await pictureFor(context, query);
      if (isUnchanged(request, reply, [digestOf(picture)])) return reply;
      const kept = { ...picture, incidents: filterIncidents(picture.incidents, wholeQuery(query)) };
      return attached(reply, 'text/csv', 'incidents.csv').send([...writeCsv(kept)].join(''));
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
  { query, form }: { readonly query: ReportQuery; readonly form: FileForm },
): Promise<FastifyReply> {
  const { picture, before, grades, ...beside } = await asked(context, query);
  const parts = [digestOf(picture), before ? digestOf(before) : null, grades, beside];
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

/** The pictures a report is made of: as of the moment asked for, and as of the one it is held against. */
async function asked(
  context: ServerContext,
  query: ReportQuery,
): Promise<{
  picture: PublicPicture;
  before: PublicPicture | null;
  grades: Awaited<ReturnType<typeof gradesFor>>;
  alerts: Awaited<ReturnType<typeof reportAlerts>>;
  airDefence: Awaited<ReturnType<typeof reportTallies>>;
}> {
  const picture = await pictureFor(context, query);
  const fault = reportFault(query, picture);
  if (fault) throw new HttpProblem(400, 'Bad request', fault);
  const before = query.since
    ? await context.deps.picture(momentOf({ asOf: sinceMoment(inZone(query).since!) }))
    : null;
  const alerts = await reportAlerts(query, await context.deps.alerts(momentOf(query)), picture.asOf);
  const airDefence = await reportTallies(query, (of, keys) =>
    context.deps.airDefence(of, keys, momentOf(query)),
  );
  return { picture, before, grades: await gradesFor(context, query), alerts, airDefence };
}

/** A day as the moment to compare with is its beginning. */
function sinceMoment(since: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(since) ? `${since}T00:00:00Z` : since;
}
