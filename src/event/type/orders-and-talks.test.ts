import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** What makes a report one of war, before the sentence at hand. */
const WAR = 'Shelling of Izium killed nine soldiers. ';
const SHELLING = 'strike.artillery occurred';

/** Orders, talks, exchanges, warnings and outages in several conflicts, with look-alikes that name nothing. */
const ROWS: readonly (readonly [string, string])[] = [
  // orders of a war
  [`${WAR}Lessons at all schools of Chernihiv have been called off.`, `${SHELLING}, measure.order occurred`],
  [`${WAR}Schools in Chernihiv switch to online teaching from Monday.`, `${SHELLING}, measure.order planned`],
  [`${WAR}Schools in Chernihiv stay on distance lessons.`, `${SHELLING}, measure.order ongoing`],
  [`${WAR}Convoys to Chernihiv are suspended.`, `${SHELLING}, measure.order ongoing`],
  [`${WAR}Entry to the villages near Chernihiv is closed.`, `${SHELLING}, measure.order ongoing`],
  [`${WAR}Saturday will be a day of mourning in Chernihiv.`, `${SHELLING}, measure.order planned`],
  ['Lessons at the school of Izium were called off after snow.', ''],
  ['Pupils in Izium start online lessons in chess.', ''],
  // officials who meet
  ['Negotiators are sitting in Rafah for a fourth day.', 'talks.meeting ongoing'],
  ['Angola offered to host a summit of the two presidents.', 'talks.meeting possible'],
  ['The government invited both delegations to Butembo.', 'talks.meeting planned'],
  ['Mediators shuttled between the delegations in Rafah.', 'talks.meeting occurred'],
  ['Delegations held talks on the exchange of bodies in Rafah.', 'talks.meeting occurred'],
  ['Planes will shuttle between Izium and Chernihiv.', ''],
  // what is agreed, and who comes home
  ['A plane of the Red Cross carried 31 prisoners from Menaka to Butembo.', 'talks.agreement occurred'],
  ['The president brought home 84 soldiers from captivity.', 'talks.agreement occurred'],
  ['The group handed three hostages to the Red Cross in Rafah.', 'talks.agreement occurred'],
  ['The deal on 240 detainees is alive, an envoy in Rafah said.', 'talks.agreement occurred'],
  ['Rebels and officials keep to the protocol signed in Butembo.', 'talks.agreement occurred'],
  ['The government rejected the proposal for a ceasefire near Menaka.', 'talks.agreement denied'],
  ['The envoys in Rafah did not touch on a ceasefire.', ''],
  ['The clerk handed three letters to the Red Cross.', ''],
  // warnings
  ['Residents of Chernihiv were warned of a missile threat.', 'alert.raised occurred'],
  ['The air raid warning in Chernihiv is still in force.', 'alert.raised ongoing'],
  // outages
  ['Fourteen blocks in Chernihiv have no heating.', 'harm.damage ongoing'],
  ['The taps in Butembo have been dry since Sunday.', 'harm.damage ongoing'],
  ['Half of the districts of Rafah are in darkness.', 'harm.damage ongoing'],
  ['Houses near Babanusa were reduced to ashes.', 'harm.damage occurred'],
  ['The clinic in Babanusa is working only in part.', 'harm.damage ongoing'],
  ['Militiamen plundered a warehouse in Babanusa.', 'harm.damage occurred'],
  ['One tank at the depot near Izium caught fire.', 'harm.damage occurred'],
  ['The town of Izium was kept in the dark about the plan.', ''],
  ['The singer has no water in her glass.', ''],
  // a contract for somebody else is help promised; the guide has no type for what one buys for oneself
  ['Estonia signed a contract for 54 vehicles for Moldova.', 'aid.pledge planned'],
  ['The ministry has signed a contract with a Finnish firm for 12 boats for Kenya.', 'aid.pledge planned'],
  ['A contract for 20 pumps for Moldova was signed in Izium.', 'aid.pledge planned'],
  ['The ministry signed a contract for 54 vehicles.', ''],
  ['Kenya signed a contract for 54 vehicles for the army of Kenya.', ''],
  ['The striker signed a contract for three seasons in Kenya.', ''],
  ['The firm signed a contract for 40 homes for Moldova.', ''],
  // what a munition wrecks is struck, what the hurt have is no fire
  ['A bridge near Izium was destroyed by a guided bomb.', 'strike.air occurred'],
  ['Mortar shells fired from the hills damaged a warehouse near Menaka.', 'strike.artillery occurred'],
  ['Debris of a drone damaged a warehouse in Chernihiv.', 'harm.damage occurred'],
  ['A house near Butembo was damaged by a landslide.', ''],
  ['Two women with severe burns were brought to a clinic in Babanusa.', ''],
  ['У Чернігові знищено склад боєприпасів.', 'strike.mixed occurred'],
  ['У Чернігові знищено дитячий садок.', 'harm.damage occurred'],
];

for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => assert.equal(types(text), expected));
