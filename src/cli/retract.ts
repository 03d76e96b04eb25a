import { findRetractions, settleRetractions } from '../incident/find-retractions.ts';
import { relink } from '../linking.ts';
import type { Document } from '../model/document.ts';
import type { Retraction } from '../model/incident.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { findOne } from './explain.ts';

/** What a person says of a report. */
export interface RetractGiven {
  readonly kind: Retraction['kind'];
  readonly byReport?: string;
  readonly reason?: string;
  readonly by?: string;
}

/** `retract REPORT`: a person's word that a report is taken back, or with `--restore` that it stands; it wins and is never rewritten. */
export async function retract(
  context: CliContext,
  dir: string,
  report: string,
  given: RetractGiven,
): Promise<ExitCode> {
  const lines = await withReadStore(context, dir, async (store) => {
    const documentId = await reportNamed(store, report);
    const byDocument = given.byReport === undefined ? null : await reportNamed(store, given.byReport);
    if (byDocument === documentId)
      throw new SitrepError(
        'same-report',
        `${documentId} cannot take itself back; name the report that does`,
      );
    const by = given.by ?? context.user;
    const reason = given.reason === undefined ? {} : { reason: given.reason };
    const word: Retraction = { documentId, kind: given.kind, byDocument, by, at: context.now(), ...reason };
    await store.appendRetraction(word);
    await relink(store);
    const leaning = (await store.listIncidents()).filter((i) =>
      i.events.some((e) => e.documentId === documentId),
    );
    const gone = leaning.filter((i) => i.isRetracted).map((i) => i.id);
    const rest = leaning.filter((i) => !i.isRetracted).map((i) => i.id);
    const isRestored = given.kind === 'restored';
    return [
      `${documentId}: ${isRestored ? 'stands again' : given.kind}, said by ${by}`,
      ...(gone.length > 0 ? [`nothing supports any more: ${gone.join(', ')}`] : []),
      ...(rest.length > 0 ? [`${isRestored ? 'rest on it' : 'changed'}: ${rest.join(', ')}`] : []),
      ...(leaning.length === 0 ? ['no incident rests on it'] : []),
      isRestored
        ? `to take it back again: sitrep retract ${documentId}`
        : `to let it stand again: sitrep retract ${documentId} --restore`,
    ];
  });
  await context.out(`${lines.join('\n')}\n`);
  return 0;
}

/** A retraction with what has become of it. */
interface RetractionRow extends Retraction {
  /** `replaced`: a later word of a person, or any where it was found in reports, says otherwise. */
  readonly state: 'stands' | 'replaced';
  readonly title: string | null;
  readonly source: string | null;
}

/** `retract --list`: what was taken back, by whom, when and why; and corrections of which it could not be told what they take back. */
export async function listRetractions(
  context: CliContext,
  dir: string,
  asOf: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const { rows, unclear } = await withReadStore(context, dir, (store) => rowsOf(store, asOf));
  if (json) {
    await context.out(`${JSON.stringify({ retractions: rows, unclear }, null, 1)}\n`);
    return 0;
  }
  for (const r of rows) {
    const report = [r.source, r.title].filter(Boolean).join(', ');
    const part = r.events ? `, in part (${r.events.length} of its events)` : '';
    const by = r.by ?? (r.byDocument === r.documentId ? 'itself' : (r.byDocument ?? 'nobody named'));
    await context.out(
      `${r.at}  ${r.documentId}${report ? ` (${report})` : ''}: ${r.kind}${part}, by ${by}\n`,
    );
    if (r.reason) await context.out(`    “${r.reason}”\n`);
    if (r.state === 'replaced') await context.out('    replaced by a later word of a person\n');
  }
  for (const u of unclear) await context.out(`${u.where}: ${u.message}\n    “${u.quote}”\n`);
  if (rows.length + unclear.length === 0)
    context.err(
      `sitrep: ${asOf === undefined ? 'no report has' : `by ${asOf} no report had`} been taken back`,
    );
  return 0;
}

async function rowsOf(store: Store, asOf: string | undefined) {
  const documents = await store.listDocuments(asOf);
  const found = findRetractions(documents, await store.listEvents(READER_VERSION, asOf));
  const said = await store.listRetractions(asOf);
  const standing = new Set(settleRetractions(found.retractions, said));
  const byId = new Map(documents.map((d): [string, Document] => [d.id, d]));
  const rows = [...found.retractions, ...said]
    .map((r): RetractionRow => {
      const { title = null, source = null } = byId.get(r.documentId) ?? {};
      const isLast = said.findLast((s) => s.documentId === r.documentId) === r;
      return { ...r, state: standing.has(r) || isLast ? 'stands' : 'replaced', title, source };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { rows, unclear: found.issues };
}

async function reportNamed(store: Store, given: string): Promise<string> {
  const { kind, id } = await findOne(store, given, '`sitrep explain INCIDENT` names its reports');
  if (kind === 'document') return id;
  const statement = kind === 'statement' ? await store.readStatement(id) : null;
  const event = kind === 'event' ? await store.readEvent(id, READER_VERSION) : null;
  const of = statement?.documentId ?? event?.documentId;
  throw new SitrepError(
    'not-a-report',
    `${id} is ${kind === 'event' || kind === 'incident' ? 'an' : 'a'} ${kind}; give the id of a report${of ? `, e.g. ${of}` : ''}`,
  );
}
