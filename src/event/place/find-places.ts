import { GIVEN_NAME } from '../../lexicon/place-person.ts';
import type { Document } from '../../model/document.ts';
import type { Gazetteer, GazetteerPlace, PlaceMention } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import { sentencesOf } from '../../util/sentences.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import { SpanIndex } from '../../util/span-index.ts';
import { tagStretch } from '../../util/tagger.ts';
import { because } from '../../util/why.ts';
import type { Candidate } from './candidate.ts';
import { candidatesIn } from './candidates-in.ts';
import { countryName } from './country-name.ts';
import { cyrillicSurnames, languageCountries } from './cyrillic-context.ts';
import { findCandidates } from './find-candidates.ts';
import { findCapitalPhrases } from './find-capital-phrases.ts';
import { findLocalParts } from './find-local-parts.ts';
import { surnamesOf, talkersOf } from './find-people.ts';
import { findSites } from './find-sites.ts';
import { findStrays } from './find-strays.ts';
import { findUse, type PartsOfSpeech } from './find-use.ts';
import { judgeCandidates } from './judge-candidates.ts';
import { hasLocative, outletWords, type Standing, standingOf } from './refuse-names.ts';
import { type Resolved, resolvePlaces } from './resolve-places.ts';
import { shareUnits } from './share-units.ts';
import { type Word, wordsOf } from './word-tokens.ts';

/** Every toponym of the document in text order, resolved against the gazetteer, with its use (guide §1). */
export function findPlaces(document: Document, gazetteer: Gazetteer): PlaceMention[] {
  const words = wordsOf(document.text);
  const surnames = surnamesOf(words, (name) => gazetteer.lookup(name).length > 0);
  for (const name of talkersOf(words)) surnames.add(name);
  for (const name of cyrillicSurnames(words)) surnames.add(name);
  const outlet = outletWords(document.source);
  const standing = new Map<Candidate, Standing>();
  const all = shareUnits(findCandidates(words, document.text, gazetteer), words);
  for (const c of all) standing.set(c, standingOf(c, words, surnames, outlet));
  const placed = new Set(
    all.filter((c) => standing.get(c) === 'free' && hasLocative(words, c.from)).map((c) => foldName(c.name)),
  );
  const candidates = all.filter((c) => {
    if (standing.get(c) === 'namesake')
      standing.set(c, placed.has(foldName(c.name)) && !isGivenName(c) ? 'body' : 'refused');
    return standing.get(c) !== 'refused';
  });
  return readCandidates({ document, words, candidates, standing, given: false }, gazetteer);
}

const isGivenName = (c: Candidate): boolean => GIVEN_NAME.has(c.name.toLowerCase());

/**
 * What names mean that are known to be places already, say marked by hand: each of `spans` is resolved, none refused.
 * A mention lies within its span where the gazetteer knows only a part of the name.
 */
export function resolveSpans(
  document: Document,
  spans: readonly { readonly start: number; readonly end: number }[],
  gazetteer: Gazetteer,
): PlaceMention[] {
  const words = wordsOf(document.text);
  const candidates = candidatesIn(spans, words, document.text, gazetteer);
  return readCandidates({ document, words, candidates, standing: new Map(), given: true }, gazetteer);
}

interface Task {
  readonly document: Document;
  readonly words: readonly Word[];
  readonly candidates: readonly Candidate[];
  readonly standing: ReadonlyMap<Candidate, Standing>;
  /** Whether the candidates are known to be places. */
  readonly given: boolean;
}

function readCandidates(
  { document, words, candidates, standing, given }: Task,
  gazetteer: Gazetteer,
): PlaceMention[] {
  const { text } = document;
  const pos = partsOfSpeech(text);
  const aside = countriesAside(document, gazetteer);
  for (const [code, n] of languageCountries(document.lang)) aside.set(code, (aside.get(code) ?? 0) + n);
  const countries = countriesNamed(candidates);
  for (const [code, n] of aside) countries.set(code, (countries.get(code) ?? 0) + n);
  const resolved = resolvePlaces(judgeCandidates(candidates, words, pos), { countries, aside, given });
  const strays = given ? NO_STRAYS : findStrays(resolved);
  const found = candidates.flatMap((c, i) => {
    const choice = resolved[i];
    const place = choice?.place;
    if (!choice || !place || (!given && isHiddenWord(c, place, words))) return [];
    const use = findUse(c, place, words, pos, standing.get(c) === 'body');
    const meant = mentionOf(c, unitMeant(c, place, words), words, text, use.value);
    if (strays.has(choice))
      return [because(because(withoutPoint(meant), 'place', { ...choice, name: STRAY }), 'use', use.by)];
    const mention = choice.isTie ? sharedOf(meant, choice, gazetteer) : meant;
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

const NO_STRAYS: ReadonlySet<Resolved> = new Set();
const STRAY =
  'event/place/find-strays: the only village of the name is far from all the rest of the report, so it is named without a point';

/** A named place of which nothing more is known; the words stand for its name. */
function withoutPoint({ quote, start, end, kind, use }: Omit<PlaceMention, 'id'>): Omit<PlaceMention, 'id'> {
  return { start, end, quote, name: quote, kind, use };
}

const CAPITAL = 'event/place/find-capital-phrases: "the capital", which the report names elsewhere';

/** Parts of speech by offset: few words are asked for, so a sentence is tagged when one of its words first is. */
function partsOfSpeech(text: string): PartsOfSpeech {
  const sentences = new SpanIndex(sentencesOf(text));
  const tagged = new Map<Span, ReadonlyMap<number, string>>();
  return {
    get(offset) {
      const [sentence] = sentences.overlapping({ start: offset, end: offset + 1 });
      if (!sentence) return undefined;
      const known =
        tagged.get(sentence) ??
        new Map(tagStretch(text, sentence.start, sentence.end).map((t) => [t.start, t.pos]));
      tagged.set(sentence, known);
      return known.get(offset);
    },
  };
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
  const kind = c.made === 'facility' ? 'facility' : c.made === 'quarter' ? 'district' : 'region';
  return unnumbered(span, rest, span.quote.replace(/\s+/g, ' '), kind, use);
}

/** What two towns that are as likely share: the unit with the point between them, else the country with its own, else nothing. */
function sharedOf(
  { geonamesId: _g, admin1: _a, country: _c, lat: _lat, lon: _lon, ...name }: Omit<PlaceMention, 'id'>,
  { place, rival }: Resolved,
  gazetteer: Gazetteer,
): Omit<PlaceMention, 'id'> {
  const other = rival?.place;
  if (!other || place.country === undefined || place.country !== other.country) return name;
  const { country, admin1 } = place;
  if (admin1 !== undefined && admin1 === other.admin1)
    return { ...name, country, admin1, lat: (place.lat + other.lat) / 2, lon: (place.lon + other.lon) / 2 };
  const land = gazetteer.lookup(countryName(country)).find((p) => p.kind === 'country');
  return { ...name, country, ...(land ? { lat: land.lat, lon: land.lon } : {}) };
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
