import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AidStage } from '../model/aid.ts';
import type { Amount } from '../model/event.ts';
import type { AidRow } from '../model/picture.ts';
import { aidLedger, filterAid } from './aid-ledger.ts';
import { entryAmountText, figureText, gapText } from './aid-words.ts';

let made = 0;
/** An entry of one line; `day` of March 2026; entries of one `occasion` are of one incident. */
const entry = (
  day: number,
  stage: AidStage,
  amount: AidRow['amount'],
  more: Partial<AidRow> & { occasion?: string } = {},
): AidRow => {
  const { occasion, ...rest } = more;
  const id = ++made;
  return {
    line: 'al_1',
    incident: `in_${occasion ?? id}`,
    events: [`ev_${id}`],
    statements: [`st_${id}`],
    origins: ['Norway'],
    speaker: { organisation: 'Norway' },
    source: 'Fjord Wire',
    polarity: 'affirmed',
    basis: 'announced',
    saidAt: `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`,
    time: { precision: 'unknown' },
    places: [],
    donor: 'Norway',
    recipient: 'Ukraine',
    item: 'howitzers',
    class: 'artillery',
    for: null,
    unit: null,
    quote: '',
    isIncrement: false,
    part: null,
    stage,
    isDonors: true,
    ...rest,
    amount,
  };
};
const n = (low: number, high = low): Amount => ({ low, high });
const by = (name: string): Partial<AidRow> => ({
  origins: [name],
  speaker: { organisation: name },
  isDonors: false,
});
const only = (...rows: AidRow[]) => {
  const lines = aidLedger(rows);
  assert.equal(lines.length, 1);
  return lines[0]!;
};

test('dozens promised and three handed over leave 21 to 96', () => {
  const line = only(entry(1, 'announced', n(24, 99)), entry(9, 'delivered', n(3)));
  assert.deepEqual(line.gap, { state: 'figure', low: 21, high: 96 });
});

test('where nobody tells of a delivery the gap is unknown, never the whole promise', () => {
  const line = only(entry(1, 'announced', n(18)));
  assert.deepEqual(line.gap, { state: 'unknown', because: 'no-delivery' });
  assert.match(gapText(line.gap, line), /does not mean there was none/);
});

test('what is not counted, withheld or unknown leaves the gap unknown, each by its own word', () => {
  const of = (...rows: AidRow[]) => only(...rows).gap;
  assert.deepEqual(of(entry(1, 'announced', null), entry(2, 'delivered', n(3))), {
    state: 'unknown',
    because: 'pledge-not-counted',
  });
  assert.deepEqual(of(entry(1, 'announced', n(5)), entry(2, 'delivered', 'unknown')), {
    state: 'unknown',
    because: 'delivery-not-counted',
  });
  assert.deepEqual(of(entry(2, 'delivered', n(3))), { state: 'unknown', because: 'no-pledge' });
  assert.deepEqual(only(entry(1, 'announced', 'withheld')).pledged, { state: 'withheld' });
  assert.deepEqual(only(entry(1, 'announced', 'unknown')).pledged, { state: 'unknown' });
  assert.deepEqual(only(entry(1, 'announced', null)).pledged, { state: 'absent' });
});

test('a later stage is no new quantity, and the narrower figure stands', () => {
  const line = only(entry(1, 'announced', n(24, 99)), entry(5, 'committed', n(30)));
  assert.deepEqual(line.pledged, { state: 'figure', low: 30, high: 30 });
  assert.equal(line.latest.stage, 'committed');
});

test('"12 more" is added to the figure the same party gave before, and to nobody else’s', () => {
  const more = entry(8, 'announced', n(12), { isIncrement: true });
  const own = only(entry(1, 'announced', n(20)), more);
  assert.deepEqual(own.pledged, { state: 'figure', low: 32, high: 32 });
  assert.deepEqual(
    own.stages.announced.map((e) => e.total),
    [undefined, n(32)],
  );
  const others = only(entry(1, 'announced', n(20), by('Arms Monitor')), more);
  assert.deepEqual(
    others.stages.announced.map((e) => e.total),
    [undefined, undefined],
  );
  assert.deepEqual(others.pledged, { state: 'figure', low: 20 });
});

test('an increment alone is no less than itself, one told before the figure is added to nothing', () => {
  assert.deepEqual(only(entry(1, 'announced', n(18), { isIncrement: true })).pledged, {
    state: 'figure',
    low: 18,
  });
  const line = only(entry(8, 'announced', n(20)), entry(1, 'announced', n(12), { isIncrement: true }));
  assert.equal(
    line.stages.announced.some((e) => e.total),
    false,
  );
});

test('one increment told by two reports of one occasion is added once, two occasions are two', () => {
  const twelve = (day: number, occasion: string) =>
    entry(day, 'announced', n(12), { isIncrement: true, occasion });
  const base = entry(1, 'announced', n(20));
  assert.deepEqual(only(base, twelve(8, 'a'), twelve(8, 'a')).pledged, {
    state: 'figure',
    low: 32,
    high: 32,
  });
  assert.deepEqual(only(base, twelve(8, 'a'), twelve(9, 'b')).pledged, {
    state: 'figure',
    low: 44,
    high: 44,
  });
});

test('an increment that reports link with the pledge it adds to is added all the same', () => {
  const base = entry(1, 'announced', n(20), { occasion: 'a' });
  const more = entry(8, 'announced', n(12), { isIncrement: true, occasion: 'a' });
  assert.deepEqual(only(base, more).pledged, { state: 'figure', low: 32, high: 32 });
  const again = entry(8, 'announced', n(20), { isIncrement: true, occasion: 'a' });
  assert.deepEqual(
    only(base, again).pledged,
    { state: 'figure', low: 20 },
    'one gift told twice is not added',
  );
});

test('rival figures of one occasion are held by one interval that says they differ', () => {
  const line = only(
    entry(1, 'announced', n(10), { occasion: 'a' }),
    entry(1, 'announced', n(31), { occasion: 'a', ...by('Arms Monitor') }),
  );
  assert.deepEqual(line.pledged, { state: 'rival', low: 10, high: 31 });
  assert.equal(figureText(line.pledged, line, true), '10 to 31 (figures differ)');
});

test('deliveries on several occasions are never added up: no less than the largest', () => {
  const line = only(entry(1, 'announced', n(18)), entry(5, 'delivered', n(3)), entry(9, 'delivered', n(5)));
  assert.deepEqual(line.delivered, { state: 'figure', low: 5 });
  assert.deepEqual(line.gap, { state: 'figure', low: 0, high: 13 });
});

test('what is sent is not handed over, what is weighed not promised, a share not the whole', () => {
  const line = only(
    entry(1, 'announced', n(18)),
    entry(3, 'sent', n(18)),
    entry(2, 'weighed', n(40)),
    entry(2, 'announced', n(2), { part: 'spares' }),
  );
  assert.deepEqual(line.pledged, { state: 'figure', low: 18, high: 18 });
  assert.deepEqual(line.gap, { state: 'unknown', because: 'no-delivery' });
});

test('what is called off leaves no gap until it is promised again', () => {
  const off = entry(5, 'cancelled', null);
  assert.deepEqual(only(entry(1, 'announced', n(18)), off).gap, { state: 'unknown', because: 'called-off' });
  assert.equal(only(entry(1, 'announced', n(18)), off, entry(7, 'announced', n(18))).gap.state, 'unknown');
  const again = only(
    entry(1, 'announced', n(18)),
    off,
    entry(7, 'announced', n(18)),
    entry(9, 'delivered', n(18)),
  );
  assert.deepEqual(again.gap, { state: 'figure', low: 0, high: 0 });
});

test('missiles name the line of the system they are for, and a line the requests for it', () => {
  const system = entry(2, 'announced', null, {
    line: 'al_sys',
    item: 'NASAMS systems',
    class: 'air_defence_system',
    donor: 'Pentagon',
  });
  const missiles = entry(2, 'announced', n(0, 30), {
    line: 'al_mis',
    item: 'missiles',
    class: 'air_defence_missile',
    for: 'NASAMS systems',
  });
  const asked = entry(1, 'requested', null, {
    line: 'al_ask',
    donor: null,
    item: 'NASAMS systems',
    class: 'air_defence_system',
  });
  const lines = aidLedger([system, missiles, asked]);
  const line = (id: string) => lines.find((l) => l.id === id)!;
  assert.deepEqual(line('al_mis').supports, ['al_sys']);
  assert.deepEqual(line('al_sys').requests, ['al_ask']);
  assert.deepEqual(line('al_sys').supports, []);
  assert.deepEqual(line('al_mis').requests, []);
});

test('lines that name no donor stand last, and an open increment is told in plain words', () => {
  const lines = aidLedger([
    entry(1, 'delivered', n(3), { line: 'al_0', donor: null }),
    entry(1, 'announced', { low: 5 }, { line: 'al_z', donor: 'Zambia', isIncrement: true }),
  ]);
  assert.deepEqual(
    lines.map((l) => l.donor),
    ['Zambia', null],
  );
  assert.equal(entryAmountText(lines[0]!.stages.announced[0]!), '5 or more, on top of what was told before');
});

test('a line is kept whole or not at all, by party, item and time', () => {
  const lines = aidLedger([
    entry(1, 'announced', n(18)),
    entry(20, 'delivered', n(3)),
    entry(2, 'announced', n(40), {
      line: 'al_2',
      donor: 'Qatar',
      recipient: 'Lebanon',
      item: 'tents',
      class: null,
    }),
  ]);
  const ids = (query: Parameters<typeof filterAid>[1]) => filterAid(lines, query).map((l) => l.id);
  assert.deepEqual(ids({ donor: 'NO' }), ['al_1']);
  assert.deepEqual(ids({ donor: 'norwegian government' }), ['al_1']);
  assert.deepEqual(ids({ recipient: 'Leban' }), ['al_2']);
  assert.deepEqual(ids({ item: 'howitzer' }), ['al_1']);
  assert.deepEqual(ids({ from: '2026-03-15T00:00:00Z' }), ['al_1']);
  assert.equal(filterAid(lines, { from: '2026-03-15T00:00:00Z' })[0]!.stages.announced.length, 1);
  assert.deepEqual(ids({ to: '2026-02-01T00:00:00Z' }), []);
  assert.deepEqual(ids({ donor: 'Qatar', item: 'howitzer' }), []);
});
