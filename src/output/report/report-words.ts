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
  control: 'Claims on a place, side by side',
  aid: 'Aid promised and handed over',
} as const;

/** The names of the columns of a table beside the sentences. */
export const BESIDE_COLUMNS = {
  alerts: ['Where', 'When', 'Told by'],
  aid: ['From', 'To', 'What', 'Promised', 'Handed over', 'Not known to be handed over'],
} as const;

/** The cells of a row, in the order of its columns. */
export const besideCells = {
  alerts: (r: SituationReport['beside']['alerts']['items'][number]): string[] => [r.region, r.span, r.by],
  aid: (r: SituationReport['beside']['aid']['items'][number]): string[] => [
    r.donor ?? 'not said',
    r.recipient ?? 'not said',
    r.item ?? 'not named',
    r.promised,
    r.delivered,
    r.gap,
  ],
};
