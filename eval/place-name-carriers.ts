// Sentences that names are put into, by language, kind of place and case (English: use). {X} is the name.
// English ones about towns name Ukraine, as reports that speak of such places do: "Lyman" alone is a town of Wyoming as well.
import type { NamedPlace } from './place-names.ts';

/** A language of the table. */
export type Lang = 'uk' | 'ru' | 'en';

/** A sentence with the offsets of the name in it. */
export interface Carrier {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Nominative, genitive, dative, accusative, instrumental, locative; a few sentences each. */
type ByCase = readonly (readonly string[])[];

const TOWN: Readonly<Record<Lang, ByCase>> = {
  uk: [
    [
      'Цієї ночі {X} знову під обстрілом.',
      '🔴 {X} – повітряна тривога, прямуйте в укриття!',
      'Двоє людей поранені. {X} уранці залишається без світла.',
    ],
    [
      'Неподалік {X} впали уламки безпілотника.',
      'Ворог кілька разів атакував околиці {X}.',
      'До {X} прибули рятувальники ДСНС.',
    ],
    [
      'Гуманітарну допомогу передали {X} та сусіднім громадам.',
      'Удар завдав великої шкоди {X}, повідомила влада.',
      'Армія РФ загрожує {X} з півночі.',
    ],
    [
      'Російські війська обстріляли {X} з артилерії.',
      'Два дрони летіли на {X}.',
      'Снаряди влучили у {X}, є постраждалі.',
    ],
    ['Над {X} збили два безпілотники.', 'Під {X} тривають важкі бої.', 'Вибухи чули між {X} та кордоном.'],
    [
      'У {X} пролунали вибухи.',
      'Внаслідок удару в {X} пошкоджено школу.',
      'За словами голови ОВА, у {X} загинула жінка.',
    ],
  ],
  ru: [
    [
      'Этой ночью {X} снова под обстрелом.',
      '🔴 {X} – воздушная тревога, пройдите в укрытие!',
      'Ранены два человека. {X} утром остаётся без света.',
    ],
    [
      'Недалеко от {X} упали обломки беспилотника.',
      'Противник несколько раз атаковал окраины {X}.',
      'Около {X} работают спасатели.',
    ],
    [
      'Гуманитарную помощь передали {X} и соседним общинам.',
      'Удар нанёс большой ущерб {X}, сообщили власти.',
      'Колонна движется к {X} с севера.',
    ],
    [
      'Артиллерия обстреляла {X} утром.',
      'Два дрона летели на {X}.',
      'Снаряды попали в {X}, есть пострадавшие.',
    ],
    ['Над {X} сбили два беспилотника.', 'Под {X} идут тяжёлые бои.', 'Взрывы слышали между {X} и границей.'],
    [
      'В {X} прогремели взрывы.',
      'В результате удара в {X} повреждена школа.',
      'По словам главы администрации, в {X} погибла женщина.',
    ],
  ],
  en: [
    [
      'A drone struck {X} overnight, Ukrainian officials said.',
      'Russian forces shelled {X} again on Tuesday, Ukrainian media wrote.',
    ],
    [
      'Explosions were heard in {X} on Monday evening, Ukrainian media wrote.',
      'Two people were killed in {X}, Ukrainian prosecutors said.',
    ],
    [
      "{X}'s mayor told Ukrainian television that two people were hurt.",
      "Shells hit {X}'s hospital, Ukraine's health ministry said.",
    ],
    [
      '{X}-based volunteers took food to the front in eastern Ukraine.',
      'A {X}-based brigade of Ukrainian troops was awarded.',
    ],
    [
      'Russian troops advanced north of {X}, the Ukrainian army said.',
      'Ukrainian and Russian troops fought near {X}.',
    ],
    [
      "Ukraine's air force said three drones flew towards {X}.",
      'Ukrainian families who fled from {X} reached Poland.',
    ],
  ],
};

const AREA: Readonly<Record<Lang, ByCase>> = {
  uk: [
    ['{X}: за добу поранено двох людей.', 'Під обстрілами знову {X}.'],
    ['Мешканці {X} ночували в укриттях.', 'Дрони атакували північ {X}.'],
    ['Уряд виділив кошти {X} на ремонт шкіл.', 'Армія РФ загрожує {X}.'],
    ['За добу ворог обстріляв {X} сорок разів.', 'Через {X} пролетіли дрони.'],
    ['Над {X} збили п’ять безпілотників.', 'Пожежі спалахнули за {X}, на кордоні.'],
    ['{IN} {X} оголосили евакуацію.', 'Внаслідок удару {in} {X} пошкоджено школу.'],
  ],
  ru: [
    ['{X}: за сутки ранены два человека.', 'Под обстрелами снова {X}.'],
    ['Жители {X} ночевали в укрытиях.', 'Дроны атаковали север {X}.'],
    ['Правительство выделило средства {X} на ремонт школ.', 'Дроны летели к {X}.'],
    ['За сутки артиллерия обстреляла {X} сорок раз.', 'Через {X} пролетели дроны.'],
    ['Над {X} сбили пять беспилотников.', 'Пожары вспыхнули за {X}, на границе.'],
    ['{IN} {X} объявили эвакуацию.', 'В результате удара {in} {X} повреждена школа.'],
  ],
  en: [
    [
      'Drones struck {X} overnight, Ukrainian officials said.',
      'Russian forces shelled {X} again on Tuesday.',
    ],
    [
      'Explosions were heard in {X} on Monday evening.',
      'Two people were killed in {X}, the prosecutors said.',
    ],
    [
      "{X}'s schools will stay closed, Ukraine's government said.",
      "{X}'s power grid was damaged, Ukrainian engineers said.",
    ],
    ['People left {X} by train for western Ukraine.', 'Fires burned across {X} after the attack.'],
    [
      'Russian troops advanced in the north of {X}, the Ukrainian army said.',
      'Fighting went on throughout {X}.',
    ],
    ["Ukraine's air force said three drones flew over {X}.", 'Families who fled from {X} reached Poland.'],
  ],
};

const WATER: Readonly<Record<Lang, ByCase>> = {
  uk: [
    ['{R:річка} {X} вийшла з берегів.', 'Рівень води впав: {R:річка} {X} обміліла.'],
    ['Бої точаться на лівому березі {R:річки} {X}.', 'Військові відійшли до {R:річки} {X}.'],
    ['Човни пливли по {R:річці} {X} на південь.', 'Отруєна вода загрожує {R:річці} {X}.'],
    ['Ворог намагався форсувати {R:річку} {X}.', 'Переправу через {R:річку} {X} зруйновано.'],
    ['Над {R:річкою} {X} збили безпілотник.', 'Фронт проходить за {R:річкою} {X}.'],
    ['На {R:річці} {X} пошкоджено греблю.', 'Уламки дрона знайшли в {R:річці} {X}.'],
  ],
  ru: [
    ['{R:река} {X} вышла из берегов.', 'Уровень воды упал: {R:река} {X} обмелела.'],
    ['Бои идут на левом берегу {R:реки} {X}.', 'Военные отошли до {R:реки} {X}.'],
    ['Лодки шли по {R:реке} {X} на юг.', 'Отравленная вода угрожает {R:реке} {X}.'],
    ['Противник пытался форсировать {R:реку} {X}.', 'Переправа через {R:реку} {X} разрушена.'],
    ['Над {R:рекой} {X} сбили беспилотник.', 'Фронт проходит за {R:рекой} {X}.'],
    ['На {R:реке} {X} повреждена плотина.', 'Обломки дрона нашли в {R:реке} {X}.'],
  ],
  en: [
    ['Russian forces tried to cross the {X} on Monday.', 'The {X} burst its banks in eastern Ukraine.'],
    ['Fighting went on along the {X}, the Ukrainian army said.', 'A bridge over the {X} was hit.'],
    [
      "The {X}'s left bank was shelled, Ukrainian officials said.",
      "The {X}'s water is not safe to drink, Ukraine's health ministry said.",
    ],
    ['Troops dug in east of the {X}.', 'Boats were seen on the {X}.'],
    ['Two drones fell into the {X}, Ukrainian rescuers said.', 'A dam on the {X} was damaged.'],
    ['Villages near the {X} were flooded.', "Ukraine's army withdrew from the {X}."],
  ],
};

/** Oblasts in the genitive, named beside a village that has namesakes. */
const OBLAST: Readonly<Record<string, readonly [uk: string, ru: string, en: string]>> = {
  'UA-14': ['Донецької', 'Донецкой', 'Donetsk'],
  'UA-23': ['Запорізької', 'Запорожской', 'Zaporizhzhia'],
  'UA-09': ['Луганської', 'Луганской', 'Luhansk'],
  'UA-59': ['Сумської', 'Сумской', 'Sumy'],
  'UA-74': ['Чернігівської', 'Черниговской', 'Chernihiv'],
  'UA-51': ['Одеської', 'Одесской', 'Odesa'],
  'UA-35': ['Кіровоградської', 'Кировоградской', 'Kirovohrad'],
  'UA-65': ['Херсонської', 'Херсонской', 'Kherson'],
  'UA-12': ['Дніпропетровської', 'Днепропетровской', 'Dnipropetrovsk'],
};
/** Raions in the genitive, likewise; by oblast, one is enough. */
const RAION: Readonly<Record<string, readonly [uk: string, ru: string, en: string]>> = {
  'UA-59': ['Сумського', 'Сумского', 'Sumy'],
};
const OF: Readonly<Record<string, readonly [uk: string, ru: string, en: string]>> = {
  oblast: ['області', 'области', 'region'],
  raion: ['району', 'района', 'district'],
};

/** The sentence for a form: `use` is the case (English: the use), `n` the row, by which sentences take turns. */
export function carrierFor(row: NamedPlace, lang: Lang, use: number, n: number, form: string): Carrier {
  const kind = row.kind === 'settlement' ? TOWN : row.kind === 'water' ? WATER : AREA;
  const list = kind[lang][use]!;
  const on = /щина$/.test(row.forms.uk[0]!) || (row.kind === 'region' && lang === 'uk');
  const preposition = on ? 'на' : lang === 'uk' ? 'у' : 'в';
  const frame = list[n % list.length]!.replace('{IN}', preposition[0]!.toUpperCase() + preposition.slice(1))
    .replace('{in}', preposition)
    .replace(/\{R:(\p{L}+)\} /u, row.clue === 'river' ? '$1 ' : '')
    .replace(/^\p{Ll}/u, (c) => c.toUpperCase());
  const head = lang === 'en' && clueOf(row, lang) ? `The attack came in ${clueOf(row, lang)}. ` : '';
  const tail = lang === 'en' || !clueOf(row, lang) ? '' : ` ${clueOf(row, lang)}`;
  const at = frame.indexOf('{X}');
  const start = head.length + at;
  return {
    text: `${head}${frame.slice(0, at)}${form}${tail}${frame.slice(at + 3)}`,
    start,
    end: start + form.length,
  };
}

function clueOf(row: NamedPlace, lang: Lang): string {
  const names = row.clue === 'oblast' ? OBLAST[row.admin1] : row.clue === 'raion' ? RAION[row.admin1] : null;
  if (!names) return '';
  const column = lang === 'uk' ? 0 : lang === 'ru' ? 1 : 2;
  return `${names[column]} ${OF[row.clue]![column]}`;
}
