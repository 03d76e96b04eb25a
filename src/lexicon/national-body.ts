import { foldName } from '../util/fold-name.ts';
import { isCyrillic } from '../util/script.ts';
import { slavicCountryOf } from './country-slavic.ts';
import { partyKey, stateAt } from './party-key.ts';
import { BRANCHES, type Branch, OFFICE_WORDS } from './voice-body.ts';

/** Branches of a state that tell what flew over the whole of it; a health ministry tells of the hurt. */
const TELL: ReadonlySet<Branch> = new Set<Branch>([
  'government',
  'defence ministry',
  'foreign ministry',
  'interior ministry',
  'intelligence',
  'general staff',
  'air force',
  'navy',
  'military',
]);

/** Words beside a branch that name no part of a country. @source own, general English, Ukrainian and Russian */
const WHOLE =
  /(?<!\p{L})(?:the|joint|supreme|high|general|national|people[’'`]?s|republic|federal|federation|islamic|democratic|arab|royal|junta|operational|minister|генеральн\p{L}+|верховн\p{L}+|національн\p{L}+|национальн\p{L}+|народн\p{L}+|федерац\p{L}+|республік\p{L}*|республик\p{L}*)(?!\p{L})/giu;

/** Commands for the forces of a state abroad, under names that sound like a quarter of it. @source public names of bodies */
const ABROAD = /^(?:the )?(?:US |U\.S\. |American )?(?:Central Command|CENTCOM|AFRICOM|EUCOM|Pentagon)$/iu;

/** Words that may be those who govern one town as well as a state, and men in uniform: only with a country they are a state's. @source own, general English, Ukrainian and Russian */
const ANYWHERE =
  /^(?:the )?(?:authorit(?:y|ies)|defen[cs]e forces|влад[аиі]|власт[иь]|військові|военные|military|military officials?)$/iu;

/** A state's soldiers, not the body that speaks for them. @source own, general English */
const MEN = /(?<!\p{L})(?:troops|soldiers|units)(?!\p{L})/iu;

/** Who speaks, as far as it tells for how much of a country. */
interface Voice {
  readonly name?: string;
  readonly organisation?: string;
  readonly role?: string;
  readonly country?: string;
}

/** Whether one speaks for a whole country: its air force, army command, ministry, government or head; a region's or a town's speaks for that. */
export function speaksForCountry({ organisation, role, country }: Voice): boolean {
  const body = organisation ?? role;
  return body !== undefined && isNationalBody(body, country);
}

/**
 * Whether a name is of a body there is one of in a country, and says nothing of a part of it: "Ukraine’s air force", "the General Staff",
 * "Israel"; not "Southern Command", "the Poltava military administration", "a brigade". `country`: the one it is known to be of.
 */
export function isNationalBody(name: string, country?: string): boolean {
  return nationalBranch(name, country) !== null;
}

/** Which of its country's bodies such a name is of, or null: "the air force" and "Ukraine’s air force" are one. */
export function nationalBranch(name: string, country?: string): Branch | 'command abroad' | null {
  const body = name.replace(/[’'`]s?(?!\p{L})/gu, ' ').trim();
  if (ABROAD.test(body)) return 'command abroad';
  if (MEN.test(body)) return null;
  for (const { branch, pattern } of BRANCHES) {
    const rest = body.replace(pattern, ' ');
    if (rest === body || (ANYWHERE.test(body) && country === undefined)) continue;
    if (TELL.has(branch) && isNothingMore(rest)) return branch;
  }
  return /^[A-Z]{2}$/.test(partyKey(body)) ? 'government' : null;
}

/** Whether nothing but a country and words of office is left of a name. */
function isNothingMore(rest: string): boolean {
  const left =
    rest
      .replace(OFFICE_WORDS, ' ')
      .replace(WHOLE, ' ')
      .match(/[\p{L}.]+/gu) ?? [];
  const words = left.map((w) => (isCyrillic(w) ? w : foldName(w)));
  for (let i = 0; i < words.length; ) {
    const length = isCyrillic(words[i]!)
      ? Number(slavicCountryOf(words[i]!) !== undefined)
      : stateAt(words, i)?.length;
    if (!length) return false;
    i += length;
  }
  return true;
}
