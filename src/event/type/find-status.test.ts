import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests as read } from '../read-for-tests.ts';

/** Text and "type status" of its events. */
const ROWS: readonly (readonly [string, string])[] = [
  // Forecasts are possible, orders and promises planned; the outermost real event counts.
  ['Rebels will almost certainly attack Butembo again.', 'combat.attack possible'],
  ['Troops are likely to withdraw from Hpakant.', 'control.withdrawal possible'],
  ['The army is unlikely to withdraw from Hpakant.', 'control.withdrawal possible'],
  ['There is a high probability that rebels attack Menaka.', 'combat.attack possible'],
  ['The army has probably ordered troops to withdraw from Hpakant.', 'control.withdrawal planned'],
  ['The army will withdraw from Hpakant on Friday.', 'control.withdrawal planned'],
  ['The army may have shelled Izium.', 'strike.artillery occurred'],
  ['Shelling is likely to have destroyed a bridge in Izium.', 'strike.artillery occurred'],
  ['A curfew applies in Menaka until further notice.', 'measure.order ongoing'],
  // Denied as a whole.
  ['Residents of Izium have not left.', 'movement.displacement denied'],
  ['Reports that rebels captured the town of Hpakant are untrue.', 'control.capture denied'],
  ['The report that Menaka was shelled is baseless.', 'strike.artillery denied'],
  ['Rebels captured the town of Hpakant, and claims of looting are untrue.', 'control.capture occurred'],
];
for (const [text, wanted] of ROWS)
  test(`reads "${text}" as ${wanted}`, () => {
    assert.equal(read(text).map((e) => `${e.type} ${e.status}`)[0], wanted);
  });

const HYPOTHETICAL: readonly string[] = [
  'If rebels attack Butembo, the army will withdraw from Menaka.',
  'The army will withdraw from Hpakant if the shelling of Menaka continues.',
  'Should rebels attack Butembo, troops could withdraw.',
  'Had troops withdrawn from Izium, rebels would have captured the town.',
  'The shells would have hit a school in Izium.',
  'In the event of a missile strike on Chernihiv, go to the cellar.',
  'Unless talks begin, rebels could attack Menaka again.',
  'Residents of Izium will be evacuated in case of shelling.',
];
for (const text of HYPOTHETICAL)
  test(`makes no event of a condition in "${text}"`, () => {
    assert.deepEqual(
      read(text).map((e) => `${e.type} ${e.status} ${e.quote}`),
      [],
    );
  });

const REAL: readonly (readonly [string, string])[] = [
  ['Rebels attacked Butembo, and if they return they will meet no one.', 'combat.attack occurred'],
  ['Residents asked if the army had withdrawn from Menaka after the shelling.', 'strike.artillery occurred'],
  ['Portugal will send six howitzers if parliament agrees.', 'aid.pledge planned'],
  ['The shelling of Izium on Monday killed nine people, as if in revenge.', 'strike.artillery occurred'],
  ['Drones struck Izium, and had residents not fled they would have died.', 'strike.drone occurred'],
];
for (const [text, wanted] of REAL)
  test(`keeps what is no condition in "${text}"`, () => {
    assert.ok(
      read(text)
        .map((e) => `${e.type} ${e.status}`)
        .includes(wanted),
      read(text)
        .map((e) => `${e.type} ${e.status}`)
        .join(', '),
    );
  });
