import { KNOWN_BODIES } from '../lexicon/organisation.ts';
import { ofText } from '../util/of-text.ts';

/** Bodies that belong to the state they act in, so that a bare "the air force" is one country’s. */
export const STATE_BODY =
  /\b(?:army|military|police|air force|navy|armed forces|government|ministry|prosecutor|governor|security service|general staff|civil defence|emergency services?|(?:city|town|village|district|regional|municipal) council|authorities|junta|border guard|national guard)\b/i;

const UK_BODY =
  /\b(?:MoD|Foreign Office|Home Office|Downing Street|Whitehall|UK Defence Intelligence|Cabinet Office)\b|\b(?:Foreign|Home|Defence) Secretary\b/;

/** Whether words name a body or office that only the United Kingdom has by that name. */
export function isUkBody(words: string): boolean {
  return UK_BODY.test(words);
}

/** A body’s name as worded, without article, abbreviation in brackets and lower-case description. */
export function bodyName(raw: string): string {
  const plain = raw
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/’/g, "'")
    .trim();
  return plainPossessor(properPart(plain));
}

/** "Gaza's civil defence", "IOM's Displacement Tracking Matrix": a possessor that is no state stands as a plain name. */
function plainPossessor(name: string): string {
  return name.replace(/^(Gaza|West Bank|\p{Lu}{2,})'s (?=\p{L})/u, '$1 ');
}

/** The proper name inside a longer description: "paramilitary Rapid Support Forces" → the capitalised tail. */
function properPart(name: string): string {
  const m =
    /^((?:.* )?\p{Ll}[\p{L}-]*) (\p{Lu}[\p{L}'-]*(?: (?:\p{Lu}[\p{L}'-]*|of|for|the|and))* \p{Lu}[\p{L}'-]*)$/u.exec(
      name,
    );
  const before = m?.[1] ?? '';
  if (m && !/\b(?:of|for|from|in|the|to|at|by|and|with)$/.test(before)) return m[2]!;
  const described =
    /^(\p{Lu}[\p{L}\d’'-]+) (?:rebel|militant|armed|insurgent|militia|jihadist|islamist|separatist|paramilitary|guerrilla) (?:group|groups|movement|militia|alliance|coalition|force|forces|fighters|rebels|faction)$/iu.exec(
      name,
    )?.[1];
  if (described && KNOWN_BODIES.has(described.toLowerCase())) return described;
  const single =
    /^(?:\p{Lu}\p{Ll}+ (?=\p{Ll}))?(?:\p{Ll}[\p{L}-]* )*(?:group|agency|militia|movement|organisation|organization|charity|broadcaster|channel|newspaper|operator|company|union|party|faction|network|outlet|site|firm|utility|airline|bank|watchdog|ngo|insurer|station|daily|newspaper|manufacturer|consultancy|coalition|brigade|gang) (\p{Lu}[\p{L}-]*)$/u.exec(
      name,
    )?.[1];
  if (single) return single;
  return name.replace(/^.*-(?:linked|backed|aligned|allied|based|led) (?=\p{Lu})/u, '');
}

const WORD = "(?:\\p{Lu}[\\p{L}’'-]+|of|for|the|and|in)";

/** Spells out an abbreviation that the report itself explains: "RSF" after "Rapid Support Forces". */
export const fullBodyName: (text: string, name: string) => string = ofText(spellOut);

function spellOut(text: string, name: string): string {
  if (!/^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(name) || name.length > 8 || name.length < 3) return name;
  const stated = new RegExp(`(${WORD}(?: ${WORD}){1,7}) \\(${name}\\)`, 'u').exec(text)?.[1];
  if (stated)
    return stated
      .replace(/^.*?(?<!\b(?:of|for|and|in)) the (?=\p{Lu})/u, '')
      .replace(/^(?:(?:The|the|of|for|in|and|In|At) )+/, '');
  const initials = [...name.toUpperCase()].map((l) => `${l}[\\p{Ll}’'-]+`).join(' (?:of |for |the |and )?');
  return new RegExp(`\\b${initials}\\b`, 'u').exec(text)?.[0] ?? name;
}
