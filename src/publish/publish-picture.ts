import type { Incident } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture, PublishingNote } from '../model/public-picture.ts';
import { distinct } from './hide-fields.ts';
import { maskStrings } from './mask-strings.ts';
import { type Mask, maskOf } from './mask-words.ts';
import { type PublishedIncident, publishIncident } from './publish-incident.ts';
import { publishRelations } from './publish-relations.ts';
import { type PictureRuling, type Ruled, ruleOnPicture, waitsBeside } from './rule-on-picture.ts';

/** Makes the rows of a picture (alerts, tallies, ledger, timeline …) from incidents as known at a moment (ISO 8601 UTC), and puts these in order. */
export type Project = (incidents: readonly Incident[], asOf: string) => Picture;

/**
 * Passes a picture through the policy: the only maker of {@link PublicPicture}. Precision is never gained, nothing
 * leaves before its delay (from when its words were out to `picture.asOf`), and the audit says what was done without saying what was hidden.
 * Rows and order are projected anew from the published incidents, so that no row tells more than its incident.
 */
export function publishPicture(
  picture: Picture,
  policy: Policy,
  project: Project,
  on: PictureRuling = ruleOnPicture(picture, policy),
): PublicPicture {
  const done = picture.incidents.map((i) => published(i, on, policy, picture.asOf));
  const open = project(
    done.flatMap((d) => d.incident ?? []),
    picture.asOf,
  );
  const made: Picture & { policyVersion: number; audit: readonly PublishingNote[] } = {
    ...open,
    relations: publishRelations(picture, open.incidents),
    checks: publicChecks(picture, open.incidents, on),
    policyVersion: policy.version,
    audit: gathered(done.flatMap((d) => d.notes)),
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
function publicChecks(picture: Picture, shown: readonly Incident[], on: PictureRuling): LogCheck[] {
  if (picture.checks.length === 0) return [];
  const idOf = new Map(shown.flatMap((i) => i.events.map((e) => [e.key, i.id])));
  const whole = new Map(picture.incidents.map((i) => [i.id, i]));
  const masks = new Map<string, Mask>();
  return picture.checks.flatMap((c) => {
    const id = idOf.get(c.event);
    if (id === undefined) return [];
    const incident = whole.get(id)!;
    const { fields } = on.of(incident).ruling;
    const open = fields.has('quotes') ? { ...c, quote: '' } : c;
    const mask = masks.get(id) ?? maskOf(maskedBeside(incident, on));
    masks.set(id, mask);
    return [maskStrings(open, mask)];
  });
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
