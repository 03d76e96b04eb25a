import { ALERT_LIFT } from '../../lexicon/alert-lift.ts';
import type { EventTime } from '../../model/event.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import { isoOf } from '../../util/zone.ts';
import type { Scene } from '../slot/scene.ts';
import type { Group, SceneEvent } from '../slot/scene-event.ts';
import { ZONE } from '../time/hour-words.ts';
import type { Trigger } from './trigger.ts';

/** The rule that finds the end of an alert told beside its raising. */
const LIFT = 'event/type/alert-lift: the alert named before it is lifted';
const ALERT_NOUN =
  /(?<!\p{L})(?:alerts?|alarms?|warnings?|sirens?|тривог\p{L}*|тревог\p{L}*|сирен\p{L}*|(?:воздушн|ракетн)\p{L}+ опасност\p{L}*)(?!\p{L})/giu;

/**
 * Triggers with the end of an alert that is told beside its raising, or by a pronoun after it: "was declared at 01:10 and lifted at
 * 04:45", "sounded at 01:10. It was lifted at 04:45". What else could be meant ("a curfew … and lifted") is not taken for it.
 */
export function withLifts(text: string, scene: Scene, triggers: readonly Trigger[]): Trigger[] {
  const split = triggers.flatMap((t) => parted(text, t));
  const lifts = [...joined(text, scene, split), ...pointing(text, scene)].filter(
    (lift) => !split.some((t) => overlaps(t, lift)),
  );
  return lifts.length > 0 ? [...split, ...lifts].sort((a, b) => a.start - b.start) : split;
}

/** "Air raid alert was declared and lifted": the table's words for an end hold the raising as well. */
function parted(text: string, t: Trigger): Trigger[] {
  if (t.type !== 'alert.cleared') return [t];
  const [end] = matchesOf(ALERT_LIFT.joined, t.quote);
  if (!end || !ALERT_LIFT.raised.test(t.quote.slice(0, end.index))) return [t];
  const at = t.start + end.index;
  return [
    { ...t, ...spanOf(text, t.start, at - 1), type: 'alert.raised' },
    liftAt(spanOf(text, at, at + end[0].length)),
  ];
}

function joined(text: string, scene: Scene, triggers: readonly Trigger[]): Trigger[] {
  return matchesOf(ALERT_LIFT.joined, scene.quote).flatMap((m) => {
    const span = spanOf(text, scene.start + m.index, scene.start + m.index + m[0].length);
    const raised = triggers.findLast((t) => t.type === 'alert.raised' && t.end <= span.start);
    if (!raised || ALERT_LIFT.other.test(text.slice(raised.end, span.start))) return [];
    const object = /^(?: \p{L}+){1,2}/u.exec(text.slice(span.end, scene.end))?.[0] ?? '';
    return ALERT_LIFT.other.test(object) ? [] : [liftAt(span)];
  });
}

function pointing(text: string, scene: Scene): Trigger[] {
  const m = ALERT_LIFT.pointing.exec(scene.quote);
  if (!m) return [];
  const before = text.slice(Math.max(0, scene.start - 260), scene.start).trimEnd();
  const sentence = before.split(/(?<=[.!?…])\s|\n/u).at(-1)!;
  const noun = matchesOf(ALERT_NOUN, sentence).at(-1);
  if (!noun || ALERT_LIFT.other.test(sentence.slice(noun.index + noun[0].length))) return [];
  return [liftAt(spanOf(text, scene.start, scene.start + m[0].length))];
}

const liftAt = (span: Span): Trigger => ({
  ...span,
  type: 'alert.cleared',
  nominal: false,
  needs: [],
  rule: LIFT,
});

/** Whether a time of the sentence is that of the other half: what stands before the lift is the raising's, what comes after is not. */
export function isOtherHalf(scene: Scene, group: Group, groups: readonly Group[], at: Span): boolean {
  const lift = groups
    .filter((g) => g.type === 'alert.cleared')
    .flatMap((g) => g.triggers)
    .find((t) => t.rule === LIFT || JOINED.test(scene.quote.slice(0, t.start - scene.start)));
  if (!lift || !groups.some((g) => g.type === 'alert.raised')) return false;
  return group.type === 'alert.cleared'
    ? at.start < lift.start
    : group.type === 'alert.raised' && at.end > lift.start;
}

/** "Sirens sounded at 23:40 and the alert was lifted at 02:15". */
const JOINED = /[\p{L}\d,] (?:and|then|but|before|while|а|і|й|та|и|но|але) (?:the )?$/iu;

const SAME_RUN = 'event/type/alert-lift: the first such hour after the alert was raised';
const DAY_MS = 864e5;
/** A clock time alone, with no day of its own. */
const BARE_CLOCK = new RegExp(
  `^(?:(?:at|about|around|о|об|у|в|близько|около) )*\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?:${ZONE})?$`,
  'iu',
);

/** An hour told without a day at which an alert just told of ended is the first one after it was raised. */
export function withLiftTimes(scene: Scene, events: readonly SceneEvent[]): SceneEvent[] {
  const raised = startOf(events.find((e) => e.type === 'alert.raised')?.time ?? scene.story);
  return events.map((e) => {
    const at = startOf(e.time);
    const isLift = e.type === 'alert.cleared' && e.triggers.some((t) => t.rule === LIFT);
    if (!isLift || raised === null || at === null || !BARE_CLOCK.test(e.time?.quote ?? '')) return e;
    const end = raised + ((((at - raised) % DAY_MS) + DAY_MS) % DAY_MS);
    if (end === at) return e;
    const time: EventTime = { ...e.time!, start: isoOf(end), end: isoOf(end + 60_000) };
    return { ...e, time: because(time, 'day', SAME_RUN) };
  });
}

function startOf(time: EventTime | null | undefined): number | null {
  return time?.precision === 'minute' && time.start !== undefined ? Date.parse(time.start) : null;
}
