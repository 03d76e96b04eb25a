import { demonymOf } from '../../lexicon/place-demonym.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { countryName } from './country-name.ts';

/** "the capital" or "the capital region" and what it stands for. */
export interface CapitalPhrase {
  readonly span: Span;
  readonly place: GazetteerPlace;
}

const PHRASE = /\bcapital(?: city| region)?(?![\p{L}-])/gu;
/** Other capitals: of provinces, of investors; "the capital of X" only explains a name already given. */
const OTHER_AFTER =
  /^(?: of\b| punishment| controls?\b| markets?\b| gains?\b| city of\b| offence| crimes?\b| spending| flows?\b|s\b)/;
const LEAD = /(?:(\p{Lu}[\p{L}-]+)[’']s|\b(?:the|The) (\p{Lu}\p{L}+)|\b(?:the|The|in|around|near)) $/u;

/**
 * "The capital", "Ukraine's capital region", "the Sudanese capital" (guide §6.3): only where the text itself names the
 * capital somewhere, so that nothing is filled in from elsewhere.
 */
export function findCapitalPhrases(
  text: string,
  resolved: readonly GazetteerPlace[],
  countries: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): CapitalPhrase[] {
  const capitals = new Map(resolved.filter((p) => p.capital && p.country).map((p) => [p.country!, p]));
  if (!capitals.size) return [];
  const out: CapitalPhrase[] = [];
  for (const m of matchesOf(PHRASE, text)) {
    const end = m.index + m[0].length;
    if (OTHER_AFTER.test(text.slice(end, end + 14))) continue;
    const lead = LEAD.exec(text.slice(Math.max(0, m.index - 40), m.index));
    if (!lead) continue;
    const owner = lead[1] ?? lead[2];
    const capital = owner ? capitalOf(owner, capitals) : mainCapital(capitals, countries);
    if (!capital) continue;
    const place = m[0].endsWith('region') ? regionOf(capital, gazetteer) : capital;
    if (place) out.push({ span: spanOf(text, m.index, end), place });
  }
  return out;
}

function capitalOf(owner: string, capitals: ReadonlyMap<string, GazetteerPlace>): GazetteerPlace | null {
  const code = demonymOf(owner)?.country ?? [...capitals.keys()].find((c) => countryName(c) === owner);
  return (code ? capitals.get(code) : undefined) ?? null;
}

/** The capital of the country that the report is about; null when two are as likely. */
function mainCapital(
  capitals: ReadonlyMap<string, GazetteerPlace>,
  countries: ReadonlyMap<string, number>,
): GazetteerPlace | null {
  const ranked = [...capitals].sort(([a], [b]) => (countries.get(b) ?? 0) - (countries.get(a) ?? 0));
  const [first, second] = ranked;
  if (!first || (second && (countries.get(first[0]) ?? 0) === (countries.get(second[0]) ?? 0))) return null;
  return first[1];
}

function regionOf(capital: GazetteerPlace, gazetteer: Gazetteer): GazetteerPlace | null {
  return (
    gazetteer.lookup(capital.name).find((p) => p.kind === 'admin1' && p.country === capital.country) ?? null
  );
}
