/** Phrases that use the words of war for something else, or name an ability rather than an occurrence. */
export interface IdiomTable {
  readonly source: string;
  /** Regular-expression sources; a trigger inside or touching a match is refused. */
  readonly patterns: readonly string[];
}

/**
 * Figures of speech and other subjects.
 * @source guide §3.1 (idioms are not events); own, general English
 */
export const IDIOMS: IdiomTable = {
  source: 'guide §3.1; own, general English',
  patterns: [
    'withdr(?:aw|aws|ew|awn|awing) (?:our|my|his|her|its|their|the|an?|that|this|all) (?:[\\p{L}-]+ ){0,2}(?:reports?|stor(?:y|ies)|articles?|statements?|remarks|claims?|allegations?|accusations?|complaints?|candidac(?:y|ies)|nominations?|motions?|amendments?)',
    '(?:shot|shoots?|shooting) down (?:the |a |an |his |her |their |its |any |all |new |[\\p{L}]+ ){0,3}(?:proposals?|ideas?|suggestions?|reports?|plans?|bills?|claims?|rumou?rs?|motions?|amendments?|requests?|notions?|offers?|arguments?|theor(?:y|ies)|critics?|talk)',
    "(?:labou?r|hunger|rent|general|wildcat|rail|train|bus|tube|transport|teachers['’]|doctors['’]|pilots['’]|nurses['’]|school|student|pay|lightning|sympathy|climate|capital|lucky|bird|gas) strikes?",
    'strikes? (?:by|of|among|from|over) (?:[\\p{L}-]+ ){0,2}(?:staff|workers|lecturers|teachers|drivers|doctors|nurses|pilots|employees|unions?|miners|dockers|postmen|actors|writers|substitute|striker|midfielder|captain|defender|pay|wages)',
    '(?:attack|strike|assault)(?=[\\s-](?:drones?|uavs?|helicopters?|aircraft|craft|submarines?|rifles?|dogs?|planes?))',
    '(?:vow(?:s|ed)?|vot(?:e|es|ed|ing)|threaten(?:s|ed)?|ballot(?:ed)?|right) to strike',
    "attack(?:s|ed|ing)? (?:the |his |her |their |its )?(?:[\\p{L}'’-]+ ){0,3}(?:budget|polic(?:y|ies)|decision|plans?|proposals?|bill|legislation|law|speech|remarks|leadership|verdict|ruling|critics|manifesto|reforms?|appointment)",
    '(?:hit|hits|hitting) (?:the )?(?:[\\p{L}-]+ ){0,2}(?:pensioners|consumers|taxpayers|households|businesses|earners|growth|economy|exports?|sales|incomes?|wallets|budgets?|tourism|shoppers)',
    '(?:suspicion of|suspected of|accused of|charged with|convicted of|guilty of|jailed for|foiled|thwarted|prevented|averted|disrupted|tried for) (?:having )?(?:(?:planning|plotting|preparing|ordering|plans for|a plot to|financing|inciting) )?(?:an? |the |to )?(?:[\\p{L}-]+ ){0,2}(?:attacks?|strikes?|bombings?|murders?|killings?|sabotage|arson|assassinations?|bomb)',
    '(?:plotting|conspiring|plotted|conspired) (?:to )?(?:[\\p{L}-]+ ){0,3}(?:attacks?|strikes?|bombings?|murders?|massacre|assassinations?)',
    'strikes? (?:are |is )?(?:expected|planned|called|due|loom(?:s|ing)?) (?:on|at|in|by|across) (?:[\\p{L}-]+ ){0,2}(?:railways?|airports?|schools?|airlines?|transport|metro|underground|ferries|hospitals)',
    'fight(?:ing)? off (?:an? |the )?(?:[\\p{L}-]+ ){0,2}(?:bid|takeover|offer|challenge|claims?|competition|rivals?|infection|cold)',
    'to (?:stop|halt|end|cease) (?:[\\p{L}-]+ ){0,2}(?:attacks|strikes|shelling|bombing|bombardment|fighting|hostilities|violence)',
    '(?:escape|escaped|left|leave) (?:unhurt|unharmed|injury|death|blame)|missing (?:out|link|piece|the point)|go(?:es|ing)? missing from the (?:squad|team)',
    '(?:cyber|data|security|bank|fire|hunger|humanitarian|traffic|book) raid',
    '(?:on|off|go(?:es|ing)? on|went on|called?) strike|strike action|strike (?:rate|pay|ballot|fund|price|force|capabilit(?:y|ies)|group|balance|a (?:deal|balance|chord|bargain))|struck (?:a (?:deal|balance|chord|bargain|tone|note|pose|conciliatory)|gold|by (?:how|the))|strikes? (?:me|you|many|us) as',
    '(?:minute|half|second-half|first-half|long-range|stunning|superb|late) strike from',
    'bombard(?:ed|ing)? (?:[\\p{L}]+ ){0,2}with (?:questions|emails|messages|calls|letters|adverts|complaints|requests|information|ads)',
    'bombarded the (?:home |away )?(?:goal|box|area)',
    '(?:price|bidding|trade|culture|turf|star|ratings|tariff|currency|pay|talent|format) (?:war|wars|assault|battle)s?|price assaults?',
    '(?:fires?|fired|firing|shot|shoots?) (?:off |back )(?:a |an |the |that )?(?:letter|email|tweet|salvo of|statement|reply|response|question)?',
    'fired in (?:[\\p{L}-]+ ){0,2}goals?|goals?|rocket from|fired (?:home|wide|over|by his|from (?:his|her|the|their) jobs?)',
    '(?:under|come under|came under|line of) (?:fire|attack) (?:for|from critics|over)',
    'explosive (?:politics|growth|performers?|revelations?|testimony|report|interview|row|claims?|start|pace|mix|issue)',
    '(?:budget|plan|bill|deal|proposal) (?:[\\p{L}]+ )?(?:torpedoed|shelved|sunk|bombed)|shelled out|bombshells?',
    '(?:media|smear|negative|ad|campaign|twitter|rhetorical|partisan) attacks?|(?:peppered|responded|hit back|pressed|renewed)[^.;]{0,12} with (?:\\p{L}+ ){0,2}attacks|attacks? on (?:his|her|their|its) (?:\\p{L}+ ){0,2}(?:record|biography|platform|rival|opponent|plan|policies)|(?:strike|strikes|struck) (?:\\p{L}+ ){0,4}down|on hold|puts? (?:\\p{L}+ ){0,3}on hold|to combat (?!the (?:rebels|militants|insurgents))(?:\\p{L}+ ){1,3}|combat (?:climate|crime|corruption|poverty|inflation|disease|racism|terrorism|misinformation|fraud|hunger)|advanced (?:countries|nations|studies|research|technology|age|degree)|(?:school|institute) of advanced|(?:campaign|election|electoral|political|pre-election|victory|party|at an?|at the|during the|during a) rall(?:y|ies)|heart attacks?|sex(?:ual)? (?:attack|assault)s?|panic attacks?|asthma attacks?|cyber[- ]?attacks?|verbal attacks?|personal attacks?|attacks? on (?:the |his |her |their )?(?:record|credibility|character|policy|press freedom|democracy|judiciary|courts?|media|press|constitution|rights|freedoms?|reputation|institutions|tradition)|shark attacks?',
    '(?:siege|army|barrage|volley|storm|avalanche) of (?:fans|supporters|questions|criticism|complaints|tourists|shoppers|reporters|photographers|admirers|words|protest|abuse|boos)',
    '(?:uphill|legal|court|losing|political|election|electoral|custody|relegation|title|midfield|takeover|boardroom|health|cancer) (?:battle|fight)s?|battle (?:against|with) (?:cancer|inflation|relegation|illness|corruption)|battle for (?:promotion|the title|survival in)|fight(?:ing)? (?:against |for )?(?:inflation|corruption|crime|poverty|disease|cholera|malaria|cancer|climate|relegation|his (?:job|seat)|her (?:job|seat))',
    'stor(?:med|ms|ming) (?:out|off|into the lead|to victory|back|to a win|home)',
    'rearguard action|rallying (?:cry|point)|rall(?:y|ied|ies) (?:in (?:shares|stocks|the market)|on wall street|by \\d)|(?:stock|share|market|bond|price)s? rall(?:y|ied|ies)',
    '(?:war|battle|peace)[- ]?(?:footing|chest|cry|paint|horse|ground state|of words|on drugs|on want)|war of words',
    'mobili[sz]e (?:a further |another |an? |up to |more than )?[\\d.,]+ ?(?:m|bn|million|billion|euros|dollars|pounds)',
    'surrender(?:ing|ed)? (?:points|the lead|possession|market share)|lost ground|losing ground to rivals|gain(?:ed|s|ing)? ground (?:on|against) (?:the |rivals|sterling|dollar|euro)|(?:shares|stock|stocks|prices|currency|rouble|ruble|krone|dollar|euro|profits|sales|revenue|margins|inflation|unemployment|output|exports)[^.;]{0,20} (?:fell|fall|hit|advanced|retreated|slumped|were hit)',
    'hit (?:margins|profits|sales|the headlines|headlines|back|a (?:record|snag|wall|low|high)|by (?:inflation|tariffs|the (?:crisis|recession|downturn))|hard by|record|out at|out|home|the bar|the post|the target with|rock bottom)|hits? (?:single|song|album|show|film|record)|box[- ]office hit|hit (?:single|series|show|song)',
    '(?<!(?:shells?|rockets?|missiles?|bombs?|drones?|mortars?|strikes?) )hit the market',
    'shot to pieces in (?:the )?(?:press|debate)|shot (?:in the arm|wide|on goal|on target)|long shot|parting shot|gunning for|(?:killing|murder|execution) (?:time|off)|dead (?:end|line|lock|heat|ball|weight|centre)|dressed to kill|dying (?:minutes|seconds|wish|to)',
    '(?:takes?|took|taken|taking) (?:place|part|note|care|time|steps|advantage)|reached by (?:phone|telephone|e-?mail)|(?:fir(?:e|es|ed|ing)|us(?:e|es|ed|ing)|deploy(?:s|ed|ing)?) (?:of |an? )?(?:tear ?gas|water cannons?|rubber bullets|stun grenades|flares|blanks|(?:an? )?warning shots?(?: at)?)(?: [\\p{L}]+)?|called (?:it )?a day|fire sale|under fire for|fired (?:up|him|her|them as|the coach|its|his|their)|hang(?:s|ing)? fire|play(?:s|ed|ing)? with fire|baptism of fire|like wildfire|fire (?:drill|safety|regulations|station|department|engine|extinguisher|exit)s?',
    'graveyard of|buried under (?:paperwork|work|debt)|minefield of|political minefield|nuclear option|silver bullet|smoking gun|trigger-happy|st(?:ick|icks|uck) to (?:his|her|their|its) guns|bite the bullet|dodg(?:e|ed|ing) a bullet',
    'the (?:home|away) (?:side|goal|fans|end)|own goal|penalty (?:shoot-?out|kick)|shoot-?outs? (?:win|defeat|loss)|win(?:s|ning)? (?:streak|run)',
    '(?:heat|cold|rain|snow|sand|dust|thunder|wind)[ -]?(?:wave|storm|spell)s?|lightning strikes?|struck by lightning|hit by (?:a (?:car|bus|train|truck|storm)|storms?|floods?|flooding|drought|the (?:storm|hurricane|quake|earthquake)|an earthquake)|(?:volcanic|gas|population|demographic|cambrian) (?:eruption|explosion)s?',
    '(?:capture|captures|captured|capturing|seize|seizes|seized|seizing) (?:the (?:mood|imagination|moment|opportunity|attention|initiative|chance|day|spirit)|on the|upon|hearts|attention|market share|imagination)',
    'advance(?:d)? (?:notice|warning|payment|booking|ticket|copy|technology|economies|degree|stage|age)|in advance(?: of)?|(?:with|by) the advance of (?:technology|age|science)|advanced (?:to the (?:final|semi|quarter|next)|systems?|weapons?|economies)',
    "meet(?:s|ing)? (?:the |their |its |his |her )?(?:needs?|demand|demands|targets?|deadline|requirements?|criteria|conditions|expectations|costs|standards?|challenges?)|(?:annual|board|shareholders['’]?|staff|general|town[- ]hall) meetings?",
    '(?:fall|fell|falls|falling|fallen) (?:short|apart|asleep|ill|behind|silent|through|under the|in love|to \\d|by \\d|from \\d|\\d|in (?:price|value|line|the yard|open|to)|on (?:deaf|hard)|into (?:disrepair|the|a|open)|out with|off|for|over|victim|foul)',
    '(?:bodies|body) (?:such as|like|of (?:evidence|work|water|law)|language|armou?r)|government bod(?:y|ies)|monitoring bod(?:y|ies)|(?:regulatory|governing|advisory|student|public|official|supervisory|electoral) bod(?:y|ies)',
    'order (?:of|book|form)|in order to|in (?:short|working|good) order|law and order|out of order',
    '(?:last|final|dying) (?:gasp|ditch)|on the (?:march|brink)|march(?:es|ed)? (?:on|towards) (?:victory|the title)|(?:in|since|early|late|mid|until|by|of|from|on \\d+) March\\b',
    "(?:battle|attack|fight|assault|strike|siege|war|clash|explosion)['’]s (?:anniversary|film|history)|battle of (?:britain|hastings|stalingrad|waterloo|the (?:bulge|somme))|anniversary of",
    '(?:hit|struck|battered|rocked|plagued|shaken|stormed|ravaged) by (?:a |an |the |its |his |her |fresh |severe |new |more |further )*(?:[\\p{L}-]+ )?(?:shortages?|injur(?:y|ies) (?:to|in)|cuts?|delays?|scandals?|doubts?|rumou?rs|protests? from|defections|resignations?|inflation|recession|costs?|crisis|illness|flu|absences|walkouts?|cancellations?|drought|debts?)',
    'hit (?:the |its |his |her |their )?(?:[\\p{L}-]+ ){0,3}hard|shot (?:him|her|them|me|us|back at)(?: a)?(?: look| glance| smile)?|(?:blew|blow|blown) (?:his|her|their|its|the) (?:budget|chance|lead|cover|top)|(?:blew|blow|blows|blown) up (?:at (?:the |his |her )?(?:waiter|press|referee|staff)|in (?:his|her|their) face|at the last minute)|killed (?:in committee|off|it on)|shot across the bows?',
    'fight(?:s|ing)? (?:an? |the )?(?:[\\p{L}-]+ ){0,2}(?:outbreak|epidemic|virus|fires?|blaze|flames|infection|disease|red tape|tears|eviction|extradition|charges?|case|lawsuit)|fight(?:s|ing)? (?:back|for) (?:his|her|their|its|our)? ?(?:tears|life|lives|rights|survival|place|breath)|(?:war|battle) (?:on|against) (?:crime|pickpockets|waste|red tape|litter|rats|mosquitoes|cancer|drugs|graft|corruption)',
    '(?:lightning|gales?|hurricanes?|cyclones?|typhoons?|(?:strong |high )?winds?|(?:heavy |torrential )?rains?|hail|floods?|floodwaters?|quakes?|earthquakes?|(?:[\\p{L}-]+ )?storms?|cold front|heatwave|wolves|sharks?|locusts|bees|bears?|dogs?|mosquitoes) (?:had |has |have |then |also )?(?:[\\p{L}]+ly )?(?:struck|strikes?|hit|hits|batter(?:ed|s)|pound(?:ed|s)|bombard(?:ed|s)|kill(?:ed|s)|destroy(?:ed|s)|damag(?:ed|es)|attack(?:ed|s)?|invad(?:ed|es)|advanc(?:ed|es)|lash(?:ed|es)|is advancing|are advancing)',
    "(?:the |this |a |his |her |its |their |new |debut |[\\p{L}]+[’']s ){1,3}(?:film|movie|novel|documentary|opera|musical|play|series|thriller|painting|canvases|exhibition|album|video ?game|game|sequel|memoir|poem|comic|level|(?:last|final|first|second|opening) (?:act|scene|chapter))(?! crews?| makers?| festival| director| star| critic)[ ,][^.;]{0,120}",
    '(?:players|gamers) (?:can|could|may|must|have to|will|take|control|command|choose|fight|try)[^.;]{0,100}|stars? as [^.;]{0,100}',
    "(?:monument|memorial|statue|plaque|tribute|exhibition|book|lecture|museum) (?:to|about|on|of|for) [^.;]{0,60}|anniversary of (?:the |a |his |her |their )?(?:[\\p{L}’'-]+ ){0,5}[\\p{L}]+|(?:re-?enact(?:s|ed|ing|ment)?|commemorat(?:e|es|ed|ing)) (?:of )?(?:the |a )?(?:[\\p{L}-]+ ){0,3}[\\p{L}]+",
    '(?:laws?|bill|code|statute|act|constitution|convention) (?:punish(?:es|ed)?|ban(?:s|ned)?|outlaw(?:s|ed)?|prohibit(?:s|ed)?|forbid(?:s)?|cover(?:s|ed)?|define[sd]?|criminali[sz]e[sd]?) (?:[\\p{L}-]+ ){0,3}[\\p{L}]+',
    '(?:hackers?|ransomware|malware|phishing|virus(?:es)?|bacteria|critics?|columnists?|reviewers?|lawyers?|opposition|lawmakers|rivals?|coach|columnist|bloggers?|activist investors?|unions?) (?:had |has |have |also |sharply |fiercely )?attack(?:s|ed|ing)?|(?:ransomware|malware|phishing|denial-of-service|spam|hacking) attacks?',
    '(?:attack|assault|offensive|onslaught|raid) on (?:rival |the |its |his |her )?(?:fares?|prices?|rates?|brands?|waste|costs?|rich|poverty|inequality|privilege|freedoms?|living standards|pensions|wages|welfare)|ambush(?:ed)? (?:by (?:reporters|photographers|journalists|fans)|at the (?:party|congress|conference))|an? ambush (?:at|in) (?:the )?(?:party|committee|congress|parliament|council)',
    '(?:shot|shoots?|shooting|rescu(?:e|es|ed|ing)|killed|kills|attacked) (?:dead )?(?:an?|the|two|three|four|five|\\d+|several)? ?(?:[\\p{L}-]+ )?(?:cats?|dogs?|horses?|boars?|deer|bears?|elephants?|whales?|dolphins?|foxes|wolves|lions?|rhinos?|sheep|flocks?|turtles?)',
    '(?:explosion|blizzard|blast) (?:in|of) (?:[\\p{L}-]+ )?(?:costs?|prices?|demand|interest|debts?|spending|colou?rs?|creativity|numbers)|(?:mock|snowball|food|pillow|sham|water|paintball|tug-of-war) (?:battle|fight|raid|attack)s?|truce in the (?:[\\p{L}-]+ )?(?:price|browser|console|ratings|tariff|trade|culture) wars?',
    '(?:years?|life|months|term|sentence|sentenced|jailed|tried|imprisoned) (?:in (?:prison|jail) )?for (?:the )?(?:attempted )?(?:arson|murder|killing|assault|attack|bombing|kidnapping|sabotage|execution)s?',
    '(?:attacks?|bombings?|strikes?|assaults?|plots?|assassinations?) (?:[\\p{L}-]+ ){0,6}(?:was|were|had been|has been) (?:foiled|thwarted|prevented|averted)',
    'without (?:a|any) (?:fight|shot|single shot|battle)(?: being fired)?|trad(?:e|es|ed|ing) (?:fire|barbs|blows|shots) over|shot at from (?:all|every) (?:sides?|quarters?)',
    'clash(?:es|ed)? (?:of (?:heads|opinions|colours|cultures|the titans|egos)|with (?:critics|the (?:chairman|board|referee))|on (?:saturday|sunday) at (?:home|old))',
  ],
};

/**
 * What something can do, is for or used to be called: no occurrence.
 * @source guide §3.1 (general capabilities); own, general English
 */
export const CAPABILITIES: IdiomTable = {
  source: 'guide §3.1; own, general English',
  patterns: [
    '(?:can|could|is able to|are able to|capable of|designed to|used to|able to|ability to|capacity to|intended to|help(?:s)? (?:to )?(?:defend|protect|shield)|defen[cs]e against|defend(?:s|ing)? (?:its|the|their|his|our) [\\p{L}]+ from|protection against|protect(?:s|ing)? against|strengthen|bolster|to counter|against future|used for|used in)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:shoot(?:ing)? down|intercept(?:ing)?|destroy(?:ing)?|engag(?:e|ing)|strik(?:e|ing)|hit(?:ting)?|attacks?|strikes?|missile attacks?|drone attacks?|jam(?:ming)?|track(?:ing)?|assaults?)',
    'in the (?:event|case) of (?:an? )?[\\p{L}-]+(?: [\\p{L}]+)?',
    'anti-(?:war|government) sentiment',
    'if (?:there is|there are|attacked|they attack)',
    'refus(?:ed|es|ing) to be drawn',
  ],
};

/**
 * Words of other subjects: a report full of them and poor in words of war holds no event.
 * @source own, general English
 */
export const OTHER_SUBJECTS: {
  readonly source: string;
  readonly sport: string;
  readonly business: string;
  readonly disaster: string;
  readonly weather: string;
  readonly culture: string;
  readonly politics: string;
  readonly crime: string;
} = {
  source: 'own, general English',
  sport:
    'goals?|match|matches|coach|captain|whistle|(?:before|after|until) the break|goalless|derby|title|midfielder|striker|defender|goalkeeper|league|substitute|penalty|pitch|season|visitors|half-time|halftime|stoppage time|championship|tournament|fixture|scored|equaliser|winger|cup|quarter-final|semi-final|set point|innings|wicket|referee|club|teammates?|win|home side|fans|second half|first half|kick-off',
  business:
    'shares|shareholders?|chief executive|analysts?|dividend|margins?|profits?|revenue|quarter|stock|investors?|chipmaker|startup|merger|takeover|earnings|bond|exchange|index|rivals|market share|deliveries|turnover|sales|company|customers|short sellers|products?',
  politics:
    'budget|opposition|pensioners|taxes|tax rises?|unions?|voters?|vote|poll|polls|manifesto|coalition|backbench(?:er)?s?|bill|lawmakers|senators?|candidate|nominee|campaign|campaigning|primary|welfare|reshuffle|referendum|constituency|re-election|deputies|mp|mps',
  crime:
    'charged with|pleaded|court|jury|nightclub|burglary|robbery|detectives?|sentenced|magistrates?|bail|prosecutor|drunk|suspect|murder|homicide|pub|teenager|knife|drug dealer|trial|jailed|stolen|shoplift(?:ing|er)s?|defendant|victim',
  weather:
    'forecast(?:s|ers?)?|temperatures?|showers|sunshine|degrees|celsius|breezes?|gusts|high pressure|low pressure|frosts?|fog|mist|clouds?|drizzle|sunny|met office|outlook|pollen|mercury|skies|thunderstorms?|snowfall|umbrellas?|gardeners?|seasonal|heatwave|cold front|warm front|isobars?',
  culture:
    'theatre|audience|playwright|actors?|actress|stage|curtain|production|scenes?|script|monologue|opera|orchestra|festival|novel|film|gallery|premiere|applause|critics?|concert|album|singer|dancers?|choreographer|exhibition|novelist|screenplay|cinema|box office|encore|stagehands|rehearsals?|comedy|drama|the play|drummer',
  disaster:
    'landslides?|earthquakes?|quake|floods?|flooding|floodwaters|cyclone|hurricane|typhoon|(?:an?|the|tropical|winter|snow|sand) storms?|tornado|wildfires?|volcano|eruption|tsunami|mudslides?|avalanche|heatwave|drought|storms? (?:battered|lashed|hit|swept|struck|left)|gales?|torrential rains?|heavy rains?|flash floods?|flooded|forest fires?|bush ?fires?|plane crash|train crash|derailed|car crash|ferry capsized|stampede',
};
