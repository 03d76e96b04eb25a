import type { Incident } from '../model/incident.ts';
import { type Panel, panelKey } from '../model/panel-key.ts';
import { standingEvents } from '../model/standing.ts';
import { toldAlerts } from '../model/told-alert.ts';
import { claimsOf } from './find-claim-figures.ts';
import { alertDayKey, alertUnitKey } from './told-over.ts';

/** Kinds of event that a panel has rows of. */
const FAMILIES: Readonly<Record<Exclude<Panel, 'air-defence'>, RegExp>> = {
  aid: /^aid\./,
  control: /^control\./,
  evacuation: /^movement\./,
};

/** Keys under which a published incident is found by the panels that may have a row of it, and by the days and units of the alerts it tells of. */
export function panelKeysOf(incident: Incident): string[] {
  const standing = standingEvents(incident);
  const panels = (Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]).filter((panel) =>
    standing.some((e) => FAMILIES[panel].test(e.event.type)),
  );
  const told = toldAlerts([incident]);
  return [
    ...panels.map(panelKey),
    ...(standing.some((e) => claimsOf(e).length > 0) ? [panelKey('air-defence')] : []),
    ...new Set(told.flatMap((t) => [alertDayKey(t), alertUnitKey(t)])),
  ];
}
