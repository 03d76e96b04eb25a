import type { Event } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { statementOf } from '../model/statement-for-tests.ts';

/** What a report says in one statement of one event; `at` a day of March 2026 and an hour, "3.14". */
export interface Telling {
  readonly at: string;
  readonly quote: string;
  readonly trigger: string;
  readonly speaker?: Speaker | null;
  readonly source?: string;
  readonly copyGroup?: string;
  readonly said?: Partial<Statement>;
  /** More statements of the same event in the same report. */
  readonly also?: readonly (Partial<Statement> & { readonly quote: string })[];
  readonly event: Partial<Event> & Pick<Event, 'type'>;
}

let made = 0;

/** A reported event with its statements, the words that name it found in the first quote. */
export function toldEvent(t: Telling): ReportedEvent {
  const [day, hour = '12'] = t.at.split('.');
  const at = new Date(Date.UTC(2026, 2, Number(day), Number(hour))).toISOString();
  const id = String(++made);
  const statements = [{ quote: t.quote, speaker: t.speaker ?? null, ...t.said }, ...(t.also ?? [])].map(
    (s, i) => statementOf(s, `st_${id}_${i}`, `s${i + 1}`),
  );
  const start = Math.max(0, t.quote.indexOf(t.trigger));
  return {
    key: `ev_${id}`,
    documentId: `doc_${id}`,
    captureId: `cap_${id}`,
    report: `report-${id}`,
    source: t.source ?? 'Harbour Post',
    title: null,
    url: null,
    lang: 'en',
    publishedAt: at,
    receivedAt: at,
    copyGroup: t.copyGroup ?? null,
    statements,
    event: {
      id: 'e1',
      status: 'occurred',
      start,
      end: start + t.trigger.length,
      quote: t.trigger,
      statements: statements.map((s) => s.id),
      time: { precision: 'unknown' },
      places: [],
      actors: [],
      equipment: [],
      targets: [],
      counts: [],
      ...t.event,
    },
  };
}

/** An incident of such events, each statement's speaker an origin of its own. */
export function incidentOf(...events: readonly ReportedEvent[]): Incident {
  const sorted = events.map((e) => e.receivedAt).sort();
  const first = events[0]!;
  const names = (e: ReportedEvent): string[] =>
    e.statements.map((s) => s.speaker?.organisation ?? s.speaker?.name ?? e.source ?? '');
  const origins = [...new Set(events.flatMap(names))].sort();
  return {
    id: `in_${first.key}`,
    type: first.event.type,
    status: first.event.status,
    time: first.event.time,
    places: first.event.places,
    events,
    links: [],
    fields: [],
    notices: [],
    independentOrigins: origins,
    voices: origins.map((origin) => {
      const has = events.filter((e) => names(e).includes(origin));
      const through = has.map((e) => ({
        event: e.key,
        source: e.source,
        how: 'quoted' as const,
        as: origin,
      }));
      return { origin, first: has[0]!.key, through };
    }),
    firstReceivedAt: sorted[0]!,
    lastReceivedAt: sorted.at(-1)!,
  };
}

/** A settlement of a country. */
export function townIn(country: string, name: string, more: Partial<EventPlace> = {}): EventPlace {
  return { name, country, lat: 10, lon: 20, role: 'at', precision: 1, radiusKm: 5, ...more };
}
