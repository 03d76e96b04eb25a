import type { EventType } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { effectKind, isOtherEffect } from './effect-kind.ts';
import { isOtherSide } from './other-side.ts';
import type { Detail } from './pair-detail.ts';
import { scoreDetails } from './score-details.ts';
import { isAct, type PlaceScore, type SitedEvent, scaleOf, scorePlaces } from './score-place.ts';
import { isTally, publishedMs, RECALLED, scoreTime } from './score-time.ts';
import { isAfterEffect, isLoosePair, scoreType } from './score-type.ts';

/** How likely two events are one occurrence: 0–1 and the reasons in words; 0 = ruled out. */
export interface PairScore {
  readonly score: number;
  readonly reasons: readonly string[];
}

const RULED_OUT: PairScore = { score: 0, reasons: [] };
/**
 * Most a pair may reach where what would tell it from another occurrence is missing; below the least score of a link
 * (`LEAST_LINK`), so that type, time, side and weapon alone never link. Finding candidates leans on it.
 */
const MOST_UNTOLD = 0.65;
/** Least figure that two reports of neighbouring towns, or of a town and a country, share by chance seldom enough. */
const LARGE_FIGURE = 10;

/**
 * Scores two events of different reports as one occurrence: type, time, place, then details. Depends on nothing else.
 * A type, time or place that cannot agree rules the pair out, whatever else agrees.
 */
export function scorePair(a: SitedEvent, b: SitedEvent): PairScore {
  const type = scoreType(typeOf(a), typeOf(b));
  if (type === 0 || isTally(a) !== isTally(b) || isOtherEffect(a, b) || isOtherSide(a, b)) return RULED_OUT;
  const said = scoreTime(a, b);
  const status = scoreStatus(a, b);
  if (said === null || status === 0) return RULED_OUT;
  const place = scorePlaces(a, b);
  if (place.score === 0) return RULED_OUT;
  const details = scoreDetails(a, b);
  const isKnown =
    !said.doubtful ||
    (said.doubtful === 'days' ? isRecalled(place, details) : type >= 0.9 && isRecalledLate(place, details));
  const time = said.doubtful && isKnown ? RECALLED : said;
  const typeWeight = type < 0.9 ? 3 : 2;
  let weight = typeWeight + time.weight + 3 + 0.4;
  let total = type * typeWeight + time.score * time.weight + place.score * 3 + status * 0.4;
  for (const d of details) {
    weight += d.weight;
    total += d.score * d.weight;
  }
  const most = isKnown && isTold(a, b, place, details) ? 1 : MOST_UNTOLD;
  return {
    score: Math.round(Math.min(most, Math.max(0, total / weight)) * 1000) / 1000,
    reasons: [
      type === 1 ? `same type (${a.event.type})` : `${a.event.type} and ${b.event.type}`,
      time.words,
      place.words,
      ...details.map((d) => d.words),
    ],
  };
}

/** A delivery still to come is what was pledged. */
const typeOf = ({ event }: ReportedEvent): EventType =>
  event.type === 'aid.delivery' && event.status === 'planned' ? 'aid.pledge' : event.type;

/** Least figure by which a report of days later, without a date, is known to speak of the same. */
const RECALLED_FIGURE = 5;

/** Whether an undated report of days later tells of the same: its place and what seldom happens there twice. */
function isRecalled(place: PlaceScore, details: readonly Detail[]): boolean {
  if (place.agree !== 'said' || place.score < 0.5) return false;
  return details.some(
    (d) =>
      d.tells === 'text' ||
      d.tells === 'rare-target' ||
      d.tells === 'one-object' ||
      (d.figure ?? 0) >= RECALLED_FIGURE,
  );
}

const TARGET_TELLS: ReadonlySet<Detail['tells']> = new Set(['target', 'rare-target', 'one-object']);
/** Least figure, beside one kind of target, by which it is known weeks later: two dead in a block of flats are too common. */
const LATE_FIGURE = 3;

/** Whether an undated report of a week or two later tells of the same: at the same place, what seldom happens there, or two such things. */
function isRecalledLate(place: PlaceScore, details: readonly Detail[]): boolean {
  if (place.agree !== 'said' || place.score < 0.85) return false;
  const figure = Math.max(0, ...details.map((d) => (d.tells === 'figure' ? (d.figure ?? 0) : 0)));
  const hasTarget = details.some((d) => TARGET_TELLS.has(d.tells));
  const isRare = details.some((d) => d.tells === 'rare-target' || d.tells === 'one-object');
  return isRare || figure >= LARGE_FIGURE || (hasTarget && figure >= LATE_FIGURE);
}

/** Whether a pair has what its kind of agreement needs to be one occurrence. */
function isTold(a: ReportedEvent, b: ReportedEvent, place: PlaceScore, details: readonly Detail[]): boolean {
  const figure = Math.max(0, ...details.map((d) => (d.tells === 'figure' ? (d.figure ?? 0) : 0)));
  const hasTarget = details.some((d) => TARGET_TELLS.has(d.tells));
  // Two towns side by side are hit in one night more often than one hit is told of both.
  if (place.agree === 'neighbour') return figure >= LARGE_FIGURE || (figure > 0 && hasTarget);
  // A wave and a hit within it have targets and weapons in common; the harm told of both is that of one of them.
  if (place.agree === 'scale')
    return figure > 0 || (!isHit(a) && !isHit(b) && details.some((d) => (d.figure ?? 0) >= LARGE_FIGURE));
  const [x, y] = [a.event.type, b.event.type];
  if (place.agree === 'context') return isSameAct(a, b, details);
  if (place.agree === 'around') return !isCountedArms(a) && !isCountedArms(b);
  // A fire after a strike is told beside it, at the same place and of the same object: only its figure makes it the strike, or an
  // object of which there is one: the bridge that one side blew up and another says has come down.
  if (isAfterEffect(x, y))
    return figure > 0 || details.some((d) => d.tells === 'text' || d.tells === 'one-object');
  if (place.agree === 'said' && !isLoosePair(x, y)) return true;
  return details.some((d) => d.tells !== undefined && d.tells !== 'party' && d.tells !== 'word');
}

/** Whether two deals or orders told of without a place are one: a party, a word or the kind of deal in common, and nobody else named. */
function isSameAct(a: ReportedEvent, b: ReportedEvent, details: readonly Detail[]): boolean {
  if (details.some((d) => d.score < 0)) return false;
  const kind = effectKind(a);
  // The truce that is hoped for is not yet the one that is kept.
  const isHoped = (a.event.status === 'possible') !== (b.event.status === 'possible');
  const isOneKind = kind !== null && kind === effectKind(b) && !isHoped;
  return isOneKind || details.some((d) => d.tells !== undefined);
}

const isCountedArms = (e: ReportedEvent): boolean =>
  e.event.counts.some((c) => (c.what === 'launched' || c.what === 'intercepted') && 'low' in c && c.low > 1);

const isHit = (e: ReportedEvent): boolean => scaleOf(e) === 'site';

/**
 * A plan may become an occurrence; a plan told after the occurrence is another one, unless it goes on or is denied to have begun. A
 * forecast told after it is of the next one.
 */
function scoreStatus(a: ReportedEvent, b: ReportedEvent): number {
  const forecast = [a, b].find((e) => e.event.status === 'possible');
  const real = [a, b].find((e) => e.event.status === 'occurred' || e.event.status === 'ongoing');
  if (forecast && real && !isAct(real) && publishedMs(forecast) > publishedMs(real) + 3_600_000) return 0;
  const ahead = (e: ReportedEvent) => e.event.status === 'planned';
  if (ahead(a) === ahead(b)) return a.event.status === b.event.status ? 1 : 0.8;
  const [plan, other] = ahead(a) ? [a, b] : [b, a];
  if (other.event.status === 'ongoing' || other.event.status === 'denied') return 0.6;
  // A deal that has been struck is still to be carried out.
  if (plan.event.type === 'talks.agreement') return 0.6;
  return publishedMs(plan) <= publishedMs(other) + 3_600_000 ? 0.6 : 0;
}
