import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const gifts = (text: string): string =>
  readForTests(text)
    .filter((e) => e.type.startsWith('aid.'))
    .map((e) => {
      const goods = e.equipment.map((q) => `${q.count?.low ?? '?'} ${q.name}`).join(' + ');
      const counts = e.counts.map((c) => ('low' in c ? c.low : c.value)).join(' + ');
      const who = e.actors.map((a) => `${a.role} ${a.name}`).join(', ');
      const until = e.time.end ? ` until ${e.time.end.slice(0, 10)}` : '';
      return `${e.type.slice(4)} [${goods || counts}] ${who}${until}`;
    })
    .join('; ');

const ROWS: readonly (readonly [string, string])[] = [
  // two subjects
  [
    'Kenya pledged 40 generators and Moldova announced 200 million euros.',
    'pledge [40 generators] donor Kenya; pledge [200000000] donor Moldova',
  ],
  [
    'Moldova promised 40 tents, while Kenya announced 30 drones.',
    'pledge [40] donor Moldova; pledge [30 drones] donor Kenya',
  ],
  ['Kenya announced 200 million euros.', ''],
  ['Kenya pledged 40 generators and Moldova announced 30 jobs.', 'pledge [40 generators] donor Kenya'],
  // a verb left out
  ['Kenya pledged 20 tents and Moldova 30 blankets.', 'pledge [20] donor Kenya'],
  ['Moldova sent 12 ambulances to the town and Kenya 30 drones.', 'delivery [12 ambulances] donor Moldova'],
  ['Kenya sent 12 ambulances and 30 drones.', 'delivery [12 ambulances + 30 drones] donor Kenya'],
  // a make and its noun
  [
    'Kenya pledged 25 Patriot missiles to Moldova.',
    'pledge [25 Patriot missiles] donor Kenya, recipient Moldova',
  ],
  [
    'Moldova sent 12 Leopard tanks and 4 Gripen jets to Kenya.',
    'delivery [12 Leopard tanks + 4 Gripen jets] donor Moldova, recipient Kenya',
  ],
  // published in March 2025; the end of June
  ['Kenya committed 20 ambulances by June.', 'pledge [20 ambulances] donor Kenya until 2025-06-30'],
  // from whom it was received
  ['Moldova received 6 launchers from Kenya.', 'delivery [6] recipient Moldova, donor Kenya'],
  ['Kenya received 40 ambulances from Moldova.', 'delivery [40 ambulances] recipient Kenya, donor Moldova'],
  ['Kenya received 40 ambulances.', 'delivery [40 ambulances] recipient Kenya'],
  ['Kenya received 400 refugees from Moldova.', ''],
];

test('a gift is of its own giver, in its own goods, by its own time', () => {
  for (const [text, wanted] of ROWS) assert.equal(gifts(text), wanted, text);
});
