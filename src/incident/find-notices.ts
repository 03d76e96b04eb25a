import type { Notice, ReportedEvent } from '../model/incident.ts';
import { findDrift } from './find-drift.ts';
import type { Origins } from './find-origins.ts';

/** What a reader must know of how the reports of one incident relate; each kind in the order of the events. */
export function findNotices(events: readonly ReportedEvent[], origins: Origins): Notice[] {
  const taken = events.flatMap((e) => (e.retracted ? [{ kind: 'retracted' as const, event: e.key }] : []));
  const standing = events.filter((e) => !e.retracted);
  const headlines = standing.flatMap((e): Notice[] =>
    e.headline ? [{ kind: 'headline', event: e.key, ...e.headline }] : [],
  );
  return [...taken, ...findDrift(standing, origins), ...headlines];
}
