import type { ServedStats } from '../server/deps.ts';
import type { Store } from '../store/store.ts';
import type { PublishRunner } from './publish-runner.ts';

type Counts = Omit<ServedStats, 'sample' | 'more'>;

/** What is kept now, as far as it may be known of: what nothing is shown of is not counted, and the moment it came is not told; what is not through the policy yet is told of as that, and not counted. */
export async function liveStats(store: Store, runner: PublishRunner): Promise<Omit<ServedStats, 'sample'>> {
  await runner.ready();
  const all = await runner.stats();
  const more = { refused: all.refusals, 'set aside': all.quarantined };
  if (!(await store.publicState())?.isComplete) {
    const { done, all: incidents } = await runner.progress();
    const none = {
      captures: 0,
      documents: 0,
      statements: 0,
      events: 0,
      firstReceivedAt: null,
      lastReceivedAt: null,
    };
    return { ...none, more: { ...more, 'being published': `${done} of ${incidents} incidents` } };
  }
  const hidden = await store.hiddenCounts();
  const span = await store.publicReceipts();
  return { ...lessHidden(all, { ...hidden, receivedAt: new Set(hidden.receivedAt) }, span), more };
}

function lessHidden(
  s: Counts,
  less: Omit<Counts, 'firstReceivedAt' | 'lastReceivedAt'> & { readonly receivedAt: ReadonlySet<string> },
  [first, last]: readonly [string | null, string | null],
): Counts {
  const told = (at: string | null, instead: string | null): string | null =>
    at !== null && less.receivedAt.has(at) ? instead : at;
  return {
    captures: s.captures - less.captures,
    documents: s.documents - less.documents,
    statements: s.statements - less.statements,
    events: s.events - less.events,
    firstReceivedAt: told(s.firstReceivedAt, first),
    lastReceivedAt: told(s.lastReceivedAt, last),
  };
}
