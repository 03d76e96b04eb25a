import type { CountWhat, EquipmentClass } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { isCopyOf } from './find-copies.ts';
import { oneObject } from './one-object.ts';
import type { Detail } from './pair-detail.ts';
import { folded } from './same-name.ts';
import { compareActors, compareLines, compareParties } from './score-actors.ts';
import { scaleOf } from './score-place.ts';

/** Classes of target so seldom hit twice in one place within days that a report without a date may be known by them. */
const SELDOM: ReadonlySet<string> = new Set(['health', 'education', 'religious_cultural']);

/** Whether a class of target is seldom hit twice in one place within days. */
export function isSeldomHit(c: string): boolean {
  return SELDOM.has(c);
}

/** Least figure that tells: two dead here and two dead there are common. */
export const LEAST_FIGURE = 3;

/** Classes too vague to tell two hits apart. */
const VAGUE: ReadonlySet<string> = new Set(['people', 'other', 'vehicle', 'infrastructure_unspecified']);
/** Classes that one and the same site is given by different speakers: a fuel depot is energy, industry, port or military. */
const BLURRED: ReadonlySet<string> = new Set([
  'energy',
  'industrial',
  'port',
  'transport',
  'water',
  'military',
  'residential',
]);

/** Whether a class of target says too little to tell two hits apart. */
export function isVagueTarget(c: string): boolean {
  return VAGUE.has(c);
}

/** What comparing reads off an event, worked out once: each event is compared with many. */
interface Traits {
  /** Classes of what was hit that are not vague, sorted. */
  readonly classes: readonly string[];
  /** Objects hit of which a place has one. */
  readonly objects: readonly string[];
  /** Kinds of weapon. */
  readonly weapons: readonly string[];
  readonly counts: readonly Interval[];
}
interface Interval {
  readonly what: CountWhat;
  readonly low: number;
  readonly high: number;
}

const TRAITS = new WeakMap<ReportedEvent, Traits>();

function traitsOf(e: ReportedEvent): Traits {
  let found = TRAITS.get(e);
  if (!found) {
    found = {
      classes: [...new Set(e.event.targets.map((t) => t.class))].filter((c) => !isVagueTarget(c)).sort(),
      objects: [...new Set(e.event.targets.flatMap((t) => oneObject(t.name) ?? []))].sort(),
      weapons: [...new Set(e.event.equipment.map((q) => weaponOf(q.class)))],
      counts: e.event.counts.flatMap((c) =>
        'value' in c || c.increment
          ? []
          : [{ what: c.what, low: c.low, high: c.high ?? Number.POSITIVE_INFINITY }],
      ),
    };
    TRAITS.set(e, found);
  }
  return found;
}

function weaponOf(c: EquipmentClass): string {
  return c === 'uav' || c === 'loitering_munition' ? 'drone' : c.endsWith('missile') ? 'missile' : c;
}

/** A school and a clinic are two hits though town and night agree; a depot and a factory may be one, differently named. */
function compareTargets(a: ReportedEvent, b: ReportedEvent): Detail[] {
  const left = traitsOf(a).classes;
  const right = traitsOf(b).classes;
  const object = traitsOf(a).objects.find((o) => traitsOf(b).objects.includes(o));
  if (object) return [{ score: 1, weight: 2, words: `same object: ${object}`, tells: 'one-object' }];
  if (!left.length || !right.length) return [];
  const shared = left.filter((c) => right.includes(c));
  if (shared.length)
    return [
      {
        score: 1,
        weight: 0.8,
        words: `same target: ${shared.join(', ')}`,
        tells: shared.some((c) => SELDOM.has(c)) ? 'rare-target' : 'target',
      },
    ];
  // Of two damages the object is what tells them apart: an outage and broken windows are two.
  const damages = a.event.type === 'harm.damage' && b.event.type === 'harm.damage';
  const blurred = !damages && left.some((c) => BLURRED.has(c)) && right.some((c) => BLURRED.has(c));
  return [{ score: blurred ? -0.5 : -1, weight: blurred ? 0.6 : 2, words: 'other targets' }];
}

function compareEquipment(a: ReportedEvent, b: ReportedEvent): Detail[] {
  const left = traitsOf(a).weapons;
  const right = traitsOf(b).weapons;
  if (!left.length || !right.length) return [];
  const same = left.some((c) => right.includes(c));
  return [{ score: same ? 1 : -0.5, weight: 0.3, words: same ? 'same weapon' : 'other weapons' }];
}

/** Equal figures of some size are telling; different ones say little, since counts grow and rivals disagree. */
function compareCounts(a: ReportedEvent, b: ReportedEvent): Detail[] {
  let best: Interval | null = null;
  // Of several figures a report gives for drones, missiles and decoys the nearest counts.
  let apart = false;
  let near = false;
  for (const x of traitsOf(a).counts) {
    for (const y of traitsOf(b).counts) {
      if (x.what !== y.what) continue;
      if (x.low === y.low && x.high === y.high && x.low > 0) {
        if (!best || isMoreTelling(x, best)) best = x;
      } else if (isFarApart(x, y)) apart = true;
      else if (isOfArms(x.what)) near = true;
    }
  }
  if (near) apart = false;
  if (best) return [sameFigure(best)];
  const isSite = scaleOf(a) === 'site' && scaleOf(b) === 'site';
  return apart ? [{ score: -1, weight: isSite ? 0.8 : 2, words: 'figures far apart' }] : [];
}

function isMoreTelling(x: Interval, y: Interval): boolean {
  return x.low !== y.low ? x.low > y.low : x.what < y.what;
}

function sameFigure(x: Interval): Detail {
  const weight = x.low >= 20 ? 3 : x.low >= 10 ? 2 : x.low >= LEAST_FIGURE ? 1 : 0.5;
  const words = `same figure (${x.what} ${x.low})`;
  if (x.low < LEAST_FIGURE) return { score: 1, weight, words };
  return { score: 1, weight, words, tells: isOfArms(x.what) ? 'arms-figure' : 'figure', figure: x.low };
}

function isOfArms(what: CountWhat): boolean {
  return what === 'launched' || what === 'intercepted' || what === 'supplied';
}

/** Numbers of weapons that differ by more than double speak of another occurrence; tolls do not, they grow. */
function isFarApart(x: Interval, y: Interval): boolean {
  if (!isOfArms(x.what)) return false;
  const [small, large] = x.low <= y.low ? [x, y] : [y, x];
  return large.low > small.high * 2;
}

function compareTriggers(a: ReportedEvent, b: ReportedEvent): Detail[] {
  if (folded(a.event.quote) !== folded(b.event.quote)) return [];
  return [{ score: 1, weight: 0.2, words: `same word (“${b.event.quote}”)`, tells: 'word' }];
}

function compareTexts(a: ReportedEvent, b: ReportedEvent): Detail[] {
  if (a.documentId === b.documentId || !isCopyOf(a, b)) return [];
  return [{ score: 1, weight: 2, words: 'one report is a reprint of the other', tells: 'text' }];
}

const COMPARED = [
  compareTexts,
  compareActors,
  compareParties,
  compareLines,
  compareTargets,
  compareEquipment,
  compareCounts,
  compareTriggers,
] as const;

/** What the details of two events say for or against one occurrence, each with its words. */
export function scoreDetails(a: ReportedEvent, b: ReportedEvent): Detail[] {
  return COMPARED.flatMap((compare) => compare(a, b));
}
