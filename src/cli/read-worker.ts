import type { Document } from '../model/document.ts';
import { type ExplainedReading, type Reading, withText } from '../model/reading.ts';
import { explainDocument, readDocument } from '../pipeline.ts';
import { openGazetteer } from '../store/sqlite/gazetteer.ts';
import { documentOfReport, parseReportLine } from './read-line.ts';

/** What a worker is asked: to read a document, or a line that holds one. */
export type ReadTask =
  | { readonly document: Document }
  | { readonly line: string; readonly explain?: boolean };

/** What it answers; `fault` is the document's own, so that a broken worker is told apart from a broken document. */
export type ReadAnswer =
  | { readonly reading: Reading }
  | { readonly explained: ExplainedReading }
  | {
      readonly fault: string;
      readonly document: Document | null;
      /** It would come again ({@link ReadingFault}). */
      readonly isLasting?: true;
    };

let gazetteer: ReturnType<typeof openGazetteer> | undefined;

/** Reads one document in a worker thread. A gazetteer that cannot be opened is thrown: every document would fail alike. */
export async function readTask(task: ReadTask): Promise<ReadAnswer> {
  gazetteer ??= openGazetteer();
  let document: Document | null = null;
  try {
    const report = 'line' in task ? parseReportLine(task.line) : null;
    document = report ? await documentOfReport(report) : (task as { document: Document }).document;
    if ('explain' in task && task.explain)
      return { explained: withText(explainDocument(document, gazetteer), document.text) };
    const reading = readDocument(document, gazetteer);
    return { reading: report && report.text === undefined ? withText(reading, document.text) : reading };
  } catch (error) {
    return { fault: (error as Error).message, document };
  }
}
