import type { Span } from '../util/span.ts';

/** Degrees with three or more decimals, with a point or a comma; not the head of a longer number ("1,234,567"). */
const DEGREES = '-?\\d{1,3}[.,]\\d{3,}(?!\\d|[.,:]\\d{3}(?!\\d)|:)';
const LABEL = '(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|широта|довгота|долгота)';
const POLE = '(?:[NSEW](?!\\p{L}))';
/** What parts the two of a pair. */
const PARTED = `\\s*°?\\s*${POLE}?(?:[\\s,;/|&]|%2C)+(?:${LABEL}|${POLE})?[\\s:=°]*`;
const PAIR = new RegExp(
  `(?<![\\d.:-]|\\d,)(${DEGREES})(${PARTED})(${DEGREES})(?:\\s*°)?(?:\\s*${POLE})?`,
  'giu',
);
/** Sums and tolls beside each other: "1,200, 3,400". */
const THOUSANDS = /^\d{1,3},\d00$/;
/** A number that is a degree by itself: by more decimals than a thousand has, by a sign, a pole or a label; or degrees and minutes. */
const ALONE = new RegExp(
  [
    `(?<![\\d.:-])-?\\d{1,3}[.,]\\d{4,}(?:\\s*°)?(?:\\s*${POLE})?(?![\\d:])`,
    `(?<![\\d.:-])-?\\d{1,3}[.,]\\d{2,}(?:\\s*°(?!\\s*[CFС](?!\\p{L}))(?:\\s*${POLE})?)`,
    `(?<![\\d.:-])-?\\d{1,3}[.,]\\d{3,}\\s*[NSEW](?![\\p{L}\\d])`,
    `(?<=(?<!\\p{L})[NSEW]\\s?)\\d{1,3}[.,]\\d{3,}(?!\\d)`,
    `(?<=(?<!\\p{L})${LABEL}[\\s:="]{1,4})-?\\d{1,3}[.,]\\d+`,
    `\\d{1,3}\\s*°\\s*\\d{1,2}(?:[.,]\\d+)?\\s*[′']?(?:\\s*[\\d.,]+\\s*[″"])?(?:\\s*[NSEW](?!\\p{L}))?`,
  ].join('|'),
  'gu',
);

/** Coordinates written out in a text: pairs of degrees, each number a stretch, and what is a degree by itself. They may overlap. */
export function coordinatesIn(text: string): Pick<Span, 'start' | 'end'>[] {
  const out = [...text.matchAll(ALONE)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  for (const m of text.matchAll(PAIR)) {
    const [all, first, parted, second] = m as unknown as [string, string, string, string];
    if (THOUSANDS.test(first) && THOUSANDS.test(second)) continue;
    const next = m.index + first.length + parted.length;
    out.push({ start: m.index, end: m.index + first.length });
    out.push({ start: next, end: Math.max(next + second.length, m.index + all.length) });
  }
  return out;
}
