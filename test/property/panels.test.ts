import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Incident } from '../../src/model/incident.ts';
import { aidLedger, entriesOf } from '../../src/output/aid-ledger.ts';
import { projectAid } from '../../src/picture/project-aid.ts';
import { projectControl } from '../../src/picture/project-control.ts';
import { projectEvacuation } from '../../src/picture/project-evacuation.ts';
import { incidentOf, toldEvent, townIn } from '../../src/picture/rows-for-tests.ts';

const SPEAKERS = [null, 'Norway', 'Ukraine', 'Arms Monitor', 'Three Rivers Army'] as const;
const PLEDGE = { type: 'aid.pledge', status: 'planned', trigger: 'will send' } as const;
const DELIVERY = { type: 'aid.delivery', status: 'occurred', trigger: 'handed over' } as const;

const gift = fc
  .record({
    day: fc.integer({ min: 1, max: 20 }),
    speaker: fc.constantFrom(...SPEAKERS),
    what: fc.constantFrom(PLEDGE, DELIVERY),
    item: fc.constantFrom('howitzers', 'tanks'),
    low: fc.option(fc.nat({ max: 40 }), { nil: null }),
    more: fc.nat({ max: 9 }),
    increment: fc.boolean(),
    isDenied: fc.boolean(),
  })
  .map((g) => {
    const { trigger, ...event } = g.what;
    return toldEvent({
      at: String(g.day),
      trigger,
      quote: `They ${trigger} it.`,
      speaker: g.speaker === null ? null : { organisation: g.speaker },
      said: g.isDenied ? { polarity: 'denied' } : {},
      event: {
        ...event,
        actors: [
          { name: 'Norway', kind: 'government', role: 'donor' },
          { name: 'Ukraine', kind: 'government', role: 'recipient' },
        ],
        equipment: [{ name: g.item, class: 'armour' }],
        counts:
          g.low === null
            ? []
            : [
                {
                  what: 'supplied',
                  quote: `some ${g.item}`,
                  low: g.low,
                  high: g.low + g.more,
                  ...(g.increment ? { increment: true } : {}),
                },
              ],
      },
    });
  });
const claim = fc
  .record({
    day: fc.integer({ min: 1, max: 20 }),
    speaker: fc.constantFrom(...SPEAKERS),
    type: fc.constantFrom(
      'control.capture',
      'control.line',
      'control.withdrawal',
      'movement.evacuation',
      'movement.displacement',
    ),
    by: fc.constantFrom('Sudanese army', 'Rapid Support Forces'),
    place: fc.constantFrom('Babanusa', 'Muglad'),
    isDenied: fc.boolean(),
  })
  .map((c) =>
    toldEvent({
      at: String(c.day),
      trigger: 'said',
      quote: 'They said so.',
      speaker: c.speaker === null ? null : { organisation: c.speaker },
      said: c.isDenied ? { polarity: 'denied' } : {},
      event: {
        type: c.type,
        places: [townIn('SD', c.place)],
        actors: [{ name: c.by, kind: 'state_forces', role: 'initiator' }],
      },
    }),
  );
const incidents = fc
  .array(fc.array(fc.oneof(gift, claim), { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  .map((all) => all.map((events) => incidentOf(...events)));
const shuffled = (all: readonly Incident[]): Incident[] =>
  all.toReversed().map((i) => ({ ...i, events: i.events.toReversed() }));
const everything = (all: readonly Incident[]) => {
  const aid = projectAid(all);
  return { ledger: aidLedger(aid), aid, control: projectControl(all), movement: projectEvacuation(all) };
};

test('whatever the order of incidents and reports, the rows are the same, and none is without statements', () => {
  fc.assert(
    fc.property(incidents, (all) => {
      const made = everything(all);
      assert.deepEqual(everything(shuffled(all)), made);
      const known = new Set(all.flatMap((i) => i.events.flatMap((e) => e.statements.map((s) => s.key))));
      for (const r of [...made.aid, ...made.control, ...made.movement]) {
        assert.ok(r.statements.length > 0);
        assert.ok(r.statements.every((s) => known.has(s)));
      }
      const entries = made.ledger.flatMap(entriesOf);
      assert.deepEqual(
        entries.flatMap((e) => e.statements).sort(),
        made.aid.flatMap((e) => e.statements).sort(),
      );
    }),
    { numRuns: 150 },
  );
});

test('what comes later changes no row of earlier reports but by naming rivals, lines and what was called off', () => {
  fc.assert(
    fc.property(incidents, fc.integer({ min: 1, max: 20 }), (all, day) => {
      const at = new Date(Date.UTC(2026, 2, day, 23)).toISOString();
      const then = all.filter((i) => i.lastReceivedAt <= at);
      const now = new Map(everything(all).control.map((r) => [r.id, r]));
      for (const r of everything(then).control) {
        assert.ok(r.saidAt <= at);
        const { rivals, ...rest } = now.get(r.id)!;
        const { rivals: before, ...same } = r;
        assert.deepEqual(rest, same);
        assert.ok(before.every((id) => rivals.includes(id)));
      }
    }),
    { numRuns: 100 },
  );
});

test('rivals name each other, never themselves, and are never of two places', () => {
  fc.assert(
    fc.property(incidents, (all) => {
      const rows = projectControl(all);
      for (const r of rows)
        for (const id of r.rivals) {
          const other = rows.find((o) => o.id === id)!;
          assert.notEqual(id, r.id);
          assert.ok(other.rivals.includes(r.id));
          assert.equal(other.places[0]!.name, r.places[0]!.name);
        }
    }),
    { numRuns: 150 },
  );
});

test('no figure of a line is more than one party says: sums are only of one party’s increments, as intervals', () => {
  fc.assert(
    fc.property(incidents, (all) => {
      for (const line of aidLedger(projectAid(all))) {
        for (const [figure, stages] of [
          [line.pledged, ['announced', 'committed']],
          [line.delivered, ['delivered']],
        ] as const) {
          const entries = entriesOf(line).filter((e) => (stages as readonly string[]).includes(e.stage));
          for (const e of entries.filter((x) => x.total)) {
            assert.ok(e.isIncrement);
            const own = entries.filter(
              (x) => x.origins.some((o) => e.origins.includes(o)) || (x.isDonors && e.isDonors),
            );
            const most = own.reduce(
              (sum, x) => sum + (typeof x.amount === 'object' ? (x.amount?.high ?? 0) : 0),
              0,
            );
            assert.ok(e.total!.high === undefined || e.total!.high <= most);
            assert.ok(e.total!.low <= (e.total!.high ?? Number.POSITIVE_INFINITY));
          }
          if (!('low' in figure)) continue;
          const told = entries.map((e) => e.total ?? (typeof e.amount === 'object' ? e.amount : null));
          const lows = told.flatMap((a) => (a ? [a.low] : []));
          assert.ok(figure.low <= Math.max(...lows), 'no more is certain than somebody says');
          assert.ok(figure.high === undefined || figure.low <= figure.high);
        }
        if (line.gap.state === 'figure') {
          assert.ok('low' in line.pledged && 'low' in line.delivered);
          assert.ok(line.gap.low <= (line.gap.high ?? Number.POSITIVE_INFINITY));
          assert.ok(line.gap.high === undefined || line.gap.high <= (line.pledged.high ?? 0));
        }
      }
    }),
    { numRuns: 200 },
  );
});
