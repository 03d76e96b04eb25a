import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Actor, Count } from '../../src/model/event.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import type { Speaker } from '../../src/model/statement.ts';
import { reported, type SaidSketch, type Sketch, town } from './build-events.ts';

// Invented occurrences on real geography: what looks like a conflict or a change of word, and is none.
const day = { start: '2025-06-10T00:00:00Z', end: '2025-06-11T00:00:00Z', precision: 'day' } as const;
const at = (hour: number): string => `2025-06-10T${String(hour).padStart(2, '0')}:00:00Z`;
const tell = (report: string, hour: number, event: Partial<Sketch>): ReportedEvent[] =>
  reported({
    report,
    source: `${report} desk`,
    at: at(hour),
    events: [{ type: 'strike.air', time: day, places: [town('Kosti', 'SD', 13.163, 32.663)], ...event }],
  });
const says = (quote: string, speaker: Speaker | null, more: Partial<SaidSketch> = {}): SaidSketch => ({
  quote,
  speaker,
  ...more,
});
const count = (
  what: Count['what'],
  quote: string,
  low: number,
  scope?: string | readonly string[],
  high = low,
): Count => ({ what, quote, low, high, ...(scope ? { scope } : {}) }) as Count;
const judgedSame = (events: readonly ReportedEvent[]) =>
  events.slice(1).map((e) => ({
    a: events[0]!.key,
    b: e.key,
    verdict: 'same' as const,
    by: 'editor',
    at: '2025-06-12T00:00:00Z',
  }));
const fieldsOf = (events: ReportedEvent[], field: string): string[][] => {
  const [incident, ...more] = linkIncidents(events, judgedSame(events));
  assert.equal(more.length, 0);
  return incident!.fields
    .filter((f) => f.field === field || f.field.startsWith(`${field}[`))
    .map((f) => [f.verdict, ...f.values.map((v) => v.value)]);
};
const kinds = (events: ReportedEvent[], field: string): string[] => fieldsOf(events, field).map(([v]) => v!);

const HOSPITAL = { organisation: 'Kosti hospital', country: 'SD' };
const COUNCIL = { organisation: 'Kosti council', country: 'SD' };
const RELIEF = { organisation: 'Lake Relief' };

const PARTS = ['firefighters', 'under sixteen', 'in intensive care', 'railway workers'] as const;
for (const scope of PARTS)
  test(`a figure of a part (${scope}) is no rival of the whole`, () => {
    const all = [
      ...tell('a', 6, { counts: [count('injured', 'a', 31)], said: [says('a', HOSPITAL)] }),
      ...tell('b', 9, { counts: [count('injured', 'b', 4, scope)], said: [says('b', RELIEF)] }),
    ];
    assert.deepEqual(kinds(all, 'counts.injured'), ['single', 'single']);
  });

test('several kinds given in one sum are the whole', () => {
  const all = [
    ...tell('a', 6, { counts: [count('killed', 'a', 8, ['patients', 'porter'])], said: [says('a', RELIEF)] }),
    ...tell('b', 9, { counts: [count('killed', 'b', 9)], said: [says('b', HOSPITAL)] }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [['conflict', '8', '9']]);
});

test('bodies seen while the shooting goes on are no rival of a later, higher toll; once it is over they are', () => {
  const seen = (status: 'ongoing' | 'occurred') => [
    ...tell('a', 6, {
      type: 'combat.attack',
      status,
      counts: [count('killed', 'a', 3)],
      said: [says('a', { name: 'Amna Kuku', role: 'nurse' })],
    }),
    ...tell('b', 19, {
      type: 'combat.attack',
      counts: [count('killed', 'b', 9)],
      said: [says('b', HOSPITAL)],
    }),
  ];
  assert.ok(!kinds(seen('ongoing'), 'counts.killed').includes('conflict'));
  assert.deepEqual(kinds(seen('occurred'), 'counts.killed'), ['conflict']);
});

test('people moved by the first evening and by the second are no conflict; two sums of one day are', () => {
  const moved = (report: string, hour: number, low: number, end: string, who: Speaker) =>
    tell(report, hour, {
      type: 'movement.evacuation',
      time: { start: '2025-06-10T00:00:00Z', end, precision: 'range' },
      counts: [count('evacuated', report, low)],
      said: [says(report, who)],
    });
  const first = moved('one', 18, 64, '2025-06-10T18:00:00Z', COUNCIL);
  const longer = moved('two', 20, 137, '2025-06-11T18:00:00Z', RELIEF);
  assert.deepEqual(kinds([...first, ...longer], 'counts.evacuated'), ['single', 'single']);
  const sameDay = moved('two', 20, 137, '2025-06-10T18:00:00Z', RELIEF);
  assert.deepEqual(kinds([...first, ...sameDay], 'counts.evacuated'), ['conflict']);
});

test('a plan and a part of it done neither contradict nor revise one another', () => {
  const moved = (report: string, hour: number, status: 'planned' | 'occurred', low: number, who: Speaker) =>
    tell(report, hour, {
      type: 'movement.evacuation',
      status,
      counts: [count('evacuated', report, low)],
      said: [says(report, who)],
    });
  for (const who of [COUNCIL, RELIEF])
    assert.deepEqual(
      kinds(
        [...moved('plan', 6, 'planned', 212, COUNCIL), ...moved('done', 18, 'occurred', 64, who)],
        'counts.evacuated',
      ),
      ['single', 'single'],
    );
});

test('a superseded toll takes its parts with it', () => {
  const police = { organisation: 'White Nile police', country: 'SD' };
  const minister = { name: 'Idris Tutu', role: 'interior minister', country: 'SD' };
  const all = [
    ...tell('a', 6, {
      counts: [count('killed', 'four dead', 4, 'per police'), count('killed', 'two soldiers', 2, 'soldiers')],
      said: [says('four dead, two soldiers among them', police)],
    }),
    ...tell('b', 19, {
      counts: [
        count('killed', 'nine', 9),
        count('killed', 'six soldiers', 6, 'soldiers'),
        count('killed', 'the first four', 4, 'superseded'),
      ],
      said: [says('nine, six soldiers, not the first four', minister)],
    }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [
    ['revised', '4', '9'],
    ['revised', '2', '6'],
  ]);
});

test('a vaguer figure retold of one who counted takes nothing back, and a recalled one is no new word', () => {
  const all = [
    ...tell('a', 6, { counts: [count('killed', 'a', 0)], said: [says('a', HOSPITAL)] }),
    ...tell('b', 9, { counts: [count('killed', 'b', 23)], said: [says('b', HOSPITAL)] }),
    ...tell('c', 12, { counts: [count('killed', 'c', 0, undefined, 25)], said: [says('c', HOSPITAL)] }),
    ...tell('d', 15, { counts: [count('killed', 'd', 0, 'superseded')], said: [says('d', HOSPITAL)] }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [
    ['revised', '0', '23'],
    ['single', '0-25'],
  ]);
});

test('an unnamed official’s figure is no rival; an outlet’s own, and one its own people gave it, is', () => {
  const first = tell('a', 6, { counts: [count('killed', 'a', 3)], said: [says('a', HOSPITAL)] });
  const other = (speaker: Speaker | null) =>
    tell('b', 9, {
      counts: [count('killed', 'ten', 10)],
      said: [says('ten dead', speaker, speaker ? {} : { basis: 'narrated' }), says('quoted', COUNCIL)],
    });
  assert.ok(
    !kinds([...first, ...other({ role: 'security official', country: 'SD' })], 'counts.killed').includes(
      'conflict',
    ),
  );
  assert.deepEqual(kinds([...first, ...other(null)], 'counts.killed'), ['conflict']);
  assert.deepEqual(kinds([...first, ...other({ role: 'health partners' })], 'counts.killed'), ['conflict']);
});

test('a sentence without attribution goes on with the speaker before it', () => {
  const all = [
    ...tell('a', 6, { counts: [count('killed', 'a', 2)], said: [says('a', HOSPITAL)] }),
    ...tell('b', 9, {
      counts: [count('killed', 'to three', 3)],
      said: [
        says('A man died, the hospital said.', HOSPITAL),
        says('It brings the dead to three.', null, { basis: 'narrated' }),
      ],
    }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.killed'), [['revised', '2', '3']]);
});

const doer = (name: string, kind: Actor['kind']): Actor => ({ name, kind, role: 'initiator' });
const byTwo = (a: Actor, b: Actor) =>
  kinds(
    [
      ...tell('a', 6, { type: 'combat.attack', actors: [a], said: [says('a', COUNCIL)] }),
      ...tell('b', 9, { type: 'combat.attack', actors: [b], said: [says('b', RELIEF)] }),
    ],
    'actor',
  );
test('two descriptions of the doer are no conflict; two sides are', () => {
  const same: readonly (readonly [Actor, Actor])[] = [
    [doer('armed men', 'nonstate_armed'), doer('fighters of the Lake Emirate', 'nonstate_armed')],
    [doer('Lake Emirate', 'nonstate_armed'), doer('Islamist insurgents', 'nonstate_armed')],
    [doer('the enemy', 'state_forces'), doer('River Front', 'nonstate_armed')],
    [doer('units of the Steppe grouping', 'state_forces'), doer('Russia', 'government')],
  ];
  for (const [a, b] of same) assert.ok(!byTwo(a, b).includes('conflict'), `${a.name} / ${b.name}`);
  assert.deepEqual(byTwo(doer('Sudanese army', 'state_forces'), doer('River Front', 'nonstate_armed')), [
    'conflict',
  ]);
  assert.deepEqual(byTwo(doer('Chad', 'government'), doer('Libyan forces', 'state_forces')), ['conflict']);
});

test('two means, a few minutes and the targets of damage are no conflict; hours are', () => {
  const clock = (from: string, to: string) =>
    ({ start: `2025-06-10T${from}:00Z`, end: `2025-06-10T${to}:00Z`, precision: 'minute' }) as const;
  const two = (x: Partial<Sketch>, y: Partial<Sketch>) => [
    ...tell('a', 6, { said: [says('a', COUNCIL)], ...x }),
    ...tell('b', 9, { said: [says('b', RELIEF)], ...y }),
  ];
  const means = two({ type: 'strike.drone' }, { type: 'strike.missile' });
  assert.ok(!kinds(means, 'type').includes('conflict'));
  const minutes = two({ time: clock('03:10', '03:11') }, { time: clock('03:20', '03:21') });
  assert.ok(!kinds(minutes, 'time').includes('conflict'));
  const hours = two({ time: clock('03:10', '03:11') }, { time: clock('05:20', '05:21') });
  assert.deepEqual(kinds(hours, 'time'), ['conflict']);
  const hit = (type: Sketch['type']) =>
    two(
      { type, targets: [{ name: 'flats', class: 'residential' }] },
      { type, targets: [{ name: 'barracks', class: 'military' }] },
    );
  assert.ok(!kinds(hit('harm.damage'), 'target').includes('conflict'));
  assert.deepEqual(kinds(hit('strike.air'), 'target'), ['conflict']);
});

const ARMY = { organisation: 'Sudanese Armed Forces', country: 'SD' };
const FRONT = { organisation: 'River Front' };
const capture = (report: string, hour: number, more: Partial<Sketch>) =>
  tell(report, hour, { type: 'control.capture', ...more });
const denial = capture('denial', 8, {
  status: 'denied',
  said: [says('The army denied it.', ARMY, { polarity: 'denied' })],
});

test('who insists beside a rival’s claim has owned nothing; who owns it alone has', () => {
  const claim = says('The front said it had taken Kosti.', FRONT);
  const insists = capture('wire', 12, {
    said: [claim, says('The army insists it holds the town.', ARMY)],
  });
  assert.ok(!kinds([...denial, ...insists], 'status').includes('revised'));
  const owns = capture('late', 20, { said: [says('The army acknowledged that the town had fallen.', ARMY)] });
  assert.deepEqual(fieldsOf([...denial, ...owns], 'status').at(-1), ['revised', 'denied', 'occurred']);
});

test('announcing a review of what was denied is no admission', () => {
  const review = capture('late', 20, {
    said: [
      says('The front held it, it said.', FRONT),
      says('The army announced a review.', ARMY, { basis: 'announced' }),
    ],
  });
  assert.deepEqual(
    fieldsOf([...denial, ...review], 'status').map(([v]) => v),
    ['conflict'],
  );
});

test('a resident’s “nobody made them go, they went” denies no departure', () => {
  const kuku = { name: 'Amna Kuku', role: 'resident' };
  const all = tell('wire', 9, {
    type: 'control.withdrawal',
    said: [
      says('Troops had driven them out, the army said.', ARMY),
      says('“Nobody made them go.', kuku, { form: 'direct', polarity: 'denied' }),
      says('They went when they liked,” she said.', kuku, { form: 'direct' }),
    ],
  });
  assert.deepEqual(fieldsOf(all, 'status'), [['single', 'occurred']]);
});
