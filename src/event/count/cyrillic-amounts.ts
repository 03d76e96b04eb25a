import { CYRILLIC_BOUNDS, CYRILLIC_NUMBERS } from '../../lexicon/number-cyrillic.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import type { AmountMention } from './amount-mention.ts';
import { slavicKind } from './classify-slavic.ts';
import { bounded, type Interval } from './read-number.ts';

const NUMBERS = CYRILLIC_NUMBERS.rows.map(([, p]) => p).join('|');
const VAGUE = CYRILLIC_NUMBERS.vague.map(([p]) => p).join('|');
const BOUNDS = CYRILLIC_BOUNDS.rows.map(([, p]) => p).join('|');
const MORE = 'ще|ещё|еще|додатково|дополнительно';
/** "Ще п’ятеро" mostly sets another kind beside the first; these words add to a figure by themselves. */
const ADDS = /^(?:додатково|дополнительно)$/iu;
const THOUSAND =
  '(?: (тисяч[іаиу]?|тисячам|тыс(?:яч[иау]?|ячам|\\.)|тис\\.|млн|мільйон\\p{L}*|миллион\\p{L}*))?';
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d’'ʼ.,:/№-])(?:(${MORE}) )?(?:(${BOUNDS}) )?(?:(${VAGUE})(?!\\p{L})|(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+(?:,\\d+)?|(?:${NUMBERS})(?: (?:${NUMBERS})){0,2})${THOUSAND}(?: (${CYRILLIC_NUMBERS.tens}))?)(?![\\p{L}\\d’'ʼ:/]|-\\p{L}|[.,]\\d)`,
  'giu',
);
const OFTEN = new RegExp(
  `(?<![\\p{L}\\d])(?:(двічі|дважды)|(тричі|трижды)|(?:(${BOUNDS}) )?(\\d+|${NUMBERS}) (?:разів|рази|раз|раза)|(кілька|несколько) (?:разів|раз))(?!\\p{L})`,
  'giu',
);
/** What follows a number that measures, dates or times something. */
const NOT_COUNT =
  /^ ?(?:%|відсот|процент|годин|хвилин|секунд|(?:дн(?:і|ів|я|ями|ей)|дней|доб(?:и|у|а|ою)?|тиж(?:день|ні|нів|ня)|рок(?:и|ів|у|ах)?|год(?:а|у|ов|ы|ах)?|час(?:а|ов|у|ам)?|сут(?:ки|ок)|лет|раз(?:ів|и|а|ом)?|ранку|утра|вечора|вечера|ночі|ночи|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|грн|мм|га|кг|хв|МВт|кВт|бал(?:и|ів|ла|лов)?|поверх(?:и|ів|у|ах)?|клас(?:у|ів|и|са|сов)?|місце|місця|место|места|частин[аиу]?|част[ьи]|частей)(?!\p{L})|місяц|минут|недел|месяц|річн|летн|гривень|рубл|долар|доллар|євро(?!\p{L})|евро(?!\p{L})|млрд|мільярд|миллиард|метр|тонн|гектар|кв\.|квадратн|кілограм|килограмм|этаж|градус|ст\.|ч\.|ступен|степен|період|период|год\.)/iu;
const STOP =
  /^(?:і|й|та|и|а|але|но|у|в|на|над|по|з|із|зі|до|під|под|за|від|от|из|них|для|про|о|об|при|через|після|после|внаслідок|як|как|який|яка|які|які|який|которые|который|що|что|тривають|було|були|были|был|была|дістали|дістала|отримали|получили|зазнали|загинул\p{L}*|поранен[оиіа]|збито|сбит[ыоа]?|збит[іаи]|подавлен[оыіа]?|придушен[оіа]|заглушен[оыіа]?|перехоплен[оіа]|перехвачено|локаційно|исчезл?[оаи]?|зникло|пропал[оа]?|втрачен[оіа]|потерян[оыа]?|знищено|уничтожены|уничтожено|перехвачены|пошкоджено|повреждены|зник|зникла|зникли|пропали|без|повз|біля|возле|поблизу|серед|среди|уже|вже|також|также|відбито|отбиты?|евакуювали|эвакуировали|спасли|врятували|эвакуированы|евакуйовано|відбулося|лише|только|ще|ещё|еще|стали|стало|є|це|это|мають|имеют|перебувають|находятся|остаются|залишаються|тривають|важко|тяжело|поранило|ранены|погибли|погибло|виїхали|выехали|втекло|втекли|около|близько|можуть|могут|може|может|длился|длилась|тривав|тривала|ночі|ранку|утра)$/iu;

function wordValue(word: string): number | null {
  const row = CYRILLIC_NUMBERS.rows.find(([, p]) => new RegExp(`^(?:${p})$`, 'iu').test(word));
  if (row) return row[0];
  const n = Number(word.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));
  return Number.isNaN(n) ? null : n;
}

/** A number in figures, or words that add up ("двадцять п’ять"); null where they do not. */
function numberOf(
  words: string,
  unit: string | undefined,
  tens: string | undefined,
  /** Parts of one that are kept: men are whole, tonnes are not. */
  parts = 1,
): number | null {
  const whole = /^\d/.test(words) ? wordValue(words) : null;
  let n = whole ?? 0;
  if (whole === null) {
    let least = Number.POSITIVE_INFINITY;
    for (const word of words.split(' ')) {
      const value = wordValue(word);
      if (value === null || value >= least) return null;
      n += value;
      least = value >= 100 ? 100 : value >= 20 ? 10 : 0;
    }
  }
  const times = unit === undefined ? 1 : /^м/i.test(unit) ? 1e6 : 1e3;
  return Math.round(n * times * (tens === undefined ? 1 : 10) * parts) / parts;
}

/** The value of a number in figures or words, or null. */
export const cyrillicNumber = (words: string): number | null =>
  numberOf(/^\d/.test(words) ? words.replace('.', ',') : words, undefined, undefined, 1000);

/** The interval of a vague number ("десятки"), or null. */
export function cyrillicVague(words: string): Interval | null {
  const row = CYRILLIC_NUMBERS.vague.find(([p]) => new RegExp(`^(?:${p})$`, 'iu').test(words));
  return row ? { low: row[1], high: row[2] } : null;
}

/** The bound that words before a number set, or null. */
export const cyrillicBound = (words: string | undefined) =>
  CYRILLIC_BOUNDS.rows.find(([, p]) => words && new RegExp(`^(?:${p})$`, 'iu').test(words))?.[0] ?? null;

const ROSE = /(?:зросл|збільшил|возрос|увеличил|выросл|сягнул|дійшл|достиг)\p{L}*(?: [\p{L}]+){0,2} $/iu;

function valueOfMatch(m: RegExpMatchArray): Interval | null {
  // "Зросла до 31": up to 31 and no further, so 31 it is.
  const reached = /^до$/iu.test(m[2] ?? '') && ROSE.test(m.input!.slice(Math.max(0, m.index! - 40), m.index));
  const bound = reached ? null : cyrillicBound(m[2]);
  if (m[3]) {
    const vague = cyrillicVague(m[3])!;
    return vague.low === vague.high ? bounded(bound, vague.low) : vague;
  }
  const n = numberOf(m[4]!, m[5], m[6]);
  return n === null ? null : bounded(bound, n);
}

/** One to four words after a number, up to a preposition, verb or mark: the counted noun as far as word order tells it. */
export function nounEnd(rest: string): { start: number; end: number } | null {
  const words = [...rest.matchAll(/(?<=^ [«„“]?|(?<=[\p{L}»]) [«„“]?)[\p{L}’'ʼ-]+/gu)];
  const kept: RegExpExecArray[] = [];
  for (const w of words.slice(0, 5)) {
    if (!kept.length && w.index > 2) break;
    if (STOP.test(w[0])) break;
    const last = kept.at(-1);
    if (last && !/^[ «„“»]{1,2}$/.test(rest.slice(last.index + last[0].length, w.index))) break;
    kept.push(w);
    if (kept.length === 4) break;
  }
  const last = kept.at(-1);
  return last ? { start: kept[0]!.index, end: last.index + last[0].length } : null;
}

const BY = 'event/count/cyrillic-amounts: a number, by CYRILLIC_NUMBERS and CYRILLIC_BOUNDS';

/** Ukrainian and Russian amounts between `start` and `end`. */
export function cyrillicAmounts(text: string, start: number, end: number): AmountMention[] {
  const piece = text.slice(start, end);
  const often = matchesOf(OFTEN, piece).map((m): AmountMention => {
    const span = spanOf(text, start + m.index, start + m.index + m[0].length);
    const n = m[1] ? 2 : m[2] ? 3 : m[4] ? wordValue(m[4]) : null;
    const value = n === null ? { low: 3, high: 9 } : bounded(cyrillicBound(m[3]), n);
    return because({ ...span, ...value, times: true as const }, 'amount', BY, span);
  });
  const counted = matchesOf(AMOUNT, piece).flatMap((m): AmountMention[] => {
    const value = valueOfMatch(m);
    const span = spanOf(text, start + m.index, start + m.index + m[0].length);
    const rest = text.slice(span.end, end);
    if (!value || NOT_COUNT.test(rest) || often.some((o) => o.start < span.end && o.end > span.start))
      return [];
    if (isPronoun(piece.slice(0, m.index), m[0], rest) || isFormula(piece, m)) return [];
    const km = /^ ?(?:км|кілометр\p{L}*|километр\p{L}*)(?![\p{L}/])/u.exec(rest);
    const at = km ? { start: km[0].length - km[0].trimStart().length, end: km[0].length } : nounEnd(rest);
    const later = /^ (?:ще|ещё|еще)(?!\p{L})/iu.test(rest);
    const mention: AmountMention = {
      ...span,
      ...value,
      ...(m[1] || later ? { increment: true as const } : {}),
      ...(m[1] && ADDS.test(m[1]) ? { adds: true as const } : {}),
      ...(km ? { unit: 'km' as const } : {}),
      ...(PART_AFTER.test(rest) || PART_BEFORE.test(piece.slice(0, m.index)) ? { part: true as const } : {}),
      ...(TOTAL_BEFORE.test(piece.slice(0, m.index)) ? { total: true as const } : {}),
      ...(at ? { noun: spanOf(text, span.end + at.start, span.end + at.end) } : {}),
    };
    return [because(mention, 'amount', BY, span)];
  });
  return [...often, ...counted].sort((a, b) => a.start - b.start);
}

const PART_AFTER = /^,? (?:із|з|из|зі) (?:них|яких|которых|поранених|раненых|пострадавших|постраждалих|\d)/iu;
const PART_BEFORE =
  /(?:із|з|из) (?:них|яких|которых)(?: [\p{L}-]+)?(?: [–—-])? ?$|(?:зокрема|у тому числі|в тому числі|в том числе|включно з|включая|серед них|среди них|серед яких|среди которых|серед постраждалих|среди пострадавших|серед загиблих|среди погибших|серед поранених|среди раненых)(?: [–—-]| є| і| и| були| были)? $/iu;
/** "40 із 52 дронів": the whole that a share is of. */
const TOTAL_BEFORE = /(?:\d|\p{L}) (?:із|з|из|зі) $/u;

/** "Один з", "один одного", "на одному з": a word for one that counts nobody. */
function isPronoun(before: string, words: string, rest: string): boolean {
  const only = words.toLowerCase();
  if (
    !/^(?:один|одна|одне|одно|одну|одного|одній|одному|одним|однієї|однією|одной|одном|обоє|обидва|обидві|оба|обе|сто|ста)$/u.test(
      only,
    )
  )
    return false;
  if (/^(?:обоє|обидва|обидві|оба|обе)$/u.test(only)) return true;
  const of = /^ (?:з|із|зі|из) ((?:[\p{L}-]+ ?){1,3})/u.exec(rest)?.[1];
  if (of && slavicKind(of) !== 'people') return true;
  if (/^ (?:одн|на од|раз|за одн|й той|и тот|лише|только)/iu.test(rest)) return true;
  // "На одному з підприємств", "одна из ракет": one of a kind, told where or what, is counted only of people.
  return (
    /(?:на|у|в|по|до|біля|возле|від|от|про|о|за|над|під|под) $/iu.test(before) &&
    /^ (?:з|із|из)(?!\p{L})/iu.test(rest)
  );
}

/** "1000 на 1000": a formula of exchange counts each side once. */
const isFormula = (piece: string, m: RegExpExecArray): boolean =>
  /(?:\d|сто) на $/iu.test(piece.slice(0, m.index));
