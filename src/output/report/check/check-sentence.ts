import { hedgeFaults } from './check-hedges.ts';
import { checkNumbers } from './check-numbers.ts';
import { placeFaults, statusFaults } from './check-status.ts';
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

/**
 * Reads one finished sentence against what its statements carry. It knows the language of a report and nothing of how one is made: what
 * is neither quoted nor a name, a figure or a time that is cited must be a word of that language.
 */
export function checkSentence(text: string, kind: string, ground: Ground): ReportFault[] {
  const masked = maskText(text, wordsOf(ground), namesOf(ground));
  const found: [FaultCode, readonly string[]][] = [];
  const { rest, wrong } = checkTimes(masked.all, timesOf(ground));
  found.push(['time', wrong.map((w) => `no cited time carries “${w}”`)]);
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
    found.push(['place', placeFaults(masked.proper, (c) => masked.of(c)?.raw, placesOf(ground))]);
    found.push(['hedge', hedgeFaults(masked, rest, ground, isAccount ? 'account' : kind)]);
    found.push(['cites-unnamed', tellerFaults(text, ground, isAccount ? 'account' : kind)]);
  }
  return found.flatMap(([code, all]) => all.map((because) => ({ code, because, text })));
}
