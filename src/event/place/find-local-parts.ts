import { demonymOf } from '../../lexicon/place-demonym.ts';
import { INSTITUTION, NEVER_PLACE } from '../../lexicon/place-word.ts';
import type { PlaceMention } from '../../model/place.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import { kmBetween } from './geometry.ts';

type Found = Omit<PlaceMention, 'id'>;

const NAME =
  "((?:(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]s|[Aa]n|[Aa]r|[Aa]t)-)?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)";
/** "the Korabelnyi district", "the Bab Tuma quarter". */
const PART = new RegExp(`(?<![\\p{L}-])${NAME} (district|neighbou?rhood|quarter|suburb)(?![\\p{L}-])`, 'gu');
/** "the village of X", "X village", "X township". */
const VILLAGE = new RegExp(
  `(?<![\\p{L}-])(?:(?:villages?|towns?|hamlets?|settlements?) of ${NAME}|${NAME} (?:village|township))(?![\\p{L}-])`,
  'gu',
);
/** A part of a city lies no farther than this from its middle. */
const CITY_KM = 60;
/** A bare neighbourhood farther than this from everything else is another city's of the same name. */
const FAR_KM = 150;

/**
 * Parts of a city and villages that the gazetteer lacks, or has only elsewhere: "X district of Y" lies in Y, whatever
 * other city has an X. A part takes its city's point; a village keeps only the country that all places near share.
 */
export function findLocalParts(text: string, found: readonly Found[]): Found[] {
  const out = [...found];
  const towns = found.filter((p) => isTown(p) && p.use === 'literal');
  for (const m of matchesOf(PART, text)) {
    const name = trimmedName(m[1]!);
    if (!name) continue;
    const start = m.index + m[1]!.length - name.length;
    const span = spanOf(text, start, m.index + m[0].length);
    const owner = ownerOf(text, span, found);
    const city = owner ?? lastTownBefore(towns, span);
    const at = out.findIndex((p) => overlaps(p, span) && p !== owner);
    const known = at < 0 ? null : out[at]!;
    if (known && !isElsewhere(known, owner, found, m[2]!)) continue;
    if (known && (known.start < span.start || known.end > (owner ? owner.end : span.end))) continue;
    if (!known && isWord(name)) continue;
    const part = because(partOf(known ?? span, span, city, text), 'place', PARTS);
    if (owner && owner.end < span.start) {
      const i = out.indexOf(owner);
      if (i >= 0) out[i] = { ...owner, use: 'literal' };
    }
    if (known) out[at] = part;
    else out.push(part);
  }
  for (const m of matchesOf(VILLAGE, text)) {
    const raw = m[1] ?? m[2]!;
    const name = trimmedName(raw);
    const start = m.index + m[0].indexOf(raw) + raw.length - name.length;
    if (!name || isWord(name)) continue;
    const span = m[1] ? spanOf(text, start, start + name.length) : spanOf(text, start, m.index + m[0].length);
    if (out.some((p) => overlaps(p, span))) continue;
    const country = sharedCountry(found, span);
    const village: Found = {
      ...span,
      name,
      kind: 'settlement',
      ...(country ? { country } : {}),
      use: 'literal',
    };
    out.push(because(village, 'place', VILLAGES));
  }
  return out;
}

const PARTS = 'event/place/find-local-parts: a part of the town named with it or before it';
const VILLAGES = 'event/place/find-local-parts: a village that the gazetteer lacks, so without a point';

/** The name without an opening word that is none of it ("In Saltiv district"). */
function trimmedName(raw: string): string {
  const parts = raw.split(' ');
  while (
    parts.length > 1 &&
    (/['’]s$/.test(parts[0]!) || NEVER_PLACE.has(parts[0]!.toLowerCase()) || demonymOf(parts[0]!))
  )
    parts.shift();
  return parts.join(' ');
}

const isWord = (name: string): boolean =>
  name.split(' ').some((w) => NEVER_PLACE.has(w.toLowerCase()) || INSTITUTION.has(w.toLowerCase())) ||
  demonymOf(name) !== null ||
  /^(?:Business|Shopping|Historic|Financial|Diplomatic|Residential|Industrial|Commercial|Wealthy|Several|French|Latin)$/.test(
    name,
  );

const isTown = (p: Found): boolean => p.kind === 'settlement' && p.lat !== undefined;

/** Above so many characters more than one word stands between a town and its part: not worth looking at. */
const MOST_BETWEEN = 60;

/** Y of "X district of Y", "the X quarter in Y", "Y’s X district". */
function ownerOf(text: string, span: Span, found: readonly Found[]): Found | null {
  const after = /^,? (?:of|in) (?:the )?(?:city of |town of )?/.exec(
    text.slice(span.end, span.end + 24),
  )?.[0];
  const next = after ? found.find((p) => p.start === span.end + after.length && isTown(p)) : undefined;
  if (next) return next;
  const whole = found.find((p) => p.start === span.start && p.end > span.end);
  if (whole) return null;
  return (
    found.find(
      (p) =>
        p.end < span.start &&
        span.start - p.end < MOST_BETWEEN &&
        isTown(p) &&
        /^['’]s (?:\p{Ll}+ )?$/u.test(text.slice(p.end, span.start)),
    ) ?? null
  );
}

/** The one of the towns that is named last before the span, else the first of the report. */
function lastTownBefore(towns: readonly Found[], span: Span): Found | null {
  let first: Found | null = null;
  let last: Found | null = null;
  for (const p of towns) {
    if (overlaps(p, span)) continue;
    first ??= p;
    if (p.end <= span.start && (!last || p.start > last.start)) last = p;
  }
  return last ?? first;
}

function isElsewhere(known: Found, owner: Found | null, found: readonly Found[], generic: string): boolean {
  if (known.lat === undefined || known.lon === undefined) return false;
  if (owner) return distance(known, owner) > CITY_KM;
  if (generic === 'district' && known.kind !== 'district') return false;
  const others = found.filter(
    (p) => p !== known && p.lat !== undefined && p.kind !== 'country' && p.name !== known.name,
  );
  return others.length > 0 && others.every((p) => distance(p, known) > FAR_KM);
}

const distance = (a: Found, b: Found): number =>
  kmBetween({ lat: a.lat ?? 0, lon: a.lon ?? 0 }, { lat: b.lat ?? 0, lon: b.lon ?? 0 });

function partOf(span: Span, named: Span, city: Found | null, text: string): Found {
  const next = /^ (\p{L}+)/u.exec(text.slice(span.end, span.end + 24))?.[1] ?? '';
  return {
    ...spanOf(text, span.start, span.end),
    name: named.quote,
    kind: 'district',
    ...(city?.country ? { country: city.country } : {}),
    ...(city?.admin1 ? { admin1: city.admin1 } : {}),
    ...(city?.lat !== undefined && city.lon !== undefined ? { lat: city.lat, lon: city.lon } : {}),
    use: INSTITUTION.has(next.toLowerCase()) ? 'modifier' : 'literal',
  };
}

/** The country of every located place of the report, when it is one. */
function sharedCountry(found: readonly Found[], span: Span): string | undefined {
  const near = found.filter((p) => p.use === 'literal' && p.country && !overlaps(p, span));
  const codes = new Set(near.map((p) => p.country));
  return codes.size === 1 ? near[0]!.country : undefined;
}
