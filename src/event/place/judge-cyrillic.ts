import { CYRILLIC_TOPONYM } from '../../lexicon/place-cyrillic.ts';
import type { PlaceKind } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import { calledBefore, isCommonName } from './cyrillic-context.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import { startsSentence, type Word } from './word-tokens.ts';

/** "🔴 Суми – повітряна тривога", "Суми:": a name that heads its line. */
export function isHeading(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  return next !== undefined && /^(?: ?:| [–—-]) /.test(next.gap);
}

/** An everyday word, or the first word of a sentence that only a small place bears and that has not the shape of a name. */
export function isHardlyPlace(c: Candidate, words: readonly Word[]): boolean {
  if (c.demonym || c.kinds || c.made || c.from !== c.last) return false;
  if (isCommonName(c, words)) return true;
  return (
    startsSentence(words, c.from) &&
    !isHeading(words, c) &&
    !CYRILLIC_TOPONYM.test(words[c.from]!.lower) &&
    c.readings.every((p) => /^(?:settlement|district|admin2)$/.test(p.kind) && (p.population ?? 0) < 20000)
  );
}

/** "село X", "річка X": the kinds that the word before the name allows. */
export function kindsCalledCyrillic(words: readonly Word[], c: Candidate): readonly PlaceKind[] | null {
  switch (calledBefore(words, c.from)) {
    case 'settlement':
      return ['settlement', 'district'];
    case 'water':
      return ['water'];
    default:
      return null;
  }
}

/** "На Сумщині у Білопіллі": a unit named before in the same clause; a few words may stand between. */
export function isUnitBefore(words: readonly Word[], unit: Candidate, c: Candidate): boolean {
  if (!isCyrillic(words[c.from]!.text) || c.from - unit.last > 7 || c.kinds) return false;
  if (!unit.kinds && unit.made !== 'unit' && !unit.readings.every((p) => p.kind === 'admin1')) return false;
  for (let k = unit.last + 1; k <= c.from; k++) if (!/^,? \(?$/.test(words[k]!.gap)) return false;
  return true;
}
