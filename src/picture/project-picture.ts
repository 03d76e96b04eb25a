import type { KeptAlerts } from '../model/alert.ts';
import type { Incident, Relation } from '../model/incident.ts';
import { inListOrder } from '../model/incident-order.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Picture } from '../model/picture.ts';
import { timelineOf } from '../model/timeline.ts';
import { toldAlerts } from '../model/told-alert.ts';
import { assert } from '../util/assert.ts';
import { gatherAlerts, NOTHING_KEPT } from './gather-alerts.ts';
import { projectAid } from './project-aid.ts';
import { projectAirDefence } from './project-air-defence.ts';
import { projectAlerts } from './project-alerts.ts';
import { projectControl } from './project-control.ts';
import { projectEvacuation } from './project-evacuation.ts';

/**
 * The picture as known at `asOf` (ISO 8601 UTC). The incidents must be linked from what was received by then:
 * an incident first heard of later is left out (and with it what `relations` say of it), one with a later report in it is a bug, since its fields already know more. `kept` is what logs and messages say of alerts.
 */
export function projectPicture(
  incidents: readonly Incident[],
  asOf: string,
  relations: readonly Relation[] = [],
  checks: readonly LogCheck[] = [],
  kept: KeptAlerts = NOTHING_KEPT,
): Picture {
  const now = Date.parse(asOf);
  assert(!Number.isNaN(now), `asOf ${asOf} is an instant`);
  const known = incidents.filter((i) => Date.parse(i.firstReceivedAt) <= now);
  for (const i of known)
    assert(
      Date.parse(i.lastReceivedAt) <= now,
      `incident ${i.id} was linked with reports later than ${asOf}`,
    );
  const sorted = inListOrder(known);
  const ids = new Set(sorted.map((i) => i.id));
  return {
    asOf,
    incidents: sorted,
    relations: relations.filter((r) => ids.has(r.from) && ids.has(r.to)),
    alerts: projectAlerts(gatherAlerts(toldAlerts(sorted), kept), asOf),
    airDefence: projectAirDefence(sorted),
    aid: projectAid(sorted),
    control: projectControl(sorted),
    evacuation: projectEvacuation(sorted),
    timeline: timelineOf(sorted),
    checks,
  };
}
