import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** The less usual wordings of each type, in two conflicts each, with look-alikes that name nothing. */
const ROWS: readonly (readonly [string, string])[] = [
  // help
  ['Iceland is to give Chernihiv two ambulances and a generator.', 'aid.pledge planned'],
  ['Malta is to fund a field hospital in Babanusa.', 'aid.pledge planned'],
  ['Ghana is to give a concert in Izium.', ''],
  ['Chile is weighing a loan for radars for Chernihiv.', 'aid.pledge possible'],
  ['The ministry asked partners for 30 boats for Rafah.', 'aid.request occurred'],
  ['Agencies require 9 million dollars for shelters in Butembo.', 'aid.request ongoing'],
  ['Our clinic in Babanusa urgently needs nets and fuel.', 'aid.request ongoing'],
  ['The garden in Izium urgently needs rain.', ''],
  ['The rebels took delivery of launchers near Menaka.', 'aid.delivery occurred'],
  ['A consignment of rice will be distributed in Babanusa.', 'aid.pledge planned'],
  ['Chile has approved the transfer of six radars to Chernihiv.', 'aid.pledge planned'],
  ['The court approved the transfer of a prisoner to Izium.', ''],
  ['Dozens of tents were pledged to Rafah by Malta.', 'aid.pledge planned'],
  ['Malta has suspended the delivery of shells to Chernihiv.', 'aid.pledge denied'],
  ['Ghana cancelled a shipment of flour to Babanusa.', 'aid.pledge denied'],
  ['The club cancelled a concert in Izium.', ''],
  ['The trucks with food have yet to arrive in Rafah.', 'aid.delivery denied'],
  // forces
  ['The army moved howitzers up to the frontier near Menaka.', 'force.posture occurred'],
  ['The junta has shifted two brigades to Hpakant.', 'force.posture occurred'],
  ['She moved chairs up to the window in Izium.', ''],
  ['Two more companies will arrive in Butembo to help the army.', 'force.posture planned'],
  ['The units near Izium remain below strength.', 'force.posture ongoing'],
  ['The general ordered the deployment of two more battalions to Menaka.', 'force.posture planned'],
  ['A navy frigate is shadowing the vessel off Rafah.', 'force.posture ongoing'],
  ['An army build-up near Butembo worried villagers.', 'force.posture occurred'],
  ['A build-up of ice near Izium worried skaters.', ''],
  // orders
  ['The road to Butembo remains closed.', 'measure.order ongoing'],
  ['Schools near Rafah will stay shut until Monday.', 'measure.order planned'],
  ['Checkpoints have gone up on the road to Menaka.', 'measure.order ongoing'],
  ['Scaffolding has gone up in Izium.', ''],
  // ground held and taken
  ['Hpakant fell to the rebels on Friday.', 'control.capture occurred'],
  ['Sales fell to the lowest in a year.', ''],
  ['The town of Menaka was taken by rebels.', 'control.capture occurred'],
  ['The photo was taken by soldiers in Menaka.', ''],
  ['Butembo is now under rebel control.', 'control.line ongoing'],
  ['Army units are in control of Hpakant.', 'control.line ongoing'],
  ['The fire in Izium is under control.', 'response.rescue ongoing'],
  ['The army says it still controls Babanusa.', 'control.line ongoing'],
  ['Troops are mopping up pockets of resistance in Hpakant.', 'combat.clash ongoing'],
  ['Waiters were mopping up soup in Izium.', ''],
  // an attack by hand, and one that may be from afar
  ['Rebels attacked army positions near Butembo with machine guns.', 'combat.clash occurred'],
  ['An attack on Menaka killed nine traders.', 'combat.attack occurred'],
  ['An attack on Izium killed nine. Drones were overhead.', 'strike.mixed occurred'],
  ['Pumps stood still in Izium after the overnight attack.', 'strike.mixed occurred'],
  [
    'A grain elevator in Izium caught fire in Monday’s attack.',
    'harm.damage occurred, strike.mixed occurred',
  ],
  ['Militants raided two villages near Menaka.', 'combat.attack occurred'],
  ['Militants raided an army post near Menaka.', 'combat.clash occurred'],
  ['Snipers shot two women in Izium.', 'combat.attack occurred'],
  ['The crew shot two films in Izium.', ''],
  ['Pupils were taken from their dormitory near Menaka by gunmen.', 'combat.abduction occurred'],
  ['Pupils were taken from school to the seaside.', ''],
  // broken and mended
  ['The clinic in Butembo is no longer working.', 'harm.damage ongoing'],
  [
    'Shelling went on. Water is flowing again in Izium.',
    'strike.artillery occurred, response.repair occurred',
  ],
  // fighting
  ['Troops came under fire near Hpakant.', 'combat.clash occurred'],
  ['Attackers on motorcycles assaulted a position near Menaka.', 'combat.clash occurred'],
  ['An armed confrontation near Butembo went on for hours.', 'combat.clash occurred'],
  ['Saboteurs cut a cable near Izium.', 'combat.attack occurred'],
  ['Engineers cut a cable near Izium by mistake.', ''],
  ['Two guerrillas were captured near Butembo.', 'combat.abduction occurred'],
  ['Six boys were led away from Babanusa.', 'combat.abduction occurred'],
  ['Two of our medics were held for hours near Menaka.', 'combat.abduction occurred'],
  ['Elections were held for the council of Izium.', ''],
  // bombs and drones
  ['An explosives-laden car was driven at a barracks in Menaka.', 'strike.explosive occurred'],
  ['The road to Butembo is mined.', 'strike.explosive occurred'],
  ['A quadcopter dropped a grenade onto lorries in Izium.', 'strike.drone occurred'],
  ['An FPV drone flew into a lorry in Chernihiv.', 'strike.drone occurred'],
  ['The enemy has used more than 300 drones against Chernihiv.', 'strike.drone occurred'],
  ['Farmers have used drones over fields of wheat.', ''],
  ['Guards found shoulder-fired missiles near Babanusa.', ''],
  ['A drone exploded beside a bakery in Babanusa.', 'strike.drone occurred'],
  ['A boiler exploded beside a bakery in Babanusa.', ''],
  ['A group of Shaheds from the sea, course Izium.', 'strike.drone ongoing'],
  ['A group of drones lit up the fair in Izium.', ''],
  ['It is very loud in Chernihiv, explosions one after another.', 'strike.mixed occurred'],
  ['The lights have gone out in Izium.', 'harm.damage ongoing'],
  // ground
  [
    'Rebels attacked Butembo. There has been no retreat.',
    'combat.attack occurred, control.withdrawal denied',
  ],
  ['There was no withdrawal of cash in Izium.', ''],
  ['Infantry have entered the western suburbs of Izium.', 'control.advance occurred'],
  ['Government troops returned to Babanusa without a fight.', 'control.capture occurred'],
  ['The troops returned fire near Babanusa.', ''],
  ['Rebels will take Hpakant within days, analysts fear.', 'control.capture planned'],
  ['The fighters had taken an army camp near Butembo.', 'control.capture occurred'],
  ['The trip to Izium will take two hours.', ''],
  ['Jets took off from an airfield in occupied Izium.', ''],
  ['Rebels occupied Butembo.', 'control.capture occurred'],
  // damage
  ['Telephone lines in Menaka have been down for days.', 'harm.damage ongoing'],
  ['A carrier sank off Rafah.', 'harm.damage occurred'],
  ['The price of grain sank in Izium.', ''],
  // people
  ['Two boats ferried 310 people from Rafah.', 'movement.evacuation occurred'],
  ['Nine residents agreed to go and were taken to Izium.', 'movement.evacuation occurred'],
  ['The suspects were taken to Izium.', ''],
  ['Some 5,400 people, mostly women, have arrived in Butembo.', 'movement.displacement occurred'],
  ['Several hundred families were returning to Hpakant.', 'movement.displacement occurred'],
  ['Two envoys have arrived in Butembo.', ''],
  // foretold, in force, in hand
  ['It is a realistic possibility that the army will pull reserves from Izium.', 'force.posture possible'],
  ['The army will pull reserves from Hpakant.', 'force.posture planned'],
  ['A night curfew applies in Menaka.', 'measure.order ongoing'],
  ['Rebels announced a blockade of Menaka.', 'measure.order occurred'],
  ['Babanusa was in the hands of rebels.', 'control.capture occurred'],
  ['The keys were in the hands of a clerk in Izium.', ''],
  ['Missile danger over Chernihiv lifted.', 'alert.cleared occurred'],
  // help on the spot
  ['Rescuers have left for the scene in Chernihiv.', 'response.rescue ongoing'],
  ['Six sailors were pulled from the sea off Rafah.', 'response.rescue occurred'],
  ['Engineers brought light back to Izium.', 'response.repair occurred'],
  // talks
  ['Gabon will host both delegations on Monday.', 'talks.meeting planned'],
  ['The envoys of Menaka hosted a further round of the conference.', 'talks.meeting occurred'],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => {
    assert.equal(types(text), expected);
  });
