import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** Words of more than one sense: what each names in one conflict and in another, and where it names nothing. */
const ROWS: readonly (readonly [string, string])[] = [
  // seize: ground, people, arms
  ['Bandits seized 42 pupils from a school near Menaka.', 'combat.abduction occurred'],
  ['Militiamen seized three nurses in Butembo.', 'combat.abduction occurred'],
  ['Rebels seized a hill above Butembo.', 'control.capture occurred'],
  ['The navy seized nine pistols and two grenade launchers in Rafah.', 'defence.interception occurred'],
  ['Guards in Hpakant dug up a cache of 20 rifles.', 'defence.interception occurred'],
  ['Divers dug up a cache of coins near Rafah.', ''],
  // take control, hand back, drive out
  [
    'Troops took full control of Babanusa in heavy clashes.',
    'control.capture occurred, combat.clash occurred',
  ],
  ['Fighters handed Hpakant back to the army.', 'control.capture occurred'],
  ['She handed the purse back to its owner in Izium.', ''],
  ['The junta expelled three diplomats from Menaka.', 'measure.sanction occurred'],
  ['Norway severed ties with the junta in Menaka.', 'measure.sanction occurred'],
  ['The school expelled two students from Izium.', ''],
  // fall
  ['Mortar rounds aimed at the airport fell in a suburb of Rafah.', 'strike.artillery occurred'],
  ['A rocket fired from the hills landed near a clinic in Hpakant.', 'strike.artillery occurred'],
  ['Fragments of a drone fell on a school in Izium.', 'harm.damage occurred'],
  ['Falling debris set a warehouse ablaze in Chernihiv.', 'harm.damage occurred'],
  ['Snow fell on the hills near Izium.', ''],
  // destroy, burn, collapse
  ['Our forces destroyed a launcher and a radar near Rafah.', 'strike.mixed occurred'],
  ['Rebels destroyed 40 huts in Babanusa.', 'harm.damage occurred'],
  ['Drones set a refinery near Izium on fire.', 'strike.drone occurred'],
  ['A flood had destroyed many homes in Hpakant.', ''],
  ['The truce signed in Menaka collapsed on Sunday.', 'talks.agreement occurred, combat.clash occurred'],
  ['The roof of a barn collapsed under the snow in Izium.', ''],
  // the dead and hurt
  ['The army said it had killed 18 militants near Menaka.', 'combat.clash occurred'],
  ['A helicopter airlifted 17 wounded civilians from Butembo.', 'movement.evacuation occurred'],
  ['Kyi nursed wounded pride in Hpakant.', ''],
  // give up
  ['Four militants surrendered to the army in Hpakant.', 'talks.agreement occurred'],
  ['Eleven insurgents laid down their arms in Menaka.', 'talks.agreement occurred'],
  ['The rebels vowed never to surrender in Butembo.', ''],
  ['Elders in Menaka are negotiating for the release of the hostages.', 'talks.meeting ongoing'],
  // flee, leave, cross
  ['Troops abused women and girls fleeing Menaka.', 'movement.displacement occurred'],
  ['Soldiers are fleeing Babanusa.', 'control.withdrawal ongoing'],
  ['Ten soldiers crossed the demarcation line near Hpakant.', 'control.advance occurred'],
  ['The ship crossed the line at noon near Rafah.', ''],
  ['Some families had begun leaving for Menaka.', 'movement.displacement occurred'],
  // the means: bombers, chemicals, live rounds
  ['A suicide car bomber struck a barracks in Menaka.', 'strike.explosive occurred'],
  [
    'A helicopter dropped a barrel filled with chlorine on Babanusa; an attack with sarin followed.',
    'strike.mixed occurred',
  ],
  ['The plant in Izium makes chlorine for pools.', ''],
  ['Police fired live rounds at students in Butembo.', 'combat.attack occurred'],
  [
    'An explosive device has been found in Rafah after explosions killed nine.',
    'defence.interception occurred, strike.explosive occurred',
  ],
  ['A drone fired two missiles at a car in Menaka.', 'strike.drone occurred'],
  ['Helicopters fired rockets at a camp near Hpakant.', 'strike.air occurred'],
  ['The battery fired 12 missiles and 40 drones at Chernihiv.', 'strike.mixed occurred'],
  ['A grenade dropped by a drone exploded near a patrol in Rafah.', 'strike.drone occurred'],
  ['Barrel bombs filled with nails were dropped on huts in Babanusa.', 'strike.air occurred'],
  ['A helicopter of the mission came under fire near Butembo.', 'strike.mixed occurred'],
  [
    'The north fired two ballistic missiles into the sea on Saturday, the navy said.',
    'force.posture occurred',
  ],
  ['Two ballistic missiles were fired at Chernihiv.', 'strike.missile occurred'],
  ['Nine troops died in an assault on Menaka by armed men.', 'combat.clash occurred'],
  ['Four traders died in an assault on Menaka by armed men.', 'combat.attack occurred'],
  ['Fighters attacked a checkpoint near Butembo with rocket-propelled grenades.', 'combat.clash occurred'],
  ['Police prevented a bombing in Izium.', ''],
  ['An attack on a pipeline near Rafah was foiled.', ''],
  ['A bombing in Izium could not be prevented.', 'strike.air occurred'],
  ['The militia was accused of executing dozens of men in Babanusa.', 'combat.attack occurred'],
  ['She is executing the plan for the clinic in Izium.', ''],
  // the crowd
  ['Police detained six protesters during a rally in Menaka.', 'protest occurred'],
  ['Nine people were arrested at a protest in Butembo.', 'protest occurred'],
  ['Police detained six smugglers in Menaka.', 'combat.abduction occurred'],
  ['A trader was beaten to death by a mob in Butembo.', 'protest occurred'],
  ['Farmers blocked a road near Izium with tractors.', 'protest occurred'],
  ['Snow blocked a road near Izium.', ''],
  ['Officers deployed tear gas in Menaka.', ''],
  // forces
  ['The militia recruited boys in Butembo.', 'force.posture occurred'],
  ['A mine killed an officer and two conscripts near Izium.', 'strike.explosive occurred'],
  ['The general ordered conscription of women in Hpakant.', 'force.posture planned'],
  ['Five warplanes entered the air defence zone off Rafah.', 'force.posture occurred'],
  ['An outpost was established near Menaka by the army.', 'force.posture occurred'],
  ['The army cleared snow in Izium: soldiers were deployed to dig out cars stuck in heavy snow.', ''],
  ['A decree lowered the mobilisation age in Chernihiv.', 'measure.order occurred'],
  ['Norway warned it would impose sanctions on two firms.', 'measure.sanction planned'],
  ['Aid workers warned that fighting will spread to Butembo.', 'combat.clash possible'],
  ['The army in Menaka has received 12 armoured vehicles.', 'aid.delivery occurred'],
  // orders and supply
  ['Blackouts were ordered in Chernihiv.', 'measure.order occurred'],
  ['Internet access in the region has been cut.', 'harm.damage ongoing'],
  ['Shops stayed shut in Izium on Friday.', ''],
  ['Engineers in Izium are working to restore the supply of water.', 'response.repair ongoing'],
  // status
  ['Shooting could be heard near Butembo until nightfall.', 'combat.attack occurred'],
  ['Compulsory evacuation of families has been announced in Izium.', 'movement.evacuation planned'],
  ['Observers think the army is preparing a new offensive against Hpakant.', 'control.advance planned'],
];

for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => {
    assert.equal(types(text), expected);
  });
