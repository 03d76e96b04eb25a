import type { Event } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { PlaceRule, Policy, PolicyRule } from '../model/policy.ts';

/** What the policy asks of one event or incident: the strictest of every rule that matches, and which rule that was. */
export interface Ruling {
  readonly place: { readonly rule: string; readonly ask: PlaceRule } | null;
  readonly delay: { readonly rule: string; readonly minutes: number } | null;
  readonly withhold: string | null;
  readonly noQuotes: string | null;
}

/** Whether a rule is about an event. */
function isAbout(rule: PolicyRule, event: Event): boolean {
  const { types, targets, statuses } = rule.match;
  if (types && !types.some((t) => t === event.type || (t.endsWith('.') && event.type.startsWith(t))))
    return false;
  if (targets && !event.targets.some((t) => targets.includes(t.class))) return false;
  return !statuses || statuses.includes(event.status);
}

/** The ruling on a whole incident: one sensitive report makes the place of all of them sensitive. */
export function findRuling(incident: Incident, policy: Policy): Ruling {
  return rulingOf(policy.rules.filter((r) => incident.events.some((e) => isAbout(r, e.event))));
}

function rulingOf(rules: readonly PolicyRule[]): Ruling {
  const delays = rules.filter((r) => (r.delayMinutes ?? 0) > 0);
  const slowest = delays.reduce<PolicyRule | null>(
    (a, b) => (a && a.delayMinutes! >= b.delayMinutes! ? a : b),
    null,
  );
  return {
    place: placeAsked(rules),
    delay: slowest ? { rule: slowest.id, minutes: slowest.delayMinutes! } : null,
    withhold: rules.find((r) => r.withhold)?.id ?? null,
    noQuotes: rules.find((r) => r.quotes === false)?.id ?? null,
  };
}

/** The widest radius and the coarsest level any rule asks, named after the rule that asks most. */
function placeAsked(rules: readonly PolicyRule[]): Ruling['place'] {
  const asking = rules.filter((r) => r.place !== undefined);
  if (asking.length === 0) return null;
  const minRadiusKm = Math.max(...asking.map((r) => r.place!.minRadiusKm));
  const byArea = asking.find((r) => r.place!.level);
  const widest = asking.find((r) => r.place!.minRadiusKm === minRadiusKm)!;
  return byArea
    ? { rule: byArea.id, ask: { minRadiusKm, level: byArea.place!.level! } }
    : { rule: widest.id, ask: { minRadiusKm } };
}

/**
 * When a report of an incident may be shown under a ruling: ISO 8601 UTC. The delay counts from when its words were first out: its
 * publication where that is earlier than our receipt. An old report taken in today gives nobody anything fresh.
 */
export function publicAt(
  report: { readonly receivedAt: string; readonly publishedAt: string | null },
  ruling: Ruling,
): string {
  const received = Date.parse(report.receivedAt);
  const published = Date.parse(report.publishedAt ?? report.receivedAt);
  const out = Number.isNaN(published) ? received : Math.min(published, received);
  return new Date(out + (ruling.delay?.minutes ?? 0) * 60_000).toISOString();
}
