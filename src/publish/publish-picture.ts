import type { Incident } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture, PublishingNote, ShownNote } from '../model/public-picture.ts';
import { distinct } from './hide-fields.ts';
import { maskStrings } from './mask-strings.ts';
import { type Mask, maskOf } from './mask-words.ts';
import { publishRelations } from './publish-relations.ts';
import { publishRuled } from './publish-ruled.ts';
import { type PictureRuling, ruleOnPicture } from './rule-on-picture.ts';

/** Makes the rows of a picture (alerts, tallies, ledger, timeline …) from incidents as known at a moment (ISO 8601 UTC), and puts these in order. */
export type Project = (incidents: readonly Incident[], asOf: string) => Picture;

/**
 * Passes a picture through the policy: the only maker of {@link PublicPicture}. Precision is never gained, nothing
 * leaves before its delay (from when its words were out to `picture.asOf`), and the audit says what was done to what is shown.
 * Rows and order are projected anew from the published incidents, so that no row tells more than its incident.
 */
export function publishPicture(
  picture: Picture,
  policy: Policy,
  project: Project,
  on: PictureRuling = ruleOnPicture(picture, policy),
): PublicPicture {
  const done = picture.incidents.map((i) => publishRuled(i, on, policy, picture.asOf));
  const open = project(
    done.flatMap((d) => d.incident ?? []),
    picture.asOf,
  );
  const made: Picture & { policyVersion: number; audit: readonly ShownNote[] } = {
    ...open,
    relations: publishRelations(picture, open.incidents),
    checks: publicChecks(picture, open.incidents, on),
    policyVersion: policy.version,
    audit: done.flatMap((d) => d.notes.filter(isShown)),
  };
  return made as PublicPicture;
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
  picture: Pick<Picture, 'incidents' | 'checks'>,
  shown: readonly Incident[],
  on: PictureRuling,
): LogCheck[] {
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

function isShown(note: PublishingNote): note is ShownNote {
  return note.action !== 'delayed' && note.action !== 'withheld';
}

/** What was published incident by incident, put together: the incidents, and all that is made of them (`project`), with the notes on each. */
export function gatherPublished(
  incidents: readonly Incident[],
  made: Pick<Picture, 'asOf' | 'relations' | 'checks'> & { readonly notes: readonly ShownNote[] },
  policy: Policy,
  project: Project,
): PublicPicture {
  const { asOf, relations, checks, notes } = made;
  const open = project(incidents, asOf);
  const picture: Picture & { policyVersion: number; audit: readonly ShownNote[] } = {
    ...open,
    relations,
    checks,
    policyVersion: policy.version,
    audit: notes,
  };
  return picture as PublicPicture;
}

/** Of relations and checks among whole incidents, those that may leave with what is shown of them. */
export function publishedBeside(
  whole: readonly Incident[],
  shown: readonly Incident[],
  told: Pick<Picture, 'relations' | 'checks'>,
  on: PictureRuling,
): Pick<Picture, 'relations' | 'checks'> {
  const picture = { incidents: whole, ...told };
  return { relations: publishRelations(picture, shown), checks: publicChecks(picture, shown, on) };
}
