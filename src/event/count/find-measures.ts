import { CURRENCY_SIGN, CURRENCY_WORDS, MEASURE_WORDS } from '../../lexicon/aid-item.ts';
import { CYRILLIC_BOUNDS, CYRILLIC_NUMBERS } from '../../lexicon/number-cyrillic.ts';
import { lazy } from '../../util/lazy.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { lazyTokens, nounAfter } from './counted-noun.ts';
import { cyrillicBound, cyrillicNumber, cyrillicVague, nounEnd } from './cyrillic-amounts.ts';
import {
  BOUND,
  bounded,
  type Interval,
  NUMBER,
  readBound,
  readNumber,
  readVague,
  VAGUE,
} from './read-number.ts';

/** Goods by measure or a sum of money: "20 tonnes of fuel", "€50 million". It counts no pieces. */
export type MeasureMention = Span &
  Interval & {
    /** What the figure is in, with what it is of: "tonnes of fuel", "euros". */
    readonly of: string;
    readonly increment?: true;
  };

/** One figure as a pattern found it, in offsets of the text. */
interface Found {
  readonly start: number;
  /** Where the figure and its unit end. */
  readonly end: number;
  readonly value: Interval;
  readonly unit: string;
  readonly isMoney: boolean;
  readonly increment: boolean;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|т[иы]с)/iu, 1e3],
  [/^(?:billion|bn|млрд|мільярд|миллиард)/iu, 1e9],
  [/^trillion/i, 1e12],
  [/^(?:m|mn|mln|million|млн|мільйон|миллион)/iu, 1e6],
];
const scaleOf = (word: string | undefined): number =>
  word === undefined ? 1 : (SCALES.find(([p]) => p.test(word))?.[1] ?? 1);

const MORE = '(?:a |an )?(?:further|another|additional|extra)';
const SCALE = 'thousand|million|billion|trillion|mln|bn|mn|m|k';
const DIGITS = '\\d{1,3}(?:[,\\u00a0]\\d{3})+|\\d+(?:\\.\\d+)?';
const JOIN = '(?: ?[-–] ?| to |(?<=\\bbetween [^,;.]{1,24}) and )';
/** "$300m", "US$ 20–30 million", "EUR 12 million", "between €5m and €7m". */
const SIGNED = lazy(
  () =>
    new RegExp(
      `(?:(?<!\\p{L})(?:(${MORE}) )?(?:(${BOUND}) )?(?:between )?)(?:US|U\\.S\\.|AU|CA)? ?([$€£₴₽]|(?<!\\p{L})(?:USD|EUR|GBP|UAH|CHF)) ?(${DIGITS})(?:[ -]?(${SCALE}))?(?:${JOIN}([$€£₴₽])?(${DIGITS})(?:[ -]?(${SCALE}))?)?(?![\\p{L}\\d])`,
      'giu',
    ),
);
/** "About 20 tonnes", "between 20 and 30 tons", "hundreds of tonnes", "2 billion kroner". */
const WORDED = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d.,-])(?:(${MORE}) )?(?:(${BOUND}) )?(?:between )?(?:(${VAGUE})(?: of)?|(${NUMBER})(?:${JOIN}(${NUMBER}))?)(?: (?:more|further|additional|extra)(?: of)?)? ?(?:(${MEASURE_WORDS.en})|(${CURRENCY_WORDS.en}))(?![\\p{L}-])`,
      'giu',
    ),
);

/** "… 135 million dollars, and a further 15 million": the money of the one before it. */
const BARE = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d.,$€£₴₽-])(?:(${MORE}) )?(?:(${BOUND}) )?(${NUMBER})(?<=million|billion)( more(?! than))?(?=[,.;)]|$| (?:for|to|in|on|from|by|and|after|as) )`,
      'giu',
    ),
);

const CYRILLIC_SCALE =
  'т[иы]с\\p{L}*\\.?|млн\\.?|млрд\\.?|мільйон\\p{L}*|миллион\\p{L}*|мільярд\\p{L}*|миллиард\\p{L}*';
/** "20 тонн", "понад 50 млн євро", "$2,5 млрд", "десятки тонн". */
const CYRILLIC = lazy(() => {
  const numbers = CYRILLIC_NUMBERS.rows.map(([, p]) => p).join('|');
  const vague = CYRILLIC_NUMBERS.vague.map(([p]) => p).join('|');
  const bounds = CYRILLIC_BOUNDS.rows.map(([, p]) => p).join('|');
  return new RegExp(
    `(?<![\\p{L}\\d.,-])(?:(ще|ещё|еще|додатково|дополнительно) )?(?:(${bounds}) )?(?:([$€£₴₽]) ?)?(?:(${vague})|(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+(?:[.,]\\d+)?|(?:${numbers})(?: (?:${numbers})){0,2}))(?:(?: ?[-–—] ?|(?<=(?<!\\p{L})(?:від|от|з|с) [\\d., ]{1,12}) до )(\\d+(?:[.,]\\d+)?))?(?: (${CYRILLIC_SCALE}))?(?: (?:(${MEASURE_WORDS.slavic})|(${CURRENCY_WORDS.slavic})))?(?![\\p{L}\\d])`,
    'giu',
  );
});

/** What one of many gets, or what is given each time, is no sum of what is given. */
const RATE =
  /^(?: |-)(?:per|a|an|each|every|for each|apiece)[ -](?:day|week|month|year|hour|family|household|person|head|child|soldier|litre|liter|tonne|ton|kilo\p{L}*|unit|piece)|^ (?:each|apiece|monthly|daily|annually)(?!\p{L})|^ (?:на|за|у|в) (?:день|добу|сутки|місяць|месяц|рік|год|тиждень|неделю|людину|человека|родину|сім[’']ю|семью|кожн|кажд)/iu;
/** "12 generators worth $2 million": the price of what is given; the worth of a package is its size. */
const PRICE =
  /(?<!(?:package|tranche|aid|assistance|support|help|grant|loan|contribution|pledge|deal)s? )(?:worth|valued at|at a cost of|costing|priced at)(?: (?:about|some|around|more than|nearly))? $|(?:вартістю|стоимостью|ціною|ценою)(?: (?:близько|понад|около|более))? $/iu;

/** Goods by measure and sums of money between `start` and `end`, in text order. */
export function findMeasures(text: string, start: number, end: number): MeasureMention[] {
  const piece = text.slice(start, end);
  const cyrillic = hasCyrillicWord(piece);
  const found = cyrillic ? inCyrillic(piece) : withBare(piece, [...signed(piece), ...worded(piece)]);
  const tokens = lazyTokens(text, start, end);
  return found
    .filter((f) => !RATE.test(piece.slice(f.end)) && !PRICE.test(piece.slice(0, f.start)))
    .sort((a, b) => a.start - b.start)
    .map((f) => {
      const at = start + f.end;
      const goods = f.isMoney
        ? null
        : cyrillic
          ? cyrillicGoods(text.slice(at, end))
          : goodsAfter(text, at, tokens);
      const to = at + (goods?.length ?? 0);
      return {
        ...spanOf(text, start + f.start, to),
        ...f.value,
        of: `${f.unit}${goods ?? ''}`,
        ...(f.increment ? { increment: true as const } : {}),
      };
    });
}

/** " of medical supplies" right after a measure, or null. */
function goodsAfter(text: string, from: number, tokens: ReturnType<typeof lazyTokens>): string | null {
  if (!/^ of\s/.test(text.slice(from, from + 4))) return null;
  const noun = nounAfter(text, tokens(), from);
  return noun ? text.slice(from, noun.end) : null;
}

/** An adjective in the genitive. */
const GENITIVE_ADJECTIVE = /(?:ої|ого|их|ых|ой|ого|его|ьої|ей)$/u;

/** " гуманітарної допомоги" right after a measure: adjectives and the noun they are of. */
function cyrillicGoods(rest: string): string | null {
  const noun = nounEnd(rest);
  if (!noun) return null;
  const words = rest.slice(0, noun.end).split(' ').slice(1);
  const head = words.findIndex((w) => !GENITIVE_ADJECTIVE.test(w));
  const goods = head < 0 ? words : words.slice(0, head + 1);
  return goods.some((w) => /^\p{Lu}/u.test(w)) || !goods.length ? null : ` ${goods.join(' ')}`;
}

function signed(piece: string): Found[] {
  return matchesOf(SIGNED(), piece).flatMap((m): Found[] => {
    const low = Number(m[4]!.replace(/[,\u00a0]/g, ''));
    const second = m[7] === undefined ? null : Number(m[7].replace(/[,\u00a0]/g, ''));
    // "$5m to 30 families": without a sign or scale of its own the second number is of something else.
    const isRange = second !== null && (m[6] !== undefined || m[8] !== undefined);
    const high = isRange ? second * scaleOf(m[8] ?? m[5]) : null;
    const first = low * scaleOf(m[5] ?? (isRange && low < second ? m[8] : undefined));
    const start = m.index + (m[0].length - m[0].trimStart().length);
    const whole = isRange && high! > first;
    const end =
      whole || second === null
        ? m.index + m[0].length
        : m.index + m[0].search(new RegExp(`${JOIN}(?=[$€£₴₽]?${m[7]})`, 'u'));
    return [
      {
        start,
        end,
        value: whole ? { low: first, high: high! } : bounded(m[2] ? readBound(m[2]) : null, first),
        unit: CURRENCY_SIGN[m[3]!.toUpperCase()]!,
        isMoney: true,
        increment: m[1] !== undefined,
      },
    ];
  });
}

const WEIGHED =
  /^ of (?!(?:[\p{L}-]+ )?(?:aid|assistance|support|funding|help|relief|investment|money|loans?|grants?)(?!\p{L}))/iu;

function worded(piece: string): Found[] {
  return matchesOf(WORDED(), piece).flatMap((m): Found[] => {
    const bound = m[2] ? readBound(m[2]) : null;
    const value = m[3] ? readVague(m[3]) : rangeOf(m[4]!, m[5], bound);
    // "20,000 pounds of rice" is a weight that no list here turns into others.
    if (!value || (/^pounds?$/i.test(m[7] ?? '') && WEIGHED.test(piece.slice(m.index + m[0].length))))
      return [];
    return [
      {
        start: m.index,
        end: m.index + m[0].length,
        value,
        unit: (m[6] ?? m[7])!,
        isMoney: m[7] !== undefined,
        increment: m[1] !== undefined || / (?:more|further|additional|extra) /.test(m[0]),
      },
    ];
  });
}

/** Bare millions, where the sentence speaks of one money only. */
function withBare(piece: string, found: readonly Found[]): readonly Found[] {
  const money = new Set(found.flatMap((f) => (f.isMoney ? [f.unit] : [])));
  const [unit] = money;
  if (money.size !== 1 || unit === undefined) return found;
  const bare = matchesOf(BARE(), piece).flatMap((m): Found[] => {
    const n = readNumber(m[3]!);
    const [start, end] = [m.index, m.index + m[0].length];
    if (n === null || found.some((f) => f.start < end && f.end > start)) return [];
    const value = bounded(m[2] ? readBound(m[2]) : null, n);
    return [{ start, end, value, unit, isMoney: true, increment: (m[1] ?? m[4]) !== undefined }];
  });
  return [...found, ...bare];
}

function rangeOf(
  low: string,
  high: string | undefined,
  bound: ReturnType<typeof readBound>,
): Interval | null {
  const n = readNumber(low);
  if (n === null) return null;
  const to = high === undefined ? null : readNumber(high);
  if (to === null) return bounded(bound, n);
  const scale = /(?:hundred|thousand|million|billion)$/.exec(high!)?.[0];
  const least = scale && n < 1000 && n * readNumber(`1 ${scale}`)! < to ? n * readNumber(`1 ${scale}`)! : n;
  return least < to ? { low: least, high: to } : null;
}

function inCyrillic(piece: string): Found[] {
  return matchesOf(CYRILLIC(), piece).flatMap((m): Found[] => {
    const sign = m[3];
    const unit = m[8] ?? m[9] ?? (sign && CURRENCY_SIGN[sign]);
    if (!unit) return [];
    const value = cyrillicValue(m, scaleOf(m[7]));
    if (!value) return [];
    return [
      {
        start: m.index,
        end: m.index + m[0].length,
        value,
        unit,
        isMoney: m[8] === undefined,
        increment: m[1] !== undefined,
      },
    ];
  });
}

/** "20", "понад 20", "від 20 до 30", "десятки", times what "тис." or "млн" makes of them. */
function cyrillicValue(m: RegExpExecArray, scale: number): Interval | null {
  const times = (n: number): number => Math.round(n * scale * 1000) / 1000;
  const vague = m[4] === undefined ? null : cyrillicVague(m[4]);
  if (vague) return { low: times(vague.low), high: times(vague.high!) };
  const n = cyrillicNumber(m[5]!);
  if (n === null) return null;
  const to = m[6] === undefined ? null : cyrillicNumber(m[6]);
  if (to === null) return bounded(cyrillicBound(m[2]), times(n));
  return n < to ? { low: times(n), high: times(to) } : null;
}
