import { readFile } from 'node:fs/promises';
import { airDefenceFigures, airDefenceView, storedTallies } from '../air-defence.ts';
import { alertReader } from '../alerting.ts';
import type { KeptTally } from '../model/log-check.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { REPORT_SHAPE, type SituationReport } from '../output/report/report-shape.ts';
import { writeReportMarkdown } from '../output/report/write-report-markdown.ts';
import {
  inZone,
  narrowForReport,
  type ReportQuery,
  reportAlerts,
  reportOf,
  reportQuery,
  reportTallies,
  toldForReport,
  windowFault,
} from '../server/asked-report.ts';
import { faultWords } from '../server/fault-words.ts';
import { reportDocument } from '../server/page/report-document.ts';
import type { Store } from '../store/store.ts';
import { fileFault } from '../util/file-fault.ts';
import { SitrepError } from '../util/outcome.ts';
import { isToldIn, regionAsked } from './asked-region.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { policyInForce } from './policy-in-force.ts';
import { instantOf } from './program-command.ts';
import { publicPictureAt } from './public-picture.ts';
import { shownAt } from './shown-picture.ts';
import { writeWhole } from './write-whole.ts';

/** What `report` was asked for. */
export interface ReportRequest {
  readonly data: string;
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
  readonly type?: readonly string[];
  readonly asOf?: string;
  /** A moment, or the file of an earlier report as JSON. */
  readonly since?: string;
  /** IANA time zone by whose clock times are told; UTC where left out. */
  readonly zone?: string;
  readonly policy?: string;
  readonly format: 'md' | 'html' | 'json';
  readonly baseUrl?: string;
  readonly out?: string;
  readonly check: boolean;
  readonly json: boolean;
}

/** `report`: the situation report of a period and region, to standard output or a file; with `--check` what its checker finds. */
export async function report(context: CliContext, asked: ReportRequest): Promise<ExitCode> {
  const given = await queryOf(asked);
  return withReadStore<ExitCode>(context, asked.data, async (store) => {
    const policy = await policyInForce(context, asked.policy);
    const asOf = asked.asOf === undefined ? undefined : instantOf(asked.asOf);
    const { picture, heldAlerts } = await shownAt(store, policy, context.now(), asOf);
    const fault = windowFault(given, picture.asOf);
    if (fault) throw new SitrepError('bad-report', fault);
    const query = { ...given, region: await regionAsked(context, given.region, isToldIn(picture)) };
    const before = query.since
      ? await publicPictureAt(store, policy, context.now(), instantOf(inZone(query).since!))
      : undefined;
    const ratings = await store.listRatings(picture.asOf);
    const reader = alertReader({
      store,
      incidents: picture.incidents,
      held: heldAlerts,
      asOf: picture.asOf,
    });
    const alerts = await reportAlerts(query, reader, picture.asOf);
    const tallies = await storedTallies(store, picture.asOf);
    const airDefence = await reportTallies(query, async (of, keys) =>
      airDefenceView(picture.incidents, airDefenceFigures(picture, tallies), of, {
        asOf: picture.asOf,
        keys,
      }),
    );
    const made = reportOf(query, picture, { ...(before ? { before } : {}), ratings, alerts, airDefence });
    if (asked.check) return check(context, asked, { made, query, picture, store, tallies });
    await write(context, asked, made);
    return 0;
  });
}

async function queryOf({ from, to, region, type, since, zone }: ReportRequest): Promise<ReportQuery> {
  const moment = since === undefined ? undefined : await momentOfReport(since);
  const read = reportQuery.safeParse({ from, to, region, type, zone, since: moment }, { error: faultWords });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new SitrepError('bad-report', `--${String(first!.path[0])} must be ${first!.message}`);
}

/** The moment an earlier report was of, where its file is given in place of a moment. */
async function momentOfReport(since: string): Promise<string> {
  if (/^\d{4}-\d\d-\d\d/.test(since)) return since;
  const wrong = (why: string, cause?: unknown): SitrepError =>
    new SitrepError(
      'bad-report',
      `--since takes a moment (2026-03-01T12:00:00Z) or an earlier report as JSON; ${since} ${why}`,
      { cause },
    );
  const text = await readFile(since, 'utf8').catch((cause: Error) => {
    throw wrong(`cannot be read: ${fileFault(cause)}`, cause);
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw wrong('is no JSON', cause);
  }
  const earlier = REPORT_SHAPE.safeParse(parsed);
  if (!earlier.success) throw wrong('is no report of this program');
  return earlier.data.asOf;
}

async function write(context: CliContext, asked: ReportRequest, made: SituationReport): Promise<void> {
  const text = textOf(asked, made);
  if (asked.out === undefined) return context.out(text);
  const bytes = await writeWhole(asked.out, [text]);
  context.err(
    `sitrep: wrote the report on ${made.counts.incidents} incidents to ${asked.out} (${bytes} bytes)`,
  );
}

function textOf({ format, baseUrl }: ReportRequest, made: SituationReport): string {
  if (format === 'json') return `${JSON.stringify(made, null, 2)}\n`;
  return format === 'html' ? reportDocument(made, baseUrl) : writeReportMarkdown(made);
}

/** What the checker finds, which reads the report's own words against what the reports say. */
async function check(
  context: CliContext,
  asked: ReportRequest,
  {
    made,
    query,
    picture,
    store,
    tallies,
  }: {
    made: SituationReport;
    query: ReportQuery;
    picture: PublicPicture;
    store: Store;
    tallies: readonly KeptTally[];
  },
): Promise<ExitCode> {
  const { checkReport } = await import('../output/report/check/check-report.ts');
  const texts = new Map((await store.listDocuments()).map((d) => [d.id, d.text]));
  const { faults, sentences } = checkReport(
    made,
    [...narrowForReport(query, picture), ...toldForReport(query, picture)],
    texts,
    picture.incidents,
    tallies,
  );
  if (asked.json) await context.out(`${JSON.stringify({ sentences, faults })}\n`);
  else {
    for (const f of faults) await context.out(`${f.code}: ${f.because}\n  ${f.text}\n`);
    await context.out(`${sentences} sentences checked, ${faults.length} faults\n`);
  }
  return faults.length === 0 ? 0 : 1;
}
