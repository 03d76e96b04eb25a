import type { KeyedStatement } from './statement.ts';

/** A statement as a test wants it told, of event e1; the rest is plain. */
export function statementOf(
  given: Partial<KeyedStatement> & { readonly quote: string },
  key: string,
  id: string,
): KeyedStatement {
  return {
    key,
    id,
    start: 0,
    end: given.quote.length,
    speaker: null,
    channel: null,
    form: 'indirect',
    basis: 'told',
    polarity: 'affirmed',
    events: ['e1'],
    ...given,
  };
}
