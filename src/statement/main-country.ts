import { COUNTRY_WORDS } from '../lexicon/organisation-country.ts';
import type { Document } from '../model/document.ts';
import type { PlaceMention } from '../model/place.ts';

/** The country a report is about: that of most of its places, else the one it names most. Undefined when none is named. */
export function mainCountryOf(document: Document, places: readonly PlaceMention[]): string | undefined {
  const local = mostFrequent(
    places.filter((p) => p.use === 'literal' && p.kind !== 'country' && p.country).map((p) => p.country!),
  );
  if (local) return local;
  const words = document.text.match(/\p{Lu}[\p{L}’']+/gu) ?? [];
  const hits: string[] = [];
  for (const w of words) {
    const base = w.replace(/['’]s?$/, '');
    const c = COUNTRY_WORDS.find(
      (x) => x.names.includes(base) || x.adjectives.includes(base) || x.seats.includes(base),
    );
    if (c) hits.push(c.code);
  }
  return mostFrequent(hits);
}

function mostFrequent(codes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const c of codes) counts.set(c, (counts.get(c) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
