import { GENERIC_AFTER } from '../../lexicon/place-word.ts';
import type { PlaceKind } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import type { Word } from './word-tokens.ts';

const PLURAL: Readonly<Record<string, string>> = {
  regions: 'region',
  oblasts: 'oblast',
  provinces: 'province',
  states: 'state',
  governorates: 'governorate',
  departments: 'department',
  counties: 'county',
  districts: 'district',
  rivers: 'river',
};

/** "Odesa, Mykolaiv and Poltava regions": one generic word for a whole row of names. */
export function shareUnits(candidates: readonly Candidate[], words: readonly Word[]): Candidate[] {
  const out = [...candidates];
  for (let i = out.length - 1; i >= 1; i--) {
    const next = words[out[i]!.last + 1];
    const generic = next && next.gap === ' ' ? PLURAL[next.lower] : undefined;
    if (!generic || words[out[i]!.last]!.possessive) continue;
    const kinds = GENERIC_AFTER[generic]!;
    let k = i;
    out[k] = withKinds(out[k]!, kinds);
    while (k > 0 && inRow(words, out[k - 1]!, out[k]!)) {
      k--;
      if (out[k]!.kinds || out[k]!.demonym) break;
      out[k] = withKinds(out[k]!, kinds);
    }
  }
  return out;
}

function withKinds(c: Candidate, kinds: readonly PlaceKind[]): Candidate {
  return c.readings.some((p) => kinds.includes(p.kind)) ? { ...c, kinds } : c;
}

/** Whether two names stand in a row: "A, B", "A and B", "A, and B". */
export function inRow(words: readonly Word[], a: Candidate, b: Candidate): boolean {
  if (b.from === a.last + 1) return /^, ?$/.test(words[b.from]!.gap);
  const between = words[a.last + 1];
  return (
    b.from === a.last + 2 &&
    (between?.lower === 'and' || between?.lower === 'or') &&
    /^,? $/.test(between.gap)
  );
}
