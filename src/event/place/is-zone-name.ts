import type { Candidate } from './candidate.ts';
import type { Word } from './word-tokens.ts';

/** How many words back a clock time may begin: "9", "30", "p", "m". */
const CLOCK_WORDS = 6;
/** A clock time that ends a stretch of text, with the comma or bracket a zone may stand behind. */
const CLOCK =
  /(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|(?<!\d)\d{4}(?: ?(?:hrs?|hours|h))?|o['’]clock|noon|midday|midnight|in the (?:morning|afternoon|evening)|at night)(?: ?\(|, ?| )$/iu;
const SEASON = /^(?:summer|winter|standard|daylight)$/;

/** "At 13:10 Kyiv time", "о 21:30 за Києвом": after a clock time the name says by whose clock, and is no place. */
export function isZoneName(words: readonly Word[], c: Candidate): boolean {
  return isBeforeTime(words, c) ? isAfterClock(words, c.from) : isBehindZa(words, c);
}

function isBeforeTime(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  if (next?.gap !== ' ' || words[c.last]!.possessive) return false;
  const after = words[c.last + 2];
  return next.lower === 'time' || (SEASON.test(next.lower) && after?.lower === 'time' && after.gap === ' ');
}

/** The instrumental after "за" is a measure: behind whom something lies is told of no hour. */
function isBehindZa(words: readonly Word[], c: Candidate): boolean {
  const before = words[c.from - 1];
  return (
    before?.lower === 'за' && /(?:ом|ою|ем)$/u.test(words[c.last]!.lower) && isAfterClock(words, before.index)
  );
}

function isAfterClock(words: readonly Word[], at: number): boolean {
  const first = Math.max(0, at - CLOCK_WORDS);
  let said = '';
  for (let i = first; i < at; i++) said += (i > first ? words[i]!.gap : '') + words[i]!.text;
  return CLOCK.test(said + words[at]!.gap);
}
