import { caselessSentences, isCaseless } from './caseless.ts';
import { ofText } from './of-text.ts';
import { type Span, spanOf, trimmed } from './span.ts';

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Eng|Gen|Lt|Col|Maj|Brig|Cmdr|Cdr|Capt|Sgt|Cpl|Pte|Insp|Supt|Adm|Gov|Sen|Rep|Rev|Hon|Amb|St|No|vs|approx|(?:Maj|Brig|Lt|Col)\.?[- ](?:Gen|Col|Adm|Cmdr)|Art|para|Fig|pp|Jr|Sr|Mt|Ft|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]|a\.m|p\.m|e\.g|i\.e|U\.S|U\.N|U\.K|[A-Z]\.[A-Z])\.$/;

/**
 * Ukrainian and Russian abbreviations after which a name follows: м. Суми, ул. Мира, ім. Франка, О. Бойко. After a figure some of
 * them are measures or years, and may end a sentence: "у 2024 р. Потім", "за 50 м. Вогонь".
 */
const CYRILLIC_ABBREVIATION =
  /(?:^|[\s(«„"“./-])(?:смт|пгт|сел|дер|пос|хут|вул|ул|просп|пров|пер|пл|бул|буд|ім|им|оз|див|см|проф|акад|ген|полк|підполк|подполк|кап|майор|серж|тов|гр|св|рос|укр|т\. ?зв|т\. ?н|пп|кв|р-н|(?<!(?<!\d:\d)\d[\s\u00a0]|кв\.\s|куб\.\s)[мсгдрпчох]|(?<!\d[\s\u00a0])ст|\p{Script=Cyrillic}(?<=\p{Lu})|\p{Lu}\.\s?\p{Script=Cyrillic}(?<=\p{Lu}))\.$/u;
/** Those before a figure: "ч. 2 ст. 438", "5 млн. 300 тис.". */
const BEFORE_NUMBER = /(?<!\p{L})(?:ст|ч|п|пп|млн|млрд|тис|тыс|грн|руб|год|хв|мин|кв|км|тел|стр|с|№)\.$/u;

/** "wrote on X.": the platform, no initial. */
const POSTED_ON_X = /\b(?:on|via|platform|to) X\.$/;

/** An hour with no more before it than a preposition. */
const OPENING_HOUR =
  /^(?:(?:Shortly|Just) )?(?:[Bb]y|At|Around|About|Since|Until|[Bb]efore|[Aa]fter|From) (?:about |around |nearly )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.m\.$/;

/** Paragraphs: stretches between line breaks, trimmed. */
export const paragraphsOf: (text: string) => readonly Span[] = ofText(findParagraphs);

function findParagraphs(text: string): readonly Span[] {
  const out: Span[] = [];
  for (const m of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const span = trimmed(text, m.index, m.index + m[0].length);
    if (span) out.push(span);
  }
  return out;
}

/** Sentences of `text`, paragraph first, so none ever crosses a line break. Offsets into `text`. */
export const sentencesOf: (text: string) => readonly Span[] = ofText((text) => {
  const split = isCaseless(text) ? caselessSentences : sentencesOfParagraph;
  return paragraphsOf(text)
    .flatMap((p) => split(text, p))
    .flatMap((s) => (s.quote.length > MOST_SENTENCE ? cut(text, s) : [s]));
});

/**
 * Longer sentences are none: what goes on without an end is a table, a dump or an attack, and as words of one sentence are weighed
 * against each other it would be read for ever. The longest of the corpora at hand (news, wires, transcripts) has 1,094 characters.
 */
const MOST_SENTENCE = 2000;

/** A stretch without an end in pieces: after the last mark or else the last word in the second half of each, or anywhere if it has none. */
function cut(text: string, { start, end }: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  while (from < end) {
    const to = end - from > MOST_SENTENCE ? cutAfter(text, from) : end;
    const span = trimmed(text, from, to);
    if (span) out.push(span);
    from = to;
  }
  return out;
}

function cutAfter(text: string, from: number): number {
  const most = from + MOST_SENTENCE;
  const half = from + MOST_SENTENCE / 2;
  let space = 0;
  for (let i = most; i > half; i--) {
    if (!/\s/.test(text[i - 1]!)) continue;
    if (/[;,:.!?]/.test(text[i - 2]!)) return i;
    space ||= i;
  }
  if (space > 0) return space;
  // Two halves of one character are not parted.
  return /[\uD800-\uDBFF]/.test(text[most - 1]!) ? most - 1 : most;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOfParagraph(text: string, paragraph: Span): Span[] {
  const out: Span[] = [];
  let start = paragraph.start;
  for (const piece of piecesOf(paragraph.quote)) {
    const end = paragraph.start + piece.index + piece.segment.length;
    const soFar = text.slice(start, end).trimEnd();
    const isOpen = soFar.length <= MOST_SENTENCE && !endsSentence(soFar, text.slice(end, end + 40));
    if (end < paragraph.end && isOpen) continue;
    const span = trimmed(text, start, end);
    if (span) out.push(span);
    start = end;
  }
  if (start < paragraph.end) {
    const rest = trimmed(text, start, paragraph.end);
    if (rest) out.push(rest);
  }
  return out;
}

/** Full stop before a figure that opens a sentence: "…this morning. 14 people …", which the segmenter leaves whole. */
const BEFORE_FIGURE = /(?<=\p{L}{2}[.!?][”"]?\s)(?=\d[\d,]*\s\p{Ll})/u;

/** Most pieces have no figure after a full stop, and are not looked through letter by letter. */
const FIGURE_LATER = /[.!?][”"]?\s\d/;

/** The segmenter’s pieces, cut once more where a sentence opens with a figure. */
function piecesOf(paragraph: string): { index: number; segment: string }[] {
  const out: { index: number; segment: string }[] = [];
  for (const { index, segment } of segmenter.segment(paragraph)) {
    let at = index;
    for (const part of FIGURE_LATER.test(segment) ? segment.split(BEFORE_FIGURE) : [segment]) {
      out.push({ index: at, segment: part });
      at += part.length;
    }
  }
  return out;
}

/** Whether a piece is a whole sentence, given what follows it. */
function endsSentence(piece: string, next: string): boolean {
  if (POSTED_ON_X.test(piece)) return !/^[a-z,;)]/.test(next);
  if (CYRILLIC_ABBREVIATION.test(piece) || (BEFORE_NUMBER.test(piece) && /^\d/.test(next))) return false;
  // "By 10 a.m. Sadik had counted nine": the hour opens the sentence, and does not end one.
  if (OPENING_HOUR.test(piece)) return false;
  if (ABBREVIATION.test(piece)) return /^(?:a|p)\.m\.$/i.test(piece.slice(-4)) && /^[“"'‘]?[A-Z]/.test(next);
  return !/^[a-zа-яіїєґё,;)]/.test(next);
}

/** The span of `text` covering two spans and all between them. */
export function joined(text: string, a: Span, b: Span): Span {
  return spanOf(text, Math.min(a.start, b.start), Math.max(a.end, b.end));
}
