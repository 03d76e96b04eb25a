/** What may stand between a hedge and the verb that it is on: auxiliaries and adverbs. */
const BETWEEN =
  /^(?:have|has|had|been|be|also|now|then|already|since|very|most|highly|almost|certainly|to|not|yet|again|,|–|—)$|^\p{L}+ly$/iu;
/** Words that give a saying as a guess: that it was said is itself only thought likely. @source own, general English, Ukrainian and Russian */
const HEDGE =
  /^(?:likely|probably|possibly|presumably|apparently|seemingly|supposedly|conceivably|may|might|could|believed|thought|assessed|understood|assumed|ймовірно|імовірно|вірогідно|мабуть|напевно|можливо|певно|вероятно|возможно|видимо|по-видимому|наверное|наверно|очевидно)$/iu;
/** How many words back a hedge is looked for. */
const REACH = 6;

/** Whether the word at `i` is only thought to have been said: "has likely ordered", "may have announced", "вероятно, объявили". */
export function isSurmised<W>(words: readonly W[], i: number, textOf: (word: W) => string): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const word = textOf(words[k]!);
    if (HEDGE.test(word)) return true;
    if (!BETWEEN.test(word)) return false;
  }
  return false;
}
