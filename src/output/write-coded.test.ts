import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { countryCodesOf } from '../lexicon/country-code.ts';
import { type ActorKind, type ActorRole, EVENT_TYPES, type EventTime } from '../model/event.ts';
import { EXPORT_NAMES } from './export-names.ts';
import { bodyOf, field, type IncidentSketch, pictureOf, placeAt } from './picture-for-tests.ts';
import { ACLED_TABLE, writeAcled } from './write-acled.ts';
import { writePlover } from './write-plover.ts';

/** Columns of an ACLED export. @source ACLED Codebook, data columns */
const ACLED =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'.split(
    ' ',
  );
/** Sub-event types by event type. @source ACLED Codebook */
const SUB_EVENTS: Record<string, string[]> = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
    'Chemical weapon',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
};
/** Columns of POLECAT. @source its data files on Dataverse, doi:10.7910/DVN/AJGVIT */
const PLOVER =
  'Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version'.split(
    ',',
  );

type Row = Record<string, string>;
const read = (lines: Iterable<string>): Row[] => parse([...lines].join(''), { columns: true }) as Row[];
const acled = (...s: IncidentSketch[]): Row[] => read(writeAcled(pictureOf(s)));
const plover = (...s: IncidentSketch[]): Row[] => read(writePlover(pictureOf(s)));
const actor = (name: string, kind: ActorKind, role: ActorRole) => ({ name, kind, role });

test('columns are named as in the published codebooks, in their order', () => {
  const header = (lines: Iterable<string>): string[] => (parse([...lines].join('')) as string[][])[0]!;
  assert.deepEqual(header(writeAcled(pictureOf([]))), ACLED);
  assert.deepEqual(header(writePlover(pictureOf([]))), PLOVER);
});

test('codes are of the codebooks for every type, and empty where the guide has none', () => {
  for (const type of EVENT_TYPES) {
    const [a] = acled({ id: 'in_1', type });
    if (a!.sub_event_type) assert.ok(SUB_EVENTS[a!.event_type!]!.includes(a!.sub_event_type), type);
    if (a!.event_type) assert.ok(a!.event_type in SUB_EVENTS, type);
    const [p] = plover({ id: 'in_1', type });
    assert.equal(Boolean(p!['Event Type']), Boolean(p!['Quad Code']), type);
  }
});

test('codes are those of the guide’s table', (t) => {
  const guide = join(import.meta.dirname, '../../../shared/contract/GUIDE.md');
  if (!existsSync(guide)) return t.skip('the contract is not present');
  const rows = readFileSync(guide, 'utf8').matchAll(
    /^\| ((?:[a-z]+\.[a-z]+|protest)[^|]*)\|[^|]*\|([^|]*)\|([^|]*)\|$/gm,
  );
  let seen = 0;
  for (const [, types, subs, codes] of rows) {
    const [subOf, codeOf] = [subs, codes].map((list) => list!.trim().split(/\s*[;]\s*|\s+\/\s+/));
    for (const [n, type] of types!.trim().split(' / ').entries()) {
      seen++;
      const [a] = acled({ id: 'in_1', type: type as never });
      if (a!.sub_event_type) assert.ok(subOf!.includes(a!.sub_event_type), type);
      else assert.ok(subOf!.length > 1 || subOf![0] === '—' || type === 'talks.meeting', type);
      const [p] = plover({ id: 'in_1', type: type as never });
      const code = [p!['Event Type'], p!['Event Mode']].filter(Boolean).join('/') || '—';
      assert.equal(code, codeOf![n] ?? codeOf![0], type);
    }
  }
  assert.equal(seen, EVENT_TYPES.length);
});

test('a day is as sure as the words: that day, about a week, about a month, else none', () => {
  const dated = (time: EventTime): string => {
    const [r] = acled({ id: 'in_1', time });
    return `${r!.event_date}/${r!.time_precision}`;
  };
  assert.equal(
    dated({ start: '2026-03-03T21:00:00Z', end: '2026-03-04T05:00:00Z', precision: 'part_of_day' }),
    '2026-03-04/1',
  );
  assert.equal(
    dated({ start: '2026-03-01T00:00:00Z', end: '2026-03-08T00:00:00Z', precision: 'week' }),
    '2026-03-04/2',
  );
  assert.equal(
    dated({ start: '2026-03-01T00:00:00Z', end: '2026-04-01T00:00:00Z', precision: 'month' }),
    '2026-03-16/3',
  );
  assert.equal(
    dated({ start: '2026-01-01T00:00:00Z', end: '2026-04-01T00:00:00Z', precision: 'range' }),
    '/',
  );
  assert.equal(dated({ start: '2026-01-01T00:00:00Z', precision: 'range' }), '/');
  assert.equal(dated({ precision: 'unknown' }), '/');
  const week: EventTime = { start: '2026-03-01T00:00:00Z', end: '2026-03-08T00:00:00Z', precision: 'week' };
  assert.equal(plover({ id: 'in_1', time: week })[0]!['Event Date'], '');
});

test('places keep their precision, in three steps, and a country alone gives no point', () => {
  const placed = (precision: 1 | 2 | 3 | 4 | 5 | 6 | 7): string => {
    const [r] = acled({
      id: 'in_1',
      places: [
        placeAt('Somewhere', 14.1234, -1.6789, {
          precision,
          radiusKm: precision * 20,
          country: 'BF',
          admin1: 'BF-12',
        }),
      ],
    });
    return `${r!.geo_precision} ${r!.latitude} ${r!.iso} ${r!.country}`;
  };
  assert.deepEqual(
    [1, 3, 4, 6].map((n) => placed(n as 1)),
    [
      '1 14.12 854 Burkina Faso',
      '2 14.12 854 Burkina Faso',
      '3 14.12 854 Burkina Faso',
      '  854 Burkina Faso',
    ],
  );
  assert.equal(
    plover({ id: 'in_1', places: [placeAt('Djibo', 14.1, -1.6, { country: 'BF' })] })[0]!.Country,
    'BFA',
  );
});

test('fatalities are a number only where one exact figure stands; notes tell the rest', () => {
  const killed = (verdict: 'single' | 'agree' | 'conflict' | 'revised', ...values: string[]): string[] => {
    const [r] = acled({ id: 'in_1', fields: [field('counts.killed', verdict, ...values)] });
    return [r!.fatalities!, /killed: [^;]*/.exec(r!.notes!)![0]];
  };
  assert.deepEqual(killed('agree', '4'), ['4', 'killed: 4']);
  assert.deepEqual(killed('single', '0'), ['0', 'killed: 0']);
  assert.deepEqual(killed('revised', '2', '5'), ['5', 'killed: 2 | 5']);
  for (const [verdict, ...values] of [
    ['conflict', '4', '9'],
    ['single', '24-99'],
    ['single', '5-'],
    ['single', 'unknown'],
    ['single', 'withheld'],
  ] as const)
    assert.deepEqual(killed(verdict, ...values), ['', `killed: ${values.join(' | ')}`]);
  const [none] = acled({ id: 'in_1' });
  assert.deepEqual([none!.fatalities, /killed/.test(none!.notes!)], ['', false]);
});

test('a plan, a fear and a denial are no ACLED event, and in PLOVER say so', () => {
  const all = (['occurred', 'ongoing', 'planned', 'possible', 'denied'] as const).map((status) => ({
    id: `in_${status}`,
    status,
  }));
  assert.deepEqual(
    acled(...all).map((r) => r.event_id_cnty),
    ['in_occurred', 'in_ongoing'],
  );
  assert.deepEqual(
    plover(...all).map((r) => r.Contexts),
    ['', '', 'future', 'hypothetical', 'negation'],
  );
});

test('actors are as asserted, by side; who shoots down acts in an interception', () => {
  const actors = [
    actor('border guards', 'state_forces', 'defender'),
    actor('the front', 'nonstate_armed', 'initiator'),
  ];
  const of = (type: 'combat.attack' | 'defence.interception') =>
    acled({ id: 'in_1', type, event: { actors } })[0]!;
  assert.deepEqual([of('combat.attack').actor1, of('combat.attack').actor2], ['the front', 'border guards']);
  assert.equal(of('defence.interception').actor1, 'border guards');
  const [p] = plover({ id: 'in_1', type: 'combat.clash', event: { actors } });
  assert.deepEqual(
    [p!['Actor Name'], p!['Recipient Name'], p!['Actor Sectors']],
    ['the front; border guards', '', 'MIL'],
  );
  const [crowd] = acled({
    id: 'in_1',
    type: 'protest',
    event: { actors: [actor('residents', 'civilians', 'participant')] },
  });
  assert.deepEqual([crowd!.inter1, crowd!.inter2], ['Civilians', '']);
});

test('statements stand in the notes with their speakers, and words held back are not there', () => {
  const said = (quote: string) =>
    acled({ id: 'in_1', said: [{ quote, speaker: bodyOf('river authority') }] })[0]!.notes!;
  assert.match(said('The bridge is down.'), /River authority says: “The bridge is down\.”/);
  assert.match(said(''), /River authority says it: drone strike, said to have occurred/);
});

test('codes of countries are those of ISO 3166-1', () => {
  assert.deepEqual(
    ['UA', 'AF', 'SD', 'CD'].map((c) => countryCodesOf(c)),
    [
      { alpha3: 'UKR', numeric: '804' },
      { alpha3: 'AFG', numeric: '004' },
      { alpha3: 'SDN', numeric: '729' },
      { alpha3: 'COD', numeric: '180' },
    ],
  );
  assert.equal(countryCodesOf('XX'), null);
});

test('the page on exports names every type, every format and every column that is never filled', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/export.md'), 'utf8');
  for (const type of EVENT_TYPES) assert.ok(page.includes(`\`${type}\``), type);
  for (const name of EXPORT_NAMES) assert.ok(page.includes(name), name);
  for (const c of ACLED_TABLE.columns.filter((c) => c.meaning === 'Not mapped'))
    assert.ok(page.includes(c.name), c.name);
});

test('a term for a foe stands in no column of names, and in PLOVER among the raw ones', () => {
  const actors = [
    actor('enemy', 'state_forces', 'initiator'),
    actor('Sudanese army', 'state_forces', 'initiator'),
  ];
  const sketch: IncidentSketch = { id: 'a', type: 'strike.air', event: { actors } };
  assert.deepEqual(
    acled(sketch).map((r) => [r.actor1, r.assoc_actor_1]),
    [['Sudanese army', '']],
  );
  assert.deepEqual(
    plover(sketch).map((r) => [r['Actor Name'], r['Actor Name Raw']]),
    [['Sudanese army', 'enemy; Sudanese army']],
  );
});
