/** A time as CAP writes it, in UTC: `2026-03-01T09:00:00-00:00`; parts of a second are cut off. */
export function capTime(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19)}-00:00`;
}

/**
 * Text without anything that could be taken for markup: angle brackets become quotation marks of that form, an entity is parted
 * from its ampersand, and controls go. What people read stays what it was.
 */
export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/&(?=#?\w+;)/g, '& ')
    .trim();
}

/** A text on one line of at most so many characters, cut between words where there are any. */
export function cutTo(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}

/** A name as identifier and sender take it: what they may not hold becomes a hyphen. */
export function capName(text: string): string {
  return plainWords(text).replace(/[\s,<&]+/g, '-') || 'unnamed';
}
