import type { KeptAlerts } from './model/alert.ts';
import type { Incident } from './model/incident.ts';
import { inListOrder } from './model/incident-order.ts';
import type { Picture } from './model/picture.ts';
import type { Policy } from './model/policy.ts';
import type { PublicPicture } from './model/public-picture.ts';
import { toldAlerts } from './model/told-alert.ts';
import { NOTHING_KEPT, withoutCaptures } from './picture/gather-alerts.ts';
import { projectPicture } from './picture/project-picture.ts';
import { gatherPublished, publishPicture } from './publish/publish-picture.ts';
import type { PictureRuling } from './publish/rule-on-picture.ts';
import { canonicalJson } from './util/hash.ts';

/**
 * A picture as it may leave: each incident passed through the policy, and everything made of incidents made of those. The one place where
 * the stages picture and publish meet; every output starts here. `on` where the rulings are known already, `kept` what logs and messages
 * say of alerts.
 */
export function publicPicture(
  picture: Picture,
  policy: Policy,
  on?: PictureRuling,
  kept: KeptAlerts = NOTHING_KEPT,
): PublicPicture {
  const project = (incidents: readonly Incident[], asOf: string): Picture =>
    projectPicture(
      incidents,
      asOf,
      [],
      [],
      withoutCaptures(kept, heldAlertCaptures(picture.incidents, incidents)),
    );
  return publishPicture(picture, policy, project, on);
}

/**
 * Captures with an alert that the policy holds back or tells less of: a message that came in them must not tell by itself what its
 * reports may not.
 */
export function heldAlertCaptures(
  whole: readonly Incident[],
  published: readonly Incident[],
): ReadonlySet<string> {
  const marks = (incidents: readonly Incident[]): Map<string, string> =>
    new Map(
      toldAlerts(incidents).map(({ event, place, at }) => [
        `${event.captureId} ${canonicalJson({ key: event.key, at, place: { ...place, id: null } })}`,
        event.captureId,
      ]),
    );
  const open = marks(published);
  return new Set([...marks(whole)].filter(([mark]) => !open.has(mark)).map(([, capture]) => capture));
}

/** The public picture of incidents that were published one by one, with what stands beside them; notes are those on each of them and on what is hidden. */
export function publishedPicture(
  incidents: Picture['incidents'],
  made: Parameters<typeof gatherPublished>[1],
  policy: Policy,
): PublicPicture {
  return gatherPublished(incidents, made, policy, (all, asOf) => projectPicture(all, asOf));
}

/** The same without the rows that are made of incidents: all that a map draws. */
export function drawnPicture(
  incidents: Picture['incidents'],
  made: Parameters<typeof gatherPublished>[1],
  policy: Policy,
): PublicPicture {
  const rows = {
    relations: [],
    alerts: [],
    airDefence: [],
    aid: [],
    control: [],
    evacuation: [],
    timeline: [],
    checks: [],
  };
  return gatherPublished(incidents, made, policy, (all, asOf) => ({
    ...rows,
    asOf,
    incidents: inListOrder(all),
  }));
}
