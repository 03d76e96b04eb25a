import type { EventTime } from '../../model/event.ts';
import type { Span } from '../../util/span.ts';

/** A time expression with the interval it means; `unit` for "for the third night running" lives in find-recurrence. */
export interface TimeMention extends Span {
  readonly time: EventTime;
  /** Which way the words point: decides between "past or future by tense". */
  readonly direction: 'past' | 'future' | 'either';
}

/** What relative words are anchored on: the publication instant (ISO) and the place's IANA time zone. */
export interface TimeAnchor {
  readonly publishedAt: string | null;
  readonly timeZone: string;
  /** Tense of the clause the words stand in, when known: "on Saturday" is last Saturday under `past`. */
  readonly tense?: 'past' | 'future';
}

/** Time expressions of `text` between `start` and `end`, in order, longest first where two overlap. */
export function findTimes(_text: string, _start: number, _end: number, _anchor: TimeAnchor): TimeMention[] {
  return [];
}
