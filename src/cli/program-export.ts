import { type Command, Option } from 'commander';
import { EXPORT_NAMES, type ExportName } from '../output/export-names.ts';
import type { CliContext, ExitCode } from './context.ts';
import type { ExportRequest } from './export.ts';
import {
  command,
  dataOption,
  forwardPeriod,
  instant,
  policyOption,
  regionName,
  webAddress,
  wholeNumber,
} from './program-command.ts';

/** The options as commander gives them: flags absent unless set, no format where only the dictionary is asked for. */
interface Given extends Omit<ExportRequest, 'format' | 'folder' | 'dictionary' | 'json'> {
  readonly format?: ExportName;
  readonly dictionary?: true;
  readonly json?: true;
}

/** The command that writes the public picture in the formats of others. */
export function addExport(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'export [folder]',
    'Write what the publishing policy lets out in a format of others. docs/export.md tells what each says and leaves out.',
    [
      'sitrep export --format geojson --from 2026-03-01 --to 2026-03-07 --region UA-63 --out kharkiv.geojson',
      'sitrep export --format csv --table statements > statements.csv',
      'sitrep export --format csv --table all tables/',
      'sitrep export --format csv --dictionary',
      'sitrep export --format acled --type strike,combat --as-of 2026-03-01T12:00:00Z',
      'sitrep export --format ndjson | head',
    ],
  );
  forwardPeriod(made)
    .addOption(new Option('--format <name>', 'which format').choices(EXPORT_NAMES))
    .option(
      '--table <name>',
      'of csv: incidents (unless told otherwise), events, statements, alerts, air-defence, aid, aid-ledger, control, evacuation; all = a file each in FOLDER',
    )
    .option('--no-hxl', 'of csv: without the row of HXL hashtags')
    .option('--dictionary', 'of csv: only what each column of each table means')
    .option('--from <instant>', 'happened on or after (ISO 8601)', instant)
    .option('--to <instant>', 'happened on or before; a day counts whole', instant)
    .option('--type <types>', 'event types (strike.drone) or families (strike), parted by commas', (v) =>
      v.split(',').filter(Boolean),
    )
    .option(
      '--region <region>',
      'a country (UA, Ukraine), a first-level unit (UA-63, Kharkiv Oblast) or a place by name',
      regionName,
    )
    .option('--since <instant>', 'became known or changed at or after', instant)
    .option('--limit <n>', 'of rss, atom, jsonfeed: entries at most', wholeNumber(1, 1000), 50)
    .option(
      '--base-url <url>',
      'of rss, atom, jsonfeed: address of the page that links lead to',
      webAddress,
      'http://127.0.0.1:4380',
    )
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .addOption(policyOption())
    .addOption(dataOption())
    .option('--out <file>', 'write to a file instead of standard output; it is there only when it is whole')
    .option(
      '--json',
      'JSON on standard output: with --out or FOLDER what was written, a line a file; else the export, what is no JSON itself as {format, incidents, text}',
    )
    .action(async (folder: string | undefined, o: Given) => {
      if (!o.format && !o.dictionary)
        made.error(`error: --format is missing; give one of ${EXPORT_NAMES.join(', ')}`);
      const { exportPicture } = await import('./export.ts');
      end(
        await exportPicture(context, {
          ...o,
          format: o.format ?? 'csv',
          dictionary: o.dictionary === true,
          json: o.json === true,
          ...(folder === undefined ? {} : { folder }),
        }),
      );
    });
}
