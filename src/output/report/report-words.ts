import { areaText, sideText } from '../tally-words.ts';
import { shortTime } from '../time-words.ts';
import type { CitedSource, ReportSection, SituationReport } from './report-shape.ts';

/** What every report says of what it leaves out: how much that is, and whether it is anything, would tell that something came. */
export const HELD_BACK = 'What the publishing policy holds back is not in it.';

/** What the report stands on, in a line. */
export function basisText({ asOf, zone, counts }: SituationReport): string {
  const many = (n: number, word: string): string =>
    `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;
  return `As known at ${shortTime(asOf, zone)}: ${many(counts.incidents, 'incident')} told in ${many(counts.reports, 'report')}, by ${many(counts.origins, 'independent origin')}.`;
}

/** By whose clock times are told, where that is not UTC; null where it is. */
export function zoneText({ zone }: Pick<SituationReport, 'zone'>): string | null {
  if (zone === 'UTC') return null;
  return `Times are by the clock of ${zone}, each with how far that is from UTC then; a day without a clock is the one that was said, of its own place.`;
}

/** Numbers of sources as a reader takes them in: "1, 4–7". */
export function citeRanges(numbers: readonly number[]): { readonly first: number; readonly text: string }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && n <= open.last + 1) open.last = n;
    else ranges.push({ first: n, last: n });
  }
  return ranges.map(({ first, last }) => ({
    first,
    text: first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
  }));
}

/** The kinds of what is not known, in the order they are told. */
export const UNKNOWN_KINDS = [
  ['unknown', 'Said to be not known'],
  ['withheld', 'Withheld by who speaks'],
  ['not-told', 'Told by no report'],
  ['conflict', 'Told in ways that contradict'],
] as const;

/** How many more incidents a section has than it tells. */
export function moreText({ more, items }: Pick<ReportSection, 'more' | 'items'>): string {
  const n = more.toLocaleString('en-GB');
  return more === 0 ? '' : items.length === 0 ? `${n} in all.` : `And ${n} more, less grave or older.`;
}

/** How many accounts of an incident are left out. */
export function moreAccountsText(count: number): string {
  return `${count.toLocaleString('en-GB')} more account${count === 1 ? '' : 's'} of it, not told here`;
}

/** Why a source stands without its words; null where it has them. */
export function noQuoteText(s: CitedSource): string | null {
  if (s.isTakenBack) return 'taken back';
  return s.quote === '' ? 'words held back by the publishing policy' : null;
}

/** Headings of what stands beside the sentences. */
export const BESIDE_TITLES = {
  alerts: 'Alerts as they were in force',
  airDefence: 'Launched and intercepted, as asserted',
  control: 'Claims on a place, side by side',
  aid: 'Aid promised and handed over',
} as const;

/** A kind of table beside the sentences. */
export type BesideTable = keyof typeof BESIDE_COLUMNS;

/** The names of the columns of a table beside the sentences. */
export const BESIDE_COLUMNS = {
  alerts: ['Where', 'When', 'Told by', 'Sources'],
  airDefence: ['What', 'Launched', 'Intercepted', 'Asserted by'],
  aid: ['From', 'To', 'What', 'Promised', 'Handed over', 'Not known to be handed over', 'Sources'],
} as const;

/** A cell of such a table: its words and the statements they stand on. */
export interface BesideCell {
  readonly text: string;
  readonly cites?: readonly string[];
}

/** The rows of such a table, each by the order of its columns. */
export function besideRows({ beside }: Pick<SituationReport, 'beside'>, table: BesideTable): BesideCell[][] {
  if (table === 'alerts')
    return beside.alerts.items.map((r) => [
      ...[r.region, r.span, r.by].map((text) => ({ text })),
      { text: '', cites: r.cites },
    ]);
  if (table === 'airDefence')
    return beside.airDefence.items.map((r) => [
      { text: r.places.length > 0 ? `${r.what}, only of ${areaText(r)}` : r.what },
      { text: r.launched.text, cites: r.launched.cites },
      { text: r.intercepted.text, cites: r.intercepted.cites },
      { text: `${r.by} (${[sideText(r.side), rowsText(r), r.unsaid].filter(Boolean).join('; ')})` },
    ]);
  return beside.aid.items.map((r) => [
    { text: r.donor ?? 'not said' },
    { text: r.recipient ?? 'not said' },
    { text: r.item ?? 'not named' },
    { text: r.promised },
    { text: r.delivered },
    { text: r.gap },
    { text: '', cites: r.cites },
  ]);
}

/** Letters of line numbers before a table is only named. */
const MOST_LINES = 24;

function rowsText({ from, rows }: SituationReport['beside']['airDefence']['items'][number]): string {
  if (from === 'reports') return 'reports';
  const [first, ...others] = rows;
  if (!first || others.length > 0 || first.lines.length > MOST_LINES) return 'imported table';
  const word = /\D/.test(first.lines) ? 'lines' : 'line';
  return `imported table, ${word} ${first.lines.replaceAll(',', ', ').replaceAll('-', '–')}`;
}

/** Which attacks the figures of air defence are of, in a sentence. */
export function airDefenceDays({ days, items }: SituationReport['beside']['airDefence']): string {
  const { from, to } = days;
  const said = from && to ? (from === to ? ` on ${from}` : ` from ${from} to ${to}`) : '';
  const open = said || (from ? ` from ${from} on` : to ? ` until ${to}` : '');
  const longer = items.some((r) => r.period)
    ? ' What covers a longer time stands last and is added to nothing.'
    : '';
  return `Of attacks that began${open || ' on any day'}, by the day of their place. Tables and reports, and the parties, stand side by side and are never added up.${longer}`;
}
