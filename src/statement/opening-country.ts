import { COUNTRY_BY_NAME } from '../lexicon/organisation-country.ts';
import { countryIn } from './parse-speaker.ts';

/** The country that opens the sentence around `at`: whose ministry "its foreign ministry" is. */
export function openingCountry(text: string, at: number): string | undefined {
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at) + 1) + 1;
  const opening = /^(?:In |Meanwhile,? |But )?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}]+)?)/u.exec(
    text.slice(from, from + 80).trimStart(),
  )?.[1];
  return opening ? countryIn(opening) : undefined;
}

/** "In neighbouring Mali, the general staff …": the country that the words just before name. */
export function countryNamedBefore(text: string, at: number): string | undefined {
  const local =
    /\b[Ii]n (?:\p{Ll}+ )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?),? (?:the )?$/u.exec(
      text.slice(Math.max(0, at - 40), at),
    )?.[1] ?? '';
  return COUNTRY_BY_NAME.get(local)?.code;
}
