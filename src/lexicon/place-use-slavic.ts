/**
 * Ukrainian and Russian words beside the name of a country, a capital or the seat of a government that tell the land
 * from those who govern it.
 */

const word = (alternatives: string): RegExp => new RegExp(`^(?:${alternatives})$`, 'u');

/** What a government says, wants or refuses, in the plural without a subject: "у Москві наполягають", "в Киеве считают". @source own, Ukrainian and Russian usage */
export const SLAVIC_STANCE: RegExp = word(
  [
    'наполяга(?:ють|ли)|настаива(?:ют|ли)|заяв(?:или|ляють|ляють|ляют|ляли)|вважа(?:ють|ли)|счита(?:ют|ли)',
    'запереч(?:ують|или|ували)|отрица(?:ют|ли)|відкину(?:ли|ть)|відкидають|отверг(?:ли|ают)|отклонили|відхилили',
    'обіця(?:ють|ли)|обеща(?:ют|ли)|пообіцяли|пообещали|попереди(?:ли)|попереджають|предупреди(?:ли)|предупреждают',
    'сподіваються|надеются|очіку(?:ють|вали)|ожидают|вимага(?:ють|ли)|требу(?:ют|вали)|требовали|закли(?:кають|кали)|призва(?:ли)|призывают',
    'відмовил(?:ися|ись)|відмовляються|отказа(?:лись|лися)|отказываются|підтверди(?:ли)|підтверджують|подтверди(?:ли)|подтверждают',
    'назва(?:ли)|назива(?:ють|ли)|называ(?:ют|ли)|пояснили|пояснюють|объяснили|объясняют|відповіли|ответили|відреагували|отреагировали',
    'привітали|приветствовали|засудили|осудили|кажуть|говорят|стверджують|утверждают|наголосили|наголошують|подчеркнули|підкреслили|побоюються|опасаются|розраховують|рассчитывают|погодилися|погодились|согласились|готові|готовы',
  ].join('|'),
);

/** Words that may stand between the capital and its verb. @source own, Ukrainian and Russian adverbs and particles */
export const SLAVIC_BETWEEN: RegExp =
  /^(?:же|ж|поки|пока|вже|уже|також|також|также|тим|часом|тем|временем|раніше|ранее|знову|снова|натомість|зі|свого|боку|со|своей|стороны|тепер|теперь|офіційно|официально|однак|однако|водночас)$/;

/** To whom a government turns: "звернувся до Берліна", "обратился к Вашингтону". @source own, Ukrainian and Russian government of verbs */
export const SLAVIC_ADDRESSES: RegExp =
  /^(?:зверн(?:ув|ула|ули|уло|еться|ення)\p{L}*|звертає\p{L}*|звертал\p{L}*|обрат(?:ил|ит)\p{L}*|обраща\p{L}*|обращени\p{L}+|апелю\p{L}+|апелл\p{L}+)$/u;

/** A deed or word of a government, of which it is the owner: "відповідь Вашингтона", "при посредничестве Катара". @source own, Ukrainian and Russian nouns of act */
export const SLAVIC_DEED: RegExp =
  /^(?:відповід\p{L}*|ответ(?:а|у|ом|е|ы|ов)?|позиці\p{L}+|позици\p{L}+|посередництв\p{L}*|посредничеств\p{L}*|переговор\p{L}*|вимог\p{L}*|требовани\p{L}+|обвинувачен\p{L}+|обвинени\p{L}+|звинувачен\p{L}+|рішен\p{L}+|решени\p{L}+|заяв(?:а|и|у|ою|і|ам|ах)|заявлени\p{L}+|згод(?:а|и|у|ою|і)|соглас(?:ие|ия|ию|ием|ии)|намір\p{L}*|намерени\p{L}+|пропозиці\p{L}+|предложени\p{L}+|реакці\p{L}+|реакци\p{L}+|участ(?:ь|і|и|ю)|участю|атак(?:а|и|у|ою|ой|і|е)|наступ(?:у|ом|і)?|наступлени\p{L}+|агресі\p{L}+|агресси\p{L}+|вторгнен\p{L}+|вторжени\p{L}+|інтерес\p{L}*|интерес\p{L}*|підтримк\p{L}+|поддержк\p{L}+|ультиматум\p{L}*|обіцянк\p{L}+|обещани\p{L}+|політик(?:а|и|у|ою|і)|политик(?:а|и|у|ой|е))$/u;

/** A part of the land, which the land's name only tells apart: "території Лівану", "столиця України", "восток Украины". @source own, guide §6.18 */
export const SLAVIC_PART: RegExp =
  /^(?:територі\p{L}+|территори\p{L}+|кордон\p{L}*|границ\p{L}+|столиц\p{L}+|міст(?:о|а|і|у|ах|ам)|город(?:а|е|у|ов|ах|ам)?|сход(?:у|і|ом)?|схід|захід|заход(?:у|і|ом)|північ|півночі|південь|півдня|півдні|півднем|восток\p{L}*|запад(?:а|е|у|ом)?|север(?:а|е|у|ом)?|юг(?:а|е|у|ом)?|регіон\p{L}*|регион\p{L}*|област(?:і|ей|ях|ям|и)|узбережж\p{L}+|побережь\p{L}+|неб(?:о|і|а|ом|е)|простор\p{L}*|простір|пространств\p{L}+|центр(?:і|е|у|а)?|порт(?:и|ы|ах|ів|ов|у|і)?|вод(?:и|ы|ах))$/u;

/** After these verbs a name that looks like a nominative is what was struck, taken, left or seen. @source own, Ukrainian and Russian transitive verbs */
export const SLAVIC_TAKES: RegExp =
  /^(?:весь|увесь|(?:атак|обстріля|обстреля|захопи|захвати|звільни|освободи|відвіда|посети|залиши|покину|поверну|верну|верне|штурм|бомби|бомбард|взя|окупува|оккупи|окружи|оточи|обороня|захища|защища|удержа|утрима|втрати|потеря|здат|сда)\p{L}*(?:в|ла|ло|ли|л|ти|ть|ют|ет|є|вши))$/u;

/** Seats that stand for a government, by their names in the gazetteer. @source guide §1 */
export const SLAVIC_SEAT: RegExp = /^(?:The )?(?:Kremlin|Pentagon|White House|Downing Street)$/;

/** Verbs and nouns that give, threaten or speak to somebody in the dative. @source own, Ukrainian and Russian government of verbs */
export const SLAVIC_TO_WHOM: RegExp =
  /^(?:слава|допомог\p{L}+|допомага\p{L}+|помощ\p{L}+|помог\p{L}+|загрож\p{L}+|погрож\p{L}+|угрожа\p{L}+|запропону\p{L}+|предлож\p{L}+|відпові\p{L}+|ответи\p{L}+|довіря\p{L}+|доверя\p{L}+|подяку\p{L}+|вдяч\p{L}+|протиді\p{L}+|противодейств\p{L}+|заборон\p{L}+|запрет\p{L}+|дозвол\p{L}+|разреш\p{L}+|нагада\p{L}+|напомни\p{L}+|обіця\p{L}+|пообіця\p{L}+|обеща\p{L}+|пообеща\p{L}+)$/u;

/** Verbs of handing over, after which a country in the dative is where the goods go. @source own, Ukrainian and Russian verbs of delivery */
export const SLAVIC_HANDS: RegExp =
  /^(?:переда|нада|виділ|выдел|постав|доправ|достав|предостав|відправ|отправ|надішл|надсила|присла|направ|продас|продаст|прода)\p{L}*$/u;

/** What is named after its town or unit, so that an adjective before it is of a place, however small: "Новозыбковская горбольница". @source own, Ukrainian and Russian names of bodies */
export const SLAVIC_CIVIC: RegExp =
  /^(?:міськрад\p{L}*|горсовет\p{L}*|горадминистраци\p{L}*|мерія|мері[їюєя]\p{L}*|мэри[яиюе]\p{L}*|сільрад\p{L}*|сельсовет\p{L}*|селищн\p{L}+|сільськ\p{L}+|міськ\p{L}+|городск\p{L}+|сельск\p{L}+|поселков\p{L}+|лікарн\p{L}+|больниц\p{L}+|горбольниц\p{L}+|райбольниц\p{L}+|црл|црб|водоканал\p{L}*|прокуратур\p{L}*|районн\p{L}+|поліці\p{L}+|полици\p{L}+|суд(?:у|а|ом|і|е)?|школ\p{L}+|ліце\p{L}+|лице\p{L}+|гімназі\p{L}+|гимнази\p{L}+|гарнізон\p{L}*|гарнизон\p{L}*|завод(?:у|а|і|е|ом)?|шахт(?:а|и|у|і|ы|е)|мва)$/u;

/** Bodies of a whole first-level unit: "Сумська ОВА", "Курское правительство". @source own, Ukrainian and Russian administrative terms */
export const SLAVIC_OF_REGION: RegExp =
  /^(?:ова|ода|обладміністраці\p{L}+|облрад\p{L}+|обласн\p{L}+|областн\p{L}+|облпрокуратур\p{L}+|облсовет\p{L}*|обленерго)$/u;

/** After such an adjective the name is of a street, a dish, a dance or the like. @source own, Ukrainian and Russian usage */
export const SLAVIC_STREET: RegExp =
  /^(?:вул\p{L}*|ул|улиц\p{L}+|проспект\p{L}*|просп|площ\p{L}+|шосе|шоссе|бульвар\p{L}*|провул\p{L}+|переул\p{L}+|набережн\p{L}+|мост\p{L}*|міст|мосту|ринк\p{L}+|ринок|рынок|рынк\p{L}+|ворот\p{L}*|котлет\p{L}*|торт\p{L}*|шоколад\p{L}*|капуст\p{L}*|цифр\p{L}*|вальс\p{L}*|ковбас\p{L}*|колбас\p{L}*|сир|сиру|сыр|сыра|качк\p{L}+|утк\p{L}+|мов(?:а|и|у|і|ою))$/u;

/** Adjectives that look as if made from the name of a great town and are of something else. @source own, Russian and Ukrainian word formation */
export const SLAVIC_NOT_OF_TOWN: ReadonlySet<string> = new Set(
  'кировск кіровськ ленинск ленінськ братск братськ мирск мирськ людск людськ морск морськ военск войск військ'.split(
    ' ',
  ),
);

/** Adjectives of towns, villages and people in general, which some small place's name looks like a case of. @source own, Ukrainian and Russian */
export const SLAVIC_CIVIL: RegExp = /^(?:міськ|сільськ|городск|сельск|людськ|людск)(?:[аеиіоуюы]\p{L}*)$/u;

/** Towns whose adjective is made from another stem than their name's. @source own, Ukrainian and Russian word formation */
export const SLAVIC_OTHER_STEM: ReadonlyMap<string, string> = new Map([
  ['московськ', 'Москва'],
  ['московск', 'Москва'],
  ['одеськ', 'Одеса'],
  ['дніпровськ', 'Дніпро'],
  ['петербурзьк', 'Санкт-Петербург'],
  ['петербургск', 'Санкт-Петербург'],
  ['токийск', 'Токио'],
  ['токійськ', 'Токіо'],
  ['кремлівськ', 'Кремль'],
  ['кремлевск', 'Кремль'],
  ['кремлёвск', 'Кремль'],
  ['дамасск', 'Дамаск'],
  ['рівненськ', 'Рівне'],
]);

/** What runs between two towns: "потяг Київ – Запоріжжя". @source own, Ukrainian and Russian usage */
export const SLAVIC_WAY: RegExp =
  /^(?:потяг\p{L}*|поїзд\p{L}*|поезд\p{L}*|рейс\p{L}*|автобус\p{L}*|електричк\p{L}+|электричк\p{L}+|трас\p{L}+|шосе|шоссе|маршрут\p{L}*|доро(?:г|з)\p{L}+|автодоро\p{L}+|газопров\p{L}+|нафтопров\p{L}+|нефтепров\p{L}+|залізниц\p{L}+|лін\p{L}+|лини\p{L}+)$/u;

/** Heads of towns and units, whose town stands after them in the genitive: "мэр Энергодара". @source own, Ukrainian and Russian offices */
export const SLAVIC_HEAD: RegExp =
  /^(?:мер|мерка|мэр|голова|глава|староста|губернатор|комендант|начальник|начальниця|депутат|мешканець|мешканка|житель|жительница|уродженець|уроженец)$/;
