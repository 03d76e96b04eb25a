import { detectAll } from 'tinyld';

/** Fewest letters a guess is made on: below it a headline of names reads as any language. */
const FEWEST_LETTERS = 24;
/** Least accuracy the detector must claim. */
const LEAST_ACCURACY = 0.25;

/** The primary language of a text (BCP 47, `uk`), or null when unsure. Ukrainian, Russian and Belarusian by their letters. */
export function parseLanguage(text: string): string | null {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return null;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > letters / 2) return cyrillicLanguage(sample);
  const [best, next] = detectAll(sample);
  if (!best || best.accuracy < LEAST_ACCURACY) return null;
  if (next && best.accuracy - next.accuracy < 0.02) return null;
  return best.lang;
}

/** Letters that only one of the alphabets has decide; where none of them stands, the detector may. */
function cyrillicLanguage(text: string): string | null {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  if (count(/[ўЎ]/g) > 0) return 'be';
  if (count(/[љњћђџјѓќѕЉЊЋЂЏЈ]/g) > 0 || count(/[әғқңөұүһӣӯҷҳ]/gi) > 0) return detected(text);
  const ukrainian = count(/[іїєґ]/gi);
  const russian = count(/[ыэё]/gi);
  if (ukrainian > 0 && ukrainian >= 4 * russian) return 'uk';
  if (russian > 0 && russian >= 4 * ukrainian) return 'ru';
  return ukrainian + russian > 0 ? null : detected(text);
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
