import type { Document } from '../../model/document.ts';
import { sentencesOf } from '../../util/sentences.ts';
import { because } from '../../util/why.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { findTimes, type TimeMention } from '../time/find-times.ts';
import { type Draft, timeOf } from './draft.ts';

/** A clock by itself, with no more than its zone and signs: "05:42", "🕔 05:42 (мск)". */
const BARE =
  /^[^\p{L}\d]*\d{1,2}[:.]\d\d(?!\d)(?:[^\p{L}\d]*(?:мск|utc|gmt|local time|за київським часом|по московскому времени))?[^\p{L}\d]*$/iu;
/** Longer texts are no post of one alert, and a clock on another line is not its. */
const POST = 400;
/** An alert is posted within hours; a clock of longer ago is of something else. Own policy. */
const FRESH_MS = 6 * 36e5;
const STAMP = 'event/type/alert-stamp: the clock that stands by itself in the post of the alert';

/**
 * Gives alerts told without a time the clock that stands by itself beside them, on their line or, in a post that has no other, on one of
 * its own: "Air raid alert! Sumy region. 05:42". One after publication, or hours before it, is none of theirs. Times read in `zone`.
 */
export function alertStamps(document: Document, zone: string): (event: SceneEvent) => SceneEvent {
  const { text, publishedAt } = document;
  const told = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  let stamps: readonly TimeMention[] | null = null;
  const all = (): readonly TimeMention[] => {
    stamps ??= sentencesOf(text)
      .filter((s) => BARE.test(s.quote))
      .flatMap((s) => findTimes(text, s.start, s.end, { publishedAt, timeZone: zone, tense: 'past' }));
    return stamps;
  };
  return (event) => {
    if (!event.type.startsWith('alert.') || event.time || Number.isNaN(told)) return event;
    const stamp = besideOf(text, event.scene, all());
    const at = stamp?.time.precision === 'minute' ? Date.parse(stamp.time.start ?? '') : Number.NaN;
    return stamp && at <= told && told - at <= FRESH_MS
      ? { ...event, time: because(stamp.time, 'choice', STAMP, stamp) }
      : event;
  };
}

function besideOf(text: string, scene: Scene, stamps: readonly TimeMention[]): TimeMention | undefined {
  const between = (s: TimeMention): string =>
    s.start > scene.end ? text.slice(scene.end, s.start) : text.slice(s.end, scene.start);
  const onLine = stamps
    .filter((s) => !between(s).includes('\n'))
    .sort((a, b) => between(a).length - between(b).length)[0];
  const [only, ...more] = stamps;
  if (onLine || !only || more.length > 0 || text.length > POST) return onLine;
  const line = text.slice(
    text.lastIndexOf('\n', only.start) + 1,
    only.end + text.slice(only.end).search(/\n|$/),
  );
  return BARE.test(line.trim()) ? only : undefined;
}

/** Longest line that only calls people to shelter. */
const CALL = 80;
const CALLS = /!|укритт|укрыт|shelter/iu;

/** "Alert! Everyone to the shelters!": on the line after an alert with its region it is the same one. */
export function isCallAgain(d: Draft, next: SceneEvent): boolean {
  const last = d.parts.at(-1)!.scene;
  return (
    next.type === 'alert.raised' &&
    (next.time === null || next.time.start === timeOf(d)?.start) &&
    d.parts.some((p) => p.places.length > 0) &&
    next.scene.paragraph - last.paragraph <= 1 &&
    next.scene.index - last.index <= 3 &&
    next.scene.quote.length <= CALL &&
    CALLS.test(next.scene.quote)
  );
}
