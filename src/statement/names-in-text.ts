import { ORGANISATION_NOUNS } from '../lexicon/organisation.ts';
import type { CountryWords } from '../lexicon/organisation-country.ts';
import { ROLE_NOUNS } from '../lexicon/role.ts';
import { TITLES } from '../lexicon/title.ts';
import { matchesOf } from '../util/matches-of.ts';
import { ofText } from '../util/of-text.ts';
import { countryIn } from './parse-speaker.ts';

/** The head noun of a role: "governor" in "regional governor" and in "governor of X region". */
export function sameHead(role: string, head: string): boolean {
  const first = role.toLowerCase().split(/\s+(?:of|for|in|at|from|to)\s+/)[0]!;
  return first === head.toLowerCase() || first.endsWith(` ${head.toLowerCase()}`);
}

/** A name without forms of address, ranks and role words before it. */
export function withoutTitles(name: string): string {
  const parts = name.replace(/^Air (?=(?:Vice-|Chief |Commodore |Marshal ))/, '').split(' ');
  while (
    parts.length > 1 &&
    (TITLES.has(parts[0]!.toLowerCase().replace(/\.$/, '')) || ROLE_NOUNS.has(parts[0]!.toLowerCase()))
  )
    parts.shift();
  return parts.join(' ').replace(/['’]s$/, '');
}

/** The full name whose last word is `surname`, where the text gives one: "Salome Achieng" for "Achieng". */
export const fullNameIn: (text: string, surname: string) => string | null = ofText(findFullName);

function findFullName(text: string, surname: string): string | null {
  const safe = surname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const hit = new RegExp(
    `((?:\\p{Lu}(?:\\.|[\\p{L}’'-]+) ){1,3}(?:(?:al|el|bin|van|von|de|der|den|da|di|ibn) )*)${safe}\\b`,
    'u',
  ).exec(text);
  if (!hit) return null;
  const given = withoutTitles(`${hit[1]!}${surname}`).split(' ');
  const start = given.findLastIndex(
    (w, i) =>
      i < given.length - 1 &&
      (ROLE_NOUNS.has(w.toLowerCase()) ||
        ORGANISATION_NOUNS.has(w.toLowerCase()) ||
        countryIn(w) !== undefined ||
        /-(?:\p{Ll}+ed|run|led|held)$/u.test(w) ||
        /^(?:The|In|On|At|But|And|As|When|While|After)$/.test(w)),
  );
  const name = given.slice(start + 1).join(' ');
  return name.includes(' ') ? name : null;
}

/** Whether a single name is introduced as a person’s: "Mr X", "named only as X", "X, 54,", "X, who sells fruit", "X, a nurse". */
export const introducedAsPerson: (text: string, name: string) => boolean = ofText((text, name) => {
  const safe = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (
    new RegExp(
      `\\b(?:Mr|Mrs|Ms|Dr|General|Colonel|Captain|Major|President|name(?:d)?(?: only)? as|called|first name) ?\\.? ?${safe}\\b|\\b${safe}, (?:(?:aged )?\\d{1,2}\\b|who\\b)`,
    ).test(text)
  )
    return true;
  const said = new RegExp(
    `\\b${safe}, an? ((?:[\\p{Ll}\\d-]+ ){0,3}?)(\\p{Ll}+)(?: (?:in|from|of|at|who|with)\\b|[,.;])`,
    'u',
  ).exec(text)?.[2];
  return said !== undefined && ROLE_NOUNS.has(said);
});

/** The person named last before `at`, speaker or not: whose brother "his brother" is. */
export function lastPersonBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 300), at);
  const names = [...before.matchAll(/\p{Lu}[\p{Ll}’'-]+(?: (?:al-|el-)?\p{Lu}[\p{Ll}’'-]+){1,2}/gu)].map(
    (m) => withoutTitles(m[0]),
  );
  return (
    names.findLast(
      (n) =>
        n.includes(' ') &&
        n
          .split(' ')
          .every(
            (w) =>
              !ROLE_NOUNS.has(w.toLowerCase()) &&
              !ORGANISATION_NOUNS.has(w.toLowerCase()) &&
              countryIn(w) === undefined,
          ),
    ) ?? null
  );
}

/** How a text first words a role that it takes up again: "colleagues in Bara" for "our colleagues". */
export const mentionOf: (text: string, role: string) => string | null = ofText((text, role) => {
  const safe = role.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\b${safe} (?:in|from|at|of) \\p{Lu}[\\p{L}-]+`, 'u').exec(text)?.[0] ?? null;
});

/** The last plural role named before `at` ("our colleagues in Bara", "residents"), for a "they" without a speaker before it. */
export function lastGroupBefore(text: string, at: number): string | null {
  const words = [...text.slice(Math.max(0, at - 200), at).matchAll(/[\p{L}-]+/gu)].map((m) => m[0]);
  const role = words.findLast((w) => /s$|people|men$/.test(w) && ROLE_NOUNS.has(w.toLowerCase()));
  return role ? (mentionOf(text, role) ?? role) : null;
}

const AGENCY_LIKE =
  'agency|service|office|programme|program|organisation|organization|wire|news|institute|centre|center|authority|network';
const AGENCY = new RegExp(
  `(?:\\p{Lu}[\\p{L}-]*\\s)+(?:[\\p{Ll}-]+\\s){0,2}(?:${AGENCY_LIKE})\\b|(?:\\p{Lu}[\\p{L}-]+\\s)+(?:Wire|News|Agency|Service|Press)\\b`,
  'gu',
);

/** The body named last before `at` that "the agency" can mean: "the UN air service", "Meridian Wire". */
export function lastAgencyBefore(text: string, at: number): string | null {
  // It mostly stands a few paragraphs back; only where it does not, all that comes before is looked through.
  const near = text.lastIndexOf('\n', Math.max(0, at - 4000)) + 1;
  const last = matchesOf(AGENCY, text.slice(near, at)).at(-1) ?? matchesOf(AGENCY, text.slice(0, at)).at(-1);
  return last ? last[0].replace(/^(?:The|A|An|In|At|But|And) /, '') : null;
}

/** Whose force a text first names: "Sudan’s" of "Sudan’s army". */
export const ownerOfForce: (text: string, force: string) => string | undefined = ofText(
  (text, force): string | undefined =>
    new RegExp(`\\b((?:\\p{Lu}[\\p{L}]+ )?\\p{Lu}[\\p{L}]+(?:['’]s)?) ${force}\\b`, 'u').exec(text)?.[1],
);

/** "Myanmar" where the report never says "Burmese": the country as the report words it. */
export function countryAsWorded(text: string, entry: CountryWords): string {
  const said = [...entry.adjectives, ...entry.names].find((w) => text.includes(w));
  return said ?? entry.adjectives[0]!;
}
