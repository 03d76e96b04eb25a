import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isUnchanged, momentOf, type ServerContext, wholePart } from './context.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { CHECK_ORDER, inOrder } from './list-order.ts';
import { checksOf } from './page/check-note.ts';
import { eventsOf } from './picture-reads.ts';
import { notFound } from './problem.ts';
import { asOfQuery, idParams, incidentQuery } from './query.ts';
import { listOf, oneIncidentSchema } from './schema/answer-schema.ts';
import { utc } from './schema/event-schema.ts';
import {
  historySchema,
  incidentSchema,
  listedCheckSchema,
  listedEventSchema,
} from './schema/incident-schema.ts';
import { sendList, sendPageOf } from './send-list.ts';

const TAG = 'Incidents';
const card = { method: 'GET', access: 'public', tag: TAG } as const;

/** Incidents, the events they are made of, and what logs say of them. */
export function incidentRoutes(app: FastifyInstance, context: ServerContext): void {
  lists(app, context);
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/incidents/{id}',
      summary: 'One incident, what it is related to, what logs say of it',
      params: idParams,
      query: asOfQuery,
      answers: { 200: jsonAnswer('The incident', oneIncidentSchema) },
    },
    async ({ params, query, request, reply }) => {
      const found = await context.deps.reads.around(params.id, momentOf(query));
      if (found?.incident.id !== params.id) throw notFound('incident', params.id);
      const { incident, picture } = found;
      if (isUnchanged(request, reply, [incident, picture.relations, picture.checks])) return reply;
      const relations = picture.relations.filter((r) => r.from === incident.id || r.to === incident.id);
      return { asOf: picture.asOf, incident, relations, checks: checksOf(picture, incident) };
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/incidents/{id}/history',
      summary: 'What was known of an incident when',
      params: idParams,
      query: asOfQuery,
      answers: {
        200: jsonAnswer(
          'Each moment at which something changed, oldest first',
          z.strictObject({ incident: z.string(), history: z.array(historySchema) }),
        ),
      },
    },
    async ({ params, query, request, reply }) => {
      const history = await context.deps.history(params.id, momentOf(query));
      if (!history) throw notFound('incident', params.id);
      return isUnchanged(request, reply, [history]) ? reply : { incident: params.id, history };
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/events/{id}',
      summary: 'One event',
      params: idParams,
      query: asOfQuery,
      answers: {
        200: jsonAnswer('The event', z.strictObject({ asOf: utc, event: listedEventSchema })),
      },
    },
    async ({ params, query, request, reply }) => {
      const found = await context.deps.reads.around(params.id, momentOf(query));
      const event = found && eventsOf([found.incident]).find((e) => e.key === params.id);
      if (!event) throw notFound('event', params.id);
      return isUnchanged(request, reply, [event]) ? reply : { asOf: found.picture.asOf, event };
    },
  );
}

function lists(app: FastifyInstance, context: ServerContext): void {
  const { reads } = context.deps;
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/incidents',
      summary: 'Incidents, newest first',
      query: incidentQuery,
      answers: { 200: jsonAnswer('A page of incidents', listOf(incidentSchema)) },
    },
    async (asked) => {
      const { asOf, mark } = await reads.state(momentOf(asked.query));
      if (isUnchanged(asked.request, asked.reply, [mark])) return asked.reply;
      return sendPageOf(asked, asOf, await reads.incidents(asked.query));
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/events',
      summary: 'Events of reports, received last first',
      query: incidentQuery,
      answers: { 200: jsonAnswer('A page of events', listOf(listedEventSchema)) },
    },
    async (asked) => {
      const { asOf, mark } = await reads.state(momentOf(asked.query));
      if (isUnchanged(asked.request, asked.reply, [mark])) return asked.reply;
      return sendPageOf(asked, asOf, await reads.events(asked.query));
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/checks',
      summary: 'Statements held against imported logs',
      query: incidentQuery,
      answers: { 200: jsonAnswer('A page of checks', listOf(listedCheckSchema)) },
    },
    async (asked) => {
      const { mark } = await reads.state(momentOf(asked.query));
      if (isUnchanged(asked.request, asked.reply, [mark])) return asked.reply;
      const picture = await wholePart(context, asked.query, 'checked');
      const checks = picture.incidents.flatMap((i) =>
        checksOf(picture, i).map((c) => ({ incident: i.id, ...c })),
      );
      return sendList(asked, picture.asOf, inOrder(checks, CHECK_ORDER), CHECK_ORDER);
    },
  );
}
