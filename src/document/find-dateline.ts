import { paragraphsOf } from '../util/sentences.ts';
import { type Span, spanOf } from '../util/span.ts';

/** Head words in capitals before a dash that label a piece instead of naming a place. */
const LABELS = {
  source: 'own, general newsroom labels',
  words: new Set(
    'BREAKING UPDATE UPDATED LIVE EXCLUSIVE ANALYSIS OPINION WATCH VIDEO PHOTO PHOTOS CORRECTION FACTBOX EXPLAINER URGENT ALERT FLASH NEWS TIMELINE WARNING NOTE UPDATE1 RECAP'.split(
      ' ',
    ),
  ),
};

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DATE = new RegExp(`^(?:\\d{1,2} (?:${MONTH})\\.?|(?:${MONTH})\\.? \\d{1,2})(?: \\d{4})?$`, 'i');
const YEAR = /^\d{4}$/;
const CAPITALS = /^[\p{Lu}][\p{Lu}\p{M}'’.-]*(?: [\p{Lu}\p{M}'’.-]+){0,3}$/u;
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}'’.-]+){0,4}$/u;
/** A dash that ends a dateline: with a space before it, and one after it unless it is a long one. */
const DASH = /\s(?:[—–]|--?(?=\s))/;

/** The dateline ("KYIV, Ukraine (Agency) —", "Goma, 27 January –") at the head of one of the first paragraphs, or null. */
export function findDateline(text: string): Span | null {
  for (const paragraph of paragraphsOf(text.slice(0, 2000)).slice(0, 3)) {
    const head = paragraph.quote.slice(0, 110);
    const dash = DASH.exec(head);
    if (!dash || !isDateline(head.slice(0, dash.index))) continue;
    return spanOf(text, paragraph.start, paragraph.start + dash.index + dash[0].length);
  }
  return null;
}

/** Place in capitals, or place with a date or an agency behind it: a capitalised word and a dash alone prove nothing. */
function isDateline(head: string): boolean {
  const agency = /\s*\(([^()]{2,40})\)\s*$/.exec(head);
  const parts = (agency ? head.slice(0, agency.index) : head).split(/\s*,\s*/).filter((p) => p !== '');
  const place = parts[0];
  if (!place || parts.length > 5 || LABELS.words.has(place.split(' ')[0]!)) return false;
  const rest = parts.slice(1);
  const dated = rest.some((p) => DATE.test(p));
  if (!rest.every((p) => DATE.test(p) || (dated && YEAR.test(p)) || NAME.test(p))) return false;
  if (CAPITALS.test(place) && place.replace(/[^\p{Lu}]/gu, '').length >= 3) return true;
  return NAME.test(place) && (dated || agency !== null);
}
