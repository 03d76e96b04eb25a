import type { Ground } from './cited-ground.ts';
import { MASK } from './masked-text.ts';

/** Faults of place: what is only near a place, or beside it, told as in it. */
export function placeFaults(
  masked: string,
  nameOf: (char: string) => string | undefined,
  places: readonly { name: string; role: string; relation?: unknown }[],
): string[] {
  return [...masked.matchAll(new RegExp(`\\bin (?:the )?(${MASK})`, 'g'))].flatMap((m) => {
    const name = nameOf(m[1]!);
    const same = places.filter((p) => p.name.toLowerCase() === name?.toLowerCase());
    const isThere = same.some((p) => p.role === 'at' && !p.relation);
    return same.length > 0 && !isThere ? [`“in ${name}”, where it was said to be beside it`] : [];
  });
}

/** Who is made to say more finely where it was than their own words do: one who says "the region was hit" has named no town. */
export function levelFaults(
  masked: string,
  nameOf: (char: string) => string | undefined,
  { statements, events }: Ground,
): string[] {
  const told = [...masked.matchAll(new RegExp(MASK, 'g'))].map((m) => nameOf(m[0])?.toLowerCase());
  const speakers = Map.groupBy(statements, (s) =>
    JSON.stringify([s.speaker?.name ?? s.speaker?.organisation ?? s.speaker?.role]),
  );
  return [...speakers.values()].flatMap((own) => {
    const level = Math.min(...own.map((s) => s.placeLevel ?? Number.POSITIVE_INFINITY));
    if (!Number.isFinite(level)) return [];
    const words = own.map((s) => s.quote.toLowerCase());
    const finer = events
      .filter((e) => own.some((s) => e.statements.some((x) => x.key === s.key)))
      .flatMap((e) => e.event.places.filter((p) => p.precision < level).map((p) => p.name.toLowerCase()));
    return [...new Set(finer)]
      .filter((n) => told.includes(n) && !words.some((w) => w.includes(n)))
      .map((n) => `“${n}”, where ${own[0]!.key} names only the area around it`);
  });
}
