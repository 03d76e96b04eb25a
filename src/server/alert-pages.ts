import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AlertReader, AlertSpell, AlertStrip } from '../model/alert.ts';
import { alertRegionName, isAlertUnit } from '../output/alert-region.ts';
import { dayIn, midnightAfter } from '../output/region-time.ts';
import { atOf, momentQuery, momentText } from './alert-query.ts';
import { momentOf, type ServerContext } from './context.ts';
import { alertRegionPage } from './page/alert-region-page.ts';
import { alertsPage } from './page/alerts-page.ts';
import { sendPage } from './page-routes.ts';
import { notFound } from './problem.ts';
import { parseQuery } from './query.ts';

const DAY_MS = 864e5;
/** Days shown of one region. */
const DAYS = 8;
/** Days looked back over for the last alert, where nothing is known of now. */
const MOST_DAYS = 400;

/** The pages of alerts: all regions, and one with its history. Both are readable without script. */
export function alertPages(app: FastifyInstance, context: ServerContext): void {
  app.get('/alerts', async (request, reply) => {
    const query = parseQuery(momentQuery, request.query);
    const alerts = await context.deps.alerts(momentOf(query));
    const at = atOf(query, alerts.asOf);
    const window = before(at, 1);
    const [states, strips, streaks] = await Promise.all([
      alerts.states(at),
      alerts.strips(window),
      alerts.streaks(window),
    ]);
    const isDark = states.every((s) => s.state === 'unknown');
    const body = alertsPage({
      at,
      last: isDark ? await lastBefore(alerts, at) : null,
      isPast: Boolean(query.at),
      asOf: query.asOf ? alerts.asOf : null,
      authority: alerts.authority,
      states,
      strips,
      streaks,
      query: momentText(query),
    });
    return sendPage(context, reply, { title: 'Alerts', current: 'alerts', body, data: { page: 'alerts' } });
  });
  app.get('/alerts/:code', async (request, reply) => {
    const { code } = parseQuery(z.object({ code: z.string().max(10) }), request.params);
    const query = parseQuery(momentQuery, request.query);
    const alerts = await context.deps.alerts(momentOf(query));
    const at = atOf(query, alerts.asOf);
    const window = before(at, DAYS);
    const all = await alerts.states(at);
    const states = all.filter((s) => s.admin1 === code);
    if (states.length === 0 && !isAlertUnit(code)) throw notFound('region', code);
    const [strips, spells, streaks, counts] = await Promise.all([
      alerts.strips(window),
      alerts.over(window),
      alerts.streaks(window),
      alerts.counts(window, 'day'),
    ]);
    const own = <T extends { readonly admin1: string | null }>(rows: readonly T[]): T[] =>
      rows.filter((r) => r.admin1 === code);
    const region = alertRegionName(code);
    const body = alertRegionPage({
      at,
      authority: alerts.authority,
      region,
      admin1: code,
      states,
      days: byDay(own(strips)[0]),
      spells: own(spells),
      streaks: own(streaks),
      counts: own(counts),
      query: momentText(query),
    });
    const data = { page: 'alerts' };
    return sendPage(context, reply, { title: `Alerts: ${region}`, current: 'alerts', body, data });
  });
}

function before(asOf: string, days: number): { from: string; to: string } {
  return { from: new Date(Date.parse(asOf) - days * DAY_MS).toISOString(), to: asOf };
}

/** The alert that began last of all that are told of before a moment; null where none is. What is near is looked at first, and mostly all. */
async function lastBefore(alerts: Pick<AlertReader, 'over'>, at: string): Promise<AlertSpell | null> {
  for (const days of [DAYS, MOST_DAYS]) {
    const spells = await alerts.over(before(at, days));
    const last = spells.reduce<AlertSpell | null>((a, b) => (a && a.startedAt >= b.startedAt ? a : b), null);
    if (last) return last;
  }
  return null;
}

/** A strip cut at the midnights of its region, whole days alone and the day that goes on, the newest first. */
function byDay(strip: AlertStrip | undefined): { day: string; segments: AlertStrip['segments'] }[] {
  if (!strip) return [];
  const days = new Map<string, AlertStrip['segments'][number][]>();
  for (const segment of strip.segments)
    for (const part of cutAtMidnights(segment, strip.admin1)) {
      const day = dayIn(part.from, strip.admin1);
      days.set(day, [...(days.get(day) ?? []), part]);
    }
  // The first is cut off where the stretch begins.
  return [...days]
    .slice(1)
    .map(([day, segments]) => ({ day, segments }))
    .reverse();
}

type Segment = AlertStrip['segments'][number];

function cutAtMidnights(segment: Segment, admin1: string | null): Segment[] {
  const parts: Segment[] = [];
  let rest = segment;
  for (;;) {
    const at = midnightAfter(rest.from, admin1);
    if (at >= rest.to) return [...parts, rest];
    parts.push({ ...rest, to: at });
    rest = { ...rest, from: at };
  }
}
