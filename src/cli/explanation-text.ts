import { styleText } from 'node:util';
import type { Explanation, Reason } from '../model/explanation.ts';
import type { ExplainedReading } from '../model/reading.ts';
import { sentencesOf } from '../util/sentences.ts';
import { type Mark, markText } from './mark-text.ts';
import { valueWords } from './value-words.ts';

/** How an explanation is laid out. */
export interface Layout {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly hasColour: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, words: string) => string;
/** A text set narrower than this is no text any more; wider than this is hard to read. */
const NARROWEST = 40;
const WIDEST = 140;
/** A lexicon's pattern longer than this is shown by its beginning. */
const LONGEST = 90;
/** Kept free beside the text for the labels of a line's last words. */
const ROOM = 28;
/** Characters that would move the cursor or turn the writing round; the text shown is somebody else's. */
const UNSHOWN = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** What a reading says and why, for a person: the text with what was found in it, then every value with its words and rules. */
export function explanationText(reading: ExplainedReading, text: string, layout: Layout): string {
  const { width, paint } = sheetOf(layout);
  const { id, source, title, publishedAt } = reading.document;
  const head = [id, source, title, publishedAt].filter(Boolean).join(' · ').replace(UNSHOWN, ' ');
  const lines = [
    ...wrapped(head, width, '', '').map((l) => paint('bold', l)),
    '',
    ...markedText(reading, text, width, paint),
    ...section(
      'Statements',
      reading.statements.map((s) => [s.id, s.quote]),
      reading,
      width,
      paint,
    ),
    ...section(
      'Events',
      reading.events.map((e) => [e.id, e.quote]),
      reading,
      width,
      paint,
    ),
    ...section(
      'Places',
      reading.places.map((p) => [p.id, p.quote]),
      reading,
      width,
      paint,
    ),
  ];
  if (reading.statements.length === 0)
    lines.push('No statement: nothing in it is said about the situation, or it is on another subject.', '');
  for (const i of reading.issues) lines.push(...wrapped(`issue ${i.code}: ${i.message}`, width, '', '  '));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Values with their words and rules, a tree without a head. */
export function explanationLines(explanations: readonly Explanation[], layout: Layout): string[] {
  const { width, paint } = sheetOf(layout);
  return explanations.flatMap((e, i) => branch(e, i === explanations.length - 1, width, paint));
}

function sheetOf(layout: Layout): { width: number; paint: Paint } {
  const width = Math.max(NARROWEST, Math.min(WIDEST, layout.columns));
  const paint: Paint = layout.hasColour
    ? (style, words) => styleText(style, words, { validateStream: false })
    : (_, words) => words;
  return { width, paint };
}

function markedText(reading: ExplainedReading, text: string, width: number, paint: Paint): string[] {
  const spans = new Map(reading.statements.map((s) => [s.id, s]));
  const marks = reading.explanations.flatMap(markOf).filter((m) => {
    // What a statement takes over from an earlier one is marked there only.
    const own = spans.get(m.id);
    return !own || (m.start >= own.start && m.end <= own.end);
  });
  marks.sort((a, b) => a.start - b.start);
  let next = 0;
  const shown = text.replace(UNSHOWN, '·');
  return sentencesOf(text).flatMap(({ start, end }) => {
    const first = next;
    while (next < marks.length && marks[next]!.start < end) next++;
    const own = marks.slice(first, next);
    return [
      ...markText(shown, start, end, own, width, Math.max(NARROWEST, width - ROOM)).flatMap((line) => [
        line.text,
        ...line.under.map((u) => paint('cyan', u)),
      ]),
      '',
    ];
  });
}

/** What stands under the words of a value in the text; nothing where the words say no more than others there. */
function markOf(e: Explanation): (Mark & { readonly id: string })[] {
  const [, id, slot = 'place', tail] =
    /^([a-z]\d+)(?:\.([a-z]+))?(?:\[\d+\])?(?:\.([a-z]+))?$/i.exec(e.path) ?? [];
  if (e.start === undefined || e.end === undefined || !id || tail) return [];
  const label = labelOf(slot, e.value);
  return label ? [{ start: e.start, end: e.end, label: `${id} ${label}`, id }] : [];
}

function labelOf(slot: string, value: unknown): string | null {
  const held = value as Record<string, string>;
  switch (slot) {
    case 'speaker':
    case 'cue':
    case 'likelihood':
    case 'reportedBy':
    case 'time':
      return slot;
    case 'channel':
    case 'type':
      return value as string;
    case 'polarity':
      return value === 'affirmed' ? null : (value as string);
    case 'status':
      return value === 'occurred' ? null : (value as string);
    case 'use':
      return `place (${value as string})`;
    case 'places':
      return held.role!;
    case 'actors':
      return held.role!;
    case 'targets':
      return 'target';
    case 'equipment':
      return held.class!;
    case 'counts':
      return held.what!;
    case 'recurrence':
      return 'run';
    default:
      return null;
  }
}

function section(
  title: string,
  items: readonly (readonly [id: string, quote: string])[],
  reading: ExplainedReading,
  width: number,
  paint: Paint,
): string[] {
  if (!items.length) return [];
  const out = [paint('bold', title), ''];
  const byOwner = Map.groupBy(reading.explanations, (e) => e.path.split('.', 1)[0]!);
  for (const [id, quote] of items) {
    const own = byOwner.get(id) ?? [];
    const [first, ...more] = wrapped(`${id}  “${quote.replace(UNSHOWN, ' ')}”`, width, '', '    ');
    out.push(paint('bold', first!), ...more);
    own.forEach((e, i) => {
      out.push(...branch(e, i === own.length - 1, width, paint));
    });
    out.push('');
  }
  return out;
}

/** One value: its slot, what it is, the words, and a line for each step that made it. */
function branch(e: Explanation, isLast: boolean, width: number, paint: Paint): string[] {
  const slot = e.path.replace(/^[a-z]\d+\.?/, '') || 'place';
  const bar = isLast ? '   ' : '│  ';
  const kind = slot
    .replace(/\[\d+\]/, '')
    .split('.')
    .at(-1)!;
  const quote = e.quote === undefined || e.quote === e.value ? '' : `  “${e.quote.replace(UNSHOWN, ' ')}”`;
  const value = valueWords(kind, e.value).replace(UNSHOWN, ' ');
  const [first, ...more] = wrapped(`${slot}: ${value}${quote}`, width, isLast ? '└─ ' : '├─ ', `${bar}   `);
  const named = first!.replace(`${slot}:`, paint('green', `${slot}:`));
  const steps = e.by.flatMap((r) => wrapped(reasonWords(r), width, `${bar}   ← `, `${bar}     `));
  return [named, ...more, ...steps.map((l) => paint('dim', l))];
}

function reasonWords(r: Reason): string {
  const what = r.rule ?? `${r.table} row ${r.row}`;
  const quote = r.quote === undefined ? '' : ` “${r.quote.replace(UNSHOWN, ' ')}”`;
  const note = r.note && r.table && r.note.length > LONGEST ? `${r.note.slice(0, LONGEST)} …` : r.note;
  const parts = [note, r.source && `source: ${r.source}`].filter(Boolean).join('; ');
  return `${what}${quote}${parts ? ` (${parts})` : ''}`;
}

/** Words in lines of at most `width` columns, the first after one lead and the others after another. */
function wrapped(words: string, width: number, first: string, then: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of words.split(/\s+/).filter(Boolean)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = then;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
