import type { Incident } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import { maskStrings } from '../publish/mask-strings.ts';
import { type Masked, maskOf } from '../publish/mask-words.ts';
import type { ServedHistory } from '../server/deps.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from '../util/hash.ts';
import { LastMade } from '../util/last-made.ts';
import { publicHistoryRows } from './history-rows.ts';
import type { Sight } from './sight.ts';

const MOST_HISTORIES = 500;
const histories = new LastMade<ServedHistory[]>(MOST_HISTORIES);

/** Events that hang together whose history is told in some ten milliseconds, so that a page can tell it by the way. */
const SHORT_EVENTS = 60;

/** Whether the history of an incident takes longer to work out than a page should wait: all that hangs together with it has a say in it. */
export async function isLongHistory(store: Store, { events }: Incident): Promise<boolean> {
  const components = new Set((await store.componentsOf(events.map((e) => e.key))).values());
  return (await store.eventsOfComponents([...components])).length > SHORT_EVENTS;
}

/** The history of a published incident, each moment masked by what may not leave with it now; worked out once for each state of both. */
export async function servedHistory(
  store: Store,
  sight: Sight,
  incident: Incident,
  { policy, now, past }: { readonly policy: Policy; readonly now: string; readonly past: boolean },
): Promise<ServedHistory[]> {
  const masked = await maskedOf(sight, incident);
  const state = [past ? sight.asOf : 'now', await store.generation(), policy.rules];
  const name = sha256(JSON.stringify([incident, masked, ...state]));
  return histories.of(name, async () =>
    maskStrings(await publicHistoryRows(store, incident, sight.asOf, policy, now), maskOf(masked)),
  );
}

/** Names and words that may not leave with what is told of an incident. */
export async function maskedOf(sight: Sight, incident: Incident): Promise<Masked[]> {
  const of = await Promise.all(incident.events.map((e) => sight.masked(e.documentId)));
  return of.flatMap((found) => found?.masked ?? []);
}
