/** A stretch of a text with what is shown under it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

interface Column {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/**
 * The stretch `start`–`end` of a text in lines of at most `lineWidth` columns, marked words underlined, their labels below within
 * `width` and joined to them: the text stays readable as text, however many marks share a word.
 */
export function markText(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  width: number,
  lineWidth = width,
): { readonly text: string; readonly under: readonly string[] }[] {
  return linesOf(text, start, end, lineWidth).map(([from, to]) => {
    const columns = columnsOf(marks, from, to);
    return {
      text: text.slice(from, to),
      under: columns.length ? [rule(columns), ...labels(columns, width)] : [],
    };
  });
}

/** Where each line begins and ends; broken at spaces where there are any. */
function linesOf(text: string, start: number, end: number, width: number): [number, number][] {
  const out: [number, number][] = [];
  let from = start;
  while (from < end) {
    const line = text.slice(from, Math.min(end, from + width + 1));
    const feed = line.indexOf('\n');
    const space = line.lastIndexOf(' ');
    const length = feed >= 0 ? feed : line.length <= width ? line.length : space > 0 ? space : width;
    out.push([from, from + length]);
    from += length;
    while (from < end && /[ \n]/.test(text[from]!)) from++;
  }
  return out;
}

/** Marks by column of one line, each column once; a mark that runs over the line's end is labelled where it begins. */
function columnsOf(marks: readonly Mark[], from: number, to: number): Column[] {
  const here = marks.filter((m) => m.start < to && m.end > from);
  const starts = [...new Set(here.map((m) => Math.max(m.start, from)))].sort((a, b) => a - b);
  return starts.map((at) => {
    const own = here.filter((m) => Math.max(m.start, from) === at);
    const label = [...new Set(own.filter((m) => m.start >= from).map((m) => m.label))].join(', ');
    return { from: at - from, to: Math.max(...own.map((m) => Math.min(m.end, to))) - from, label };
  });
}

function rule(columns: readonly Column[]): string {
  const out: string[] = [];
  for (const { from, to } of columns)
    for (let i = from; i < to; i++) out[i] = i === from ? '┬' : (out[i] ?? '─');
  return padded(out);
}

/** Labels from right to left, each in the first row that has room for it; bars join those further down. */
function labels(columns: readonly Column[], width: number): string[] {
  const rows: { cells: string[]; free: number }[] = [];
  // Labels that together have no room stand one below the other.
  const told = columns.flatMap((c) =>
    c.from + c.label.length + 2 > width ? c.label.split(', ').map((label) => ({ ...c, label })) : [c],
  );
  for (const { from, label } of told.filter((c) => c.label).toReversed()) {
    // A label that would run over the edge ends at its bar.
    const words =
      from + label.length + 2 > width && label.length + 2 <= from + 1 ? `${label} ┘` : `└ ${label}`;
    const at = words.endsWith('┘') ? from - words.length + 1 : from;
    let row = rows.findIndex((r) => at + words.length < r.free);
    // Nothing may cross a bar of a label further down that stands left of it.
    if (row < 0 || rows.slice(row + 1).some((r) => r.free < at + words.length)) row = rows.length;
    rows[row] ??= { cells: [], free: Number.POSITIVE_INFINITY };
    for (const above of rows.slice(0, row))
      above.cells[from] = above.cells[from] === '└' ? '├' : (above.cells[from] ?? '│');
    [...words].forEach((c, i) => {
      rows[row]!.cells[at + i] = c;
    });
    rows[row]!.free = Math.min(rows[row]!.free, at);
  }
  return rows.map((r) => padded(r.cells));
}

const padded = (cells: readonly string[]): string => Array.from(cells, (c) => c ?? ' ').join('');
