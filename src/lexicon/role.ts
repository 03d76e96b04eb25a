/** Nouns for who a person is. Plurals are matched too. @source own, general English; ISCO-08 group titles */
const ROLE_WORDS =
  'official officer spokesman spokeswoman spokesperson spokesmen spokeswomen minister premier president governor mayor chief head leader commander deputy director secretary undersecretary envoy ambassador diplomat consul attaché coordinator co-ordinator representative negotiator mediator adviser advisor aide analyst expert observer monitor researcher professor academic historian economist strategist lecturer scholar source insider resident local villager neighbour neighbor witness eyewitness survivor victim patient relative brother sister mother father son daughter wife husband widow cousin uncle aunt grandmother grandfather friend colleague family parent medic doctor nurse surgeon paramedic physician pharmacist midwife rescuer firefighter volunteer worker driver farmer fisherman fishermen shepherd herder trader shopkeeper merchant seller vendor baker teacher headteacher headmaster student pupil activist campaigner organiser organizer journalist reporter correspondent editor photographer blogger milblogger columnist commentator lawyer attorney prosecutor judge magistrate investigator inspector detective policeman policemen sheriff guard soldier fighter militant rebel insurgent gunman gunmen conscript general colonel major captain lieutenant sergeant admiral brigadier veteran pilot sailor skipper captain engineer technician manager boss executive chairman chairwoman chair chairperson founder owner employer employee member lawmaker legislator senator congressman congresswoman congressperson parliamentarian MP councillor councilor candidate politician delegate commissioner ombudsman auditor inspector elder chieftain chief sheikh imam priest pastor bishop monk nun rabbi cleric refugee migrant evacuee returnee prisoner detainee hostage captive exile subscriber reader listener viewer user caller passenger tourist pedestrian customer critic supporter opponent voter ally backer donor partner responder person people man woman men women youth teenager child boy girl insurer broker shipper crew miner docker porter cook plumber electrician mechanic carpenter miller builder dockworker aide-de-camp translator interpreter archaeologist geologist meteorologist seismologist scientist specialist commentator pollster strategist speechwriter operative surrogate nominee contender incumbent chancellor king queen prince princess emir sultan pope vice-president premier ex-president attorney-general paramedics counsel counsellor counselor administrator prefect custodian rapporteur envoy ombudsman provost fisherwoman milkman beekeeper psychologist counsellor coach warden superintendent curator librarian clerk cashier cabbie courier commuter columnist author writer novelist poet actor actress singer filmmaker contractor subcontractor investor banker trader tycoon billionaire mogul entrepreneur side sides party parties authorities';

/** Role nouns, singular and plural, lower case. @source own, general English */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  ROLE_WORDS.split(' ').flatMap((w) => [
    w.toLowerCase(),
    `${w.toLowerCase()}s`,
    w.endsWith('y') ? `${w.slice(0, -1)}ies` : w.toLowerCase(),
    /(?:s|sh|ch)$/.test(w) ? `${w}es` : w.toLowerCase(),
  ]),
);

/** Endings of nouns for people by what they do. @source own, general English word formation */
const AGENT_ENDING = /(?:wo)?m[ae]n$|(?:ers?|ors?|ists?|eers?|ologists?|crats?|ees?|aires?)$/;
/** Nouns with such endings that are things, times, places or measures. @source own, general English */
const NO_AGENT = new Set(
  'number order matter river winter summer water power border tower letter paper newspaper center centre theater theatre quarter corner chapter character weather danger disaster factor sector motor door floor error terror horror honor honour color colour favor favour labor labour humor humour rumor rumour behavior behaviour minor major doctor mayor harbor harbour corridor mirror vector tractor reactor generator elevator calculator monitor computer counter container carrier helicopter fighter bomber tanker trawler freighter destroyer cruiser launcher howitzer mortar shelter trailer poster banner cover offer answer transfer encounter fever cancer hunger anger dinner supper manner layer prayer server router user folder buffer filter meter metre liter litre kilometer kilometre timer trigger finger shoulder member other another brother mother father sister daughter chamber december november october september easter semester register ladder leather feather powder chamber cluster master hamper crater gutter timber lumber bumper pier tier committee coffee knee tree fee degree guarantee refugee draft list twist assist mist fist checklist specimen regimen omen amen questionnaire millionaire affair repair fair hair air chair pair career volunteer engineer pioneer deer beer cheer sheer sector rotor sensor armor armour tumor vapor interior exterior superior flower shower barrier frontier boundary glacier atelier soldier courier'.split(
    ' ',
  ),
);

/** Whether a noun tells people by what they do ("announcer", "deminers"), by its ending alone. */
export function isAgentNoun(lower: string): boolean {
  const single = lower.replace(/s$/, '');
  return lower.length > 5 && AGENT_ENDING.test(lower) && !NO_AGENT.has(single) && !NO_AGENT.has(lower);
}

/** Words that introduce a spokesperson by office. @source guide §6.23 */
export const SPOKESPERSON = /\bspokes(?:man|woman|person|men|women|people)\b/i;

/** The same in Ukrainian and Russian. @source guide §6.23 */
export const SLAVIC_SPOKESPERSON =
  /(?<!\p{L})(?:речни(?:к|ця)|спікер|спикер|пресс-секретарь|прес-?секретар(?:ка)?|официальный представитель|офіційний представник)\p{L}*/iu;

/** Roles whose holders judge rather than claim. @source guide §2 basis assessed */
export const ANALYST =
  /\b(?:analysts?|experts?|observers?|think[- ]tanks?|researchers?|strategists?|economists?|intelligence|institute|assessment)\b/i;

/** The same in Ukrainian and Russian. @source guide §2 basis assessed */
export const SLAVIC_ANALYST =
  /(?<!\p{L})(?:аналіти\p{L}+|аналити\p{L}+|експерт\p{L}*|эксперт\p{L}*|оглядач\p{L}*|обозревател\p{L}+|розвідк\p{L}+|разведк\p{L}+|дослідни\p{L}+|исследовател\p{L}+|політолог\p{L}*|политолог\p{L}*|інститут\p{L}*|институт\p{L}*|спостерігач\p{L}*|наблюдател\p{L}+|ISW)(?!\p{L})/iu;

/** Roles that speak for the United Kingdom's government. @source guide §2 likelihood scale */
export const UK_GOVERNMENT =
  /\b(?:minister|secretary|ministry|government|foreign office|downing street|mod|defence intelligence|cabinet office|home office|chief of the defence staff|armed forces|intelligence)\b/i;

/** Reporters, whose sight is the outlet's own. @source guide §2 basis witnessed */
export const REPORTER = /\b(?:reporters?|correspondents?|journalists?|photographers?|team|crew)\b/i;
