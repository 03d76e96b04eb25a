import { slavicCountryOf } from '../../lexicon/country-slavic.ts';
import type { Speaker } from '../../model/statement.ts';
import { isCyrillic } from '../../util/script.ts';
import { paragraphsOf, sentencesOf } from '../../util/sentences.ts';
import { nameAt } from './name-at.ts';
import { readSpeaker } from './read-speaker.ts';
import { sentenceOf } from './sentence.ts';

/** Paragraphs at the end of a post in which whoever signs it may stand. */
const MOST_AT_END = 4;
const MOST_IN_SIGNATURE = 14;

/** The issuer of a post, from a Ukrainian or Russian source line: a body, or a person with an office; a body's post may be signed by its head, or name him in its title. */
export function slavicIssuer(
  name: string,
  mainCountry: string | undefined,
  text: string,
  title: string,
): Speaker {
  const code = slavicCountryOf(name) ?? mainCountry;
  const country = code ? { country: code } : {};
  const person = personIn(name, text);
  if (person) return { ...person, ...country };
  const signed = signatureOf(text) ?? titled(title, text) ?? closingName(text);
  return signed ? { ...signed, organisation: name, ...country } : { organisation: name, ...country };
}

/** "Назар Півторак, начальник Запорізької ОВА", "Начальник Сумської ОВА Іван Петренко", "Іван Петренко". */
function personIn(line: string, text: string): Speaker | null {
  const s = sentenceOf(line, text);
  const named = nameAt(s.tokens, 0, false) ?? (/,/.test(line) ? nameAt(s.tokens, 0, true) : null);
  if (named !== null) {
    const next = s.tokens[named]?.kind === 'mark' ? named + 1 : named;
    const name = line.slice(0, s.tokens[named - 1]!.end);
    const office = next < s.tokens.length ? readSpeaker(s, next, 'nominative')?.speaker : undefined;
    if (!office) return named === s.tokens.length ? { name } : null;
    const role = office.role ?? office.organisation;
    return {
      name,
      ...(role ? { role } : {}),
      ...(office.organisation ? { organisation: office.organisation } : {}),
    };
  }
  const phrase = readSpeaker(s, 0, 'nominative');
  if (phrase?.speaker.kind !== 'person' || phrase.to < s.tokens.length) return null;
  const { name, role } = phrase.speaker;
  // "Мэр Шебекина": a lone name behind an office is the place it is of.
  if (role && name && !name.includes(' ')) return { role: line.charAt(0).toLowerCase() + line.slice(1) };
  return { ...(name ? { name } : {}), ...(role ? { role } : {}) };
}

/** Who signs a post: a name with an office, in a short line of its own at the end or the head. */
function signatureOf(text: string): Speaker | null {
  const paragraphs = paragraphsOf(text);
  for (const p of [...paragraphs.slice(-MOST_AT_END).toReversed(), ...paragraphs.slice(0, 1)]) {
    const line = p.quote.replace(/^[^\p{L}]+|[^\p{L}»”]+$/gu, '');
    if (!isCyrillic(line) || line.split(/\s+/).length > MOST_IN_SIGNATURE || /[.!?]\s/.test(line)) continue;
    const person = personIn(line, text);
    if (person?.name && person.role) return person;
  }
  return null;
}

/** "Роман Дзюба, начальник поліції області: підсумки доби": a name with an office before a title's colon or stroke. */
function titled(title: string, text: string): Speaker | null {
  const head = /^(.{8,120}?)\s*(?:[:|]|\s[–—-]\s)/u.exec(title)?.[1];
  if (!head || !isCyrillic(head)) return null;
  const person = personIn(head.replace(/^[^\p{L}]+/u, ''), text);
  return person?.name && person.role ? person : null;
}

/** Who signs right behind the last sentence: a name, with an office or without. */
function closingName(text: string): Speaker | null {
  const last = sentencesOf(text).at(-1)?.quote ?? '';
  if (/[.!?…]$/.test(last) || !isCyrillic(last) || last.split(/\s+/).length > MOST_IN_SIGNATURE) return null;
  const line = withoutGreeting(last.replace(/^[–—-]\s*/, ''));
  const { tokens } = sentenceOf(line, text);
  if (nameAt(tokens, 0, false) === tokens.length && tokens.length > 1) return { name: line };
  const person = personIn(line, text);
  return person?.name && person.role ? person : null;
}

/** A signature without what is said before it: "Ваш голова …", "З повагою, …". */
export const withoutGreeting = (line: string): string =>
  line.replace(/^(?:ваш[аі]?|з повагою|с уважением|щиро ваш[аі]?|искренне ваш[аи]?)[,:]?\s+/iu, '');
