import type { Attribution, Unit } from './unit.ts';

/** Whether the outlet only speaks of a silence: "has not commented", "has yet to comment". */
export function isSilence(text: string, unit: Unit, a: Attribution): boolean {
  // "Військові це не коментували": a body has refused nothing.
  if (a.kind === 'refuse' && /^не (?:\p{L}+ )?(?:про)?комм?ент\p{L}*ли$/iu.test(a.cue.quote)) return true;
  if (a.lemma === 'respond' && /\b(?:requests?|calls|questions|messages|emails?|queries)\b/.test(unit.quote))
    return true;
  if (
    /^(?:repeat|mention)$/.test(a.lemma) &&
    /\b(?:did|does|do) not $/.test(text.slice(Math.max(unit.start, a.at - 12), a.at))
  )
    return true;
  return (
    /^(?:comment|confirm|respond|reply|answer)$/.test(a.lemma) &&
    /\b(?:has|have|had) (?:not|yet)\b|\bnever\b/.test(text.slice(Math.max(unit.start, a.at - 24), a.at))
  );
}
