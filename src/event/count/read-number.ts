import {
  MAGNITUDES,
  NUMBER_BOUNDS,
  NUMBER_WORDS,
  type NumberBound,
  VAGUE_NUMBERS,
} from '../../lexicon/number.ts';

import type { RowRef } from '../../util/why.ts';

/** A number's interval; `high` absent = no upper bound. */
export interface Interval {
  readonly low: number;
  readonly high?: number;
}

const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const SMALL = byLength(Object.keys(NUMBER_WORDS.values));
const BIG = byLength(Object.keys(MAGNITUDES.values));
const DIGITS = '\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+|\\d+(?:\\.\\d+)?';
const WORDS = `(?:(?:${SMALL})(?:[- ](?:${SMALL}))?)`;

/** An exact number in digits or words ("1,700", "1.4 million", "two hundred and six"); no captures. */
export const NUMBER = `(?:(?:${DIGITS})(?: ?(?:${BIG})\\b| ?m\\b(?! ))?|(?:\\b(?:[Aa] )(?:${BIG})|\\b(?:${WORDS}))(?:[- ](?:${BIG}))*(?: and ${WORDS}(?= ))?(?!-)\\b)`;
/** A vague number ("dozens", "several thousand", "tens of thousands"); no captures. */
export const VAGUE = `(?:\\b(?:(?:tens|dozens|scores|hundreds|thousands) of (?:thousands|millions)|(?:several|a few|a couple(?: of)?|some) (?:dozen|hundred|thousand|million)|${byLength(Object.keys(VAGUE_NUMBERS.values))})\\b)`;
/** Words that bound a number, as a pattern without captures. */
export const BOUND = `(?:${NUMBER_BOUNDS.rows.map((r) => r.pattern).join('|')})`;

/** The bound that words before a number set, if any. */
export function readBound(words: string): NumberBound | null {
  const bare = words
    .replace(/[“”"'‘’]/g, '')
    .trim()
    .toLowerCase();
  return NUMBER_BOUNDS.rows.find((r) => new RegExp(`^(?:${r.pattern})$`, 'i').test(bare))?.bound ?? null;
}

/** The value of an exact number, or null where the words are none. */
export function readNumber(words: string): number | null {
  const clean = words.toLowerCase().replace(/(?<=\d)[,\u00a0\u202f](?=\d{3})/g, '');
  let total = 0;
  let part: number | null = null;
  for (const word of clean.split(/[\s-]+/)) {
    if (word === 'and') continue;
    const value = wordValue(word);
    if (value === null) return null;
    if (value.times && value.n >= 1000) {
      total += (part ?? 1) * value.n;
      part = null;
    } else if (value.times) part = (part ?? 1) * value.n;
    else if (part !== null && !(part % 10 === 0 && part > 0 && value.n < part)) return null;
    else part = (part ?? 0) + value.n;
  }
  const sum = total + (part ?? 0);
  return Math.round(sum * 1000) / 1000;
}

function wordValue(word: string): { readonly n: number; readonly times: boolean } | null {
  const digits = /^(\d+(?:\.\d+)?)(m|million)?$/.exec(word);
  if (digits) return { n: Number(digits[1]) * (digits[2] ? 1e6 : 1), times: false };
  if (word === 'a') return { n: 1, times: false };
  const small = NUMBER_WORDS.values[word];
  if (small !== undefined) return { n: small, times: false };
  const big = MAGNITUDES.values[word];
  return big === undefined ? null : { n: big, times: true };
}

const MANY = /^(\w+) of (thousands|millions)$/;
const SEVERAL = /^(several|a few|a couple|some)(?: of)? (\w+)$/;

/** The interval of a vague number, or null where the words are none. */
export function readVague(words: string): Interval | null {
  const clean = words.toLowerCase();
  const plain = VAGUE_NUMBERS.values[clean];
  if (plain) return { low: plain[0], high: plain[1] };
  const ofMany = MANY.exec(clean);
  if (ofMany) {
    const [low, high] = VAGUE_NUMBERS.values[ofMany[1]!]!;
    const unit = ofMany[2] === 'thousands' ? 1e3 : 1e6;
    return { low: low * unit, high: (high + 1) * unit - 1 };
  }
  const several = SEVERAL.exec(clean);
  if (!several) return null;
  const [low, high] = VAGUE_NUMBERS.values[several[1] === 'some' ? 'several' : several[1]!]!;
  const unit = MAGNITUDES.values[several[2]!]!;
  return { low: low * unit, high: (high + 1) * unit - 1 };
}

/** The row of the lexicon that a vague number's words have, or null. */
export function vagueRow(words: string): RowRef | null {
  const row = words.toLowerCase();
  const known = row in VAGUE_NUMBERS.values || MANY.test(row) || SEVERAL.test(row);
  return known ? { table: 'VAGUE_NUMBERS', row, source: VAGUE_NUMBERS.source } : null;
}

const boundRow = (bound: NumberBound, note: string): RowRef => ({
  table: 'NUMBER_BOUNDS',
  row: `${bound}: ${note}`,
  source: NUMBER_BOUNDS.source,
});
/** The row of the lexicon that sets each bound, with what it makes of a number N. */
export const BOUND_ROWS: Readonly<Record<NumberBound, RowRef>> = {
  least: boundRow('least', 'N or more'),
  more: boundRow('more', 'N + 1 or more'),
  fewer: boundRow('fewer', '0 to N - 1'),
  most: boundRow('most', '0 to N'),
  about: boundRow('about', 'N ±10 %, rounded outward'),
};

/** What a bound makes of a number; ten per cent either way is rounded outward. */
export function bounded(bound: NumberBound | null, n: number): Interval {
  switch (bound) {
    case 'least':
      return { low: n };
    case 'more':
      return { low: n + 1 };
    case 'fewer':
      return { low: 0, high: Math.max(0, n - 1) };
    case 'most':
      return { low: 0, high: n };
    case 'about':
      return { low: Math.floor((n * 9) / 10), high: Math.ceil((n * 11) / 10) };
    case null:
      return { low: n, high: n };
  }
}
