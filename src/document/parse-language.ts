import { createRequire } from 'node:module';
import { lazy } from '../util/lazy.ts';
import { lean } from '../util/pattern/lean.ts';

/** The detector takes longer to load than most reports take to read, and most need no detector. */
const tinyld = lazy(() => createRequire(import.meta.url)('tinyld') as typeof import('tinyld'));

/** Fewest letters the detector is asked about: below it a headline of names reads as any language. */
const FEWEST_LETTERS = 40;
/** Least accuracy the detector must claim. */
const LEAST_ACCURACY = 0.25;
/** Fewest letters of a text that outweigh the language it was declared to be in. */
const FEWEST_TO_OUTWEIGH = 100;
/** Share of English small words from which a text is English: the detector takes one in thirty short reports full of foreign names for another language. */
const ENGLISH_SHARE = 0.06;
/** Small words of English that are no word of a neighbour's. */
const ENGLISH = {
  source: 'own, general English; measured on 2,755 paragraphs of news',
  words:
    /\b(?:the|of|and|with|was|were|said|says|near|over|from|has|have|had|been|after|this|that|their|they|out|heard|killed|injured|wounded|by|not|but|who|which|are|his|its)\b/gi,
};

/** The primary language of a text (BCP 47, `uk`), or null when unsure. Ukrainian, Russian and Belarusian by their letters. */
export function parseLanguage(text: string): string | null {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > letters / 2) return cyrillicLanguage(sample, letters);
  if (letters < FEWEST_LETTERS) return shortEnglish(sample, letters);
  if (englishShare(sample) >= ENGLISH_SHARE) return 'en';
  const [best, next] = tinyld().detectAll(sample);
  const sure = best && best.accuracy >= LEAST_ACCURACY && best.accuracy - (next?.accuracy ?? 0) >= 0.02;
  return sure ? best.lang : shortEnglish(sample, letters);
}

/** The language of a report that came with a declared one: a long enough text says what it is, whatever the page's or feed's template says. */
export function languageOf(declared: string | null, text: string): string | null {
  const told = parseLanguage(text);
  if (!declared || declared === told) return told ?? declared;
  if (told === null || (text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_TO_OUTWEIGH) return declared;
  // Between two languages neither of which is read, the declaration knows better than a detector of look-alikes.
  return isRead(told) || isRead(declared) ? told : declared;
}

/** Languages that reports are read in. */
export const READ_LANGUAGES: readonly string[] = ['en', 'uk', 'ru'];

const isRead = (lang: string): boolean => READ_LANGUAGES.includes(lang);

const WORD = lean(/\p{L}+/gu);

/** Share of the words of a text that are small words only English has, 0 to 1. */
export function englishShare(text: string): number {
  const words = text.match(WORD)?.length ?? 0;
  return words === 0 ? 0 : (text.match(ENGLISH.words)?.length ?? 0) / words;
}

/** English where a tenth of the words, and one at least, are words only English has. */
function shortEnglish(text: string, letters: number): string | null {
  return letters >= 10 && englishShare(text) >= 0.1 ? 'en' : null;
}

/** Letters that only one of the alphabets has decide; where none of them stands, the detector may. */
function cyrillicLanguage(text: string, letters: number): string | null {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  if (count(/[ўЎ]/g) > 0) return 'be';
  if (count(/[љњћђџјѓќѕЉЊЋЂЏЈ]/g) > 0 || count(/[әғқңөұүһӣӯҷҳ]/gi) > 0) return detected(text);
  const ukrainian = count(/[іїєґ]/gi);
  const russian = count(/[ыэё]/gi);
  if (ukrainian > 0 && ukrainian >= 4 * russian) return 'uk';
  if (russian > 0 && russian >= 4 * ukrainian) return 'ru';
  return ukrainian + russian > 0 || letters < FEWEST_LETTERS ? null : detected(text);
}

function detected(text: string): string | null {
  const best = tinyld().detectAll(text)[0];
  return best && best.accuracy >= LEAST_ACCURACY ? best.lang : null;
}

/** The primary subtag of a declared language tag in lower case ("uk-UA" → "uk"), or null when it is none. */
export function parseLanguageTag(tag: string | null | undefined): string | null {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  return primary ?? null;
}
