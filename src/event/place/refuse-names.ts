import { CYRILLIC_LOCATIVE } from '../../lexicon/place-cyrillic.ts';
import { demonymOf } from '../../lexicon/place-demonym.ts';
import { BODY_NAME, GIVEN_NAME } from '../../lexicon/place-person.ts';
import {
  GENERIC_AFTER,
  INSTITUTION,
  LOCATIVE,
  NEEDS_PREPOSITION,
  NEVER_PLACE,
} from '../../lexicon/place-word.ts';
import { foldName } from '../../util/fold-name.ts';
import type { Candidate } from './candidate.ts';
import { isNoCyrillicPlace } from './cyrillic-context.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import { BEFORE_NAME, isTitled, PARTICLE } from './find-people.ts';
import { isZoneName } from './is-zone-name.ts';
import { startsSentence, type Word } from './word-tokens.ts';

/** How a candidate stands to the capitalised words around it; a `namesake` is a place only where the report names it as one elsewhere. */
export type Standing = 'free' | 'body' | 'namesake' | 'refused';

/** Whether a candidate is free, part of an institution's name, or no place at all (a person, a product, a word). */
export function standingOf(
  c: Candidate,
  words: readonly Word[],
  surnames: ReadonlySet<string>,
  outlet: ReadonlySet<string>,
): Standing {
  if (!c.demonym && isZoneName(words, c)) return 'refused';
  if (isCyrillic(words[c.from]!.text)) return isNoCyrillicPlace(c, words, surnames) ? 'refused' : 'free';
  const country = c.readings.some((p) => p.kind === 'country' || p.kind === 'region' || p.kind === 'water');
  const first = words[c.from]!;
  if (c.from === c.last && outlet.has(first.lower) && !hasLocative(words, c.from) && !country)
    return 'refused';
  if (isModelNumber(words, c)) return 'refused';
  if (isEveryday(words, c) || isPartOfFirm(words, c) || isUnion(words, c)) return 'refused';
  if (country && isOutletName(words, c)) return 'body';
  if (isBodyName(words, c))
    return isNotable(words, c) && !c.readings.every((p) => p.kind === 'water') ? 'body' : 'namesake';
  if (c.demonym) return 'free';
  if (c.from === c.last && isPerson(c, words, surnames, country)) return 'refused';
  if (isTailOfName(words, c) && !c.readings.some((p) => p.kind === 'country' || p.kind === 'water'))
    return 'refused';
  const named = c.readings.some((p) => p.kind === 'country' || p.kind === 'region');
  if (isHeadOfName(words, c) && !named) return isState(c) ? 'body' : 'namesake';
  if (isReporterOf(words, c) && !named && !isGreat(c)) return 'refused';
  return 'free';
}

/** A first-level unit by its own name, which is no given name: "Texas Rangers", "Louisiana Purchase". */
function isState(c: Candidate): boolean {
  const name = foldName(c.name);
  if (GIVEN_NAME.has(name) || NEEDS_PREPOSITION.has(name)) return false;
  return c.readings.some((p) => p.kind === 'admin1' && foldName(p.name) === name);
}

/** "told Meridian", "a Meridian correspondent": an outlet. */
function isReporterOf(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  const before = words[c.from - 1];
  if (next?.gap === ' ' && /^(?:correspondent|reporter|journalist|photographer)s?$/.test(next.lower))
    return true;
  return before !== undefined && words[c.from]!.gap === ' ' && /^(?:told|tells|telling)$/.test(before.lower);
}

/** A capital or a city of half a million: more often the place than a person of that name. */
const isGreat = (c: Candidate): boolean =>
  c.readings.some(
    (p) => (p.capital || (p.population ?? 0) > 500000) && foldName(p.name) === foldName(c.name),
  );

/** Words of the outlet's own name, when that name is a paper's or station's: "Meridian" of Meridian Wire. */
export function outletWords(source: string | null): Set<string> {
  const parts = (source ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  return new Set(parts.some((p) => OUTLET_KIND.test(p)) ? parts : []);
}
const OUTLET_KIND =
  /^(?:wire|post|times|news|ledger|courier|dispatch|herald|tribune|gazette|daily|monitor|observer|guardian|press|mail|journal|agency|radio|online|today|report|reporter|markets|review|globe|independent|insider|quotidien|quotidienne|standard|telegraph|voice)$/;

/** "Great Lakes Wire reports": a region, water or country in the name of an agency or paper. */
function isOutletName(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  return next?.gap === ' ' && OUTLET_NAME.test(next.text);
}
const OUTLET_NAME =
  /^(?:Wire|Herald|Tribune|Gazette|Courier|Dispatch|Observer|Ledger|Newspaper|Standard|Times)$/;

/** Unions of states and their organs are not places (guide §6.3); the European Union named in full is kept as one. */
function isUnion(words: readonly Word[], c: Candidate): boolean {
  return (
    (c.name === 'European' || c.name === 'African') &&
    c.last === c.to &&
    /^(?:Union|Commission|Parliament|Council)$/.test(words[c.last + 1]?.text ?? '')
  );
}

/** "Red Cross", "White House", "El Niño": a hamlet's name that is made of everyday words only. */
function isEveryday(words: readonly Word[], c: Candidate): boolean {
  if (c.from === c.to) return false;
  const small = c.readings.every(
    (p) => p.kind === 'settlement' && (p.population ?? 0) < 100000 && !p.radiusKm,
  );
  const said = words.slice(c.from, c.to + 1).filter((w) => w.lower !== 'el' && w.lower !== 'la');
  return small && said.length > 0 && said.every((w) => NEVER_PLACE.has(w.lower));
}

/** "Tu-95", "Su-34": the name of a make. */
function isModelNumber(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  return c.name.length <= 4 && next?.gap === '-' && /^\d/.test(next.text);
}

/** "Harlow & Finch": half of a firm's name. */
function isPartOfFirm(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  const country = c.readings.some((p) => p.kind === 'country');
  return !country && (/&/.test(words[c.from]!.gap) || (next !== undefined && /&/.test(next.gap)));
}

/** A body is named after a country, a unit or a well-known city, by its own name; a town only where the body’s words follow it. */
function isNotable(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1]?.lower ?? '';
  if (c.demonym) return true;
  return c.readings.some(
    (p) =>
      (p.kind !== 'settlement' && p.kind !== 'district' && p.kind !== 'admin2') ||
      ((BODY_NAME.has(next) ||
        INSTITUTION.has(next) ||
        /^(?:teaching|city|main|public|provincial|district|municipal|university|children|maternity)$/.test(
          next,
        ) ||
        p.capital === true ||
        (p.population ?? 0) >= 300000) &&
        foldName(p.name) === foldName(c.name) &&
        (p.population ?? (p.radiusKm ? 1e5 : 0)) >= 40000),
  );
}

/** "Chad National Salvation Front": capitalised words after the name that head a body. */
function isBodyName(words: readonly Word[], c: Candidate): boolean {
  if (words[c.last]!.possessive || words[c.last + 1]?.lower === 'local') return false;
  for (let j = c.last + 1; j < words.length && j < c.last + 7; j++) {
    const w = words[j]!;
    if (!/^(?: |-)$/.test(w.gap)) return false;
    if (!w.capital && !(w.lower === 'for' || w.lower === 'of' || w.lower === 'and')) return false;
    if (w.capital && BODY_NAME.has(w.lower)) return true;
  }
  return false;
}

function isPerson(
  c: Candidate,
  words: readonly Word[],
  surnames: ReadonlySet<string>,
  country: boolean,
): boolean {
  const w = words[c.from]!;
  const before = words[c.from - 1];
  const next = words[c.last + 1];
  if (isTitled(words, c.from) && !country) return true;
  if (surnames.has(w.lower) && !hasLocative(words, c.from) && !country && !isGreat(c)) return true;
  if (before && w.gap === ' ' && before.capital && !before.possessive && GIVEN_NAME.has(before.lower)) {
    if (!startsSentence(words, c.from - 1) || !NEVER_PLACE.has(before.lower)) return true;
  }
  if (!GIVEN_NAME.has(w.lower) || w.possessive) return false;
  const follows =
    next && next.gap === ' ' && next.capital && !BODY_NAME.has(next.lower) && !demonymOf(next.text);
  return Boolean(follows) && !/^(?:in|from)$/.test(before?.lower ?? '');
}

/** A capitalised word that is neither a sentence's first common word nor a place word stands right before. */
function isTailOfName(words: readonly Word[], c: Candidate): boolean {
  const before = words[c.from - 1];
  const gap = words[c.from]!.gap;
  if (!before || !(gap === ' ' || gap === '-') || before.possessive) return false;
  if (gap === '-' && !before.capital) return false;
  if (!before.capital)
    return (
      PARTICLE.has(before.lower) &&
      gap === ' ' &&
      words[c.from - 2]?.capital === true &&
      !LOCATIVE.has(before.lower) &&
      words[c.from - 1]!.gap === ' '
    );
  if (startsSentence(words, c.from - 1))
    return !NEVER_PLACE.has(before.lower) && (GIVEN_NAME.has(before.lower) || isIntroduced(words, c, before));
  return !demonymOf(before.text) && !BEFORE_NAME.has(before.lower) && !LOCATIVE.has(before.lower);
}

/** "Getu Adane, a spokesman for …" opening a sentence: a name with its apposition. */
function isIntroduced(words: readonly Word[], c: Candidate, before: Word): boolean {
  const next = words[c.last + 1];
  if (!next || !/^, ?$/.test(next.gap) || gapBefore(words, c) !== ' ') return false;
  if (demonymOf(before.text) || BEFORE_NAME.has(before.lower) || LOCATIVE.has(before.lower)) return false;
  if (/(?:ed|ing|ern|ly)$/.test(before.lower)) return false;
  return (
    /^(?:who|whose|spokes\w+|head|chief|director|deputy|commander|governor|mayor|minister|president|chairman|chairwoman|\d\d)$/.test(
      next.lower,
    ) ||
    (/^(?:an?|the|its|his|her)$/.test(next.lower) &&
      /^(?:spokes\w+|\p{L}+(?:er|or|ist|man|woman|ian|ent))$/u.test(words[c.last + 2]?.lower ?? ''))
  );
}

const gapBefore = (words: readonly Word[], c: Candidate): string => words[c.from]!.gap;

/** A further capitalised word, no generic and no body, follows: "Bradford Jones", "Sofia Korol". */
function isHeadOfName(words: readonly Word[], c: Candidate): boolean {
  const next = words[c.last + 1];
  if (!next || words[c.last]!.possessive || words[c.last]!.text.endsWith('.')) return false;
  if (next.gap === '-' && next.capital) return true;
  if (next.gap !== ' ' || !next.capital || /\d/.test(next.text)) return false;
  if (next.lower in GENERIC_AFTER || NEVER_PLACE.has(next.lower) || demonymOf(next.text)) return false;
  return !isGreat(c);
}

/** Whether a locative preposition, or "city of", "village of", stands right before word `i`. */
export function hasLocative(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (
    k >= 0 &&
    k > i - 4 &&
    /^(?:the|northern|southern|eastern|western|central|nearby|neighbouring|north|south|east|west|occupied|city|town|village)$/.test(
      words[k]!.lower,
    )
  )
    k--;
  const w = words[k];
  if (!w || !/^ *#?$/.test(words[k + 1]!.gap)) return false;
  if (LOCATIVE.has(w.lower) || CYRILLIC_LOCATIVE.has(w.lower)) return true;
  return (
    w.lower === 'of' &&
    /^(?:city|town|village|port|cities|towns|villages|district|province|region|state|camp|outskirts|north|south|east|west|centre|center|suburb|edge|capital|island|fall|capture|recapture|seizure|siege|liberation|shelling|bombing|bombardment|battle|control|evacuation|residents|people|mayor)$/.test(
      words[k - 1]?.lower ?? '',
    )
  );
}
