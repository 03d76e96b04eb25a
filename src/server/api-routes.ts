import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PublicPicture } from '../model/public-picture.ts';
import { geojsonOf } from '../output/write-geojson.ts';
import {
  askedMoment,
  digestOf,
  isUnchanged,
  knownShape,
  pictureFor,
  type ServerContext,
  shown,
} from './context.ts';
import { filterIncidents, pageOf } from './filter-incidents.ts';
import { openApi } from './openapi.ts';
import { checksOf } from './page/check-note.ts';
import { HttpProblem, notFound } from './problem.ts';
import { incidentQuery, parseQuery } from './query.ts';
import { timelineOf } from './timeline.ts';

const asOfOnly = incidentQuery.pick({ asOf: true });

/** The JSON API of incidents, the picture and what leads back from them. */
export function apiRoutes(app: FastifyInstance, context: ServerContext): void {
  incidentRoutes(app, context);
  pictureRoutes(app, context);
  app.get('/api/openapi.json', async () => openApi());
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  );
  app.get('/api/stats', async (request) => context.deps.stats(askedMoment(request)));
}

function incidentRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/incidents', async (request, reply) => {
    const query = parseQuery(incidentQuery, request.query);
    const picture = await pictureFor(context, query);
    if (isUnchanged(request, reply, [digestOf(picture), query.asOf ?? null])) return reply;
    const kept = filterIncidents(picture.incidents, query);
    return { asOf: picture.asOf, total: kept.length, ...pageOf(kept, query) };
  });

  app.get<{ Params: { id: string } }>('/api/incidents/:id', async (request, reply) => {
    const picture = await pictureFor(context, parseQuery(asOfOnly, request.query));
    const incident = picture.incidents.find((i) => i.id === request.params.id);
    if (!incident) throw notFound('incident', request.params.id);
    if (isUnchanged(request, reply, [digestOf(picture)])) return reply;
    const relations = picture.relations.filter((r) => r.from === incident.id || r.to === incident.id);
    return { asOf: picture.asOf, incident, relations, checks: checksOf(picture, incident) };
  });

  app.get<{ Params: { id: string } }>('/api/incidents/:id/history', async (request, reply) => {
    const { id } = request.params;
    const asOf = askedMoment(request);
    const history = await context.deps.history(id, asOf);
    if (!history) throw notFound('incident', id);
    return isUnchanged(request, reply, [history]) ? reply : { incident: id, history };
  });

  const events = (picture: PublicPicture) =>
    picture.incidents.flatMap((i) => i.events.map((e) => ({ incident: i.id, ...e })));
  app.get('/api/events', async (request, reply) => {
    const query = parseQuery(
      incidentQuery.pick({ asOf: true, limit: true }).extend({ after: z.string().max(60).optional() }),
      request.query,
    );
    const picture = await pictureFor(context, query);
    if (isUnchanged(request, reply, [digestOf(picture)])) return reply;
    const all = events(picture);
    const start = query.after ? all.findIndex((e) => e.key === query.after) + 1 : 0;
    const items = all.slice(start, start + query.limit);
    return {
      asOf: picture.asOf,
      total: all.length,
      items,
      next: start + query.limit < all.length ? items.at(-1)?.key : null,
    };
  });
  app.get<{ Params: { id: string } }>('/api/events/:id', async (request) => {
    const picture = await pictureFor(context, parseQuery(asOfOnly, request.query));
    const event = events(picture).find((e) => e.key === request.params.id);
    if (!event) throw notFound('event', request.params.id);
    return { asOf: picture.asOf, event };
  });
}

function pictureRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get('/api/checks', async (request, reply) => {
    const picture = await pictureFor(context, parseQuery(asOfOnly, request.query));
    if (isUnchanged(request, reply, [digestOf(picture)])) return reply;
    const items = picture.incidents.flatMap((i) =>
      checksOf(picture, i).map((check) => ({ incident: i.id, ...check })),
    );
    return { asOf: picture.asOf, total: items.length, items };
  });
  app.get('/api/picture', async (request, reply) => {
    const picture = await pictureFor(context, parseQuery(asOfOnly, request.query));
    return isUnchanged(request, reply, [digestOf(picture)]) ? reply : picture;
  });
  app.get('/api/timeline', async (request, reply) => {
    const query = parseQuery(incidentQuery, request.query);
    const picture = await pictureFor(context, query);
    if (isUnchanged(request, reply, [digestOf(picture)])) return reply;
    return { asOf: picture.asOf, ...timelineOf(filterIncidents(picture.incidents, query)) };
  });
  app.get('/api/geojson', async (request, reply) => {
    const query = parseQuery(incidentQuery, request.query);
    const picture = await pictureFor(context, query);
    if (isUnchanged(request, reply, [digestOf(picture)])) return reply;
    const kept = { ...picture, incidents: filterIncidents(picture.incidents, query) };
    const all = geojsonOf(kept, context.deps.outlineOf);
    // The map draws: what has no area is in the list beside it, and in the export.
    const features = all.features.filter((f) => f.geometry);
    return reply.type('application/geo+json; charset=utf-8').send(JSON.stringify({ ...all, features }));
  });
}

/** What leads back: statements, reports, captures and the whole chain. */
export function chainRoutes(app: FastifyInstance, context: ServerContext): void {
  const { deps } = context;
  app.get<{ Params: { key: string } }>('/api/statements/:key', async (request) => {
    const { key } = request.params;
    return shown(knownShape(key) ? await deps.statement(key, askedMoment(request)) : null, 'statement', key);
  });
  app.get<{ Params: { id: string } }>('/api/documents/:id', async (request) => {
    const { id } = request.params;
    return shown(knownShape(id) ? await deps.document(id, askedMoment(request)) : null, 'report', id);
  });
  app.get<{ Params: { id: string } }>('/api/explain/:id', async (request) => {
    const { id } = request.params;
    const chain = knownShape(id) ? await deps.explain(id, askedMoment(request)) : null;
    if (chain === null || chain === undefined) throw notFound('thing to explain', id);
    return chain;
  });
  app.get<{ Params: { id: string } }>('/api/captures/:id', async (request) => {
    const { id } = request.params;
    const { bytes, ...rest } = shown(
      knownShape(id) ? await deps.capture(id, askedMoment(request)) : null,
      'capture',
      id,
    );
    return { ...rest, length: bytes.byteLength, bytes: `/api/captures/${rest.id}/bytes` };
  });
  app.get<{ Params: { id: string } }>('/api/captures/:id/bytes', async (request, reply) => {
    const { id } = request.params;
    const capture = shown(
      knownShape(id) ? await deps.capture(id, askedMoment(request)) : null,
      'capture',
      id,
    );
    // Whatever a source sent is never shown by the browser as a page of ours.
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename="${capture.id.replace(/[^\w.-]/g, '_')}.bin"`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('digest', `sha-256=${Buffer.from(capture.sha256, 'hex').toString('base64')}`)
      .send(Buffer.from(capture.bytes));
  });
  app.all('/api/*', async (request) => {
    throw new HttpProblem(404, 'Not found', `there is no ${request.method} ${request.url.split('?')[0]}`);
  });
}
