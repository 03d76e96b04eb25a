/** Head nouns of bodies that speak. @source own, general English; guide §3.2 actor kinds */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  'ministry ministries army armies military militaries forces force command headquarters staff navy airforce fleet brigade battalion regiment corps division unit units agency agencies service services office bureau department directorate council committee commission board authority administration government governorate municipality prefecture parliament congress senate assembly cabinet presidency palace court tribunal prosecutor’s police gendarmerie militia group faction movement front party alliance coalition union federation league organisation organization organizations organisations charity ngo network foundation trust institute institution center centre university college school hospital clinic company firm operator contractor manager corporation bank airline railway railways shipping port media television tv radio channel channels broadcaster newspaper newspapers outlet outlets paper daily agency press wire site website observatory monitor monitors mission embassy consulate delegation secretariat office crescent cross rescue defence defense intelligence state kremlin pentagon treasury embassy junta regime rebels insurgents militants separatists brotherhood resistance campaign administration team association society club chamber syndicate consortium tracker matrix program programme fund agency pentagon department nation nations troops guard guards jihadists monitors community news times journal gazette tribune herald courier ledger review blog wing arm branch bloc chapter taskforce peacekeepers hall station transport logistics telecom holdings industries lines helmets cooperative collective laboratory squad garrison panel contingent commune'.split(
    ' ',
  ),
);

/** Head nouns of outlets: bodies that pass on what others say. @source own, general English */
export const MEDIA_NOUNS =
  /\b(?:wire|news|times|post|courier|ledger|gazette|herald|tribune|journal|dispatch|radio|tv|television|media|newspaper|paper|broadcaster|channels?|press|reuters|afp|ap|bbc|cnn|tass|interfax|ukrinform|al jazeera|observer|guardian|telegraph|daily|weekly|chronicle|monitor|bulletin|online)\b/i;

/** Bodies known by one name or by letters. @source own, public names of bodies */
export const KNOWN_BODIES: ReadonlySet<string> = new Set(
  'kremlin pentagon treasury un nato eu iom ocha unhcr unicef who wfp unifil unrwa icrc iaea osce msf isw cia dia fbi nsa mi5 mi6 gchq mod rsf saf m23 jnim mnda mndaa pdf idf hamas hezbollah houthis houthi taliban centcom africom eucom sbu gur fsb gru fardc monusco minusca minusma ecowas isis isil isswap iswap boko haram al-shabaab al-shabab al-qaeda wagner reuters afp ap bbc cnn tass interfax ukrinform fatah pkk ypg sdf tplf ona nug kia knla aa ulfa ttp bla hrw amnesty unmiss unamid unsc oecd imf opec'.split(
    ' ',
  ),
);

/** The names armies give themselves where they differ from "<adjective> army". @source public names of armed forces */
export const ARMED_FORCES: ReadonlyMap<string, string> = new Map([['SD', 'Sudanese Armed Forces']]);

/** Bodies that belong to one country by their very name. @source public names of bodies */
export const BODY_COUNTRIES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['US', 'cia dia nsa fbi pentagon centcom africom eucom state-department white-house congress'],
      ['GB', 'mod mi5 mi6 gchq ukmto foreign-office downing-street'],
      ['RU', 'kremlin fsb svr tass'],
      ['UA', 'sbu gur dsns ukrinform ukrenergo ukrzaliznytsia naftogaz energoatom dtek'],
      ['IL', 'idf mossad shin-bet'],
      ['SD', 'rsf saf'],
      ['CD', 'fardc'],
      ['ML', 'fama'],
      ['PK', 'ispr inter-services-public-relations'],
    ] as const
  ).flatMap(([code, names]) => names.split(' ').map((n): [string, string] => [n.replaceAll('-', ' '), code])),
);

/** Last words of company and aid-body names, where they have a capital: "Orlan Shipping Lines". @source own, general English */
export const ORGANISATION_TAILS: ReadonlySet<string> = new Set(
  'grid energy power electric electricity gas oil petroleum pipelines refining agro grain foods steel metals mining minerals cement yards shipyards shipping lines maritime marine logistics freight cargo airlines airways aviation aerospace dynamics systems technologies technology software electronics telecom telecoms mobile motors industries holdings holding group ltd inc corp plc llc capital partners securities insurance bank relief aid action international worldwide global security risk analytics research consulting data mapping lab labs initiative project foundation trust fund coalition operations railways railroads ports terminals waterworks utilities volunteers lawyers doctors rights watch frontières frontieres borders'.split(
    ' ',
  ),
);

/** Words of a source line that say it is a company, so that its name in a report speaks as any other. @source own, general English */
export const COMPANY_SOURCE =
  /\b(?:grid|energy|power|electric|electricity|gas|oil|agro|grain|steel|metals|mining|yards|shipping|lines|logistics|freight|airlines?|airways|railways?|aviation|telecom|mobile|motors|industries|holdings?|group|ltd|inc|corp|plc|bank|company|operator|utility|utilities|waterworks)\b/i;

/** Nouns by which a report takes up a company, charity or watchdog that it has named. @source own, general English */
export const TAKING_UP: ReadonlySet<string> = new Set(
  'company firm operator group agency organisation organization body charity monitor watchdog ngo institute think-tank publisher carrier airline union supplier utility owner bank manufacturer insurer broker association network collective coalition mission ministry council court militia movement faction outlet broadcaster'.split(
    ' ',
  ),
);

/** Bodies that no bare "the company" or "the group" takes up: they have nouns of their own. @source own, general English */
export const STATE_LIKE =
  /\b(?:ministry|army|military|police|government|forces?|air force|navy|council|court|parliament|authority|authorities|administration|command|headquarters|emergency services?|civil defen[cs]e|kremlin|pentagon|treasury|guards?|staff)\b/i;
