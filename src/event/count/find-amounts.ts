import type { NumberBound } from '../../lexicon/number.ts';
import {
  CRAFT_NOUNS,
  EQUIPMENT_NOUNS,
  MEASURE_UNITS,
  MUNITION_NOUNS,
  PERSON_NOUNS,
} from '../../lexicon/unit.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import { type By, madeBy } from '../../util/why.ts';
import type { AmountMention } from './amount-mention.ts';
import { agedNoun, lazyTokens, nounAfter } from './counted-noun.ts';
import { cyrillicAmounts } from './cyrillic-amounts.ts';
import { notCounts } from './not-counts.ts';
import {
  BOUND,
  BOUND_ROWS,
  bounded,
  NUMBER,
  readBound,
  readNumber,
  readVague,
  VAGUE,
  vagueRow,
} from './read-number.ts';
import { withShares, withStanding, withSums } from './relate-amounts.ts';

export type { AmountMention };

type Value = { readonly low: number; readonly high?: number } | { readonly value: 'unknown' | 'withheld' };

/** A match before dates and the like are taken out; `from`–`to` is the number itself. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly flags: Partial<Pick<AmountMention, 'increment' | 'article' | 'times' | 'superseded'>>;
  /** Rows of the number lexicon that made more of the number than it says. */
  readonly rows?: readonly By[];
}

/** Two Cyrillic words on end: a sentence in such letters, not one name in an English one. */
const CYRILLIC = /\p{Script=Cyrillic}[,–-]?\s\p{Script=Cyrillic}/u;
const QUOTE = '[“”"‘’]?';
const MORE = '(?:(?:[Aa] )?further|[Aa]nother|[Aa]n (?:additional|extra)|[Aa]dditional)';
const NOUN = `(?:${PERSON_NOUNS.pattern}|${MUNITION_NOUNS.pattern}|${CRAFT_NOUNS.pattern}|${EQUIPMENT_NOUNS.pattern})`;

const SINGLE = new RegExp(
  `(?:\\b(${MORE}) )?(?:(?<![\\p{L}])(${BOUND})${QUOTE} ?)?(?:(${MORE}) )?${QUOTE}(?:(${VAGUE})|(?<![\\d.,\\p{L}-])(${NUMBER})(?![\\d]|[.,]\\d))${QUOTE}(?: (?:or so|or (more))\\b)?( (?:of )?(?:more|further|additional|extra)\\b(?! than))?`,
  'giu',
);
const RANGE = new RegExp(
  `(?:\\b([Bb]etween|[Ff]rom) )?(?<![\\d.,\\p{L}-])(${NUMBER})( ?[-–—] ?| to | and | or )(${NUMBER})(?![\\d]|[.,]\\d)`,
  'giu',
);
const UNKNOWN =
  /\b[Aa]n? (?:as[- ]yet )?(?:unknown|unspecified|undisclosed|undetermined|unclear|uncertain) (?:number|amount|quantity)\b|\bunknown numbers\b/g;
const NONE = new RegExp(
  `\\b(?:[Nn]o|[Zz]ero) (?:(?:reported|confirmed|immediate|further|new|other|civilian|military) ){0,2}(?=${NOUN}\\b)|\\b[Nn]one\\b(?= (?:were |was )?(?:killed|hurt|injured|wounded|missing|captured))`,
  'g',
);
const ARTICLE = new RegExp(
  `\\b([Aa]n?(?: further| additional| (?:secon|thir|four|fif)[dth]+)?|[Aa]nother)(?= (?:[\\p{L}’'-]+ ){0,3}?${NOUN}\\b(?! of\\b(?! (?:about |around )?(?:\\d|[a-z]+(?:teen|ty)\\b))| number| toll| bags?\\b| armou?r\\b| officers’))`,
  'gu',
);
const BOTH = new RegExp(
  `\\b[Bb]oth(?= (?:of )?(?:the )?(?:[\\p{L}’'-]+ ){0,2}?(?:${MUNITION_NOUNS.pattern}|${CRAFT_NOUNS.pattern})\\b)`,
  'gu',
);
const OFTEN = new RegExp(
  `\\b(?:([Tt]wice|[Tt]hrice)|(?:(${BOUND}) )?(${NUMBER}|${VAGUE}) times)\\b(?! (?:as|more|the|larger|bigger|higher|a)\\b)`,
  'gi',
);
const REVISED =
  /\b(?:rais|ris|rose|revis|increas|climb|lower|cut|up(?:dat|ped)|jump|went up|gone up|correct)\w*\b[^.;]{0,80}$/i;
const MEASURED = new RegExp(
  `^${QUOTE}[ -]?(?:more |further |additional )?(?:of )?${MEASURE_UNITS.pattern}(?![\\p{L}])`,
  'iu',
);
const DISTANCE = /^[ -]?(?:(km|kms|kilomet(?:re|er)s?)|(miles?))\b(?!\/| ?per\b| an hour)/;

/** Quantity expressions of `text` between `start` and `end`, in order; dates, ages, ordinals and clock times are none. */
export function findAmounts(text: string, start: number, end: number): AmountMention[] {
  const piece = text.slice(start, end);
  if (CYRILLIC.test(piece)) return cyrillicAmounts(text, start, end);
  const found = [
    ...by('event/count/find-amounts: from a number to a number', ranges(piece)),
    ...by('event/count/find-amounts: how often', often(piece)),
    ...by('event/count/find-amounts: a number said to be unknown', unknowns(piece)),
    ...by('event/count/find-amounts: a number', singles(piece)),
    ...by('event/count/find-amounts: none', nones(piece)),
    ...by('event/count/find-amounts: both', both(piece)),
    ...by('event/count/find-amounts: the nth attack', ordinals(piece)),
    ...by('event/count/find-amounts: an article counts one', articles(piece)),
  ];
  if (found.length === 0) return [];
  const barred = notCounts(piece);
  const kept: Found[] = [];
  for (const f of found)
    if (!barred.some((b) => overlaps(b, f)) && !kept.some((k) => overlaps(k, f))) kept.push(f);
  const tokens = lazyTokens(text, start, end);
  const mentions = kept
    .sort((a, b) => a.start - b.start)
    .flatMap((f) => mentionOf(text, f, start, end, tokens));
  return withStanding(text, start, withShares(text, withSums(text, mentions))).filter(
    (a) => !isStray(text, start, a),
  );
}

/** What one way of writing a number found. */
function by(rule: string, found: readonly Found[]): Found[] {
  return found.map((f) => ({ ...f, rows: [rule, ...(f.rows ?? [])] }));
}

function mentionOf(
  text: string,
  f: Found,
  offset: number,
  limit: number,
  tokens: ReturnType<typeof lazyTokens>,
): AmountMention[] {
  const span = spanOf(text, offset + f.start, offset + f.end);
  const rest = text.slice(span.end, Math.min(limit, span.end + 40));
  const distance = DISTANCE.exec(rest);
  if (distance && 'low' in f.value)
    return [madeBy(distanceOf(text, span, f, distance), 'amount', [...(f.rows ?? []), KILOMETRES], span)];
  if (!f.flags.times && !f.flags.article && MEASURED.test(rest)) return [];
  const noun = f.flags.times
    ? undefined
    : (f.flags.article && agedNoun(text, span.end)) || nounAfter(text, tokens(), span.end);
  const mention: AmountMention = { ...span, ...f.value, ...f.flags, ...(noun ? { noun } : {}) };
  return [madeBy(mention, 'amount', f.rows ?? [], span)];
}

const KILOMETRES = 'event/count/find-amounts: a distance, in kilometres';

/** Miles are turned into kilometres, rounded outward. */
function distanceOf(text: string, span: Span, f: Found, unit: RegExpExecArray): AmountMention {
  const { low, high } = f.value as { low: number; high?: number };
  const factor = unit[2] ? 1.609344 : 1;
  const whole = (n: number, round: (x: number) => number) => (unit[2] ? round(n * factor) : n);
  const end = span.end + unit[0].length;
  const head = spanOf(text, end - (unit[1] ?? unit[2]!).length, end);
  return {
    ...span,
    ...f.flags,
    noun: head,
    unit: 'km',
    low: whole(low, Math.floor),
    ...(high === undefined ? {} : { high: whole(high, Math.ceil) }),
  };
}

function singles(piece: string): Found[] {
  return matchesOf(SINGLE, piece).flatMap((m) => {
    const value = singleValue(m);
    if (!value) return [];
    const increment = m[1] ?? m[3] ?? m[7];
    const start = m.index + (m[0].length - m[0].trimStart().length);
    const end = m.index + m[0].replace(/[\s“”"‘’]+$/, '').length;
    const open = piece.slice(start).search(/[^“”"‘’]/);
    return {
      start: start + (m[2] ? 0 : open),
      end,
      value,
      flags: increment ? { increment: true as const } : {},
      rows: rowsOf(m),
    };
  });
}

function singleValue(m: RegExpMatchArray): Value | null {
  const bound = boundOf(m);
  if (m[4]) {
    const vague = readVague(m[4]);
    if (!vague) return null;
    if (bound === 'most') return { low: 0, ...(vague.high === undefined ? {} : { high: vague.high }) };
    return bound === 'least' || bound === 'more' ? { low: vague.low } : vague;
  }
  const n = readNumber(m[5]!);
  return n === null ? null : bounded(bound, n);
}

/** The rows of the lexicon that a number's words stand in: what bounds it, what is vague about it. */
function rowsOf(m: RegExpMatchArray): readonly By[] {
  const bound = boundOf(m);
  const vague = m[4] ? vagueRow(m[4]) : null;
  return [...(vague ? [vague] : []), ...(bound ? [BOUND_ROWS[bound]] : [])];
}

function boundOf(m: RegExpMatchArray): NumberBound | null {
  return m[6] ? 'least' : m[2] ? readBound(m[2]) : / or so\b/.test(m[0]) ? 'about' : null;
}

function ranges(piece: string): Found[] {
  return matchesOf(RANGE, piece).flatMap((m): Found[] => {
    const [low, high] = [readNumber(m[2]!), readNumber(m[4]!)];
    const word = m[3]!.trim();
    const opened = m[1]?.toLowerCase();
    if (low === null || high === null || low >= high) return revision(piece, m, low, high);
    if (word === 'and' && opened !== 'between') return [];
    if (opened === 'from' && REVISED.test(piece.slice(0, m.index))) return revision(piece, m, low, high);
    const scaled = /(?:hundred|thousand|million|billion)$/.exec(m[4]!);
    const unit =
      scaled && !/(?:hundred|thousand|million|billion)$/.test(m[2]!) && low < 1000
        ? readNumber(`1 ${scaled[0]}`)!
        : 1;
    // "3 to 5 million" is millions both; "3 to a million" is not.
    const least = low * unit < high ? low * unit : low;
    return [{ start: m.index, end: m.index + m[0].length, value: { low: least, high }, flags: {} }];
  });
}

/** "From four to nine" after a verb of revising: an old figure and a new one. */
function revision(piece: string, m: RegExpMatchArray, low: number | null, high: number | null): Found[] {
  if (m[1]?.toLowerCase() !== 'from' || m[3] !== ' to ' || low === null || high === null) return [];
  if (!REVISED.test(piece.slice(0, m.index!))) return [];
  const end = m.index! + m[0].length;
  const old = m.index! + m[1].length + 1;
  return [
    { start: old, end: old + m[2]!.length, value: { low, high: low }, flags: { superseded: true } },
    { start: end - m[4]!.length, end, value: { low: high, high }, flags: {} },
  ];
}

function unknowns(piece: string): Found[] {
  return matchesOf(UNKNOWN, piece).map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    value: { value: 'unknown' },
    flags: {},
  }));
}

/** "Both missiles were intercepted." Of people "both" names again who were told of. */
function both(piece: string): Found[] {
  return matchesOf(BOTH, piece).map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    value: { low: 2, high: 2 },
    flags: {},
  }));
}

function nones(piece: string): Found[] {
  return matchesOf(NONE, piece).map((m) => ({
    start: m.index,
    end: m.index + (/^no\b/i.test(m[0]) ? 2 : m[0].trimEnd().length),
    value: { low: 0, high: 0 },
    flags: {},
  }));
}

function articles(piece: string): Found[] {
  return matchesOf(ARTICLE, piece).map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    value: { low: 1, high: 1 },
    flags: {
      article: true,
      ...(/further|additional|another|[dh]$/i.test(m[0]) ? { increment: true as const } : {}),
    },
  }));
}

function often(piece: string): Found[] {
  return matchesOf(OFTEN, piece).flatMap((m) => {
    const n = m[1] ? (/twice/i.test(m[1]) ? 2 : 3) : readNumber(m[3]!);
    const value = n === null ? readVague(m[3]!) : bounded(m[2] ? readBound(m[2]) : null, n);
    return value
      ? { start: m.index, end: m.index + m[0].length, value, flags: { times: true as const } }
      : [];
  });
}

/** "Which one", "one said", "the bulletin at six": number words that count nothing. */
function isStray(text: string, start: number, a: AmountMention): boolean {
  if (a.noun || a.part || a.times || a.superseded) return false;
  const before = text.slice(Math.max(start, a.start - 80), a.start);
  const said = /\b(?:tolls?|number|count|figures?|total|put|stood|stands|rose|risen|reached)\b/i.test(before);
  if (/^one$/i.test(a.quote))
    return !said && !/^ (?:\S+ )?(?:killed|dead|injured|wounded|hurt|missing|more)\b/.test(text.slice(a.end));
  return /\bat $/i.test(before) && /^(?:\p{L}+|1?\d)$/u.test(a.quote) && !said;
}

const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NTH_ATTACK = new RegExp(
  `\\b(${ORDINALS.join('|')}|(\\d+)(?:st|nd|rd|th)) (?:such )?(?:attack|strike|raid|assault|incident|bombing|shelling)\\b(?=[^.;]{0,50}\\b(?:this (?:week|month|year)|since|in (?:a|an|two|three|four|as many|less)\\b))`,
  'gi',
);

/** "The third attack this year" counts attacks; it is no unbroken run (guide §6.26). */
function ordinals(piece: string): Found[] {
  return matchesOf(NTH_ATTACK, piece).map((m) => {
    const n = m[2] ? Number(m[2]) : ORDINALS.indexOf(m[1]!.toLowerCase()) + 2;
    const end = m.index + m[0].length;
    return { start: m.index, end, value: { low: n, high: n }, flags: { times: true } };
  });
}
