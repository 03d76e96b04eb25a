import { detectAll } from 'tinyld';

/** Fewest letters the detector is asked about: below it a headline of names reads as any language. */
const FEWEST_LETTERS = 40;
/** Least accuracy the detector must claim. */
const LEAST_ACCURACY = 0.25;
/** Words of English that are no word of a neighbour's, for texts too short for the detector. */
const ENGLISH = {
  source: 'own, general English',
  words:
    /\b(?:the|of|and|with|was|were|said|says|near|over|from|has|have|been|after|this|that|their|they|out|heard|killed|injured|wounded)\b/gi,
};

/** The primary language of a text (BCP 47, `uk`), or null when unsure. Ukrainian, Russian and Belarusian by their letters. */
export function parseLanguage(text: string): string | null {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > letters / 2) return cyrillicLanguage(sample, letters);
  const [best, next] = letters < FEWEST_LETTERS ? [] : detectAll(sample);
  const sure = best && best.accuracy >= LEAST_ACCURACY && best.accuracy - (next?.accuracy ?? 0) >= 0.02;
  return sure ? best.lang : shortEnglish(sample, letters);
}

/** English where a tenth of the words, and one at least, are words only English has. */
function shortEnglish(text: string, letters: number): string | null {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const english = text.match(ENGLISH.words)?.length ?? 0;
  return letters >= 10 && english > 0 && english >= words / 10 ? 'en' : null;
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
  const best = detectAll(text)[0];
  return best && best.accuracy >= LEAST_ACCURACY ? best.lang : null;
}

/** The primary subtag of a declared language tag in lower case ("uk-UA" → "uk"), or null when it is none. */
export function parseLanguageTag(tag: string | null | undefined): string | null {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  return primary ?? null;
}
