import { type Command, Option } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, policyOption, regionName, webAddress } from './program-command.ts';
import type { ReportRequest } from './report.ts';

/** The options as commander gives them: flags absent unless set. */
interface Given extends Omit<ReportRequest, 'check' | 'json' | 'format'> {
  readonly format: ReportRequest['format'];
  readonly check?: true;
  readonly json?: true;
}

/** The command that writes the situation report. */
export function addReport(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    program,
    'report',
    'Write the situation report of a period and region: the gravest first, every sentence with the statements it stands on. docs/report.md tells how it is made.',
    [
      'sitrep report --from 2026-03-01 --to 2026-03-02 --region UA-63',
      'sitrep report --from 2026-03-01 --format html --out report.html',
      'sitrep report --as-of 2026-03-02T06:00:00Z --since 2026-03-01T06:00:00Z',
      'sitrep report --from 2026-03-01 --to 2026-03-01 --zone Europe/Kyiv',
      'sitrep report --json --out today.json && sitrep report --since yesterday.json',
      'sitrep report --check   # whether every sentence stands on what it cites',
    ],
  )
    .option('--from <instant>', 'happened on or after (ISO 8601)', instant)
    .option('--to <instant>', 'happened on or before; a day counts whole', instant)
    .option(
      '--region <region>',
      'a country (UA, Ukraine), a first-level unit (UA-63, Kharkiv Oblast) or a place by name',
      regionName,
    )
    .option('--type <types>', 'event types (strike.drone) or families (strike), parted by commas', (v) =>
      v.split(',').filter(Boolean),
    )
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option(
      '--since <moment>',
      'also what changed since then: a moment, or an earlier report as JSON',
      (v) => (/^\d{4}-\d\d-\d\d(T|$)/.test(v) ? instant(v) : v),
    )
    .option(
      '--zone <name>',
      'tell times by the clock of this IANA zone (Europe/Kyiv); days given as --from, --to and --since are its days; UTC where left out',
    )
    .addOption(
      new Option('--format <name>', 'Markdown, HTML to print, or JSON')
        .choices(['md', 'html', 'json'])
        .default('md'),
    )
    .option('--base-url <url>', 'of html: address of the page that incidents lead to', webAddress)
    .option('--out <file>', 'write to a file instead of standard output; it is there only when it is whole')
    .option(
      '--check',
      'write what the checker of sentences finds in place of the report; exit code 1 where it finds a fault',
    )
    .option('--json', 'the same as --format json; with --check its findings as JSON')
    .addOption(policyOption())
    .addOption(dataOption())
    .action(async (o: Given) => {
      const { report } = await import('./report.ts');
      const isJson = o.json === true;
      const check = o.check === true;
      end(await report(context, { ...o, format: isJson ? 'json' : o.format, check, json: isJson }));
    });
}
