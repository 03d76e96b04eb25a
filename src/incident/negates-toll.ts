import type { Event } from '../model/event.ts';
import type { Statement } from '../model/statement.ts';

/**
 * Whether what a negated statement negates is a figure of an event, not the event: "no one was hurt in the strike" says that there was a
 * strike. So it is where a figure of nobody, or one not known, stands in its words and the event is not told as denied.
 */
export function negatesToll(s: Pick<Statement, 'polarity' | 'quote'>, { status, counts }: Event): boolean {
  if (s.polarity !== 'negated' || status === 'denied') return false;
  const words = s.quote.toLowerCase();
  return counts.some((c) => {
    const isNone = 'low' in c ? c.low === 0 && c.high === 0 : c.value === 'unknown';
    return isNone && c.quote !== '' && words.includes(c.quote.toLowerCase());
  });
}
