import { checkStored } from '../checking.ts';
import { linkStored } from '../linking.ts';
import type { Incident } from '../model/incident.ts';
import type { Rating } from '../model/rating.ts';
import { gradeText } from '../output/grade-book.ts';
import { voiceText } from '../output/voice-words.ts';
import type { Store, StoredKind } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import { withReadStore } from './bring-up-to-date.ts';
import { checkLines } from './checks.ts';
import type { CliContext, ExitCode } from './context.ts';
import { type Explanation, explainId, explainLinked, isKnownAt } from './explain-id.ts';
import type { RulesLink } from './explain-rules.ts';
import { explainedGrades } from './explained-grades.ts';
import { explanationLines, type Layout } from './explanation-text.ts';

/** Where ids are to be had. */
const LIST_HINT = 'list some with `sitrep incidents`';
/** Ids named before the rest of a list is left out. */
const MOST_NAMED = 6;

/** `explain ID`: the chain from an incident, event, statement, document or capture to the words and the bytes. */
export async function explain(
  context: CliContext,
  dir: string,
  given: string,
  o: { readonly json: boolean; readonly rules: boolean; readonly asOf?: string },
): Promise<ExitCode> {
  const { explanation, rules, grades } = await withReadStore(context, dir, async (store) => {
    const explanation =
      o.asOf === undefined ? await explainNow(store, given) : await explainAsOf(store, given, o.asOf);
    return {
      explanation,
      grades: explanation ? await explainedGrades(store, explanation, o.asOf) : [],
      rules: explanation && o.rules ? await rulesOf(context, store, explanation) : null,
    };
  });
  if (!explanation)
    throw new SitrepError('no-such-id', `nothing has the id "${given}" any more; run \`sitrep rebuild\``);
  if (o.json)
    await context.out(
      `${JSON.stringify({ ...explanation, ...(grades.length ? { grades } : {}), ...(rules ? { rules } : {}) }, null, 2)}\n`,
    );
  else await context.out(chainText(explanation) + gradesText(grades) + rulesText(rules ?? [], context));
  return 0;
}

async function explainNow(store: Store, given: string): Promise<Explanation | null> {
  const { kind, id } = await findOne(store, given);
  return explainId(store, kind, id);
}

/** The chain as it was at an earlier moment: incidents as they were linked then, and nothing received since. */
async function explainAsOf(store: Store, given: string, asOf: string): Promise<Explanation | null> {
  const incidents = await linkStored(store, asOf);
  const { kind, id } = await findOneKnown(store, given, incidents, asOf);
  if (kind !== 'incident' && kind !== 'event') return explainId(store, kind, id, asOf);
  const incident = incidents.find((i) => i.id === id || i.events.some((e) => e.key === id))!;
  const checks = await checkStored(store, [incident], asOf);
  return explainLinked(store, incident, kind === 'event' ? id : undefined, checks, asOf);
}

/** The one thing this names among the incidents of a moment, their events, and what else had been received by then; `isNow`: whether that moment is now. */
export async function findOneKnown(
  store: Store,
  given: string,
  incidents: readonly Incident[],
  asOf: string,
  isNow = false,
): Promise<Found> {
  checkGiven(given);
  const found: Found[] = [];
  for (const i of incidents) {
    if (i.id.startsWith(given)) found.push({ kind: 'incident', id: i.id });
    for (const e of i.events) if (e.key.startsWith(given)) found.push({ kind: 'event', id: e.key });
  }
  for (const f of await store.findIds(given, MOST_NAMED + 1))
    if (f.kind !== 'incident' && f.kind !== 'event' && (await isKnownAt(store, f.kind, f.id, asOf)))
      found.push(f);
  return onlyOne(found, given, isNow ? 'nothing has' : `at ${asOf} nothing had`);
}

/** Loaded only when asked for: the chain alone needs neither the reader nor the gazetteer. */
async function rulesOf(context: CliContext, store: Store, explanation: Explanation): Promise<RulesLink[]> {
  const [{ explainRules }, { openReadyGazetteer }] = await Promise.all([
    import('./explain-rules.ts'),
    import('./ready-gazetteer.ts'),
  ]);
  return explainRules(store, explanation, await openReadyGazetteer(context));
}

function gradesText(grades: readonly Rating[]): string {
  return grades.map((g) => `graded by persons: ${gradeLine(g)}\n`).join('');
}

function gradeLine(g: Rating): string {
  const of = g.subject.kind === 'source' ? g.subject.name : g.subject.key;
  return `${of}: ${gradeText(g)}${g.note ? `: “${g.note}”` : ''}`;
}

function rulesText(rules: readonly RulesLink[], layout: Layout): string {
  const lines = rules.flatMap(({ key, explanations, note }) => [
    '',
    note ? `why ${key}: ${note}` : `why ${key} reads so:`,
    ...explanationLines(explanations, layout),
  ]);
  return lines.length ? `${lines.join('\n')}\n` : '';
}

type Found = Readonly<{ kind: StoredKind; id: string }>;

/** The one stored thing this id, beginning of an id, or report id names; throws a SitrepError where it is none or several. */
export async function findOne(store: Store, given: string, hint = LIST_HINT): Promise<Found> {
  checkGiven(given);
  return onlyOne(await store.findIds(given, MOST_NAMED + 1), given, 'nothing has', hint);
}

/** Everything begins with nothing. */
function checkGiven(given: string): void {
  if (given.trim() === '') throw new SitrepError('no-id', `an id is missing; ${LIST_HINT}`);
}

function onlyOne(found: readonly Found[], given: string, none: string, hint = LIST_HINT): Found {
  const exact = found.filter((f) => f.id === given);
  const named = exact.length > 0 ? exact : found;
  if (named.length === 0)
    throw new SitrepError('no-such-id', `${none} an id that begins with "${given}"; ${hint}`);
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
  const lines: string[] = e.kind === 'incident' && e.incident ? [] : [`${e.kind} ${e.id}`];
  if (e.incident)
    lines.push(
      `incident ${e.incident.id}: ${e.incident.type}, said by ${e.incident.origins.join('; ') || 'nobody named'}`,
    );
  for (const voice of e.kind === 'incident' ? (e.incident?.voices ?? []) : [])
    lines.push(`  origin ${voice.origin}: ${voiceText(voice)}`);
  for (const event of e.events ?? []) {
    lines.push(`  event ${event.key}: ${event.type}, ${event.status}, "${event.trigger}"`);
    if (event.takenBack) lines.push(`    taken back: ${event.takenBack}`);
    lines.push(...event.notices.map((n) => `    note: ${n}`));
    if (event.linked.length > 0) lines.push(`    linked because: ${event.linked.join('; ')}`);
    lines.push(...event.statements.flatMap((s) => statementText(s, '    ')));
    lines.push(
      ...(e.checks ?? []).filter((c) => c.event === event.key).flatMap((c) => checkLines(c, '    ')),
    );
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
  return `${indent}capture ${c.id}: ${c.origin}, received ${c.receivedAt}${c.statedAt === undefined ? '' : ` (so stated when it was taken in at ${c.statedAt})`}, sha256 ${c.sha256}`;
}
