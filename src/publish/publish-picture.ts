import type { Incident } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Asserted, Picture } from '../model/picture.ts';
import type { EventPlace } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture, PublishingNote } from '../model/public-picture.ts';
import { timelineOf } from '../model/timeline.ts';
import { coarsenPlace } from './coarsen-place.ts';
import { findHeldDocuments } from './find-held-documents.ts';
import { findRuling, type Ruling } from './find-ruling.ts';
import { publishIncident } from './publish-incident.ts';
import { publishRelations } from './publish-relations.ts';

/**
 * Passes a picture through the policy: the only maker of {@link PublicPicture}. Precision is never gained, nothing
 * leaves before its delay (from when its words were out to `picture.asOf`), and the audit says what was done without saying what was hidden.
 */
export function publishPicture(picture: Picture, policy: Policy): PublicPicture {
  const rulings = new Map(picture.incidents.map((i) => [i.id, findRuling(i, policy)]));
  const held = findHeldDocuments(picture, policy);
  const isHeld = (documentId: string): boolean => held.has(documentId);
  const done = picture.incidents.map((i) =>
    publishIncident(i, rulings.get(i.id)!, policy, picture.asOf, isHeld),
  );
  const incidents = done.flatMap((d) => d.incident ?? []);
  const shown = new Set(incidents.flatMap((i) => i.events.map((e) => e.key)));
  const rows = <T extends Asserted>(all: readonly T[]): T[] =>
    all.filter((r) => r.events.every((k) => shown.has(k))).map((r) => coarseRow(r, rulings.get(r.incident)!));
  const made: Picture & { policyVersion: number; audit: readonly PublishingNote[] } = {
    asOf: picture.asOf,
    incidents,
    relations: publishRelations(picture, incidents),
    alerts: rows(picture.alerts).map((r) => ({ ...r, region: r.places[0]?.name ?? r.region })),
    airDefence: rows(picture.airDefence),
    aid: rows(picture.aid),
    control: rows(picture.control),
    evacuation: rows(picture.evacuation),
    // An incident with reports held back stands under the day of what is shown of it.
    timeline: timelineOf(incidents),
    checks: publicChecks(picture, incidents, rulings),
    policyVersion: policy.version,
    audit: gathered(done.flatMap((d) => d.notes)),
  };
  return made as PublicPicture;
}

/** Checks of what is shown, without the report's words where those are not; they name no place finer than a first-level unit. */
function publicChecks(
  picture: Picture,
  shown: readonly Incident[],
  rulings: ReadonlyMap<string, Ruling>,
): LogCheck[] {
  const rulingOf = new Map(shown.flatMap((i) => i.events.map((e) => [e.key, rulings.get(i.id)!])));
  return picture.checks.flatMap((c) => {
    const ruling = rulingOf.get(c.event);
    if (!ruling) return [];
    return [ruling.noQuotes ? { ...c, quote: '' } : c];
  });
}

function coarseRow<T extends Asserted>(row: T, ruling: Ruling): T {
  if (!ruling.place) return ruling.noQuotes ? withoutRowWords(row) : row;
  const places: EventPlace[] = row.places.map((p) => coarsenPlace(p, ruling.place!.ask));
  const coarse = { ...row, places };
  return ruling.noQuotes ? withoutRowWords(coarse) : coarse;
}

function withoutRowWords<T extends Asserted>(row: T): T {
  const { quote: _quote, ...time } = row.time;
  return 'quote' in row ? { ...row, time, quote: '' } : { ...row, time };
}

/** Notes on what is hidden are added up by rule, so that they do not tell how much of one incident is held. */
function gathered(notes: readonly PublishingNote[]): PublishingNote[] {
  const hidden = new Map<string, PublishingNote>();
  const seen: PublishingNote[] = [];
  for (const n of notes) {
    if (n.action !== 'delayed' && n.action !== 'withheld') {
      seen.push(n);
      continue;
    }
    const key = `${n.action}|${n.rule}`;
    const before = hidden.get(key);
    if (!before || !('events' in before)) hidden.set(key, n);
    else if (n.action === 'withheld') hidden.set(key, { ...n, events: n.events + before.events });
    else if (before.action === 'delayed') {
      const until = [n.until, before.until].sort().at(-1)!;
      hidden.set(key, { ...n, events: n.events + before.events, until });
    }
  }
  return [...hidden.values(), ...seen];
}
