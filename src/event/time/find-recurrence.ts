import { numberWords } from '../../lexicon/number.ts';
import type { Recurrence } from '../../model/event.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { type Span, spanOf } from '../../util/span.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};
const CARDINALS = numberWords(2, 10);
const UNIT = 'night|day|morning|evening|afternoon|week|weekend|month|year|hour|time';
const ORDINAL = `${Object.keys(ORDINALS).join('|')}|\\d{1,3}(?:st|nd|rd|th)`;
const CARDINAL = `${Object.keys(CARDINALS).join('|')}|\\d{1,3}`;
const STRAIGHT = 'straight|consecutive|successive';

/** "sixth night running", "second straight day"; the quote is the run itself. */
const BY_ORDINAL = new RegExp(
  `\\b(${ORDINAL}) (?:(?:${STRAIGHT}) (${UNIT})|(${UNIT}) (?:running|in a row|in succession|on the trot))\\b`,
  'gi',
);
/** "three nights running", "four days in a row", "three consecutive nights". */
const BY_CARDINAL = new RegExp(
  `\\b(${CARDINAL}) (?:(?:${STRAIGHT}) (${UNIT})s|(${UNIT})s (?:running|in a row|in succession|on the trot))\\b`,
  'gi',
);

/** A morning in an unbroken run counts days, as a night counts nights (guide §3.2: the unit of such a morning is day). */
const UNIT_OF: Readonly<Record<string, string>> = { morning: 'day', afternoon: 'day', evening: 'day' };

/** The first unbroken run told between `start` and `end`, with its span; "third attack this year" is a count (§6.26). */
export function findRecurrence(text: string, start: number, end: number): (Recurrence & Span) | null {
  const piece = text.slice(start, end);
  const found = [...matchesOf(BY_ORDINAL, piece), ...matchesOf(BY_CARDINAL, piece)].sort(
    (a, b) => a.index - b.index,
  );
  for (const m of found) {
    const word = m[1]!.toLowerCase();
    const ordinal = ORDINALS[word] ?? CARDINALS[word] ?? Number.parseInt(word, 10);
    const unit = (m[2] ?? m[3])!.toLowerCase();
    if (ordinal < 2) continue;
    const span = spanOf(text, start + m.index, start + m.index + m[0].length);
    return { ordinal, unit: UNIT_OF[unit] ?? unit, ...span };
  }
  return null;
}
