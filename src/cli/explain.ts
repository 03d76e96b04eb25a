import type { Store, StoredKind } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext, ExitCode } from './context.ts';
import { type Explanation, explainId } from './explain-id.ts';
import { withKnownStore } from './with-store.ts';

/** Ids named before the rest of a list is left out. */
const MOST_NAMED = 6;

/** `explain ID`: the chain from an incident, event, statement, document or capture to the words and the bytes. */
export async function explain(
  context: CliContext,
  dir: string,
  given: string,
  json: boolean,
): Promise<ExitCode> {
  const explanation = await withKnownStore(dir, async (store) => {
    const { kind, id } = await findOne(store, given);
    return explainId(store, kind, id);
  });
  if (!explanation)
    throw new SitrepError('no-such-id', `nothing has the id "${given}" any more; run \`sitrep rebuild\``);
  await context.out(json ? `${JSON.stringify(explanation, null, 2)}\n` : chainText(explanation));
  return 0;
}

/** The one stored thing this id, beginning of an id, or report id names; throws a SitrepError where it is none or several. */
export async function findOne(store: Store, given: string): Promise<{ kind: StoredKind; id: string }> {
  const found = await store.findIds(given, MOST_NAMED + 1);
  const exact = found.filter((f) => f.id === given);
  const named = exact.length > 0 ? exact : found;
  if (named.length === 0)
    throw new SitrepError(
      'no-such-id',
      `nothing has an id that begins with "${given}"; list some with \`sitrep incidents\``,
    );
  if (named.length > 1) {
    const ids = named.slice(0, MOST_NAMED).map((f) => f.id);
    const more = named.length > MOST_NAMED ? ', …' : '';
    throw new SitrepError(
      'ambiguous-id',
      `"${given}" names several things; give more of it: ${ids.join(', ')}${more}`,
    );
  }
  return named[0]!;
}

function chainText(e: Explanation): string {
  const lines: string[] = [`${e.kind} ${e.id}`];
  if (e.incident)
    lines.push(
      `incident ${e.incident.id}: ${e.incident.type}, said by ${e.incident.origins.join('; ') || 'nobody named'}`,
    );
  for (const event of e.events ?? []) {
    lines.push(`  event ${event.key}: ${event.type}, ${event.status}, "${event.trigger}"`);
    if (event.linked.length > 0) lines.push(`    linked because: ${event.linked.join('; ')}`);
    lines.push(...event.statements.flatMap((s) => statementText(s, '    ')));
    if (event.document) lines.push(...documentText(event.document, '    '));
  }
  lines.push(...(e.statements ?? []).flatMap((s) => statementText(s, '  ')));
  lines.push(...(e.documents ?? []).flatMap((d) => documentText(d, '  ')));
  if (e.capture) lines.push(captureText(e.capture, '  '));
  return `${lines.join('\n')}\n`;
}

function statementText(s: NonNullable<Explanation['statements']>[number], indent: string): string[] {
  const likelihood = s.likelihood ? `, "${s.likelihood}"` : '';
  return [
    `${indent}statement ${s.key}: ${s.speaker ?? "the outlet's own voice"}${likelihood}, ${s.polarity}`,
    `${indent}  [${s.start}–${s.end}] “${s.quote}”`,
  ];
}

function documentText(d: NonNullable<Explanation['documents']>[number], indent: string): string[] {
  const from = [d.source, d.title, d.publishedAt, d.url].filter((x) => x !== null).join(' · ');
  const head = `${indent}document ${d.id}${d.report ? ` (${d.report})` : ''}${from ? `: ${from}` : ''}`;
  return d.capture ? [head, captureText(d.capture, `${indent}  `)] : [head];
}

function captureText(c: NonNullable<Explanation['capture']>, indent: string): string {
  return `${indent}capture ${c.id}: ${c.origin}, received ${c.receivedAt}, sha256 ${c.sha256}`;
}
