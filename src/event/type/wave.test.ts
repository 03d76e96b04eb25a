import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** Type and places of each event. */
const read = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.places.map((p) => p.name).join('+') || '-'}`)
    .join(', ');

const ROWS: readonly (readonly [string, string])[] = [
  // A wave over several towns, and what hit one of them.
  [
    'Drones hit three towns of the province overnight. In Izium, drones hit a mill.',
    'strike.drone -, strike.drone Izium',
  ],
  [
    'Rockets hit two camps and several villages on Monday. A rocket hit a clinic in Rafah.',
    'strike.artillery -, strike.artillery Rafah',
  ],
  ['Drones attacked at night. A drone hit a mill in Izium.', 'strike.drone Izium'],
  [
    'Drones hit a mill in Chernihiv. The enemy used nine drones against the region.',
    'strike.drone Chernihiv, strike.drone -',
  ],
  ['Drones hit a mill in Chernihiv. The enemy used nine drones against the mill.', 'strike.drone Chernihiv'],
  [
    'Drones hit a mill in Chernihiv. Crews shot down nine drones over the region.',
    'strike.drone Chernihiv, defence.interception -',
  ],
  [
    'Drones hit a mill in Chernihiv. Crews shot down nine drones over the town.',
    'strike.drone Chernihiv, defence.interception Chernihiv',
  ],
  // A town that heads its paragraph.
  ['A hard night. Butembo. A clinic was shelled.', 'strike.artillery Butembo'],
  ['Rebels met in Butembo. A clinic was shelled.', 'strike.artillery Butembo'],
  ['We thank Chernihiv. A mill was hit by a drone.', 'strike.drone Chernihiv'],
  // The rest of a tally.
  [
    'Air defence shot down 30 drones over Chernihiv. Another nine decoys were lost from radar.',
    'defence.interception Chernihiv',
  ],
  [
    'Air defence shot down 30 drones over Chernihiv. Another nine drones were shot down over Izium.',
    'defence.interception Chernihiv, defence.interception Izium',
  ],
  // Where it was is told first, then who says so.
  [
    'In Izium, the council said, 30 homes had lost their heating after a drone hit a boiler house.',
    'harm.damage Izium, strike.drone Izium',
  ],
  // Sent and stopped.
  ['The army shot down 30 of 50 drones launched at Izium.', 'defence.interception Izium, strike.drone Izium'],
  // Help promised, on its way, come.
  ['Nine boats promised by Malta were handed over in Rafah.', 'aid.pledge Rafah, aid.delivery Rafah'],
  ['Forty carriers donated by Oman were unloaded in Menaka.', 'aid.delivery Menaka'],
  ['The boats will reach Rafah by May.', 'aid.pledge Rafah'],
  // People on the way.
  ['Buses carrying the first families left Izium for Chernihiv.', 'movement.evacuation Izium+Chernihiv'],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected}`, () => {
    assert.equal(read(text), expected);
  });
