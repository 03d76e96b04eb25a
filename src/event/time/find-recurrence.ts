import { numberWords } from '../../lexicon/number.ts';
import { CYRILLIC_NUMBERS, CYRILLIC_ORDINALS } from '../../lexicon/number-cyrillic.ts';
import type { Recurrence } from '../../model/event.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { hasCyrillicWord } from '../../util/script.ts';
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
  if (hasCyrillicWord(piece)) return slavicRun(text, start, piece);
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

const SLAVIC_UNITS: readonly (readonly [string, string])[] = [
  ['ніч|ночі|ночей|ночь|ночи|ночей', 'night'],
  ['ранок|ранку|утро|вечір|вечер', 'day'],
  ['день|дня|дні|днів|дней|добу|доба|доби|сутки|суток', 'day'],
  ['тиждень|тижні|тижнів|неделю|неделя|недели|недель', 'week'],
  ['місяць|місяці|місяців|месяц|месяца|месяцев', 'month'],
  ['рік|роки|років|год|года|лет', 'year'],
  ['раз|рази|разів|раза', 'time'],
];
const RUN = 'поспіль|підряд|подряд';
const SLAVIC_RUN = new RegExp(
  `(?<!\\p{L})(?:(${CYRILLIC_ORDINALS.rows.map(([, p]) => p).join('|')}|\\d{1,3}-?(?:й|я|ю|у|ту|ий|ий|га|ту|е))|(${CYRILLIC_NUMBERS.rows
    .filter(([n]) => n > 1 && n <= 12)
    .map(([, p]) => p)
    .join('|')}|\\d{1,3})) (${SLAVIC_UNITS.map(([p]) => p).join('|')}) (?:${RUN})(?!\\p{L})`,
  'giu',
);

/** "Третю ніч поспіль", "пять дней подряд": Ukrainian and Russian runs. */
function slavicRun(text: string, start: number, piece: string): (Recurrence & Span) | null {
  const m = matchesOf(SLAVIC_RUN, piece)[0];
  if (!m) return null;
  const has = (p: string, word: string): boolean => new RegExp(`^(?:${p})$`, 'iu').test(word);
  const word = m[1] ?? m[2]!;
  const table = m[1] ? CYRILLIC_ORDINALS.rows : CYRILLIC_NUMBERS.rows;
  const ordinal = table.find(([, p]) => has(p, word))?.[0] ?? Number.parseInt(word, 10);
  const unit = SLAVIC_UNITS.find(([p]) => has(p, m[3]!))![1];
  if (!(ordinal >= 2)) return null;
  return { ordinal, unit, ...spanOf(text, start + m.index, start + m.index + m[0].length) };
}
