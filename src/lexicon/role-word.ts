/**
 * Classes of words that tell who did what to whom, for texts whose names no capital marks; a word has one class, the first that lists it.
 * @source own, general English
 */
const ROWS = `
armed guerrilla guerrillas rebel rebels terrorist terrorists extremist extremists insurgent insurgents militant militants subversive subversives gunman gunmen militiaman militiamen paramilitary paramilitaries fighter fighters jihadist jihadists bandit bandits assassin assassins killer killers murderer murderers attacker attackers assailant assailants kidnapper kidnappers hijacker hijackers sniper snipers commando commandos narcoterrorist narcoterrorists criminal criminals trafficker traffickers hitman hitmen bomber bombers saboteur saboteurs perpetrator perpetrators separatist separatists mercenary mercenaries
soldier soldier soldiers troop troops officer officers policeman policemen marine marines paratrooper paratroopers sergeant sergeants guard guards lieutenants colonels captains cadet cadets recruit recruits agent agents patrolman patrolmen bodyguard bodyguards escort escorts
person man men woman women individual individuals person persons people subject subjects youth youths student students child children boy boys girl girls civilian civilians peasant peasants worker workers resident residents passenger passengers priest priests nun nuns jesuit jesuits journalist journalists reporter reporters citizen citizens tourist tourists farmer farmers driver drivers member members leader leaders activist activists diplomat diplomats official officials unionist unionists businessman businessmen politician politicians candidate candidates judge judges lawyer lawyers doctor doctors teacher teachers hostage hostages victim victims brother brothers sister sisters son sons daughter daughters wife husband father mother elements
title president senator minister vice mayor governor general colonel major captain lieutenant sergeant judge magistrate congressman deputy attorney prosecutor dr doctor engineer professor rector father monsignor archbishop bishop priest reverend cardinal mr mrs ms miss sir ambassador consul secretary chief commander director chairman spokesman candidate leader founder journalist lawyer businessman former ex wife son daughter brother
force army police military forces navy battalion brigade regiment command garrison troops government security unit units patrol guard corps air
group front movement party organization organisation group groups cartel mafia mafias gang gangs squad squads column columns faction wing union army command brigade league alliance federation coordinating militia militias cell cells army
building building buildings house houses home homes residence residences office offices headquarters embassy consulate church churches school schools university hospital hotel restaurant restaurants bank banks store stores shop shops market supermarket station stations barracks post posts base installation installations facility facilities premises factory factories plant plants warehouse prison palace farm farms ranch dealership cinema theater theatre mosque apartment apartments center centre seat branch branches establishments clinic temple club discotheque
works tower towers pylon pylons pipeline pipelines bridge bridges powerline line lines substation substations transformer transformers dam railroad railway tracks highway highways road electricity power oil system systems network cable cables pole poles refinery well wells airport port airstrip telephone electrical posts crops plantations
vehicle car cars vehicle vehicles bus buses truck trucks jeep jeeps van vans train trains boat boats ship ships plane planes aircraft helicopter helicopters motorcycle motorcycles taxi taxis automobile convoy ambulance ambulances tank tanks launch limousine locomotive tanker
bomb bomb bombs dynamite explosive explosives charge charges device devices grenade grenades mine mines mortar mortars rocket rockets missile missiles shell shells carbomb tnt molotov cocktail cocktails catapults c-4 gasoline detonator plastic
gun gun guns rifle rifles machinegun machineguns submachinegun submachineguns pistol pistols revolver weapon weapons firearm firearms bullet bullets shotgun shotguns ak-47 m-16 knife knives machete machetes artillery ammunition galil uzi
kill kill kills killed killing killings murder murders murdered murdering assassinate assassinated assassination assassinations massacre massacred massacres slain shot slaying died death deaths dead executed execution slaughter slaughtered victim body bodies corpse corpses
hurt wound wounds wounded wounding injure injured injuring injury injuries hurt beaten tortured raped torture hit
kidnap kidnap kidnaps kidnapped kidnapping kidnappings abducted abduct abduction abductions hostage hostages ransom captive captives seized held disappeared disappearance abductors release released freed
attack attack attacks attacked attacking assault assaults assaulted ambush ambushed ambushes raid raided harassed harassment strafed sabotage sabotaged offensive fired fire gunfire machinegunned shooting shootout opened threw thrown hurled launched stormed
blast explode explodes exploded exploding explosion explosions blast blasts blew blow blown detonate detonated bombing bombings bombed dynamited planted placed activated defused went
burn burn burned burning arson fire fires torched destroyed destroy destroying damage damaged damages destruction wrecked looted knocked shattered
threat threat threats threatened threaten threatening plot plotted intimidation warned attempt attempted attempts failed foiled
claim claimed claiming responsibility credit accused accuse accuses blamed blame attributed responsible charged suspected suspects alleged allegedly arrested detained captured perpetrated committed carried involved masterminded ordered authors
clash clash clashes clashed combat combats fighting battle battles confrontation confrontations skirmish
talk talks dialogue negotiations meeting summit agreement peace elections election voters campaign budget economy economic inflation debt trade exports treaty
drug drug drugs cocaine marijuana narcotics laboratory laboratories extradition trafficking`;

const CLASS = new Map<string, number>();
/** Names of the classes, in the order of their numbers from 1. */
export const ROLE_CLASSES: readonly string[] = ROWS.trim()
  .split('\n')
  .map((row, i) => {
    const [name, ...words] = row.split(' ');
    for (const w of words) if (!CLASS.has(w)) CLASS.set(w, i + 1);
    return name!;
  });

/** The number of a lower-case word's class, 0 where it has none. */
export function roleClassOf(word: string): number {
  return CLASS.get(word) ?? 0;
}
