// Resolving alone: the names of the public place set are given, and each is asked for its place.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { resolveSpans } from '../src/event/place/find-places.ts';
import { kmBetween } from '../src/event/place/geometry.ts';
import type { Gazetteer } from '../src/model/place.ts';
import { contract, documentOf } from './sets.ts';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly lat?: number;
  readonly lon?: number;
}
interface MarkedText {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly gold: readonly Named[];
}

/** Share of the gold names with coordinates that are resolved within `km`, when every gold name is given. */
export function scoreGiven(corpus: string, gazetteer: Gazetteer, km: number): number {
  const adapter = createRequire(import.meta.url)(join(contract, 'anchors', 'geo.mjs')) as {
    load(path: string): readonly MarkedText[];
  };
  let right = 0;
  let all = 0;
  for (const { id, text, title, gold } of adapter.load(corpus)) {
    const mentions = resolveSpans(documentOf({ id, text, title }), gold, gazetteer);
    for (const g of gold) {
      if (g.lat === undefined || g.lon === undefined) continue;
      all++;
      const at = mentions.find((m) => m.start === g.start && m.end === g.end);
      const m = at ?? mentions.find((x) => x.start < g.end && g.start < x.end);
      if (m?.lat === undefined || m.lon === undefined) continue;
      if (kmBetween({ lat: g.lat, lon: g.lon }, { lat: m.lat, lon: m.lon }) <= km) right++;
    }
  }
  return right / all;
}
