import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** How rescue, mending, people on the move and help are told of in several conflicts, with look-alikes that name nothing. */
const ROWS: readonly (readonly [string, string])[] = [
  // what works again, and what will
  ['The pumping station in Butembo will be restarted by Sunday.', 'response.repair planned'],
  ['Trams in Chernihiv will run again from Monday.', 'response.repair planned'],
  ['Heating is to be switched back on in Izium by evening.', 'response.repair planned'],
  ['The power plant near Hpakant is running again.', 'response.repair occurred'],
  ['Mobile coverage is back in Rafah.', 'response.repair occurred'],
  ['Repairs to the power line at Menaka could last until April.', 'response.repair planned'],
  ['Restoring the supply of water to Babanusa may take a week.', 'response.repair planned'],
  ['Technicians are fixing a water main in Rafah.', 'response.repair ongoing'],
  ['Power has still not returned to Chernihiv.', ''],
  ['The water utility hopes to resume pumping in Babanusa on Friday.', 'response.repair planned'],
  ['The marathon of Izium will run again in May.', ''],
  ['The council of Izium will restart the debate.', ''],
  ['He switched the radio back on.', ''],
  ['Fixed-wing aircraft are on show in Izium.', ''],
  // crews at work
  ['At the site in Rafah 40 firefighters and eight engines are at work.', 'response.rescue ongoing'],
  ['Rescuers are lifting slabs of concrete in Chernihiv.', 'response.rescue ongoing'],
  ['Civil defence crews reached the building in Rafah an hour later.', 'response.rescue occurred'],
  ['Ambulances carried the injured to a ward in Babanusa.', 'response.rescue occurred'],
  ['The wounded were taken to hospital in Butembo by the Red Cross.', 'response.rescue occurred'],
  ['The search for survivors in Izium goes on.', 'response.rescue ongoing'],
  ['Two ambulances were found in a ditch near Menaka.', ''],
  ['Divers are looking forward to the season in Izium.', ''],
  // taken out, told to go, or gone
  ['Some 300 villagers were brought across the river near Izium.', 'movement.evacuation occurred'],
  ['Police got 45 children out of Izium in armoured cars.', 'movement.evacuation occurred'],
  ['Residents of Butembo have been told to get out by Friday.', 'movement.evacuation planned'],
  ['The governor called on people in Babanusa to leave.', 'movement.evacuation planned'],
  ['Two trainloads of evacuees left Izium on Monday.', 'movement.evacuation occurred'],
  ['A boy was taken to the clinic in Rafah.', ''],
  ['The council urged peacekeepers to leave Butembo.', ''],
  ['Traders have gone back to the market in Butembo.', 'movement.displacement occurred'],
  ['Thousands of people sought safety in Babanusa.', 'movement.displacement occurred'],
  ['Hunger has driven 3,000 people out of Menaka.', 'movement.displacement occurred'],
  ['Up to 900 people more could cross the border near Menaka.', 'movement.displacement possible'],
  ['Families went hungry near Menaka.', ''],
  ['Residents returned to work in Izium.', ''],
  ['People of Izium remain proud of their bakery.', ''],
  // help
  ['The mayor of Chernihiv asked donors for pumps.', 'aid.request occurred'],
  ['The council of Butembo asked the Red Cross to open a corridor.', 'aid.request occurred'],
  ['The ministry calls on partners to send blood to Rafah.', 'aid.request occurred'],
  ['Twenty lorries of flour rolled into Rafah.', 'aid.delivery occurred'],
  ['Soldiers escorted the lorries with flour into Babanusa.', 'aid.delivery occurred'],
  ['Eleven lorries have unloaded in Babanusa.', 'aid.delivery occurred'],
  ['Residents of Izium got bread and water for the first time in a week.', 'aid.delivery occurred'],
  ['Spain is considering handing over more missiles to Kyiv.', 'aid.pledge possible'],
  ['Belgium has earmarked 30 million euros for Babanusa.', 'aid.pledge planned'],
  ['Morocco offered to send tents to Rafah.', 'aid.pledge planned'],
  ['The visitors were handed a shirt in Izium.', ''],
  ['The guide asked the class to open the books.', ''],
];

test('reads rescue, mending, movement and help however they are worded', () => {
  for (const [text, expected] of ROWS) assert.equal(types(text), expected, text);
});
