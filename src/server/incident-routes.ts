import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PublicPicture } from '../model/public-picture.ts';
import { digestOf, isUnchanged, momentOf, pictureFor, type ServerContext } from './context.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { filterIncidents } from './filter-incidents.ts';
import { CHECK_ORDER, EVENT_ORDER, INCIDENT_ORDER, inOrder } from './list-order.ts';
import { checksOf } from './page/check-note.ts';
import { notFound } from './problem.ts';
import { asOfQuery, type IncidentQuery, idParams, incidentQuery } from './query.ts';
import { listOf, oneIncidentSchema } from './schema/answer-schema.ts';
import { utc } from './schema/event-schema.ts';
import {
  historySchema,
  incidentSchema,
  listedCheckSchema,
  listedEventSchema,
} from './schema/incident-schema.ts';
import { sendList } from './send-list.ts';

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
      const picture = await pictureFor(context, query);
      const incident = picture.incidents.find((i) => i.id === params.id);
      if (!incident) throw notFound('incident', params.id);
      if (isUnchanged(request, reply, [digestOf(picture)])) return reply;
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
      const picture = await pictureFor(context, query);
      const event = eventsOf(picture.incidents).find((e) => e.key === params.id);
      if (!event) throw notFound('event', params.id);
      return isUnchanged(request, reply, [digestOf(picture)]) ? reply : { asOf: picture.asOf, event };
    },
  );
}

function lists(app: FastifyInstance, context: ServerContext): void {
  const filtered = async (query: IncidentQuery) => {
    const picture = await pictureFor(context, query);
    return { picture, kept: filterIncidents(picture.incidents, query) };
  };
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
      const { picture, kept } = await filtered(asked.query);
      if (isUnchanged(asked.request, asked.reply, [digestOf(picture)])) return asked.reply;
      return sendList(asked, picture.asOf, kept, INCIDENT_ORDER);
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
      const { picture, kept } = await filtered(asked.query);
      if (isUnchanged(asked.request, asked.reply, [digestOf(picture)])) return asked.reply;
      return sendList(asked, picture.asOf, inOrder(eventsOf(kept), EVENT_ORDER), EVENT_ORDER);
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
      const { picture, kept } = await filtered(asked.query);
      if (isUnchanged(asked.request, asked.reply, [digestOf(picture)])) return asked.reply;
      const checks = kept.flatMap((i) => checksOf(picture, i).map((c) => ({ incident: i.id, ...c })));
      return sendList(asked, picture.asOf, inOrder(checks, CHECK_ORDER), CHECK_ORDER);
    },
  );
}

const eventsOf = (incidents: PublicPicture['incidents']) =>
  incidents.flatMap((i) => i.events.map((e) => ({ incident: i.id, ...e })));
