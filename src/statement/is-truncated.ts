import type { Unit } from './unit.ts';

const DANGLING =
  /\b(?:and|or|but|the|a|an|of|for|to|in|on|at|by|with|from|how|that|which|who|as|into|than|between|its|their|his|her|was|were|is|are|has|have|had|will|would|said|because|near|after|before|about|more|least|not)$/i;
const TERMINAL = /[.!?…:;)\]”"’»]$/;

/** Which sentences the source cut off: they end a body paragraph without a mark, in mid clause. */
export function truncatedUnits(text: string, units: readonly Unit[]): ReadonlySet<Unit> {
  const lastOf = new Map<number, Unit>();
  const countOf = new Map<number, number>();
  for (const u of units) {
    lastOf.set(u.paragraph, u);
    countOf.set(u.paragraph, (countOf.get(u.paragraph) ?? 0) + 1);
  }
  const lasts = [...lastOf.values()];
  const ended = lasts.filter((u) => TERMINAL.test(u.quote)).length;
  const out = new Set<Unit>();
  for (const u of lasts) {
    if (TERMINAL.test(u.quote) || /[\p{Extended_Pictographic}]$/u.test(u.quote)) continue;
    const words = u.quote.split(/\s+/).length;
    const dangling = DANGLING.test(u.quote) && words >= 4;
    const lastParagraph = u === units.at(-1);
    const body = (countOf.get(u.paragraph) ?? 0) > 1 || (lastParagraph && words >= 10 && u.paragraph > 0);
    const prose = ended >= 2 && ended >= lasts.length / 2 && u.paragraph > 0;
    if (dangling || (prose && body && !/^[•*–-]/.test(text.slice(u.start - 2, u.start).trim()))) out.add(u);
  }
  return out;
}
