import type { DecidedAction, DecidedProperty, Decision } from '../model/decision.ts';
import type { Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import { isOwnNotice } from '../model/standing.ts';
import { findDecisions } from './find-decisions.ts';
import { type PictureRuling, ruleOnPicture } from './rule-on-picture.ts';

/** How often a rule did one thing: to how many events of how many incidents. */
export interface DecisionCount {
  readonly rule: string;
  readonly action: DecidedAction;
  readonly property: DecidedProperty;
  readonly events: number;
  readonly incidents: number;
}

/** Every decision of the policy on a picture, counted. Each event is in exactly one of the four numbers. */
export interface DecisionCounts {
  /** Shown as told. */
  readonly shown: number;
  /** Shown, with something of it coarsened or left out. */
  readonly changed: number;
  readonly delayed: number;
  readonly withheld: number;
  /** In the order of the policy's rules. */
  readonly counts: readonly DecisionCount[];
}

/** Counts what the policy decides on every event of a picture, by rule and action. */
export function countDecisions(
  picture: Picture,
  policy: Policy,
  on: PictureRuling = ruleOnPicture(picture, policy),
): DecisionCounts {
  const rows = new Map<string, { first: Decision; events: Set<string>; incidents: Set<string> }>();
  const numbers = { shown: 0, changed: 0, delayed: 0, withheld: 0 };
  for (const incident of picture.incidents) {
    const decisions = findDecisions(incident, on, policy, picture.asOf);
    const byEvent = Map.groupBy(decisions, (d) => d.event);
    for (const e of incident.events) if (!isOwnNotice(e)) numbers[fateOf(byEvent.get(e.key))] += 1;
    for (const d of decisions) {
      const key = `${d.rule}|${d.action}|${d.property}`;
      const row = rows.get(key) ?? { first: d, events: new Set(), incidents: new Set() };
      rows.set(key, row);
      row.events.add(d.event);
      row.incidents.add(d.incident);
    }
  }
  const order = new Map(policy.rules.map((r, n) => [r.id, n]));
  const counts = [...rows]
    .sort(([a, x], [b, y]) => order.get(x.first.rule)! - order.get(y.first.rule)! || (a < b ? -1 : 1))
    .map(([, { first, events, incidents }]) => ({
      rule: first.rule,
      action: first.action,
      property: first.property,
      events: events.size,
      incidents: incidents.size,
    }));
  return { ...numbers, counts };
}

function fateOf(decisions: readonly Decision[] = []): 'shown' | 'changed' | 'delayed' | 'withheld' {
  const whole = decisions.find((d) => d.property === 'report');
  if (whole) return whole.action === 'withheld' ? 'withheld' : 'delayed';
  return decisions.length > 0 ? 'changed' : 'shown';
}
