import type { ReportedEvent } from '../model/incident.ts';
import { isApart } from './country-hints.ts';
import { isMovement, placesAt, scaleOf } from './score-place.ts';
import { windowOf } from './score-time.ts';
import { familiesOf } from './score-type.ts';

const DAY = 86_400_000;
/** A window longer than this is entered by its two ends only: a tally of a year is not compared day by day. */
const MOST_DAYS = 20;

/**
 * Pairs of events (as indexes, the lower first) worth scoring: same family, a shared day give or take one, and
 * a shared country where both name one. Missing a pair here loses a link, so the blocks are wide.
 */
export function findCandidates(
  events: readonly ReportedEvent[],
  countries: ReadonlyMap<string, ReadonlySet<string>>,
): [number, number][] {
  const blocks = new Map<string, number[]>();
  events.forEach((e, i) => {
    for (const key of blockKeys(e)) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  });
  const seen = new Set<number>();
  const out: [number, number][] = [];
  for (const block of blocks.values()) {
    for (let x = 0; x < block.length; x++) {
      for (let y = x + 1; y < block.length; y++) {
        const [i, j] = [block[x]!, block[y]!];
        const code = i * events.length + j;
        if (seen.has(code) || !mayAgree(events[i]!, events[j]!, countries)) continue;
        seen.add(code);
        out.push([i, j]);
      }
    }
  }
  return out;
}

function blockKeys(e: ReportedEvent): string[] {
  const w = windowOf(e);
  const first = Math.floor(w.start / DAY) - 1;
  const last = Math.floor(w.end / DAY);
  const days: number[] = [];
  if (last - first > MOST_DAYS) days.push(first, last);
  else for (let d = first; d <= last; d++) days.push(d);
  return familiesOf(e.event.type).flatMap((f) => days.map((d) => `${f}|${d}`));
}

/** Degrees of latitude that two sites may lie apart: the two ends of a movement further than two hits. */
const NEAR_DEGREES = 0.5;
const MOVING_DEGREES = 2;

function mayAgree(
  a: ReportedEvent,
  b: ReportedEvent,
  countries: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (a.documentId === b.documentId) return false;
  const [x, y] = [placesAt(a)[0], placesAt(b)[0]];
  if (!x || !y) return !isApart(countries.get(a.documentId), countries.get(b.documentId));
  if (scaleOf(a) !== 'site' || scaleOf(b) !== 'site') return true;
  if (x.country && y.country && x.country !== y.country) return false;
  if (x.lat === null || y.lat === null || x.lon === null || y.lon === null) return true;
  const most = isMovement(a.event.type) || isMovement(b.event.type) ? MOVING_DEGREES : NEAR_DEGREES;
  const across = most / Math.max(0.1, Math.cos((x.lat * Math.PI) / 180));
  return Math.abs(x.lat - y.lat) <= most && Math.abs(x.lon - y.lon) <= across;
}
