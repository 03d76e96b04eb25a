import type { Gazetteer } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './find-candidates.ts';
import { lookupMeant, unitReadings } from './special-names.ts';
import type { Word } from './word-tokens.ts';

/** The best candidate of each span: the whole of it where the gazetteer knows it, else its longest part. */
export function candidatesIn(
  spans: readonly { readonly start: number; readonly end: number }[],
  words: readonly Word[],
  text: string,
  gazetteer: Gazetteer,
): Candidate[] {
  const out: Candidate[] = [];
  let k = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (k < words.length && words[k]!.end <= span.start) k++;
    let to = k;
    while (to + 1 < words.length && words[to + 1]!.start < span.end) to++;
    const inside = words.slice(k, to + 1);
    const found = findCandidates(inside, text, gazetteer);
    const longest = found.reduce<Candidate | null>(
      (best, c) => (best && best.to - best.from >= c.to - c.from ? best : c),
      null,
    );
    const name = text.slice(span.start, span.end);
    const whole = lookupMeant(name, gazetteer);
    const base = { from: 0, to: to - k, last: to - k, demonym: null, kinds: null, made: null } as const;
    const short = unitReadings(name.replace(/\.?$/, '.'), gazetteer) ?? unitReadings(name, gazetteer);
    const fullName: Candidate = short ? { ...base, ...short } : { ...base, name, readings: whole };
    const isPart = !longest || (longest.last - longest.from < to - k && whole.length > 0);
    const chosen = short || isPart ? fullName : longest;
    if (inside.length > 0 && chosen.readings.length > 0)
      out.push({ ...chosen, from: chosen.from + k, to: chosen.to + k, last: chosen.last + k });
  }
  return out;
}
