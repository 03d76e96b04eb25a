import type { EventTime } from '../../model/event.ts';
import type { By } from '../../util/why.ts';
import type { Clock } from './clock.ts';

/** What sort of time an expression is, which decides how it joins with its neighbours. */
export type TimeSort = 'day' | 'part' | 'clock' | 'period' | 'vague';

/** A way of writing a time. `pattern` is global and has no leading preposition. */
export interface TimeRule {
  /** What it reads, in a few words, after its file's name. */
  readonly name: string;
  readonly sort: TimeSort;
  readonly pattern: RegExp;
  readonly direction?: 'past' | 'future' | 'either';
  /** Whether this match means a date by itself, without a publication instant. */
  readonly isAbsolute?: (match: RegExpMatchArray) => boolean;
  /** The time meant, or null where the words mean none after all. */
  readonly resolve: (match: RegExpMatchArray, clock: Clock) => EventTime | null;
}

/** An expression found, its time still open until the words around it are known. */
export interface TimeCandidate {
  readonly start: number;
  readonly end: number;
  readonly sort: TimeSort;
  readonly direction: 'past' | 'future' | 'either';
  readonly absolute: boolean;
  /** The rules that read and joined it, in order. */
  readonly by?: readonly By[];
  readonly resolve: (clock: Clock) => EventTime | null;
}

/** Alternation of the keys of a table, longest first, for use inside a pattern. */
export function anyOf(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((k) => k.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ -]'))
    .join('|');
}
