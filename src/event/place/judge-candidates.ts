import { CALLED } from '../../lexicon/place-word.ts';
import type { GazetteerPlace, PlaceKind } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import { hasLocative } from './refuse-names.ts';
import type { Judged } from './score-reading.ts';
import { inRow } from './share-units.ts';
import { startsSentence, type Word } from './word-tokens.ts';

/** Every candidate with what the words around it say for its being a place, and which one. */
export function judgeCandidates(
  candidates: readonly Candidate[],
  words: readonly Word[],
  pos: ReadonlyMap<number, string>,
): Judged[] {
  const lower = new Set(words.filter((w) => !w.capital).map((w) => w.text));
  const rows = rowsOf(candidates, words);
  return candidates.map((c, i) => {
    const first = words[c.from]!;
    const tag = pos.get(first.start);
    const single = c.from === c.last && !c.demonym;
    return {
      candidate: c,
      locative: hasLocative(words, c.from) || isDateline(words, c),
      sentenceStart: startsSentence(words, c.from),
      lowerElsewhere: single && lower.has(first.lower),
      commonWord: single && tag !== undefined && tag !== 'PROPN' && !isCyrillic(first.text),
      within: placesAround(candidates, i, words),
      called: kindsCalled(words, c),
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

/** Countries, units and towns that the name is said to lie in right after it. */
function placesAround(all: readonly Candidate[], i: number, words: readonly Word[]): GazetteerPlace[] {
  const within: GazetteerPlace[] = [];
  for (const other of [all[i + 1], all[i + 2]])
    if (other && isApposed(words, all[i]!, other)) within.push(...unitsOf(other));
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
  if (/^ ?[,(] ?$/.test(words[a.last + 1]!.gap) === false && b.from === a.last + 1) return false;
  for (let k = a.last + 1; k <= b.from; k++) {
    if (!/^(?: |, | \(|-)$/.test(words[k]!.gap)) return false;
    if (
      k < b.from &&
      !/^(?:in|the|northern|southern|eastern|western|central|state|province|north|south|east|west|s|northeastern|northwestern|southeastern|southwestern)$/.test(
        words[k]!.lower,
      )
    )
      return false;
  }
  return true;
}

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
