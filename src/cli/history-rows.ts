import { type HistoryState, historyOf } from '../incident/history-of.ts';
import { type LinkedPast, linkedPast } from '../link-history.ts';
import type { HistoryChange } from '../model/history.ts';
import type { Incident } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import { historyWords } from '../output/history-words.ts';
import { incidentTitle } from '../output/incident-title.ts';
import { projectPicture } from '../picture/project-picture.ts';
import { dueAt, findRuling } from '../publish/find-ruling.ts';
import { policyAt } from '../publish/policy-at.ts';
import { publicPicture } from '../publishing.ts';
import type { ServedHistory } from '../server/deps.ts';
import type { Store } from '../store/store.ts';

/** Of more moments than this only some are looked at: the first half of them all, the rest evenly; what changed is told at the next one. */
const MOST_MOMENTS = 200;

/** The history of an incident up to a moment (ISO 8601 UTC), of everything that is stored. */
export async function historyRows(store: Store, incident: Incident, asOf: string): Promise<ServedHistory[]> {
  const past = await linkedPast(store, keysOf(incident));
  const states = momentsBy(past.moments, asOf).map((at) => stateAt(past, at, past.at(at)));
  return rowsOf(incident, states);
}

/**
 * The history of a published incident up to a moment (ISO 8601 UTC), each earlier state passed through the policy as of then: a
 * report is told of from when it might be shown, and what is no longer told by `now` (ISO 8601 UTC) is not told of any moment.
 */
export async function publicHistoryRows(
  store: Store,
  incident: Incident,
  asOf: string,
  policy: Policy,
  now: string,
): Promise<ServedHistory[]> {
  const past = await linkedPast(store, keysOf(incident));
  const shownFrom = past.at(asOf).flatMap((i) => {
    const ruling = findRuling(i, policyAt(policy, asOf, now), asOf);
    return i.events.map((e) => new Date(dueAt(e, ruling)).toISOString());
  });
  const moments = [...new Set([...past.moments, ...shownFrom])].sort();
  const states = momentsBy(moments, asOf).map((at) =>
    stateAt(past, at, publicPicture(projectPicture(past.at(at), at), policyAt(policy, at, now)).incidents),
  );
  return rowsOf(incident, states);
}

const keysOf = (incident: Incident): string[] => incident.events.map((e) => e.key);

function momentsBy(moments: readonly string[], asOf: string): readonly string[] {
  const known = moments.filter((m) => m <= asOf);
  if (known.length <= MOST_MOMENTS) return known;
  const half = MOST_MOMENTS / 2;
  const rest = known.slice(half);
  const step = Math.ceil(rest.length / half);
  return [...known.slice(0, half), ...rest.filter((_, i) => i % step === 0 || i === rest.length - 1)];
}

/** A judgement is told of where both its events are. */
function stateAt(past: LinkedPast, at: string, incidents: readonly Incident[]): HistoryState {
  const keys = new Set(incidents.flatMap(keysOf));
  const judgements = past.judgements.filter((j) => j.at === at && keys.has(j.a) && keys.has(j.b));
  return { at, incidents, judgements };
}

function rowsOf(incident: Incident, states: readonly HistoryState[]): ServedHistory[] {
  const titles = new Map<string, string>();
  const byMoment = new Map(states.map((s) => [s.at, s]));
  const rows = historyOf(incident, states).map((entry) => {
    const { incidents } = byMoment.get(entry.at)!;
    const told = { ...entry, changes: entry.changes.filter((c) => !isStretchOnly(c)) };
    const words = historyWords(told, (id) => titles.get(id) ?? null);
    for (const s of states) {
      if (s.at > entry.at) break;
      for (const i of s.incidents) titles.set(i.id, incidentTitle(i));
    }
    return { ...entry, title: incidentTitle(incidents.find((i) => i.id === entry.incident)!), words };
  });
  return rows.filter((row) => row.words.length > 0);
}

/** The stretch of time that reports share, come or gone and not changed: it tells nothing new, and goes where a report is held. */
function isStretchOnly(c: HistoryChange): boolean {
  return (
    c.kind === 'field' &&
    c.field === 'time' &&
    c.verdict !== 'conflict' &&
    (c.before.length === 0 || c.after.length === 0)
  );
}
