import type { HistoryChange, HistoryEntry } from '../model/history.ts';
import type { FieldVerdict, Incident, Judgement, ReportedEvent } from '../model/incident.ts';
import { isOwnNotice, standingEvents } from '../model/standing.ts';

/** What was known at a moment: the incidents that have to do with one another, and what persons said at that very moment. */
export interface HistoryState {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly incidents: readonly Incident[];
  readonly judgements: readonly Judgement[];
}

/**
 * The history of an incident: the moments, in order, at which something about it changed, and what. `states` are in order of time,
 * the last one holds the incident as it is. Pure; a moment at which nothing changed is not in it.
 */
export function historyOf(incident: Incident, states: readonly HistoryState[]): HistoryEntry[] {
  const members = new Set(incident.events.map((e) => e.key));
  const entries: HistoryEntry[] = [];
  let before: { state: HistoryState; incident: Incident } | null = null;
  for (const state of states) {
    const now = forerunner(state.incidents, incident, members);
    if (!now) continue;
    const changes = changesBetween(before, now, state);
    before = { state, incident: now };
    if (changes.length === 0) continue;
    const reports = new Set(standingEvents(now).map((e) => e.documentId)).size;
    const origins = now.isRetracted ? 0 : now.independentOrigins.length;
    entries.push({ at: state.at, incident: now.id, changes, reports, origins });
  }
  return entries;
}

/** What became the incident: of those at a moment the one that holds most of its events, and among equals its founder. */
function forerunner(
  incidents: readonly Incident[],
  incident: Incident,
  members: ReadonlySet<string>,
): Incident | null {
  const founder = incident.events[0]!.key;
  const weight = (i: Incident): number =>
    2 * i.events.filter((e) => members.has(e.key)).length + (i.events.some((e) => e.key === founder) ? 1 : 0);
  const held = incidents.filter((i) => weight(i) > 0);
  if (held.length === 0) return null;
  return held.reduce((a, b) => (weight(b) > weight(a) || (weight(b) === weight(a) && b.id < a.id) ? b : a));
}

function changesBetween(
  before: { state: HistoryState; incident: Incident } | null,
  now: Incident,
  state: HistoryState,
): HistoryChange[] {
  const was = before?.incident ?? null;
  return [
    ...membersChanged(before, now),
    ...judged(was, now, state),
    ...takenBack(was, now),
    ...(now.isRetracted && !was?.isRetracted ? [{ kind: 'gone' as const }] : []),
    ...(now.isRetracted ? [] : fieldsChanged(was, now)),
  ];
}

function membersChanged(
  before: { state: HistoryState; incident: Incident } | null,
  now: Incident,
): HistoryChange[] {
  const had = new Set(before?.incident.events.map((e) => e.key));
  const has = new Set(now.events.map((e) => e.key));
  const known = new Map(
    before?.state.incidents.flatMap((i) => i.events.map((e) => [e.key, i.id] as const)) ?? [],
  );
  const come = now.events.filter((e) => !had.has(e.key) && !isOwnNotice(e));
  // A later version is told of where the one it replaces is.
  const versions = new Set(
    now.events.flatMap((e) => (e.retracted?.kind === 'edited' ? [e.retracted.byDocument] : [])),
  );
  const fresh = come.filter((e) => !known.has(e.key) && !(before && versions.has(e.documentId)));
  const moved = Map.groupBy(
    come.filter((e) => known.has(e.key)),
    (e) => known.get(e.key)!,
  );
  const changes: HistoryChange[] = [];
  if (fresh.length > 0) changes.push(reportsOf(before ? 'reports' : 'first', fresh, now));
  for (const [id, events] of [...moved].sort(([a], [b]) => (a < b ? -1 : 1)))
    changes.push({ kind: 'merged', with: id, sources: sourcesOf(events) });
  const gone = before?.incident.events.filter((e) => !has.has(e.key) && !isOwnNotice(e)) ?? [];
  if (gone.length > 0) changes.push({ kind: 'parted', sources: sourcesOf(gone) });
  return changes;
}

/** Reports that came, those that only repeat another's text counted and not named. */
function reportsOf(kind: 'first' | 'reports', fresh: readonly ReportedEvent[], now: Incident): HistoryChange {
  const firstOfGroup = new Map<string, string>();
  for (const e of now.events)
    if (e.copyGroup !== null && !firstOfGroup.has(e.copyGroup)) firstOfGroup.set(e.copyGroup, e.documentId);
  const isReprint = (e: ReportedEvent): boolean =>
    e.copyGroup !== null && firstOfGroup.get(e.copyGroup) !== e.documentId;
  const reprints = new Set(fresh.filter(isReprint).map((e) => e.documentId)).size;
  return { kind, sources: sourcesOf(fresh.filter((e) => !isReprint(e))), reprints };
}

function sourcesOf(events: readonly ReportedEvent[]): (string | null)[] {
  return [...new Set(events.map((e) => e.source))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
}

/** Persons' words of this moment on an event of it, as it was or as it is. */
function judged(was: Incident | null, now: Incident, state: HistoryState): HistoryChange[] {
  const keys = new Set([...(was?.events ?? []), ...now.events].map((e) => e.key));
  return state.judgements
    .filter((j) => keys.has(j.a) || keys.has(j.b))
    .map(({ verdict, by }) => ({ kind: 'judged', verdict, by }));
}

function takenBack(was: Incident | null, now: Incident): HistoryChange[] {
  const old = new Map(was?.events.map((e) => [e.documentId, e]) ?? []);
  const changes = new Map<string, HistoryChange>();
  for (const e of now.events) {
    if (isOwnNotice(e)) continue;
    const before = was?.events.find((o) => o.key === e.key);
    const { source, retracted: r } = e;
    if (r && !before?.retracted)
      changes.set(e.documentId, { kind: 'retracted', how: r.kind, source, by: r.by ?? null });
    if (!r && before?.retracted && old.has(e.documentId))
      changes.set(e.documentId, { kind: 'restored', source });
  }
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** What is given for a field, of all its rows. */
interface Given {
  readonly values: readonly string[];
  readonly verdict: FieldVerdict['verdict'];
  readonly saidBy: readonly string[];
}

function stillStands(was: Incident, now: Incident): boolean {
  const standing = new Set(now.events.filter((e) => !e.retracted).map((e) => e.key));
  return was.events.every((e) => e.retracted || standing.has(e.key));
}

/** At first only the figures are told: what, where and when stand in its title. */
function fieldsChanged(was: Incident | null, now: Incident): HistoryChange[] {
  const [old, fresh] = [givenOf(was), givenOf(now)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names.flatMap((field): HistoryChange[] => {
    if (!was && !field.startsWith('counts.')) return [];
    const [a, b] = [old.get(field), fresh.get(field)];
    const isSame = a?.values.join('\n') === b?.values.join('\n');
    if (isSame && (a?.verdict === 'conflict') === (b?.verdict === 'conflict')) return [];
    // While every report of before still stands, nothing was unsaid: a value that is gone is one a held report bears on.
    if (!b && was && stillStands(was, now)) return [];
    return [
      {
        kind: 'field',
        field,
        before: a?.values ?? [],
        after: b?.values ?? [],
        verdict: b?.verdict ?? null,
        saidBy: b?.saidBy ?? [],
      },
    ];
  });
}

/** Each field with what stands: the last of a revision, all of anything else. */
function givenOf(incident: Incident | null): Map<string, Given> {
  const given = new Map<string, Given>();
  if (!incident || incident.isRetracted) return given;
  for (const [field, rows] of Map.groupBy(incident.fields, (f) => f.field)) {
    const standing = rows.flatMap((f) => (f.verdict === 'revised' ? f.values.slice(-1) : f.values));
    const verdict = rows.find((f) => f.verdict === 'conflict')?.verdict ?? rows[0]!.verdict;
    given.set(field, {
      values: [...new Set(standing.map((v) => v.value))],
      verdict,
      saidBy: [...new Set(standing.flatMap((v) => saidBy(incident, v)))].sort(),
    });
  }
  return given;
}

function saidBy(incident: Incident, value: FieldVerdict['values'][number]): readonly string[] {
  if (value.origins.length > 0) return value.origins;
  return incident.events.filter((e) => value.events.includes(e.key)).flatMap((e) => e.source ?? []);
}
