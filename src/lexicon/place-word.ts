import type { PlaceKind } from '../model/place.ts';

const words = (s: string): ReadonlySet<string> => new Set(s.trim().split(/\s+/));

/** Generic words after a name that belong to it, with the kinds they allow. @source guide §6.18 and general English */
export const GENERIC_AFTER: Readonly<Record<string, readonly PlaceKind[]>> = {
  oblast: ['admin1'],
  region: ['admin1', 'region', 'admin2'],
  province: ['admin1', 'admin2'],
  governorate: ['admin1'],
  state: ['admin1'],
  krai: ['admin1'],
  republic: ['admin1', 'country'],
  prefecture: ['admin1', 'admin2'],
  department: ['admin1', 'admin2'],
  county: ['admin2', 'admin1'],
  district: ['district', 'admin2', 'admin1', 'settlement'],
  raion: ['admin2', 'district', 'settlement'],
  locality: ['admin2', 'settlement'],
  township: ['admin2', 'settlement'],
  village: ['settlement'],
  municipality: ['admin2', 'settlement'],
  commune: ['admin2', 'settlement'],
  subdistrict: ['admin2', 'settlement'],
  quarter: ['district', 'settlement'],
  territory: ['admin2', 'admin1', 'settlement'],
  hromada: ['settlement', 'admin2'],
  neighbourhood: ['district', 'settlement'],
  neighborhood: ['district', 'settlement'],
  suburb: ['district', 'settlement'],
  camp: ['facility', 'settlement', 'district'],
  river: ['water'],
  reservoir: ['water'],
  valley: ['region', 'landform', 'admin2', 'settlement'],
  island: ['landform', 'settlement', 'admin1'],
  peninsula: ['landform', 'admin1', 'region'],
  mountains: ['landform', 'region'],
  airport: ['facility'],
  airbase: ['facility'],
  airfield: ['facility'],
  crossing: ['facility', 'settlement'],
};

/** Words before "of NAME" that tell its kind ("the state of X"). @source guide §6.18 and general English */
export const CALLED: Readonly<Record<string, readonly PlaceKind[]>> = {
  city: ['settlement'],
  town: ['settlement'],
  village: ['settlement'],
  cities: ['settlement'],
  towns: ['settlement'],
  villages: ['settlement'],
  hamlet: ['settlement'],
  outskirts: ['settlement', 'district'],
  state: ['admin1'],
  states: ['admin1'],
  province: ['admin1', 'admin2'],
  provinces: ['admin1', 'admin2'],
  oblast: ['admin1'],
  governorate: ['admin1'],
  county: ['admin2', 'admin1'],
  region: ['admin1', 'region', 'admin2'],
  regions: ['admin1', 'region', 'admin2'],
  island: ['landform', 'region', 'admin1', 'admin2', 'country'],
  islands: ['landform', 'region', 'admin1', 'admin2', 'country'],
  republic: ['country', 'admin1'],
};

/** Generic words that make a facility of the settlement they follow. @source guide §1, general English */
export const FACILITY_AFTER: readonly string[] = [
  'international airport',
  'air base',
  'airport',
  'airbase',
  'airfield',
  'naval base',
  'refugee camp',
  'displacement camp',
  'camp',
  'border crossing',
  'crossing',
  'nuclear power plant',
  'nuclear plant',
];

/** Words that make a stretch of front of a name. @source guide §1 ("the Kherson sector") */
export const FRONT_AFTER: ReadonlySet<string> = words('sector axis direction front');

/** Prepositions after which a name is a location. @source own, general English */
export const LOCATIVE: ReadonlySet<string> = words(
  'in at near from to toward towards over around outside inside across into onto through throughout via above off along beyond within on under leave left leaving enter entered entering reach reached reaching downtown central',
);

/** Verbs whose object by its bare name is a place. @source own, war reporting */
export const TAKES_PLACE: ReadonlySet<string> = words(
  'captured recaptured capturing recapturing retook retaken liberated liberating overran shelled shelling',
);

/** Lower-case words that may stand inside a name. @source own, general English */
export const CONNECTIVE: ReadonlySet<string> = words(
  'of the de del la al el and sur da do am en an der di ez e y upon du des au aux den on ed es et',
);

/** Arabic articles that may begin a name in lower case before a hyphen. @source own, Arabic romanisation */
export const LOWER_ARTICLE: ReadonlySet<string> = words('al el an as ash at ad ar az er ed en es');

/** Words that refuse a name of one word: function words, calendar, ranks, headings. @source own, general English */
export const NEVER_PLACE: ReadonlySet<string> = words(`
a an the none reunion royal arab arabs niño niña obama igbo yoruba hausa fulani tuareg pashtun hazara tutsi hutu rohingya uyghur sikh and or but if of in at on to by for from with about after before while when where who what which this that these those it
he she they we you i his her their our your its as so not no yes all some many most more few several one two three four five six seven
eight nine ten first second third last next new old january february march april may june july august september october november
december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow
yesterday mr mrs ms dr sir lord lady president prime minister general colonel major captain lieutenant sergeant admiral chief mayor
governor senator secretary king queen prince princess pope police army navy force forces air defence defense ministry government
parliament council committee court party church university school college hospital media press news times post telegraph guardian
update situation report statement alert emergency attention live breaking watch read more video photo image source says said state
union united nations security health central national international federal republic democratic people peace war front line
independence liberation victory freedom hope love god allah islam muslim christian jewish jews muslims christians catholic
christmas easter ramadan eid facebook twitter telegram google apple amazon reuters mission base camp city town village district
province region center centre street road square bridge park island lake river mountain valley hill hills north south east west
northern southern eastern western upper lower middle great big small good best well right left back home house white black red
green blue gold silver orange brown gray man men woman women children family mother father brother sister boy girl day night
morning evening week month year spring summer autumn fall winter time times world global earth sun moon star stars cross crescent
covid hamas hezbollah taliban islamic jihad isis isil nato eu un unhcr unicef who idf rsf saf afp ap bbc cnn bst gmt utc est pst
however although because since until during despite according also another other others both each every such there here then now
why how any only just even still yet again never always often once perhaps maybe please thanks thank hello welcome dear ok okay
tax law act bill congress senate house commons lords labour labor conservative liberal democrats republican republicans democrat
iron dome patriot shahed himars wagner azov kalibr iskander kinzhal tomahawk gerbera geran lancet abrams leopard bradley challenger
bank market stock company group inc ltd corp foundation institute agency office department bureau service commission authority
football club league cup team game match season player coach sports island islands bay ocean sea gulf cape port harbor harbour
battery brigade battalion division corps regiment unit operation spokesman spokesperson resident residents officials official
local locals community communities people human rights watch amnesty save unicef wfp ocha iom msf icrc doctors without borders
can could may might must shall should will would do does did done be is are was were been being have has had having make made
get got go went gone come came see saw seen say tell told ask asked take took give gave find found think thought look use used
work call try need feel become leave put mean keep let begin seem help show hear play run move like live believe hold bring happen
write provide sit stand lose pay meet include continue set learn change lead understand stop follow create speak allow add spend
grow open walk win offer remember consider appear buy wait serve die send expect build stay fall cut reach kill remain
police-led son bin bint abu abdul mohammed muhammad ahmed ali hassan hussein ibrahim omar khalid mahmoud mustafa said-al
energy transport education aid food water fuel oil gas power plant nuclear dam mine gate tower castle palace temple mosque
grad smerch uragan tochka hermes heron harpy orlan bayraktar akinci javelin stinger scud katyusha kornet merkava qassam ansar dozo
jnim fano iswap tatmadaw molniya lancet ababil shadow storm atacms gripen falcon hornet mirage rafale caesar gepard marder
haram boko shabaab shabab clashes strikes attacks fighting shelling bombing raids bandits insurgents rebels gunmen gang drones missiles
amid near under above against between across along around behind below beneath beside beyond inside outside within throughout
ukrenergo naftogaz rosatom gazprom hq ceo usa-led ied ieds idp idps uav uavs fpv
`);

/** Everyday words that are also well-known places: only after a locative preposition. @source own, general English */
export const NEEDS_PREPOSITION: ReadonlySet<string> = words(`
reading bath mobile nice lakes wells deal sandwich rugby battle hull cork split bergen bala bar batman enterprise florence victoria
charlotte sydney jackson lincoln madison houston austin dallas jordan chad israel georgia virginia carolina savannah dakota
montana chelsea kent brent lancaster windsor chester stafford warwick bradford stanford marshall franklin hamilton wellington
nelson washington douglas salem phoenix buffalo orlando paris milan troy homer tyler aurora mali sake bara muse bama katana
beni uvira mandera malakal hope justice commerce liberty concord harmony eureka surprise progress sale send rest march barry
stanley mason bishop baker cook carter porter turner ware clay lena nora ida alma iris ruby pearl june augusta dover ridge
engineer century early mills limit side brick name main part level long acre pool car concrete angle limbo legacy faith sector
industry fully rest burden driver experiment story strong friend fiscal export soul loving trial date basic mining loose globe
research free rapid shaping powers communal assumption surprise opportunity paper effort thrall split price economy winner friendly
bullet begun officer booth plenty point peninsula summit quarter train reform wary loan alliance settle metro normal celebration
purchase hurricane outlook roundabout store wedding happy male tactic fossil sale hometown tour dollar healing parent piano lucky
forest magazine drama junior section solo liter retreat sells grass plain heritage homeland lives apples crystal manage mogul bully
accord prosperity tank advance loyal equality massacre banning loans talent bells bare cents smile steep airport gaming ballots
empire superior comfort sisters marks chamber arrest roles unity contest grabs brilliant blessing circle holiday panic punch walls
blond landing halls principal soften parks arsenal friendship casinos concession marches half course border leader transit parachute
bend page eagle jasper logan carson dayton trump bush ford clinton johnson harris powell thomas martin sousse
`);

/** Compass words before a name, with bearings in degrees. @source own, general English */
export const DIRECTION_BEARING: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  'north-east': 45,
  east: 90,
  southeast: 135,
  'south-east': 135,
  south: 180,
  southwest: 225,
  'south-west': 225,
  west: 270,
  northwest: 315,
  'north-west': 315,
  northern: 0,
  northeastern: 45,
  'north-eastern': 45,
  eastern: 90,
  southeastern: 135,
  'south-eastern': 135,
  southern: 180,
  southwestern: 225,
  'south-western': 225,
  western: 270,
  northwestern: 315,
  'north-western': 315,
};

/** Institutions and offices: a name before one is part of their name. @source guide §6.18 */
export const INSTITUTION: ReadonlySet<string> = words(`
ministry ministries minister ministers government army military navy forces force troops soldiers police parliament president
premier presidency spokesman spokeswoman spokesperson ambassador envoy embassy consul consulate intelligence defence defense
security air airforce officials official authorities authority administration governor mayor office council court senate congress
command commander commanders general generals staff agency health foreign interior finance regional central national federal state
media press television radio tv newspaper agencies civil delegation negotiators diplomats diplomat diplomatic leader leaders
leadership secretary department service services border guards guard coast university college institute bank company companies
airlines airways group party opposition union association federation league committee commission red supreme constitutional
prime deputy vice chief emergency rescue fire firefighters hospital hospitals doctors teachers students population currency
citizens nationals people refugees fighters rebels militants insurgents junta regime lawmakers senators analysts experts
journalists reporters mission team football special armed ground naval marine strategic operational democratic liberation
supreme mps mp peacekeepers commandos pilots settlers militia militias branch prosecutors prosecutor judge judges ombudsman
economy economic tax law laws dollar coalition passport visa territory-based ally allies sanctions coalition-led aid
`);

/** Words naming a part of a place: a possessive before one is still a location. @source guide §6.18 */
export const PART_OF_PLACE: ReadonlySet<string> = words(`
capital north south east west northern southern eastern western northeast northwest southeast southwest north-east north-west
south-east south-west centre center outskirts suburbs coast coastal border borders region regions city cities town towns province
provinces airport port harbour harbor station streets street market district districts square territory largest second-largest
biggest main airspace waters skies railway hospital hospitals interior countryside suburb island islands downtown old
`);

/** What a place has and a person has not: a possessive before it is a place's. @source own, general English */
export const CIVIC: ReadonlySet<string> = words(`
mayor governor council residents population outskirts suburbs streets airport port railway station hospital hospitals schools market
downtown centre center district districts neighbourhoods neighborhoods prosecutor prosecutors police
`);

/** Verbs whose object is a government or people when it is a country or capital. @source guide §1, own list */
export const ADDRESSING_VERB: ReadonlySet<string> = words(`
accuse accuses accused accusing urge urges urged urging tell tells told ask asks asked asking help helps helped helping support
supports supported supporting blame blames blamed blaming warn warns warned warning back backs backed backing arm arms armed arming
thank thanks thanked thanking pressure pressured criticise criticised criticize criticized condemn condemned condemning contact contacted contacting notify notified lobby lobbied call calls
called demand demanded persuade persuaded assist assisted give gives gave giving send sends sent offer offers offered sell sold
supply supplied supplying provide provided promise promised allow allowed let lets force forced deny denied want wants wanted
by against neither nor with between than
`);

/** Verbs of harm: a settlement as their subject in the passive is a location. @source own */
export const HARM_VERB: ReadonlySet<string> = words(`
hit struck attacked bombed shelled rocked shaken targeted pounded captured seized liberated recaptured besieged surrounded fell
fallen destroyed evacuated plunged damaged overrun bombarded cut
`);
