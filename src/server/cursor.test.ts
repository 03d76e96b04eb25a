import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareKeys, type ListOrder, pageAfter } from './cursor.ts';

interface Item {
  readonly at: number;
  readonly id: string;
}
const ORDER: ListOrder<Item> = { name: 'items', keyOf: (i) => [i.at, i.id], descending: [true] };
const sorted = (items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => compareKeys(ORDER.keyOf(a), ORDER.keyOf(b), ORDER.descending));

const items = fc.uniqueArray(
  fc.record({ at: fc.integer({ min: 0, max: 20 }), id: fc.string({ maxLength: 6 }) }),
  {
    selector: (i) => `${i.at} ${i.id}`,
    maxLength: 60,
  },
);

test('whatever comes and goes between two pages, what stays is sent once and in order', () => {
  fc.assert(
    fc.property(items, items, fc.integer({ min: 1, max: 7 }), fc.nat(3), (stay, others, limit, phase) => {
      const stays = new Set(stay.map((i) => `${i.at} ${i.id}`));
      const passing = others.filter((i) => !stays.has(`${i.at} ${i.id}`));
      const sent: Item[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 200; page++) {
        // A different part of the others is there at each page.
        const now = sorted([...stay, ...passing.filter((_, n) => (n + page) % 4 === phase)]);
        const got = pageAfter(now, ORDER, { cursor, limit });
        sent.push(...got.items);
        if (got.nextCursor === null) break;
        cursor = got.nextCursor;
      }
      const keys = sent.map((i) => `${i.at} ${i.id}`);
      assert.equal(new Set(keys).size, keys.length);
      assert.deepEqual(sent, sorted(sent));
      for (const key of stays) assert.ok(keys.includes(key));
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('a cursor of another list, an altered one and any other text is refused', () => {
  const list = sorted([
    { at: 1, id: 'a' },
    { at: 2, id: 'b' },
  ]);
  const { nextCursor } = pageAfter(list, ORDER, { limit: 1 });
  const other = { ...ORDER, name: 'others' };
  const refused = (cursor: string, order = ORDER): void =>
    assert.throws(() => pageAfter(list, order, { cursor, limit: 1 }), /cursor: not one of this list/);
  refused(nextCursor!, other);
  refused(`${nextCursor}x`);
  for (const text of ['', 'x', 'AAAAAAAAAAAAAAAA', 'in_1a2b']) refused(text);
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => refused(Buffer.from(text).toString('base64url'))),
    { seed: 5, numRuns: 200 },
  );
});
