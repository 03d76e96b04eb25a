import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event, EventType } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { projectControl } from './project-control.ts';
import { incidentOf, toldEvent, townIn } from './rows-for-tests.ts';

// Invented claims on real geography.
const BABANUSA = townIn('SD', 'Babanusa');
const RSF: Speaker = { organisation: 'Rapid Support Forces', country: 'SD' };
const ARMY: Speaker = { organisation: 'Sudanese Armed Forces', country: 'SD' };
const claim = (
  at: string,
  type: EventType,
  by: string | null,
  speaker: Speaker | null,
  more: {
    event?: Partial<Event>;
    said?: Partial<Statement>;
    quote?: string;
    also?: Parameters<typeof toldEvent>[0]['also'];
  } = {},
): ReportedEvent =>
  toldEvent({
    at,
    trigger: 'said so',
    quote: more.quote ?? 'They said so.',
    speaker,
    ...(more.said ? { said: more.said } : {}),
    ...(more.also ? { also: more.also } : {}),
    event: {
      type,
      places: [BABANUSA],
      actors: by ? [{ name: by, kind: 'nonstate_armed', role: 'initiator' }] : [],
      ...more.event,
    },
  });
const one = (...events: ReportedEvent[]): Incident => incidentOf(...events);
/** "who: rivals" of each row. */
const rivalsOf = (...incidents: Incident[]): string[] => {
  const rows = projectControl(incidents);
  const name = (id: string) => rows.find((r) => r.id === id)!.speaker?.organisation;
  return rows.map((r) => `${r.speaker?.organisation}: ${r.rivals.map(name).sort().join(', ')}`).sort();
};
const APART = ['Rapid Support Forces: ', 'Sudanese Armed Forces: '];
const RIVALS = ['Rapid Support Forces: Sudanese Armed Forces', 'Sudanese Armed Forces: Rapid Support Forces'];

test('a capture and a denial of it in one report are two rows that name each other', () => {
  const also = [{ quote: 'The army denied it.', speaker: ARMY, polarity: 'denied' as const }];
  assert.deepEqual(
    rivalsOf(one(claim('3', 'control.capture', 'Rapid Support Forces', RSF, { also }))),
    RIVALS,
  );
});

test('one says a town is captured, another that it holds it: rivals across incidents', () => {
  const taken = one(claim('3', 'control.capture', 'Rapid Support Forces', RSF));
  const held = one(claim('4', 'control.line', 'Sudanese army', ARMY));
  assert.deepEqual(rivalsOf(taken, held), RIVALS);
});

test('a holder told only as defender is the holder', () => {
  const actors = [{ name: 'Sudanese army', kind: 'state_forces', role: 'defender' }] as const;
  const held = one(claim('4', 'control.line', null, ARMY, { event: { actors } }));
  const [row] = projectControl([held]);
  assert.deepEqual([row!.by, row!.against], [['Sudanese army'], []]);
  assert.deepEqual(rivalsOf(one(claim('3', 'control.capture', 'Rapid Support Forces', RSF)), held), RIVALS);
});

test('two who each say they took a town are rivals; under two names of one state they are not', () => {
  const taken = (by: string, speaker: Speaker) => one(claim('3', 'control.capture', by, speaker));
  assert.deepEqual(rivalsOf(taken('Rapid Support Forces', RSF), taken('Sudanese army', ARMY)), RIVALS);
  assert.deepEqual(rivalsOf(taken('Sudan', RSF), taken('Sudanese army', ARMY)), APART);
});

const NO_RIVALS: readonly (readonly [string, ReportedEvent, ReportedEvent])[] = [
  [
    'weeks apart',
    claim('3', 'control.capture', 'Rapid Support Forces', RSF),
    claim('24', 'control.line', 'Sudanese army', ARMY),
  ],
  [
    'of two towns',
    claim('3', 'control.capture', 'Rapid Support Forces', RSF),
    claim('3', 'control.line', 'Sudanese army', ARMY, { event: { places: [townIn('SD', 'Muglad')] } }),
  ],
  [
    'of namesakes in two countries',
    claim('3', 'control.capture', 'Rapid Support Forces', RSF),
    claim('3', 'control.line', 'Sudanese army', ARMY, { event: { places: [townIn('TD', 'Babanusa')] } }),
  ],
  [
    'of a town and a line beside it',
    claim('3', 'control.capture', 'Rapid Support Forces', RSF),
    claim('3', 'control.line', 'Sudanese army', ARMY, {
      event: { places: [{ ...BABANUSA, relation: { kind: 'direction', bearing: 270 } }] },
    }),
  ],
  [
    'of two who advance',
    claim('3', 'control.advance', 'Rapid Support Forces', RSF),
    claim('3', 'control.advance', 'Sudanese army', ARMY),
  ],
  [
    'of units that nobody names',
    claim('3', 'control.capture', 'Rapid Support Forces', RSF),
    claim('3', 'control.capture', 'Units', ARMY),
  ],
  [
    'of what is only feared',
    claim('3', 'control.capture', 'Rapid Support Forces', RSF, { event: { status: 'possible' } }),
    claim('3', 'control.line', 'Sudanese army', ARMY),
  ],
];
for (const [what, a, b] of NO_RIVALS)
  test(`claims ${what} are no rivals`, () => assert.deepEqual(rivalsOf(one(a), one(b)), APART));

const MOD: Speaker = { organisation: 'Russian defence ministry', country: 'RU' };
const STAFF: Speaker = { organisation: 'Ukrainian General Staff', country: 'UA' };
const MYLOVE = townIn('UA', 'Mylove');
/** A capture of Mylove by a force as named, told by somebody in some words. */
const took = (by: string, speaker: Speaker | null, quote: string, more: Partial<Event> = {}): Incident => {
  const actors = [{ name: by, kind: 'state_forces', role: 'initiator' }] as const;
  return one(
    claim('3', 'control.capture', null, speaker, { quote, event: { actors, places: [MYLOVE], ...more } }),
  );
};
/** Ukraine's staff denies that Russian forces took it. */
const DENIED = one(
  claim('4', 'control.capture', 'Russian forces', STAFF, {
    quote: 'Russian forces did not take Mylove, they said so.',
    said: { polarity: 'denied' },
    event: { places: [MYLOVE], status: 'denied' },
  }),
);
const isRival = (claimed: Incident): boolean =>
  projectControl([claimed, DENIED]).every((r) => r.rivals.length === 1);

test('units told of without a side are those the words or the speaker say, and stand beside the denial', () => {
  const known: readonly (readonly [string, Speaker | null, string])[] = [
    ['brigade', MOD, 'Units of the 3rd brigade took Mylove, they said so.'],
    ['units', MOD, 'Units took Mylove, they said so.'],
    ['units', MOD, '“Our units took Mylove,” they said so.'],
    [
      'Motor Rifle Brigade',
      null,
      'The 3rd Motor Rifle Brigade of the Russian army took Mylove. They said so.',
    ],
    ['units', STAFF, 'Units of the Russian army took Mylove, they said so.'],
    ['підрозділи', null, 'Підрозділи російської армії зайшли в Милове. They said so.'],
  ];
  for (const [by, speaker, quote] of known) assert.ok(isRival(took(by, speaker, quote)), quote);
});

test('a side that nobody tells is not guessed', () => {
  const unknown: readonly (readonly [string, Speaker | null, string, Partial<Event>?])[] = [
    ['brigade', null, 'Units of the 3rd brigade took Mylove. They said so.'],
    ['units', { organisation: 'Luhansk council', country: 'RU' }, 'Units took Mylove, they said so.'],
    ['units', STAFF, 'Enemy units took Mylove, they said so.'],
    ['brigade', STAFF, 'Units of the 3rd brigade took Mylove, they said so.'],
    ['units', MOD, 'Ukrainian units took Mylove, they said so.'],
    [
      'fighters',
      MOD,
      'Fighters took Mylove, they said so.',
      {
        actors: [{ name: 'fighters', kind: 'nonstate_armed', role: 'initiator' }],
      },
    ],
    ['units', MOD, 'Units may take Mylove, they said so.', { status: 'possible' }],
    ['units', { organisation: 'Rapid Support Forces', country: 'RU' }, 'Units took Mylove, they said so.'],
    ['Russian Volunteer Corps', null, 'The Russian Volunteer Corps took Mylove. They said so.'],
  ];
  for (const [by, speaker, quote, more] of unknown)
    assert.ok(!isRival(took(by, speaker, quote, more)), quote);
});

test('a brigade of the same side is no rival of its army, a brigade of the other is', () => {
  const army = took('Russian forces', null, 'Russian forces took Mylove. They said so.');
  const names = (claimed: Incident): number[] => projectControl([claimed, army]).map((r) => r.rivals.length);
  assert.deepEqual(
    names(took('Motor Rifle Brigade', MOD, 'The 3rd Motor Rifle Brigade took Mylove, they said so.')),
    [0, 0],
  );
  assert.deepEqual(names(took('brigade', STAFF, 'The 3rd brigade took Mylove, they said so.')), [1, 1]);
  assert.deepEqual(names(took('brigade', null, 'The 3rd brigade took Mylove. They said so.')), [0, 0]);
});

test('who is said to have left and to hold the same town is a contradiction', () => {
  const left = one(claim('3', 'control.withdrawal', 'Sudanese army', RSF));
  assert.deepEqual(rivalsOf(left, one(claim('4', 'control.line', 'Sudanese army', ARMY))), RIVALS);
  assert.deepEqual(rivalsOf(left, one(claim('4', 'control.line', 'Rapid Support Forces', ARMY))), APART);
});

test('the hedge, its band, the words of the place and who says so stay as told', () => {
  const likelihood = { term: 'likely', scale: 'phia', low: 55, high: 75 } as const;
  const mylove: EventPlace = {
    ...townIn('UA', 'Mylove'),
    relation: { kind: 'direction', bearing: 270 },
    precision: 2,
  };
  const speaker = { organisation: 'Ministry of Defence', country: 'GB' };
  const [row] = projectControl([
    one(
      claim('13', 'control.line', 'Russia', speaker, {
        quote: 'Russian forces are likely attempting to say they said so.',
        said: { likelihood, basis: 'assessed' },
        event: { places: [mylove], status: 'ongoing' },
      }),
    ),
  ]);
  assert.deepEqual(row!.likelihood, likelihood);
  assert.deepEqual(row!.places, [mylove]);
  assert.deepEqual(
    [row!.speaker, row!.basis, row!.status, row!.polarity],
    [speaker, 'assessed', 'ongoing', 'affirmed'],
  );
});

test('an outlet that quotes somebody adds no claim of its own; one that names nobody does', () => {
  const headline = [{ quote: 'Babanusa falls', speaker: null }];
  const rows = projectControl([
    one(claim('3', 'control.capture', 'Rapid Support Forces', RSF, { also: headline })),
  ]);
  assert.deepEqual(
    rows.map((r) => r.speaker?.organisation),
    ['Rapid Support Forces'],
  );
  const own = projectControl([one(claim('3', 'control.capture', 'Rapid Support Forces', null))]);
  assert.deepEqual(
    own.map((r) => [r.speaker, r.source]),
    [[null, 'Harbour Post']],
  );
});

test('rows are sorted by place, then by time, in whatever order the incidents come', () => {
  const at = (day: string, place: EventPlace) =>
    one(claim(day, 'control.advance', 'Sudanese army', ARMY, { event: { places: [place] } }));
  const incidents = [at('9', BABANUSA), at('2', townIn('CD', 'Walikale')), at('4', BABANUSA)];
  const order = (given: Incident[]) =>
    projectControl(given).map((r) => `${r.places[0]!.name} ${r.saidAt.slice(8, 10)}`);
  assert.deepEqual(order(incidents), ['Walikale 02', 'Babanusa 04', 'Babanusa 09']);
  assert.deepEqual(order(incidents.toReversed()), order(incidents));
});

test('who does not confirm a capture has no row; who confirms it has', () => {
  const answer = (quote: string, cue: string) => ({
    quote,
    speaker: ARMY,
    start: 0,
    end: quote.length,
    cue: { start: quote.indexOf(cue), end: quote.indexOf(cue) + cue.length, quote: cue },
  });
  const rows = (...also: ReturnType<typeof answer>[]): string[] =>
    projectControl([one(claim('3.09', 'control.capture', 'RSF', RSF, { also }))]).map(
      (r) => `${r.speaker?.organisation} ${r.polarity}`,
    );
  const only = ['Rapid Support Forces affirmed'];
  assert.deepEqual(rows(answer('The army did not confirm the capture.', 'confirm')), only);
  assert.deepEqual(rows(answer('The army declined to confirm it.', 'declined to confirm')), only);
  assert.equal(rows(answer('The army confirmed the capture.', 'confirmed')).length, 2);
});
