import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body } from '../../test/scenario/build-events.ts';
import { at, fieldsOf, kinds, says, tell } from '../../test/scenario/same-occurrence.ts';
import type { Actor, Count, EquipmentClass } from '../model/event.ts';

const ARMY = { name: 'government forces', kind: 'state_forces', role: 'initiator' } as const satisfies Actor;
const FRONT = { name: 'Blue Nile Front', kind: 'nonstate_armed', role: 'initiator' } as const satisfies Actor;
const MILITIA = { name: 'gunmen', kind: 'nonstate_armed', role: 'initiator' } as const satisfies Actor;
const armed = (...classes: EquipmentClass[]) => ({ equipment: classes.map((c) => ({ name: c, class: c })) });
const toldBy = (organisation: string) => ({ said: [says('It was hit.', body(organisation))] });
const front = toldBy('Blue Nile Front');
const army = toldBy('Army Command');

test('each side names the other: the doer is disputed, and so are the means that go with it', () => {
  const reports = [
    ...tell('a', 8, { type: 'strike.artillery', actors: [ARMY], ...armed('artillery'), ...front }),
    ...tell('b', 9, { type: 'strike.drone', actors: [FRONT], ...armed('uav'), ...army }),
  ];
  assert.deepEqual(fieldsOf(reports, 'actor'), [['conflict', 'Blue Nile Front', 'government forces']]);
  assert.deepEqual(fieldsOf(reports, 'type'), [['conflict', 'strike.artillery', 'strike.drone']]);
  assert.deepEqual(fieldsOf(reports, 'equipment'), [['conflict', 'artillery', 'uav']]);
});

test('two means of one doer may both have come, and "gunmen" may be anybody’s', () => {
  const reports = [
    ...tell('a', 8, {
      type: 'strike.artillery',
      actors: [FRONT],
      ...armed('artillery'),
      ...toldBy('Town Council'),
    }),
    ...tell('b', 9, { type: 'strike.drone', actors: [FRONT], ...armed('uav'), ...army }),
  ];
  for (const field of ['type', 'equipment', 'actor'])
    assert.ok(!kinds(reports, field).includes('conflict'), field);
  const vague = [
    ...tell('a', 8, { actors: [ARMY], ...front }),
    ...tell('b', 9, { actors: [MILITIA], ...army }),
  ];
  assert.ok(!kinds(vague, 'actor').includes('conflict'));
});

test('in a battle both sides attack: who is named first is no dispute', () => {
  const battle = (report: string, hour: number, actor: Actor, more: object) =>
    tell(report, hour, { type: 'combat.clash', actors: [actor], ...more });
  assert.ok(
    !kinds([...battle('a', 8, ARMY, front), ...battle('b', 9, FRONT, army)], 'actor').includes('conflict'),
  );
});

test('the defence’s own missile is another’s account of what fell; a drone beside a missile is not', () => {
  const reports = (c: EquipmentClass) => [
    ...tell('a', 8, { type: 'strike.drone', ...armed('uav'), ...toldBy('Town Council') }),
    ...tell('b', 9, { type: 'strike.drone', ...armed(c), ...front }),
  ];
  assert.deepEqual(kinds(reports('air_defence_missile'), 'equipment'), ['conflict']);
  assert.ok(!kinds(reports('missile'), 'equipment').includes('conflict'));
});

test('who told of it as another’s doing and then denies a shot denies its own part, not that it was', () => {
  const denial = says('We fired nothing.', body('Army Command'), { polarity: 'denied' });
  const reports = (first: object) => [
    ...tell('a', 8, { actors: [ARMY], ...toldBy('Town Council') }),
    ...tell('b', 9, { actors: [FRONT], ...first }),
    ...tell('c', 12, { said: [says('It was hit.', null), denial] }),
  ];
  assert.ok(!kinds(reports(army), 'status').includes('conflict'));
  assert.ok(kinds(reports(toldBy('Relief Council')), 'status').includes('conflict'));
});

test('what a state’s staff denied and owns later beside another of its bodies is revised', () => {
  const staff = { organisation: 'General Staff', country: 'SD' };
  const reports = (other: { organisation: string; country: string }) => [
    ...tell('a', 8, { status: 'denied', said: [says('No.', staff, { polarity: 'denied' })] }),
    ...tell('b', 9, toldBy('Blue Nile Front')),
    ...tell('c', 12, { said: [says('It was so.', staff), says('At dawn.', other)] }),
  ];
  assert.ok(
    kinds(reports({ organisation: 'White Nile Command', country: 'SD' }), 'status').includes('revised'),
  );
  assert.ok(
    !kinds(reports({ organisation: 'Blue Nile Front', country: 'SS' }), 'status').includes('revised'),
  );
});

type Told = Partial<Count> & { readonly what: Count['what']; readonly low: number };
const counts = (...told: Told[]) => ({
  counts: told.map((c) => ({ high: c.low, quote: String(c.low), ...c }) as Count),
});
const tolls = (report: string, hour: number, who: string, quote: string, ...told: Told[]) =>
  tell(report, hour, { ...counts(...told), said: [says(quote, body(who))] });

test('a toll that a later death has raised is the new one, whoever gave the old', () => {
  const first = tolls('a', 8, 'Relief Council', '2 were killed.', { what: 'killed', low: 2 });
  const died = tolls('b', 20, 'Kosti Hospital', 'The dead are 3, the third in hospital.', {
    what: 'killed',
    low: 3,
  });
  const rival = tolls('b', 20, 'Kosti Hospital', '3 were killed.', { what: 'killed', low: 3 });
  assert.deepEqual(kinds([...first, ...died], 'counts.killed'), ['revised']);
  assert.deepEqual(kinds([...first, ...rival], 'counts.killed'), ['conflict']);
});

test('"rose to" in three languages takes what nobody stands behind with it', () => {
  const first = tolls('a', 8, 'Town Council', '2 were killed.', { what: 'killed', low: 2 });
  const between = tell('b', 10, {
    ...counts({ what: 'killed', low: 3 }),
    said: [says('3 dead.', { role: 'officials' })],
  });
  for (const words of [
    'The toll rose to 4.',
    'Кількість загиблих зросла до 4.',
    'Число погибших возросло до 4.',
  ]) {
    const last = tolls('c', 20, 'Town Council', words, { what: 'killed', low: 4 });
    assert.deepEqual(
      fieldsOf([...first, ...between, ...last], 'counts.killed'),
      [['revised', '2', '3', '4']],
      words,
    );
  }
});

test('a figure named as no longer so is replaced whoever said it; as one of two accounts it stands', () => {
  const first = tolls('a', 8, 'Relief Council', '6 burned.', { what: 'struck', low: 6 });
  const later = (scope: { scope?: string }) =>
    tell('b', 20, {
      ...counts({ what: 'struck', low: 8, ...scope }, { what: 'struck', low: 6, scope: 'superseded' }),
      said: [says('8 burned.', body('Truce Panel')), says('6 was said at first.', body('Relief Council'))],
    });
  assert.deepEqual(kinds([...first, ...later({})], 'counts.struck'), ['revised']);
  assert.ok(kinds([...first, ...later({ scope: 'per Truce Panel' })], 'counts.struck').includes('conflict'));
});

test('a limit is a claim: up to 300 against 40 are rivals, against 200 they are not, and up to five says little', () => {
  const claim = (low: number, high: number) =>
    tell('a', 8, {
      ...counts({ what: 'killed', low, high, quote: 'up to' }),
      said: [says('up to', body('Blue Nile Front'))],
    });
  const other = (n: number) => tolls('b', 9, 'Army Command', `${n} fell.`, { what: 'killed', low: n });
  assert.deepEqual(kinds([...claim(0, 300), ...other(40)], 'counts.killed'), ['conflict']);
  assert.ok(!kinds([...claim(0, 300), ...other(200)], 'counts.killed').includes('conflict'));
  assert.ok(!kinds([...claim(0, 5), ...other(1)], 'counts.killed').includes('conflict'));
});

test('the share of what was planned is what became of the plan; a part done so far is not', () => {
  const aid = { type: 'aid.delivery' } as const;
  const plan = tell('a', 8, {
    ...aid,
    status: 'planned',
    ...counts({ what: 'supplied', low: 40 }),
    said: [says('40 are to go.', body('Relief Council'))],
  });
  const done = (quote: string) =>
    tell('b', 20, {
      ...aid,
      ...counts({ what: 'supplied', low: 34 }),
      said: [says(quote, body('Relief Council'))],
    });
  assert.ok(kinds([...plan, ...done('34 of the 40 have come.')], 'counts.supplied').includes('revised'));
  assert.ok(!kinds([...plan, ...done('34 have come so far.')], 'counts.supplied').includes('revised'));
});

test('the hour a fire was seen, and the day something was planned for, are no rival times', () => {
  const fire = (report: string, hour: number, start: string, end: string) =>
    tell(report, hour, {
      type: 'harm.damage',
      quote: 'fire',
      time: { start, end, precision: 'hour' },
      ...toldBy(`${report} desk`),
    });
  const times = kinds([...fire('a', 8, at(1), at(2)), ...fire('b', 16, at(12), at(13))], 'time');
  assert.ok(!times.includes('conflict') && !times.includes('revised'));
});
