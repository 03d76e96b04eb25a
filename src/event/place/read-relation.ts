import { NUMBER_WORDS } from '../../lexicon/number.ts';
import type { EventPlace, PlaceKind, PlaceMention, PlaceRelation } from '../../model/place.ts';
import type { By } from '../../util/why.ts';

/** How an event lies to a name: read from the words around the name, which are kept. */
export interface Relation {
  readonly role: EventPlace['role'];
  readonly relation?: PlaceRelation;
  /** The rule that read the words, and the words. */
  readonly by: By;
  readonly words?: string;
}

/** A relation, or that the name only places another one ("Bariire, about 60 km south of Mogadishu") or tells where somebody spoke. */
export interface Setting extends Relation {
  readonly explains?: true;
}

/** A relation whose words end where the name begins. */
export type Led = Relation & { readonly words: string };

const POINT = '(?:north|south)-?(?:east|west)|north|south|east|west';
/** "North", "north-east", "north-northeast": the sixteen points of the compass, with the endings of adjectives. */
const COMPASS_POINT = `((?:north|south|east|west)[- ]?(?:${POINT})|${POINT})(?:ern|wards?)?`;
const POINT_BEARING: Readonly<Record<string, number>> = {
  north: 0,
  northnortheast: 22.5,
  northeast: 45,
  eastnortheast: 67.5,
  east: 90,
  eastsoutheast: 112.5,
  southeast: 135,
  southsoutheast: 157.5,
  south: 180,
  southsouthwest: 202.5,
  southwest: 225,
  westsouthwest: 247.5,
  west: 270,
  westnorthwest: 292.5,
  northwest: 315,
  northnorthwest: 337.5,
};

/** Degrees of a point of the compass, 0 north; undefined where the word is none ("north south"). */
function bearingOf(word: string): number | undefined {
  return POINT_BEARING[word.toLowerCase().replace(/[- ]/g, '')];
}

const WORDED: Readonly<Record<string, number>> = { a: 1, 'a dozen': 12, ...NUMBER_WORDS.values };
const AMOUNT = `\\d[\\d,.]*|a dozen|a|${Object.keys(NUMBER_WORDS.values).slice(1).join('|')}`;
const UNIT = 'km|kms|kilomet(?:re|er)s?|miles?|nautical miles?|nm|nmi';
const KM_PER: Readonly<Record<string, number>> = { k: 1, m: 1.609, n: 1.852 };
/** Farther than this no report places anything by a distance; a larger figure is of something else. */
const FARTHEST_KM = 2000;

/** "12 km west of", "some 30 kilometres (18 miles) south-west of", "five miles outside", "40 nautical miles off the coast of". */
const MEASURED = new RegExp(
  `(?<![\\p{L}\\d])(${AMOUNT})[\\s-]?(${UNIT})\\s(?:\\([^()]{1,30}\\)\\s)?(?:to the\\s|due\\s)?(?:${COMPASS_POINT}\\s)?(?:of|from|outside|away from|off)\\s(?:the (?:coast|port|city|town|village|island|shores?) of\\s)?(?:the\\s)?$`,
  'iu',
);
/** "Within 10 km of": the ring around it, no farther. */
const WITHIN = new RegExp(`\\bwithin (${AMOUNT})[\\s-]?(${UNIT}) of (?:the )?$`, 'iu');

const kmOf = (amount: string, unit: string): number =>
  Math.round(
    (WORDED[amount.toLowerCase()] ?? Number(amount.replaceAll(',', ''))) * KM_PER[unit[0]!.toLowerCase()]!,
  );

/** A stated distance before the name, with its bearing where one is told. */
export function readMeasured(lead: string): Led | null {
  const within = WITHIN.exec(lead);
  const m = within ?? MEASURED.exec(lead);
  if (!m) return null;
  const distanceKm = kmOf(m[1]!, m[2]!);
  if (!Number.isFinite(distanceKm) || distanceKm > FARTHEST_KM) return null;
  const found = { by: 'event/place/read-relation: a distance before the name', words: m[0] };
  const bearing = m[3] === undefined ? undefined : bearingOf(m[3]);
  if (bearing === undefined) return { role: 'near', relation: { kind: 'around', distanceKm }, ...found };
  return { role: 'at', relation: { kind: 'direction', bearing, distanceKm }, ...found };
}

const COMPASS = new RegExp(
  `(?<!\\p{L})(?:to the |just |due |immediately )?(in the |on the |of the |across the |over the |throughout the |from the )?${COMPASS_POINT}( side| part| end| edge)? (?:of|from) (?:the )?$`,
  'iu',
);
/** Kinds that have a north and a south of their own. */
const AREAS: ReadonlySet<PlaceKind> = new Set(['country', 'admin1', 'admin2', 'region']);

/** "West of": beyond the place; "in the south of" an area: that part of it. In the north of a town is in the town. */
export function readCompass(lead: string, kind: PlaceKind): Led | null {
  const m = COMPASS.exec(lead);
  const bearing = m ? bearingOf(m[2]!) : undefined;
  if (!m || bearing === undefined) return null;
  const inside = m[1] !== undefined || m[3] !== undefined;
  if (inside && !AREAS.has(kind)) return null;
  const by = inside
    ? 'event/place/read-relation: a part of it named by its bearing'
    : 'event/place/read-relation: a bearing before the name';
  return { role: 'at', relation: { kind: 'direction', bearing }, by, words: m[0] };
}

const WAY = '(?:road|highway|motorway|route|railway|line|bridge|track|stretch|pipeline|corridor)s?';
/** "Between A and B", "the road from A to B", "the highway linking A with B". */
const BETWEEN = /\b(?:half ?way |midway )?between (?:the )?(?:towns |cities |villages )?(?:of )?$/i;
const LINKED = new RegExp(
  `\\b${WAY}(?: [\\w-]+){0,3} (?:linking|connecting|joining|from|that (?:links|connects)) (?:the )?(?:towns |cities |villages )?(?:of )?$`,
  'i',
);
const JOINT = /^(?:,|,? and| with| to)? (?:the )?$/;

/** Whether the name at `i` stands in a list that "between" opens, or at an end of a road. */
export function readBetween(
  text: string,
  from: number,
  mentions: readonly PlaceMention[],
  i: number,
): Relation | null {
  let first = i;
  while (first > 0 && JOINT.test(text.slice(mentions[first - 1]!.end, mentions[first]!.start))) first--;
  for (let k = first; k <= i; k++) {
    const lead = text.slice(Math.max(from, mentions[k]!.start - 60), mentions[k]!.start);
    const opens = BETWEEN.test(lead) || LINKED.test(lead);
    const joined = mentions[k + 1] && JOINT.test(text.slice(mentions[k]!.end, mentions[k + 1]!.start));
    if (opens && (i > k || joined))
      return { role: 'at', relation: { kind: 'between' }, by: 'event/place/read-relation: between places' };
  }
  return isRoadBetween(text, mentions, i)
    ? { role: 'at', relation: { kind: 'between' }, by: 'event/place/read-relation: a road between places' }
    : null;
}

/** "The Lyman–Kupiansk road". */
function isRoadBetween(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const joins = (a?: PlaceMention, b?: PlaceMention): boolean =>
    a !== undefined && b !== undefined && /^ ?[-–—] ?$/.test(text.slice(a.end, b.start));
  const ends = (m?: PlaceMention): boolean =>
    m !== undefined && WAY_AFTER.test(text.slice(m.end, m.end + 12));
  const [before, m, after] = [mentions[i - 1], mentions[i], mentions[i + 1]];
  return (joins(before, m) && ends(m)) || (joins(m, after) && ends(after));
}

const WAY_AFTER = new RegExp(`^ ${WAY}\\b`);

const AROUND =
  /\b(?:around|surrounding|in the vicinity of|villages near|areas near|(?:hills|mountains|forests?|woods|fields|bush|hamlets|villages|heights|valleys) (?:above|around|near|outside))$/i;
const ALONG =
  /\b(?:along|(?:border|line|frontier) (?:with|of)|(?:both|either) (?:sides?|banks) of|(?:left|right|east|west|north|south|eastern|western|northern|southern|far|opposite|other) (?:bank|shore)s? of)$/i;
const ROAD_TO =
  /\b(?:on|along|off) (?:the|a) (?:main )?(?:road|highway|motorway|railway) (?:to|towards|into|out of)$/i;
const OPPOSITE =
  /\b(?:opposite|upstream (?:of|from)|downstream (?:of|from)|across the river from|overlooking)$/i;
const FROM_WAY = /\bfrom the directions? of$/i;
/** "On the Gondar road". */
const OWN_ROAD = /^ (?:road|highway)\b/;

/** "Around", "along", "on the left bank of", "on the road to", "from the direction of": `bare` ends before the name, `after` begins behind it. */
export function readBeside(bare: string, after: string): Relation | null {
  const rule = (role: EventPlace['role'], kind: PlaceRelation['kind'], what: string): Relation => ({
    role,
    relation: { kind },
    by: `event/place/read-relation: ${what}`,
  });
  if (AROUND.test(bare)) return rule('at', 'around', 'around it');
  if (ALONG.test(bare)) return rule('at', 'along', 'along it');
  if (ROAD_TO.test(bare) || (OWN_ROAD.test(after) && /\b(?:on|along)$/i.test(bare)))
    return rule('near', 'along', 'on the road to it');
  if (OPPOSITE.test(bare)) return rule('near', 'around', 'facing it or along its river');
  if (FROM_WAY.test(bare)) return rule('from', 'around', 'from somewhere towards it');
  return null;
}
