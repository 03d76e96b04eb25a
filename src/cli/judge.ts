import type { Judgement } from '../model/incident.ts';
import type { JudgementRow } from '../model/review.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { findOne } from './explain.ts';
import { giveJudgement, isLast, listRows } from './give-judgement.ts';

/** `judge A B same|different|unsure|undone`: a person's word on two events, which wins over the score and is never rewritten. */
export async function judge(
  context: CliContext,
  dir: string,
  pair: readonly [string, string],
  verdict: Judgement['verdict'],
  given: { readonly by?: string; readonly note?: string },
): Promise<ExitCode> {
  const lines = await withReadStore(context, dir, async (store) => {
    const [a, b] = await eventsNamed(store, pair, verdict === 'undone');
    const note = given.note === undefined ? {} : { note: given.note };
    const by = given.by ?? context.user;
    const done = await giveJudgement(store, { a, b, verdict, by, at: context.now(), ...note });
    const [inA, inB] = done.incidents;
    const where = inA === inB ? `one incident, ${inA}` : `${inA} and ${inB}`;
    const said = done.tookBack ? `taken back (${wordText(done.tookBack)})` : verdict;
    return [
      `${a} and ${b}: ${said}${done.isNew ? '' : ', as it stood already'}; now in ${where}`,
      ...(verdict === 'undone' ? [] : [`to take it back: sitrep judge ${a} ${b} undone`]),
      ...done.notObeyed.flatMap(notObeyedText),
    ];
  });
  await context.out(`${lines.join('\n')}\n`);
  return 0;
}

/** `judge --list`: every word ever given, oldest first: who, when, what, why, and which stand; with `asOf` (ISO 8601 UTC), those given by then. */
export async function listJudgements(
  context: CliContext,
  dir: string,
  json: boolean,
  asOf?: string,
): Promise<ExitCode> {
  const rows = await withReadStore(context, dir, (store) => listRows(store, asOf));
  if (json) {
    await context.out(`${JSON.stringify({ judgements: rows }, null, 1)}\n`);
    return 0;
  }
  for (const row of rows) {
    const note = row.note ? `\n    “${row.note}”` : '';
    await context.out(
      `${row.at}  ${row.by}: ${row.a} and ${row.b} ${row.verdict}; ${STATE_WORDS[row.state]}${note}\n`,
    );
    for (const line of notObeyedText(row).slice(1)) await context.out(`  ${line}\n`);
  }
  if (rows.length === 0)
    context.err(
      asOf === undefined
        ? 'sitrep: nobody has judged anything yet; `sitrep review` lists what waits'
        : `sitrep: nobody had judged anything by ${asOf}`,
    );
  return 0;
}

const STATE_WORDS: Readonly<Record<JudgementRow['state'], string>> = {
  stands: 'stands',
  'not-obeyed': 'is the last word on them, but is not obeyed',
  replaced: 'replaced by a later word',
  undone: 'taken back',
  'taking-back': 'took the word before back',
  idle: 'waits: no report tells of one of them any more',
};

/** A word in a few words. */
export function wordText(j: Judgement): string {
  return `${j.verdict}, said by ${j.by} at ${j.at}`;
}

/** Why a word that stands is not obeyed: the words it contradicts; nothing where it is obeyed. */
export function notObeyedText(row: JudgementRow): string[] {
  if (!row.against) return [];
  return [
    `not obeyed: ${row.a} and ${row.b} ${wordText(row)}; it contradicts`,
    ...row.against.map((j) => `  ${j.a} and ${j.b} ${wordText(j)}`),
  ];
}

/** The events of a pair of ids; an incident stands for its first event, and for taking back, for the pair a word stands on. */
async function eventsNamed(
  store: Store,
  pair: readonly [string, string],
  isUndone: boolean,
): Promise<readonly [string, string]> {
  const [left, right] = [await eventsOf(store, pair[0]), await eventsOf(store, pair[1])];
  if (isUndone && left.length * right.length > 1) {
    const row = (await listRows(store)).findLast(
      (r) =>
        isLast(r) &&
        ((left.includes(r.a) && right.includes(r.b)) || (left.includes(r.b) && right.includes(r.a))),
    );
    if (row) return [row.a, row.b];
  }
  return [left[0]!, right[0]!];
}

async function eventsOf(store: Store, given: string): Promise<readonly string[]> {
  const { kind, id } = await findOne(store, given);
  if (kind === 'event') return [id];
  const incident = kind === 'incident' ? await store.readIncident(id) : null;
  if (incident) return incident.events.map((e) => e.key);
  throw new SitrepError('not-an-event', `${id} is a ${kind}; give the id of an event or an incident`);
}
