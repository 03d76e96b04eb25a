import { alertReader } from '../alerting.ts';
import type {
  AlertCount,
  AlertReader,
  AlertSpell,
  AlertState,
  AlertStreak,
  AlertWindow,
} from '../model/alert.ts';
import type { Policy } from '../model/policy.ts';
import { toldAlerts } from '../model/told-alert.ts';
import { alertRegionFilter, isToldAlertRegion } from '../output/alert-region.ts';
import { alertSpan, alertStateWords, streakWords, witnessWords } from '../output/alert-text.ts';
import type { Store } from '../store/store.ts';
import { isToldIn, regionAsked } from './asked-region.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { firstLogAt, notYetWords } from './first-received.ts';
import { policyInForce } from './policy-in-force.ts';
import { shownAt } from './shown-picture.ts';

/** What is asked for: alerts over a stretch of time, what is made of them, or the state at a moment. ISO 8601 UTC. */
export type AlertsAsked =
  | { readonly kind: 'state'; readonly at: string }
  | {
      readonly kind: 'list' | 'streaks' | 'series';
      readonly by: 'day' | 'month';
      readonly window: AlertWindow;
    };

/** Of which region, as known when, by which policy, and how it is written. */
export interface AlertsOptions {
  readonly json: boolean;
  readonly region?: string;
  readonly policy?: string;
  readonly asOf?: string;
}

/** What is listed and a line for people for each. */
interface Listed<T> {
  readonly rows: readonly T[];
  readonly line: (row: T) => string;
}

/** `alerts`: what is asked for as a JSON list, or a line each. */
export async function alerts(
  context: CliContext,
  dir: string,
  asked: AlertsAsked,
  options: AlertsOptions,
): Promise<ExitCode> {
  const policy = await policyInForce(context, options.policy);
  const { all, hasAny, firstAt, region } = await withReadStore(context, dir, async (store) => {
    const { picture, heldAlerts } = await shownAt(store, policy, context.now(), options.asOf);
    const known = options.asOf === undefined ? {} : { asOf: options.asOf };
    const reader = alertReader({ store, incidents: picture.incidents, held: heldAlerts, ...known });
    const hasLog = (await store.logSpans(options.asOf)).some((s) => s.kind !== 'tally');
    const hasAny = hasLog || picture.alerts.length > 0 || (await store.capMessages(known)).length > 0;
    const firstAt = hasAny || options.asOf === undefined ? null : await firstHeardAt(context, store, policy);
    const region = await regionAsked(context, options.region, async (name) => {
      if (isToldIn(picture)(name)) return true;
      return (await reader.states(picture.asOf)).some(isToldAlertRegion(name));
    });
    return { all: await answerOf(reader, asked), hasAny, firstAt, region };
  });
  const isIn = region === undefined ? null : alertRegionFilter(region);
  const rows = isIn ? all.rows.filter((r) => isIn({ level: 'oblast', ...r })) : all.rows;
  if (options.json) await context.out(`${JSON.stringify(rows, null, 1)}\n`);
  else for (const row of rows) await context.out(`${all.line(row)}\n`);
  if (rows.length > 0) return 0;
  const { asOf } = options;
  if (asOf !== undefined && firstAt !== null && firstAt > asOf)
    context.err(`sitrep: ${notYetWords('of alerts', asOf, firstAt)}`);
  else context.err(`sitrep: ${emptyWords(asked, region, hasAny, all.rows.length)}`);
  return 0;
}

/** When anything that tells of alerts was first received: a log, a message, a report that may be shown now. */
async function firstHeardAt(context: CliContext, store: Store, policy: Policy): Promise<string | null> {
  const { picture } = await shownAt(store, policy, context.now());
  const all = [
    (await firstLogAt(store, (kind) => kind !== 'tally')) ?? [],
    (await store.capMessages()).map((m) => m.receivedAt),
    toldAlerts(picture.incidents).map((t) => t.event.receivedAt),
  ].flat();
  return all.sort()[0] ?? null;
}

type Row = AlertSpell | AlertState | AlertStreak | AlertCount;

async function answerOf(reader: AlertReader, asked: AlertsAsked): Promise<Listed<Row>> {
  if (asked.kind === 'state') return listed(await reader.states(asked.at), alertStateWords);
  if (asked.kind === 'streaks') return listed(await reader.streaks(asked.window), streakWords);
  if (asked.kind === 'series') return listed(await reader.counts(asked.window, asked.by), countWords);
  return listed(await reader.over(asked.window), spellWords);
}

const listed = <T extends Row>(rows: readonly T[], line: (row: T) => string): Listed<Row> => ({
  rows,
  line: line as (row: Row) => string,
});

function spellWords(s: AlertSpell): string {
  return `${alertSpan(s)}  ${s.region}${s.admin1 ? ` (${s.admin1})` : ''}; ${witnessWords(s.sources)}`;
}

function countWords(c: AlertCount): string {
  const n = `${c.alerts} ${c.alerts === 1 ? 'alert' : 'alerts'}`;
  const { low, high } = c.minutes ?? { low: 0, high: 0 };
  const minutes =
    c.minutes === null
      ? 'minutes not known: no log covers it'
      : low === high
        ? `${high} min under alert`
        : `${low} min the whole of it, ${high} min any part of it`;
  return `${c.key}  ${c.region} (${c.admin1})  ${n}, ${minutes}`;
}

function emptyWords(asked: AlertsAsked, region: string | undefined, hasAny: boolean, all: number): string {
  if (!hasAny)
    return 'nothing is known of alerts; take in a log of alerts (CSV), CAP messages or reports with `sitrep ingest FILE`';
  if (region !== undefined && all > 0) return `nothing of ${region} (${all} without --region)`;
  if (asked.kind === 'state') return `nothing was known of any region at ${asked.at}`;
  const what = { list: 'no alert', streaks: 'no run of days with an alert', series: 'no alert' }[asked.kind];
  return `${what} from ${asked.window.from} to ${asked.window.to}. Where no log covers that time this is no all-clear`;
}
