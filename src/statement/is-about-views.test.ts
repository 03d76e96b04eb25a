import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import type { Statement } from '../model/statement.ts';
import { findStatements } from './find-statements.ts';

function read(text: string): Statement[] {
  return findStatements(documentForTests(text), []);
}
const told = (s: Statement): string => `${s.speaker?.mention?.quote ?? '–'} | ${s.cue?.quote ?? '–'}`;

const POLITICS = `Senators in Bogotá are worried about the pension bill. Marta Quiñones, who opposes the bill, has mocked the finance minister for months.
Her party wants a second reading in March, and its leaders believe that the vote can be won. The minister dismissed the idea on Tuesday, calling it “a delay with a bow on top”.
Business leaders have praised the minister, saying that the pension fund cannot wait. Polls found that two in three people support the plan. Students plan to march to the congress building on Friday.
The bill was written in August by a team of nine economists. It would raise the age at which a pension is paid to 64. The last such bill fell by four votes, and its author left the congress a year later to teach law in Cali.
Nothing in the constitution says how often a bill may come back. The speaker of the house, Iván Rentería, is confident that the question will be settled this month. His allies say so too.`;

const FIGHTING = `Residents of El Fasher fled shelling on Tuesday as the army fought rebels near the airport. The army wants the airport road open before the rains.
Artillery struck the main market and a clinic, killing nine civilians and wounding thirty, two doctors said. Troops captured a checkpoint on the road to Kutum, and rebel fighters withdrew towards the hills.
A convoy of food for 4,000 displaced families turned back after a drone hit the lead truck. The governor supports an evacuation of the camp, where families sleep under plastic. A second convoy waited at the border with its escorts.
Soldiers dug trenches along the wadi. Ammunition was unloaded at night. Fighters on motorbikes attacked a brigade post at dawn, and gunmen looted shops. Explosions went on until noon. The hospital ran out of blood and sent the wounded to Tawila by cart.
Refugees who reached Tine were given water and grain. Aid workers counted 600 people in one morning. The airport has been closed since the siege began and no plane has landed there in five weeks.`;

test('in a report about views, who wants, opposes and believes what is told, each in a statement of its own', () => {
  const views = read(POLITICS)
    .filter((s) => s.cue)
    .map(told);
  for (const expected of [
    'Senators in Bogotá | are worried',
    'who | opposes',
    'Marta Quiñones | mocked',
    'Her party | wants',
    'The minister | dismissed',
    'Business leaders | praised',
    'Business leaders | saying',
    'Polls | found',
    'Students | plan',
  ])
    assert.ok(views.includes(expected), `${expected} in\n${views.join('\n')}`);
  const opposes = read(POLITICS).find((s) => s.cue?.quote === 'opposes')!;
  assert.equal(opposes.speaker?.name, 'Marta Quiñones');
});

test('in a report about fighting what somebody did to somebody is no view, and nothing is told twice', () => {
  const found = read(FIGHTING);
  assert.ok(!found.some((s) => s.cue && /attacked|fought|captured|given/.test(s.cue.quote)));
  for (const [i, s] of found.entries())
    for (const t of found.slice(i + 1)) assert.ok(s.end <= t.start, `${s.quote} / ${t.quote}`);
});
