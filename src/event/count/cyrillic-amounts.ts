import { CYRILLIC_BOUNDS, CYRILLIC_NUMBERS } from '../../lexicon/number-cyrillic.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import type { AmountMention } from './amount-mention.ts';
import { bounded, type Interval } from './read-number.ts';

const NUMBERS = CYRILLIC_NUMBERS.rows.map(([, p]) => p).join('|');
const VAGUE = CYRILLIC_NUMBERS.vague.map(([p]) => p).join('|');
const BOUNDS = CYRILLIC_BOUNDS.rows.map(([, p]) => p).join('|');
const THOUSAND = '(?: (тисяч[іа]?|тыс(?:яч[иа]?|\\.)|тис\\.|млн|мільйон\\p{L}*|миллион\\p{L}*))?';
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d’'.,:/-])(?:(ще|ещё|еще) )?(?:(${BOUNDS}) )?(?:(${VAGUE})|(\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d+(?:,\\d+)?|${NUMBERS})${THOUSAND})(?![\\p{L}\\d’':/]|-\\p{L}|[.,]\\d)`,
  'giu',
);
/** What follows a number that measures, dates or times something. */
const NOT_COUNT =
  /^ ?(?:%|відсот|процент|годин|хвилин|секунд|дн[іія]|доб|тижн|місяц|рок|год[аоуы]?(?!\p{L})|час[аоу]|минут|сутки|суток|дней|дня|недел|месяц|лет(?!\p{L})|річн|летн|ранку|утра|вечора|вечера|ночі|ночи|січн|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|январ|феврал|март|апрел|мая|июн|июл|август|сентяб|октяб|нояб|декаб|гривень|грн|рубл|млрд|мм(?!\p{L})|метр|тонн|разів|раз(?!\p{L})|разом)/iu;
const STOP =
  /^(?:і|й|та|и|а|але|но|у|в|на|над|по|з|із|до|під|под|за|від|от|из|них|для|про|о|об|при|через|який|які|которые|тривають|було|були|были|дістали|загинул\p{L}*|поранен\p{L}*|сбиты|подавлены)$/iu;

function numberOf(words: string, unit: string | undefined): number | null {
  const row = CYRILLIC_NUMBERS.rows.find(([, p]) => new RegExp(`^(?:${p})$`, 'iu').test(words));
  const n = row ? row[0] : Number(words.replace(/[ \u00a0]/g, '').replace(',', '.'));
  if (Number.isNaN(n)) return null;
  const times = unit === undefined ? 1 : /^м/i.test(unit) ? 1e6 : 1e3;
  return Math.round(n * times);
}

function valueOfMatch(m: RegExpMatchArray): Interval | null {
  if (m[3]) {
    const row = CYRILLIC_NUMBERS.vague.find(([p]) => new RegExp(`^(?:${p})$`, 'iu').test(m[3]!))!;
    return { low: row[1], high: row[2] };
  }
  const n = numberOf(m[4]!, m[5]);
  const bound =
    CYRILLIC_BOUNDS.rows.find(([, p]) => m[2] && new RegExp(`^(?:${p})$`, 'iu').test(m[2]))?.[0] ?? null;
  return n === null ? null : bounded(bound, n);
}

/** One to three words after a number, up to a preposition or mark: the counted noun as far as word order tells it. */
function nounEnd(rest: string): { start: number; end: number } | null {
  const words = [...rest.matchAll(/(?<=^ [«„“]?|(?<=\p{L}) )[\p{L}’'-]+/gu)];
  const kept: RegExpExecArray[] = [];
  for (const w of words.slice(0, 3)) {
    if (STOP.test(w[0])) break;
    if (kept.length > 0 && w.index !== kept.at(-1)!.index + kept.at(-1)![0].length + 1) break;
    kept.push(w);
  }
  const last = kept.at(-1);
  return last ? { start: kept[0]!.index, end: last.index + last[0].length } : null;
}

/** Ukrainian and Russian amounts between `start` and `end`. */
export function cyrillicAmounts(text: string, start: number, end: number): AmountMention[] {
  return matchesOf(AMOUNT, text.slice(start, end)).flatMap((m): AmountMention[] => {
    const value = valueOfMatch(m);
    const span = spanOf(text, start + m.index, start + m.index + m[0].length);
    const rest = text.slice(span.end, end);
    if (!value || NOT_COUNT.test(rest)) return [];
    const km = /^ ?(?:км|кілометр\p{L}*|километр\p{L}*)(?![\p{L}/])/u.exec(rest);
    const at = km ? { start: km[0].length - km[0].trimStart().length, end: km[0].length } : nounEnd(rest);
    const mention: AmountMention = {
      ...span,
      ...value,
      ...(m[1] ? { increment: true as const } : {}),
      ...(km ? { unit: 'km' as const } : {}),
      ...(/^ из них| із них| з них/.test(rest.slice(0, 8)) ? { part: true as const } : {}),
      ...(at ? { noun: spanOf(text, span.end + at.start, span.end + at.end) } : {}),
    };
    return [
      because(
        mention,
        'amount',
        'event/count/cyrillic-amounts: a number, by CYRILLIC_NUMBERS and CYRILLIC_BOUNDS',
        span,
      ),
    ];
  });
}
