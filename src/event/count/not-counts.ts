import { NUMBERED_NAMES } from '../../lexicon/number.ts';
import { PERSON_NOUNS } from '../../lexicon/unit.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { DAY, MONTH } from '../time/day-words.ts';
import { HOUR } from '../time/hour-words.ts';

const AGE_OWNER = PERSON_NOUNS.pattern;
const N =
  '\\d{1,3}|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?|ten|eleven|twelve|nine|eight|seven|six|five|four|three|two|one';

/** Stretches in which no number counts anything: dates, clock times, ages, designations, money, phone numbers. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(DAY, 'g'),
  new RegExp(`\\b\\d{1,2} ?(?:[-–—/]|to|and|until) ?${DAY}`, 'g'),
  // "3 MAR 26", "12 sept 1989": a wire's date line in one case.
  /\b\d{1,2} (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:19|20)?\d\d\b(?![-,.]\d)/gi,
  new RegExp(HOUR, 'g'),
  new RegExp(`\\b${MONTH} \\d{4}\\b`, 'g'),
  /(?<=\b(?:in|of|since|during|by|until|through|throughout|from|before|after|between|early|late|mid|summer|winter|spring|autumn|year)[ -])(?:19|20)\d\d\b(?:(?:[-–—/]| and | to )(?:19|20)?\d\d\b)?/gi,
  /\b(?:19|20)\d\d\b(?=,| (?:was|is|were|saw|has|will)\b)|\b(?:19|20)\d\d[-–/](?:19|20)?\d\d\b/g,
  // Ages: "A man of 61", "two men, 33 and 39,", "aged between 4 and 9", "35-year-old", "in her 70s".
  new RegExp(
    `(?<=\\b${AGE_OWNER})(?<!\\b(?:famil(?:y|ies)|injur(?:y|ies)|deaths?|fatalit(?:y|ies)|bod(?:y|ies)|lives|souls)) of (?:about |around |some )?(?:${N})(?:, (?:${N})){0,4}(?:,? and (?:${N}))?\\b(?! (?:the|them|whom|${AGE_OWNER})(?!\\p{L}))`,
    'giu',
  ),
  /(?<=[\p{L}’')]), (?:aged )?\d{1,3}(?:,? (?:and|or) \d{1,3})?(?=[,.;)]|$| (?:and|years))(?!,\d{3})/gu,
  /\b(?:aged?|ages)(?: of| between| from)? (?:about |around )?(?:\d{1,3}|[a-z]+)(?:(?:,| and| to|[-–]) ?\d{1,3}){0,4}\b/gi,
  /\b(?:\d{1,3}|[a-z]+)-(?:year|month|day|week)s?-old\b|\b(?:\d{1,3}|[a-z]+) (?:year|month)s? old\b|\(\d{1,3}\)/gi,
  /\b\d+0s\b/g,
  // Designations: "Shahed-136", "155mm", "school No 12", "2S19", "12 Market Street".
  /(?<![\p{L}\d])\p{L}[\p{L}\d]*[-–./]?\d+[\p{L}\d-]*/gu,
  /\b\d+(?:st|nd|rd|th)\b/g,
  /\b\d+(?:\.\d+)?[- ]?(?:mm|cm|x)\b/g,
  /\b\d+(?:\.\d+)?(?!km\b|m\b|kms\b)\p{L}[\p{L}\d-]*/gu,
  /\b\d+(?:,\d{3})*-(?!\d)(?!km\b|kilomet)\p{L}+/gu,
  new RegExp(`\\b${NUMBERED_NAMES.pattern} \\d+(?:[-–/]\\d+)?\\b(?!,\\d)`, 'g'),
  /\b\d+ (?:\p{Lu}[\p{L}’-]+ ){1,3}(?:[Ss]treet|[Ss]t\.|[Aa]venue|[Rr]oad|[Ll]ane|[Ss]quare|[Bb]oulevard)\b/gu,
  // Money, percentages, phone numbers, ratios, links.
  /[$€£₴₽₦¥]\s?\d[\d.,]*(?: ?(?:million|billion|thousand|trillion|bn|m|k)\b)?/g,
  /\+\d[\d ()-]{6,}\d|\b\d{2,4}(?:-\d{2,4}){2,}\b|\b\d+\/\d+\b/g,
  /https?:\/\/\S+|[@#]\S+/g,
  // Taken back from a toll: "one of those counted dead had been found alive".
  new RegExp(
    `\\b(?:${N}) of (?:those|them|the [\\p{L}]+)\\b[^.;]{0,60}\\b(?:found alive|(?:is|are|was|were) alive|survived|turned up)\\b`,
    'giu',
  ),
  // "one" and "two" that are no numbers.
  /\b(?:no|any|every|some|each|another|the|this|either) one\b|\b(?:that|only) one\b(?! (?:other |[a-z-]+ )?[a-z]+ (?:was|were|had|has|is)\b| [a-z]+ (?:[a-z]+ly )?(?:killed|wounded|injured|hurt|died|missing))|\bone (?:another|day|night|morning|evening|of the (?:most|largest|biggest|first|last|few|main|worst))\b|\bone-\w+|\bat one\b|\bfor one\b|\bsquare one\b|\bzero[- ](?:in|ed|ing|tolerance|sum)\b/gi,
];

const TABLE = new PatternTable(PATTERNS, (p) => p);

/** "2–1" is a score of a game, since a range rises. */
const SCORE = /(?<![\d-–])(\d{1,3})[-–](\d{1,3})(?![\d-–])/g;

/** Ranges of `text` in which a number is no count. */
export function notCounts(text: string): { readonly start: number; readonly end: number }[] {
  const scores = matchesOf(SCORE, text)
    .filter((m) => Number(m[1]) >= Number(m[2]))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const others = TABLE.matches(text).map(({ match: m }) => ({ start: m.index, end: m.index + m[0].length }));
  return [...scores, ...others];
}
