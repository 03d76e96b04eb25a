import { lazy } from '../util/lazy.ts';
import { nounForms } from '../util/slavic-forms.ts';
import { soundKey } from '../util/transliterate.ts';

/** A given name as Ukrainian and Russian have it. */
export interface GivenName {
  readonly names: readonly string[];
  readonly gender: 'm' | 'f';
}

/**
 * Given names, the Ukrainian first, then the Russian and other spellings of the same name.
 * @source own, general Ukrainian and Russian; public lists of given names
 */
const MEN = `Олександр Александр Alexander Oleksander|Олексій Алексей Alexey Alexei|Анатолій Анатолий|Андрій Андрей|Антон|Аркадій Аркадий|Арсен|Арсеній Арсений|Артем Артём Artem|Артур|Богдан|Борис|Вадим|Валентин|Валерій Валерий|Василь Василий|Вениамин|Віктор Виктор Victor|Віталій Виталий|Владислав|В’ячеслав Вячеслав|Володимир Владимир|Всеволод|Геннадій Геннадий|Георгій Георгий|Герман|Гліб Глеб|Григорій Григорий|Данило Даниил Данила|Давид|Денис|Дмитро Дмитрий Dmitry Dmitri|Едуард Эдуард Eduard|Євген Евгений Yevhen Evgeny Yevgeny Eugene|Єгор Егор|Захар|Зіновій|Іван Иван|Ігор Игорь|Ілля Илья Illia|Ібрагім Ибрагим|Ілько|Йосип Иосиф|Казимир|Кирило Кирилл|Кім|Кость|Костянтин Константин|Кузьма|Леонід Леонид|Лев|Лука|Любомир|Макар|Максим|Марат|Марко Марк|Мар’ян|Матвій Матвей|Микита Никита|Микола Николай Nicholas|Мирослав|Мирон|Михайло Михаил|Назар|Назарій|Никифор|Олег|Олесь|Омелян Емельян|Онисим|Орест|Остап|Охрім|Павло Павел|Панас|Петро Пётр Петр|Пилип Филипп|Платон|Прохор|Роман|Ростислав|Руслан|Сава Савва|Самійло Самуил|Святослав|Северин|Семен Семён|Сергій Сергей|Станіслав Станислав|Степан|Тарас|Тимофій Тимофей|Тимур|Тихон|Устим|Федір Фёдор Федор|Філіп|Фелікс Феликс|Хома Фома|Юліан|Юрій Юрий|Юхим Ефим|Яків Яков|Ян|Ярема|Яромир|Ярослав|Вячеслав|Ринат|Рустем|Рустам|Рефат|Мустафа|Ахмед|Ахмет|Магомед|Рамзан|Аслан|Шаміль Шамиль|Саїд Саид|Мохамед Мохаммед|Хасан|Хусейн|Алі Али|Джон|Девід Дэвид|Майкл|Роберт|Вільям Уильям|Джеймс|Томас|Петер|Ганс|Жан|П’єр Пьер|Карл|Стефан|Марек|Томаш|Адам|Лукаш|Андрюс|Йонас|Мартін Мартин|Арвід|Ніко|Ерік Эрик`;
const WOMEN = `Олександра Александра|Алла|Аліна Алина|Аліса Алиса|Анастасія Анастасия|Ангеліна Ангелина|Анжела|Анна|Ганна|Антоніна Антонина|Валентина|Валерія Валерия|Варвара|Василина|Віра Вера|Віолета|Вікторія Виктория Victoria|Галина|Дана|Дарина|Дарія Дарья|Діана Диана|Євгенія Евгения|Єлизавета Елизавета|Жанна|Зоя|Зінаїда Зинаида|Злата|Іванна|Інга Инга|Інна Инна|Ірина Ирина|Карина|Катерина Екатерина|Кіра Кира|Ксенія Ксения|Лариса|Леся|Лілія Лилия|Лідія Лидия|Любов Любовь|Людмила|Маргарита|Марина|Марія Мария Мар’я|Марта|Мар’яна|Мирослава|Надія Надежда|Наталія Наталья Наталка|Неоніла|Ніна Нина|Одарка|Оксана|Олена Елена|Олеся|Ольга|Орися|Поліна Полина|Раїса Раиса|Роксолана|Руслана|Світлана Светлана|Соломія|Софія София|Стефанія|Таїсія Таисия|Тамара|Тетяна Татьяна|Уляна Ульяна|Фаїна Фаина|Христина Кристина|Юлія Юлия|Яна|Ярослава|Ґєдре|Аїша Аиша|Фатіма Фатима|Зейнаб|Марʼяна`;

const rows = (table: string, gender: 'm' | 'f'): GivenName[] =>
  table.split('|').map((r) => ({ names: r.split(' '), gender }));

/** Every row. @source as above */
export const GIVEN_NAMES: readonly GivenName[] = [...rows(MEN, 'm'), ...rows(WOMEN, 'f')];

/** Stems of the other cases where a letter changes. @source own, Ukrainian and Russian grammar */
const STEMS: ReadonlyMap<string, string> = new Map([
  ['Лев', 'Льв'],
  ['Федір', 'Федор'],
  ['Пётр', 'Петр'],
  ['Павел', 'Павл'],
  ['Яків', 'Яков'],
  ['Любовь', 'Любов'],
  ['Семён', 'Семен'],
]);
/** Names that end hard and are declined soft. @source own, Ukrainian grammar */
const SOFT = new Set(['Ігор']);

/** A form of a given name: its nominative and gender. */
export interface GivenForm {
  readonly base: string;
  readonly gender: 'm' | 'f';
  readonly row: GivenName;
}

const isCyrillic = (name: string): boolean => /^\p{Script=Cyrillic}/u.test(name);

const entries = (oblique: boolean): [string, GivenForm][] =>
  GIVEN_NAMES.flatMap((row) =>
    row.names.filter(isCyrillic).flatMap((base) => {
      const made = { base, gender: row.gender, row };
      return (oblique ? obliquesOf(base, row.gender) : [base]).map((f): [string, GivenForm] => [f, made]);
    }),
  );

function obliquesOf(base: string, gender: 'm' | 'f'): string[] {
  const soft = SOFT.has(base);
  const forms = [...nounForms(soft ? `${base}ь` : base, gender, soft ? undefined : STEMS.get(base)).keys()];
  return (base === 'Лев' ? [...forms, ...nounForms(base, gender).keys()] : forms).filter((f) => f !== base);
}

function grouped(pairs: readonly [string, GivenForm][]): ReadonlyMap<string, readonly GivenForm[]> {
  const out = new Map<string, GivenForm[]>();
  for (const [form, made] of pairs) {
    const known = out.get(form);
    if (!known) out.set(form, [made]);
    else if (!known.includes(made)) known.push(made);
  }
  return out;
}

const BASES = grouped(entries(false));
const FORMS = lazy(() => grouped(entries(true)));
const straight = (word: string): string => word.replace(/['ʼ]/g, '’');

/** The given name a word is in the nominative, or null. */
export const givenName = (word: string): GivenForm | null => BASES.get(straight(word))?.[0] ?? null;

/** The given names a word can be a form of in any case: Олександра is a woman's, and of a man's another case. */
export const givenNameForms = (word: string): readonly GivenForm[] => [
  ...(BASES.get(straight(word)) ?? []),
  ...(FORMS().get(straight(word)) ?? []),
];

const KEYS = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      GIVEN_NAMES.toReversed().flatMap((row) => {
        const key = soundKey(row.names[0]!);
        return row.names.map((n): [string, string] => [soundKey(n), key]);
      }),
    ),
);

/** One key for a given name in all its spellings (Микола, Николай, Mykola, Nikolai), or null where it is none known. */
export const givenNameKey = (word: string): string | null => KEYS().get(soundKey(word)) ?? null;
