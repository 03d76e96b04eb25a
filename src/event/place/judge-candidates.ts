import { CALLED, CIVIC, TAKES_PLACE } from '../../lexicon/place-word.ts';
import type { GazetteerPlace, PlaceKind } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import { calledBefore } from './cyrillic-context.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import type { PartsOfSpeech } from './find-use.ts';
import { isHardlyPlace, isHeading, isUnitBefore, kindsCalledCyrillic } from './judge-cyrillic.ts';
import { hasLocative } from './refuse-names.ts';
import type { Judged } from './score-reading.ts';
import { inRow } from './share-units.ts';
import { startsSentence, type Word } from './word-tokens.ts';

/** Every candidate with what the words around it say for its being a place, and which one. */
export function judgeCandidates(
  candidates: readonly Candidate[],
  words: readonly Word[],
  pos: PartsOfSpeech,
): Judged[] {
  const lower = new Set(words.filter((w) => !w.capital).map((w) => w.text));
  const rows = rowsOf(candidates, words);
  return candidates.map((c, i) => {
    const first = words[c.from]!;
    const single = c.from === c.last && !c.demonym;
    const cyrillic = isCyrillic(first.text);
    const tag = single && !cyrillic ? pos.get(first.start) : undefined;
    const named = cyrillic ? calledBefore(words, c.from) !== null : isCivic(words, c);
    return {
      candidate: c,
      locative: named || hasLocative(words, c.from) || isTaken(words, c) || isDateline(words, c),
      sentenceStart: !named && startsSentence(words, c.from) && !(cyrillic && isHeading(words, c)),
      lowerElsewhere: single && !named && lower.has(first.lower),
      commonWord: cyrillic ? !named && isHardlyPlace(c, words) : tag !== undefined && tag !== 'PROPN',
      within: placesAround(candidates, i, words),
      called: cyrillic ? kindsCalledCyrillic(words, c) : kindsCalled(words, c),
      row: rows[i]!,
    };
  });
}

/** "KAMPALA (AP) –", "Goma, 3 March –" opens the report: where it was written. */
function isDateline(words: readonly Word[], c: Candidate): boolean {
  const first = words[c.from]!;
  const next = words[c.last + 1];
  if (!next || first.text.length < 3 || first.text !== first.text.toUpperCase()) return false;
  return /^ ?(?:\(|--?|—|–)/.test(next.gap) && (startsSentence(words, c.from) || first.gap === ' ');
}

/** "Have captured Vodiane": what only ground is said to be, where people and things would have an article or a rank. */
function isTaken(words: readonly Word[], c: Candidate): boolean {
  const before = words[c.from - 1];
  return (
    before !== undefined && words[c.from]!.gap === ' ' && !before.capital && TAKES_PLACE.has(before.lower)
  );
}

/** "Kakhovka's mayor", "a Kakhovka-based charity": what only a place has. */
function isCivic(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  if (!next) return false;
  if (words[c.last]!.possessive) return CIVIC.has(next.lower) || c.readings[0]?.kind === 'admin1';
  return next.gap === '-' && next.lower === 'based';
}

/** Countries, units and towns that the name is said to lie in right after it. */
function placesAround(all: readonly Candidate[], i: number, words: readonly Word[]): GazetteerPlace[] {
  const within: GazetteerPlace[] = [];
  for (const other of [all[i + 1], all[i + 2]])
    if (other && isApposed(words, all[i]!, other)) within.push(...unitsOf(other));
  const before = all[i - 1];
  if (before && isUnitBefore(words, before, all[i]!)) within.push(...unitsOf(before));
  return within;
}

/** What a name in apposition may stand for: its countries and units, and the largest towns. */
function unitsOf(c: Candidate): GazetteerPlace[] {
  const units = c.readings.filter((p) => p.kind === 'country' || p.kind === 'admin1');
  return [...new Set([...units, ...c.readings.slice(0, 4)])];
}

/** "A, B", "A in B", "A, in northern B", "A (B)". */
function isApposed(words: readonly Word[], a: Candidate, b: Candidate): boolean {
  if (b.from - a.last > 4) return false;
  // "Лиман Донецької області"
  if (b.from === a.last + 1 && words[b.from]!.gap === ' ' && !a.kinds && isUnit(b)) return true;
  if (/^ ?[,(] ?$/.test(words[a.last + 1]!.gap) === false && b.from === a.last + 1) return false;
  for (let k = a.last + 1; k <= b.from; k++) {
    if (!/^(?: |, | \(|-)$/.test(words[k]!.gap)) return false;
    if (
      k < b.from &&
      !/^(?:у|в|на|що|во|in|the|northern|southern|eastern|western|central|state|province|north|south|east|west|s|northeastern|northwestern|southeastern|southwestern)$/.test(
        words[k]!.lower,
      )
    )
      return false;
  }
  return true;
}

/** A unit named with its word ("Донецької області"). */
const isUnit = (c: Candidate): boolean =>
  isCyrillic(c.name) && (c.made === 'unit' || (c.readings[0]?.kind.startsWith('admin') ?? false));

/** "the state of X", "Mount X": the kinds that the word before the name allows. */
function kindsCalled(words: readonly Word[], c: Candidate): readonly PlaceKind[] | null {
  const before = words[c.from - 1];
  if (words[c.from]!.gap !== ' ' || before?.lower !== 'of') return null;
  const kind = words[c.from - 2];
  return (before.gap === ' ' && kind && CALLED[kind.lower]) || null;
}

/** For each candidate those that stand next to it in a row that "and" or "or" closes: "A, B and C", but not "A, B". */
function rowsOf(all: readonly Candidate[], words: readonly Word[]): number[][] {
  const out: number[][] = all.map(() => []);
  let first = 0;
  for (let i = 1; i <= all.length; i++) {
    if (i < all.length && inRow(words, all[i - 1]!, all[i]!)) continue;
    const closed = all.slice(first + 1, i).some((c, k) => c.from > all[first + k]!.last + 1);
    for (let k = first; closed && k < i; k++)
      out[k]!.push(...[k - 1, k + 1].filter((n) => n >= first && n < i));
    first = i;
  }
  return out;
}
