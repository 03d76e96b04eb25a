import type { EventTime } from '../../../model/event.ts';
import type { ToldTime } from '../report-shape.ts';
import { hedgeFaults } from './check-hedges.ts';
import { checkNumbers } from './check-numbers.ts';
import { levelFaults, placeFaults } from './check-places.ts';
import { statusFaults } from './check-status.ts';
import { tellerFaults } from './check-tellers.ts';
import { checkTimes } from './check-times.ts';
import { type Ground, namesOf, placesOf, timesOf, wordsOf } from './cited-ground.ts';
import { maskText } from './masked-text.ts';
import { foreignWords } from './report-language.ts';

/** Names of the faults a sentence can have. */
export type FaultCode =
  | 'cites-nothing'
  | 'cites-unknown'
  | 'cites-elsewhere'
  | 'cites-unnamed'
  | 'cites-too-few'
  | 'quote'
  | 'time'
  | 'number'
  | 'word'
  | 'status'
  | 'place'
  | 'hedge'
  | 'count'
  | 'source';

/** One thing that is wrong with a report, and with which of its words. */
export interface ReportFault {
  readonly code: FaultCode;
  readonly because: string;
  /** The sentence, as it stands. */
  readonly text: string;
}

/** A sentence or heading as it stands, with the instants given beside its words. */
export interface FinishedSentence {
  readonly kind: string;
  readonly text: string;
  readonly times?: readonly ToldTime[] | undefined;
}

/**
 * Reads one finished sentence against what its statements carry. It knows the language of a report and nothing of how one is made: what
 * is neither quoted nor a name, a figure or a time that is cited must be a word of that language.
 */
export function checkSentence(sentence: FinishedSentence, ground: Ground, zone: string): ReportFault[] {
  const { text, kind } = sentence;
  const masked = maskText(text, wordsOf(ground), namesOf(ground));
  const found: [FaultCode, readonly string[]][] = [];
  const cited = timesOf(ground);
  const { rest, wrong, hasClock } = checkTimes(masked.all, toldOf(sentence, cited), zone);
  found.push(['time', wrong.map((w) => `no cited time carries “${w}”`)]);
  found.push(['time', instantFaults(sentence, cited, hasClock)]);
  const numbers = checkNumbers(rest, masked, ground);
  found.push(['number', numbers.wrong.map((w) => `no cited statement carries “${w.trim()}”`)]);
  if (/[“”]/.test(numbers.rest))
    found.push(['quote', ['words in quotation marks that no cited statement has']]);
  const foreign = foreignWords(numbers.rest);
  if (foreign.length > 0)
    found.push(['word', [`no cited statement carries ${foreign.map((w) => `“${w}”`).join(', ')}`]]);
  if (kind !== 'heading') {
    const isAccount = kind === 'account' || (kind === 'change' && text.startsWith('New: '));
    found.push(['status', statusFaults(masked.proper, ground, isAccount)]);
    const nameOf = (c: string): string | undefined => masked.of(c)?.raw;
    found.push(['place', placeFaults(masked.proper, nameOf, placesOf(ground))]);
    if (isAccount) found.push(['place', levelFaults(masked.proper, nameOf, ground)]);
    found.push(['hedge', hedgeFaults(masked, rest, ground, isAccount ? 'account' : kind)]);
    found.push(['cites-unnamed', tellerFaults(text, ground, isAccount ? 'account' : kind)]);
  }
  return found.flatMap(([code, all]) => all.map((because) => ({ code, because, text })));
}

/** Whether an instant given beside the words is that of a time. */
function isOf(told: ToldTime, time: EventTime): boolean {
  const isSame = (a: string | null, b: string | undefined): boolean =>
    a === null ? b === undefined : b !== undefined && Date.parse(a) === Date.parse(b);
  return isSame(told.start, time.start) && isSame(told.end, time.end);
}

/** The cited times that the words may tell: those given beside them, where there are some. */
function toldOf({ times }: FinishedSentence, cited: readonly EventTime[]): readonly EventTime[] {
  return times ? cited.filter((c) => times.some((t) => isOf(t, c))) : cited;
}

/** Faults of the instants beside the words: one that nothing cited carries, or none beside a clock. */
function instantFaults(
  { times }: FinishedSentence,
  cited: readonly EventTime[],
  hasClock: boolean,
): string[] {
  if (!times) return hasClock ? ['a clock is told, and no instant beside it'] : [];
  return times
    .filter((t) => !cited.some((c) => isOf(t, c)))
    .map((t) => `no cited time is ${t.start ?? ''}/${t.end ?? ''}`);
}
