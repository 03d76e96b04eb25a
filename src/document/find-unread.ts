import { type Document, LANGUAGE_NOT_READ } from '../model/document.ts';
import { languageName } from '../util/language-name.ts';
import type { Span } from '../util/span.ts';
import { englishShare, parseLanguage, READ_LANGUAGES } from './parse-language.ts';

/** Paragraphs of a report in a language that is not read; `lang` BCP 47, null when it has no name here. */
export interface Unread extends Span {
  readonly lang: string | null;
}

/** Fewest letters a paragraph needs to be told apart from the report around it. */
const FEWEST_LETTERS = 60;
/** Above this share of English small words a paragraph is never another language's, whatever a detector of look-alikes says. */
const NEVER_ABOVE = 0.04;

/**
 * The stretches of a report that are in a language nobody here can read: the whole of it, or some of its paragraphs. They are
 * kept and shown, and nothing is read from them: a word that happens to look like one of ours would be an invention.
 */
export function findUnread(document: Pick<Document, 'text' | 'lang'>): Unread[] {
  const { text, lang } = document;
  const out: Unread[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const other = otherLanguage(paragraph[0], lang);
    if (other === false) continue;
    const end = paragraph.index + paragraph[0].length;
    const before = out.at(-1);
    if (before && before.lang === other && !text.slice(before.end, paragraph.index).trim())
      out[out.length - 1] = { ...before, end, quote: text.slice(before.start, end) };
    else out.push({ start: paragraph.index, end, quote: paragraph[0], lang: other });
  }
  return out;
}

/** The unread language of a paragraph, `false` where it is read; a short one is in the language of its report. */
function otherLanguage(paragraph: string, lang: string | null): string | null | false {
  const unread = lang !== null && !READ_LANGUAGES.includes(lang);
  if (!isPlainlyLatin(paragraph)) {
    const letters = paragraph.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) return unread ? lang : false;
    const known = paragraph.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu)?.length ?? 0;
    if (known < letters / 2) return unread ? lang : parseLanguage(paragraph);
    if (letters < FEWEST_LETTERS) return unread ? lang : false;
  }
  const english = englishShare(paragraph);
  // Cheap first: almost every paragraph taken in is plain English.
  if (!unread && english >= NEVER_ABOVE) return false;
  const told = parseLanguage(paragraph);
  if (told !== null && READ_LANGUAGES.includes(told)) return false;
  return unread ? lang : (told ?? false);
}

/** Half of it and enough are plain Latin letters: most paragraphs are told by that, without a list of their letters. */
function isPlainlyLatin(paragraph: string): boolean {
  let letters = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const c = paragraph.charCodeAt(i) | 32;
    if (c >= 97 && c <= 122) letters++;
  }
  return letters >= FEWEST_LETTERS && letters >= paragraph.length / 2;
}

/** The report with what cannot be read blanked, so that offsets stay and no rule sees a word of it; itself where all can be read. */
export function withoutUnread(document: Document): Document {
  const unread = findUnread(document);
  let { text } = document;
  for (const u of unread) text = text.slice(0, u.start) + u.quote.replace(/[^\n]/g, ' ') + text.slice(u.end);
  return unread.length === 0 ? document : { ...noted(document, unread), text };
}

/** The report with a note of what of it will not be read, once. */
export const noteUnread = (document: Document): Document => noted(document, findUnread(document));

function noted(document: Document, unread: readonly Unread[]): Document {
  const { text, issues } = document;
  if (unread.length === 0 || issues.some((i) => i.code === LANGUAGE_NOT_READ)) return document;
  const whole = text.trim().length === unread.reduce((n, u) => n + u.quote.trim().length, 0);
  const languages = [...new Set(unread.map((u) => nameOf(u.lang)))].join(', ');
  const what = whole
    ? 'the report is'
    : unread.length === 1
      ? 'part of it is'
      : `${unread.length} parts of it are`;
  const message = `${what} in ${languages}, which is not read here: kept as it is, nothing taken from it`;
  return { ...document, issues: [...issues, { code: LANGUAGE_NOT_READ, message }] };
}

const nameOf = (lang: string | null): string =>
  lang === null ? 'a language not recognised' : languageName(lang);
