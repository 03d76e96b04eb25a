import type { ReportedEvent } from '../model/incident.ts';
import { countText, whatText } from './field-words.ts';
import { TYPE_WORDS } from './words.ts';

/** One point on which two versions of a report differ, in words; an empty list where a version does not speak of it. */
export interface VersionChange {
  readonly point: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a report and the one that took its place say differently: what happened, where, and the figures. Order-free. */
export function versionChanges(
  before: readonly ReportedEvent[],
  after: readonly ReportedEvent[],
): VersionChange[] {
  const [old, now] = [pointsOf(before), pointsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((point) => {
    const [was, is] = [old.get(point) ?? NONE, now.get(point) ?? NONE];
    const gone = [...was].filter((v) => !is.has(v)).sort();
    const come = [...is].filter((v) => !was.has(v)).sort();
    return gone.length + come.length > 0 ? [{ point, before: gone, after: come }] : [];
  });
}

const NONE: ReadonlySet<string> = new Set();

function pointsOf(events: readonly ReportedEvent[]): Map<string, Set<string>> {
  const points = new Map<string, Set<string>>();
  const add = (point: string, value: string): void => {
    points.set(point, (points.get(point) ?? new Set()).add(value));
  };
  for (const { event } of events) {
    add('what happened', TYPE_WORDS[event.type].toLowerCase());
    for (const p of event.places) add('place', p.name);
    for (const c of event.counts) add(whatText(c.what), countText(c));
  }
  return points;
}
