import { slavicCountry } from '../../lexicon/country-slavic.ts';
import { spanOf } from '../../util/span.ts';
import type { SlavicPhrase, SlavicSentence } from './sentence.ts';
import { isCapital } from './tokens.ts';

/** Words that a capital at a sentence's head makes look like a name. */
const NO_NAME = /^(?:я|ми|мы|ви|вы|ти|ты|це|это|хто|кто|що|что|так|ні|нет|усе|все|всё)$/;

/** The stretch of the text that tokens take. */
export const spanOfTokens = (s: SlavicSentence, from: number, to: number) =>
  spanOf(s.text, s.offset + s.tokens[from]!.start, s.offset + s.tokens[to - 1]!.end);

/** A country or seat of government, or two of them, that speak. */
export function countryPhrase(s: SlavicSentence, i: number): SlavicPhrase {
  const second = s.tokens[i + 2];
  if (
    /^(?:і|й|та|и)$/.test(s.tokens[i + 1]?.lower ?? '') &&
    isCapital(second) &&
    slavicCountry(second!.text)
  ) {
    const span = spanOfTokens(s, i, i + 3);
    const both = { ...span, kind: 'organisation' as const, organisation: span.quote };
    return { from: i, to: i + 3, bare: false, speaker: both };
  }
  const t = s.tokens[i]!;
  const country = slavicCountry(t.text)!;
  return {
    from: i,
    to: i + 1,
    bare: false,
    speaker: {
      ...spanOfTokens(s, i, i + 1),
      kind: 'country',
      organisation: country.base,
      country: country.code,
    },
  };
}

/** A capital by itself: a surname, or a body by its name. */
export function capital(s: SlavicSentence, i: number): SlavicPhrase | null {
  if (NO_NAME.test(s.tokens[i]!.lower)) return null;
  let to = i + 1;
  while (to < s.tokens.length && isCapital(s.tokens[to]) && to - i < 4) to++;
  const span = spanOfTokens(s, i, to);
  return { from: i, to, bare: true, speaker: { ...span, kind: 'organisation', organisation: span.quote } };
}
