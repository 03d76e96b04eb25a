import { z } from 'zod';
import type { AidQuery } from '../output/aid-ledger.ts';
import type { RowQuery } from '../output/filter-rows.ts';
import { incidentQuery, instantOf } from './query.ts';

const blank = (value: unknown): unknown => (value === '' ? undefined : value);
const words = (what: string) => z.preprocess(blank, z.string().max(120).optional()).describe(what);

/** What rows of places and times can be asked by. */
export const rowQuery = incidentQuery.pick({ region: true, asOf: true, limit: true, cursor: true }).extend({
  from: incidentQuery.shape.from.describe('of that time or later'),
  to: incidentQuery.shape.to.describe('of that time or earlier; a day counts whole'),
});
/** The query of rows, read. */
export type PanelQuery = z.infer<typeof rowQuery>;

/** What the aid ledger can be asked by. */
export const aidQuery = rowQuery.omit({ region: true }).extend({
  donor: words('who gives: a name, a part of it, or a country code'),
  recipient: words('who gets it, or where it goes'),
  item: words('what: words of it, its class, or the system it is for'),
});
/** The query of the ledger, read. */
export type AidPanelQuery = z.infer<typeof aidQuery>;

/** The window of a query as instants, a day counted whole. */
export function windowOf(query: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Pick<RowQuery & AidQuery, 'from' | 'to'> {
  return { from: query.from && instantOf(query.from, 'start'), to: query.to && instantOf(query.to, 'end') };
}

/** The query as the address carries it, without what has its default. */
export function panelText(query: Partial<PanelQuery & AidPanelQuery>): string {
  const params = new URLSearchParams();
  for (const name of ['donor', 'recipient', 'item', 'region', 'from', 'to', 'asOf', 'cursor'] as const)
    if (query[name]) params.set(name, query[name]);
  if (query.limit && query.limit !== 50) params.set('limit', String(query.limit));
  const text = params.toString();
  return text ? `?${text}` : '';
}
