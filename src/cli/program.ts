import { Command, Option } from 'commander';
import { LOG_FORMATS, type LogFormat } from '../model/log-check.ts';
import { shownText } from '../util/shown-text.ts';
import type { Given } from './capture-of.ts';
import type { CliContext, ExitCode } from './context.ts';
import { addAccounts } from './program-account.ts';
import { addAlerts } from './program-alerts.ts';
import { addCap } from './program-cap.ts';
import { addChecks } from './program-check.ts';
import { command, dataOption, examples, instant, instantOf, wholeNumber } from './program-command.ts';
import { addExport } from './program-export.ts';
import { addJudging } from './program-judge.ts';
import { addPanels } from './program-panels.ts';
import { addPlaces } from './program-place.ts';
import { addPublish } from './program-publish.ts';
import { addReport } from './program-report.ts';
import { addHistory, addRetracting } from './program-retract.ts';
import { addServe } from './program-serve.ts';
import { addTallies } from './program-tallies.ts';
import { addWebhooks } from './program-webhook.ts';

/** An error of the command line in our words: what is wrong with what, and what to do. */
function plainError(text: string): string {
  return text
    .replace(/^error: /, 'sitrep: ')
    .replace('Allowed choices are ', 'give one of ')
    .replace(
      /option '(\S+).*?' argument '([\s\S]*?)' is invalid\. /,
      (_, option: string, given: string) => `${option} cannot be "${shownText(given)}"; `,
    )
    .replace(
      /command-argument value '([\s\S]*?)' is invalid for argument '(.*?)'\. /,
      (_, given: string, name: string) => `the ${name} cannot be "${shownText(given)}"; `,
    );
}

/** The command line. Each command loads its own code when it is called, so that `--help` is there at once. */
export function makeProgram(context: CliContext, end: (code: ExitCode) => void): Command {
  const program = new Command('sitrep');
  program
    .description(
      'Turns reports on a conflict into a cited picture: who said it, how surely, from which words, and what was known when.',
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(plainError(text)) })
    .showHelpAfterError('(`sitrep --help` and `sitrep COMMAND --help` show how it is used)');
  examples(program, [
    'sitrep read report.txt --published 2026-03-01T09:00:00Z',
    'sitrep ingest report.txt https://example.org/feed.xml',
    'sitrep incidents',
    'sitrep explain in_1a2b',
    'sitrep history in_1a2b',
    'sitrep review',
    'sitrep serve',
  ]);
  addRead(program, context, end);
  addIngest(program, context, end);
  addServe(program, context, end);
  addIncidents(program, context, end);
  addExplain(program, context, end);
  addChecks(program, context, end);
  addAlerts(program, context, end);
  addCap(program, context, end);
  addJudging(program, context, end);
  addHistory(program, context, end);
  addRetracting(program, context, end);
  addPanels(program, context, end);
  addExport(program, context, end);
  addTallies(program, context, end);
  addReport(program, context, end);
  addPublish(program, context, end);
  addUpkeep(program, context, end);
  addPlaces(program, context, end);
  addAccounts(program, context, end);
  addWebhooks(program, context, end);
  return program;
}

interface GivenOptions {
  readonly published?: string;
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly lang?: string;
}

interface IngestOptions extends GivenOptions {
  readonly data: string;
  readonly format?: LogFormat | 'cap';
  readonly asOf?: string;
  readonly json?: true;
}

interface ReadOptions extends GivenOptions {
  readonly json?: true;
  readonly ndjson?: true;
  readonly explain?: true;
  readonly workers?: number;
}

function withGiven(made: Command): Command {
  return made
    .option('--published <instant>', 'when it was published (ISO 8601)', instant)
    .option('--title <text>', 'its title')
    .option('--source <name>', 'who published it')
    .option('--url <url>', 'where it stands')
    .option('--lang <tag>', 'its language, e.g. en, uk, ru');
}

function givenOf(o: GivenOptions): Given {
  const { published: publishedAt, title, source, url, lang } = o;
  const given = { publishedAt, title, source, url, lang };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function addRead(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'read <file...>',
    'Read reports and print what is in them (contract v1 JSON). Nothing is kept.',
    [
      'sitrep read report.txt --published 2026-03-01T09:00:00Z --source "Town Gazette"',
      'cat report.txt | sitrep read -',
      'sitrep read --explain report.txt | less -R',
      'sitrep read --ndjson reports.ndjson --workers 4 > readings.ndjson',
    ],
  );
  withGiven(made)
    .option('--json', 'one line of JSON a report, also for several')
    .option(
      '--explain',
      'say for each value which words, rule or lexicon row made it; with --json as JSON with "explanations"',
    )
    .option(
      '--ndjson',
      'FILE holds one JSON report a line: {id, text|html, title, publishedAt, lang, url, source}',
    )
    .option('--workers <n>', 'threads that read, with --ndjson', wholeNumber(1, 64));
  made.action(async (files: string[], o: ReadOptions) => {
    const form = { compact: o.json === true, explain: o.explain === true };
    if (!o.ndjson) {
      const { readFiles } = await import('./read.ts');
      return end(await readFiles(context, files, givenOf(o), form));
    }
    const [{ readNdjson }, { defaultWorkers }] = await Promise.all([
      import('./read-ndjson.ts'),
      import('./reader-pool.ts'),
    ]);
    let worst: ExitCode = 0;
    for (const file of files) {
      if ((await readNdjson(context, file, o.workers ?? defaultWorkers(), form)) === 1) worst = 1;
    }
    end(worst);
  });
}

function addIngest(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'ingest <origin...>',
    'Take reports in for good: FILE, URL or - (text, HTML page, RSS, Atom, JSON Feed, Telegram result.json, NDJSON of reports, CAP alert messages), or a log to hold statements against (CSV of air-raid alerts, of launched and destroyed munitions).',
    [
      'sitrep ingest report.txt --published 2026-03-01T09:00:00Z --source "Town Gazette"',
      'sitrep ingest https://example.org/feed.xml exports/result.json reports.ndjson',
      'sitrep ingest official_data_en.csv --format airraid-official',
      'sitrep ingest archive/0301.ndjson --as-of 2026-03-01T20:00:00Z --data ./replay',
      'cat page.html | sitrep ingest - --url https://example.org/page --json',
    ],
  );
  withGiven(made)
    .addOption(
      new Option('--format <shape>', 'the shape of a log, or cap, where the bytes do not show it').choices([
        ...LOG_FORMATS,
        'cap',
      ]),
    )
    .option('--json', 'one line of JSON for each origin')
    .option(
      '--as-of <instant>',
      'the moment of receipt, in place of now, of what names none of its own (ISO 8601): to take in an archive, oldest first; never before what is known already, nor of what is fetched',
      instant,
    )
    .addOption(dataOption())
    .action(async (origins: string[], o: IngestOptions) => {
      const asOf = o.asOf === undefined ? {} : { asOf: instantOf(o.asOf) };
      if (asOf.asOf !== undefined && asOf.asOf > context.now())
        return made.error(`sitrep: --as-of ${o.asOf} is still to come; nothing was received then.`, {
          exitCode: 2,
        });
      const format = o.format === undefined ? {} : { format: o.format };
      const { ingest } = await import('./ingest.ts');
      end(await ingest(context, o.data, givenOf(o), origins, { json: o.json === true, ...format, ...asOf }));
    });
}

function addIncidents(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(program, 'incidents', 'List what is reported, linked across reports.', [
    'sitrep incidents',
    'sitrep incidents --json --as-of 2026-03-01T12:00:00Z > incidents.json',
  ])
    .addOption(dataOption())
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option('--json', 'all fields as JSON, in the scenario shape')
    .action(async (o: { data: string; asOf?: string; json?: true }) => {
      const { incidents } = await import('./incidents.ts');
      end(await incidents(context, o.data, o.asOf, o.json === true));
    });
}

function addExplain(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    program,
    'explain <id>',
    'Walk from an incident, event, statement, document or capture (its id or the beginning of it) back to the words and bytes.',
    [
      'sitrep explain in_1a2b',
      'sitrep explain ev_4d5e --rules',
      'sitrep explain st_9f3c --json',
      'sitrep explain my-report-17',
    ],
  )
    .addOption(dataOption())
    .option('--rules', 'also the rule or lexicon row behind each value of an event or statement')
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (id: string, o: { data: string; json?: true; rules?: true; asOf?: string }) => {
      const { explain } = await import('./explain.ts');
      const asOf = o.asOf === undefined ? {} : { asOf: instantOf(o.asOf) };
      end(await explain(context, o.data, id, { json: o.json === true, rules: o.rules === true, ...asOf }));
    });
}

function addUpkeep(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    program,
    'rebuild',
    'Make events and incidents again from what is kept, and say whether they came out the same.',
    ['sitrep rebuild', 'sitrep rebuild --reread   # after an update that reads better'],
  )
    .addOption(dataOption())
    .option('--reread', 'read every report again too')
    .action(async (o: { data: string; reread?: true }) => {
      const { rebuildStore } = await import('./maintain.ts');
      end(await rebuildStore(context, o.data, o.reread === true));
    });
  command(program, 'verify', 'Check that nothing kept was changed after it was written.', [
    'sitrep verify --data /srv/sitrep',
  ])
    .addOption(dataOption())
    .action(async (o: { data: string }) => {
      const { verifyStore } = await import('./maintain.ts');
      end(await verifyStore(context, o.data));
    });
  command(program, 'stats', 'Count what is kept, and list what was refused or set aside, with the reasons.', [
    'sitrep stats --json',
  ])
    .addOption(dataOption())
    .option('--as-of <instant>', 'as it was then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (o: { data: string; json?: true; asOf?: string }) => {
      const { showStats } = await import('./maintain.ts');
      end(await showStats(context, o.data, o.json === true, o.asOf && instantOf(o.asOf)));
    });
}
