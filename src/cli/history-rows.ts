import { type HistoryState, historyOf } from '../incident/history-of.ts';
import { type LinkedPast, linkedPast } from '../link-history.ts';
import type { HistoryChange } from '../model/history.ts';
import type { Incident } from '../model/incident.ts';
import { inListOrder } from '../model/incident-order.ts';
import type { Policy } from '../model/policy.ts';
import { historyWords } from '../output/history-words.ts';
import { incidentTitle } from '../output/incident-title.ts';
import { dueAt, findRuling } from '../publish/find-ruling.ts';
import { gatherBeside } from '../publish/gather-beside.ts';
import { policyAt } from '../publish/policy-at.ts';
import { publishRuled } from '../publish/publish-ruled.ts';
import { ruleOnPicture } from '../publish/rule-on-picture.ts';
import type { ServedHistory } from '../server/deps.ts';
import type { Store } from '../store/store.ts';

/** Of more moments than this only some are looked at: the first half of them all, the rest evenly; what changed is told at the next one. */
const MOST_MOMENTS = 200;

/** The history of an incident up to a moment (ISO 8601 UTC), of everything that is stored. */
export async function historyRows(store: Store, incident: Incident, asOf: string): Promise<ServedHistory[]> {
  const past = await linkedPast(store, keysOf(incident));
  const told = toldOf(past, incident, asOf);
  return rowsOf(
    incident,
    momentsBy(told.moments, asOf).map((at) => stateAt(past, at, told.at(at))),
  );
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
  const told = toldOf(past, incident, asOf);
  const shownFrom = (await besideAt(past, told.at(asOf), asOf)).flatMap((i) => {
    const ruling = findRuling(i, policyAt(policy, asOf, now), asOf);
    return i.events.map((e) => new Date(dueAt(e, ruling)).toISOString());
  });
  const moments = [...new Set([...told.moments, ...shownFrom])].sort();
  const states: HistoryState[] = [];
  for (const at of momentsBy(moments, asOf)) {
    const then = policyAt(policy, at, now);
    const own = told.at(at);
    const on = ruleOnPicture({ incidents: await besideAt(past, own, at), asOf: at }, then);
    states.push(
      stateAt(
        past,
        at,
        own.flatMap((i) => publishRuled(i, on, then, at).incident ?? []),
      ),
    );
  }
  return rowsOf(incident, states);
}

/** The past of one incident. */
interface ToldPast {
  /** Moments at which it may have become other than it was, ISO 8601 UTC, in order. */
  readonly moments: readonly string[];
  /** What became of it and what it came of, as known at a moment (ISO 8601 UTC): all its history is told by. */
  at(asOf: string): Incident[];
}

/** Of all that ever had to do with an incident, what ever held an event of it, or one that was with one of them then. */
function toldOf(past: LinkedPast, incident: Incident, asOf: string): ToldPast {
  const first = incident.firstReceivedAt;
  const moments = past.moments.filter((m) => m >= first);
  const members = new Set(keysOf(incident));
  const ever = new Set(members);
  const has = (keys: ReadonlySet<string>, i: Incident): boolean => i.events.some((e) => keys.has(e.key));
  for (const at of momentsBy(moments, asOf))
    for (const i of past.at(at)) if (has(members, i)) for (const e of i.events) ever.add(e.key);
  // A person's word that it is another than these is told of too.
  for (const { a, b } of past.judgements.filter((j) => ever.has(j.a) || ever.has(j.b)))
    for (const key of [a, b]) ever.add(key);
  return { moments, at: (moment) => past.at(moment).filter((i) => has(ever, i)) };
}

/** Incidents with all that has a say in how they are published, in the order of a picture. */
async function besideAt(past: LinkedPast, own: readonly Incident[], at: string): Promise<Incident[]> {
  const byDocument = new Map<string, Incident[]>();
  for (const i of past.at(at))
    for (const id of new Set(i.events.map((e) => e.documentId)))
      byDocument.set(id, [...(byDocument.get(id) ?? []), i]);
  return inListOrder(
    await gatherBeside(own, async (ids) => [...new Set(ids.flatMap((id) => byDocument.get(id) ?? []))]),
  );
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
