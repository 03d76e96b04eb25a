import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** What follows an attack, and how reports put it: cut off, collapsed, searched, mended, sent, left; with look-alikes. */
const ROWS: readonly (readonly [string, string])[] = [
  // supply
  ['Some 40 homes in Chernihiv have lost their heating.', 'harm.damage ongoing'],
  ['The coalition in Izium has lost its power struggle.', ''],
  ['Babanusa has been without a reliable supply of water since May.', 'harm.damage ongoing'],
  ['Failures of the power grid in Rafah worry doctors.', 'harm.damage ongoing'],
  ['Failures of the national team in Rafah worry fans.', ''],
  [
    'The power plant in Izium mended, engineers said households affected numbered 900.',
    'response.repair occurred, harm.damage occurred',
  ],
  ['Heating returned to 30 blocks in Chernihiv.', 'response.repair occurred'],
  ['Fitters will return the light to Izium by Friday.', 'response.repair planned'],
  ['Repair is hampered by fighting near Menaka.', 'combat.clash occurred'],
  // walls
  ['In Rafah the upper floors have collapsed.', 'harm.damage occurred'],
  ['A nurse saw three collapsed storeys in Rafah.', 'harm.damage occurred'],
  ['Two boys were found under a collapsed wall in Rafah.', ''],
  ['The economy of Rafah has collapsed.', ''],
  ['A drone had wrecked a bakery in Chernihiv.', 'strike.drone occurred'],
  ['A clinic in Babanusa was wrecked.', 'harm.damage occurred'],
  ['The house into which a drone flew stands in Chernihiv.', 'strike.drone occurred'],
  ['Missiles reached their targets in Izium.', 'strike.missile occurred'],
  ['We saw two burnt-out lorries in Izium.', ''],
  ['Two lorries burnt in Izium.', 'harm.damage occurred'],
  ['The wreck of a drone lies in Menaka. It exploded on Monday.', 'strike.drone occurred'],
  ['The price of bread in Menaka is up. It exploded on Monday.', ''],
  ['A fire is burning at a mill in Izium.', 'harm.damage ongoing'],
  ['Constant fire by rebel mortars on Butembo shut the market.', 'strike.artillery occurred'],
  // rescue
  ['Our crews are on their way to Rafah.', 'response.rescue ongoing'],
  ['Rescuers are at work in Rafah.', 'response.rescue ongoing'],
  ['The search of the ruined hotel in Rafah ended at noon.', 'response.rescue occurred'],
  ['Three of the wounded were flown to Chernihiv.', 'movement.evacuation occurred'],
  ['Three miners were wounded in Chernihiv.', 'harm.casualties occurred'],
  // people
  ['Gunmen fired. The tenants left at night after a warning in Rafah.', 'movement.evacuation occurred'],
  ['The tenants left after a dinner in Rafah.', ''],
  ['The army is preparing to take residents out of Hpakant.', 'movement.evacuation planned'],
  ['We saw scores of families on the road towards Butembo.', 'movement.displacement occurred'],
  ['Flats in Izium have been left without windows after shelling.', 'strike.artillery occurred'],
  ['Evacuation trains run from Izium every day.', 'movement.evacuation ongoing'],
  // goods and words sent
  ['We brought boards and film to Chernihiv.', 'aid.delivery occurred'],
  ['We brought a claim in Chernihiv.', ''],
  ['Nurses saw nine generators from Malta running in Rafah.', 'aid.delivery occurred'],
  ['Blood is needed in Rafah.', 'aid.request ongoing'],
  ['The army left questions to its boats office in Menaka unanswered.', ''],
  ['The enemy sent nine drones at Chernihiv.', 'strike.drone occurred'],
  ['Malta sent nine drones to Chernihiv.', 'aid.delivery occurred'],
  // ground
  ['Rebels took 30 soldiers in Menaka. The rest fled.', 'control.withdrawal occurred'],
  ['Guests came to Izium. The rest fled.', ''],
  ['The last army post in Babanusa was abandoned on Monday.', 'control.withdrawal occurred'],
  ['Menaka is in the hands of rebels since Monday.', 'control.capture ongoing'],
  ['“We hold the bridge,” a major in Izium said.', 'control.line ongoing'],
  ['It is not clear how many prisoners the army holds in Babanusa.', ''],
  ['Butembo holds its market on Mondays.', ''],
  ['The market in Butembo has been suspended until Friday.', 'measure.order occurred'],
  ['The army will “very soon” retake Babanusa.', 'control.capture planned'],
  ['The rebels will not stop before Menaka.', 'control.advance planned'],
  ['Air defence working over Izium.', 'defence.interception ongoing'],
  ['The army drove the gunmen out by noon, a priest in Menaka said.', 'control.withdrawal occurred'],
  ['Two companies were pulled back from Hpakant at night.', 'control.withdrawal occurred'],
  ['Troops say the centre of Babanusa is held.', 'control.line ongoing'],
  ['Menaka has been in rebel hands since May.', 'control.capture occurred'],
  [
    'Rebels took Butembo. They have probably entered its northern streets.',
    'control.capture occurred, control.advance occurred',
  ],
  ['Rebels hold Butembo. No lorries will enter town.', 'control.line ongoing'],
  ['The report on Menaka had gone astray.', ''],
  ['We hold the council of Izium responsible.', ''],
  [
    'Rebels burned a mill and sent hundreds into flight in Menaka.',
    'harm.damage occurred, movement.displacement occurred',
  ],
  ['Some 640 people were registered on arrival in Butembo.', 'movement.displacement occurred'],
  ['Parcels were registered on arrival in Butembo.', ''],
  ['We put up 30 residents of Izium in a school.', 'movement.evacuation occurred'],
  ['In two days 90 people have been brought out of Izium.', 'movement.evacuation occurred'],
  ['Neighbours are lifting beams in search of two missing girls in Rafah.', 'response.rescue ongoing'],
  ['Four nurses were freed near Menaka by army troops.', 'response.rescue occurred'],
  ['A rocket had torn through a depot in Rafah.', 'strike.artillery occurred'],
  ['The clinic in Rafah has run out of burn dressings.', ''],
  ['The debris of a drone came down on a cowshed in Izium.', 'harm.damage occurred'],
  ['The wreckage of the tractor came down on the Izium road.', ''],
  ['Two bunkers near Izium were destroyed by air strikes.', 'strike.air occurred'],
  ['Armed men burst into a clinic in Menaka.', 'combat.attack occurred'],
  ['Singers burst into a hall in Menaka.', ''],
  ['After clashes they took the barracks in Menaka.', 'combat.clash occurred, control.capture occurred'],
  [
    'Footage showed soldiers at the mill in Izium, and that they had entered the eastern streets.',
    'control.advance occurred',
  ],
  ['The attackers had been expelled from Menaka by noon.', 'control.withdrawal occurred'],
  ['The army rejects the claim on social media that it bombed Menaka.', 'strike.air denied'],
  ['Police deny reports that the town hall in Butembo was set ablaze.', 'harm.damage denied'],
  ['Nothing was set ablaze in Butembo.', ''],
  ['We do not assess that the army is about to withdraw from Hpakant.', 'control.withdrawal denied'],
  ['The fighting near Izium has not paused.', 'combat.clash ongoing'],
  ['A convoy of nine trucks is to leave Izium on Monday.', 'aid.pledge planned'],
  ['Two more convoys are planned for Babanusa.', 'aid.pledge planned'],
  ['A convoy with food for 9,000 people reached Babanusa.', 'aid.delivery occurred'],
  ['Some 9,000 people reached Babanusa.', 'movement.displacement occurred'],
  ['More than 900 people were driven from their homes in Butembo.', 'movement.displacement occurred'],
  [
    'Troops shelled Izium. Families are walking down the road.',
    'strike.artillery occurred, movement.displacement ongoing',
  ],
  ['Families are walking down the beach in Rafah.', ''],
  ['An explosive charge tore through a pier near Menaka.', 'strike.explosive occurred'],
  ['Jets dropped at least 30 glide bombs on Izium.', 'strike.air occurred'],
  ['Three drones from the direction of the sea heading for Rafah.', 'strike.drone ongoing'],
  ['Army engineers will build a temporary crossing near Menaka.', 'response.repair planned'],
  ['They promise heat in Izium by Thursday.', 'response.repair planned'],
  ['They promise help in Izium by Thursday.', ''],
  ['Menaka has had no mains power since June.', 'harm.damage ongoing'],
  ['The army rejects an allegation, put about by rebels, of an air raid on Menaka.', 'strike.air denied'],
  ['Six people died in an insurgent attack on Menaka.', 'combat.attack occurred'],
  ['The army has stepped up assaults in the Izium direction.', 'combat.clash occurred'],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => {
    assert.equal(types(text), expected);
  });
