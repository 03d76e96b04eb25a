import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, Count, Equipment, Event, EventStatus, EventType } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { Polarity, Speaker } from '../model/statement.ts';
import { projectAid } from './project-aid.ts';
import { incidentOf, toldEvent } from './rows-for-tests.ts';

// Invented gifts between real countries.
const gives = (donor: string | null, recipient: string | null): Actor[] => [
  ...(donor ? [{ name: donor, kind: 'government', role: 'donor' } as const] : []),
  ...(recipient ? [{ name: recipient, kind: 'government', role: 'recipient' } as const] : []),
];
const howitzers = (n?: number, name = 'howitzers'): Partial<Event> => ({
  equipment: [{ name, class: 'artillery', ...(n === undefined ? {} : { count: { low: n, high: n } }) }],
  counts: n === undefined ? [] : [{ what: 'supplied', low: n, high: n, quote: `${n} ${name}` }],
});
const supplied = (quote: string, low: number, more: Partial<Count> = {}): Count =>
  ({ what: 'supplied', quote, low, high: low, ...more }) as Count;
const DANES: Speaker = { organisation: 'Danish defence ministry', country: 'DK' };
const told = (
  at: string,
  type: EventType,
  trigger: string,
  event: Partial<Event>,
  more: { speaker?: Speaker | null; quote?: string; polarity?: Polarity; source?: string } = {},
): ReportedEvent =>
  toldEvent({
    at,
    trigger,
    quote: more.quote ?? `They ${trigger} it.`,
    speaker: more.speaker === undefined ? DANES : more.speaker,
    ...(more.source ? { source: more.source } : {}),
    said: { polarity: more.polarity ?? 'affirmed' },
    event: { status: 'occurred', ...event, type },
  });
const danish = { actors: gives('Denmark', 'Ukraine') };
const stageOf = (
  type: EventType,
  status: EventStatus,
  trigger: string,
  quote?: string,
  polarity: Polarity = 'affirmed',
): string | undefined =>
  projectAid([
    incidentOf(
      told(
        '3',
        type,
        trigger,
        { status, ...danish, ...howitzers() },
        { polarity, ...(quote ? { quote } : {}) },
      ),
    ),
  ])[0]?.stage;

const STAGES: readonly (readonly [string, EventType, EventStatus, string, string?])[] = [
  ['requested', 'aid.request', 'occurred', 'asked for'],
  ['weighed', 'aid.pledge', 'possible', 'is considering sending'],
  ['weighed', 'aid.delivery', 'possible', 'may be delivered'],
  ['announced', 'aid.pledge', 'planned', 'will send'],
  ['announced', 'aid.pledge', 'planned', 'agreed to finance'],
  ['announced', 'aid.delivery', 'planned', 'will be handed over'],
  ['committed', 'aid.pledge', 'planned', 'approved the transfer'],
  ['committed', 'aid.pledge', 'planned', 'to supply', 'Spain signed an agreement to supply pumps.'],
  ['committed', 'aid.pledge', 'planned', 'виділила', 'Данія виділила 20 гаубиць.'],
  // The signing is another clause's.
  ['announced', 'aid.pledge', 'planned', 'will send', 'The treaty was signed, and Denmark will send pumps.'],
  ['sent', 'aid.delivery', 'ongoing', 'on their way'],
  ['sent', 'aid.delivery', 'occurred', 'dispatched'],
  ['delivered', 'aid.delivery', 'ongoing', 'is distributing'],
  ['delivered', 'aid.delivery', 'occurred', 'handed over'],
  ['cancelled', 'aid.pledge', 'denied', 'offer of tents', 'Doha has withdrawn its offer of tents.'],
  ['cancelled', 'aid.pledge', 'denied', 'cancelled a shipment'],
  ['cancelled', 'aid.delivery', 'denied', 'поставки', 'США призупинили поставки.'],
  ['cancelled', 'aid.pledge', 'planned', 'to send', 'A Danish plan to send 8 howitzers was cancelled.'],
  ['cancelled', 'aid.pledge', 'planned', 'to lend', 'The offer to lend Chad two ferries has been withdrawn.'],
  ['cancelled', 'aid.pledge', 'planned', 'передати', 'План передати 8 гаубиць скасували.'],
  // What was called off is another thing than the plan.
  [
    'announced',
    'aid.pledge',
    'planned',
    'to send',
    'A plan to send tents to a town whose festival was cancelled is ready.',
  ],
  ['announced', 'aid.pledge', 'planned', 'to send', 'The plan to send tents was not cancelled.'],
  ['announced', 'aid.pledge', 'planned', 'will send', 'Oslo will send tents after the visit was cancelled.'],
  ['denied', 'aid.pledge', 'denied', 'will not send'],
  // Calling a meeting off calls no gift off.
  [
    'announced',
    'aid.pledge',
    'planned',
    'will send',
    'Oslo cancelled the visit of its minister but will send tents.',
  ],
  ['unknown', 'aid.pledge', 'planned', 'military package', 'The military package is the talk of the town.'],
  ['announced', 'aid.pledge', 'planned', 'military package', 'Oslo unveiled a military package.'],
];
for (const [stage, type, status, trigger, quote] of STAGES)
  test(`"${quote ?? trigger}" (${type}, ${status}) is ${stage}`, () =>
    assert.equal(stageOf(type, status, trigger, quote), stage));

test('a delivery that its speaker denies or negates is denied, not cancelled', () => {
  for (const polarity of ['denied', 'negated'] as const)
    assert.equal(stageOf('aid.delivery', 'occurred', 'received', undefined, polarity), 'denied');
});

test('a donor that denies what it announced before has called it off; who never announced it only denies', () => {
  const yes = told('2', 'aid.pledge', 'will send', { status: 'planned', ...danish, ...howitzers() });
  const no = told('5', 'aid.pledge', 'will not send', { status: 'denied', ...danish, ...howitzers() });
  const stages = (...events: ReportedEvent[]) =>
    projectAid(events.map((e) => incidentOf(e))).map((r) => r.stage);
  assert.deepEqual(stages(yes, no), ['announced', 'cancelled']);
  assert.deepEqual(stages(no), ['denied']);
});

test('a pledge and its later delivery are one line, under other names of the same state and item', () => {
  const rows = projectAid([
    incidentOf(told('2', 'aid.pledge', 'will send', { status: 'planned', ...danish, ...howitzers(20) })),
    incidentOf(
      told('9', 'aid.delivery', 'handed over', {
        actors: gives('Danish government', 'Ukrainian armed forces'),
        ...howitzers(8, 'howitzer artillery guns'),
      }),
    ),
  ]);
  assert.equal(new Set(rows.map((r) => r.line)).size, 1);
  assert.deepEqual(
    rows.map((r) => [r.stage, r.amount]),
    [
      ['announced', { low: 20, high: 20 }],
      ['delivered', { low: 8, high: 8 }],
    ],
  );
});

test('a charity is not its country, a make is not its kind, and another recipient is another line', () => {
  const pledge = (donor: string, recipient: string, name: string) =>
    incidentOf(
      told('2', 'aid.pledge', 'will send', {
        status: 'planned',
        actors: gives(donor, recipient),
        equipment: [{ name, class: 'armour' }],
      }),
    );
  const rows = projectAid([
    pledge('Denmark', 'Ukraine', 'tanks'),
    pledge('Danish Red Cross', 'Ukraine', 'tanks'),
    pledge('Denmark', 'Moldova', 'tanks'),
    pledge('Denmark', 'Ukraine', 'Leopard tanks'),
    pledge('Denmark', 'Ukraine', 'armoured vehicles'),
  ]);
  assert.equal(new Set(rows.map((r) => r.line)).size, 5);
});

test('two incidents that name no donor are two lines, reports of one incident fill each other in', () => {
  const nameless = () =>
    told('2', 'aid.delivery', 'arrived', {
      actors: gives(null, 'Sudan'),
      counts: [supplied('40 tents', 40)],
    });
  assert.equal(
    new Set(projectAid([incidentOf(nameless()), incidentOf(nameless())]).map((r) => r.line)).size,
    2,
  );
  const named = told(
    '2',
    'aid.delivery',
    'arrived',
    {
      actors: gives('Qatar', 'Sudan'),
      counts: [supplied('40 tents', 40)],
    },
    { speaker: { organisation: 'Nile Relief' } },
  );
  const rows = projectAid([incidentOf(named, nameless())]);
  assert.equal(new Set(rows.map((r) => r.line)).size, 1);
  assert.deepEqual(rows.map((r) => r.donor).sort(), ['Qatar', null].sort());
});

test('a share of the promised thing that was handed over is the figure of the delivery, any other share is none', () => {
  const of = (type: EventType, scope: string) =>
    projectAid([
      incidentOf(
        told('2', type, type === 'aid.pledge' ? 'will send' : 'delivered', {
          status: type === 'aid.pledge' ? 'planned' : 'occurred',
          ...danish,
          equipment: [{ name: 'NASAMS launchers', class: 'air_defence_system', count: { low: 4, high: 4 } }],
          counts: [supplied('four of the launchers', 4, { scope })],
        }),
      ),
    ]).map((r) => r.part);
  assert.deepEqual(of('aid.delivery', 'launchers'), [null]);
  assert.deepEqual(of('aid.delivery', 'damaged'), ['damaged']);
  assert.deepEqual(of('aid.pledge', 'launchers'), ['launchers']);
});

test('two who give together give one figure', () => {
  const event = told('2', 'aid.pledge', 'will send', {
    status: 'planned',
    actors: [...gives('Denmark', 'Ukraine'), ...gives('Norway', null)],
    ...howitzers(14),
  });
  const rows = projectAid([incidentOf(event)]);
  assert.deepEqual(
    rows.map((r) => [r.donor, r.amount]),
    [['Denmark, Norway', { low: 14, high: 14 }]],
  );
});

test('the same words of one speaker in two reports are one entry, other figures stand beside', () => {
  const pledge = (n: number, speaker: Speaker, source: string) =>
    told(
      '2',
      'aid.pledge',
      'will send',
      { status: 'planned', ...danish, ...howitzers(n) },
      { speaker, source },
    );
  const rows = projectAid([
    incidentOf(
      pledge(20, DANES, 'Sound Post'),
      pledge(20, DANES, 'Harbour Wire'),
      pledge(18, { organisation: 'Arms Monitor' }, 'Harbour Wire'),
    ),
  ]);
  assert.deepEqual(
    rows.map((r) => [r.amount, r.events.length, r.isDonors]).sort(),
    [
      [{ low: 20, high: 20 }, 2, true],
      [{ low: 18, high: 18 }, 1, false],
    ].sort(),
  );
});

test('missiles for a system are apart from the system, with what they are for', () => {
  const event = told('2', 'aid.pledge', 'will provide', {
    status: 'planned',
    ...danish,
    equipment: [
      { name: 'missiles', class: 'air_defence_missile', for: 'NASAMS systems' },
      { name: 'NASAMS systems', class: 'air_defence_system' },
    ] satisfies Equipment[],
  });
  const rows = projectAid([incidentOf(event)]);
  assert.deepEqual(rows.map((r) => [r.item, r.for]).sort(), [
    ['NASAMS systems', null],
    ['missiles', 'NASAMS systems'],
  ]);
  assert.equal(new Set(rows.map((r) => r.line)).size, 2);
});

test('a withheld number, a stated unknown and no figure are three answers, and no entry stands without statements', () => {
  const of = (counts: Count[]) =>
    projectAid([
      incidentOf(
        told('2', 'aid.pledge', 'pledged', {
          status: 'planned',
          ...danish,
          equipment: [{ name: 'drones', class: 'uav' }],
          counts,
        }),
      ),
    ]).map((r) => r.amount);
  assert.deepEqual(of([{ what: 'supplied', quote: 'would not say how many drones', value: 'withheld' }]), [
    'withheld',
  ]);
  assert.deepEqual(of([{ what: 'supplied', quote: 'an unknown number of drones', value: 'unknown' }]), [
    'unknown',
  ]);
  assert.deepEqual(of([]), [null]);
  const silent = { ...told('2', 'aid.pledge', 'pledged', danish), statements: [] };
  assert.deepEqual(projectAid([incidentOf(silent)]), []);
});

test('a donor is told from others who speak of its gift', () => {
  const by = (speaker: Speaker | null, basis: 'told' | 'announced') => {
    const e = toldEvent({
      at: '2',
      trigger: 'plans to send',
      quote: 'The Pentagon plans to send systems.',
      speaker,
      said: { basis },
      event: { type: 'aid.pledge', status: 'planned', actors: gives('Pentagon', 'Ukraine') },
    });
    return projectAid([incidentOf(e)])[0]!.isDonors;
  };
  assert.equal(by({ organisation: 'United States', country: 'US' }, 'announced'), true);
  assert.equal(by({ name: 'Ann Hale', country: 'US' }, 'announced'), true);
  assert.equal(by({ organisation: 'Britain', country: 'GB' }, 'announced'), false);
  assert.equal(by({ name: 'Ann Hale', country: 'US' }, 'told'), false);
  assert.equal(by(null, 'told'), false);
});
