import { demonymOf } from '../../lexicon/place-demonym.ts';
import { BODY_NAME, PERSON_TITLE } from '../../lexicon/place-person.ts';
import {
  AT_SITE,
  SITE_BEFORE,
  SITE_IDIOM,
  SITE_NOUN,
  SITE_OR_BODY,
  SITE_SORT,
} from '../../lexicon/place-site.ts';
import { INSTITUTION, NEVER_PLACE } from '../../lexicon/place-word.ts';
import type { PlaceKind, PlaceMention } from '../../model/place.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import { kmBetween } from './geometry.ts';
import { startsSentence, type Word } from './word-tokens.ts';

type Found = Omit<PlaceMention, 'id'>;

interface Site {
  readonly from: number;
  readonly to: number;
  readonly kind: PlaceKind;
}

/** A name goes back no farther than this many words from its noun. */
const MOST_WORDS = 5;
/** A town whose name a site bears is the site's own only this near to the towns around. */
const OWN_KM = 150;

/** What a site takes from the place it stands in. */
type Anchor = Pick<Found, 'country' | 'admin1' | 'lat' | 'lon'>;

/**
 * Streets, buildings and grounds named in full that no gazetteer lists ("Karl Bremer Hospital", "Royal Street"): each
 * takes the point of the town it is said to be in, named after or before it. Lakes and mountains take none: no water becomes a town.
 */
export function findSites(text: string, words: readonly Word[], found: readonly Found[]): Found[] {
  const sorted = ownedSites(text, found);
  const sites = sitesOf(words);
  if (!sites.length) return sorted;
  const towns = townsOf(text, sorted);
  const replaced = new Set<Found>();
  const out: Found[] = [];
  let first = 0;
  let passed = 0;
  for (const raw of sites) {
    const site = withoutOwner(raw, words, sorted, first);
    const span = spanOf(text, words[site.from]!.start, words[site.to]!.end);
    while (first < sorted.length && sorted[first]!.end <= span.start) first++;
    while (passed < towns.length && towns[passed]!.end <= span.start) passed++;
    let after = first;
    while (after < sorted.length && sorted[after]!.start < span.end) after++;
    const inside = sorted.slice(first, after);
    if (inside.some((p) => p.start < span.start || p.end > span.end || isKnown(p, span))) continue;
    const around = towns[passed - 1] ?? towns.find((t) => !inside.includes(t)) ?? null;
    const isLand = site.kind === 'water' || site.kind === 'landform';
    const anchor = isLand ? null : anchorOf(text, span, sorted[after], inside, around);
    for (const p of inside) replaced.add(p);
    out.push(because(siteAt(site, span, anchor, words), 'place', SITES));
  }
  return [...sorted.filter((p) => !replaced.has(p)), ...out];
}

/** "Nairobi’s Wilson Airport" stands in Nairobi, however far a town named Wilson is. */
function ownedSites(text: string, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((x, y) => x.start - y.start);
  return sorted.map((p, i) => {
    const owner = sorted[i - 1];
    if (
      p.kind !== 'facility' ||
      !owner ||
      !isTown(owner) ||
      !/^['’]s? $/.test(text.slice(owner.end, p.start))
    )
      return p;
    if (p.lat !== undefined && distance(p, owner) < OWN_KM) return p;
    const { start, end, quote, name, use } = p;
    const { country, admin1, lat, lon } = owner;
    const moved = { start, end, quote, name, kind: p.kind, country, admin1, lat, lon, use };
    return because(withoutUndefined(moved), 'place', SITES);
  });
}

function withoutUndefined(p: { [K in keyof Found]: Found[K] | undefined }): Found {
  return Object.fromEntries(Object.entries(p).filter(([, v]) => v !== undefined)) as unknown as Found;
}

/** Towns to place sites by: those that a preposition or the start of a line places, where there are any ("later called Franklin" is none). */
function townsOf(text: string, sorted: readonly Found[]): readonly Found[] {
  const all = sorted.filter(isTown);
  const placed = all.filter((p) => PLACED.test(text.slice(Math.max(0, p.start - 14), p.start)));
  return placed.length ? placed : all;
}
const PLACED = /(?:^|\n|\b(?:in|at|near|of|from|to|outside)(?: (?:the|downtown|nearby))? )$/;

/** "Seoul's Jamsil Stadium": the town that owns it is no part of its name; "St. Peter's Basilica" has a saint in it. */
function withoutOwner(site: Site, words: readonly Word[], sorted: readonly Found[], first: number): Site {
  const end = words[site.to]!.end;
  for (let n = first; n < sorted.length && sorted[n]!.start < end; n++) {
    const p = sorted[n]!;
    if (!isTown(p) || /^(?:St\b|Saint )/.test(p.quote)) continue;
    for (let k = site.from; k < site.to - 1; k++)
      if (words[k]!.possessive && words[k]!.end === p.end) return { ...site, from: k + 1 };
  }
  return site;
}

const SITES = 'event/place/find-sites: a street, building or ground in the town named with it or before it';

/** The gazetteer knows the site whole, or nearly so. */
const isKnown = (p: Found, span: Span): boolean =>
  (p.start === span.start && p.end === span.end) || p.kind === 'facility' || p.kind === 'water';

function sitesOf(words: readonly Word[]): Site[] {
  const out: Site[] = [];
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (!w.capital) continue;
    const site = before(words, i) ?? after(words, i);
    if (!site) continue;
    if (out.at(-1) && out.at(-1)!.to >= site.from) out.pop();
    out.push(site);
    i = site.to;
  }
  return out;
}

/** "Camp Bondsteel": the noun stands first. */
function before(words: readonly Word[], i: number): Site | null {
  const kind = SITE_BEFORE.get(words[i]!.lower);
  const next = words[i + 1];
  if (!kind || !next?.capital || next.gap !== ' ' || words[i]!.possessive || isNoName(next)) return null;
  let to = i + 1;
  while (to < i + 3 && !words[to]!.possessive && words[to + 1]?.capital && words[to + 1]!.gap === ' ') to++;
  return { from: i, to, kind };
}

/** "Karl Bremer Hospital": capitalised words that end in the noun. */
function after(words: readonly Word[], i: number): Site | null {
  const w = words[i]!;
  const strong = SITE_NOUN.has(w.lower);
  if ((!strong && !SITE_OR_BODY.has(w.lower)) || w.gap !== ' ' || goesOn(words, i)) return null;
  let from = i;
  while (from > 0 && i - from < MOST_WORDS && joins(words, from)) from--;
  while (from < i && isLead(words, from)) from++;
  if (from === i || !isName(words.slice(from, i + 1))) return null;
  const prep = words[from - 1]?.lower === 'the' ? words[from - 2] : words[from - 1];
  if (!strong && !(prep && AT_SITE.has(prep.lower) && !/[.,;:!?\n]/.test(words[prep.index + 1]!.gap)))
    return null;
  return { from, to: i, kind: 'facility' };
}

/** A body's name goes on after the noun: "Bridge Street Capital", "Hospital Trust". */
function goesOn(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next?.gap !== ' ' || words[i]!.possessive) return false;
  return next.capital && !SITE_NOUN.has(next.lower) && !SITE_OR_BODY.has(next.lower)
    ? BODY_NAME.has(next.lower) || !NEVER_PLACE.has(next.lower)
    : next.capital;
}

/** Whether the word before `k` belongs to the same name. */
function joins(words: readonly Word[], k: number): boolean {
  const before = words[k - 1]!;
  const gap = words[k]!.gap;
  if (gap !== ' ' && gap !== '-' && !(gap === '. ' && before.text.length <= 2)) return false;
  return before.capital || /^\d+(?:st|nd|rd|th)?$/.test(before.text);
}

/** Words that open a run of capitals without being part of a name: articles, titles, demonyms, a sentence's first word. */
function isLead(words: readonly Word[], k: number): boolean {
  const w = words[k]!;
  if (/^(?:the|a|an|in|at|on|near|from|to|and|but|of|outside|inside)$/.test(w.lower)) return true;
  if (PERSON_TITLE.has(w.lower) || /^\d+$/.test(w.text)) return true;
  return startsSentence(words, k) && NEVER_PLACE.has(w.lower) && !SITE_NOUN.has(w.lower);
}

const isNoName = (w: Word): boolean =>
  NEVER_PLACE.has(w.lower) ||
  SITE_SORT.has(w.lower) ||
  INSTITUTION.has(w.lower) ||
  demonymOf(w.text) !== null ||
  /^\d/.test(w.text);

/** Whether the words before the noun name one site: "Royal Street" does, "Central Market" and "Wall Street" do not. */
function isName(words: readonly Word[]): boolean {
  const name = words.map((w) => w.lower).join(' ');
  if (SITE_IDIOM.has(name)) return false;
  return STREET.test(name) || !words.slice(0, -1).every(isNoName);
}
const STREET = / (?:street|avenue|boulevard)$/;

function siteAt(site: Site, span: Span, town: Anchor | null, words: readonly Word[]): Found {
  const next = words[site.to + 1];
  const isModifier = next?.gap === ' ' && INSTITUTION.has(next.lower);
  return {
    ...span,
    name: span.quote,
    kind: site.kind,
    ...(town?.country ? { country: town.country } : {}),
    ...(town?.admin1 ? { admin1: town.admin1 } : {}),
    ...(town?.lat !== undefined && town.lon !== undefined ? { lat: town.lat, lon: town.lon } : {}),
    use: isModifier ? 'modifier' : 'literal',
  };
}

const isTown = (p: Found): boolean =>
  (p.kind === 'settlement' || p.kind === 'district') && p.lat !== undefined;

/** Where a site stands: said right after it, owning it, in its own name, or the town named last before it. */
function anchorOf(
  text: string,
  span: Span,
  next: Found | undefined,
  inside: readonly Found[],
  around: Found | null,
): Anchor | null {
  if (next && next.start - span.end < 30 && BESIDE.test(text.slice(span.end, next.start))) {
    if (isTown(next)) return next;
    // "Camp Murray, Wash.": somewhere in the state, no town told.
    const { country, admin1 } = next;
    return { ...(country ? { country } : {}), ...(admin1 ? { admin1 } : {}) };
  }
  const own = inside.find(isTown);
  return own && (!around || distance(own, around) < OWN_KM) ? own : around;
}
const BESIDE = /^(?:,? in (?:the )?(?:\p{L}+ )?(?:city of |town of )?|, )$/u;

const distance = (a: Found, b: Found): number =>
  kmBetween({ lat: a.lat ?? 0, lon: a.lon ?? 0 }, { lat: b.lat ?? 0, lon: b.lon ?? 0 });
