import { lazy } from '../util/lazy.ts';
import { nounForms, type SlavicCase, type SlavicGender } from '../util/slavic-forms.ts';

/**
 * code | Ukrainian name | Russian name | adjective stems | seats of government, Ukrainian then Russian. A gender stands behind a slash where the
 * ending does not tell it.
 * @source ISO 3166-1; own, general Ukrainian and Russian
 */
const ROWS = `UA|Україна|Украина|україн,украин|Київ~Києв,Киев
RU|Росія,РФ/x|Россия,РФ/x|росій,россий|Москва,Кремль,Москва
BY|Білорусь/f|Белоруссия,Беларусь/f|білорус,белорус|Мінськ,Минск
PL|Польща|Польша|поль|Варшава
DE|Німеччина|Германия,ФРГ/x|німець,немец|Берлін,Берлин
FR|Франція|Франция|францу|Париж
GB|Британія,Велика Британія|Британия,Великобритания|британ|Лондон
US|США/x|США/x|америк|Вашингтон,Пентагон
CA|Канада|Канада|канад|Оттава
NO|Норвегія|Норвегия|норве|Осло/x
SE|Швеція|Швеция|швед,швец|Стокгольм
FI|Фінляндія|Финляндия|фін,финск,финлянд|Гельсінкі/x,Хельсинки/x
DK|Данія|Дания|данськ,датськ,датск|Копенгаген
NL|Нідерланди/p|Нидерланды/p|нідерланд,голланд,нидерланд|Гаага
BE|Бельгія|Бельгия|бельгій,бельгий|
ES|Іспанія|Испания|іспан,испан|Мадрид
IT|Італія|Италия|італій,италья|Рим
GR|Греція|Греция|грець,гречес|Афіни/p,Афины/p
TR|Туреччина|Турция|турец|Анкара
RO|Румунія|Румыния|румун,румын|Бухарест
MD|Молдова|Молдова,Молдавия|молдов,молдав|Кишинів~Кишинев,Кишинёв~Кишинёв,Кишинев
HU|Угорщина|Венгрия|угор,венгер|Будапешт
SK|Словаччина|Словакия|словац|Братислава
CZ|Чехія|Чехия|чес,чеш|Прага
AT|Австрія|Австрия|австрій,австрий|Відень~Відн,Вена
RS|Сербія|Сербия|серб|Белград
BG|Болгарія|Болгария|болгар|Софія,София
LT|Литва|Литва|литов|Вільнюс,Вильнюс
LV|Латвія|Латвия|латвій,латвий,латис,латыш|Рига
EE|Естонія|Эстония|естон,эстон|Таллінн,Таллин
GE|Грузія|Грузия|грузин|Тбілісі/x,Тбилиси/x
AM|Вірменія|Армения|вірмен,армян|Єреван,Ереван
AZ|Азербайджан|Азербайджан|азербайджан|Баку/x
KZ|Казахстан|Казахстан|казах|Астана
IL|Ізраїль|Израиль|ізраїль,израиль|Єрусалим,Иерусалим,Тель-Авів~Тель-Авів,Тель-Авив
PS|Палестина,Газа|Палестина,Газа|палестин|Рамалла
LB|Ліван|Ливан|ліван,ливан|Бейрут
SY|Сирія|Сирия|сирій,сирий|Дамаск
JO|Йорданія|Иордания|йордан,иордан|Амман
IQ|Ірак|Ирак|ірак,ирак|Багдад
IR|Іран|Иран|іран,иран|Тегеран
SA|Саудівська Аравія|Саудовская Аравия|саудів,саудов|Ер-Ріяд,Эр-Рияд
YE|Ємен|Йемен|ємен,йемен|Сана
AE|ОАЕ/x|ОАЭ/x|емірат,эмират|Абу-Дабі/x,Абу-Даби/x
QA|Катар|Катар|катар|Доха
EG|Єгипет~Єгипт|Египет~Египт|єгипет,египет|Каїр,Каир
LY|Лівія|Ливия|лівій,ливий|Триполі/x,Триполи/x
SD|Судан|Судан|судан|Хартум
ET|Ефіопія|Эфиопия|ефіоп,эфиоп|Аддис-Абеба
ML|Малі/x|Мали/x|малій,малий|Бамако/x
NE|Нігер|Нигер|нігер,нигер|Ніамей,Ниамей
BF|Буркіна-Фасо/x|Буркина-Фасо/x|буркін,буркин|Уагадугу/x
NG|Нігерія|Нигерия|нігерій,нигерий|Абуджа
TD|Чад|Чад|чад|Нджамена
CD|ДР Конго/x|ДР Конго/x|конголез|Кіншаса,Киншаса
RW|Руанда|Руанда|руанд|Кігалі/x,Кигали/x
SO|Сомалі/x|Сомали/x|сомалій,сомалий|Могадішо/x,Могадишо/x
MM|М’янма|Мьянма|м’янм,мьянм,бірман,бирман|Неп’їдо/x,Нейпьидо/x
CN|Китай|Китай|китай|Пекін,Пекин
KR|Південна Корея|Южная Корея|південнокорей,южнокорей|Сеул
KP|КНДР/x,Північна Корея|КНДР/x,Северная Корея|північнокорей,северокорей|Пхеньян
JP|Японія|Япония|япон|Токіо/x,Токио/x
IN|Індія|Индия|індій,индий|Нью-Делі/x,Нью-Дели/x,Делі/x,Дели/x
PK|Пакистан|Пакистан|пакистан|Ісламабад,Исламабад
AF|Афганістан|Афганистан|афган|Кабул
AU|Австралія|Австралия|австралій,австралий|Канберра
BR|Бразилія|Бразилия|бразиль|
CH|Швейцарія|Швейцария|швейцар|Берн
VA|Ватикан|Ватикан|ватикан|`;

/** A form of a country's name or of its seat of government. */
export interface SlavicCountryForm {
  readonly code: string;
  /** The nominative. */
  readonly base: string;
  readonly seat: boolean;
  readonly cases: ReadonlySet<SlavicCase>;
}

const entries = ROWS.split('\n').map((r) => {
  const [code, uk, ru, adjectives, seats] = r.split('|') as [string, string, string, string, string];
  return {
    code,
    names: [...uk.split(','), ...ru.split(',')],
    adjectives: adjectives.split(','),
    seats: seats.split(',').filter(Boolean),
  };
});

const FORMS = lazy((): ReadonlyMap<string, SlavicCountryForm> => {
  const out = new Map<string, SlavicCountryForm>();
  for (const { code, names, seats } of entries)
    for (const [list, seat] of [
      [names, false],
      [seats, true],
    ] as const)
      for (const entry of list) {
        const [, base, gender, stem] = /^([^/~]+)(?:\/(\w))?(?:~(.+))?$/.exec(entry)!;
        const [first, second] = base!.includes(' ') && gender !== 'x' ? base!.split(' ') : ['', base!];
        const natural = /[ая]$/.test(second!) ? 'f' : 'm';
        for (const [form, cases] of nounForms(second!, (gender as SlavicGender) ?? natural, stem)) {
          if (first && !cases.has('N')) continue;
          const whole = first ? `${first} ${form}` : form;
          if (!out.has(whole)) out.set(whole, { code, base: base!, seat, cases });
        }
      }
  return out;
});

/** The country or seat of government that a word is a form of, or null. */
export const slavicCountry = (word: string): SlavicCountryForm | null => FORMS().get(word) ?? null;

/** The country an adjective is of ("українських", "російські"), or null. */
export function slavicCountryAdjective(lower: string): string | null {
  const m = /^(.+?)(?:[сц]ь?к|к)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ая|ой|ую|ое|ие|их|ом)$/u.exec(
    lower,
  );
  if (!m) return null;
  return (
    entries.find((e) => e.adjectives.some((a) => m[1] === a || m[1] === a.replace(/[сц]$/, '')))?.code ?? null
  );
}

/** Peoples, by the beginnings of their names. @source own, general Ukrainian and Russian */
const PEOPLES: readonly (readonly [RegExp, string])[] = [
  [/^рос(?:іян|сиян)/, 'RU'],
  [/^укра(?:їнц|їнец|инц|инец)/, 'UA'],
  [/^(?:ізраїльтян|израильтян)/, 'IL'],
  [/^(?:американ)ц/, 'US'],
  [/^(?:британ)ц/, 'GB'],
  [/^(?:палестин)ц/, 'PS'],
  [/^(?:білорус|белорус)[иыіа]?$/, 'BY'],
];

/** Bodies that belong to one country by their name. @source public names of bodies */
const BODIES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:ЗСУ|ВСУ|Сил(?:и|ам|ами)? оборони|Сил(?:ы|ам|ами)? обороны Украины|ОВА|МВА|ОДА|РВА|КМВА|ДСНС|ГСЧС|СБУ|ГУР|Нацполіці\p{L}+|Укренерго|Укрзалізниц\p{L}+|Держприкордонслужб\p{L}+|Кабмін\p{L}*|Верховн\p{L}+ Рад\p{L}|ЦПД|[Оо]бленерго|\p{L}+обленерго|Мінреінтеграції|ДТЕК|ОВК|Сухопутн\p{L}+ війська?|Банкова|Нафтогаз\p{L}*|Енергоатом\p{L}*)(?!\p{L})/u,
    'UA',
  ],
  [
    /(?<!\p{L})(?:МЧС|ФСБ|Росгварди\p{L}+|ВС РФ|ЗС РФ|Росавиаци\p{L}+|Роспотребнадзор\p{L}*|Минобороны (?:РФ|России)|Міноборони (?:РФ|Росії)|Госдум\p{L}+|Держдум\p{L}+|Росатом\p{L}*|ТАСС|РИА|СК РФ|Следком\p{L}*|Кремл\p{L}+|ВКС)(?!\p{L})/u,
    'RU',
  ],
  [/(?<!\p{L})(?:ЦАХАЛ\p{L}*|АОІ|Моссад\p{L}*)(?!\p{L})/u, 'IL'],
  [
    /(?<!\p{L})(?:Пентагон\p{L}*|Держдеп\p{L}*|Госдеп\p{L}*|Б[іе]л(?:ий|ого|ому|ом|ый) [Дд][оі]м\p{L}*|ЦРУ|CENTCOM)(?!\p{L})/u,
    'US',
  ],
];

/** The country that words of a body or office name, by name, adjective or a body that is of one country; undefined where none. */
export function slavicCountryOf(words: string): string | undefined {
  const body = BODIES.find(([p]) => p.test(words));
  for (const m of words.matchAll(/[\p{L}’'ʼ-]+/gu)) {
    const named = slavicCountry(m[0]) ?? null;
    if (named && (!named.seat || m[0] === named.base)) return named.code;
    const lower = m[0].toLowerCase();
    const people = slavicCountryAdjective(lower) ?? PEOPLES.find(([p]) => p.test(lower))?.[1];
    if (people) return people;
  }
  return body?.[1];
}
