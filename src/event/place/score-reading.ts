import { GIVEN_NAME } from '../../lexicon/place-person.ts';
import { NEEDS_PREPOSITION } from '../../lexicon/place-word.ts';
import type { GazetteerPlace, PlaceKind } from '../../model/place.ts';
import { editDistance } from '../../util/edit-distance.ts';
import { foldName } from '../../util/fold-name.ts';
import type { Candidate } from './candidate.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import { kmBetween } from './geometry.ts';

/** A candidate with what the words around it say for its being a place. */
export interface Judged {
  readonly candidate: Candidate;
  /** A locative preposition stands before it. */
  readonly locative: boolean;
  /** It begins a sentence, so its capital says nothing. */
  readonly sentenceStart: boolean;
  /** The same word stands in the text in lower case. */
  readonly lowerElsewhere: boolean;
  /** The tagger takes it for something else than a name. */
  readonly commonWord: boolean;
  /** Country or unit named in apposition ("Bara in North Kordofan", "Paris, Texas"). */
  readonly within: readonly GazetteerPlace[];
  /** Kinds that words before it allow ("the state of X"), if any. */
  readonly called: readonly PlaceKind[] | null;
  /** Candidates, by place in the list, that stand with it in a row ("A, B and C"). */
  readonly row: readonly number[];
}

/** How a place bears the name in the text: as its own, in another spelling of it, or as a by-name. */
type Bearing = 'own' | 'spelling' | 'by-name';

const UNIT_WORD =
  / (?:oblast|region|state|province|county|governorate|district|department|prefecture|city|municipality|krai|raion|republic|territory)$/;

/** The Arabic article, which reports write or leave out. */
const ARTICLE = /^(?:al|el|an|ar|as|ash|at|az|ad) /;

/** Folded names without the article: the gazetteer hands out the same few thousand places again and again. */
const BARE = new WeakMap<GazetteerPlace, string>();
function bareName(p: GazetteerPlace): string {
  const known = BARE.get(p);
  if (known !== undefined) return known;
  const bare = foldName(p.name).replace(ARTICLE, '');
  BARE.set(p, bare);
  return bare;
}

/** Whether a place bears the name as its own, in another spelling of its own, or as a by-name. */
export function bearingOf(p: GazetteerPlace, name: string): Bearing {
  if (p.name === name) return 'own';
  // What the sources list in Cyrillic is the place's name in that language.
  if (isCyrillic(name)) return 'own';
  const own = bareName(p);
  const said = foldName(name).replace(ARTICLE, '');
  if (own === said) return 'own';
  if (p.kind !== 'settlement' && p.kind !== 'district') {
    // The hand-made lists of seas, lands and ranges hold only names in use, each as good as the other.
    if (p.kind !== 'admin1' && p.kind !== 'admin2' && !isMinor(p)) return 'own';
    if (p.kind === 'admin1' && own.replace(UNIT_WORD, '') === said.replace(UNIT_WORD, '')) return 'own';
  }
  return isSpelling(own, said) || isShortened(own, said) ? 'spelling' : 'by-name';
}

/** "Clacton" for Clacton-on-Sea, "Rostov" for Rostov-on-Don. */
const isShortened = (own: string, said: string): boolean =>
  own.startsWith(said) && /^ (?:on|upon|am|an der|sur|na|de la|under|by) /.test(own.slice(said.length));

/** "Genève" and "Geneva", "Lugansk" and "Luhansk": about as long, alike from the first letters on. */
function isSpelling(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return false;
  const [x, y] = [skeletonOf(a), skeletonOf(b)];
  return Math.max(x.length, y.length) >= 2 && editDistance(x, y, 1) <= 1;
}
/** The consonants: what is left the same when a name is written in another way. */
const skeletonOf = (folded: string): string => folded.replace(/[aeiouy' ]/g, '');

/** About the logarithm of a population; a large city is meant more often than its people alone would say. */
const sizeOf = (population: number): number => 1.2 * (Math.log10(population + 1) - 4.5) + 4.5;

/** As a hamlet: the streams, hills and stations of an imported dump are many and seldom meant. */
const MINOR = 2.4;

/** Waters, landforms and the like that come from a dump; those of the hand lists were chosen as often spoken of. */
function isMinor(p: GazetteerPlace): boolean {
  const isPeopled = p.kind === 'settlement' || p.kind === 'district';
  return p.geonamesId !== undefined && !isPeopled && !p.kind.startsWith('admin') && p.kind !== 'country';
}

/** How surely a place is meant by its kind and size alone. */
function prior(p: GazetteerPlace, name: string, bearing: Bearing, isUnitSaid: boolean): number {
  if (isMinor(p)) return MINOR;
  switch (p.kind) {
    case 'country':
      return 10.5;
    case 'region':
    case 'water':
    case 'landform':
    case 'other':
      return 6.2;
    case 'admin1':
      return 5.1;
    case 'admin2':
      if (isUnitSaid || UNIT_WORD.test(foldName(name))) return 4.6;
      return bearing === 'own' ? 3.6 : 1.2;
    case 'facility':
      return 5.2;
    default:
      return (
        sizeOf(p.population ?? (p.radiusKm ? 30000 : 250)) +
        (p.capital ? 0.8 : 0) -
        (p.kind === 'district' ? 0.8 : 0)
      );
  }
}

const BORNE: Readonly<Record<Bearing, number>> = { own: 0.5, spelling: 0.3, 'by-name': -0.8 };

/** A name that says itself that it is a unit ("Iziumskyi district", "Ізюмський район") is as good as one with its kind beside it. */
const SAYS_UNIT = / (?:raion|district|territory|район)$/i;

/** How well a reading fits its name and the words around it, before what else the document names. */
export function fitAlone(p: GazetteerPlace, j: Judged): number {
  const bearing = bearingOf(p, j.candidate.name);
  const small = p.kind === 'settlement' || p.kind === 'district';
  let score = prior(p, j.candidate.name, bearing, j.candidate.kinds?.includes('admin2') ?? false);
  if (bearing === 'own' || small) score += BORNE[bearing];
  if (bearing === 'own' && (p.kind === 'region' || p.kind === 'water') && !isMinor(p)) score += 1.5;
  if (small && bearing === 'by-name' && hasNamesake(j.candidate)) score -= 2;
  if (small && bearing === 'own' && isOvershadowed(p, j.candidate)) score -= 1.2;
  // Mexico before the state of México, where nothing says "state".
  const isUnitOf = (r: GazetteerPlace): boolean => r.kind === 'country' && r.country === p.country;
  if (p.kind === 'admin1' && !j.candidate.kinds && j.candidate.readings.some(isUnitOf)) score -= 3;
  if (p.kind === 'admin2' && !j.candidate.kinds && SAYS_UNIT.test(j.candidate.name)) score += 4;
  const land = p.kind !== 'country' && j.candidate.readings.some((r) => r.kind === 'country');
  for (const w of j.within) if (!land || w.kind !== 'country') score += inside(p, w);
  if (j.candidate.kinds) {
    const rank = j.candidate.kinds.indexOf(p.kind);
    score += rank < 0 ? -6 : 4 - rank;
  } else if (j.called) score += j.called.includes(p.kind) ? 2 : -1;
  return score;
}

/** A sizeable place bears this very name, so another's by-name (Islamabad, once Chittagong) is hardly meant. */
function hasNamesake(c: Candidate): boolean {
  return c.readings.some(
    (p) => ((p.population ?? 0) >= 10000 || p.kind === 'country') && foldName(p.name) === foldName(c.name),
  );
}

/** A town whose name a city abroad bears, one of a hundred thousand and eight times its size: Geneva in Illinois. */
function isOvershadowed(p: GazetteerPlace, c: Candidate): boolean {
  const size = Math.max(100000, 8 * (p.population ?? 0));
  return c.readings.some(
    (r) => r.country !== p.country && (r.population ?? 0) >= size && bearingOf(r, c.name) !== 'by-name',
  );
}

/** What a country adds that the document speaks for `n` times: some, and by its share beside the strongest. */
export function leaning(p: GazetteerPlace, n: number, strongest: number): number {
  if (n <= 0 || p.kind === 'country') return 0;
  return 2.2 * Math.min(1, n / 3) + Math.min(1, n / strongest);
}

/** What it says for a reading that the text names a country, unit or town around it right after it. */
function inside(p: GazetteerPlace, w: GazetteerPlace): number {
  if (w === p) return 0;
  if (w.kind === 'country') return w.country === p.country && p.kind !== 'country' ? 3 : 0;
  if (w.kind === 'admin1') return w.admin1 && w.admin1 === p.admin1 && p.kind !== 'admin1' ? 4 : 0;
  return kmBetween(w, p) < 150 ? 2 : 0;
}

/** log10 of a population below which a bare name needs support; refuses hamlets that are also words. */
const LEAST = 4.3;

/** The score a name needs to be taken for a place where it stands. */
export function threshold(j: Judged): number {
  const name = j.candidate.name;
  const bare = j.candidate.from === j.candidate.to && !j.locative && !j.within.length;
  let t = LEAST;
  if (j.locative) t -= 1.2;
  if (j.within.length) t -= 1;
  if (j.sentenceStart) t += 0.7;
  if (j.commonWord) t += 1.6;
  if (j.lowerElsewhere) t += 1.5;
  if (
    j.sentenceStart &&
    !isCyrillic(name) &&
    !j.candidate.readings.some((p) => foldName(p.name) === foldName(name))
  )
    t += 1.5;
  if (name.length <= 3)
    t += bare && !j.candidate.readings.some((p) => bearingOf(p, name) === 'own') ? 4 : 1.5;
  if (bare && NEEDS_PREPOSITION.has(name.toLowerCase())) t += 3;
  else if (bare && GIVEN_NAME.has(name.toLowerCase())) t += 2.5;
  if (name.length > 3 && name === name.toUpperCase()) t += 1;
  return t;
}
