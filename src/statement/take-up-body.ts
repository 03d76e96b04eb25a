import { KNOWN_BODIES, ORGANISATION_NOUNS, STATE_LIKE, TAKING_UP } from '../lexicon/organisation.ts';
import { COUNTRY_BY_NAME } from '../lexicon/organisation-country.ts';
import type { Speaker } from '../model/statement.ts';
import { lastAgencyBefore } from './names-in-text.ts';
import { countryIn } from './parse-speaker.ts';

/** Nouns that are only taken up by a body with that very word in its name. */
const OWN_NOUN = /^(?:ministry|council|court|union|institute|bank|mission|militia|association|coalition)$/;

/** "the agency", "the rights group", "the company": the fuller name given before, among speakers first; null where none fits. */
export function takeUpBody(
  text: string,
  bodies: readonly Speaker[],
  name: string,
  at: number,
): Speaker | null {
  const head = name.toLowerCase().split(' ').at(-1)!;
  if (/\p{Lu}/u.test(name.slice(1)) || KNOWN_BODIES.has(head)) return null;
  if (!ORGANISATION_NOUNS.has(head) && !TAKING_UP.has(head)) return null;
  const simple = !/\s/.test(name);
  if (!simple && !TAKING_UP.has(head)) return null;
  // "The regional grid company" is another than the railway operator: a body told of only by what it is has to be told by that word.
  const same = bodies.findLast(
    (b) => b.organisation?.includes(' ') && wordsOf(b.organisation).includes(head) && !isOther(b, name, head),
  );
  if (same) return same;
  const agency = head === 'agency' && simple ? lastAgencyBefore(text, at) : null;
  if (agency) return { organisation: agency };
  if (!TAKING_UP.has(head) || OWN_NOUN.test(head)) return null;
  return (
    bodies.findLast(
      (b) =>
        b.organisation &&
        /\p{Lu}/u.test(withoutOwner(b.organisation)) &&
        !STATE_LIKE.test(b.organisation) &&
        !COUNTRY_BY_NAME.has(b.organisation) &&
        !isOther(b, name, head),
    ) ?? null
  );
}

/** "The Russian defence ministry" is not the Norwegian one told of before, nor is "the foreign ministry"; "the ministry" is. */
function isOther({ organisation = '', country }: Speaker, name: string, head: string): boolean {
  const own = countryIn(name);
  const theirs = countryIn(organisation) ?? country;
  // "The Norwegian company" may say for the first time where the company is from; a ministry is always some state's.
  if (own !== undefined && own !== theirs && (theirs !== undefined || OWN_NOUN.test(head))) return true;
  const known = wordsOf(organisation);
  return OWN_NOUN.test(head) && wordsOf(name).some((w) => !known.includes(w));
}

/** "Ukraine's railway operator" is no name of its own. */
const withoutOwner = (name: string): string => name.replace(/^\p{Lu}[\p{L} ]*['’]s? (?=\p{Ll})/u, '');

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[\s’']+/);
