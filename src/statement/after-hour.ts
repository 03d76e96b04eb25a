import type { Word } from './unit.ts';

const HOUR = /^(?:[ap]\.m\.?|noon|midday|midnight|dawn|dusk|nightfall|morning|afternoon|evening|night)$|day$/;

/** "By 10 a.m. Sadik had counted", "by Monday evening Sadik said": the hour before the name is no part of it. */
export function afterHour(words: readonly Word[], from: number, last: number): number {
  if (words[from - 1]?.pos !== 'ADP' && words[from]?.pos !== 'ADP') return from;
  const hour = words.slice(from, last).findLastIndex((w) => HOUR.test(w.lower));
  return hour >= 0 && /^\p{Lu}/u.test(words[from + hour + 1]!.quote) ? from + hour + 1 : from;
}
