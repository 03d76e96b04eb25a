import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Incident, ReportedEvent } from '../../src/model/incident.ts';
import { reported, type SaidSketch, type Sketch, town } from './build-events.ts';

// Invented voices on real geography: who is one origin, who two, and by which reports it shows.
const night = {
  start: '2025-05-02T18:00:00Z',
  end: '2025-05-03T04:00:00Z',
  precision: 'part_of_day',
} as const;
const at = (minutes: number): string =>
  new Date(Date.parse('2025-05-03T06:00:00Z') + minutes * 60_000).toISOString().replace('.000Z', 'Z');
function tell(
  report: string,
  source: string,
  minutes: number,
  said: SaidSketch[],
  more: Partial<Sketch> & { copyGroup?: string } = {},
): ReportedEvent[] {
  const { copyGroup, ...event } = more;
  return reported({
    report,
    source,
    at: at(minutes),
    ...(copyGroup ? { copyGroup } : {}),
    events: [
      { type: 'strike.drone', time: night, places: [town('Lebedyn', 'UA', 50.583, 34.483)], said, ...event },
    ],
  });
}
function incidentOf(...reports: ReportedEvent[][]): Incident {
  const incidents = linkIncidents(reports.flat(), []);
  assert.equal(incidents.length, 1);
  return incidents[0]!;
}
const voices = (i: Incident) => i.voices.map((v) => [v.origin, ...v.through.map((t) => t.how)]);

test('one governor through four outlets in three languages is one origin, shown with each of them', () => {
  const i = incidentOf(
    tell('post', 'Yaryna Holub, Sumy RMA (Telegram)', 0, [
      {
        quote: 'A drone hit Lebedyn.',
        speaker: {
          name: 'Yaryna Holub',
          role: 'head of the Sumy regional military administration',
          organisation: 'Sumy regional military administration',
          country: 'UA',
        },
      },
    ]),
    tell('wire', 'Meadow Wire', 30, [
      {
        quote: 'A drone hit Lebedyn, governor Yaryna Holub said.',
        speaker: { name: 'Yaryna Holub', role: 'governor', country: 'UA' },
      },
    ]),
    tell('uk', 'Слово Сумщини', 40, [
      {
        quote: 'Про це повідомила Ярина Голуб.',
        speaker: { name: 'Ярина Голуб', role: 'начальниця Сумської ОВА' },
      },
    ]),
    tell('ru', 'Северный канал', 50, [
      { quote: 'Об этом сообщила Сумская ОВА.', speaker: { organisation: 'Сумская ОВА' } },
    ]),
  );
  assert.deepEqual(voices(i), [
    ['Sumy regional military administration', 'own', 'quoted', 'quoted', 'quoted'],
  ]);
  assert.equal(i.voices[0]!.first, 'post#e1');
  assert.deepEqual(
    i.independentOrigins,
    i.voices.map((v) => v.origin),
  );
});

test('an agency and those who retell it are the origins the agency has, and no more', () => {
  const mayor = { name: 'Petro Rudyk', role: 'mayor of Lebedyn', country: 'UA' };
  const i = incidentOf(
    tell('wire', 'Meadow Wire', 0, [
      { quote: 'Mayor Petro Rudyk told Meadow Wire that a drone had hit Lebedyn.', speaker: mayor },
    ]),
    tell('radio', 'Radio Psel', 20, [
      { quote: 'A drone hit Lebedyn, Meadow Wire reports.', speaker: null, reportedBy: 'Meadow Wire' },
    ]),
    tell('daily', 'The Vorskla Daily', 30, [
      { quote: 'Meadow Wire reported a drone strike on Lebedyn.', speaker: { organisation: 'Meadow Wire' } },
    ]),
    tell('paper', 'Sumy Paper', 40, [
      {
        quote: 'The mayor said a drone had hit Lebedyn, according to Meadow Wire.',
        speaker: mayor,
        reportedBy: 'Meadow Wire',
      },
    ]),
  );
  assert.deepEqual(voices(i), [['mayor of Lebedyn', 'quoted', 'retold']]);
});

test('an agency whose own report is not here is one origin through all who retell it', () => {
  const retold = (quote: string): SaidSketch => ({ quote, speaker: null, reportedBy: 'Meadow Wire' });
  const i = incidentOf(
    tell('radio', 'Radio Psel', 0, [retold('A drone hit Lebedyn, Meadow Wire reports.')]),
    tell('daily', 'The Vorskla Daily', 10, [retold('Meadow Wire says drones struck Lebedyn.')]),
  );
  assert.deepEqual(voices(i), [['Meadow Wire', 'retold', 'retold']]);
});

test('an outlet’s own reporter is an origin beside the official the outlet quotes', () => {
  const i = incidentOf(
    tell('ledger', 'The Psel Ledger', 0, [
      {
        quote: 'Police said a drone had hit Lebedyn.',
        speaker: { organisation: 'Lebedyn police', country: 'UA' },
      },
      { quote: 'A Ledger reporter saw a burnt-out shop.', speaker: null, basis: 'witnessed' },
    ]),
  );
  assert.deepEqual(voices(i), [
    ['Lebedyn police', 'quoted'],
    ['The Psel Ledger', 'own'],
  ]);
});

const PAIRS: readonly (readonly [string, ...SaidSketch['speaker'][]])[] = [
  [
    'a minister and the government',
    { name: 'Kari Moe', role: 'defence minister', organisation: 'Norway’s defence ministry', country: 'NO' },
    { organisation: 'Norwegian government', country: 'NO' },
    { country: 'NO' },
  ],
  [
    'a council and its administration',
    { organisation: 'Lebedyn city council', country: 'UA' },
    { organisation: 'Lebedyn city administration' },
    { role: 'mayor of Lebedyn', country: 'UA' },
  ],
  [
    'a spokesman and the body he speaks for',
    { name: 'Taras Vovk', role: 'border service spokesman', organisation: 'Border Service', country: 'UA' },
    { name: 'Taras Vovk' },
    { organisation: 'Ukraine’s Border Service', country: 'UA' },
  ],
  [
    'an air force under three names',
    { organisation: 'Ukrainian Air Force', country: 'UA' },
    { organisation: 'Повітряні сили' },
    { organisation: 'air force', country: 'UA' },
  ],
];
for (const [what, ...speakers] of PAIRS)
  test(`${what} are one voice`, () => {
    const i = incidentOf(
      ...speakers.map((speaker, n) =>
        tell(`r${n}`, `Outlet ${n}`, n, [{ quote: `Lebedyn was hit, number ${n}.`, speaker: speaker! }]),
      ),
    );
    assert.equal(i.independentOrigins.length, 1, i.independentOrigins.join('; '));
  });

test('two ministries of two states and one that does not say whose are two voices', () => {
  const say = (organisation: string, country?: string): SaidSketch => ({
    quote: `${organisation} spoke of Lebedyn.`,
    speaker: { organisation, ...(country ? { country } : {}) },
  });
  const i = incidentOf(
    tell('a', 'Outlet A', 0, [say('defence ministry')]),
    tell('b', 'Outlet B', 1, [say('Russian defence ministry', 'RU')]),
    tell('c', 'Outlet C', 2, [say('Ukrainian defence ministry', 'UA')]),
  );
  assert.deepEqual(i.independentOrigins, ['Russian defence ministry', 'Ukrainian defence ministry']);
});

test('a sentence taken over from another outlet’s earlier report is no second origin', () => {
  const sentence = 'A drone fell on the sugar mill of Lebedyn at night and tore open its northern wall.';
  const own = (quote: string): SaidSketch => ({ quote, speaker: null, basis: 'narrated', form: 'none' });
  const i = incidentOf(
    tell('first', 'Psel Today', 0, [own(sentence)]),
    tell('second', 'Vorskla Now', 30, [
      own(sentence.replace('tore open', 'tore')),
      own('Vorskla Now wishes its readers calm.'),
    ]),
  );
  // What the second adds in its own voice beside the copied sentence is still its own.
  assert.ok(i.voices.find((v) => v.origin === 'Psel Today')!.through.some((t) => t.how === 'reprint'));
  const alone = incidentOf(
    tell('first', 'Psel Today', 0, [own(sentence)]),
    tell('second', 'Vorskla Now', 30, [own(sentence)]),
  );
  assert.deepEqual(voices(alone), [['Psel Today', 'own', 'reprint']]);
});

test('a burst of a thousand reprints changes no count of origins and no value', () => {
  const said: SaidSketch[] = [
    {
      quote: 'Police said a drone had hit Lebedyn.',
      speaker: { organisation: 'Lebedyn police', country: 'UA' },
    },
    { quote: 'A reporter saw a burnt-out shop.', speaker: null, basis: 'witnessed' },
  ];
  const first = tell('first', 'Psel Today', 0, said, { copyGroup: 'first' });
  const burst = Array.from({ length: 1000 }, (_, n) =>
    tell(`copy${n}`, `Outlet ${n}`, 1 + n, said, { copyGroup: 'first' }),
  ).flat();
  const before = incidentOf(first);
  const after = incidentOf(first, burst);
  assert.deepEqual(after.independentOrigins, before.independentOrigins);
  assert.deepEqual(
    after.fields.flatMap((f) => f.values.map((v) => v.origins)),
    before.fields.flatMap((f) => f.values.map((v) => v.origins)),
  );
  assert.ok(
    after.voices.every((v) => v.first === 'first#e1' && v.through.slice(1).every((t) => t.how === 'reprint')),
  );
});

test('what its readers tell an outlet is its own news; what an office-holder it does not name told it is not', () => {
  const by = (role: string): SaidSketch => ({
    quote: `Lebedyn was hit, the ${role} told us.`,
    speaker: { role, country: 'UA' },
    reportedBy: 'Psel Today',
  });
  const police: SaidSketch = {
    quote: 'Police spoke of Lebedyn.',
    speaker: { organisation: 'Lebedyn police', country: 'UA' },
  };
  const of = (role: string) =>
    incidentOf(tell('first', 'Psel Today (Telegram)', 0, [by(role)]), tell('police', 'Police', 5, [police]))
      .independentOrigins;
  assert.deepEqual(of('readers'), ['Lebedyn police', 'Psel Today']);
  assert.deepEqual(of('head of the region'), ['Lebedyn police']);
});

test('who only denies it is not who the outlet has it from', () => {
  const told: SaidSketch = { quote: 'Drones hit the depot in Lebedyn.', basis: 'narrated' };
  const army = { organisation: 'Ukrainian army', country: 'UA' };
  const denied = { quote: 'The army denied it.', speaker: army, polarity: 'denied' } as const;
  const affirmed = { quote: 'The army confirmed it.', speaker: army } as const;
  assert.deepEqual(incidentOf(tell('a', 'Meadow Wire', 0, [told, denied])).independentOrigins, [
    'Meadow Wire',
    'Ukrainian army',
  ]);
  assert.deepEqual(incidentOf(tell('a', 'Meadow Wire', 0, [told, affirmed])).independentOrigins, [
    'Ukrainian army',
  ]);
});

test('which region a "regional head" heads, another report of him says', () => {
  const by = (role: string) => ({ name: 'Yaryna Holub', role, country: 'UA' });
  const administration = { organisation: 'Sumy regional military administration', country: 'UA' };
  const reports = (role: string) => [
    tell('a', 'Meadow Wire', 0, [{ quote: 'A drone hit Lebedyn.', speaker: by('regional head') }]),
    tell('b', 'Brook Post', 9, [{ quote: 'A drone hit Lebedyn.', speaker: by(role) }]),
    tell('c', 'Hill News', 12, [{ quote: 'A drone hit Lebedyn.', speaker: administration }]),
  ];
  const origins = (role: string) => incidentOf(...reports(role)).independentOrigins.length;
  assert.equal(origins('head of the Sumy region'), 1);
  assert.equal(origins('teacher'), 2);
});
