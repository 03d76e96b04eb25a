import { relink } from '../linking.ts';
import type { Judgement } from '../model/incident.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext, ExitCode } from './context.ts';
import { findOne } from './explain.ts';
import { withKnownStore } from './with-store.ts';

/** `judge A B same|different|unsure`: a person's word on two events, which wins over the score and is never rewritten. */
export async function judge(
  context: CliContext,
  dir: string,
  pair: readonly [string, string],
  verdict: Judgement['verdict'],
  given: { readonly by?: string; readonly note?: string },
): Promise<ExitCode> {
  await withKnownStore(dir, async (store) => {
    const [a, b] = [await eventNamed(store, pair[0]), await eventNamed(store, pair[1])];
    if (a === b) throw new SitrepError('same-event', `both ids name event ${a}; give two events`);
    const note = given.note === undefined ? {} : { note: given.note };
    await store.appendJudgement({ a, b, verdict, by: given.by ?? context.user, at: context.now(), ...note });
    await relink(store);
    const [inA, inB] = [await store.incidentOf(a), await store.incidentOf(b)];
    await context.out(
      `${a} and ${b}: ${verdict}; now in ${inA === inB ? `one incident, ${inA}` : `${inA} and ${inB}`}\n`,
    );
  });
  return 0;
}

/** An incident stands for its first event. */
async function eventNamed(store: Store, given: string): Promise<string> {
  const { kind, id } = await findOne(store, given);
  if (kind === 'event') return id;
  const incident = kind === 'incident' ? await store.readIncident(id) : null;
  if (incident) return incident.events[0]!.key;
  throw new SitrepError('not-an-event', `${id} is a ${kind}; give the id of an event or an incident`);
}
