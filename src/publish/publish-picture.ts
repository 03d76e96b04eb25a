import type { Incident } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Asserted, Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture, PublishingNote } from '../model/public-picture.ts';
import { timelineOf } from '../model/timeline.ts';
import { coarsenPlace } from './coarsen-place.ts';
import { coarsenTime } from './coarsen-time.ts';
import { distinct, rowWithout } from './hide-fields.ts';
import { maskStrings } from './mask-strings.ts';
import { type Mask, maskOf } from './mask-words.ts';
import { type PublishedIncident, publishIncident } from './publish-incident.ts';
import { publishRelations } from './publish-relations.ts';
import { type PictureRuling, type Ruled, ruleOnPicture, waitsBeside } from './rule-on-picture.ts';

/**
 * Passes a picture through the policy: the only maker of {@link PublicPicture}. Precision is never gained, nothing
 * leaves before its delay (from when its words were out to `picture.asOf`), and the audit says what was done without saying what was hidden.
 */
export function publishPicture(
  picture: Picture,
  policy: Policy,
  on: PictureRuling = ruleOnPicture(picture, policy),
): PublicPicture {
  const done = new Map(picture.incidents.map((i) => [i.id, published(i, on, policy, picture.asOf)]));
  const incidents = picture.incidents.flatMap((i) => done.get(i.id)!.incident ?? []);
  const whole = new Map(picture.incidents.map((i) => [i.id, i]));
  const masks = new Map<string, Mask>();
  const maskFor = (id: string): Mask => {
    const mask = masks.get(id) ?? maskOf(maskedBeside(whole.get(id)!, on));
    masks.set(id, mask);
    return mask;
  };
  const shown = new Set(incidents.flatMap((i) => i.events.map((e) => e.key)));
  const rows = <T extends Asserted>(all: readonly T[]): T[] =>
    all
      .filter((r) => r.events.every((k) => shown.has(k)))
      .flatMap((r) => coarseRow(r, on.of(whole.get(r.incident)!), policy, maskFor(r.incident)) ?? []);
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
    checks: publicChecks(picture, incidents, (id) => on.of(whole.get(id)!), maskFor),
    policyVersion: policy.version,
    audit: gathered([...done.values()].flatMap((d) => d.notes)),
  };
  return made as PublicPicture;
}

interface Kept extends PublishedIncident {
  readonly ruled: Ruled;
  readonly signature: string;
}

const kept = new WeakMap<Policy, WeakMap<Incident, Kept>>();

/** One incident published; what was made of the very same incident under the same asks is taken as it was made. */
function published(incident: Incident, on: PictureRuling, policy: Policy, asOf: string): PublishedIncident {
  const ruled = on.of(incident);
  const signature = signatureOf(incident, ruled, on);
  const made = kept.get(policy) ?? new WeakMap<Incident, Kept>();
  kept.set(policy, made);
  const before = made.get(incident);
  const now = Date.parse(asOf);
  if (before?.signature === signature && before.ruled.from <= now && now < before.ruled.until) return before;
  const done = publishIncident(incident, ruled.ruling, policy, asOf, {
    isHeld: (id) => isHeld(on, id),
    waits: (e) => waitsBeside(e, ruled, on.documents),
    masked: (id) => (ruled.ruling.isAtOnce ? [] : (on.documents.get(id)?.masked ?? [])),
  });
  made.set(incident, { ...done, ruled, signature });
  return done;
}

/** Whether a document's words may not be shown at all. */
function isHeld(on: PictureRuling, id: string): boolean {
  const document = on.documents.get(id);
  return Boolean(document?.waits || document?.silent);
}

/** What of other incidents' rulings has a say in this one; empty for nearly all. */
function signatureOf(incident: Incident, { ruling }: Ruled, on: PictureRuling): string {
  let out = '';
  for (const e of incident.events) {
    const document = on.documents.get(e.documentId);
    if (document) out += `${document.signature};`;
    const notice = e.retracted?.byDocument ? on.documents.get(e.retracted.byDocument) : undefined;
    if (notice) out += `r${notice.signature};`;
  }
  return out === ''
    ? out
    : `${out}${ruling.place?.rule}${ruling.place?.ask.level}${ruling.withhold}${[...ruling.fields.keys()]}`;
}

/** The names and words that go from everything told of an incident. */
function maskedBeside(incident: Incident, on: PictureRuling) {
  const { ruling, masked } = on.of(incident);
  const beside = ruling.isAtOnce
    ? []
    : incident.events.flatMap((e) => on.documents.get(e.documentId)?.masked ?? []);
  return distinct([...masked, ...beside]);
}

/** Checks of what is shown, without the report's words where those are not; they name no place finer than a first-level unit. */
function publicChecks(
  picture: Picture,
  shown: readonly Incident[],
  ruledOf: (id: string) => Ruled,
  maskFor: (id: string) => Mask,
): LogCheck[] {
  const incidentOf = new Map(shown.flatMap((i) => i.events.map((e) => [e.key, i.id])));
  return picture.checks.flatMap((c) => {
    const id = incidentOf.get(c.event);
    if (id === undefined) return [];
    const open = ruledOf(id).ruling.fields.has('quotes') ? { ...c, quote: '' } : c;
    return [maskStrings(open, maskFor(id))];
  });
}

function coarseRow<T extends Asserted>(row: T, { ruling }: Ruled, policy: Policy, mask: Mask): T | null {
  const { place, time, fields } = ruling;
  let open: T | null = fields.size > 0 ? rowWithout(row, fields) : row;
  if (!open) return null;
  if (fields.has('quotes')) open = withoutRowWords(open);
  if (place) open = { ...open, places: open.places.map((p) => coarsenPlace(p, place.ask, policy.areaOf)) };
  if (time) open = { ...open, time: coarsenTime(open.time, time.to) };
  return maskStrings(open, mask);
}

function withoutRowWords<T extends Asserted>(row: T): T {
  const { quote: _quote, ...time } = row.time;
  const people =
    'people' in row ? { people: (row.people as { quote: string }[]).map((p) => ({ ...p, quote: '' })) } : {};
  return 'quote' in row ? { ...row, ...people, time, quote: '' } : { ...row, ...people, time };
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
