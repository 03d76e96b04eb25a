const rows = (lists: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${lists.join('|')})(?![\\p{L}\\d])`, 'iu');

/** Words of a source line that is a party or an authority, which speaks in its own voice. @source guide §6.17; own, general English */
export const OFFICIAL_SOURCE = rows([
  // Governments and those who govern a place.
  'ministr(?:y|ies)|department|administrations?|government|governor(?:ate)?s?|governate|municipalit(?:y|ies)|(?:city|town|village|district|provincial) hall|council|prefect(?:ure)?|mayors?|authorit(?:y|ies)|regional state|rma|ova|cma|ses|mod|junta|presidency|prime minister|premier|chancellery|cabinet|parliament|commissioner|kremlin|white house|pentagon|downing street|foreign office|foreign, commonwealth|embassy|consulate|high commission|external action service',
  "(?:governor|mayor|president|prime minister|premier|prosecutor(?: general)?|attorney general|ombuds\\w+|commissioner|spokes\\w+|district|provincial|regional|county|presidential)(?:[’'‘]s?)? office|office of (?:the )?(?:president|prime minister|premier|governor|mayor|prosecutor|ombuds\\w+|attorney)|president[’']s office|prosecutors?|(?:security|crisis|emergency|defen[cs]e|resistance|investigative|military|people[’']s|executive) committee",
  // Armed forces and armed movements.
  'command|army|armed forces|forces?|headquarters|general staff|military|navy|movement|front(?! ?lines?)|brigade|battalion|regiment|battlegroup|corps|garrison|legion|militia|gendarmerie|liberation|resistance|national union|(?:operational|tactical)(?:-\\w+)? group|strategic group|(?:border|national|coast|presidential|republican|revolutionary) ?guards?|(?:defen[cs]e|military) intelligence|intelligence (?:service|directorate)|joint operations?|maritime trade operations',
  // Public safety, health and supply.
  'police|state emergency|civil (?:defen[cs]e|protection)|directorate|(?:border|fire|rescue|fire and rescue|ambulance|emergency|security|intelligence|prison|coast guard|migration|customs|health) services?|rescue \\d+|rescuers|fire (?:brigade|department)|(?:emergency|disaster)(?: management)? agency|(?:security|intelligence|border|migration|customs) agency|operation(?:s|al) cent(?:re|er)|operations room|crisis cell|hospital|clinic|medical cent(?:re|er)|health cent(?:re|er)|alerts?|air raid|railways?|(?:power|grid|electricity|water|utility) (?:company|operator|board|utility)|power grids?|electric(?:ity)? grids?|nuclear power plant|[\\p{L}]*oblen[eh]+rgo|[\\p{L}]{3,}enerho|ukr(?:energo|enerho|zaliznytsia)|naftogaz|naftohaz|energoatom|enerhoatom|dtek|vodokanal|airport|seaport',
  // A party's own desk for the press.
  'public relations|(?:military|war) media|media (?:office|relations|bureau)|spokes(?:man|woman|person)|communications? (?:bureau|office|directorate|department)|information (?:bureau|directorate|ministry)',
]);

/** Armed groups and bodies that go by a name alone, as a source line is worded. @source public names of groups and bodies */
export const PARTY_NAME =
  /^(?:the )?(?:hamas|hezbollah|hizbullah|houthis?|ansar ?allah|taliban|islamic (?:state|emirate)|isis|isil|iswap|al[- ]shabaa?b|al[- ]qaeda|jnim|m23|afc\/m23|fano|tplf|pkk|ypg|sdf|hts|hayat tahrir al-sham|wagner|mndaa|tnla|kia|knla|knu|ttp|bla|rsf|saf|idf|fardc|fama|ukmto|ispr|inter-services public relations|centcom|africom|eucom|sbu|gur|fsb|samidrc|atmis|aussom)(?![\p{L}\d])|^operation \p{Lu}/iu;

/** A party's own desk for the press and agencies of a state: words that make no outlet. @source own, general English */
export const STATE_DESK =
  /(?<!\p{L})(?:(?:press|media|information) (?:service|office|relations|department|secretary|team|wing|desk|bureau|directorate|cent(?:re|er) of)|(?:military|war) media|(?:emergency|disaster|management|security|intelligence|protection|border|migration|customs|health|maritime|energy|space) agency)(?!\p{L})/giu;

/** Sources that are outlets, aid bodies or the United Nations: their voice is the outlet's. @source guide §6.17 */
export const OUTLET_SOURCE = rows([
  'wire|news|times|post|courier|ledger|gazette|herald|tribune|journal|dispatch|radio|tv|television|media|newspaper|press|daily|weekly|chronicle|review|magazine|online|network|agency|agence',
  'un|united nations|ocha|unhcr|unicef|iom|wfp|who|ohchr|undp|unfpa|unrwa|unifil|monusco|unmiss|minusca|unama|office for the coordination',
  'relief|institute|university|college|studies|cent(?:re|er) for|observatory|msf|icrc|red cross|red crescent|amnesty|watch|foundation|charity|ngo',
]);

/** Sources that send public warnings. @source guide §3.1 alert */
export const ALERT_SOURCE =
  /\b(?:alerts?|air raid|sirens?|warnings?|(?:sky|air|raid|drone|missile|plane|warplane|front) ?(?:watch|watchers?|monitor|radar|spotters?|observers?)|spotters|lookouts?|early warning)\b/i;

/** Abbreviations in source lines, spelled out. @source own, Ukrainian and Russian administrative terms */
export const SOURCE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['RMA', 'regional military administration'],
  ['OVA', 'regional military administration'],
  ['CMA', 'city military administration'],
  ['MoD', 'Ministry of Defence'],
  ['SES', 'State Emergency Service'],
]);
