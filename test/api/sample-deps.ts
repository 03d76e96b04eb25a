import { namesAlone, regionDeps } from '../../src/cli/place-book.ts';
import type { Count, Event, EventType } from '../../src/model/event.ts';
import type { FieldVerdict, Incident, ReportedEvent } from '../../src/model/incident.ts';
import type { LogCheck } from '../../src/model/log-check.ts';
import type { LoggedNotice } from '../../src/model/notice.ts';
import type { EventPlace } from '../../src/model/place.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import type { ServerDeps } from '../../src/server/deps.ts';
import { readsOfPictures } from '../../src/server/picture-reads.ts';
import { openNoticeLog } from '../../src/store/sqlite/notice-log.ts';

import type { Outline } from '../../src/util/outline.ts';
import { sampleAirDefence } from './sample-air-defence.ts';
import { alertsFor } from './sample-alerts.ts';
import { FEEDS } from './sample-feeds.ts';
import { documentOf, REPORTS } from './sample-reports.ts';
import { sampleReview } from './sample-review.ts';

const DOCUMENTS = new Map(REPORTS.map((r) => [r.id, documentOf(r)]));

interface What {
  type: EventType;
  start?: string;
  end?: string;
  place: EventPlace;
  counts?: Count[];
}

function reported(docId: string, what: What): ReportedEvent {
  const { document: d, statements } = DOCUMENTS.get(docId)!;
  const event: Event = {
    id: 'e1',
    start: 0,
    end: 4,
    quote: d.text.slice(0, 4),
    type: what.type,
    status: 'occurred',
    statements: statements.map((s) => s.id),
    time: what.start
      ? { start: what.start, ...(what.end ? { end: what.end } : {}), precision: 'part_of_day' }
      : { precision: 'unknown' },
    places: [what.place],
    actors: [],
    equipment: [],
    targets: [],
    counts: what.counts ?? [],
  };
  return {
    key: `ev_${docId}`,
    documentId: docId,
    captureId: d.captureId!,
    report: docId,
    source: d.source,
    title: d.title,
    url: d.url,
    lang: d.lang,
    publishedAt: d.publishedAt,
    receivedAt: d.receivedAt!,
    copyGroup: null,
    event,
    statements,
  };
}

function incident(
  id: string,
  docs: string[],
  what: What,
  fields: FieldVerdict[],
  originsOf: string[],
): Incident {
  const events = docs.map((d) => reported(d, what));
  return {
    id,
    type: what.type,
    status: 'occurred',
    time: events[0]!.event.time,
    places: [what.place],
    events,
    links: events.map((e, i) => ({
      event: e.key,
      to: i === 0 ? null : events[0]!.key,
      score: i === 0 ? 1 : 0.86,
      reasons: i === 0 ? ['founding report'] : ['same kind', 'same place', 'same night'],
      by: 'rule',
    })),
    fields,
    notices: [],
    independentOrigins: originsOf,
    voices: originsOf.map((origin) => ({
      origin,
      first: events[0]!.key,
      through: events.map((e) => ({ event: e.key, source: e.source, how: 'quoted', as: origin })),
    })),
    firstReceivedAt: events[0]!.receivedAt,
    lastReceivedAt: events.at(-1)!.receivedAt,
  };
}

function incidents(): Incident[] {
  const sumy: EventPlace = {
    name: 'Sumy',
    country: 'UA',
    lat: 50.92,
    lon: 34.8,
    role: 'at',
    precision: 1,
    radiusKm: 5,
  };
  const djibo: EventPlace = {
    name: 'Djibo',
    country: 'BF',
    lat: 14.3,
    lon: -1.63,
    role: 'from',
    relation: { kind: 'direction', bearing: 0 },
    precision: 2,
    radiusKm: 25,
  };
  const mya: EventPlace = {
    name: 'Myawaddy',
    country: 'MM',
    lat: 16.69,
    lon: 98.51,
    role: 'near',
    precision: 2,
  };
  return [
    incident('in_cc01', ['doc_c1'], { type: 'strike.artillery', place: mya }, [], []),
    incident(
      'in_aa01',
      ['doc_a1', 'doc_a2'],
      {
        type: 'strike.drone',
        start: '2026-05-01T17:00:00Z',
        end: '2026-05-02T04:00:00Z',
        place: sumy,
        counts: [{ what: 'injured', value: 'unknown', quote: 'not yet clear whether anyone was hurt' }],
      },
      [
        field('type', 'agree', [['strike.drone', ['ev_doc_a1', 'ev_doc_a2']]]),
        field('counts.killed', 'revised', [
          ['unknown', ['ev_doc_a1']],
          ['2', ['ev_doc_a2']],
        ]),
        field('counts.injured', 'single', [['unknown', ['ev_doc_a1']]]),
        field('target', 'conflict', [
          ['industrial', ['ev_doc_a1']],
          ['transport', ['ev_doc_a2']],
        ]),
      ],
      ['Ivan Lys', 'emergency service'],
    ),
    incident(
      'in_bb01',
      ['doc_b1'],
      {
        type: 'movement.displacement',
        start: '2026-04-27T00:00:00Z',
        end: '2026-05-03T12:00:00Z',
        place: djibo,
        counts: [
          { what: 'displaced', low: 200, high: 999, quote: 'Hundreds of families', scope: 'families' },
        ],
      },
      [field('counts.displaced', 'single', [['200-999', ['ev_doc_b1']]])],
      ['aid worker'],
    ),
  ];
}

function field(name: string, verdict: FieldVerdict['verdict'], values: [string, string[]][]): FieldVerdict {
  return { field: name, verdict, values: values.map(([value, events]) => ({ value, events, origins: [] })) };
}

const OUTLINE: Outline = [
  [
    [
      [-2, 14],
      [-2, 15],
      [-1, 15],
      [-1, 14],
    ],
  ],
  [
    [
      [-0.5, 14],
      [-0.5, 14.5],
      [0, 14],
    ],
  ],
];

/** What a log taken in at 05:00 says of a report. */
const CHECK: LogCheck = {
  event: 'ev_doc_a1',
  claim: 'recurrence',
  log: 'official',
  quote: '',
  verdict: 'cannot-be-checked',
  because: 'The official alert log cannot tell: it does not cover that time.',
  rows: [],
};

/** Tells that something is new. */
type Ring = (
  notice: { kind: 'document' | 'incident' | 'alert'; id: string; at: string } & Partial<LoggedNotice>,
) => void;

/** A store's stand-in for tests of the page: invented reports, and a bell to ring for what is new. */
export function sampleDeps(notices = openNoticeLog(':memory:')): { deps: ServerDeps; ring: Ring } {
  const listeners = new Set<(notice: LoggedNotice) => void>();
  const all = incidents();
  const pictureAt = (asOf: string): PublicPicture =>
    ({
      asOf,
      incidents: all.filter((i) => i.firstReceivedAt <= asOf),
      relations: [
        { kind: 'follows', from: 'in_bb01', to: 'in_aa01', because: ['one report tells of both'] },
      ].filter((r) => all.every((i) => i.firstReceivedAt <= asOf || (i.id !== r.from && i.id !== r.to))),
      alerts: [],
      airDefence: [],
      aid: [],
      control: [],
      evacuation: [],
      timeline: [],
      policyVersion: 1,
      audit: [],
      checks: asOf < '2026-05-04T05:00' ? [] : [CHECK],
    }) as unknown as PublicPicture;
  const current = pictureAt('2026-05-04T06:00:00.000Z');
  const picture = async (asOf?: string): Promise<PublicPicture> => (asOf ? pictureAt(asOf) : current);
  const deps: ServerDeps = {
    alerts: async () => alertsFor('2026-03-02T07:30:00.000Z'),
    picture,
    ...regionDeps(namesAlone(), readsOfPictures(picture), async () => alertsFor('2026-03-02T07:30:00.000Z')),
    reads: readsOfPictures(picture),
    document: async (id) =>
      id === 'doc_held'
        ? { withheld: 'delayed by policy', until: '2026-05-04T18:30:00.000Z' }
        : (DOCUMENTS.get(id) ?? null),
    statement: async (key) => {
      for (const [documentId, d] of DOCUMENTS) {
        const statement = d.statements.find((s) => s.key === key);
        if (statement) return { documentId, statement };
      }
      return null;
    },
    capture: async (id) => {
      const d = DOCUMENTS.get(id.replace('cap_', ''));
      if (!d?.capture) return null;
      const bytes = new TextEncoder().encode(d.document.text);
      const { source, url } = d.document;
      return { ...d.capture, format: 'text', origin: 'sample', url, source, bytes };
    },
    // An outline of two parts, wound the wrong way round.
    policy: DEFAULT_POLICY,
    outlineOf: (place) => (place.name === 'Djibo' ? OUTLINE : null),
    history: async (id) => (all.some((i) => i.id === id) ? [] : null),
    briefHistory: async (id) => (all.some((i) => i.id === id) ? [] : null),
    explain: async (id) => (all.some((i) => i.id === id) ? { id, chain: [] } : null),
    ...sampleAirDefence(async (asOf) => (asOf ? pictureAt(asOf) : current)),
    ...sampleReview(),
    notices,
    feeds: async () => FEEDS,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stats: async () => ({
      sample: true,
      captures: 4,
      documents: 4,
      statements: 8,
      events: 4,
      firstReceivedAt: '2026-05-02T05:10:00.000Z',
      lastReceivedAt: '2026-05-04T03:00:00.000Z',
    }),
  };
  const ring: Ring = (notice) => {
    const { last } = notices.range();
    notices.append([{ types: [], places: [], ...notice }]);
    for (const logged of notices.after(last, 1)) for (const listener of listeners) listener(logged);
  };
  return { deps, ring };
}
