import { type Command, Option } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, instantOf, policyOption, regionName } from './program-command.ts';

interface AlertOptions {
  readonly data: string;
  readonly policy?: string;
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
  readonly state?: true;
  readonly at?: string;
  readonly streaks?: true;
  readonly series?: 'day' | 'month';
  readonly asOf?: string;
  readonly json?: true;
}

/** The command that tells of air-raid alerts, merged from all who keep or tell of them. */
export function addAlerts(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'alerts',
    'List air-raid alerts, merged from imported logs, CAP messages and reports; or the state of regions, runs of days, counts. An alert is listed if it touches the time asked for. Not an official warning.',
    [
      'sitrep alerts --from 2022-10-10 --to 2022-10-14 --region UA-30',
      'sitrep alerts --state',
      'sitrep alerts --state --at 2022-10-10T05:00:00Z --region "Kyiv Oblast" --json',
      'sitrep alerts --streaks --from 2022-10-10 --to 2022-10-14',
      'sitrep alerts --series day --from 2022-10-01 --to 2022-11-01 --json',
    ],
  );
  made
    .addOption(dataOption())
    .addOption(policyOption())
    .option('--from <instant>', 'from this moment (ISO 8601; a day is its midnight UTC)', instant)
    .option('--to <instant>', 'until before this one; now if left out', instant)
    .option(
      '--region <region>',
      'a country (UA), a unit by code or name (UA-63, "Kharkiv Oblast"), a raion or another name',
      regionName,
    )
    .option('--state', 'the state of each oblast, raion and hromada: active, partial, clear, unknown')
    .option('--at <instant>', 'with --state: at this moment (ISO 8601)', instant)
    .option('--streaks', 'days in a row with an alert by night, morning, afternoon, evening or day')
    .addOption(
      new Option('--series <by>', 'alerts and minutes under alert by day or month').choices(['day', 'month']),
    )
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (o: AlertOptions) => {
      const wrong = wrongUse(o, context.now());
      if (wrong) return made.error(`sitrep: ${wrong}`, { exitCode: 2 });
      const { alerts } = await import('./alerts.ts');
      const asOf = o.asOf === undefined ? undefined : instantOf(o.asOf);
      const now = asOf ?? context.now();
      const to = o.to === undefined ? now : instantOf(o.to);
      const asked = o.state
        ? ({ kind: 'state', at: o.at === undefined ? now : instantOf(o.at) } as const)
        : ({
            kind: o.streaks ? 'streaks' : o.series ? 'series' : 'list',
            by: o.series ?? 'day',
            window: { from: instantOf(o.from!), to },
          } as const);
      end(
        await alerts(context, o.data, asked, {
          json: o.json === true,
          ...(o.region === undefined ? {} : { region: o.region }),
          ...(o.policy === undefined ? {} : { policy: o.policy }),
          ...(asOf === undefined ? {} : { asOf }),
        }),
      );
    });
}

const DAY_MILLISECONDS = 86_400_000;

/** What is wrong with the options together, and what to do; null where nothing is. */
function wrongUse(o: AlertOptions, now: string): string | null {
  if ([o.state, o.streaks, o.series].filter(Boolean).length > 1)
    return 'give one of --state, --streaks and --series.';
  if (o.state && (o.from !== undefined || o.to !== undefined))
    return '--state is of one moment: give --at in place of --from and --to.';
  if (o.state) return null;
  if (o.at !== undefined) return '--at goes with --state; for a stretch of time give --from and --to.';
  if (o.from === undefined)
    return 'say from when, for example --from 2026-03-01 (and --to, else until now); or ask for --state.';
  const from = instantOf(o.from);
  const known = o.asOf === undefined || instantOf(o.asOf) > now ? now : instantOf(o.asOf);
  if (o.to === undefined && from >= known)
    return known === now
      ? `--from ${o.from} is still to come; alerts are told of what has been.`
      : `--from ${o.from} is not before --as-of ${o.asOf}, up to which they are told; give an earlier one.`;
  if (o.to === undefined || instantOf(o.to) > from) return null;
  if (o.to !== o.from || o.to.includes('T')) return '--to must be later than --from.';
  const next = new Date(Date.parse(from) + DAY_MILLISECONDS).toISOString().slice(0, 10);
  return `--to is not counted itself: for the day ${o.from} give --to ${next}.`;
}
