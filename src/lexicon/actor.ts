import type { ActorKind } from '../model/event.ts';

/** Words for those who take part, and their kind. */
export interface ActorRow {
  readonly kind: ActorKind;
  /** Regular-expression source of the head noun; a country or proper name before it is added by position. */
  readonly pattern: string;
  /** Counts as armed when a trigger needs an armed party. */
  readonly armed?: true;
  /** Proper names: capitals are kept. */
  readonly named?: true;
}

/**
 * Actors by head noun, finest first; names of countries and capitals come from the place mentions.
 * @source guide §3.2 (kinds); own, general English; public names of armed groups and organisations
 */
export const ACTORS: { readonly source: string; readonly rows: readonly ActorRow[] } = {
  source: 'guide §3.2; own, general English; public names of armed groups',
  rows: [
    {
      kind: 'nonstate_armed',
      armed: true,
      named: true,
      pattern:
        "Hamas|Hezbollah|Hizbullah|Houthis?(?: (?:forces|rebels|movement))?|Ansar Allah|Islamic Jihad|Boko Haram|ISWAP|ISIS|Isis|ISIL|Islamic State(?: [\\p{L}]+)?|Daesh|al-Qaeda|al-Qaida|[Aa]l[- ]Shabaa?b|JNIM|ISGS|Taliban|TTP|BLA|Baloch(?:istan)? Liberation Army|M23(?: (?:fighters|rebels))?|ADF|FDLR|CODECO|Wazalendo|Mai[- ]Mai|RSF|Rapid Support Forces(?: \\(RSF\\))?|Janjaweed|Fano|TPLF|OLA|FARC|ELN|PKK|YPG|SDF|Syrian Democratic Forces|HTS|Hayat Tahrir al-Sham|Wagner(?: Group)?|Arakan Army|MNDAA|TNLA|KIA|KNLA|People['’]s Defen[cs]e Forces?|Kachin Independence Army|[Tt]he resistance|Azov",
    },
    {
      kind: 'nonstate_armed',
      armed: true,
      named: true,
      pattern:
        "(?:\\p{Lu}[\\p{L}’'-]+ (?:of |for )?){0,4}(?:Liberation|Resistance|Salvation|Revolutionary|Patriotic|Independence) (?:Movement|Front)(?:[-–]\\p{Lu}[\\p{L}-]*)?|SPL[AM][-–](?:N|IO)|\\d+(?:st|nd|rd|th) Front",
    },
    {
      kind: 'intergovernmental',
      named: true,
      pattern:
        '(?:the )?(?:United Nations|UN|European Union|EU|African Union|AU|NATO|Nato|UNIFIL|MONUSCO|UNMISS|OSCE|IAEA|ECOWAS|Arab League|World Food Programme|WFP|UNICEF|Unicef|UNHCR|WHO|OCHA|IOM|Security Council|G7)(?: (?:peacekeepers|mission|agency|defen[cs]e ministers|foreign ministers|member states))?|peacekeepers',
    },
    {
      kind: 'emergency_services',
      pattern:
        'rescue (?:workers|teams|crews|services)|rescuers|emergency (?:services|workers|crews|teams)|firefighters|fire (?:crews|brigades?|service)|paramedics|medics|ambulance crews|ambulances|civil defen[cs]e(?: (?:crews|teams|workers|agency))?|Red Crescent|Red Cross|first responders|search teams|State Emergency Service|crews',
    },
    {
      kind: 'government',
      pattern:
        '(?:military administration|occupation authorit(?:y|ies)|regional authorities|local authorities|authorities|government|junta|presidency|cabinet|parliament|foreign ministry|interior ministry|defen[cs]e ministry|health ministry|ministry(?: of (?:the )?(?:[\\p{L}]+ )?(?:defen[cs]e|interior|health|energy|economy|finance|emergencies|(?:foreign|internal) affairs))?|(?:foreign|interior|defen[cs]e|health|energy|economy|finance) minister|home (?:department|ministry|office)|finance ministry|treasury|state department|prime minister|president|governor|mayor|diplomats|negotiators|delegations?|officials|ministers|security services?|intelligence service|prosecutors|police)|Kremlin|White House|Pentagon|Treasury|Downing Street|Elys[eé]e',
    },
    {
      kind: 'state_forces',
      armed: true,
      pattern:
        '(?:armed forces|defen[cs]e forces|air defen[cs]es?|air force|ground forces|military|army|navy|troops|soldiers|forces|marines|paratroopers|special forces|coast guard|border guards?|national guard|warplanes|fighter jets|jets|aircraft|bombers|gunships|helicopters|warships?|frigate|destroyer|corvette|artillery|units|VDV(?: \\(airborne\\))?(?: units| troops)?|airborne (?:units|troops|forces)|infantry|ground forces|platoons?|tactical aviation|aviation|brigades?|battalion|regiment|commandos|security forces|government (?:forces|troops)|air defenders|mobile fire groups|anti-aircraft (?:units|gunners|missile troops)|invaders|junta troops|Central Command)|IDF|SAF|Sudanese Armed Forces|CENTCOM|US Central Command|FARDC|Defen[cs]e Forces',
    },
    {
      kind: 'state_forces',
      armed: true,
      pattern:
        '(?:the )?(?:enemy|adversary|occupiers|occupants|aggressor|invaders|army of the aggressor|occupying forces)',
    },
    {
      kind: 'nonstate_armed',
      armed: true,
      pattern:
        '(?:Islamist |jihadist |armed |suspected |pro-[\\p{L}]+ |[\\p{L}]+-(?:backed|linked|aligned) )*(?:militants|insurgents|rebels|rebel (?:fighters|forces|groups?)|gunmen|gunman|fighters|guerrillas|jihadists|bandits|militiamen|militias?|paramilitar(?:y|ies)|armed (?:group|groups|men|gangs?)|ethnic armed group|attackers|assailants|separatists|extremists|terrorists|suicide bomber|gangs|mercenaries|resistance fighters|saboteurs|hoodlums|vigilantes|armed (?:individuals|persons|youths|assailants)|the group)',
    },
    {
      kind: 'company',
      pattern:
        'energy workers|power engineers|grid operator|electricity company|engineers|technicians|repair crews|utility workers|energy company',
    },
    {
      kind: 'civilians',
      pattern:
        '(?:(?:displaced|local|some|elderly|vulnerable) )?(?:civilians|residents|people|villagers|families(?: with children)?|households|refugees|protesters|demonstrators|students|workers|women|patients|pupils|locals|inhabitants|crowds?|activists|farmers|townspeople|relatives|supporters|persons|traders|merchants|shopkeepers|teachers|miners|lawyers|doctors|nurses|fishermen|truckers|taxi drivers)',
    },
    {
      kind: 'other',
      pattern:
        'aid (?:agenc(?:y|ies)|groups?|organisations?|organizations?|workers)|humanitarian (?:agencies|partners|organisations|organizations)|partners|charit(?:y|ies)|NGOs?|M[eé]decins Sans Fronti[eè]res|MSF|Save the Children|Oxfam|donors|allies|the West|West',
    },
  ],
};
