import type { Incident } from '../model/incident.ts';
import type { Assertion } from '../model/picture.ts';
import type { Statement } from '../model/statement.ts';
import { compareText } from '../util/compare-text.ts';

/** A statement that a row stands on, with the report it is in: the way from a cell back to the words. */
export interface CitedWords {
  /** Global key of the statement. */
  readonly statement: string;
  /** Its id within the document, for a link to the place. */
  readonly anchor: string;
  readonly document: string;
  readonly incident: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  /** ISO 8601 UTC; null where not known. */
  readonly publishedAt: string | null;
  readonly receivedAt: string;
  /** Empty where the policy holds words back. */
  readonly quote: string;
  readonly speaker: Statement['speaker'];
  readonly polarity: Statement['polarity'];
  readonly likelihood?: Statement['likelihood'];
}

/** Looks up the statements of a row in its incident, as they are published with that, in the order they were published. */
export type CiteWords = (row: Pick<Assertion, 'incident' | 'statements'>) => CitedWords[];

/** A look-up over published incidents, built once for all rows of a page. */
export function citeWords(incidents: readonly Incident[]): CiteWords {
  const byId = new Map(incidents.map((i) => [i.id, i]));
  const known = new Map<string, ReadonlyMap<string, CitedWords>>();
  const at = (c: CitedWords): string => new Date(c.publishedAt ?? c.receivedAt).toISOString();
  return ({ incident, statements }) => {
    const said = known.get(incident) ?? wordsOf(byId.get(incident));
    known.set(incident, said);
    return statements
      .flatMap((key) => said.get(key) ?? [])
      .sort((a, b) => compareText(at(a), at(b)) || compareText(a.statement, b.statement));
  };
}

function wordsOf(incident: Incident | undefined): Map<string, CitedWords> {
  const all = new Map<string, CitedWords>();
  for (const e of incident?.events ?? [])
    for (const s of e.statements)
      if (!all.has(s.key))
        all.set(s.key, {
          statement: s.key,
          anchor: s.id,
          document: e.documentId,
          incident: incident!.id,
          source: e.source,
          url: e.url,
          lang: e.lang,
          publishedAt: e.publishedAt,
          receivedAt: e.receivedAt,
          quote: s.quote,
          speaker: s.speaker,
          polarity: s.polarity,
          ...(s.likelihood ? { likelihood: s.likelihood } : {}),
        });
  return all;
}
