import { EVENT_TYPES } from '../model/event.ts';
import { regionKeysAsked } from '../output/in-region.ts';
import { askedWords } from '../output/search-words.ts';
import { type IncidentQuery, instantOf } from '../server/query.ts';
import type { PublicQuery } from '../store/public-store.ts';

/** What a query of the page asks of the published incidents; its moment and paging are left to the caller. */
export function publicQueryOf(query: Partial<IncidentQuery>): PublicQuery {
  const { q, from, to, type, status, region, since, bbox } = query;
  const at = (text: string, edge: 'start' | 'end'): number => Date.parse(instantOf(text, edge));
  return {
    ...(q && askedWords(q).length > 0 ? { words: askedWords(q) } : {}),
    ...(from ? { from: at(from, 'start') } : {}),
    ...(to ? { to: at(to, 'end') } : {}),
    ...(type?.length
      ? { types: EVENT_TYPES.filter((t) => type.some((asked) => t === asked || t.startsWith(`${asked}.`))) }
      : {}),
    ...(status?.length ? { statuses: status } : {}),
    ...(region ? { regions: regionKeysAsked(region) } : {}),
    ...(since ? { changedSince: at(since, 'start') } : {}),
    ...(bbox ? { box: bbox.split(',').map(Number) as [number, number, number, number] } : {}),
  };
}
