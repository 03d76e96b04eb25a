/** What a cell holds; null is an empty one. */
export type Cell = string | number | null;

/** One cell: quoted where needed; text that begins like a formula gets an apostrophe before it. @source RFC 4180; OWASP, CSV injection */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Several values in one cell; null where there is none. */
export function listCell(values: readonly (string | null | undefined)[]): string | null {
  return [...new Set(values.filter(Boolean))].join(' | ') || null;
}
