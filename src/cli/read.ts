import { basename, extname } from 'node:path';
import { readDocuments } from '../document/read-documents.ts';
import type { Document } from '../model/document.ts';
import type { Reading } from '../model/reading.ts';
import { readDocument } from '../pipeline.ts';
import { openGazetteer } from '../store/sqlite/gazetteer.ts';
import { SitrepError } from '../util/outcome.ts';
import { captureOf, type Given } from './capture-of.ts';
import type { CliContext, ExitCode } from './context.ts';
import { readyGazetteer } from './ready-gazetteer.ts';

/** `read FILE…`: one reading a report as JSON; a file that cannot be read is told and the others go on. */
export async function readFiles(
  context: CliContext,
  files: readonly string[],
  given: Given,
  compact: boolean,
): Promise<ExitCode> {
  await readyGazetteer(context);
  const gazetteer = openGazetteer();
  const readings: Reading[] = [];
  let bad = 0;
  for (const file of files) {
    try {
      for (const document of await documentsIn(file, given, context)) {
        const reading = readDocument(document, gazetteer);
        if (compact) await context.out(`${JSON.stringify(reading)}\n`);
        else readings.push(reading);
      }
    } catch (error) {
      if (!(error instanceof SitrepError)) throw error;
      context.err(`sitrep: ${error.message}`);
      bad++;
    }
  }
  // One report is one object and several are a list, so that either is JSON as a whole; --json gives a line each.
  if (readings.length === 1) await context.out(`${JSON.stringify(readings[0], null, 2)}\n`);
  if (readings.length > 1) await context.out(`${JSON.stringify(readings, null, 2)}\n`);
  return bad > 0 ? 1 : 0;
}

/** A report keeps the id it came with; a file of one report lends it its name, without folder and ending. */
async function documentsIn(file: string, given: Given, context: CliContext): Promise<readonly Document[]> {
  const { value } = readDocuments(await captureOf(file, given, context.now()));
  const name = file === '-' ? '-' : basename(file, extname(file));
  return value.map((d, i) => ({
    ...d,
    id: d.reportId ?? (value.length === 1 ? name : `${name}#${i + 1}`),
    captureId: null,
    receivedAt: null,
  }));
}
