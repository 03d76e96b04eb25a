import type { Document } from '../../model/document.ts';
import type { Gazetteer, GazetteerPlace, PlaceMention } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import { tagTokens } from '../../util/tagger.ts';
import { because } from '../../util/why.ts';
import type { Candidate } from './candidate.ts';
import { cyrillicSurnames, languageCountries } from './cyrillic-context.ts';
import { findCandidates } from './find-candidates.ts';
import { findCapitalPhrases } from './find-capital-phrases.ts';
import { findLocalParts } from './find-local-parts.ts';
import { findSites } from './find-sites.ts';
import { findUse } from './find-use.ts';
import { judgeCandidates } from './judge-candidates.ts';
import { outletWords, type Standing, standingOf, surnamesOf, talkersOf } from './refuse-names.ts';
import { resolvePlaces } from './resolve-places.ts';
import { shareUnits } from './share-units.ts';
import { type Word, wordsOf } from './word-tokens.ts';

/** Every toponym of the document in text order, resolved against the gazetteer, with its use (guide §1). */
export function findPlaces(document: Document, gazetteer: Gazetteer): PlaceMention[] {
  const { text } = document;
  const words = wordsOf(text);
  const pos = partsOfSpeech(text);
  const surnames = surnamesOf(words, (name) => gazetteer.lookup(name).length > 0);
  for (const name of talkersOf(words)) surnames.add(name);
  for (const name of cyrillicSurnames(words)) surnames.add(name);
  const outlet = outletWords(document.source);
  const standing = new Map<Candidate, Standing>();
  const candidates = shareUnits(findCandidates(words, text, gazetteer), words).filter((c) => {
    const s = standingOf(c, words, surnames, outlet);
    standing.set(c, s);
    return s !== 'refused';
  });
  const aside = countriesAside(document, gazetteer);
  for (const [code, n] of languageCountries(document.lang)) aside.set(code, (aside.get(code) ?? 0) + n);
  const countries = countriesNamed(candidates);
  for (const [code, n] of aside) countries.set(code, (countries.get(code) ?? 0) + n);
  const resolved = resolvePlaces(judgeCandidates(candidates, words, pos), { countries, aside });
  const found = candidates.flatMap((c, i) => {
    const choice = resolved[i];
    const place = choice?.place;
    if (!choice || !place || isHiddenWord(c, place, words)) return [];
    const use = findUse(c, place, words, pos, standing.get(c) === 'body');
    const mention = mentionOf(c, unitMeant(c, place, words), words, text, use.value);
    return [because(because(mention, 'place', choice), 'use', use.by)];
  });
  const named = resolved.flatMap((r) => (r ? [r.place] : []));
  for (const { span, place } of findCapitalPhrases(text, named, countries, gazetteer))
    if (!found.some((m) => overlaps(m, span)))
      found.push(because(unnumbered(span, place, place.name, place.kind, 'literal'), 'place', CAPITAL));
  return findSites(text, words, findLocalParts(text, found))
    .sort((x, y) => x.start - y.start)
    .map((m, i) => ({ id: `p${i + 1}`, ...m }));
}

const CAPITAL = 'event/place/find-capital-phrases: "the capital", which the report names elsewhere';

function partsOfSpeech(text: string): ReadonlyMap<number, string> {
  return new Map(tagTokens(text).map((t) => [t.start, t.pos]));
}

/** Countries by how often they are named, demonyms and capitals included. */
function countriesNamed(candidates: readonly Candidate[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const c of candidates) {
    const sure =
      c.readings.find((p) => p.kind === 'country') ?? (onlyCountry(c.readings) ? c.readings[0] : null);
    const big = c.readings.find((p) => foldName(p.name) === foldName(c.name)) ?? c.readings[0];
    const code =
      sure?.country ?? (big?.capital || (big?.population ?? 0) > 400000 ? big?.country : undefined);
    if (code) out.set(code, (out.get(code) ?? 0) + (sure?.kind === 'country' ? 1 : 0.7));
  }
  return out;
}

/** What the title and the source name. */
function countriesAside(document: Document, gazetteer: Gazetteer): Map<string, number> {
  const aside = [document.title, document.source].filter((s) => s !== null).join('\n');
  return aside ? countriesNamed(findCandidates(wordsOf(aside), aside, gazetteer)) : new Map();
}

function onlyCountry(readings: readonly GazetteerPlace[]): boolean {
  const first = readings[0];
  return (
    Boolean(first?.country) && readings.every((p) => p.country === first!.country) && first!.name.length > 4
  );
}

/** A heading word in capitals is no village. */
function isHiddenWord(c: Candidate, place: GazetteerPlace, words: readonly Word[]): boolean {
  const w = words[c.from]!;
  return (
    c.from === c.last &&
    w.text.length > 4 &&
    w.text === w.text.toUpperCase() &&
    (place.population ?? 1e6) < 50000
  );
}

/** "Kyiv regional governor" means the oblast, not the city. */
function unitMeant(c: Candidate, place: GazetteerPlace, words: readonly Word[]): GazetteerPlace {
  const next = words[c.last + 1];
  if (
    place.kind !== 'settlement' ||
    !next ||
    next.gap !== ' ' ||
    !/^(?:regional|provincial|oblast)$/.test(next.lower)
  )
    return place;
  const unit = c.readings.find((p) => p.kind === 'admin1' && p.country === place.country);
  return unit ?? place;
}

function mentionOf(
  c: Candidate,
  place: GazetteerPlace,
  words: readonly Word[],
  text: string,
  use: PlaceMention['use'],
): Omit<PlaceMention, 'id'> {
  const span = spanOf(text, words[c.from]!.start, words[c.last]!.end);
  if (c.made === null) return unnumbered(span, place, place.name, place.kind, use);
  const { geonamesId: _, ...rest } = place;
  if (c.made === 'unit') return unnumbered(span, rest, `${place.name} district`, 'admin2', use);
  const kind = c.made === 'facility' ? 'facility' : 'region';
  return unnumbered(span, rest, span.quote.replace(/\s+/g, ' '), kind, use);
}

function unnumbered(
  span: Span,
  place: GazetteerPlace,
  name: string,
  kind: PlaceMention['kind'],
  use: PlaceMention['use'],
): Omit<PlaceMention, 'id'> {
  return {
    ...span,
    name,
    kind,
    ...(place.country === undefined ? {} : { country: place.country }),
    ...(place.admin1 === undefined ? {} : { admin1: place.admin1 }),
    lat: place.lat,
    lon: place.lon,
    ...(place.geonamesId === undefined ? {} : { geonamesId: place.geonamesId }),
    use,
  };
}
