import { PERSON_NOUNS } from '../../lexicon/unit.ts';
import { spanOf } from '../../util/span.ts';
import { because, withWhyOf } from '../../util/why.ts';
import type { AmountMention } from './amount-mention.ts';
import { kindOfNoun } from './noun-kind.ts';

const INCLUDED = /(?:,? including|,? among them|,? and among them)(?: at least)? $/i;
const FORMER =
  /(?:\b(?:up|down|revised|raised|compared|increased|risen)|\bto [\d,]{1,9},?) from (?:(?:a|an|the) )?(?:previous |earlier )?$/i;
/** "23 were killed, not the seven first announced". */
const NOT_THAT = /[,–—] (?:and )?not (?:the |just |only )?$/i;
const SPOKEN =
  /\b(?:this morning|earlier|previously|initially|at first|yesterday|last night)\b[^.;]{0,20}\b(?:spoke|spoken|reported|put|gave|given|counted|mentioned)(?: (?:the|a) (?:toll|number|figure))?(?: (?:of|at))? $/i;

/** Words before a figure that make it a part of the one before, or an old one that the text itself puts aside. */
export function withStanding(text: string, start: number, given: readonly AmountMention[]): AmountMention[] {
  const all = withWholeFirst(text, start, given);
  return all.map((a, i) => {
    const before = text.slice(Math.max(start, a.start - 80), a.start);
    if (i > 0 && INCLUDED.test(before)) return { ...a, part: true as const };
    const old = FORMER.test(before) || SPOKEN.test(before) || (i > 0 && NOT_THAT.test(before));
    if (!old || !('low' in a)) return a;
    // "Some 300 herders, up from 120": the old figure counts what the new one does.
    const noun = a.noun ?? all[i - 1]?.noun;
    return { ...a, superseded: true as const, ...(noun ? { noun } : {}) };
  });
}

const OF_WHOLE = /(?:^|[\s“"(])(?:[Oo]ut of|[Oo]f) (?:the |a total of |some |about )?$/;
const SHARE_AFTER = /^[^.;]{0,60}, (?:at least |about |some )?$/;

/** "Of 30 drones launched overnight, 20 were shot down": the whole stands first. */
function withWholeFirst(text: string, start: number, all: readonly AmountMention[]): AmountMention[] {
  const [whole, share] = all;
  if (!whole?.noun || !share || share.noun || whole.unit || share.unit) return [...all];
  const isOf =
    OF_WHOLE.test(text.slice(start, whole.start)) &&
    SHARE_AFTER.test(text.slice(whole.noun.end, share.start));
  return isOf && start + 20 > whole.start && kindOfNoun(whole.noun.quote) === 'munitions'
    ? [{ ...whole, total: true }, { ...share, part: true }, ...all.slice(2)]
    : [...all];
}

/** "53 of 70 drones": the first is a share and counts the same things; "nine of the wounded" is a share. */
export function withShares(text: string, all: readonly AmountMention[]): AmountMention[] {
  const ofNext = (i: number) => {
    const [a, next] = [all[i], all[i + 1]];
    return (
      a && next && !a.unit && /^ (?:out )?of (?:the |a total of |some )?$/.test(text.slice(a.end, next.start))
    );
  };
  return all.map((a, i) => {
    if (a.unit || a.times) return a;
    const noun = all[i + 1]?.noun;
    if (ofNext(i)) return { ...a, part: true as const, ...(noun ? { noun } : {}) };
    if (ofNext(i - 1)) return { ...a, total: true as const };
    const shared = /^ of (?:the|them|those|these|whom|which)\b/.test(text.slice(a.end, a.end + 12));
    return shared && !('value' in a) ? { ...a, part: true as const } : a;
  });
}

const AND_ONES = new RegExp(
  `^ and (?:his|her|their) (?:[a-z]+ )?(?!(?:children|men|women|people|staff|troops|crew|families)(?![a-z]))((?:wife|husband|son|daughter|brother|sister|mother|father|${PERSON_NOUNS.pattern}))(?<!s)(?![\\p{L}])`,
  'u',
);

/** "A nurse and her driver" is two. */
function withTheirs(text: string, a: AmountMention): AmountMention {
  if (!a.article || !a.noun || !('low' in a) || a.low !== 1 || a.high !== 1) return a;
  const m = AND_ONES.exec(text.slice(a.noun.end, a.noun.end + 60));
  if (!m || kindOfNoun(a.noun.quote) !== 'people') return a;
  return { ...a, low: 2, high: 2, noun: spanOf(text, a.noun.start, a.noun.end + m[0].length) };
}

/** "Three soldiers and a nurse" is one figure of four; two figures in numerals stay two. */
export function withSums(text: string, all: readonly AmountMention[]): AmountMention[] {
  const out: AmountMention[] = [];
  for (const one of all) {
    const b = withTheirs(text, one);
    const a = out.at(-1);
    const sum = a && sumOf(text, a, b);
    if (sum) out[out.length - 1] = sum;
    else out.push(b);
  }
  return out;
}

function sumOf(text: string, a: AmountMention, b: AmountMention): AmountMention | null {
  if (!a.noun || !b.noun || 'value' in a || 'value' in b || !(a.article || b.article)) return null;
  if (!/^ and (?:his |her |their |its )?$/.test(text.slice(a.noun.end, b.start))) return null;
  // A share of those told of before is no more people: "a nurse and two of the dead"; "two of his men" are others.
  if (/^ of (?!(?:his|her|their) )/.test(text.slice(b.end, b.end + 12))) return null;
  if (kindOfNoun(a.noun.quote) !== 'people' || kindOfNoun(b.noun.quote) !== 'people') return null;
  const high = a.high === undefined || b.high === undefined ? {} : { high: a.high + b.high };
  const noun = spanOf(text, a.noun.start, b.noun.end);
  const both = a.article && b.article ? { article: true as const } : {};
  const sum: AmountMention = {
    ...spanOf(text, a.start, b.end),
    low: a.low + b.low,
    ...high,
    ...both,
    noun,
    nouns: [a.noun, b.noun],
  };
  return because(
    withWhyOf(sum, a),
    'amount',
    'event/count/relate-amounts: two figures of people summed',
    sum,
  );
}
