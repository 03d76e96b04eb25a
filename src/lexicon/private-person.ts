/** Nouns for people who hold no office: who is called so in a report is a private person. @source own, general English */
const NOUNS =
  'doctor surgeon physician midwife pharmacist dentist docker dispatcher technician resident local villager neighbou?r witness eyewitness bystander survivor driver farmer teacher mother father grandmother grandfather parent pensioner retiree student pupil schoolboy schoolgirl schoolteacher worker nurse paramedic electrician mechanic shopkeeper shop[- ]owner vendor passenger patient refugee evacuee civilian child woman man girl boy teenager toddler baby infant victim relative widow widower wife husband miner welder carpenter builder cook baker tailor cashier waitress waiter hairdresser housewife homeowner tenant couple family beekeeper fisherman shepherd tractor[- ]driver postwoman postman postal[- ]worker librarian cleaner caretaker cyclist motorist pedestrian traveller displaced[- ]person seamstress courier gardener sister brother son daughter aunt uncle cousin nephew niece grandson granddaughter friend colleague';

/** The same as an alternation, plurals included. */
export const PRIVATE_NOUN = `(?:${NOUNS.split(' ').join('|')})(?:e?s)?`;

/** Kin of somebody told of before. @source own, general English */
export const KIN =
  '(?:(?:great-|step-?)?(?:grand)?(?:son|daughter|mother|father|child|parent)|children|baby|husband|wife|partner|fiancée?|brother|sister|twin|aunt|uncle|cousin|nephew|niece|widow|widower|boyfriend|girlfriend|mother-in-law|father-in-law|brother-in-law|sister-in-law|son-in-law|daughter-in-law|neighbou?r|friend|colleague)s?';

/** What is done to a person, in the passive: a place or a thing is never so. @source own, general English */
export const HARMED =
  '(?:fatally |seriously |badly |slightly |severely |lightly |critically |mortally |gravely )?(?:killed|injured|wounded|hurt|hospitali[sz]ed|murdered|executed|tortured|beaten|shot|stabbed|burned to death|detained|arrested|abducted|kidnapped|imprisoned|sentenced|deported|raped|buried|mourned|dead|missing|rescued|trapped|unhurt|found dead|found alive|treated|concussed|maimed|orphaned|blinded|widowed)';

/** What happens to a person, in the active. @source own, general English */
export const SUFFERED =
  '(?:died|dies|perished|succumbed|drowned|bled to death|lost (?:his|her|their) (?:life|lives|leg|arm|hand|sight|home|house)|went missing|disappeared|vanished|survived|was survived|(?:suffered|sustained|received) (?:\\p{Ll}+ ){0,3}(?:injur|wound|burn|concussion|trauma|fracture|shrapnel)\\p{Ll}*)';

/** Doing harm to a person who is named right after. @source own, general English */
export const HARMING =
  '(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|murder(?:ed|ing|s)|shot(?: dead)?|execut(?:ed|ing)|tortur(?:ed|ing)|detain(?:ed|ing|s)|arrest(?:ed|ing|s)|abduct(?:ed|ing|s)|kidnapp(?:ed|ing)|rescu(?:ed|ing|es)|buried|deported)';

/** Nouns of harm before "of" and a person. @source own, general English */
export const HARM_OF =
  '(?:death|killing|murder|funeral|burial|body|bodies|remains|arrest|detention|abduction|kidnapping|disappearance|execution|torture|wounding|rescue|memory|loss|lives|life|grave)';

/** Those told of as the dead, hurt or missing. @source own, general English */
export const CASUALTIES =
  '(?:dead|killed|victims?|wounded|injured|missing|casualties|detainees|detained|fatalities|survivors|deceased|rescued|fallen)';

/** Stems of what is done to or befalls a person, in Ukrainian and Russian. @source own, general Ukrainian and Russian */
export const SLAVIC_HARM =
  '(?:загину(?:в|л)\\p{Ll}*|погиб(?:ла|ли|ло)?|помер(?:ла|ли)?|умер(?:ла|ли)?|скончал(?:ся|ась|ись)|поране(?:но|на|ний|ні|ну)|поранен|ранен(?:а|о|ы|ый|ая)?|ранили|поранили|травмова(?:но|на|ний|ні)|травмирован(?:а|о|ы)?|постражда(?:в|ла|ли)|пострада(?:л|ла|ли)|(?:отрима|получи)(?:в|л|ла|ли) (?:\\p{Ll}+ ){0,2}(?:поранен|травм|ранени|ожог|опік|осколоч)\\p{Ll}*|зник(?:ла|ли)?(?: безвісти)?|пропал(?:а|и)?(?: без вести)?|викра(?:ли|дено|дена|дений)|похи(?:тили|щен|щена|щены)|затрима(?:ли|но|на|ний)|задержа(?:ли|н|на|ны)|(?:за)?арештова(?:но|ли|на|ний)|арестова(?:н|на|ли|ны)|вби(?:то|ли|та|тий|ті)|уби(?:т|та|ли|ты)|врят(?:ували|увано|овано|ований|ована)|спас(?:ли|ён|ен|ена)|спасен|госпіталізова(?:но|на|ний|ли)|госпитализирова(?:н|на|ли|ны)|похова(?:ли|но)|похоронили|закатува(?:ли|но)|застрел(?:или|ено|ен|ена))';

/** Stems of nouns for people who hold no office. @source own, general Ukrainian and Russian */
export const SLAVIC_PRIVATE =
  '(?:мешкан(?:ець|ц|к)|жител(?:ь|я|ю|ем|ьниц|ьк|и)|місцев(?:ий|а|ої|ого|у)|местн(?:ый|ая|ой|ого|ую)|сусід|сосед|свід(?:ок|к)|свидетел|очевид|водi|водій|водія|водител|фермер|вчител|учител|пенсіонер|пенсионер|студент|школяр|школьни|жінк|женщин|чоловік(?!\\p{L}*ів)|мужчин|хлоп(?:ець|чик|ц)|дівчин|дівчат|девочк|девушк|мальчик|дитин|ребен|ребён|немовл|младен|мати|матір|матер|мать|мам[аиуоы]|батьк|отец|отц|бабус|бабушк|дідус|дедушк|(?<!(?:головн|главн)\\p{L}{1,3} )(?:лікар(?!н)|врач|хірург|хирург)|фельдшер|акушер|медсестр|працівни|работни|слюсар|слесар|електрик|электрик|продавчин|продавец|продавц|продавщиц|пасажир|пассажир|пацієнт|пациент|переселен|вдов|подружж|супруг|шахтар|шахтер|шахтёр|механік|механик|кухар|повар|двірник|дворник|листонош|почтальон|доярк|рибалк|рыбак|цивільн|гражданск(?:ий|ая|ую|ого) (?!администрац)|підліт|подрост|загибл|погибш|поранен|ранен|постраждал|пострадавш|потерпіл)\\p{Ll}*';

/** Kin in Ukrainian and Russian, by their stems. @source own, general Ukrainian and Russian */
export const SLAVIC_KIN =
  '(?:син|сын|доньк|доч|чоловік|муж|дружин|жен|мати|матір|матер|мать|мам|батьк|отец|отц|брат|сестр|онук|онучк|внук|внучк|бабус|бабушк|дідус|дедушк|тіт[кц]|тёт|тет|дядьк|дяд|наречен|невест|жених|племінни|племянни|зят|невістк|вдов|сусід|сосед|друг|подруг|дит|дет|ребен|ребён)\\p{Ll}*';

/** What is done to persons, but to places and things as well: said of a person only where a given name says so. @source own, general English */
export const MAYBE_HARMED = '(?:identified|evacuated|pulled|freed|released|hit|safe|alive)';

/** Roles that make their holder no private person besides those of `office.ts`. @source own, general English, Ukrainian and Russian */
export const ALSO_PUBLIC =
  /(?<!\p{L})(?:deputy|deputies|leader|politician|judge|director|chair|ceo|king|queen|prince(?:ss)?|(?:arch)?bishop|patriarch|pope|ayatollah|warlord|founder|rapporteur|coordinator|representative|council member|member of (?:the )?(?:parliament|council|congress)|congress(?:man|woman)|first lady|candidate|dictator|director-general|president’s|president's|лідер|лидер|директор|керівни|руководител|очільни|представни|представител|заступни|заместител|міськ\p{L}+ голов|староста|суддя|судья|патріарх|патриарх|митрополит|єпископ|епископ|координатор|комбриг|комбат)/iu;

/** Given names that are names of countries and cities too: alone they are no person's. @source own list */
export const PLACES_TOO: ReadonlySet<string> = new Set(
  'israel georgia jordan sydney chad florence paris dakota virginia austin charlotte madison victoria sofia odessa orlando carolina brooke lance guy hope faith dawn grace said su so u ko ma win lin soe daw may june don mark miles rich'.split(
    ' ',
  ),
);

const PRIVATE_ROLE = new RegExp(`(?<!\\p{L})(?:${PRIVATE_NOUN}|${SLAVIC_PRIVATE})(?!\\p{L})`, 'iu');

/** Whether a role tells what a person is in private life. */
export const isPrivateRole = (role: string): boolean => PRIVATE_ROLE.test(role);
