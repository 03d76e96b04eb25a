import { COUNT_CUES, type CountedKind } from '../../lexicon/count-cue.ts';
import type { CountWhat } from '../../model/event.ts';
import { matchesOf } from '../../util/matches-of.ts';
import type { Step } from '../../util/why.ts';
import type { AmountMention } from './amount-mention.ts';
import { kindOfNoun } from './noun-kind.ts';

const CUES = COUNT_CUES.rows.map((r) => ({
  ...r,
  row: r as object,
  regex: new RegExp(`\\b(?:${r.pattern})(?![\\p{L}])`, 'giu'),
}));
/** Nouns that say what is counted without any verb. */
const OWN_MEANING: readonly (readonly [CountWhat, RegExp])[] = [
  ['killed', /(?:^|[\s-])(?:dead|bod(?:y|ies)|corpses?|deaths?|fatalit(?:y|ies)|martyrs?|killed)$/i],
  ['injured', /(?:^|[\s-])(?:wounded|injured|injur(?:y|ies)|hurt)$/i],
  ['missing', /(?:^|[\s-])missing$/i],
  ['displaced', /(?:^|[\s-])(?:displaced|refugees|returnees|IDPs)$/i],
];

const RISES =
  '(?:rose|risen|rises|rising|climbed|climbs|stood|stands|reached|grew|grown|increased|jumped|passed|revised|put|brought|raised)';
/** "Put the dead at nine", "the number of people killed … rose to nine": the figure that follows is of these. */
const TOLD_TO: readonly (readonly [CountWhat, RegExp])[] = (
  [
    ['killed', '(?:(?:death )?toll|the dead|number of (?:[a-z]+ ){0,2}(?:killed|dead|deaths))'],
    ['injured', '(?:the (?:wounded|injured)|number of (?:[a-z]+ ){0,2}(?:wounded|injured))'],
  ] as const
).map(([what, noun]) => [
  what,
  new RegExp(
    `(?<!\\p{L})(?:(?:put|puts|putting|brought|brings|bringing|raised|raising|revised) ${noun}(?: there)?|${noun}(?!\\p{L})[^.;]{0,110} ${RISES}) (?:from (?:[a-z]+|\\d+) )?(?:at|to) (?:about |some )?$`,
    'iu',
  ),
]);
const INCLUDED = /,? (?:including|among them) (?:at least )?$/i;
const DIED_SINCE =
  /^,? (?:have |had |has |later |since |also |then |subsequently )*(?:died|succumbed)(?!\p{L})/iu;

/** What the words around a figure say outright: a toll told to have risen, the wounded who died. */
function toldOutright(amount: AmountMention, text: string, start: number): CountWhat | undefined {
  const { noun } = amount;
  if (amount.part && noun && /(?:wounded|injured)$/i.test(noun.quote))
    return DIED_SINCE.test(text.slice(noun.end, noun.end + 40)) ? 'killed' : undefined;
  if (noun) return undefined;
  const before = text.slice(start, amount.start);
  return TOLD_TO.find(([, pattern]) => pattern.test(before))?.[0];
}

/**
 * What an amount counts, best first, by the words of its sentence (`start`–`end`): the counted noun itself, then the
 * nearest verb, a verb right before the amount ahead of one after it. Empty where nothing says.
 */
export function classifyCount(amount: AmountMention, text: string, start: number, end: number): CountWhat[] {
  if (amount.unit === 'km') return ['distance_km'];
  if (amount.times) return ['other'];
  const own = OWN_MEANING.find(([, head]) => amount.noun && head.test(amount.noun.quote));
  const told = toldOutright(amount, text, start);
  const kind = kindOfNoun(amount.noun?.quote);
  const cues = CUES.filter((c) => !(c.not as readonly CountedKind[] | undefined)?.includes(kind));
  const nearest = (limit: number): CountWhat[] =>
    cues
      .flatMap((c) =>
        distancesOf(c.regex, amount, text, start, limit).map(({ cost }) => ({ what: c.what, cost })),
      )
      .sort((a, b) => a.cost - b.cost)
      .map((c) => c.what);
  // "The death of eight people, including three women, and the injury of nine": the share is of those told before it.
  const before = amount.part && INCLUDED.test(text.slice(start, amount.start)) ? nearest(amount.start) : [];
  const near = before.length ? before : nearest(end);
  // "Shot down 53 of 70": the whole is what was sent, only the share was stopped.
  const total = amount.total && near[0] === 'intercepted' ? (['launched'] as const) : [];
  const share =
    amount.part && near.includes('intercepted') && near.includes('launched')
      ? (['intercepted'] as const)
      : [];
  return [...new Set([...(told ? [told] : []), ...(own ? [own[0]] : []), ...total, ...share, ...near])];
}

/** What says that the amount counts `what`: the noun itself, else the nearest cue; a rule where the event alone says it. */
export function cueFor(
  what: CountWhat,
  amount: AmountMention,
  text: string,
  start: number,
  end: number,
): Step {
  if (amount.unit === 'km') return { by: 'event/count/classify-count: a distance' };
  if (amount.times) return { by: 'event/count/classify-count: how often' };
  const { noun } = amount;
  if (noun && OWN_MEANING.some(([own, head]) => own === what && head.test(noun.quote)))
    return { by: 'event/count/classify-count: the counted noun says it', at: noun };
  const [nearest] = CUES.filter((c) => c.what === what)
    .flatMap((c) => distancesOf(c.regex, amount, text, start, end).map((d) => ({ ...d, by: c.row })))
    .sort((a, b) => a.cost - b.cost);
  return nearest
    ? { by: nearest.by, at: nearest.at }
    : { by: 'event/slot/count-slot: the event it stands beside says it' };
}

/** A cue and how far it is from the amount, in characters, dearer across a clause or another number. */
function distancesOf(
  cue: RegExp,
  amount: AmountMention,
  text: string,
  start: number,
  end: number,
): { readonly cost: number; readonly at: Step['at'] & {} }[] {
  const nounEnd = Math.max(amount.end, amount.noun?.end ?? 0);
  return matchesOf(cue, text.slice(start, end)).flatMap((m) => {
    const from = start + m.index;
    const to = from + m[0].length;
    const at = { start: from, end: to };
    if (to <= amount.start) return { at, cost: cost(text.slice(to, amount.start), 0) };
    if (from < nounEnd) return { at, cost: 6 };
    const gap = cost(
      text
        .slice(nounEnd, from)
        .replace(/^ of \w+/, '')
        .replace(/^,[^,]{1,40},/, ''),
      4,
    );
    return { at, cost: gap };
  });
}

function cost(gap: string, base: number): number {
  const numbers =
    gap.match(/\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|dozens|an?)\b/gi)?.length ??
    0;
  const clauses = gap.match(/[,;:–—]|\b(?:and|but|while|as|after|when|which|that)\b/g)?.length ?? 0;
  // A passive's own auxiliaries are no distance: "were later killed".
  const words = gap
    .replace(/\b(?:were|was|have|has|had|been|be|being|are|is|at least|more than|about|some|the)\b/gi, '')
    .trim();
  return base + words.length + numbers * 25 + clauses * 15;
}
