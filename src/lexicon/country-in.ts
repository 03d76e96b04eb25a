import { COUNTRY_WORDS } from './organisation-country.ts';

const WORDS: readonly (readonly [string, RegExp])[] = COUNTRY_WORDS.map((c) => [
  c.code,
  new RegExp(
    `(?<!\\p{L})(?:${[...c.names, ...c.adjectives, ...c.seats].map((w) => w.replaceAll('.', '\\.')).join('|')})(?!\\p{L})`,
    'u',
  ),
]);

/**
 * The one country a name is worded by: `Ukraine's air force` → UA, `Russian forces` → RU; null for none or several.
 * @source organisation-country.ts
 */
export function countryInName(name: string): string | null {
  const found = WORDS.filter(([, pattern]) => pattern.test(name)).map(([code]) => code);
  return found.length === 1 ? found[0]! : null;
}
