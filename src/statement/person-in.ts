import { CAPITALISED, NAME_PARTICLES, NOT_NAMES } from '../lexicon/name.ts';
import { KNOWN_BODIES, ORGANISATION_NOUNS } from '../lexicon/organisation.ts';
import { isAgentNoun, ROLE_NOUNS } from '../lexicon/role.ts';
import { RANKS, TITLES } from '../lexicon/title.ts';
import { isCountryWord } from './is-country-word.ts';
import type { Word } from './unit.ts';

/** A person in speaker words: the name and who that is. */
interface Person {
  readonly name: string;
  readonly role?: string;
}

/** The person whom the phrase names: after a rank, at its end, or straight after an office. `core` is the phrase without what hangs on it. */
export function personIn(text: string, part: readonly Word[], core: readonly Word[]): Person | null {
  return rankedPerson(text, part) ?? personAtEnd(text, core) ?? personAfterOffice(text, part);
}

/** A person's name at the end of the phrase, with the role or title words before it. */
function personAtEnd(text: string, core: readonly Word[]): Person | null {
  let i = core.length;
  while (i > 0) {
    const w = core[i - 1]!;
    const nameLike =
      (CAPITALISED.test(w.quote) &&
        w.lower !== 'without' &&
        !NOT_NAMES.has(w.lower) &&
        !isCountryWord(w.quote)) ||
      (NAME_PARTICLES.has(w.lower) && i < core.length) ||
      (/^[-’']$/.test(w.quote) && i < core.length) ||
      (/^[-’']$/.test(core[i - 2]?.quote ?? '') && /^\p{Ll}+$/u.test(w.quote));
    if (!nameLike || (isTitle(w) && i < core.length) || (isTitle(w) && i === core.length)) break;
    if (ROLE_NOUNS.has(w.lower) || ORGANISATION_NOUNS.has(w.lower) || KNOWN_BODIES.has(w.lower)) break;
    i--;
  }
  while (
    i < core.length &&
    NAME_PARTICLES.has(core[i]!.lower) &&
    !CAPITALISED.test(core[i]!.quote) &&
    i === 0
  )
    i++;
  const names = core.slice(i);
  const before = core.slice(0, i);
  if (names.length === 0) return null;
  const words = names.filter((w) => /\p{L}/u.test(w.quote));
  const last = before.at(-1);
  // "The grid operator Voltara": what follows the noun for a firm is the firm's name.
  if (last && words.length === 1 && FIRM.test(last.lower)) return null;
  const introduced = !!last && (ROLE_NOUNS.has(last.lower) || isTitle(last) || presents(last, words.length));
  if (!introduced && before.some((w) => !isAdverbial(w))) return null;
  if (words.length < 2 && !introduced) return null;
  if (!introduced && words.every((w) => /^\p{Lu}{2,}$/u.test(w.quote))) return null;
  const name = text.slice(names[0]!.start, names.at(-1)!.end);
  const office = before.findLastIndex((w) => !isRank(w) && w.quote !== '-');
  const until = before[office < 0 ? before.length - 1 : office];
  const role =
    until && introduced
      ? text.slice(before[0]!.start, until.end).replace(/^(?:the|a|an|its|his|her|their) /i, '')
      : undefined;
  return role ? { name, role } : { name };
}

const FIRM = /^(?:operator|company|firm|utility|carrier|supplier|airline|shipowner|charity|broadcaster)$/;

/** "radio host", "rival", "deminer" before a name of two words: whatever the noun, it says who that is. */
const presents = (last: Word, names: number): boolean =>
  /^\p{Ll}/u.test(last.quote) &&
  last.pos === 'NOUN' &&
  (isAgentNoun(last.lower) || (names > 1 && !ORGANISATION_NOUNS.has(last.lower)));

/** Whether a word is a form of address or a rank, as written before a name. */
export const isTitle = (w: Word): boolean =>
  TITLES.has(w.lower.replace(/\.$/, '')) && CAPITALISED.test(w.quote);
const isAdverbial = (w: Word): boolean => w.pos === 'ADV' || w.pos === 'DET' || w.pos === 'PUNCT';

/** "Army spokesman for the south Lieutenant Omar Diallo": office, then a rank, then the name. */
function rankedPerson(text: string, part: readonly Word[]): Person | null {
  const rank = part.findIndex((w, i) => i > 1 && isRank(w) && /^\p{Lu}/u.test(part[i + 1]?.quote ?? ''));
  if (rank < 0) return null;
  let from = rank;
  while (from < part.length && isRank(part[from]!)) from++;
  const names = part.slice(from);
  if (names.length === 0 || names.length > 4 || !part.slice(0, rank).some((w) => ROLE_NOUNS.has(w.lower)))
    return null;
  if (!names.every((w) => CAPITALISED.test(w.quote) || NAME_PARTICLES.has(w.lower) || w.quote === '-'))
    return null;
  const role = text
    .slice(part[0]!.start, part[rank - 1]!.end)
    .replace(/^(?:the|a|an|its|his|her|their) /i, '');
  return { name: text.slice(names[0]!.start, names.at(-1)!.end), role };
}

const isRank = (w: Word): boolean => RANKS.has(w.lower.replace(/\.$/, '')) && CAPITALISED.test(w.quote);

/** "head of the city council Ivan Petrenko": a name straight after a lower-case noun of office. */
function personAfterOffice(text: string, part: readonly Word[]): Person | null {
  let i = part.length;
  while (
    i > 0 &&
    CAPITALISED.test(part[i - 1]!.quote) &&
    !ORGANISATION_NOUNS.has(part[i - 1]!.lower) &&
    !isCountryWord(part[i - 1]!.quote)
  )
    i--;
  const before = part[i - 1];
  if (
    part.length - i < 2 ||
    part.length - i > 3 ||
    !before ||
    !/^\p{Ll}/u.test(before.quote) ||
    before.pos !== 'NOUN'
  )
    return null;
  if (!part.slice(0, i).some((w) => ROLE_NOUNS.has(w.lower))) return null;
  const role = text.slice(part[0]!.start, before.end).replace(/^(?:the|a|an|its|his|her|their) /i, '');
  return { name: text.slice(part[i]!.start, part.at(-1)!.end), role };
}
