import type { Count, Event, EventStatus, EventTime, EventType } from '../model/event.ts';
import type { FieldVerdict, Incident, ReportedEvent } from '../model/incident.ts';
import type { Picture } from '../model/picture.ts';
import type { EventPlace } from '../model/place.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { KeyedStatement, Speaker } from '../model/statement.ts';
import { statementOf } from '../model/statement-for-tests.ts';

/** What a test wants told of one incident; the rest is plain. */
export interface IncidentSketch {
  readonly id: string;
  readonly type?: EventType;
  readonly status?: EventStatus;
  readonly time?: EventTime;
  readonly places?: readonly EventPlace[];
  readonly fields?: readonly FieldVerdict[];
  readonly said?: readonly (Partial<KeyedStatement> & { readonly quote: string })[];
  readonly source?: string | null;
  readonly url?: string | null;
  readonly receivedAt?: string;
  readonly isRetracted?: true;
  readonly event?: Partial<Event>;
}

/** The moment of the pictures made here. */
export const AS_OF = '2026-03-04T12:00:00.000Z';

/** A place at a point, known to 5 km unless told otherwise. */
export function placeAt(
  name: string,
  lat: number | null,
  lon: number | null,
  more: Partial<EventPlace> = {},
): EventPlace {
  return { name, lat, lon, role: 'at', precision: 1, radiusKm: 5, ...more };
}

/** A point on which reports speak: `[value, events]` each. */
export function field(name: string, verdict: FieldVerdict['verdict'], ...values: string[]): FieldVerdict {
  return {
    field: name,
    verdict,
    values: values.map((value, i) => ({ value, events: [`ev_${i}`], origins: [] })),
  };
}

/** A speaker that is a body. */
export function bodyOf(organisation: string, country?: string): Speaker {
  return { organisation, ...(country ? { country } : {}) };
}

/** A public picture of such incidents, as a test of an output needs one; in the product only `publish/` makes it. */
export function pictureOf(sketches: readonly IncidentSketch[], rows: Partial<Picture> = {}): PublicPicture {
  const made = {
    asOf: AS_OF,
    incidents: sketches.map(incidentOf),
    relations: [],
    alerts: [],
    airDefence: [],
    aid: [],
    control: [],
    evacuation: [],
    timeline: [],
    checks: [],
    policyVersion: 1,
    audit: [],
    ...rows,
  };
  return made as unknown as PublicPicture;
}

function incidentOf(s: IncidentSketch): Incident {
  const received = s.receivedAt ?? '2026-03-04T06:00:00.000Z';
  const event = reportedOf(s, received);
  const origins = [
    ...new Set(event.statements.flatMap((x) => x.speaker?.organisation ?? x.speaker?.name ?? [])),
  ];
  return {
    id: s.id,
    type: s.type ?? 'strike.drone',
    status: s.status ?? 'occurred',
    time: s.time ?? { precision: 'unknown' },
    places: s.places ?? [],
    events: [event],
    links: [],
    fields: s.fields ?? [],
    notices: [],
    ...(s.isRetracted ? { isRetracted: true } : {}),
    independentOrigins: origins,
    voices: [],
    firstReceivedAt: received,
    lastReceivedAt: received,
  };
}

function reportedOf(s: IncidentSketch, receivedAt: string): ReportedEvent {
  const statements = (s.said ?? []).map((x, i) => statementOf(x, `st_${s.id}_${i}`, `s${i + 1}`));
  const counts: Count[] = [];
  const event: Event = {
    id: 'e1',
    start: 0,
    end: 6,
    quote: 'struck',
    type: s.type ?? 'strike.drone',
    status: s.status ?? 'occurred',
    statements: statements.map((x) => x.id),
    time: s.time ?? { precision: 'unknown' },
    places: s.places ?? [],
    actors: [],
    equipment: [],
    targets: [],
    counts,
    ...s.event,
  };
  return {
    key: `ev_${s.id}`,
    documentId: `doc_${s.id}`,
    captureId: `cap_${s.id}`,
    report: `report-${s.id}`,
    source: s.source === undefined ? 'Harbour Post' : s.source,
    title: 'A report',
    url: s.url === undefined ? `https://harbour.example/${s.id}` : s.url,
    lang: 'en',
    publishedAt: receivedAt,
    receivedAt,
    copyGroup: null,
    ...(s.isRetracted
      ? {
          retracted: {
            documentId: `doc_${s.id}`,
            kind: 'withdrawn',
            byDocument: null,
            by: 'editor',
            at: receivedAt,
          },
        }
      : {}),
    event,
    statements,
  };
}
