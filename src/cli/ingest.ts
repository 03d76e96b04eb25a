import { type CaptureFormat, RECEIPT_STATED_AT } from '../model/capture.ts';
import { type Accepted, acceptCapture, type PipelineDeps, refusedLines, resume } from '../pipeline.ts';
import type { Quarantine, Store } from '../store/store.ts';
import { type Issue, SitrepError } from '../util/outcome.ts';
import { captureOf, type Given, isUrl } from './capture-of.ts';
import type { CliContext, ExitCode } from './context.ts';
import { countWaiting } from './count-waiting.ts';
import { openProgress, type Progress } from './progress.ts';
import { withPipeline, withStore } from './with-store.ts';

/** What `ingest --json` prints for each argument. */
type Line =
  | {
      readonly origin: string;
      readonly state: 'new' | 'known';
      readonly capture: string;
      readonly documents: readonly string[];
      /** Rows of the log it is, 0 for reports. */
      readonly rows: number;
      /** Alert messages (CAP) in it, 0 for other reports. */
      readonly messages: number;
      readonly notes: readonly string[];
      /** Reports in it that were refused, with the reason. */
      readonly refused: readonly string[];
    }
  | { readonly origin: string; readonly state: 'refused'; readonly code: string; readonly reason: string };

/** How `ingest` was asked. */
interface IngestAsked {
  readonly json: boolean;
  readonly format?: CaptureFormat;
  /** The moment of receipt that is stated in place of the clock's (ISO 8601 UTC). */
  readonly asOf?: string;
}

/** `ingest FILE|URL|-…`: takes each in for good, says at once what became of it, then reads and links what is new. */
export async function ingest(
  context: CliContext,
  dir: string,
  given: Given,
  origins: readonly string[],
  asked: IngestAsked,
): Promise<ExitCode> {
  return withStore(dir, async (store) => {
    if (asked.asOf !== undefined) checkStated(asked.asOf, origins, await store.lastKnownAt());
    let bar: Progress | null = null;
    return withPipeline(
      context,
      (done) => bar?.update(done),
      async (deps) => {
        let refused = 0;
        for (const origin of origins) {
          const line = await ingestOne(context, store, deps, origin, given, asked);
          refused += line.state === 'refused' ? 1 : line.refused.length;
          await say(context, line, asked.json);
        }
        bar = await openProgress(context, 'reading', await countWaiting(store));
        const before = new Set((await store.listQuarantined()).map(setAsideKey));
        const { quarantined } = await resume(store, deps).finally(() => bar?.stop());
        if (quarantined > 0)
          await tellSetAside(
            context,
            store,
            (await store.listQuarantined()).filter((q) => !before.has(setAsideKey(q))),
          );
        return refused + quarantined > 0 ? 1 : 0;
      },
    );
  });
}

/** What was known before a moment stays what it was: a receipt is never put behind one the store has, nor is a fetch of today. */
function checkStated(asOf: string, origins: readonly string[], lastAt: string | null): void {
  const fetched = origins.find(isUrl);
  if (fetched !== undefined)
    throw new SitrepError(
      'bad-time',
      `${fetched} is received when it is fetched; --as-of is for files and standard input`,
    );
  if (lastAt !== null && asOf < lastAt)
    throw new SitrepError(
      'bad-time',
      `--as-of ${asOf} lies before what this store knows already (${lastAt}): it would change what was known then; take an archive in oldest first, into a folder of its own (--data)`,
    );
}

async function ingestOne(
  context: CliContext,
  store: Store,
  deps: PipelineDeps,
  origin: string,
  given: Given,
  { format, asOf }: IngestAsked,
): Promise<Line> {
  let kept = false;
  try {
    const now = context.now();
    const read = await captureOf(origin, given, asOf ?? now, format);
    // That the receipt is somebody's word, and since when, stays with it.
    const capture =
      asOf === undefined ? read : { ...read, headers: { ...read.headers, [RECEIPT_STATED_AT]: now } };
    kept = true;
    return lineOf(origin, await acceptCapture(store, capture, deps));
  } catch (error) {
    if (!(error instanceof SitrepError) || error.code.startsWith('store-')) throw error;
    // acceptCapture records its own refusals; what could not even be fetched is recorded here.
    if (!kept)
      await store.appendRefusal({ origin, code: error.code, reason: error.message, at: context.now() });
    return { origin, state: 'refused', code: error.code, reason: error.message };
  }
}

function lineOf(origin: string, accepted: Accepted): Line {
  const bad = refusedLines(accepted.issues);
  const words = (i: Issue): string => (i.where ? `${i.where}: ${i.message}` : i.message);
  const notes = accepted.issues.filter((i) => !bad.includes(i)).map(words);
  if (accepted.notTaken.length > 0)
    notes.push(`known already, so the ${accepted.notTaken.join(', ')} now given is not taken over`);
  const { id, isNew, documents, rows, messages } = accepted;
  return {
    origin,
    state: isNew ? 'new' : 'known',
    capture: id,
    documents,
    rows,
    messages,
    notes,
    refused: bad.map(words),
  };
}

async function say(context: CliContext, line: Line, json: boolean): Promise<void> {
  if (json) await context.out(`${JSON.stringify(line)}\n`);
  if (line.state === 'refused') {
    context.err(`sitrep: refused: ${line.reason}`);
    return;
  }
  for (const reason of line.refused) context.err(`sitrep: refused: ${line.origin}, ${reason}`);
  if (json) return;
  const held = [
    line.rows > 0 ? count(line.rows, 'row of a log', 'rows of a log') : null,
    line.messages > 0 ? count(line.messages, 'alert message', 'alert messages') : null,
    line.rows === 0 ? count(line.documents.length, 'report', 'reports') : null,
  ]
    .filter((h) => h !== null)
    .join(', ');
  const why = line.state === 'known' ? 'known, same bytes seen before' : `new, ${held}`;
  await context.out(`${line.capture}  ${why}  ${line.origin}\n`);
  for (const note of line.notes.slice(0, 10)) context.err(`sitrep: ${line.origin}: ${note}`);
  if (line.notes.length > 10) context.err(`sitrep: ${line.origin}: … and ${line.notes.length - 10} more`);
}

const setAsideKey = (q: Quarantine): string => `${q.documentId} ${q.readerVersion}`;

/** Reports that could not be read, each by its name with the reason. */
async function tellSetAside(context: CliContext, store: Store, all: readonly Quarantine[]): Promise<void> {
  for (const { documentId, reason } of all.slice(0, 10)) {
    const document = await store.readDocument(documentId);
    const name = document?.title ?? document?.reportId ?? documentId;
    context.err(`sitrep: set aside, as it could not be read: ${name}: ${reason}`);
  }
  if (all.length > 10) context.err(`sitrep: … and ${all.length - 10} more; see \`sitrep stats\``);
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
