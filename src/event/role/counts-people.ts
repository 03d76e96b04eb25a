import { wordSense } from './word-sense.ts';

/** WordNet's groups of persons and of times. */
const PERSON = 18;
const TIME = 28;
const HARM =
  /^(?:dead|wounded|killed|injured|hurt|died|deaths?|casualt(?:y|ies)|victims?|injur(?:y|ies)|bod(?:y|ies)|people)$/;
const NUMBER =
  /^(?:[\d.,]+|at|least|about|around|some|more|less|than|over|nearly|almost|up|to|approximately|a|an|the|another|other|others|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|several|few|many|dozens?|scores|hundreds?|thousands?|of|them|and)$/;
/** Years and clock times written as one number. */
const NO_TOLL = /^(?:1[5-9]\d\d|20\d\d|0\d+)$/;

/**
 * Whether the words of a toll can count people. Without capitals a date ("16 november") or a thing ("seven blocks") beside "killed" looks
 * like a toll, so its noun must be a person, or there must be none.
 */
export function countsPeople(quote: string): boolean {
  const words = quote.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*|\d[\d.,]*/g) ?? [];
  if (words.some((w) => HARM.test(w))) return true;
  if (words.length === 1 && NO_TOLL.test(words[0]!)) return false;
  const rest = words.filter((w) => !NUMBER.test(w));
  const senses = rest.map((w) => wordSense(w.replace(/men$/, 'man'), w, false));
  return !rest.length || (senses.includes(PERSON) && !senses.includes(TIME));
}
