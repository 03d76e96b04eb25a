import { namesUnit } from '../lexicon/military-unit.ts';
import { targetClassesIn } from '../lexicon/target-classes-in.ts';
import type { TargetClass } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import {
  PLACE_LEVELS,
  type Policy,
  type PolicyRule,
  TIME_LEVELS,
  WITHHELD_FIELDS,
  type WithheldField,
} from '../model/policy.ts';
import type { PlaceAsk } from './coarsen-place.ts';
import { sourceKindOf } from './source-kind.ts';

/** What the policy asks of an incident at a moment: of each property the strictest of every rule that matches, and which rule that was. */
export interface Ruling {
  readonly place: { readonly rule: string; readonly ask: PlaceAsk } | null;
  readonly time: { readonly rule: string; readonly to: 'day' | 'hour' } | null;
  readonly delay: { readonly rule: string; readonly minutes: number } | null;
  readonly withhold: string | null;
  /** Fields withheld, with the rule of each. */
  readonly fields: ReadonlyMap<WithheldField, string>;
  /** Whether nothing but rules about the incident itself touches it. */
  readonly isAtOnce: boolean;
  /** The next moment, in milliseconds, at which another rule matches for the age of a report; null where none will. */
  readonly changesAt: number | null;
}

const MINUTE = 60_000;

/** When the words of a report were first out, in milliseconds: its publication where that is earlier than our receipt. */
export function outAt(report: { readonly receivedAt: string; readonly publishedAt: string | null }): number {
  const received = Date.parse(report.receivedAt);
  const published = Date.parse(report.publishedAt ?? report.receivedAt);
  return Number.isNaN(published) ? received : Math.min(published, received);
}

/** Whether a rule is about an event, whatever its age. */
function isAbout({ match }: PolicyRule, e: ReportedEvent): boolean {
  const { types, targets, statuses, sources, sourceKinds } = match;
  const { event } = e;
  if (types && !types.some((t) => t === event.type || (t.endsWith('.') && event.type.startsWith(t))))
    return false;
  if (targets && !hasTarget(e, targets)) return false;
  if (statuses && !statuses.includes(event.status)) return false;
  if (sources && !sources.some((s) => s.toLowerCase() === e.source?.toLowerCase())) return false;
  if (sourceKinds && !sourceKinds.includes(sourceKindOf(e))) return false;
  return !match.namesUnit || isOfNamedUnit(e);
}

const wordsOf = new WeakMap<ReportedEvent, ReadonlySet<TargetClass>>();
const STRUCK = /^(?:strike\.|combat\.attack$|harm\.damage$)/;

/**
 * Whether something of these classes is struck: so said, or, where a strike or damage is told of without saying of what, named in the
 * same words. What reading did not see was hit is rather told too coarsely than too finely.
 */
function hasTarget(e: ReportedEvent, classes: readonly TargetClass[]): boolean {
  const { targets, type } = e.event;
  if (targets.length > 0 || !STRUCK.test(type)) return targets.some((t) => classes.includes(t.class));
  const named = wordsOf.get(e) ?? targetClassesIn(e.statements.map((s) => s.quote).join('\n'));
  wordsOf.set(e, named);
  return classes.some((c) => named.has(c));
}

const ofNamedUnit = new WeakMap<ReportedEvent, boolean>();

/** Whether a military unit is called by its name or number in what is told; looked up once for each event. */
function isOfNamedUnit(e: ReportedEvent): boolean {
  const known = ofNamedUnit.get(e);
  if (known !== undefined) return known;
  const { actors, targets } = e.event;
  const words = [...actors, ...targets].flatMap((a) => [a.name, a.mention?.quote ?? '']);
  const is = [...words, ...e.statements.map((s) => s.quote)].some(namesUnit);
  ofNamedUnit.set(e, is);
  return is;
}

/** From when until when a rule is about an event, in milliseconds; null where it never is. */
export function windowOf(
  rule: PolicyRule,
  e: ReportedEvent,
): { readonly from: number; readonly until: number } | null {
  if (!isAbout(rule, e)) return null;
  const out = outAt(e);
  const { fromAgeMinutes, untilAgeMinutes } = rule.match;
  const from = fromAgeMinutes === undefined ? Number.NEGATIVE_INFINITY : out + fromAgeMinutes * MINUTE;
  const until = untilAgeMinutes === undefined ? Number.POSITIVE_INFINITY : out + untilAgeMinutes * MINUTE;
  return from < until ? { from, until } : null;
}

const rulings = new WeakMap<Policy, Map<string, Ruling>>();

/** The ruling on a whole incident at a moment (ISO 8601 UTC): one sensitive report makes the place of all of them sensitive. */
export function findRuling(incident: Incident, policy: Policy, asOf: string): Ruling {
  const now = Date.parse(asOf);
  const matching: PolicyRule[] = [];
  let changesAt = Number.POSITIVE_INFINITY;
  for (const rule of policy.rules) {
    const isAgeless = rule.match.fromAgeMinutes === undefined && rule.match.untilAgeMinutes === undefined;
    let is = false;
    for (const e of incident.events) {
      if (isAgeless) {
        is = isAbout(rule, e);
        if (is) break;
        continue;
      }
      const window = windowOf(rule, e);
      if (!window) continue;
      if (window.from <= now && now < window.until) is = true;
      for (const edge of [window.from, window.until]) if (edge > now && edge < changesAt) changesAt = edge;
    }
    if (is) matching.push(rule);
  }
  const ruling = rulingOfRules(matching, policy);
  return Number.isFinite(changesAt) ? { ...ruling, changesAt } : ruling;
}

/** The ruling of some rules of a policy, worked out once for each set of them. */
function rulingOfRules(rules: readonly PolicyRule[], policy: Policy): Ruling {
  const known = rulings.get(policy) ?? new Map<string, Ruling>();
  rulings.set(policy, known);
  const key = rules.map((r) => r.id).join(' ');
  const ruling = known.get(key) ?? rulingOf(rules);
  known.set(key, ruling);
  return ruling;
}

function rulingOf(rules: readonly PolicyRule[]): Ruling {
  const slowest = most(rules, (r) => r.delayMinutes ?? 0);
  const fields = WITHHELD_FIELDS.flatMap((field) => {
    const rule = rules.find((r) => Array.isArray(r.withhold) && r.withhold.includes(field));
    return rule ? [[field, rule.id] as const] : [];
  });
  const clock = most(rules, (r) => TIME_LEVELS.length - 1 - TIME_LEVELS.indexOf(r.time ?? 'as-said'));
  return {
    place: placeAsked(rules),
    time: clock && clock.time !== 'as-said' ? { rule: clock.id, to: clock.time! } : null,
    delay: slowest ? { rule: slowest.id, minutes: slowest.delayMinutes! } : null,
    withhold: rules.find((r) => r.withhold === 'all')?.id ?? null,
    fields: new Map(fields),
    isAtOnce: rules.some((r) => r.isAtOnce),
    changesAt: null,
  };
}

/** The rule that asks most, the first of several; null where none asks anything. */
function most(rules: readonly PolicyRule[], asks: (rule: PolicyRule) => number): PolicyRule | null {
  return rules.reduce<PolicyRule | null>((a, b) => (asks(b) > (a ? asks(a) : 0) ? b : a), null);
}

/** The widest radius and the coarsest level any rule asks, named after the rule that asks the level, else the radius. */
function placeAsked(rules: readonly PolicyRule[]): Ruling['place'] {
  const byLevel = most(rules, (r) => PLACE_LEVELS.length - 1 - PLACE_LEVELS.indexOf(r.place ?? 'as-said'));
  const byRadius = most(rules, (r) => r.minRadiusKm ?? 0);
  if (!byLevel && !byRadius) return null;
  const level = byLevel ? (byLevel.place as PlaceAsk['level']) : 'as-said';
  return { rule: (byLevel ?? byRadius)!.id, ask: { level, minRadiusKm: byRadius?.minRadiusKm ?? 0 } };
}

/** When a report of an incident may be shown under a ruling, in milliseconds. The delay counts from when its words were first out. */
export function dueAt(
  report: { readonly receivedAt: string; readonly publishedAt: string | null },
  ruling: Pick<Ruling, 'delay'>,
): number {
  return outAt(report) + (ruling.delay?.minutes ?? 0) * MINUTE;
}

/** A ruling with what another incident's ruling asks of it too, because a report tells of both in the same words; the same one where that is nothing more. */
export function withAsked(
  ruling: Ruling,
  more: Pick<Ruling, 'place' | 'withhold'> & { readonly silent: string | null },
): Ruling {
  const place = coarser(ruling.place, more.place);
  const withhold = ruling.withhold ?? more.withhold;
  const isSilent = more.silent !== null && !ruling.fields.has('quotes');
  if (place === ruling.place && withhold === ruling.withhold && !isSilent) return ruling;
  const fields = isSilent ? new Map([...ruling.fields, ['quotes', more.silent!] as const]) : ruling.fields;
  return { ...ruling, place, withhold, fields };
}

function coarser(a: Ruling['place'], b: Ruling['place']): Ruling['place'] {
  if (!a || !b) return a ?? b;
  const rank = (p: typeof a): number => PLACE_LEVELS.indexOf(p.ask.level);
  const level = rank(b) < rank(a) ? b : a;
  const minRadiusKm = Math.max(a.ask.minRadiusKm, b.ask.minRadiusKm);
  if (level === a && minRadiusKm === a.ask.minRadiusKm) return a;
  return { rule: level.rule, ask: { level: level.ask.level, minRadiusKm } };
}
