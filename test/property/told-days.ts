import fc from 'fast-check';
import type { Event, EventStatus, EventTime } from '../../src/model/event.ts';
import type { ReportedEvent, Retraction } from '../../src/model/incident.ts';
import type { EventPlace } from '../../src/model/place.ts';
import type { Likelihood, Speaker, Statement } from '../../src/model/statement.ts';
import { at, COUNTS, GRADED, HEDGES, PLACES, SPEAKERS, TYPES } from './day-values.ts';

/** A day of invented reports on real places: what was read from them, and the texts it was read from. */
export interface ToldDay {
  readonly events: readonly ReportedEvent[];
  /** Text by document id; every quote is a slice of it. */
  readonly texts: ReadonlyMap<string, string>;
}

const place: fc.Arbitrary<EventPlace> = fc
  .record({
    of: fc.constantFrom(...PLACES),
    role: fc.constantFrom<EventPlace['role'][]>('at', 'at', 'at', 'near', 'from', 'to'),
    relation: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      { kind: 'direction', bearing: 270, distanceKm: 20 } as const,
      { kind: 'direction', bearing: 45 } as const,
      { kind: 'around' } as const,
    ),
  })
  .map(({ of, role, relation }) => (relation ? { ...of, relation } : { ...of, role }));

const time: fc.Arbitrary<EventTime> = fc.oneof(
  fc.constant<EventTime>({ precision: 'unknown' }),
  fc.nat({ max: 23 }).map((h): EventTime => ({ start: at(h), end: at(h + 1), precision: 'hour' })),
  fc
    .nat({ max: 23 })
    .map((h): EventTime => ({ start: at(h + 0.15), end: at(h + 0.15 + 1 / 60), precision: 'minute' })),
  fc.constant<EventTime>({ start: at(-6), end: at(5), precision: 'part_of_day' }),
  // A day in Kyiv, which is none of UTC.
  fc.constant<EventTime>({ start: at(-2), end: at(22), precision: 'day' }),
  fc.constant<EventTime>({ start: at(-170), end: at(-2), precision: 'week' }),
  fc.constant<EventTime>({ start: at(-218), end: at(526), precision: 'month' }),
  fc.constant<EventTime>({ end: at(8), precision: 'range' }),
  fc.constant<EventTime>({ start: at(30), precision: 'range' }),
);

interface SaidSketch {
  readonly speaker: Speaker | null;
  readonly hedge: Likelihood | undefined;
  readonly polarity: Statement['polarity'];
  readonly basis: Statement['basis'];
  readonly channel: Statement['channel'];
  readonly reportedBy: string | null;
}

const said: fc.Arbitrary<SaidSketch> = fc
  .record({
    speaker: fc.constantFrom(...SPEAKERS),
    hedge: fc.constantFrom(...HEDGES),
    isGraded: fc.boolean(),
    polarity: fc.constantFrom<Statement['polarity'][]>(
      'affirmed',
      'affirmed',
      'affirmed',
      'affirmed',
      'denied',
      'negated',
    ),
    basis: fc.constantFrom<Statement['basis'][]>(
      'told',
      'told',
      'assessed',
      'witnessed',
      'announced',
      'narrated',
    ),
    channel: fc.constantFrom<Statement['channel'][]>(null, 'telegram', 'interview', 'x'),
    reportedBy: fc.constantFrom(null, null, null, 'River Wire'),
  })
  .map(({ isGraded, hedge, ...s }) => {
    const graded = s.speaker?.organisation ? GRADED[s.speaker.country ?? ''] : undefined;
    return { ...s, hedge: graded ? (isGraded ? graded : undefined) : hedge };
  });

const event = fc.record({
  type: fc.constantFrom(...TYPES),
  status: fc.constantFrom<EventStatus[]>(
    'occurred',
    'occurred',
    'occurred',
    'ongoing',
    'planned',
    'possible',
    'denied',
  ),
  time,
  places: fc.uniqueArray(place, { maxLength: 3, selector: (p) => `${p.name}|${p.role}|${p.relation?.kind}` }),
  counts: fc.uniqueArray(fc.constantFrom(...COUNTS), { maxLength: 3, selector: (c) => c.quote }),
  actors: fc.constantFrom<Event['actors'][]>(
    [],
    [{ name: 'Lakeside Army', kind: 'nonstate_armed', role: 'initiator' }],
    [
      { name: 'enemy', kind: 'state_forces', role: 'initiator' },
      { name: 'Ukrainian air defence', kind: 'state_forces', role: 'defender' },
    ],
    [
      { name: 'Netherlands', kind: 'government', role: 'donor' },
      { name: 'Sumy', kind: 'government', role: 'recipient' },
    ],
    [{ name: 'Aye Mon', kind: 'civilians', role: 'participant' }],
  ),
  equipment: fc.constantFrom<Event['equipment'][]>(
    [],
    [
      { name: 'generators', class: 'other', count: { low: 12, high: 12 } },
      { name: 'Leopard 2', class: 'armour', count: { low: 8 } },
    ],
    [{ name: 'Shahed-136', class: 'loitering_munition' }],
  ),
  targets: fc.constantFrom<Event['targets'][]>(
    [],
    [{ name: 'substation', class: 'energy' }],
    [
      { name: 'homes', class: 'residential' },
      { name: 'infrastructure', class: 'infrastructure_unspecified', detail: 'withheld' },
    ],
  ),
  recurrence: fc.constantFrom(undefined, undefined, {
    ordinal: 4,
    unit: 'morning',
    quote: 'fourth morning in a row',
  }),
  said: fc.array(said, { minLength: 1, maxLength: 3 }),
});

const report = fc.record({
  source: fc.constantFrom(
    'Harbour Post',
    'River Wire',
    'Sumy regional administration (Telegram)',
    'Ранкова газета',
    '59th Brigade',
    null,
  ),
  hour: fc.nat({ max: 24 }),
  lang: fc.constantFrom('en', 'en', 'uk', null),
  isCopy: fc.boolean(),
  takenBack: fc.constantFrom<(Retraction['kind'] | null)[]>(null, null, null, null, 'withdrawn', 'edited'),
  events: fc.array(event, { minLength: 1, maxLength: 4 }),
});

/** A day of two to fourteen reports, some of them near-copies of the one before, some taken back later. */
export const arbitraryDay: fc.Arbitrary<ToldDay> = fc
  .array(report, { minLength: 2, maxLength: 14 })
  .map((reports) => {
    const texts = new Map<string, string>();
    const events = reports.flatMap((r, n) => {
      const copied = r.isCopy && n > 0 ? reports[n - 1]!.events : null;
      const made = madeReport(`r${n}`, { ...r, events: copied ?? r.events });
      texts.set(`doc_r${n}`, made.text);
      const isCopied = n + 1 < reports.length && reports[n + 1]!.isCopy;
      const copyGroup = copied ? `c${n - 1}` : isCopied ? `c${n}` : null;
      return made.events.map((e) => ({ ...e, copyGroup }));
    });
    return { events, texts };
  });

type ReportSketch = typeof report extends fc.Arbitrary<infer T> ? T : never;

/** Writes the report, a sentence a statement with every figure of its event in one of them, and reads it at once. */
function madeReport(id: string, sketch: ReportSketch): { text: string; events: ReportedEvent[] } {
  let text = '';
  const documentId = `doc_${id}`;
  const receivedAt = at(sketch.hour);
  const events = sketch.events.map((e, n): ReportedEvent => {
    const statements = e.said.map((s, i) => {
      const figures = e.counts.filter((_c, j) => j % e.said.length === i).map((c) => c.quote);
      const words = [
        e.type,
        ...e.places.map((p) => p.name),
        ...e.actors.map((a) => a.name),
        ...e.equipment.map((q) => q.name),
        ...e.targets.map((x) => x.name),
      ];
      const quote = `Sentence ${n}.${i} of ${id}: ${s.hedge ? `${s.hedge.term} ` : ''}${words.join(', ')}; ${figures.join(', ')}${e.recurrence ? `, ${e.recurrence.quote}` : ''}.`;
      const start = text.length;
      text += `${quote} `;
      return statementOf(`${id}e${n}s${i}`, `e${n + 1}`, s, { start, end: start + quote.length, quote });
    });
    const { said: _said, recurrence, ...fields } = e;
    return {
      key: `ev_${id}_${n}`,
      documentId,
      captureId: `cap_${id}`,
      report: id,
      source: sketch.source,
      title: `Report ${id}`,
      url: `https://example.org/${id}`,
      lang: sketch.lang,
      publishedAt: receivedAt,
      receivedAt,
      copyGroup: null,
      ...(sketch.takenBack ? { retracted: takenBack(documentId, sketch.takenBack) } : {}),
      event: {
        ...fields,
        id: `e${n + 1}`,
        start: 0,
        end: 8,
        quote: 'Sentence',
        statements: statements.map((s) => s.id),
        ...(recurrence ? { recurrence } : {}),
      },
      statements,
    };
  });
  return { text, events };
}

function takenBack(documentId: string, kind: Retraction['kind']): Retraction {
  return { documentId, kind, byDocument: null, by: 'Desk', at: at(26) };
}

function statementOf(
  id: string,
  event: string,
  s: SaidSketch,
  span: { start: number; end: number; quote: string },
): Statement & { readonly key: string } {
  const { hedge, ...rest } = s;
  return {
    key: `st_${id}`,
    id,
    ...span,
    ...rest,
    form: 'indirect',
    events: [event],
    ...(hedge ? { likelihood: hedge } : {}),
  };
}
