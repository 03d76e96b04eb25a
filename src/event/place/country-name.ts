const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });
/** Names the gazetteer gives where the platform's differ. */
const OWN: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  MM: 'Myanmar',
  PS: 'Palestine',
  BA: 'Bosnia and Herzegovina',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  TR: 'Turkey',
};

/** English name of a country by its ISO 3166-1 code, as the gazetteer has it; the code itself when there is none. */
export function countryName(code: string): string {
  if (OWN[code]) return OWN[code];
  return /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
