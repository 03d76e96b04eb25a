import type { ReportedEvent } from '../model/incident.ts';
import { scoreDetails } from './score-details.ts';
import { scaleOf, scorePlaces } from './score-place.ts';
import { isTally, scoreTime, windowOf } from './score-time.ts';
import { scoreType } from './score-type.ts';

/** How likely two events are one occurrence: 0–1 and the reasons in words; 0 = ruled out. */
export interface PairScore {
  readonly score: number;
  readonly reasons: readonly string[];
}

const RULED_OUT: PairScore = { score: 0, reasons: [] };

/**
 * Scores two events of different reports as one occurrence: type, time, place, then details.
 * A type, time or place that cannot agree rules the pair out, whatever else agrees.
 */
export function scorePair(a: ReportedEvent, b: ReportedEvent): PairScore {
  const type = scoreType(a.event.type, b.event.type);
  if (type === 0 || isTally(a) !== isTally(b)) return RULED_OUT;
  const time = scoreTime(a, b);
  const status = scoreStatus(a, b);
  if (time === 0 || status === 0) return RULED_OUT;
  const place = scorePlaces(a, b);
  if (place.score === 0) return RULED_OUT;
  const bothStated = windowOf(a).stated && windowOf(b).stated;
  const parts = [
    { score: type, weight: type < 0.9 ? 3 : 2 },
    { score: time, weight: bothStated ? 1.5 : 0.7 },
    place.score === null ? scoreUnplaced(a, b) : { score: place.score, weight: 3 },
    { score: status, weight: 0.4 },
  ];
  const details = scoreDetails(a, b);
  const weight = [...parts, ...details].reduce((s, p) => s + p.weight, 0);
  const total = [...parts, ...details].reduce((s, p) => s + p.score * p.weight, 0);
  const reasons = [
    type === 1 ? `same type (${a.event.type})` : `${a.event.type} and ${b.event.type}`,
    !bothStated ? 'a time not said' : time >= 1 ? 'times overlap' : 'times close',
    place.words,
    ...details.map((d) => d.words),
  ];
  return { score: Math.round(Math.max(0, total / weight) * 1000) / 1000, reasons };
}

/** Where a place is not said, time and type alone do not link: it takes a shared target or figure besides. */
function scoreUnplaced(a: ReportedEvent, b: ReportedEvent): { score: number; weight: number } {
  return { score: [a, b].some((e) => scaleOf(e) === 'wide') ? 0.1 : 0.15, weight: 3 };
}

/** A plan may become an occurrence; a plan told after the occurrence is another one. */
function scoreStatus(a: ReportedEvent, b: ReportedEvent): number {
  const ahead = (e: ReportedEvent) => e.event.status === 'planned';
  if (ahead(a) === ahead(b)) return a.event.status === b.event.status ? 1 : 0.8;
  const [plan, other] = ahead(a) ? [a, b] : [b, a];
  return Date.parse(plan.publishedAt ?? plan.receivedAt) <=
    Date.parse(other.publishedAt ?? other.receivedAt) + 3_600_000
    ? 0.6
    : 0;
}
