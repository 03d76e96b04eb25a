import type { TargetClass } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';

/** What hangs on whether two sets of reports tell of one occurrence: a weight 0–1, and what would change, in words. */
export interface Consequence {
  readonly weight: number;
  readonly changes: readonly string[];
}

/** One side of a question: its reports' events, and its independent origins where they are known for the side alone. */
export interface Side {
  readonly events: readonly ReportedEvent[];
  readonly origins: readonly string[] | null;
}

/** What international humanitarian law protects by name. @source Geneva Conventions, Additional Protocol I, art. 12, 53–56 */
const PROTECTED: Readonly<Partial<Record<TargetClass, string>>> = {
  health: 'a medical site',
  education: 'a school',
  religious_cultural: 'a place of worship or culture',
  water: 'a waterworks',
};

/** Weighs what a verdict on two sides would change: people counted, voices counted, a denial, a protected site, an alert. */
export function weighConsequence(left: Side, right: Side): Consequence {
  const parts = [
    weighPeople(left, right),
    weighOrigins(left, right),
    weighStatus(left, right),
    weighTargets(left, right),
    weighAlert(left, right),
  ].filter((p) => p !== null);
  const weight = Math.min(
    1,
    parts.reduce((sum, p) => sum + p.weight, 0),
  );
  return { weight: Math.round(weight * 100) / 100, changes: parts.map((p) => p.words) };
}

/** The side an incident makes by itself. */
export function sideOf(incident: Incident): Side {
  return { events: incident.events, origins: incident.independentOrigins };
}

interface Part {
  readonly weight: number;
  readonly words: string;
}

/** Twice told, a toll may be added twice; joined wrongly, one toll is lost. */
function weighPeople(left: Side, right: Side): Part | null {
  const [a, b] = [tollWords(left), tollWords(right)];
  if (a.length === 0 && b.length === 0) return null;
  if (a.length > 0 && b.length > 0)
    return {
      weight: 0.4,
      words: `people killed or hurt are told on both sides (${a.join(', ')}; ${b.join(', ')})`,
    };
  return { weight: 0.2, words: `people killed or hurt are told on one side (${[...a, ...b].join(', ')})` };
}

function tollWords(side: Side): string[] {
  const words = side.events.flatMap((e) =>
    e.event.counts
      .filter((c) => c.what === 'killed' || c.what === 'injured' || c.what === 'missing')
      .filter((c) => 'value' in c || c.high !== 0)
      .map((c) => `${c.what} ${'value' in c ? c.value : amountWords(c.low, c.high)}`),
  );
  return [...new Set(words)].sort();
}

/** "5 or more", never a dash that leads nowhere. */
function amountWords(low: number, high: number | undefined): string {
  if (high === undefined) return `${low} or more`;
  return high === low ? String(low) : `${low}–${high}`;
}

function weighOrigins(left: Side, right: Side): Part | null {
  if (!left.origins || !right.origins) return null;
  const together = new Set([...left.origins, ...right.origins]).size;
  const [a, b] = [left.origins.length, right.origins.length];
  if (together <= Math.max(a, b)) return null;
  const words = `independent origins: ${a} and ${b} apart, ${together} together`;
  // A second voice changes more than a fifth.
  return { weight: Math.max(a, b) <= 1 ? 0.25 : 0.15, words };
}

function weighStatus(left: Side, right: Side): Part | null {
  const [a, b] = [statusesOf(left), statusesOf(right)];
  const isDenied = (x: ReadonlySet<string>): boolean =>
    x.has('denied') && !x.has('occurred') && !x.has('ongoing');
  if (isDenied(a) !== isDenied(b)) return { weight: 0.25, words: 'one side denies it, the other does not' };
  const isDone = (x: ReadonlySet<string>): boolean => x.has('occurred') || x.has('ongoing');
  if (isDone(a) !== isDone(b))
    return { weight: 0.15, words: 'one side tells of it as done, the other does not' };
  return null;
}

function statusesOf(side: Side): ReadonlySet<string> {
  return new Set(side.events.map((e) => e.event.status));
}

function weighTargets(left: Side, right: Side): Part | null {
  const classes = [...left.events, ...right.events].flatMap((e) => e.event.targets.map((t) => t.class));
  const named = [...new Set(classes.flatMap((c) => PROTECTED[c] ?? []))].sort();
  return named.length ? { weight: 0.2, words: `said to be hit: ${named.join(', ')}` } : null;
}

function weighAlert(left: Side, right: Side): Part | null {
  const isAlert = [...left.events, ...right.events].some((e) => e.event.type.startsWith('alert.'));
  return isAlert ? { weight: 0.2, words: 'whether and since when an alert is on' } : null;
}
