import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { alertRegionFilter } from '../output/alert-region.ts';
import { ALERT_ORDER, COUNT_ORDER, STATE_ORDER, STREAK_ORDER } from './alert-order.ts';
import { alertQuery, atOf, countQuery, stateQuery, windowOf } from './alert-query.ts';
import { isUnchanged, momentOf, type ServerContext } from './context.ts';
import type { ListOrder } from './cursor.ts';
import type { ServedAlerts } from './deps.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { inOrder } from './list-order.ts';
import { alertCountSchema, alertSchema, alertStateSchema, alertStreakSchema } from './schema/alert-schema.ts';
import { listOf } from './schema/answer-schema.ts';
import { sendList } from './send-list.ts';

const NOT_OFFICIAL = 'Not an official warning service.';
const card = { method: 'GET', access: 'public', tag: 'Alerts' } as const;

interface AskedList {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly query: {
    readonly asOf?: string | undefined;
    readonly region?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  };
}

/** Air-raid alerts merged from logs, messages and reports: the alerts, the state of regions, runs of days, counts. */
export function alertRoutes(app: FastifyInstance, context: ServerContext): void {
  const alertsOf = (query: AskedList['query']): Promise<ServedAlerts> => context.deps.alerts(momentOf(query));
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/alerts',
      summary: 'Alerts that touch a stretch of time, by start',
      description: `Merged from imported logs, CAP messages and published reports, each with all who tell of it. ${NOT_OFFICIAL}`,
      query: alertQuery,
      answers: { 200: jsonAnswer('A page of alerts', listOf(alertSchema)) },
    },
    async (asked) => {
      const alerts = await alertsOf(asked.query);
      return send(asked, alerts.asOf, await alerts.over(windowOf(asked.query, alerts.asOf)), ALERT_ORDER);
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/alerts/state',
      summary: 'State of each oblast, raion and hromada of which anything is said',
      description: `Active, partial, clear, or unknown: no data and stale apart, never clear by silence. ${NOT_OFFICIAL}`,
      query: stateQuery,
      answers: { 200: jsonAnswer('A page of states', listOf(alertStateSchema)) },
    },
    async (asked) => {
      const alerts = await alertsOf(asked.query);
      const at = atOf(asked.query, alerts.asOf);
      return send(asked, alerts.asOf, await alerts.states(at), STATE_ORDER);
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/alerts/streaks',
      summary: 'Days in a row with an alert by night, morning, afternoon, evening or day',
      query: alertQuery,
      answers: {
        200: jsonAnswer('A page of runs that reach into the time asked for', listOf(alertStreakSchema)),
      },
    },
    async (asked) => {
      const alerts = await alertsOf(asked.query);
      const rows = await alerts.streaks(windowOf(asked.query, alerts.asOf));
      return send(asked, alerts.asOf, rows, STREAK_ORDER);
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/alerts/series',
      summary: 'Alerts and minutes under alert of each first-level unit by day or month',
      query: countQuery,
      answers: { 200: jsonAnswer('A page of counts', listOf(alertCountSchema)) },
    },
    async (asked) => {
      const alerts = await alertsOf(asked.query);
      const rows = await alerts.counts(windowOf(asked.query, alerts.asOf), asked.query.by);
      return send(asked, alerts.asOf, rows, COUNT_ORDER);
    },
  );
}

interface OfRegion {
  readonly region: string;
  readonly admin1: string | null;
  readonly level?: 'oblast' | 'raion' | 'hromada' | null;
}

function send<T extends OfRegion>(
  asked: AskedList,
  asOf: string,
  rows: readonly T[],
  order: ListOrder<T>,
): unknown {
  const { region } = asked.query;
  const isIn = region ? alertRegionFilter(region) : null;
  // Runs and counts are of first-level units alone, and do not say so.
  const kept = isIn ? rows.filter((r) => isIn({ level: 'oblast', ...r })) : rows;
  if (isUnchanged(asked.request, asked.reply, [kept])) return asked.reply;
  return sendList(asked, asOf, inOrder(kept, order), order);
}
