import type { Span } from '../util/span.ts';

/** What kind of place a name names (guide §1). */
export const PLACE_KINDS = [
  'country',
  'admin1',
  'admin2',
  'settlement',
  'district',
  'water',
  'landform',
  'region',
  'facility',
  'other',
] as const;
/** One of {@link PLACE_KINDS}. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How a name is used: a location, a government or people, or part of another name. Only `literal` locates. */
export type PlaceUse = 'literal' | 'metonym' | 'modifier';

/** A place of the gazetteer. Degrees WGS 84; `country` ISO 3166-1 alpha-2, `admin1` ISO 3166-2. */
export interface GazetteerPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country?: string;
  readonly admin1?: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonamesId?: number;
  readonly population?: number;
  /** IANA time zone, when known. */
  readonly timeZone?: string;
  /** Radius of a circle about as large as the place, when it is an area whose size is known. */
  readonly radiusKm?: number;
  /** Whether it is a seat of national government. */
  readonly capital?: true;
}

/** Where names are looked up; adapters live in store/. Names match case- and accent-folded. */
export interface Gazetteer {
  /** All places of this name (any of its names), most populous first; empty when none. */
  lookup(name: string): readonly GazetteerPlace[];
  /** Longest name in words, an upper bound for scanning. */
  readonly longestNameWords: number;
}

/** A toponym in a text (guide §1); `id` is p1, p2… in text order. */
export interface PlaceMention extends Span {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country?: string;
  readonly admin1?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonamesId?: number;
  readonly use: PlaceUse;
}

/** UCDP where_prec: 1 exact settlement … 6 country, 7 international waters or airspace. */
export type GeoPrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** "west of", "around", "20 km north of"; bearing in degrees, 0 north. */
export interface PlaceRelation {
  readonly kind: 'direction' | 'around' | 'between' | 'along';
  readonly bearing?: number;
  readonly distanceKm?: number;
}

/** A place as an event uses it (guide §3.2). `mention` is a PlaceMention id. */
export interface EventPlace {
  readonly mention?: string;
  readonly name: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly role: 'at' | 'from' | 'to' | 'near';
  readonly relation?: PlaceRelation;
  readonly precision: GeoPrecision;
  readonly radiusKm?: number;
}
