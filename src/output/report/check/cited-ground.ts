import { unitNameOf } from '../../../lexicon/unit-name.ts';
import {
  COUNT_WHATS,
  type Count,
  type EventStatus,
  type EventTime,
  type EventType,
} from '../../../model/event.ts';
import type { Incident, ReportedEvent } from '../../../model/incident.ts';
import type { EventPlace } from '../../../model/place.ts';
import type { KeyedStatement } from '../../../model/statement.ts';

/** All that the statements cited by one sentence carry: nothing else may stand in it. */
export interface Ground {
  readonly statements: readonly KeyedStatement[];
  readonly events: readonly ReportedEvent[];
  readonly incidents: readonly Incident[];
}

/** Statements by key, with the events that carry them and the incidents they are in. */
export type GroundIndex = ReadonlyMap<string, Ground>;

/** Every statement of some incidents, those of reports taken back among them. */
export function groundIndex(incidents: readonly Incident[]): GroundIndex {
  const index = new Map<
    string,
    { statements: KeyedStatement[]; events: ReportedEvent[]; incidents: Incident[] }
  >();
  for (const incident of incidents)
    for (const event of incident.events)
      for (const s of event.statements) {
        const row = index.get(s.key) ?? { statements: [s], events: [], incidents: [] };
        row.events.push(event);
        if (!row.incidents.includes(incident)) row.incidents.push(incident);
        index.set(s.key, row);
      }
  return index;
}

/** The ground of a sentence on one incident: of its statements what they carry there. */
export function groundOf(index: GroundIndex, cites: readonly string[], incident: string): Ground {
  const rows = cites.flatMap((key) => index.get(key) ?? []);
  const incidents = [...new Set(rows.flatMap((r) => r.incidents))].filter((i) => i.id === incident);
  const inIt = new Set(incidents.flatMap((i) => i.events));
  const events = [...new Set(rows.flatMap((r) => r.events))].filter((e) => inIt.has(e));
  return { statements: rows.flatMap((r) => r.statements), events, incidents };
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** The English name of a country by its ISO 3166-1 code, in a list; empty where there is none. */
export const countryName = (code: string | undefined): string[] => {
  const name = code && /^[A-Z]{2}$/.test(code) ? COUNTRIES.of(code) : undefined;
  return name ? [name] : [];
};

/** Values and scopes that are no names: they stand for what is counted. */
const OWN_TERMS: ReadonlySet<string> = new Set([...COUNT_WHATS, 'unknown', 'withheld', 'more']);

/** Every name that may stand in a sentence: of who speaks, acts and publishes, of places and of things, and the scopes of figures. */
export function namesOf(ground: Ground): string[] {
  const { statements, events, incidents } = ground;
  const cited = new Set(events.map((e) => e.key));
  const spoken = statements.flatMap(({ speaker: s, reportedBy }) => [
    ...(s ? [s.name, s.role, s.organisation, ...countryName(s.country)] : []),
    reportedBy,
  ]);
  const told = events.flatMap((e) => [
    e.source,
    // A body's own channel is the body: "Sumy administration (Telegram)".
    e.source?.replace(/ \([^()]*\)$/, ''),
    ...e.event.actors.map((a) => a.name),
    ...e.event.equipment.map((q) => q.name),
    ...e.event.counts.flatMap((c) => c.scope ?? []),
    e.retracted?.by,
  ]);
  const values = incidents.flatMap((i) =>
    i.fields.flatMap((f) => [
      ...f.values
        .filter((v) => v.events.some((k) => cited.has(k)))
        .flatMap((v) => [...v.origins, ...(/^(?:actor|place)/.test(f.field) ? [v.value] : [])]),
      /^counts\.\w+\[([^\]]+)\]/.exec(f.field)?.[1]?.replaceAll('_', ' '),
    ]),
  );
  const voices = incidents.flatMap((i) =>
    i.voices.filter((v) => v.through.some((t) => cited.has(t.event))).map((v) => v.origin),
  );
  const copied = incidents.flatMap((i) => i.events.filter((e) => isBeside(e, events)).map((e) => e.source));
  // Of one who names only the region or country around a place, that is what is told.
  const around = events
    .filter((e) => e.statements.some((s) => s.placeLevel !== undefined))
    .flatMap((e) =>
      e.event.places.flatMap((p) => [p.admin1 ? unitNameOf(p.admin1) : null, ...countryName(p.country)]),
    );
  const all = [
    ...around,
    ...spoken,
    ...told,
    ...values,
    ...voices,
    ...copied,
    ...placesOf(ground).map((p) => p.name),
  ];
  return [...new Set(all.filter((n): n is string => Boolean(n) && !OWN_TERMS.has(n!)))];
}

/** The first of a set of copies speaks for them; what takes a report back is named with it. */
function isBeside(e: ReportedEvent, events: readonly ReportedEvent[]): boolean {
  return events.some(
    (o) => (o.copyGroup !== null && o.copyGroup === e.copyGroup) || o.retracted?.byDocument === e.documentId,
  );
}

/** Places of what is told, and those an incident as a whole is known by. */
export function placesOf({ events, incidents }: Ground): EventPlace[] {
  return [...events.flatMap((e) => e.event.places), ...incidents.flatMap((i) => i.places)];
}

/** Words that may stand between quotation marks. */
export function wordsOf({ statements, events, incidents }: Ground): string[] {
  const keys = new Set(events.map((e) => e.key));
  const notices = incidents.flatMap((i) => i.notices).filter((n) => keys.has(n.event));
  const all = [
    ...statements.flatMap((s) => [s.quote, s.likelihood?.term]),
    ...events.flatMap((e) => [
      ...e.event.counts.map((c) => c.quote),
      ...e.event.actors.map((a) => a.name),
      e.event.recurrence?.quote,
    ]),
    ...notices.flatMap((n) => (n.words ? [n.words.here, n.words.there] : [])),
  ];
  return [...new Set(all.filter((w): w is string => Boolean(w)))];
}

/** Times that may be told. */
export function timesOf({ events, incidents }: Ground): EventTime[] {
  const keys = new Set(events.map((e) => e.key));
  const values = incidents.flatMap((i) =>
    i.fields
      .filter((f) => f.field === 'time')
      .flatMap((f) => f.values.filter((v) => v.events.some((k) => keys.has(k)))),
  );
  return [
    ...events.map((e) => e.event.time),
    ...incidents.map((i) => i.time),
    ...values.map((v): EventTime => {
      const [start, end] = v.value.split('/');
      return { ...(start ? { start } : {}), ...(end ? { end } : {}), precision: 'range' };
    }),
    ...events.flatMap((e) => (e.retracted ? [{ start: e.retracted.at, precision: 'minute' } as const] : [])),
  ];
}

/** Figures that may be told, each as an interval of what is counted. */
export function countsOf({ events }: Ground): (Count & { low: number; high?: number })[] {
  return events.flatMap((e) => e.event.counts.filter((c): c is Count & { low: number } => 'low' in c));
}

/** Kinds and statuses of the events told. */
export function kindsOf({ events, incidents }: Ground): {
  types: Set<EventType>;
  statuses: Set<EventStatus>;
} {
  return {
    types: new Set([...events.map((e) => e.event.type), ...incidents.map((i) => i.type)]),
    statuses: new Set(events.map((e) => e.event.status)),
  };
}
