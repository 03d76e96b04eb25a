import { COUNTRY_WORDS } from '../lexicon/organisation-country.ts';
import type { Document } from '../model/document.ts';
import type { PlaceMention } from '../model/place.ts';
import type { SpanIndex } from '../util/span-index.ts';

/** A place at the head of a report tells a little more of its subject than one at the end: it breaks ties. */
const HEAD_WEIGHT = 1.2;

/** "A Russian missile", "Israeli jets", "Russia launched": whose weapon came down says nothing about where. */
const OF_FORCES =
  /\b\p{Lu}\p{L}+ (?:had |has |have |also |again )?(?:launched|fired|attacked|struck|shelled|bombed)\b|\b\p{Lu}\p{L}+ (?:\p{Ll}+ ){0,2}(?:missiles?|drones?|shells?|bombs?|rockets?|strikes?|air ?strikes?|attacks?|shelling|bombardment|jets?|warplanes?|aircraft|helicopters?|artillery|forces|troops|soldiers|fire|raids?)\b/gu;

/** "From the directions of Kursk and Bryansk", "launched from Rostov region": where weapons came from is where no report plays. */
const LAUNCHED_FROM =
  /(?:\bfrom (?:the )?(?:directions?|side|area) of |\b(?:launched|fired|sent|took off|flew in)\b[^.;\n]{0,60} from |(?:напрямк|направлен)\p{L}+[ :–—-]+)(?:(?:the|and|та|і|й|и) |\p{Lu}[\p{L}’'-]*(?:, | )|\p{Lu}[\p{L}’'-]*, )*$/u;

const isLaunchSite = (before: string): boolean =>
  /(?:from|напрямк|направлен)/.test(before) && LAUNCHED_FROM.test(before);

/** The country a report is about: that of most of its places, else the one it names most. Undefined when none is named. */
export function mainCountryOf(document: Document, places: readonly PlaceMention[]): string | undefined {
  const local = heaviest(
    places
      .filter(
        (p) =>
          p.use === 'literal' &&
          p.kind !== 'country' &&
          p.country &&
          !isLaunchSite(document.text.slice(Math.max(0, p.start - 140), p.start)),
      )
      .map((p) => [p.country!, p.start < document.text.length / 4 ? HEAD_WEIGHT : 1]),
    2,
  );
  if (local) return local;
  const hits: string[] = [];
  for (const [w] of document.text.replace(OF_FORCES, '').matchAll(/\p{Lu}[\p{L}’']+/gu)) {
    const base = w.replace(/['’]s?$/, '');
    const c = COUNTRY_WORDS.find(
      (x) => x.names.includes(base) || x.adjectives.includes(base) || x.seats.includes(base),
    );
    if (c) hits.push(c.code);
  }
  const near = places.filter((p) => p.use !== 'metonym' && p.kind !== 'country' && p.country);
  return heaviest([
    ...hits.map((c): [string, number] => [c, 1]),
    ...near.map((p): [string, number] => [p.country!, 1]),
  ]);
}

/** The country where a paragraph plays: that of its first place before `at`, or of the two paragraphs before; undefined when none has one. */
export function countryAround(text: string, places: SpanIndex<PlaceMention>, at: number): string | undefined {
  let end = at;
  let start = text.lastIndexOf('\n', at - 1) + 1;
  for (let back = 0; back < 3; back++) {
    const here = places
      .overlapping({ start, end })
      .find((p) => p.use === 'literal' && p.kind !== 'country' && p.country && p.start >= start);
    if (here) return here.country;
    if (start < 2) return undefined;
    end = start;
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return undefined;
}

function heaviest(codes: readonly (readonly [string, number])[], least = 1): string | undefined {
  const weights = new Map<string, number>();
  for (const [c, w] of codes) weights.set(c, (weights.get(c) ?? 0) + w);
  const first = [...weights].toSorted((a, b) => b[1] - a[1])[0];
  return first && first[1] >= least ? first[0] : undefined;
}
