import { judgementRows } from '../incident/judgement-rows.ts';
import { relink } from '../linking.ts';
import type { Judgement } from '../model/incident.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import type { JudgementRow } from '../model/review.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';

/** What came of a judgement. */
export interface GivenJudgement {
  readonly judgement: Judgement;
  /** False where it stood already, word for word; nothing is kept twice. */
  readonly isNew: boolean;
  /** The word that `undone` took back. */
  readonly tookBack: Judgement | null;
  /** Incidents that hold the two events now. */
  readonly incidents: readonly [string | null, string | null];
  /** All words that stand and cannot be obeyed, whether they could before or not. */
  readonly notObeyed: readonly JudgementRow[];
}

/**
 * Keeps a person's word on two events and links anew. `undone` with nothing to take back, or with another word standing than
 * `expected` (its `at`), is refused: a form sent twice must not take back two words.
 */
export async function giveJudgement(
  store: Store,
  word: Judgement,
  expected?: string,
): Promise<GivenJudgement> {
  const { a, b, verdict, by, note } = word;
  for (const key of [a, b])
    if (!(await store.readEvent(key, READER_VERSION)))
      throw new SitrepError('no-such-id', `no report tells of an event ${JSON.stringify(key)}`);
  if (a === b) throw new SitrepError('same-event', `both ids name event ${a}; give two events`);
  const rows = await listRows(store);
  const standing = standingOn(rows, a, b);
  if (verdict === 'undone') {
    if (!standing)
      throw new SitrepError('nothing-to-undo', `no word stands on ${a} and ${b}; there is none to take back`);
    if (expected !== undefined && standing.at !== expected)
      throw new SitrepError(
        'already-undone',
        'another word stands on these two now; look again before you take it back',
      );
  }
  const isNew = !(standing && standing.verdict === verdict && standing.by === by && standing.note === note);
  const judgement = isNew ? { ...word, at: laterThan(rows.at(-1)?.at, word.at) } : standing!;
  if (isNew) await store.appendJudgement(judgement);
  await relink(store);
  const incidents = [await store.incidentOf(a), await store.incidentOf(b)] as const;
  const notObeyed = (await listRows(store)).filter((r) => r.state === 'not-obeyed');
  return { judgement, isNew, tookBack: verdict === 'undone' ? standing! : null, incidents, notObeyed };
}

/** The later of now and just after the last word: words are ordered by their time, and a clock may stand still or step back. */
export function laterThan(last: string | undefined, at: string): string {
  return last === undefined || Date.parse(at) > Date.parse(last)
    ? at
    : new Date(Date.parse(last) + 1).toISOString();
}

/** All judgements with what has become of each, oldest first; with `asOf` (ISO 8601 UTC), those made by then. */
export async function listRows(store: Store, asOf?: string): Promise<JudgementRow[]> {
  const judgements = await store.listJudgements(asOf);
  const known = new Set<string>();
  for (const key of new Set(judgements.flatMap((j) => [j.a, j.b])))
    if (await store.readEvent(key, READER_VERSION)) known.add(key);
  return judgementRows(judgements, (key) => known.has(key));
}

/** The word that is the last one on a pair, obeyed or not. */
export function standingOn(rows: readonly JudgementRow[], a: string, b: string): JudgementRow | null {
  const isOf = (r: JudgementRow): boolean => (r.a === a && r.b === b) || (r.a === b && r.b === a);
  return rows.findLast((r) => isOf(r) && isLast(r)) ?? null;
}

/** Whether a word is the last on its pair. */
export function isLast(row: JudgementRow): boolean {
  return row.state === 'stands' || row.state === 'not-obeyed' || row.state === 'idle';
}
