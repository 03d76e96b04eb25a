import { ORGANISATION_NOUNS } from '../lexicon/organisation.ts';

/** Who issued a document: "from the MoD", "the ministry’s statement", "a US intelligence report". */
export function documentOwner(phrase: string): { organisation?: string } {
  const intelligence = /\b((?:\p{Lu}[\p{L}.]+ )+[Ii]ntelligence)\b/u.exec(phrase)?.[1];
  if (intelligence) return { organisation: intelligence.replace(/^An? /, '') };
  const from =
    /(?<!\b(?:seen|obtained|reviewed|read|shared|published|carried|cited|quoted)) \b(?:from|by|of) (?:the )?(\p{Lu}[^,]*)$/u.exec(
      phrase,
    )?.[1];
  if (from) return { organisation: from };
  const issuer = /\b(?:from|issued by|by) (?:the |an? )?(\p{Ll}[\p{L}’' -]+)$/u.exec(phrase)?.[1];
  if (issuer) return { organisation: issuer };
  const holder = / (?:of|for) (?:the |an? )?((?:[\p{L}’'-]+ )*\p{Ll}+)$/u.exec(phrase)?.[1];
  if (holder && ORGANISATION_NOUNS.has(holder.split(' ').at(-1)!)) return { organisation: holder };
  const possessive = /^(?:[Tt]he )?(.+?)['’]s? (?:\w+ )?\w+$/u.exec(phrase)?.[1];
  if (possessive && !/^(?:its|his|her|their)$/i.test(possessive)) return { organisation: possessive };
  const body =
    /^(?:(?:[Aa]n?|[Tt]he) )?((?:[\p{L}’'-]+ )?(?:ministry|army|military|air force|navy|police|government|court|company|hospital|embassy|council|governor’s office)) \p{L}+$/u.exec(
      phrase,
    )?.[1];
  if (body) return { organisation: body };
  const adjective =
    /^(?:[Tt]he |[Aa]n? )?((?:(?!The |An? |My |Our |His |Her |Its |Their |This )\p{Lu}[\p{L}’'.-]+ )+)\w+/u
      .exec(phrase)?.[1]
      ?.trim();
  return adjective ? { organisation: adjective } : {};
}
