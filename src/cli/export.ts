import { join } from 'node:path';
import type { PublicPicture } from '../model/public-picture.ts';
import { EXPORT_FORMATS, type ExportOptions } from '../output/export-format.ts';
import type { ExportName } from '../output/export-names.ts';
import { TABLES, tableNamed, writeCsv, writeDictionary } from '../output/write-csv.ts';
import { faultWords } from '../server/fault-words.ts';
import { narrowPicture } from '../server/narrow-picture.ts';
import { incidentQuery } from '../server/query.ts';
import { batched } from '../util/batched.ts';
import { fileFault } from '../util/file-fault.ts';
import { makeFolder } from '../util/make-folder.ts';
import { SitrepError } from '../util/outcome.ts';
import { isToldIn, regionAsked } from './asked-region.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { policyInForce } from './policy-in-force.ts';
import { instantOf } from './program-command.ts';
import { publicPictureAt } from './public-picture.ts';
import { writeWhole } from './write-whole.ts';

/** What `export` was asked for. */
export interface ExportRequest {
  readonly data: string;
  readonly format: ExportName;
  /** A table of the CSV, or `all` with a folder for one file each. */
  readonly table?: string;
  readonly folder?: string;
  readonly hxl: boolean;
  readonly dictionary: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly type?: readonly string[];
  readonly region?: string | undefined;
  readonly since?: string;
  readonly asOf?: string;
  /** File of the publishing policy. */
  readonly policy?: string;
  readonly limit: number;
  readonly baseUrl: string;
  readonly out?: string;
  readonly json: boolean;
}

/** `export`: the public picture in one of the formats, to standard output or a file; every table at once into a folder. */
export async function exportPicture(context: CliContext, asked: ExportRequest): Promise<ExitCode> {
  checkAsked(asked);
  if (asked.dictionary) {
    await writeAway(context, asked, writeDictionary(), { format: 'dictionary' });
    return 0;
  }
  return withReadStore<ExitCode>(context, asked.data, async (store) => {
    const { asOf } = asked;
    const policy = await policyInForce(context, asked.policy);
    const all = await publicPictureAt(store, policy, context.now(), asOf && instantOf(asOf));
    const region = await regionAsked(context, asked.region, isToldIn(all));
    const picture = narrowPicture(all, queryOf({ ...asked, region }));
    const count = picture.incidents.filter((i) => !i.isRetracted).length;
    if (count === 0)
      context.err(
        all.incidents.length === 0
          ? 'sitrep: nothing is public yet, so the export holds no incident; that is not an all-clear'
          : 'sitrep: no incident is of that time, kind and region; the export holds none',
      );
    if (asked.table === 'all') return writeTables(context, asked, picture);
    const write = EXPORT_FORMATS[asked.format].write;
    const options = await optionsOf(context, asked);
    await writeAway(context, asked, write(picture, options), { format: asked.format, incidents: count });
    return 0;
  });
}

/** What does not go together is told before anything is read. */
function checkAsked({ format, table, folder, dictionary, out }: ExportRequest): void {
  const wrong = (text: string): never => {
    throw new SitrepError('bad-export', text);
  };
  if (table !== undefined && format !== 'csv') wrong(`--table is for --format csv; ${format} has no tables`);
  if (dictionary && format !== 'csv')
    wrong(`--dictionary is for --format csv; docs/export.md tells of ${format}`);
  if (table !== undefined && table !== 'all' && !tableNamed(table))
    wrong(`there is no table "${table}"; there are ${TABLES.map((t) => t.name).join(', ')}, and all`);
  if (table === 'all' && !folder)
    wrong(
      '--table all writes a file each: name a folder, as in `sitrep export --format csv --table all DIR`',
    );
  if (table === 'all' && out) wrong('--table all writes into a folder, not into --out FILE');
  if (folder && table !== 'all')
    wrong(`"${folder}" is not expected here; a folder goes with --table all, a file with --out FILE`);
}

function queryOf({ from, to, type, region, since }: ExportRequest) {
  const read = incidentQuery.safeParse({ from, to, type, region, since }, { error: faultWords });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new SitrepError('bad-filter', `--${String(first!.path[0])} must be ${first!.message}`);
}

/** Regions are drawn by their outlines, which the gazetteer has. */
async function optionsOf(context: CliContext, asked: ExportRequest): Promise<ExportOptions> {
  const { limit, hxl } = asked;
  const table = tableNamed(asked.table ?? 'incidents')!;
  const { extension } = EXPORT_FORMATS[asked.format];
  const { baseUrl } = asked;
  const options = { baseUrl, selfUrl: `${baseUrl}/feed.${extension}`, limit, hxl, table };
  if (asked.format !== 'geojson') return options;
  const [{ openReadyGazetteer }, { placeOutline }] = await Promise.all([
    import('./ready-gazetteer.ts'),
    import('./place-outline.ts'),
  ]);
  const gazetteer = await openReadyGazetteer(context);
  return { ...options, outlineOf: (place) => placeOutline(place, gazetteer) };
}

/** Every table of the picture and the dictionary, a file each. */
async function writeTables(
  context: CliContext,
  asked: ExportRequest,
  picture: PublicPicture,
): Promise<ExitCode> {
  const folder = asked.folder!;
  try {
    makeFolder(folder);
  } catch (cause) {
    const why = fileFault(cause, true);
    throw new SitrepError('cannot-write', `cannot make the folder ${folder}: ${why}`, { cause });
  }
  for (const table of TABLES) {
    const out = join(folder, `${table.name}.csv`);
    let rows = -(asked.hxl ? 2 : 1);
    const counted = function* () {
      for (const line of writeCsv(picture, { table, hxl: asked.hxl })) {
        rows++;
        yield line;
      }
    };
    const bytes = await writeWhole(out, counted());
    await tell(context, asked, { format: 'csv', table: table.name, rows, file: out, bytes });
  }
  const out = join(folder, 'dictionary.csv');
  const bytes = await writeWhole(out, writeDictionary());
  await tell(context, asked, { format: 'dictionary', file: out, bytes });
  return 0;
}

async function writeAway(
  context: CliContext,
  asked: ExportRequest,
  pieces: Iterable<string>,
  about: { readonly format: string; readonly incidents?: number },
): Promise<void> {
  if (asked.out === undefined) {
    const isJson = /json/.test(EXPORT_FORMATS[asked.format].mediaType);
    const sent = asked.json && !isJson ? inJson(pieces, about) : pieces;
    for (const piece of batched(sent)) await context.out(piece);
    return;
  }
  const bytes = await writeWhole(asked.out, pieces);
  await tell(context, asked, { ...about, file: asked.out, bytes });
}

/** A text that is no JSON as the `text` of one JSON object, a piece at a time. */
function* inJson(pieces: Iterable<string>, about: object): Generator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"text":"`;
  for (const piece of pieces) yield JSON.stringify(piece).slice(1, -1);
  yield '"}\n';
}

async function tell(
  context: CliContext,
  { json }: ExportRequest,
  told: { format: string; table?: string; rows?: number; incidents?: number; file: string; bytes: number },
): Promise<void> {
  if (json) return context.out(`${JSON.stringify(told)}\n`);
  const what = told.table
    ? `${told.rows} rows of ${told.table}`
    : told.incidents === undefined
      ? `the ${told.format}`
      : `${told.incidents} incidents as ${told.format}`;
  context.err(`sitrep: wrote ${what} to ${told.file} (${told.bytes} bytes)`);
}
