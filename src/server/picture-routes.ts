import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { geojsonOf } from '../output/write-geojson.ts';
import { digestOf, isUnchanged, momentOf, type ServerContext, wholePart } from './context.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { openApi } from './openapi.ts';
import { WHOLE_ROWS, withRows } from './part-rows.ts';
import { asOfQuery, filterQuery, wholeQuery } from './query.ts';
import { pictureSchema, statsSchema, timelineSchema } from './schema/answer-schema.ts';

const card = { method: 'GET', access: 'public', tag: 'Picture' } as const;

/** The picture as a whole, over time and on the map, and what the server says of itself. */
export function pictureRoutes(app: FastifyInstance, context: ServerContext): void {
  const { reads } = context.deps;
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/picture',
      summary: 'The whole public picture',
      query: asOfQuery,
      answers: { 200: jsonAnswer('The picture', pictureSchema) },
    },
    async ({ query, request, reply }) => {
      const picture = await withRows(context, query, await wholePart(context, query), WHOLE_ROWS);
      return isUnchanged(request, reply, [digestOf(picture), picture.alerts]) ? reply : picture;
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/timeline',
      summary: 'Incidents over time',
      query: filterQuery,
      answers: { 200: jsonAnswer('Bars, and what is in none of them', timelineSchema) },
    },
    async ({ query, request, reply }) => {
      const { asOf, mark } = await reads.state(momentOf(query));
      if (isUnchanged(request, reply, [mark])) return reply;
      return { asOf, ...(await reads.timeline(wholeQuery(query))) };
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/geojson',
      summary: 'Incidents as areas for a map',
      description:
        'Only what has an area; `/api/v1/export/geojson` has the others too. Of a large store the newest alone, and then `newest` says how many.',
      query: filterQuery,
      answers: {
        200: jsonAnswer(
          'A FeatureCollection (RFC 7946)',
          z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.looseObject({})) }),
          'application/geo+json',
        ),
      },
    },
    async ({ query, request, reply }) => {
      if (isUnchanged(request, reply, [(await reads.state(momentOf(query))).mark])) return reply;
      const { picture, isCut } = await reads.part(wholeQuery(query), reads.mostDrawn, 'drawn');
      const all = geojsonOf(picture, context.deps.outlineOf);
      // The map draws: what has no area is in the list beside it, and in the export.
      const features = all.features.filter((f) => f.geometry);
      // Said in the answer itself, so that a map that draws the newest only can tell so.
      const cut = isCut ? { newest: reads.mostDrawn } : {};
      return reply
        .type('application/geo+json; charset=utf-8')
        .send(JSON.stringify({ ...all, ...cut, features }));
    },
  );
  aboutTheServer(app, context);
}

function aboutTheServer(app: FastifyInstance, context: ServerContext): void {
  const about = { ...card, tag: 'Server' };
  describeRoute(
    app,
    context,
    {
      ...about,
      path: '/api/v1/stats',
      summary: 'What the store holds',
      query: asOfQuery,
      answers: { 200: jsonAnswer('Numbers, without what may not be counted in public', statsSchema) },
    },
    async ({ query }) => context.deps.stats(momentOf(query)),
  );
  describeRoute(
    app,
    context,
    {
      ...about,
      path: '/api/v1/openapi.json',
      summary: 'This description (OpenAPI 3.1)',
      answers: {
        200: jsonAnswer('The description', z.looseObject({ openapi: z.string(), paths: z.looseObject({}) })),
      },
    },
    async ({ request, reply }) => {
      const described = openApi(context.book);
      return isUnchanged(request, reply, [described]) ? reply : described;
    },
  );
  describeRoute(
    app,
    context,
    {
      ...about,
      path: '/healthz',
      summary: 'Whether the server answers',
      answers: { 200: jsonAnswer('It does', z.strictObject({ ok: z.literal(true) })) },
    },
    async ({ reply }) => reply.header('cache-control', 'no-store').send({ ok: true }),
  );
}
