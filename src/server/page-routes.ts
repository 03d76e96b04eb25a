import type { FastifyInstance, FastifyReply } from 'fastify';
import { gradeBookOf } from '../output/grade-book.ts';
import { incidentTitle } from '../output/incident-title.ts';
import { shortTime } from '../output/time-words.ts';
import { pageQuery, UnknownRegion } from './asked-region.ts';
import { baseUrlOf } from './base-url.ts';
import {
  askedMoment,
  frameFor,
  gradesFor,
  judgementsFor,
  knownShape,
  momentOf,
  type ServerContext,
  shown,
} from './context.ts';
import { openApi } from './openapi.ts';
import { type ApiDocument, apiPage } from './page/api-page.ts';
import { checksOf } from './page/check-note.ts';
import { dataPage } from './page/data-page.ts';
import { documentPage } from './page/document-page.ts';
import { historyPage } from './page/history-part.ts';
import { html, type SafeHtml } from './page/html.ts';
import { incidentPage } from './page/incident-page.ts';
import { judgedAccounts } from './page/judged-part.ts';
import { layout, type PageName } from './page/layout.ts';
import { nowPage } from './page/now-page.ts';
import { aboutPage, messagePage, noRegionPage } from './page/plain-pages.ts';
import { relatedTo } from './page/related-part.ts';
import { reportFate } from './page/retraction-part.ts';
import { type HttpProblem, notFound } from './problem.ts';
import { hasFilter, type IncidentQuery, incidentQuery, parseQuery, queryText } from './query.ts';

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
  if (problem instanceof UnknownRegion) {
    const body = noRegionPage(reply.request.url, problem.message.replace(/^\w+: /, ''), problem.nearest);
    return sendPage(context, reply.code(problem.status), { title: 'No such region', current: null, body });
  }
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
  app.get('/', async (request, reply) => {
    const query = await pageQuery(context, incidentQuery, request);
    const to = await lastDays(context, query);
    return to ? reply.redirect(to, 302) : sendPage(context, reply, await now(context, query));
  });

  incidentPages(app, context);

  app.get<{ Params: { id: string } }>('/document/:id', async (request, reply) => {
    const { id } = request.params;
    const asOf = askedMoment(request);
    const found = knownShape(id) ? await context.deps.document(id, asOf) : null;
    const served = shown(found, 'report', id);
    const title = served.document.title ?? 'Report';
    const incidents = await context.deps.reads.aroundDocument(id, asOf);
    const body = documentPage(served, { fate: reportFate(incidents, id), query: queryText({ asOf }) });
    return sendPage(context, reply, { title, current: null, body });
  });

  app.get('/data', async (request, reply) =>
    sendPage(context, reply, {
      title: 'Downloads and feeds',
      current: 'data',
      body: dataPage(await pageQuery(context, incidentQuery, request)),
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

/** One incident, and its history where that takes a moment. */
function incidentPages(app: FastifyInstance, context: ServerContext): void {
  app.get<{ Params: { id: string } }>('/incident/:id', async (request, reply) => {
    const query = parseQuery(incidentQuery, request.query);
    const found = await context.deps.reads.around(request.params.id, momentOf(query));
    if (found?.incident.id !== request.params.id) throw notFound('incident', request.params.id);
    const { incident, picture } = found;
    const back = `/${queryText({ asOf: query.asOf })}`;
    const history = (await context.deps.briefHistory(incident.id, momentOf(query))) ?? [];
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

  app.get<{ Params: { id: string } }>('/incident/:id/history', async (request, reply) => {
    const { id } = request.params;
    const asOf = askedMoment(request);
    const found = await context.deps.reads.around(id, asOf);
    const history = await context.deps.history(id, asOf);
    if (!found || !history) throw notFound('incident', id);
    const title = incidentTitle(found.incident);
    const body = historyPage(title, `/incident/${id}${queryText({ asOf })}`, history);
    return sendPage(context, reply, { title: `What was known when: ${title}`, current: null, body });
  });
}

async function now(context: ServerContext, query: IncidentQuery): Promise<Page> {
  const { reads } = context.deps;
  const at = momentOf(query);
  const [state, all, page, timeline, stats] = await Promise.all([
    reads.state(at),
    reads.totals(at),
    reads.incidents(query),
    reads.timeline(query),
    context.deps.stats(),
  ]);
  const isWindow = all.incidents > MANY && query.from !== undefined && query.from === windowOf(all.newestAt);
  const body = html`${nowPage({
    asOf: state.asOf,
    query,
    all: all.incidents,
    reports: all.reports,
    ...page,
    timeline,
    newestOnMap: page.total > reads.mostDrawn ? reads.mostDrawn : null,
    windowDays: isWindow ? WINDOW_DAYS : null,
    publishing: state.publishing ?? null,
  })}`;
  const data: Record<string, string> = { page: 'now' };
  if (stats.firstReceivedAt) data.first = stats.firstReceivedAt;
  if (stats.lastReceivedAt) data.last = stats.lastReceivedAt;
  return { title: query.asOf ? 'As it was known then' : 'Now', current: 'now', body, data };
}

/** Where there are more incidents than this, the page begins with the last days alone. */
const MANY = 20_000;
const WINDOW_DAYS = 7;

/** The address of the last days, where a large store is asked for everything; null where the page shows what is asked. */
async function lastDays({ deps }: ServerContext, query: IncidentQuery): Promise<string | null> {
  if (hasFilter(query) || query.asOf || query.cursor) return null;
  const all = await deps.reads.totals();
  const from = windowOf(all.newestAt);
  return all.incidents > MANY && from ? `/${queryText({ ...query, from })}` : null;
}

/** The day that many days before the newest of the list, "2026-03-01". */
function windowOf(newestAt: string | null): string | undefined {
  return newestAt === null
    ? undefined
    : new Date(Date.parse(newestAt) - (WINDOW_DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
}
