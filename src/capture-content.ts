import type { CapContent } from './document/cap/read-cap.ts';
import type { Capture } from './model/capture.ts';
import type { Document } from './model/document.ts';
import { isLogFormat, type LogRows } from './model/log-check.ts';
import type { Store } from './store/store.ts';
import { type Issue, type Outcome, SitrepError } from './util/outcome.ts';

/** What a capture holds: reports, the rows of a log, or alert messages with the reports they are; never several. */
export type CaptureContent =
  | { readonly kind: 'reports'; readonly documents: readonly Document[] }
  | { readonly kind: 'log'; readonly log: LogRows }
  | ({ readonly kind: 'cap' } & CapContent);

/** Reads a capture as what its format says it holds; throws a SitrepError where nothing of that is in it. */
export async function readContent(
  capture: Capture,
  readDocuments: (capture: Capture) => Outcome<readonly Document[]>,
): Promise<Outcome<CaptureContent>> {
  if (isLogFormat(capture.format)) {
    // Loaded only here: most captures are reports.
    const { readLog } = await import('./document/read-log.ts');
    const { value, issues } = readLog(capture);
    return { value: { kind: 'log', log: value }, issues };
  }
  if (capture.format === 'cap') {
    const { readCap } = await import('./document/cap/read-cap.ts');
    const { value, issues } = readCap(capture);
    return { value: { kind: 'cap', ...value }, issues };
  }
  const { value, issues } = readDocuments(capture);
  if (value.length === 0) {
    const why = issues[0]?.message ?? 'it holds no text';
    throw new SitrepError('no-document', `${capture.origin}: no report found in it: ${why}`);
  }
  return { value: { kind: 'reports', documents: value }, issues };
}

/** Keeps what was read and marks the capture as gone through. */
export async function keepContent(
  store: Store,
  captureId: string,
  content: CaptureContent,
  issues: readonly Issue[],
): Promise<void> {
  if (content.kind === 'log') await store.appendLogRows(captureId, content.log, issues);
  else {
    // The stage is marked with the documents: what a crash leaves between the two is done again.
    if (content.kind === 'cap') await store.appendCapMessages(captureId, content.messages);
    await store.appendDocuments(captureId, content.documents, issues);
  }
}
