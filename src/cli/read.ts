import { basename, extname } from 'node:path';
import { readDocuments } from '../document/read-documents.ts';
import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import type { Gazetteer } from '../model/place.ts';
import { type Reading, withText } from '../model/reading.ts';
import { explainDocument, readDocument } from '../pipeline.ts';
import { SitrepError } from '../util/outcome.ts';
import { captureOf, type Given } from './capture-of.ts';
import type { CliContext, ExitCode } from './context.ts';
import { explanationText } from './explanation-text.ts';
import { openReadyGazetteer } from './ready-gazetteer.ts';

/** How readings are printed. */
export interface ReadingForm {
  /** A line of JSON each. */
  readonly compact: boolean;
  /** With the reasons for every value; for a person unless `compact`. */
  readonly explain: boolean;
}

/** `read FILE…`: one reading a report as JSON; a file that cannot be read is told and the others go on. */
export async function readFiles(
  context: CliContext,
  files: readonly string[],
  given: Given,
  { compact, explain }: ReadingForm,
): Promise<ExitCode> {
  const gazetteer = await openReadyGazetteer(context);
  const readings: Reading[] = [];
  let bad = 0;
  for (const file of files) {
    try {
      const capture = await captureOf(file, given, context.now());
      for (const document of await documentsIn(file, capture)) {
        if (explain) {
          await context.out(explainedLine(context, document, gazetteer, compact));
          continue;
        }
        const bare = readDocument(document, gazetteer);
        const reading = capture.format === 'text' ? bare : withText(bare, document.text);
        if (compact) await context.out(`${JSON.stringify(reading)}\n`);
        else readings.push(reading);
      }
    } catch (error) {
      // A fault of our own with one file is told like any other; the files after it are still read.
      const isOurs = !(error instanceof SitrepError);
      const why = (error as Error).message;
      context.err(`sitrep: ${isOurs ? `${file} could not be read, a fault of this program: ${why}` : why}`);
      bad++;
    }
  }
  // One report is one object and several are a list, so that either is JSON as a whole; --json gives a line each.
  if (readings.length === 1) await context.out(`${JSON.stringify(readings[0], null, 2)}\n`);
  if (readings.length > 1) await context.out(`${JSON.stringify(readings, null, 2)}\n`);
  return bad > 0 ? 1 : 0;
}

/** A reading with its reasons, as a line of JSON or for a person. Offsets are into the text, which stands in it. */
function explainedLine(
  context: CliContext,
  document: Document,
  gazetteer: Gazetteer,
  compact: boolean,
): string {
  const reading = explainDocument(document, gazetteer);
  return compact
    ? `${JSON.stringify(withText(reading, document.text))}\n`
    : `${explanationText(reading, document.text, context)}\n`;
}

/** A report keeps the id it came with; a file of one report lends it its name, without folder and ending. */
async function documentsIn(file: string, capture: Capture): Promise<readonly Document[]> {
  const value = capture.format === 'cap' ? await alertsIn(capture) : readDocuments(capture).value;
  const name = file === '-' ? '-' : basename(file, extname(file));
  return value.map((d, i) => ({
    ...d,
    id: d.reportId ?? (value.length === 1 ? name : `${name}#${i + 1}`),
    captureId: null,
    receivedAt: null,
  }));
}

/** The reports of a capture of alert messages; one of none but tests and exercises is told. */
async function alertsIn(capture: Capture): Promise<readonly Document[]> {
  const { readCap } = await import('../document/cap/read-cap.ts');
  const { value, issues } = readCap(capture);
  if (value.documents.length > 0) return value.documents;
  const why = issues.find((i) => i.code === 'cap-not-live')?.message ?? 'it tells of nothing';
  throw new SitrepError('no-document', `${capture.origin} holds no report: ${why}`);
}
