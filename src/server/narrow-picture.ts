import type { PublicPicture } from '../model/public-picture.ts';
import { timelineOf } from '../model/timeline.ts';
import { alertRegionFilter } from '../output/alert-region.ts';
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
    alerts: narrowAlerts(picture.alerts, query, kept),
    airDefence: onKept(picture.airDefence),
    aid: onKept(picture.aid),
    control: onKept(picture.control),
    evacuation: onKept(picture.evacuation),
    timeline: timelineOf(incidents),
    checks: picture.checks.filter((c) => events.has(c.event)),
    audit: picture.audit.filter((a) => kept.has(a.incident)),
  };
}

/** States of the region asked for; where more is asked, those that a report of a kept incident tells of. */
export function narrowAlerts(
  alerts: PublicPicture['alerts'],
  query: IncidentQuery,
  kept: ReadonlySet<string>,
): PublicPicture['alerts'] {
  const { region } = query;
  const inside = region ? alerts.filter(alertRegionFilter(region)) : alerts;
  if (!hasFilter({ ...query, region: undefined })) return inside;
  return inside.filter((a) => a.sources.some((s) => s.incident !== undefined && kept.has(s.incident)));
}
