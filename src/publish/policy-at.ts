import type { Policy } from '../model/policy.ts';

/**
 * The policy for a view of an earlier moment (both ISO 8601 UTC): a rule that begins with an age of reports, and has begun by now, holds in
 * that view too. Else who asks for the moment before would be told what is no longer told.
 */
export function policyAt(policy: Policy, asOf: string, now: string): Policy {
  const lag = (Date.parse(now) - Date.parse(asOf)) / 60_000;
  if (!(lag > 0) || policy.rules.every((r) => r.match.fromAgeMinutes === undefined)) return policy;
  const rules = policy.rules.map((rule) =>
    rule.match.fromAgeMinutes === undefined
      ? rule
      : { ...rule, match: { ...rule.match, fromAgeMinutes: rule.match.fromAgeMinutes - lag } },
  );
  return { ...policy, rules };
}
