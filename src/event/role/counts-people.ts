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

/** Words after a bare number that make it a toll, and those right before it. */
const AFTER =
  /kill|murder|wound|injur|dead|died|dying|hurt|captur|kidnap|abduct|arrest|detain|missing|victim|casualt/i;
const BEFORE =
  /(?:kill|murder|wound|injur|hurt|captur|kidnap|abduct|arrest|detain)\w*\s+(?:(?:at|least|about|some|more|than|over|nearly|another|up|to)\s+)*$/i;
/** How many letters before and after a bare number tell what it counts. */
const REACH = 28;

/**
 * Whether the words of a toll, in the sentences `around`, can count people. Without capitals a date ("16 november") or a thing ("seven
 * blocks") beside "killed" looks like a toll, so its noun must be a person; a bare number must stand right beside a word of harm.
 */
export function countsPeople(quote: string, around: readonly string[]): boolean {
  const words = quote.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*|\d[\d.,]*/g) ?? [];
  if (words.some((w) => HARM.test(w))) return true;
  if (words.length === 1 && NO_TOLL.test(words[0]!)) return false;
  const rest = words.filter((w) => !NUMBER.test(w));
  if (!rest.length) return around.some((sentence) => standsBeside(quote, sentence));
  const senses = rest.map((w) => wordSense(w.replace(/men$/, 'man'), w, false));
  return senses.includes(PERSON) && !senses.includes(TIME);
}

function standsBeside(quote: string, sentence: string): boolean {
  for (let at = sentence.indexOf(quote); at >= 0; at = sentence.indexOf(quote, at + 1)) {
    const after = sentence.slice(at + quote.length, at + quote.length + REACH);
    const before = sentence.slice(Math.max(0, at - REACH), at);
    if (/\w$/.test(before) || /^\w/.test(after)) continue;
    const next = /^\s+([a-z]+)/i.exec(after)?.[1]?.toLowerCase() ?? '';
    if (next && wordSense(next, next, false) === TIME) continue;
    if (BEFORE.test(before) || AFTER.test(after)) return true;
  }
  return false;
}
