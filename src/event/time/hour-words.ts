import { CLOCK_ZONES } from '../../lexicon/time.ts';
import { instantAt } from '../../util/zone.ts';
import type { Clock } from './clock.ts';
import { dayAt } from './day-words.ts';

const HOUR_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MINUTE_WORDS: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  'a quarter': 15,
  quarter: 15,
  twenty: 20,
  'twenty-five': 25,
  half: 30,
};
const HOURS = HOUR_WORDS.join('|');
const MERIDIEM = '(?:[ap]\\.m\\.|[ap]\\.?m\\b|AM\\b|PM\\b)';
const PART = ' (?:in the (?:early |late )?(?:morning|afternoon|evening)|at night)';
const offsets = Object.keys(CLOCK_ZONES.offsets)
  .filter((z) => z !== 'z')
  .map((z) => z.toUpperCase());
const titled = (names: object): string[] =>
  Object.keys(names).map((n) => n.replace(/(?<![\p{L}])\p{L}/gu, (x) => x.toUpperCase()));
const cities = titled(CLOCK_ZONES.cities);
const latin = offsets.filter((z) => !/[^A-Z]/.test(z));
const END = '(?![а-яёіїєґА-ЯЁІЇЄҐ])';
const SLAVIC_ZONE = `(?:за|по) (?:${Object.keys(CLOCK_ZONES.adjectives).join('|')})[а-яёіїєґ]{1,4} (?:час[а-яу]{0,2}|времени)|за (?:${titled(CLOCK_ZONES.instrumentals).join('|')})|[Мм][Сс][Кк]|(?:за|по) (?:местному времени|місцевим часом|місцевому часу)`;
/** The zone behind a clock time: "GMT", "Kyiv time", "(по московскому времени)". No captures. */
export const ZONE = `(?: ?\\(?(?:${latin.join('|')})\\b\\)?|,? \\(?(?:${cities.join('|')}|local) (?:summer |winter |standard |daylight )?time\\b\\)?| ?local\\b| ?\\(?(?:${SLAVIC_ZONE})${END}\\)?)`;

/** A clock time of the day, without what stands before it. One form each; no captures. */
export const HOUR = [
  `(?<![\\d:.,/-])(?:[01]?\\d|2[0-3]):[0-5]\\d(?![:\\d]\\d)(?: ?${MERIDIEM})?(?:${PART})?(?:${ZONE})?`,
  `(?<![\\d:.,/-])(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?: ?${MERIDIEM}(?:${ZONE})?|${ZONE})`,
  '(?<=\\b(?:[Aa]t|[Ff]rom|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|\\d and|\\d to) )(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?!\\d|\\.\\d)(?! ?(?:km|m\\b|per|%|million|billion|met|mil))',
  `(?<![\\d:.,/-])(?:0?[1-9]|1[0-2]) ?${MERIDIEM}(?:${ZONE})?`,
  `(?<![\\d:.,/-])(?:[01]\\d|2[0-3])[0-5]\\d(?: ?(?:hrs\\b|h\\b|hours (?:local|GMT|UTC)\\b)(?:${ZONE})?|(?: hours)?${ZONE})`,
  `(?<!\\d)(?:0?[1-9]|1\\d|2[0-3]) o[’']clock(?:${PART})?(?:${ZONE})?`,
  `\\b(?:${HOURS}) o[’']clock(?:${PART})?(?:${ZONE})?`,
  `\\b(?:${HOURS})${PART}`,
  `(?<![\\d:.,/-])(?:[1-9]|1[0-2])${PART}`,
  `\\b(?:five|ten|a quarter|quarter|twenty|twenty-five|half)(?: minutes)? (?:past|to) (?:${HOURS})\\b(?:${PART})?(?:${ZONE})?`,
  '\\bmidnight\\b',
].join('|');

/** What a clock time says: minutes of the day, whether am or pm is open, and a zone of its own. */
export interface HourWords {
  readonly minutes: number;
  /** True where "ten past three" may be 03:10 or 15:10. */
  readonly twelve: boolean;
  /** A fixed offset in minutes or an IANA zone; null is the place's zone. */
  readonly zone: number | string | null;
}

/** Reads words that match {@link HOUR}; null where they are no time of day. */
export function readHour(words: string): HourWords | null {
  const zone = zoneOf(words);
  if (/midnight/i.test(words)) return { minutes: 0, twelve: false, zone };
  const spoken = new RegExp(
    `(five|ten|a quarter|quarter|twenty|twenty-five|half)(?: minutes)? (past|to) (${HOURS})`,
    'i',
  ).exec(words);
  const base = spoken ? spokenMinutes(spoken) : digitsOrWord(words);
  if (base === null) return null;
  const part = /(?:morning|a\.?m\b)/i.test(words)
    ? 'am'
    : /(?:afternoon|evening|p\.?m\b|at night)/i.test(words)
      ? 'pm'
      : null;
  const written = /\d[:.]\d\d|\d{4}/.test(words) && part === null;
  const hour = Math.floor(base / 60);
  if (part === null) return { minutes: base, twelve: !written && hour <= 12 && hour > 0, zone };
  // "two at night" and "11 at night" are the small hours and the late evening.
  const late = /at night/i.test(words) && hour < 6 ? false : part === 'pm';
  const shifted = hour > 12 ? base : (base % 720) + (late ? 720 : 0);
  return { minutes: shifted, twelve: false, zone };
}

function spokenMinutes(m: RegExpExecArray): number {
  const minutes = MINUTE_WORDS[m[1]!.toLowerCase()]!;
  const hour = HOUR_WORDS.indexOf(m[3]!.toLowerCase()) + 1;
  return m[2]!.toLowerCase() === 'past' ? hour * 60 + minutes : hour * 60 - minutes;
}

function digitsOrWord(words: string): number | null {
  const four = /^(\d\d)(\d\d)(?!\d)/.exec(words);
  const digits = four ?? /^(\d{1,2})(?:[:.](\d\d))?/.exec(words);
  if (digits) {
    const [hour, minute] = [Number(digits[1]), Number(digits[2] ?? 0)];
    return hour < 24 && minute < 60 ? hour * 60 + minute : null;
  }
  const hour = HOUR_WORDS.indexOf(/^[a-z]+/i.exec(words)?.[0]?.toLowerCase() ?? '') + 1;
  return hour === 0 ? null : hour * 60;
}

/** The zone that words of a clock time name: an offset in minutes or an IANA zone; null where they name none. */
export function zoneOf(words: string): number | string | null {
  const offset = latin.find((z) => new RegExp(`(?:^|[\\d\\s.(m])${z}\\b`).test(words)) ?? null;
  if (offset) return CLOCK_ZONES.offsets[offset.toLowerCase()]!;
  if (MSK.test(words)) return CLOCK_ZONES.offsets.мск!;
  const city = cities.find((c) => new RegExp(`(?:^|[ (])${c} (?:\\w+ )?time\\b`).test(words));
  if (city) return CLOCK_ZONES.cities[city.toLowerCase()]!;
  const stem = Object.keys(CLOCK_ZONES.adjectives).find((a) => words.includes(` ${a}`));
  if (stem) return CLOCK_ZONES.adjectives[stem]!;
  const whose = /(?<!\p{L})за (\p{Lu}\p{Ll}+)/u.exec(words)?.[1]?.toLowerCase();
  return whose === undefined ? null : (CLOCK_ZONES.instrumentals[whose] ?? null);
}
const MSK = /(?<!\p{L})мск(?!\p{L})/iu;

/** The instant of a clock time: inside the story's time if it fits there, else the last one before publication. */
export function instantOfHour(hour: HourWords, clock: Clock): number {
  const around = clock.context ? [clock.context.start, clock.now] : [clock.now];
  const all = around.flatMap((ms) => {
    const day = dayAt(ms, clock);
    const minutes = hour.twelve ? [hour.minutes % 720, (hour.minutes % 720) + 720] : [hour.minutes];
    return [-1, 0, 1, 2].flatMap((d) => minutes.map((m) => instantOn(day + d, m, hour.zone, clock)));
  });
  all.sort((a, b) => a - b);
  const inside = clock.context && all.find((t) => t >= clock.context!.start && t < clock.context!.end);
  if (inside) return inside;
  if (clock.tense === 'future') return all.find((t) => t >= clock.now) ?? all.at(-1)!;
  return all.findLast((t) => t <= clock.now + 5 * 60e3) ?? all[0]!;
}

function instantOn(day: number, minutes: number, zone: number | string | null, clock: Clock): number {
  if (typeof zone === 'number') return day * 864e5 + (minutes - zone) * 60e3;
  return instantAt(day, minutes / 60, zone ?? clock.zone);
}
