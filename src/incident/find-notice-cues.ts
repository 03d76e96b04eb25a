import { RETRACTION_CUES, type RetractionCue } from '../lexicon/retraction-cue.ts';
import type { Document } from '../model/document.ts';
import { paragraphsOf, sentencesOf } from '../util/sentences.ts';

/** A notice in a report that an earlier one is taken back. */
export interface NoticeCue {
  readonly kind: RetractionCue['kind'];
  /** The sentence that says so, offsets into the text; in the headline, which is outside the text, both are −1. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The paragraph it stands in, which names what is meant. */
  readonly passage: string;
  /** The headline without the word of correction, where that is where it stands: what the report was headed before. */
  readonly rest?: string;
}

/** Something of every row's words; a text without it holds no notice, which nearly every text is. */
const GATE =
  /withdr|retract|remov|taken? (?:down|back)|took (?:down|back)|delet|disregard|ignore|correct|wrong|mistak|erroneous|unpublish|kill|untrue|false|not true|not so|an error|відклика|видал|прибрал|знят|зняли|спростув|зважати|виправл|помилк|отзыва|отозва|удал|убрали|снят|сняли|опроверг|опроверж|учитывать|исправл|ошибк/iu;
/** Quotation marks by what they do: a notice within them is somebody else's. */
const OPENS = /["“„«]/g;
const CLOSES = /["”»]/g;

/** Notices that an earlier report is taken back or put right, in the outlet's own voice, in text order; the headline first. */
export function findNoticeCues(document: Pick<Document, 'title' | 'text' | 'source'>): NoticeCue[] {
  const { title, text } = document;
  const found: NoticeCue[] = [];
  if (title && GATE.test(title)) {
    for (const cue of RETRACTION_CUES) {
      const m = cue.pattern.exec(title);
      if (!m) continue;
      const rest = title.slice(m.index + m[0].length).trim();
      found.push({
        kind: cue.kind,
        start: -1,
        end: -1,
        quote: title,
        passage: title,
        ...(rest ? { rest } : {}),
      });
      break;
    }
  }
  if (!GATE.test(text)) return found;
  for (const paragraph of paragraphsOf(text)) {
    if (!GATE.test(paragraph.quote)) continue;
    const words = inOwnVoice(paragraph.quote, document.source);
    for (const cue of RETRACTION_CUES) {
      const m = cue.pattern.exec(words);
      if (!m || isQuoted(paragraph.quote, m.index)) continue;
      const at = paragraph.start + m.index + m[0].search(/\p{L}/u);
      const sentence = sentencesOf(text).find((s) => s.start <= at && at < s.end) ?? paragraph;
      const { start, end } = sentence;
      found.push({ kind: cue.kind, start, end, quote: text.slice(start, end), passage: paragraph.quote });
      break;
    }
  }
  return found;
}

/** A paragraph with the outlet's own name as "we", every other letter in its place: "Nile Desk withdraws the report it sent". */
function inOwnVoice(paragraph: string, source: string | null): string {
  const name = source?.replace(/\s*\(.*$/, '').trim() ?? '';
  if (name.length < 3 || !paragraph.includes(name)) return paragraph;
  return paragraph.replaceAll(name, 'we'.padStart(name.length));
}

/** Whether a place in a paragraph lies between quotation marks. */
function isQuoted(paragraph: string, at: number): boolean {
  const before = paragraph.slice(0, at);
  const straight = (before.match(/"/g) ?? []).length;
  if (straight % 2 === 1) return true;
  const opened = (before.match(OPENS) ?? []).length - straight;
  const closed = (before.match(CLOSES) ?? []).length - straight;
  return opened > closed;
}
