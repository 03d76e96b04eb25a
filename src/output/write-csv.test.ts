import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { PublicPicture } from '../model/public-picture.ts';
import { AS_OF, bodyOf, field, pictureOf, placeAt } from './picture-for-tests.ts';
import { TABLES, tableNamed, writeCsv, writeDictionary } from './write-csv.ts';

/** Core hashtags of HXL 1.1, as in its hashtag dictionary. */
const HASHTAGS = new Set(
  'access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact country crisis currency date delivery description event frequency geo group impact indicator inneed item loc meta modality need operations org output population reached region respondee sector service severity status subsector targeted value'.split(
    ' ',
  ),
);

const asserted = {
  incident: 'in_1',
  events: ['ev_1'],
  origins: ['Coast Command'],
  time: { start: '2026-03-03T20:00:00Z', end: '2026-03-04T05:00:00Z', precision: 'part_of_day' as const },
  places: [placeAt('Odesa', 46.4825, 30.7233, { country: 'UA', admin1: 'UA-51' })],
};
const said = {
  ...asserted,
  statements: ['st_1'],
  speaker: bodyOf('Coast Command', 'UA'),
  source: 'Harbour Post',
  polarity: 'affirmed' as const,
  basis: 'told' as const,
  saidAt: AS_OF,
};
const PICTURE = pictureOf(
  [
    {
      id: 'in_1',
      places: asserted.places,
      time: asserted.time,
      source: '=cmd|calc',
      fields: [
        field('counts.killed', 'conflict', '4', '9'),
        field('counts.injured', 'refined', '24-99', '31'),
      ],
      said: [
        {
          quote: 'Drones hit the port, "several, of them", the command said.',
          speaker: bodyOf('Coast Command', 'UA'),
        },
      ],
      event: {
        counts: [
          { what: 'killed', low: 4, high: 4, quote: 'four' },
          { what: 'injured', value: 'unknown', quote: 'not clear' },
        ],
      },
    },
    { id: 'in_2', isRetracted: true },
  ],
  {
    alerts: [
      {
        region: 'Odesa Oblast',
        admin1: 'UA-51',
        level: 'oblast',
        raion: null,
        state: 'unknown',
        rollUp: null,
        why: 'stale',
        since: AS_OF,
        heardAt: AS_OF,
        under: null,
        sources: [],
      },
    ],
    airDefence: [
      {
        ...asserted,
        what: 'launched',
        amount: { low: 100 },
        quote: 'more than 99',
        kind: 'uav',
        party: 'Coast Command',
        side: 'UA',
        equipment: ['uav'],
        isTally: false,
      },
      {
        ...asserted,
        what: 'intercepted',
        amount: 'withheld',
        quote: 'would not say',
        kind: 'unknown',
        party: 'Harbour Post',
        side: null,
        equipment: [],
        isTally: true,
      },
    ],
    aid: [
      {
        ...said,
        line: 'al_1',
        donor: 'Denmark',
        recipient: null,
        item: 'generators',
        class: null,
        for: null,
        unit: null,
        amount: null,
        quote: '',
        isIncrement: false,
        part: null,
        stage: 'announced',
        isDonors: false,
      },
    ],
    control: [
      {
        ...said,
        id: 'co_1',
        type: 'control.capture',
        status: 'denied',
        by: ['army'],
        against: [],
        rivals: ['co_2'],
        likelihood: { term: 'likely', scale: 'phia', low: 55, high: 75 },
      },
    ],
    evacuation: [
      {
        ...said,
        id: 'mv_1',
        type: 'movement.evacuation',
        status: 'ongoing',
        organisers: [],
        who: ['residents'],
        people: [
          { what: 'evacuated', amount: { low: 0, high: 0 }, quote: 'nobody', isIncrement: false, part: null },
        ],
      },
    ],
  },
);

type Row = Record<string, string>;
const rowsOf = (picture: PublicPicture, name: string): Row[] =>
  parse([...writeCsv(picture, { table: tableNamed(name)! })].join(''), { columns: true }) as Row[];

test('every table reads back with a strict reader, a line a row, names unique', () => {
  for (const table of TABLES) {
    const text = [...writeCsv(PICTURE, { table, hxl: true })].join('');
    const [names, tags, ...rows] = parse(text, { record_delimiter: '\r\n' }) as string[][];
    assert.equal(new Set(names).size, names!.length, table.name);
    assert.equal(tags!.length, names!.length);
    assert.ok(rows.length > 0, table.name);
    for (const name of names!) assert.match(name, /^[a-z][a-z0-9_]*$/);
  }
});

test('hashtags are of the HXL core, well formed, none twice in a table, and what must be a number or date is one', () => {
  for (const table of TABLES) {
    const tags = table.columns.flatMap((c) => c.hxl ?? []);
    assert.equal(new Set(tags).size, tags.length, table.name);
    for (const tag of tags) {
      assert.match(tag, /^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/, tag);
      assert.ok(HASHTAGS.has(tag.slice(1).split('+')[0]!), tag);
    }
    for (const row of rowsOf(PICTURE, table.name)) {
      for (const c of table.columns) {
        const value = row[c.name]!;
        if (/^#(affected|population|reached|value|indicator\+num)/.test(c.hxl ?? ''))
          assert.match(value, /^(\d+(\.\d+)?)?$/, c.name);
        if (c.hxl?.startsWith('#date')) assert.ok(value === '' || !Number.isNaN(Date.parse(value)), c.name);
        if (c.kind === 'number') assert.ok(value === '' || !Number.isNaN(Number(value)), c.name);
        if (c.empty === 'never empty') assert.notEqual(value, '', `${table.name}.${c.name}`);
      }
    }
  }
});

test('the dictionary names every column of every table with what an empty cell says', () => {
  const lines = parse([...writeDictionary()].join(''), { columns: true }) as Row[];
  assert.equal(
    lines.length,
    TABLES.reduce((n, t) => n + t.columns.length, 0),
  );
  for (const line of lines)
    for (const [name, value] of Object.entries(line))
      assert.ok(value || name === 'hxl', `${line.column} ${name}`);
});

test('rival figures stand side by side and have no number; the narrowest of refined ones has', () => {
  const [row] = rowsOf(PICTURE, 'incidents');
  assert.deepEqual(
    [row!.killed, row!.killed_low, row!.killed_high, row!.killed_state],
    ['4 | 9', '', '', 'rival'],
  );
  assert.deepEqual(
    [row!.injured, row!.injured_low, row!.injured_high, row!.injured_state],
    ['24-99 | 31', '31', '31', 'single'],
  );
});

test('unknown, withheld, zero and absent are four different answers in every table that counts', () => {
  const state = (value?: string): string[] => {
    const [row] = rowsOf(
      pictureOf([{ id: 'in_1', fields: value ? [field('counts.killed', 'single', value)] : [] }]),
      'incidents',
    );
    return [row!.killed!, row!.killed_low!, row!.killed_state!];
  };
  assert.deepEqual(state('unknown'), ['unknown', '', 'unknown']);
  assert.deepEqual(state('withheld'), ['withheld', '', 'withheld']);
  assert.deepEqual(state('0'), ['0', '0', 'single']);
  assert.deepEqual(state(), ['', '', 'absent']);
  const amounts = rowsOf(PICTURE, 'air-defence').map((r) => [r.amount_low, r.amount_high, r.amount_state]);
  assert.deepEqual(amounts, [
    ['100', '', 'figure'],
    ['', '', 'withheld'],
  ]);
  assert.equal(rowsOf(PICTURE, 'aid')[0]!.amount_state, 'absent');
  assert.deepEqual(
    [rowsOf(PICTURE, 'evacuation')[0]!.people_low, rowsOf(PICTURE, 'evacuation')[0]!.people_state],
    ['0', 'figure'],
  );
});

test('no cell is run as a formula, and quotation marks and commas survive', () => {
  assert.equal(rowsOf(PICTURE, 'incidents')[0]!.sources, "'=cmd|calc");
  assert.equal(
    rowsOf(PICTURE, 'statements')[0]!.quote,
    'Drones hit the port, "several, of them", the command said.',
  );
  for (const start of ['=', '+', '-', '@', '\t', '\r'])
    assert.equal(
      rowsOf(pictureOf([{ id: 'in_1', source: `${start}1` }]), 'incidents')[0]!.sources,
      `'${start}1`,
    );
});

test('what was taken back is no incident, and is told as such among events', () => {
  assert.deepEqual(
    rowsOf(PICTURE, 'incidents').map((r) => r.incident),
    ['in_1'],
  );
  assert.deepEqual(
    rowsOf(PICTURE, 'events').map((r) => r.taken_back),
    ['', 'withdrawn'],
  );
});

test('an empty picture gives the names of the columns and nothing else', () => {
  for (const table of TABLES) assert.equal([...writeCsv(pictureOf([]), { table })].length, 1);
});
