import type { FieldVerdict, ReportedEvent } from '../model/incident.ts';
import {
  agreeOrSingle,
  firstSaidAt,
  originsOf,
  reportsOf,
  type SaidValue,
  verdictOf,
} from './field-value.ts';
import type { Origins } from './find-origins.ts';
import { isUniqueBody } from './voice-name.ts';

type Said = ReportedEvent['statements'][number];

const HAPPENS = new Set(['occurred', 'ongoing']);
const AHEAD = new Set(['planned', 'possible']);

/** Offices that speak for a body which may own a deed. @source own, general English */
const OFFICE =
  /\b(?:spokes\w+|minist\w+|govern\w+|command\w+|general|chief|head|officials?|mayor|president|officer|leader|army|military)\b/i;

/**
 * A witness owns no deed: what a resident adds to a denial ("disputed it; we ran, she said") takes nothing of it back. A negative
 * sentence of a resident's own words ("nobody made them go, they left") is no denial of what the rest of them tells.
 */
function isWitness(s: Said): boolean {
  const { name, organisation, role } = s.speaker ?? {};
  const isPlain = name !== undefined && organisation === undefined && !OFFICE.test(role ?? '');
  return isPlain && (s.polarity === 'affirmed' || s.form !== 'direct');
}

/** Whether the speaker of a statement also says the opposite in this event: it owns the deed and denies a part, or the reverse. */
function saysBoth(e: ReportedEvent, s: Said, origins: Origins): boolean {
  if (isWitness(s)) return false;
  const own = originsOf(e, [s], origins);
  return e.statements.some(
    (x) =>
      (x.polarity === 'affirmed') !== (s.polarity === 'affirmed') &&
      originsOf(e, [x], origins).some((o) => own.includes(o)),
  );
}

/**
 * What a statement makes of the event's status; null where its speaker both affirms and denies, which is of two parts of it.
 * An event solely denied has that status itself; where it has not, a denial that is its only word is of something else.
 */
function statusOf(e: ReportedEvent, s: Said, origins: Origins): string | null {
  if (e.event.status === 'denied') {
    const others = e.statements.some((x) => x.polarity !== 'affirmed');
    return s.polarity === 'affirmed' && others && !saysBoth(e, s, origins) ? 'occurred' : 'denied';
  }
  const claimed = e.statements.some((x) => x.polarity !== 'denied');
  if (s.polarity === 'negated' || !claimed) return e.event.status;
  return saysBoth(e, s, origins) ? null : s.polarity === 'denied' ? 'denied' : e.event.status;
}

/** What the statements of an event make of its status: a denial inside a report that leads with the claim is kept apart. */
function saidStatuses(e: ReportedEvent, all: readonly ReportedEvent[], origins: Origins): SaidValue[] {
  const at = firstSaidAt(e, all);
  if (e.statements.length === 0) return [{ value: e.event.status, event: e, origins: [], at }];
  // What a speaker announces of a thing that has happened (a review, a withdrawal of the report) tells of what will be done now.
  const told = e.statements.filter((s) => s.basis !== 'announced' || !HAPPENS.has(e.event.status));
  return (told.length ? told : e.statements).flatMap((s) => {
    const value = statusOf(e, s, origins);
    return value === null || (value === 'denied' && isOfAffirmed(e, s, all, origins))
      ? []
      : [{ value, event: e, origins: originsOf(e, [s], origins), at }];
  });
}

/**
 * Whether a denial has nobody of its own behind it: the outlet's words about a report, or those of unnamed officials of a
 * state whose own bodies tell of the event, who deny a part of it (what was hit), not that it was.
 */
function isOfAffirmed(e: ReportedEvent, s: Said, all: readonly ReportedEvent[], origins: Origins): boolean {
  if (e.event.status === 'denied' || originsOf(e, [s], origins).length > 0) return false;
  if (!s.speaker) return true;
  const country = s.speaker.country;
  const isOfState = (x: Said) =>
    x.polarity === 'affirmed' &&
    x.speaker?.country === country &&
    isUniqueBody(x.speaker?.organisation ?? x.speaker?.role ?? '', country);
  return (
    country !== undefined && all.some((x) => HAPPENS.has(x.event.status) && x.statements.some(isOfState))
  );
}

/** What has an end that is told: work, a fire; an outage ends in a repair, which is told of for itself; a strike told of while it goes on has come to no other state after it. */
const ENDING = /^(?:response\.|harm\.damage$)/;
/** Words that it is over, without which a later "they worked all night" ends nothing. @source own, general English, Ukrainian and Russian */
const OVER =
  /\b(?:ended|over|complete|completed|concluded|finished|called off|put out|is out|was out|extinguished)\b|(?<!\p{L})(?:завершен|завершил|закінчен|закончен|закончил|ліквідован|ліквідувал|ликвидирован|ликвидировал|загасил|погасил|потушен|потушил|впорал)/iu;

/** Whether an affirming and a denying value come from different mouths. */
function isContested(yes: readonly SaidValue[], no: readonly SaidValue[]): boolean {
  const voices = new Set(no.flatMap((s) => s.origins));
  return yes.some((s) => s.origins.some((o) => !voices.has(o))) || [...voices].length === 0;
}

/**
 * Whether nobody else affirms it there, other bodies of its own state aside: who "insists" beside a rival's claim may only answer it.
 */
function isUnopposed(yes: SaidValue, origins: Origins): boolean {
  const affirming = yes.event.statements.filter((s) => s.polarity === 'affirmed');
  const isOwn = (s: Said) => originsOf(yes.event, [s], origins).every((o) => yes.origins.includes(o));
  const states = new Set(affirming.filter(isOwn).flatMap((s) => s.speaker?.country ?? []));
  return affirming.every((s) => isOwn(s) || states.has(s.speaker?.country ?? ''));
}

/** Whether all who deny it there have told of it before, of another's doing: they deny their own part in it, not that it was. */
function isOwnPart(no: SaidValue, events: readonly ReportedEvent[], origins: Origins): boolean {
  const hasTold = (o: string) =>
    events.some(
      (e) =>
        HAPPENS.has(e.event.status) &&
        firstSaidAt(e, events) < no.at &&
        e.statements.some((s) => s.polarity === 'affirmed' && originsOf(e, [s], origins).includes(o)),
    );
  return no.origins.length > 0 && no.origins.every(hasTold);
}

/** Denials and the affirmation in which one of those who denied it owns it later; null where none did. */
function ownedLater(
  yes: readonly SaidValue[],
  no: readonly SaidValue[],
  origins: Origins,
): SaidValue[] | null {
  const isOwning = (y: SaidValue) =>
    no.some((n) => n.at < y.at && n.origins.some((o) => y.origins.includes(o))) && isUnopposed(y, origins);
  const owned = yes.find(isOwning);
  return owned ? [...no, owned] : null;
}

/** What is said of whether it happened: conflict (claimed and denied), revised (foretold, then happened; denied, then owned), agreed. `isDisputed`: whose doing it is. */
export function compareStatus(
  events: readonly ReportedEvent[],
  origins: Origins,
  isDisputed: boolean,
): FieldVerdict[] {
  const all = events.flatMap((e) => saidStatuses(e, events, origins)).sort((a, b) => a.at - b.at);
  const said = isDisputed ? all.filter((s) => s.value !== 'denied' || !isOwnPart(s, events, origins)) : all;
  const yes = said.filter((s) => HAPPENS.has(s.value));
  const no = said.filter((s) => s.value === 'denied');
  const ahead = said.filter((s) => AHEAD.has(s.value));
  const out: FieldVerdict[] = [];
  if (yes.length && no.length) {
    if (isContested(yes, no)) {
      // What was affirmed before the first denial is what was denied; else all of it.
      const before = yes.filter((s) => s.at <= Math.max(...no.map((n) => n.at)));
      out.push(verdictOf('status', 'conflict', [...mainValue(before.length ? before : yes), ...no]));
    }
    const changed = ownedLater(yes, no, origins);
    if (changed) out.push(verdictOf('status', 'revised', changed));
  }
  if (yes.length && ahead.length && ahead[0]!.at < yes.at(-1)!.at)
    out.push(verdictOf('status', 'revised', [...mainValue(ahead), ...mainValue(yes)]));
  const [going, done] = ['ongoing', 'occurred'].map((v) => yes.filter((s) => s.value === v)) as [
    SaidValue[],
    SaidValue[],
  ];
  const lastGoing = going.at(-1)?.at ?? Number.POSITIVE_INFINITY;
  const isOver = done.some((s) => s.at > lastGoing && s.event.statements.some((x) => OVER.test(x.quote)));
  if (!out.length && isOver && events.every((e) => ENDING.test(e.event.type)))
    out.push(verdictOf('status', 'revised', [...going, ...done]));
  if (out.length) return out;
  const values = [...new Set(said.map((s) => s.value))];
  const best = values
    .map((v) => said.filter((s) => s.value === v))
    .sort((a, b) => reportsOf(b) - reportsOf(a))[0];
  return best ? [agreeOrSingle('status', best)] : [];
}

/** Of occurred and ongoing, which do not exclude one another, the one most reports give. */
function mainValue(said: readonly SaidValue[]): SaidValue[] {
  const values = [...new Set(said.map((s) => s.value))];
  const sorted = values
    .map((v) => said.filter((s) => s.value === v))
    .sort((a, b) => reportsOf(b) - reportsOf(a));
  return sorted[0] ?? [];
}
