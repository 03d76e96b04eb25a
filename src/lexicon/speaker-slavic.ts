import { lazy } from '../util/lazy.ts';
import { nounForms, type SlavicCase, type SlavicGender } from '../util/slavic-forms.ts';

/** What a noun that speaks stands for. */
export type SlavicSpeakerKind = 'role' | 'body' | 'media' | 'document';

/** A noun that speaks: nominative singular (plural where it has no other), gender, the stem of the other cases where it differs. */
export interface SlavicSpeaker {
  readonly noun: string;
  readonly gender: SlavicGender;
  readonly stem?: string;
  readonly kind: SlavicSpeakerKind;
}

/** A form of such a noun, with what it can be. */
export interface SlavicForm {
  readonly row: SlavicSpeaker;
  readonly cases: ReadonlySet<SlavicCase>;
}

/**
 * Rows are nouns with gender behind a slash; none means masculine after a consonant, feminine in -а, -я, neuter in -о, -е.
 * Ukrainian and Russian stand together: their forms do not clash.
 * @source own, general Ukrainian and Russian; ISCO-08 group titles
 */
const ROLES_UK = `речник речниця спікер спікерка представник представниця очільник очільниця начальник начальниця керівник керівниця голова/m глава/m
директор директорка гендиректор губернатор губернаторка мер мерка міністр міністерка прем’єр прем’єр-міністр віцепрем’єр віце-прем’єр президент президентка секретар секретарка
заступник заступниця командир командувач комбат капітан полковник підполковник майор генерал генерал-майор генерал-лейтенант полковниця адмірал сержант аналітик аналітикиня експерт експертка оглядач оглядачка
військовий/a посадовець/m~посадовц посадовиця урядовець/m~урядовц чиновник депутат депутатка дипломат дипломатка посол посланець/m~посланц спецпосланець/m~спецпосланц радник радниця помічник прокурор прокурорка слідчий/a суддя/m адвокат адвокатка
лікар лікарка хірург медик медикиня медсестра фельдшер рятувальник рятувальниця надзвичайник пожежник поліцейський/a поліціянт правоохоронець/m~правоохоронц волонтер волонтерка активіст активістка
журналіст журналістка кореспондент кореспондентка репортер репортерка блогер житель жителька мешканець/m~мешканц мешканка свідок/m~свідк свідкиня очевидець/m~очевидц очевидиця місцевий/a пенсіонер пенсіонерка вчитель вчителька учителька
водій водійка фермер фермерка диспетчер диспетчерка інженер інженерка працівник працівниця співробітник співробітниця староста/m старостка вантажник моряк рибалка/m боєць/m~бійц військовослужбовець/m~військовослужбовц
джерело/n співрозмовник співрозмовниця уповноважений/a омбудсмен омбудсменка координатор координаторка правозахисник правозахисниця опозиціонер миротворець/m~миротворц артилерист пілот льотчик комендант розслідувач генсек науковиця учений/a курд палестинець/m~палестинц ізраїльтянин/m~ізраїльтян менеджер менеджерка засновник засновниця власник власниця дослідник дослідниця науковець/m~науковц священник архієпископ тренер тренерка
енергетик прикордонник сапер залізничник комунальник бойовик повстанець/m~повстанц посередник перемовник переговірник союзник росіянин/m~росіян українець/m~українц окупант загарбник ворог/m противник агресор хусит партизан гвардієць/m~гвардійц
чоловік жінка продавчиня продавець/m~продавц родич сусід сусідка студент студентка мати/x пацієнт постраждалий/a поранений/a черговий/a ректор кінолог синоптик політолог економіст історик спостерігач конвоїр капелан машиніст провідниця
пресофіцер пресофіцерка прес-офіцер речниця посадовиця дипломатка держсекретар держсекретарка віцемер віце-мер вісник мільйонер матрос шахтар батько/m мама сестра брат син донька`;
const ROLES_RU = `спикер губернатор начальник глава/m капитан майор генерал сержант командир комбат депутат медсестра президент министр пресс-секретарь/m представитель/m представительница спикер руководитель/m директор губернатор мэр министр премьер премьер-министр правозащитник правозащитница оппозиционер миротворец/m~миротворц артиллерист пилот лётчик комендант генсек курд палестинец/m~палестинц израильтянин/m~израильтян местный/a вице-премьер вице-губернатор замглавы/x замминистра/x замгубернатора/x врио/x секретарь/m заместитель/m
командующий/a комбриг офицер полковник подполковник аналитик эксперт обозреватель/m военный/a чиновник дипломат посол посланник спецпосланник спецпредставитель/m советник советница помощник помощница прокурор следователь/m судья/m адвокат
врач хирург медик фельдшер спасатель/m пожарный/a полицейский/a волонтёр волонтер активист журналист журналистка корреспондент репортёр репортер блогер военкор житель/m жительница свидетель/m свидетельница очевидец/m~очевидц очевидица местный/a
пенсионер пенсионерка учитель/m учительница водитель/m фермер диспетчер инженер работник работница сотрудник сотрудница рыбак моряк боец/m~бойц военнослужащий/a источник собеседник собеседница уполномоченный/a омбудсмен координатор
основатель/m владелец/m~владельц исследователь/m учёный/a священник энергетик газовик пограничник сапёр сапер железнодорожник коммунальщик боевик повстанец/m~повстанц посредник переговорщик союзник россиянин/m~россиян украинец/m~украинц
мужчина/m женщина продавщица родственник сосед соседка студент студентка мать/x пациент пострадавший/a раненый/a дежурный/a оперативник синоптик политолог экономист историк наблюдатель/m хусит ополченец/m~ополченц талиб`;
const BODIES_UK = `міністерство/n адміністрація управління/n департамент рада облрада міськрада райрада сільрада мерія ратуша поліція нацполіція прокуратура прес-служба пресслужба пресцентр прес-центр служба штаб генштаб оперштаб командування/n
держслужба держдепартамент держдеп сенат конгрес бундестаг сейм канцелярія держдума армія уряд парламент кабмін суд комітет комісія компанія підприємство/n фонд організація асоціація місія посольство/n консульство/n бригада полк батальйон корпус дивізія угруповання/n загін/m~загон центр інститут лікарня шпиталь водоканал
обленерго/x університет порт адміністратор офіс бюро/x влада розвідка контррозвідка гвардія нацгвардія росгвардія держприкордонслужба прикордонслужба флот сили/p війська/p слідство/n обвинувачення/n сторона рух коаліція партія мережа оператор завод управа громада гумштаб
кремль пентагон опозиція хунта режим відомство/n облпрокуратура генпрокуратура держава укренерго/x укрзалізниця нафтогаз міноборони/x мінреінтеграції/x мінсоцполітики/x міненерго/x нацбанк синод єпархія тероборона оборона альянс блок`;
const BODIES_RU = `министерство/n администрация управление/n департамент совет горсовет мэрия полиция прокуратура пресс-служба пресс-центр служба штаб генштаб оперштаб командование/n армия правительство/n парламент кабмин суд комитет комиссия следком
компания предприятие/n фонд организация ассоциация миссия посольство/n консульство/n бригада полк батальон корпус дивизия группировка отряд центр институт больница госпиталь университет порт офис бюро/x власть/f власти/p разведка гвардия нацгвардия погранслужба
флот войска/p силы/p следствие/n сторона движение/n коалиция партия сеть оператор завод ведомство/n минобороны/x минздрав минэнерго/x мид минтранс росавиация главк облправительство/n гордума госдума госдепартамент госдеп сенат конгресс бундестаг сейм канцелярия аэропорт оппозиция водоканал альянс блок пентагон синод`;
const MEDIA_UK = `газета видання/n телеканал канал телеграм-канал радіо/x радіостанція портал журнал змі/x медіа/x паблик паблік редакція інформагентство/n інформагенція агентство/n агенція інтернет-видання/n монітор кореспондентка`;
const MEDIA_RU = `издание/n радио/x радиостанция сми/x редакция информагентство/n телерадиокомпания телеграм-канал паблик интернет-издание/n медиа/x`;
const DOCUMENTS_UK = `сайт сторінка повідомлення/n зведення/n заява пост допис звіт доповідь/f публікація комюніке/x релиз пресреліз прес-реліз`;
const DOCUMENTS_RU = `сайт страница сводка сообщение/n заявление/n отчёт отчет доклад пресс-релиз релиз публикация`;

function row(entry: string, kind: SlavicSpeakerKind): SlavicSpeaker {
  const [, noun, gender, stem] = /^([^/~]+)(?:\/(\w))?(?:~(.+))?$/.exec(entry)!;
  const natural = /[оеє]$/.test(noun!) ? 'n' : /[ая]$/.test(noun!) ? 'f' : 'm';
  return { noun: noun!, gender: (gender as SlavicGender) ?? natural, ...(stem ? { stem } : {}), kind };
}

type Lang = 'uk' | 'ru';
const rowsOf = (tables: readonly (readonly [string, SlavicSpeakerKind])[]): SlavicSpeaker[] =>
  tables.flatMap(([table, kind]) => table.split(/\s+/).map((e) => row(e, kind)));

const ROWS: Readonly<Record<Lang, readonly SlavicSpeaker[]>> = {
  uk: rowsOf([
    [ROLES_UK, 'role'],
    [BODIES_UK, 'body'],
    [MEDIA_UK, 'media'],
    [DOCUMENTS_UK, 'document'],
  ]),
  ru: rowsOf([
    [ROLES_RU, 'role'],
    [BODIES_RU, 'body'],
    [MEDIA_RU, 'media'],
    [DOCUMENTS_RU, 'document'],
  ]),
};

function formsOf(lang: Lang): ReadonlyMap<string, SlavicForm> {
  const out = new Map<string, SlavicForm>();
  for (const r of ROWS[lang])
    for (const [form, cases] of nounForms(r.noun, r.gender, r.stem)) {
      const known = out.get(form);
      // A nominative is first of all the noun's own: "влада", no case of another.
      if (!known || (cases.has('N') && !known.cases.has('N'))) out.set(form, { row: r, cases });
      else if (known.row.noun === r.noun)
        out.set(form, { row: r, cases: new Set([...known.cases, ...cases]) });
    }
  return out;
}

const FORMS: Readonly<Record<Lang, () => ReadonlyMap<string, SlavicForm>>> = {
  uk: lazy(() => formsOf('uk')),
  ru: lazy(() => formsOf('ru')),
};

/** "Мін" and what it is the ministry of; prefixes before a dash ("екс-міністр", "медіа-служба"). */
const MINISTRY =
  /^(?:мін|мин)(?:оборон|енерго|юст|фін|фин|соц|здоров|здрав|эконом|економ|інфра|інтегр|реінтегр|культ|осв|обр|транс|аграр|агро|цифр)\p{L}*$/u;

/** The speaking noun that a lower-case word is a form of, nouns of `lang` before those of the other language; null where it is none. */
export function slavicSpeaker(lower: string, lang: Lang): SlavicForm | null {
  const seen = SEEN[lang];
  const known = seen.get(lower);
  if (known !== undefined) return known;
  if (seen.size > MOST_SEEN) seen.clear();
  const found = lookUp(lower, lang);
  seen.set(lower, found);
  return found;
}

/** Words already looked up: the same few thousand come up again and again. */
const SEEN: Readonly<Record<Lang, Map<string, SlavicForm | null>>> = { uk: new Map(), ru: new Map() };
const MOST_SEEN = 20_000;

function lookUp(lower: string, lang: Lang): SlavicForm | null {
  const word = lower.replace(/['ʼ]/g, '’');
  const known = find(word, lang);
  if (known) return known;
  const former = PREFIX.exec(word)?.[0];
  const plain = former ? find(word.slice(former.length), lang) : null;
  if (plain?.row.kind === 'role')
    return { row: { ...plain.row, noun: former + plain.row.noun }, cases: plain.cases };
  const dash = word.lastIndexOf('-');
  const head = dash > 1 ? find(word.slice(dash + 1), lang) : null;
  if (head?.row.kind === 'role')
    return { row: { ...head.row, noun: word.slice(0, dash + 1) + head.row.noun }, cases: head.cases };
  return MINISTRY.test(word)
    ? { row: { noun: word, gender: 'x', kind: 'body' }, cases: new Set(['N', 'O'] as const) }
    : null;
}

/** What may stand before a role without a dash: ексміністр, замначальника. @source own, Ukrainian and Russian word formation */
const PREFIX = /^(?:екс|экс|віце|вице|зам|спец|держ|гос)(?=\p{L}{4})/u;

const find = (word: string, lang: Lang): SlavicForm | null =>
  FORMS[lang]().get(word) ?? FORMS[lang === 'uk' ? 'ru' : 'uk']().get(word) ?? null;

/** Words that take up a body or a person named before. @source own, general Ukrainian and Russian */
export const TAKING_UP_BODY = /^(?:відомств|ведомств)/;
/** Roles that take up any office-holder named before. @source own, general Ukrainian and Russian */
export const TAKING_UP_PERSON =
  /^(?:посадов(?:ець|иця|ця)|чиновни(?:к|ця|ца)|урядовець|політик|политик|дипломат(?:ка)?|очільни(?:к|ця)|глава (?:регіону|региона|області|области|ведомства|відомства|міста|города)|співрозмовни(?:к|ця)|собеседни(?:к|ца)|військов(?:ий|а)|военный)$/;
