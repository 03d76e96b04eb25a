import type { EquipmentClass } from '../model/event.ts';

/** Words for a weapon or system and its class; `name` patterns are regular-expression sources without anchors. */
export interface WeaponRow {
  readonly class: EquipmentClass;
  readonly pattern: string;
}

/**
 * Weapons and systems, finest first: the first row that fits a stretch wins.
 * @source guide §3.2, §6.20; own, general English; designations as in public reporting
 */
export const WEAPONS: { readonly source: string; readonly rows: readonly WeaponRow[] } = {
  source: 'guide §3.2, §6.20; own, general English',
  rows: [
    {
      class: 'small_arms',
      pattern: 'rocket-propelled grenades?(?: launchers?)?|grenade launchers?|RPGs?(?:-\\d+)?',
    },
    {
      class: 'air_defence_missile',
      pattern:
        'interceptor(?: missile)?s?|surface-to-air missiles?|(?:shoulder[- ](?:fired|launched)|(?:man-)?portable)(?: anti-aircraft)? missiles?|MANPADS|anti-aircraft missiles?|air[- ]defen[cs]e missiles?',
    },
    {
      class: 'air_defence_system',
      pattern:
        '(?:advanced )?(?:NASAMS?|Nasams?|Patriot|IRIS-T|Iron Dome|Hawk|HAWK|S-[234]00|Buk|Tor|Pantsir|Gepard|Crotale|SAMP/T|THAAD|Skynex)(?: (?:air[- ]defen[cs]e|anti-aircraft))?(?: (?:batter(?:y|ies)|systems?|launchers?|units?))?|(?:advanced )?(?:anti-aircraft|air[- ]defen[cs]e|surface-to-air missile|long-range)(?: missile)? (?:systems?|batter(?:y|ies)|guns?|units?|complex(?:es)?|radars?|launchers?)',
    },
    {
      class: 'loitering_munition',
      pattern:
        '(?:[\\p{L}-]+-made )?(?:(?:(?:Shahed|Geran)(?:-\\d+)?(?:-type)? )?(?:kamikaze|suicide|FPV|Shahed(?:-1\\d\\d)?(?:-type)?|Geran(?:-\\d)?|Lancet|one-way attack|first-person-view|exploding|explosive-laden|attack|strike)[ -](?:drones?|UAVs?|unmanned aerial vehicles?|aircraft)(?: of the \\p{L}+ type)?(?: and (?:decoys?|imitators?|simulators?)(?: (?:drones?|UAVs?))?)?)|Shaheds?(?:-1\\d\\d)?s?(?: and (?:drones|UAVs) of other types)?|loitering munitions?|Lancets?|Gerans?(?:-\\d)?|kamikazes|decoys?(?: drones?)?',
    },
    {
      class: 'uav',
      pattern:
        '(?:[\\p{L}-]+-made )?(?:(?:aerial|armed|reconnaissance|surveillance|enemy|unmanned|quadcopter|naval|bomber|combat|military) )?(?:drones?|UAVs?|UAS|quadcopters?)|unmanned aerial (?:vehicles?|systems?)|uncrewed aircraft|Bayraktar(?: TB2)?s?|unmanned aircraft',
    },
    {
      class: 'cruise_missile',
      pattern:
        '(?:Kalibr|Kh-\\d+|X-101|Storm Shadow|SCALP|Taurus|Tomahawk|Neptune|Flamingo)?(?: |^)?cruise missiles?|Kh-\\d+(?:/\\d+)? (?:guided )?(?:air |aviation )?missiles?|Kalibrs?|Storm Shadows?|Tomahawks?|SCALPs?|Taurus missiles?|Kh-(?:22|55|59|69|101|555)(?: missiles?)?',
    },
    {
      class: 'ballistic_missile',
      pattern:
        '(?:Iskander(?:-[MK])?|Kinzhal|ATACMS|KN-23|Fateh-110|Scud|hypersonic)?(?: )?ballistic (?:missiles?|weapons?|rockets?)|Iskanders?(?:-[MK])?(?: missiles?)?|Kinzhals?(?: missiles?)?|ATACMS|hypersonic missiles?|Oreshnik',
    },
    {
      class: 'mlrs',
      pattern:
        'HIMARS|multiple(?:-launch)? rocket (?:launch(?:er)?s?|systems?)(?: systems?)?|MLRS|Grads?(?: (?:rockets?|missiles?))?|Uragan|Smerch|Tornado-S|rocket artillery|Katyushas?(?: rockets?)?',
    },
    {
      class: 'missile',
      pattern: '(?:anti-tank |anti-ship |guided |long-range |short-range |air-to-air )?missiles?',
    },
    {
      class: 'ammunition',
      pattern:
        '(?:\\d{2,3}[ -]?mm )?(?:artillery |mortar |tank |high-explosive )?(?:shells|shell)|(?:artillery |mortar |tank |small-arms )?(?:ammunition|ammo|munitions|rounds)|mortar bombs?|(?:guided|glide|aerial|gliding|barrel|cluster|incendiary|unguided|\\d+-?kg) bombs?|KABs?|rockets?|(?:aerial )?bombs',
    },
    {
      class: 'artillery',
      pattern:
        '(?:self-propelled |towed |\\d{3}[ -]?mm )?howitzers?(?: artillery guns?)?|(?:heavy |field |tube )?artillery(?: guns?| pieces?| systems?)?|mortars?|field guns?',
    },
    {
      class: 'armour',
      pattern:
        '(?:main battle |Leopard(?: [12])? |Abrams |Challenger(?: 2)? |T-\\d\\d\\w* )?tanks|Leopards?(?: [12])?|Abrams|armou?red (?:personnel carriers?|vehicles?|fighting vehicles?|columns?)|infantry fighting vehicles?|IFVs?|APCs?|Bradleys?|Marders?|armou?r',
    },
    {
      class: 'helicopter',
      pattern: '(?:military |attack |transport )?helicopters?|helicopter gunships?|gunships?',
    },
    {
      class: 'aircraft',
      pattern:
        '(?:fighter |military |combat |war |bomber |strategic )?(?:jets|jet|warplanes?|planes?|aircraft|bombers)|fighter[- ]bombers?|F-16s?|MiG-\\d+s?|Su-\\d+s?|Tu-\\d+s?|Gripens?|Mirage(?: 2000)?s?',
    },
    {
      class: 'mine_ied',
      pattern:
        '(?:roadside|car|truck|suicide|improvised|remote-controlled|homemade|planted|parcel) (?:bombs?|explosives?)|improvised devices?|explosives?-(?:laden|packed|rigged|filled) (?:cars?|trucks?|vehicles?|vans?|motorcycles?)|(?:land|anti-tank |anti-personnel |sea )mine|mine(?= (?:blew|exploded|went off|detonated|killed))|(?:improvised )?explosive (?:devices?|vests?|belts?)|IEDs?|(?:land|anti-tank |anti-personnel |sea )?mines|landmines?|(?:hand )?grenades?|booby[- ]traps?|bomb',
    },
    {
      class: 'ship',
      pattern:
        '(?:uncrewed|unmanned) surface (?:vessels?|vehicles?|drones?)|(?:sea|naval|maritime) drones?|warships?|frigates?|destroyers?|corvettes?|submarines?|landing ships?|patrol boats?|gunboats?|naval vessels?|speed ?boats?|(?:rescue |inflatable |motor )?boats',
    },
    {
      class: 'vehicle',
      pattern:
        '(?:mine-clear(?:ing|ance)|demining|engineering) (?:machines?|vehicles?)|ambulances|(?:combat|military|army|technical|armed pick-?up) (?:vehicles?|trucks?)|technicals|pick-?up trucks?|motor(?:bik|cycl)es?',
    },
    {
      class: 'small_arms',
      pattern:
        '(?:assault |automatic |sniper )?rifles?|machine[- ]guns?|small arms|Kalashnikovs?|AK-47s?|pistols?|handguns?|light weapons',
    },
    {
      class: 'other',
      pattern:
        'projectiles?|(?:protective|bulletproof|bullet-proof|flak) (?:vests?|jackets?)|body armou?r|helmets|night-vision (?:devices?|goggles|equipment)|(?:radio|radar) (?:sets|systems?)|(?:surveillance |counter-battery |coastal |early[- ]warning )?radars|(?:drone|jet|aircraft) engines|(?:diesel |power )?generators|excavators?|(?:water )?pumps(?! (?:up|out))',
    },
  ],
};

/** What a class of weapon makes of an attack whose words leave the means open (guide §3.1). */
export const STRIKE_BY_CLASS: Readonly<
  Partial<
    Record<
      EquipmentClass,
      'strike.drone' | 'strike.missile' | 'strike.air' | 'strike.artillery' | 'strike.explosive'
    >
  >
> = {
  loitering_munition: 'strike.drone',
  uav: 'strike.drone',
  cruise_missile: 'strike.missile',
  ballistic_missile: 'strike.missile',
  missile: 'strike.missile',
  artillery: 'strike.artillery',
  mlrs: 'strike.artillery',
  aircraft: 'strike.air',
  helicopter: 'strike.air',
  mine_ied: 'strike.explosive',
};

/** Classes of what flies, is fired or is dropped, and so can come at a place or be shot down; a system on the ground is neither. @source guide §3.2 */
export const FLYING: ReadonlySet<EquipmentClass> = new Set<EquipmentClass>([
  'loitering_munition',
  'uav',
  'missile',
  'cruise_missile',
  'ballistic_missile',
  'ammunition',
  'aircraft',
  'helicopter',
  'mlrs',
]);
