import { STATUS_WORDS } from '../../lexicon/status.ts';
import type { EventStatus } from '../../model/event.ts';
import type { Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

const all = (xs: readonly string[]): RegExp[] => xs.map((x) => new RegExp(x, 'iu'));
const PLANNED = all(STATUS_WORDS.planned);
const POSSIBLE = all(STATUS_WORDS.possible);
const DENIED = all(STATUS_WORDS.denied);
const ONGOING = all(STATUS_WORDS.ongoing);
const ONGOING_AFTER = all(STATUS_WORDS.ongoingAfter);
const POSSIBLE_AFTER = all(STATUS_WORDS.possibleAfter);
const PLANNED_AFTER = all(STATUS_WORDS.plannedAfter);
const DENIED_AFTER = all(STATUS_WORDS.deniedAfter);
const hits = (rs: readonly RegExp[], s: string): boolean => rs.some((r) => r.test(s));

const NOT_SLAVIC =
  /(?:^|\s)(?:не|нет|немає|без ознак|спростув\p{L}*|опроверг\p{L}*)\s+(?:[\p{L}’'-]+\s+){0,2}$/iu;
const NOT_AFTER_SLAVIC = /^\s*(?:[\p{L}’'-]+\s+){0,3}?(?:не було|не проводи\p{L}*|не было|немає|нет|фейк)/iu;

/** Status of a Ukrainian or Russian word: future endings plan, present endings go on. */
function slavicStatus(t: Trigger, before: string, after: string): EventStatus {
  if (NOT_SLAVIC.test(before) || NOT_AFTER_SLAVIC.test(after)) return 'denied';
  if (t.status) return t.status;
  if (/(?:овлять|ювлять|новлять|новят|дасть|адуть|даст|адут|айте)$/iu.test(t.quote)) return 'planned';
  if (
    /(?:ють|ують|ить|ають|ає|ует|уют|ают|ит)$/iu.test(t.quote) ||
    /^\s+(?:тривают?ь?|точаться|триває|продолжа\p{L}*|идут)/iu.test(after)
  )
    return 'ongoing';
  return 'occurred';
}

const ORDERED = /\bordered\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
const MAY_HAVE = /\b(?:may|might|could)\s+have\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
/** Words of the trigger itself that tell its status. */
const PLANNED_QUOTE =
  /^(?:will|would|should|to be|subject to|must|have to|has to)\b|\bwill\b(?! not)|\bto (?:arrive|deploy)$|^evacuation orders?$|^(?:order|urg|told|tell)\p{L}* .*(?:leave|evacuate|flee|move)$|\b(?:is|are) expected$/iu;
const ONGOING_QUOTE =
  /\b(?:still|(?<!the )remains?|continues?|keep|keeps|continuing|are|is|on (?:their|its) way)\b|^(?:meet|meets)$/i;
/** What is called unlikely is talked of as possible, however far off its word stands. */
const UNLIKELY = /\b(?:unlikely|improbable|doubtful) (?:that|to|whether)\b[^.;]{0,60}$/iu;
const OVER = /\b(?:over|ended|completed|finished)$/i;
const AGREED = /\bagreed\s+(?:to|on|upon)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const STATE = /^(?:out of|without|on fire|ablaze|in flames|off|closed)/i;
/** "after the attack", "at a meeting": what is only referred to has happened. */
const DONE =
  /\b(?:after|following|at|during|since)\s+(?:(?:the|a|an|this|that)\s+)?(?:[\p{L}’'-]+\s+){0,3}$/iu;

/** Crews that "were clearing" when last seen are still at it. */
function isAtWork(t: Trigger, before: string): boolean {
  return (
    t.type.startsWith('response') &&
    (/\b(?:were|was|are|is)\s+(?:[\p{L}-]+\s+)?\p{L}+ing$/iu.test(t.quote) ||
      (/^\p{L}+ing\b/iu.test(t.quote) && /\b(?:were|was|are|is)\s+(?:[\p{L}-]+\s+)?$/iu.test(before)))
  );
}

/** The month is no "may". */
const MONTH = /\bMay\b/g;

/** Clause beginnings that a status word before them does not reach over. */
const CUT =
  /^[\s\S]*(?:[;:“”]|,\s|\b(?:after|when|because|since|as|while|although|but|that|who|which|where)\s)/u;

/** Whether the trigger is told as occurred, going on, planned, possible or denied; the outermost real event counts. */
export function findStatus(scene: Scene, t: Trigger): EventStatus {
  const whole = scene.quote.slice(0, t.start - scene.start).replace(MONTH, ' ');
  const cut = CUT.exec(whole);
  const before = cut ? whole.slice(cut[0].length) : whole;
  const after = scene.quote
    .slice(t.end - scene.start)
    .replace(MONTH, ' ')
    .split(/[;:.]|,\s/, 1)[0]!;
  if (UNLIKELY.test(whole)) return 'possible';
  if (hits(DENIED, before) || hits(DENIED_AFTER, after)) return 'denied';
  if (/[\u0400-\u04ff]/.test(t.quote)) return slavicStatus(t, before, after);
  if (ORDERED.test(before) && /evacuat|withdraw|mobili/i.test(t.quote)) return 'planned';
  if (PLANNED_QUOTE.test(t.quote) || (t.type === 'movement.evacuation' && /^buses\b/i.test(t.quote)))
    return 'planned';
  if (t.type === 'aid.pledge' && /\b(?:weigh|consider)/i.test(t.quote)) return 'possible';
  if (t.status && t.status !== 'ongoing') return hits(POSSIBLE, before) ? 'possible' : t.status;
  if (hits(POSSIBLE, before)) return MAY_HAVE.test(before) ? 'occurred' : 'possible';
  if (OVER.test(t.quote)) return 'occurred';
  if (ONGOING_QUOTE.test(t.quote) && !hits(PLANNED, before)) return 'ongoing';
  if (t.type === 'aid.request')
    return hits(PLANNED, before) && /\bwill\b/.test(before) ? 'planned' : 'occurred';
  if (STATE.test(t.quote) && /\b(?:is|are|remains?)\s+(?:[\p{L}]+\s+)?$/iu.test(before)) return 'ongoing';
  if (t.nominal && DONE.test(before)) return 'occurred';
  if (t.type === 'talks.agreement' && AGREED.test(before)) return 'occurred';
  if (hits(PLANNED, before))
    return /^(?:order|ask|call|urge|told|announc)/i.test(t.quote) ? 'occurred' : 'planned';
  if (isAtWork(t, before)) return 'ongoing';
  if (hits(ONGOING_AFTER, after) || (hits(ONGOING, before) && /ing$/i.test(t.quote.split(' ')[0]!)))
    return 'ongoing';
  if (/\b(?:continu(?:e|es|ed|ing)|ongoing|still)\s+(?:[\p{L}-]+\s+){0,1}$/iu.test(before)) return 'ongoing';
  if (t.nominal && hits(PLANNED_AFTER, after)) return 'planned';
  if (t.nominal && hits(POSSIBLE_AFTER, after)) return 'possible';
  return t.status ?? 'occurred';
}
