/** How surely words of likelihood say a thing, least first; words of report and appearance stand on no such ladder. */
const LADDER: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /almost no chance|remote|highly unlikely|very unlikely|extremely unlikely|highly improbable|практично неможлив|практически исключ/iu,
  ],
  [2, /unlikely|improbable|doubtful|малоймовірн|навряд|маловероятн|вряд ли|сумнівно|сомнительно/iu],
  [6, /almost certain|nearly certain|virtually certain|майже напевн|почти наверняка/iu],
  [
    5,
    /(?:highly|very|extremely|most) (?:likely|probabl\w+)|найімовірніш|найймовірніш|найвірогідніш|скоріш|швидше за все|вероятнее всего|скорее всего/iu,
  ],
  [4, /likely|probabl\w+|presumably|ймовірн|імовірн|вірогідн|мабуть|вероятн|видимо|по-видимому|очевидно/iu],
  [
    3,
    /may|might|could|possib\w+|perhaps|maybe|chance|potentially|може|можуть|міг|могл|можлив|может|могут|мог|возможн/iu,
  ],
];

/** Where a hedge stands among words of likelihood, 1 to 6; null where it is of another kind ("reportedly"). @source order of the PHIA yardstick; own, general English, Ukrainian and Russian */
export function hedgeStrength(term: string): number | null {
  return LADDER.find(([, words]) => words.test(term))?.[0] ?? null;
}

/** Words by which a report gives a speaker's newer word, not the one it had before. @source own, general English, Ukrainian and Russian */
export const NEWER_WORD =
  /(?<!\p{L})(?:later|since|confirmed|confirms|now (?:says?|said|confirms?)|updated|has now|підтверди\p{L}+|згодом|пізніше|підтвердж\p{L}+|подтверди\p{L}+|позже|позднее|уточни\p{L}+)(?!\p{L})/iu;
