import type { Event, EventType } from '../../src/model/event.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import type { EventPlace } from '../../src/model/place.ts';
import type { Speaker, Statement } from '../../src/model/statement.ts';

/** What a hand-made event says; everything left out is absent. */
export type Sketch = Partial<Omit<Event, 'statements'>> & {
  readonly type: EventType;
  readonly said?: readonly SaidSketch[];
};

/** A statement of a sketch: who says what. */
export type SaidSketch = Partial<Statement> & { readonly quote: string };

/** A report of a scenario. */
export interface ReportSketch {
  readonly report: string;
  readonly source: string;
  /** ISO 8601 UTC: published and received. */
  readonly at: string;
  readonly copyGroup?: string;
  readonly events: readonly Sketch[];
}

/** A settlement by name and point. */
export function town(
  name: string,
  country: string,
  lat: number,
  lon: number,
  more: Partial<EventPlace> = {},
): EventPlace {
  return { name, country, lat, lon, role: 'at', precision: 1, radiusKm: 5, ...more };
}

/** An organisation that speaks. */
export function body(organisation: string, country?: string): Speaker {
  return country ? { organisation, country } : { organisation };
}

/** The reported events of a report, keyed `report#e1`, statements `report#e1.s1`. */
export function reported(sketch: ReportSketch): ReportedEvent[] {
  return sketch.events.map((event, n) => {
    const id = `e${n + 1}`;
    const statements = (event.said ?? []).map((s, i) => statementOf(s, `${id}.s${i + 1}`, id));
    const { said: _said, ...fields } = event;
    return {
      key: `${sketch.report}#${id}`,
      documentId: sketch.report,
      captureId: sketch.report,
      report: sketch.report,
      source: sketch.source,
      title: null,
      url: null,
      lang: 'en',
      publishedAt: sketch.at,
      receivedAt: sketch.at,
      copyGroup: sketch.copyGroup ?? null,
      event: {
        id,
        status: 'occurred',
        start: 0,
        end: 6,
        quote: 'struck',
        time: { precision: 'unknown' },
        places: [],
        actors: [],
        equipment: [],
        targets: [],
        counts: [],
        ...fields,
        statements: statements.map((s) => s.id),
      },
      statements: statements.map((s) => ({ ...s, key: `${sketch.report}#${s.id}` })),
    };
  });
}

function statementOf(s: SaidSketch, id: string, event: string): Statement {
  return {
    speaker: null,
    channel: null,
    form: 'indirect',
    basis: 'told',
    polarity: 'affirmed',
    start: 0,
    end: s.quote.length,
    events: [event],
    ...s,
    id,
  };
}
