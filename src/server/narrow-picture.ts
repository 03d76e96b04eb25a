import type { PublicPicture } from '../model/public-picture.ts';
import { timelineOf } from '../model/timeline.ts';
import { filterIncidents } from './filter-incidents.ts';
import { hasFilter, type IncidentQuery } from './query.ts';

/**
 * A public picture with the incidents a query keeps and, of everything else, what stands on those. Nothing is made coarser or finer by
 * it: it stays what `publish/` made. With nothing asked it is the picture itself.
 */
export function narrowPicture(picture: PublicPicture, query: IncidentQuery): PublicPicture {
  if (!hasFilter(query)) return picture;
  const incidents = filterIncidents(picture.incidents, query);
  const kept = new Set(incidents.map((i) => i.id));
  const events = new Set(incidents.flatMap((i) => i.events.map((e) => e.key)));
  const onKept = <T extends { readonly incident: string }>(rows: readonly T[]): T[] =>
    rows.filter((r) => kept.has(r.incident));
  return {
    ...picture,
    incidents,
    relations: picture.relations.filter((r) => kept.has(r.from) && kept.has(r.to)),
    alerts: onKept(picture.alerts),
    airDefence: onKept(picture.airDefence),
    aid: onKept(picture.aid),
    control: onKept(picture.control),
    evacuation: onKept(picture.evacuation),
    timeline: timelineOf(incidents),
    checks: picture.checks.filter((c) => events.has(c.event)),
    audit: picture.audit.filter((a) => !('incident' in a) || kept.has(a.incident)),
  };
}
