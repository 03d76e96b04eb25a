import type { CapFeedHealth } from '../model/cap-feed.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import { listedAtOf } from '../model/incident-order.ts';
import type { LogCheck } from '../model/log-check.ts';
import { type JudgementRow, pressureOf, type ReviewItem } from '../model/review.ts';
import { type RatingRow, subjectKey } from '../output/rating-rows.ts';
import type { SourceRow } from '../output/source-list.ts';
import { foldName } from '../util/fold-name.ts';
import { compareKeys, type ListOrder } from './cursor.ts';

/** Incidents: the newest first. */
export const INCIDENT_ORDER: ListOrder<Incident> = {
  name: 'incidents',
  keyOf: (i) => [listedAtOf(i), i.id],
  descending: [true],
};

/** Events: what was received last first. */
export const EVENT_ORDER: ListOrder<ReportedEvent> = {
  name: 'events',
  keyOf: (e) => [e.receivedAt, e.key],
  descending: [true],
};

/** Checks: by event, then by what is checked against which log. */
export const CHECK_ORDER: ListOrder<LogCheck> = {
  name: 'checks',
  keyOf: (c) => [c.event, c.claim, c.log, c.quote],
  descending: [],
};

/** Sources: by name. */
export const SOURCE_ORDER: ListOrder<SourceRow> = {
  name: 'sources',
  keyOf: (s) => [foldName(s.name), s.name],
  descending: [],
};

/** What waits for a person's word: the most pressing first. */
export const REVIEW_ORDER: ListOrder<ReviewItem> = {
  name: 'review',
  keyOf: (r) => [pressureOf(r), r.doubt, r.pair.join()],
  descending: [true, true],
};

/** Judgements: the oldest first. */
export const JUDGEMENT_ORDER: ListOrder<JudgementRow> = {
  name: 'judgements',
  keyOf: (j) => [j.at, j.a, j.b, j.by, j.verdict],
  descending: [],
};

/** Grades: the oldest first. */
export const RATING_ORDER: ListOrder<RatingRow> = {
  name: 'ratings',
  keyOf: (r) => [r.at, subjectKey(r.subject), r.by, r.grade],
  descending: [],
};

/** Feeds: by address. */
export const FEED_ORDER: ListOrder<CapFeedHealth> = {
  name: 'feeds',
  keyOf: (f) => [f.url, f.everySeconds],
  descending: [],
};

/** A list put in its order. */
export function inOrder<T>(items: readonly T[], order: ListOrder<T>): T[] {
  return [...items].sort((a, b) => compareKeys(order.keyOf(a), order.keyOf(b), order.descending));
}
