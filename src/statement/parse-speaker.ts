import { DOCUMENT_NOUNS, FIGURE_NOUNS } from '../lexicon/cue.ts';
import { CAPITALISED, NAME_PARTICLES, NOT_NAMES } from '../lexicon/name.ts';
import { KNOWN_BODIES, ORGANISATION_NOUNS, ORGANISATION_TAILS } from '../lexicon/organisation.ts';
import { COUNTRY_BY_ADJECTIVE, COUNTRY_BY_NAME, COUNTRY_BY_SEAT } from '../lexicon/organisation-country.ts';
import { isAgentNoun, ROLE_NOUNS } from '../lexicon/role.ts';
import { type Span, spanOf } from '../util/span.ts';
import { bodyBehind } from './body-behind.ts';
import { documentOwner } from './document-owner.ts';
import { isCountryWord } from './is-country-word.ts';
import { isPronoun } from './noun-phrase.ts';
import { isTitle, personIn } from './person-in.ts';
import type { SpeakerWords, Word } from './unit.ts';

/** Several bodies without a name: an unnamed group (guide §6.27). */
const PLURAL_BODIES =
  /^(?:groups|agencies|organi[sz]ations|charities|militias|companies|hospitals|networks|outlets|ngos|unions|firms|factions|associations|governments|ministries|capitals|countries|neighbours|banks|airlines|operators|factories|sides)$/;
/** "Hospital staff": people who work somewhere; the general staff is a body. */
const isStaff = (core: readonly Word[]): boolean =>
  core.at(-1)?.lower === 'staff' &&
  !/^(?:general|joint|army|main|defen[cs]e|naval|air)$/.test(core.at(-2)?.lower ?? '');
const SPIES = /\b(?:intelligence|spy|security)\b/i;
const GUARDS = /\b(?:coast|border|national|presidential|revolutionary|civil) guards?\b/i;
const bare = (s: string): string => s.replace(/['’]s?$/, '');

/** First words of countries' names, peoples and seats: most speakers hold none of them. */
const COUNTRY_OPENERS = new Set(
  [COUNTRY_BY_NAME, COUNTRY_BY_ADJECTIVE, COUNTRY_BY_SEAT].flatMap((all) =>
    [...all.keys()].map((name) => name.split(' ')[0]!),
  ),
);

/** The country that speaker words name by name, people or seat of government, or undefined. */
export function countryIn(words: string): string | undefined {
  const parts = words.replace(/[(),]/g, ' ').split(/\s+/).map(bare);
  if (!parts.some((p) => COUNTRY_OPENERS.has(p))) return undefined;
  for (let n = 4; n > 0; n--) {
    for (let i = 0; i + n <= parts.length; i++) {
      const w = parts.slice(i, i + n).join(' ');
      const hit = COUNTRY_BY_NAME.get(w) ?? COUNTRY_BY_ADJECTIVE.get(w) ?? COUNTRY_BY_SEAT.get(w);
      if (hit) return hit.code;
    }
  }
  return undefined;
}

const OPENER = /^(?:but|and|meanwhile|while|as|yet|so|however|though|although)$/;

/** Parses the noun phrase `words[from..to)` as a speaker, or null where its head can not speak. */
export function parseSpeaker(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): SpeakerWords | null {
  const skip = words.slice(from, to).findIndex((w) => !OPENER.test(w.lower) && w.quote !== ',');
  const part = withoutBase(words.slice(from + Math.max(0, skip), to));
  if (part.length === 0) return null;
  const first = part[0]!;
  const span = spanOf(text, first.start, part.at(-1)!.end);
  if (part.length === 1 && first.lower === 'one' && words[from - 1]?.lower === 'no')
    return { ...span, kind: 'role', role: 'no one', nobody: true };
  if (part.length === 1 && isPronoun(first)) return { ...span, kind: 'pronoun' };
  if (part.length === 1 && /^(?:one|some|many|others|several|both|two|three|four|five)$/.test(first.lower))
    return { ...span, kind: 'role', role: first.lower };
  const phrase = span.quote.replace(/^(?:the|a|an|The|A|An) /, '');
  if (first.lower === 'one' && part[1]?.lower === 'of' && /^the$/i.test(part[2]?.quote ?? ''))
    return { ...span, kind: 'role', role: phrase };
  const nobody =
    /^(?:no|neither|none|nobody|no-one)$/.test(first.lower) || words[from - 1]?.lower === 'neither';
  if (/^(?:itself|themselves)$/.test(words[from - 1]?.lower ?? '') && /^\p{Lu}/u.test(phrase))
    return { ...span, kind: 'organisation', organisation: cleaned(phrase) };
  const core = coreOf(part);
  if (/ and /.test(phrase) && phrase.split(/,? and (?:the )?/).every(isCountryWord))
    return { ...span, kind: 'country', organisation: phrase };
  const country = oneCountryIn(span.quote);
  const withCountry = country ? { country } : {};
  if (isFirm(text, part))
    return { ...span, ...withCountry, kind: 'organisation', organisation: cleaned(phrase) };
  if (part.length <= 4 && COUNTRY_BY_NAME.has(phrase))
    return { ...span, ...withCountry, kind: 'country', organisation: phrase };
  const person = personIn(text, part, core);
  if (person) return { ...span, kind: 'person', ...person, ...bodyBehind(text, part, core), ...withCountry };
  const head = headOf(core);
  if (!head) return null;
  const word = bare(head.lower);
  const own = { ...span, ...withCountry, ...(nobody ? { nobody } : {}) };
  if (DOCUMENT_NOUNS.has(word)) return { ...own, ...issued(documentOwner(span.quote)) };
  if (FIGURE_NOUNS.has(word)) return keptBy(own);
  if (isNamedBody(core, head, phrase, country))
    return { ...own, kind: 'organisation', organisation: cleaned(phrase) };
  if (PLURAL_BODIES.test(word) && !core.slice(1).some((w) => CAPITALISED.test(w.quote)))
    return { ...own, kind: 'role', ...roleOf(phrase) };
  if (ROLE_NOUNS.has(word) || isStaff(core)) return { ...own, kind: 'role', ...roleOf(phrase) };
  if (part.length <= 3 && isCountryWord(phrase)) return { ...own, kind: 'country', organisation: phrase };
  if (ORGANISATION_NOUNS.has(word) || KNOWN_BODIES.has(word))
    return { ...own, kind: 'organisation', organisation: cleaned(phrase) };
  if (
    core.some((w) => ORGANISATION_NOUNS.has(bare(w.lower)) || KNOWN_BODIES.has(bare(w.lower))) &&
    CAPITALISED.test(head.quote)
  )
    return { ...own, kind: 'organisation', organisation: cleaned(phrase) };
  if (/^\p{Lu}[\p{Lu}\d-]+$/u.test(head.quote) || isNumbered(core))
    return { ...own, kind: 'organisation', organisation: cleaned(phrase) };
  if (
    CAPITALISED.test(head.quote) &&
    !NOT_NAMES.has(head.lower) &&
    !isThing(text, head) &&
    core.filter((w) => /\p{L}/u.test(w.quote)).length === 1
  )
    return {
      ...own,
      kind: isCountryWord(bare(head.quote)) ? 'country' : 'person',
      ...(isCountryWord(head.quote) ? { organisation: head.quote } : { name: head.quote }),
    };
  if (CAPITALISED.test(head.quote) && !isThing(text, head) && core.every((w) => CAPITALISED.test(w.quote)))
    return { ...own, kind: 'organisation', organisation: cleaned(phrase) };
  return isGroup(part, head) ? { ...own, kind: 'role', ...roleOf(phrase) } : null;
}

/** "Rescue 1122": a body by a name and a number. */
function isNumbered(core: readonly Word[]): boolean {
  const [name, number] = core;
  const isNamed = core.length === 2 && /^\p{Lu}\p{L}+$/u.test(name!.quote) && !NOT_NAMES.has(name!.lower);
  return isNamed && /^\d{1,4}$/.test(number!.quote);
}

/** Figures speak for whoever keeps them; those of nobody do not speak. */
function keptBy(own: Span & { country?: string }): SpeakerWords | null {
  const keeper = documentOwner(own.quote);
  const kept = issued(keeper);
  return keeper.organisation
    ? { ...own, ...kept, kind: kept.kind === 'role' ? 'role' : 'organisation' }
    : null;
}

/** A document of a body speaks for it; one of people ("a message from the doctor in Kaura") for them. */
function issued(owner: { organisation?: string }): Partial<SpeakerWords> & Pick<SpeakerWords, 'kind'> {
  const [noun = ''] = (owner.organisation ?? '').split(/ (?:of|for|in|at|from) /);
  const head = noun.split(' ').at(-1)!.toLowerCase();
  const isPeople = ROLE_NOUNS.has(head) && !ORGANISATION_NOUNS.has(head);
  return isPeople ? { kind: 'role', role: owner.organisation! } : { kind: 'document', ...owner };
}

const BODY_VOICE = /^(?:authorities|forces|command|administration|leadership|movement)$/;

/** "the coast guard", "US intelligence agencies", "Makran Sea Monitor": bodies whose noun alone would be people or a group. */
function isNamedBody(
  core: readonly Word[],
  head: Word,
  phrase: string,
  country: string | undefined,
): boolean {
  const word = bare(head.lower);
  // "The Houthi authorities": those of a body, which speaks by them.
  const first = bare(core.find((w) => w.pos !== 'DET')?.lower ?? '');
  if (BODY_VOICE.test(word) && KNOWN_BODIES.has(first)) return true;
  if (/^guards?$/.test(word)) return GUARDS.test(core.map((w) => w.quote).join(' '));
  if (/^(?:agencies|services)$/.test(word)) return country !== undefined && SPIES.test(phrase);
  const capitals = core.filter((w) => CAPITALISED.test(w.quote) && w.pos !== 'DET').length;
  return CAPITALISED.test(head.quote) && ORGANISATION_NOUNS.has(word) && capitals > 1;
}

/** "many Baloch", "a deminer", "the announcer": people told by how many or by what they do. */
function isGroup(part: readonly Word[], head: Word): boolean {
  const lower = bare(head.lower);
  if (head.pos !== 'NOUN' && head.pos !== 'PROPN') return false;
  if (/^\p{Lu}/u.test(head.quote))
    return /s$/.test(lower) && MANY.test(part[0]!.lower) && !NOT_NAMES.has(lower);
  return isAgentNoun(lower);
}
const MANY = /^(?:many|most|some|several|few|all|other|both|two|three|hundreds|thousands|dozens)$/;

/** "Athens-based Pelagia Maritime", "the Iran-backed Harakat": where a body sits and who stands behind it is no part of its name. */
function withoutBase(part: readonly Word[]): readonly Word[] {
  const last = part.findLastIndex(
    (w, i) =>
      (w.pos === 'VERB' || /(?:ed|run|led|held)$/.test(w.lower)) &&
      part[i - 1]?.quote === '-' &&
      /^\p{Lu}/u.test(part[i + 1]?.quote ?? ''),
  );
  return last > 0 ? part.slice(last + 1) : part;
}

/** The one country of the words; two ("mediators from Egypt and Qatar") are nobody's. */
function oneCountryIn(words: string): string | undefined {
  const all = new Set(
    words
      .split(/ and |, /)
      .map((w) => countryIn(w))
      .filter(Boolean),
  );
  return all.size > 1 ? undefined : countryIn(words);
}

/** "Harlow & Finch", "Pivden Grid", "Red Sea Operations (RSO)": a firm's or body's name, not a person's. */
function isFirm(text: string, part: readonly Word[]): boolean {
  const names = part.filter((w) => !DETERMINERS.test(w.lower) && !/-based$/.test(w.lower));
  const last = names.at(-1);
  if (!last || !names.every((w) => CAPITALISED.test(w.quote) || /^[&()]$/.test(w.quote))) return false;
  if (names.length > 2 && names.some((w) => w.quote === '&')) return true;
  if (names.length > 3 && last.quote === ')') return /^\p{Lu}{2,8}$/u.test(names.at(-2)!.quote);
  if (names.length === 1 && /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(last.quote) && !/^Mac/.test(last.quote))
    return true;
  if (names.length > 1 && last.lower === 'guards') return true;
  const next = text.slice(last.end, last.end + 12);
  if (names.length > 1 && /^ \(\p{Lu}{3,8}\)/u.test(next)) return true;
  return names.length > 1 && ORGANISATION_TAILS.has(last.lower) && !names.some(isTitle);
}
const DETERMINERS = /^(?:the|a|an)$/;

/** "Explosions", "Consolidation": a common noun whose capital comes from opening the sentence. */
function isThing(text: string, head: Word): boolean {
  if (
    /^(?:videos?|images?|photos?|photographs?|pictures?|clips?|maps?|recordings?|screenshots?|shells|drones|missiles|rockets|bombs|mortars|jets|planes|warplanes|helicopters|tanks|mines|sirens|shots|flames|windows|bodies)$/.test(
      head.lower,
    )
  )
    return true;
  const opens = /(?:^|[\n.!?:;]|\d)[\s“"‘–—-]*$/.test(text.slice(Math.max(0, head.start - 4), head.start));
  return (
    opens &&
    ((head.pos === 'NOUN' && /s$/.test(head.lower)) ||
      /(?:tion|sions?|ment|ness|ings?|ance|ence|ities)$/.test(head.lower))
  );
}

const cleaned = (phrase: string): string => phrase.replace(/\s+\(.*\)$/, (m) => m).trim();

/** The phrase without what hangs on it: from the first preposition, relative or participle on. */
function coreOf(part: readonly Word[]): Word[] {
  const cut = part.findIndex(
    (w, i) =>
      i > 0 &&
      !(/^\p{Lu}/u.test(w.quote) && /^\p{Lu}/u.test(part[i + 1]?.quote ?? '')) &&
      (w.pos === 'ADP' ||
        w.lower === 'of' ||
        w.lower === 'for' ||
        w.lower === 'in' ||
        w.lower === 'from' ||
        w.lower === 'close') &&
      !NAME_PARTICLES.has(w.lower) &&
      !/^(?:and|&)$/.test(w.lower),
  );
  const core = (cut < 0 ? [...part] : part.slice(0, cut)).filter((w) => !/^[()&]$/.test(w.quote));
  const paren = part.findIndex((w) => w.quote === '(');
  const verb = core.findIndex(
    (w, i) =>
      i > 0 &&
      (w.pos === 'VERB' || w.pos === 'ADV') &&
      core[i - 1]?.quote !== '-' &&
      !(/(?:ing|ed)$/.test(w.lower) && core[i - 1]?.pos === 'DET' && core[i + 1]?.pos === 'NOUN') &&
      !CAPITALISED.test(w.quote) &&
      !ROLE_NOUNS.has(w.lower) &&
      !ORGANISATION_NOUNS.has(w.lower) &&
      !DOCUMENT_NOUNS.has(w.lower),
  );
  const end = Math.min(verb > 0 ? verb : core.length, paren > 0 ? paren : core.length);
  const kept = core.slice(0, end);
  // "officials familiar with the matter": the adjective hangs on what follows it.
  const hangs = cut > 0 && kept.length > 1 && kept.at(-1)!.pos === 'ADJ' && kept.at(-2)!.pos === 'NOUN';
  return hangs && !ROLE_NOUNS.has(kept.at(-1)!.lower) ? kept.slice(0, -1) : kept;
}

function headOf(core: readonly Word[]): Word | undefined {
  return core.toReversed().find((w) => /[\p{L}\p{N}]/u.test(w.quote) && !/^['’]s?$/.test(w.quote));
}

/** A role as worded, without a demonym; the body it belongs to where one is named. */
function roleOf(whole: string): { role: string; organisation?: string } {
  const phrase = whole.replace(
    /,? (?:reached|contacted|interviewed|quoted|cited|speaking|approached)\b.*$/,
    '',
  );
  const adjective = /^(\p{Lu}[\p{L}]+) (\S+)$/u.exec(phrase);
  if (adjective && COUNTRY_BY_ADJECTIVE.has(adjective[1]!) && /s$/.test(adjective[2]!))
    return { role: adjective[2]! };
  const body =
    /^((?:\p{Lu}[\p{L}’'.-]*\s)*(?:\p{L}+\s)?(?:\p{L}+\s)?\p{L}+) (?:spokes\w+|official|officials|chief|head|director|secretary|commander|representative)$/u.exec(
      phrase,
    );
  if (
    body &&
    !body[1]!.includes(' and ') &&
    /\b(?:ministry|department|office|agency|army|military|police|council|government|kremlin|pentagon|united nations|force|command|service|administration)\b/i.test(
      body[1]!,
    )
  )
    return { role: phrase, organisation: body[1]! };
  return { role: phrase };
}
