import type { FastifyInstance, FastifyReply } from 'fastify';
import { gradeBookOf } from '../output/grade-book.ts';
import { incidentTitle } from '../output/incident-title.ts';
import { shortTime } from '../output/time-words.ts';
import { baseUrlOf } from './base-url.ts';
import {
  askedMoment,
  frameFor,
  gradesFor,
  judgementsFor,
  knownShape,
  momentOf,
  pictureFor,
  type ServerContext,
  shown,
} from './context.ts';
import { pageAfter } from './cursor.ts';
import { filterIncidents } from './filter-incidents.ts';
import { INCIDENT_ORDER } from './list-order.ts';
import { openApi } from './openapi.ts';
import { type ApiDocument, apiPage } from './page/api-page.ts';
import { checksOf } from './page/check-note.ts';
import { dataPage } from './page/data-page.ts';
import { documentPage } from './page/document-page.ts';
import { html, type SafeHtml } from './page/html.ts';
import { incidentPage } from './page/incident-page.ts';
import { judgedAccounts } from './page/judged-part.ts';
import { layout, type PageName } from './page/layout.ts';
import { nowPage } from './page/now-page.ts';
import { aboutPage, messagePage } from './page/plain-pages.ts';
import { relatedTo } from './page/related-part.ts';
import { reportFate } from './page/retraction-part.ts';
import { type HttpProblem, notFound } from './problem.ts';
import { incidentQuery, parseQuery, queryText } from './query.ts';
import { timelineOf } from './timeline.ts';

interface Page {
  readonly title: string;
  readonly current: PageName | null;
  readonly body: SafeHtml;
  readonly data?: Record<string, string>;
}

/** Sends a page; never stored by anyone in between, for its nonce is for once. */
export async function sendPage(
  context: ServerContext,
  reply: FastifyReply,
  page: Page,
): Promise<FastifyReply> {
  const text = layout(await frameFor(context, reply), page);
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(text);
}

/** The page of a problem. */
export async function sendProblemPage(
  context: ServerContext,
  reply: FastifyReply,
  problem: HttpProblem,
): Promise<FastifyReply> {
  const title = { 400: 'This cannot be read', 403: 'Not shown', 404: 'Nothing here' }[problem.status];
  const heading =
    problem.title === 'Forbidden' || problem.status === 409
      ? 'Not done'
      : (title ?? 'Something went wrong here');
  const until =
    typeof problem.extra.until === 'string' ? [`It will be from ${shortTime(problem.extra.until)}.`] : [];
  const body = messagePage(heading, [`${problem.message}.`.replace(/^./, (c) => c.toUpperCase()), ...until]);
  return sendPage(context, reply.code(problem.status), { title: heading, current: null, body });
}

/** The pages: all server-rendered, all readable without script. */
export function pageRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/', async (request, reply) => sendPage(context, reply, await now(context, request.query)));

  app.get<{ Params: { id: string } }>('/incident/:id', async (request, reply) => {
    const query = parseQuery(incidentQuery, request.query);
    const picture = await pictureFor(context, query);
    const incident = picture.incidents.find((i) => i.id === request.params.id);
    if (!incident) throw notFound('incident', request.params.id);
    const back = `/${queryText({ asOf: query.asOf })}`;
    const history = (await context.deps.history(incident.id, momentOf(query))) ?? [];
    const body = incidentPage(incident, {
      asOf: picture.asOf,
      back,
      isPast: Boolean(query.asOf),
      related: relatedTo(picture, incident.id),
      grades: gradeBookOf(await gradesFor(context, query)),
      checks: checksOf(picture, incident),
      history,
      judged: judgedAccounts(picture, incident, await judgementsFor(context, query)),
    });
    return sendPage(context, reply, { title: incidentTitle(incident), current: null, body });
  });

  app.get<{ Params: { id: string } }>('/document/:id', async (request, reply) => {
    const { id } = request.params;
    const asOf = askedMoment(request);
    const found = knownShape(id) ? await context.deps.document(id, asOf) : null;
    const served = shown(found, 'report', id);
    const title = served.document.title ?? 'Report';
    const { incidents } = await context.deps.picture(asOf);
    const body = documentPage(served, { fate: reportFate(incidents, id), query: queryText({ asOf }) });
    return sendPage(context, reply, { title, current: null, body });
  });

  app.get('/data', async (request, reply) =>
    sendPage(context, reply, {
      title: 'Downloads and feeds',
      current: 'data',
      body: dataPage(parseQuery(incidentQuery, request.query)),
    }),
  );

  app.get('/api', async (request, reply) =>
    sendPage(context, reply, {
      title: 'API',
      current: 'data',
      body: apiPage(openApi(context.book) as unknown as ApiDocument, baseUrlOf(request, context.publicUrl)),
    }),
  );

  app.get('/about', async (request, reply) =>
    sendPage(context, reply, {
      title: 'About',
      current: 'about',
      body: aboutPage(await context.deps.stats(askedMoment(request))),
    }),
  );
}

async function now(context: ServerContext, given: unknown): Promise<Page> {
  const query = parseQuery(incidentQuery, given);
  const [picture, stats] = await Promise.all([pictureFor(context, query), context.deps.stats()]);
  const kept = filterIncidents(picture.incidents, query);
  const { items, nextCursor } = pageAfter(kept, INCIDENT_ORDER, query);
  const body = html`${nowPage({
    asOf: picture.asOf,
    query,
    all: picture.incidents.length,
    total: kept.length,
    reports: new Set(picture.incidents.flatMap((i) => i.events.map((e) => e.documentId))).size,
    items,
    nextCursor,
    timeline: timelineOf(kept),
  })}`;
  const data: Record<string, string> = { page: 'now' };
  if (stats.firstReceivedAt) data.first = stats.firstReceivedAt;
  if (stats.lastReceivedAt) data.last = stats.lastReceivedAt;
  return { title: query.asOf ? 'As it was known then' : 'Now', current: 'now', body, data };
}
