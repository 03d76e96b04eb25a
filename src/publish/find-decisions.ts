import type { Decision } from '../model/decision.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import { isOwnNotice } from '../model/standing.ts';
import { coarsenPlace } from './coarsen-place.ts';
import { coarsenTime } from './coarsen-time.ts';
import { dueAt, windowOf } from './find-ruling.ts';
import { distinct } from './hide-fields.ts';
import { maskStrings } from './mask-strings.ts';
import { type Masked, maskOf } from './mask-words.ts';
import { type PictureRuling, waitsBeside } from './rule-on-picture.ts';
import { fieldValues, placeValue, timeValue } from './told-values.ts';

/**
 * Everything the policy decides on the events of an incident at a moment (ISO 8601 UTC), exactly: the audit that publishing can be held
 * against, made anew whenever it is asked for. An event told of only to be taken back is none.
 */
export function findDecisions(
  incident: Incident,
  on: PictureRuling,
  policy: Policy,
  asOf: string,
): Decision[] {
  const deciding: Deciding = { incident, on, policy, now: Date.parse(asOf) };
  return incident.events
    .filter((e) => !isOwnNotice(e))
    .flatMap((e) => {
      const hidden = hiddenReport(e, deciding);
      return hidden
        ? [hidden]
        : [...coarsenedOf(e, deciding), ...omittedOf(e, deciding), ...maskedIn(e, deciding)];
    });
}

interface Deciding {
  readonly incident: Incident;
  readonly on: PictureRuling;
  readonly policy: Policy;
  readonly now: number;
}

/** Why nothing of an event is shown; null where it is. */
function hiddenReport(e: ReportedEvent, { incident, on, policy, now }: Deciding): Decision | null {
  const ruled = on.of(incident);
  const { withhold, delay } = ruled.ruling;
  const about = { incident: incident.id, event: e.key, property: 'report' } as const;
  if (withhold)
    return {
      ...about,
      action: 'withheld',
      rule: withhold,
      ...besides(incident, withhold, policy),
      ...ends(incident, withhold, policy),
    };
  const due = delay ? dueAt(e, ruled.ruling) : now;
  if (due > now) return { ...about, action: 'delayed', rule: delay!.rule, until: instant(due) };
  if (!waitsBeside(e, ruled, on.documents)) return null;
  const { rule, until } = on.documents.get(e.documentId)!.waits!;
  return { ...about, action: 'delayed', rule, isBeside: true, until: instant(until) };
}

function coarsenedOf(e: ReportedEvent, { incident, on, policy }: Deciding): Decision[] {
  const { place, time } = on.of(incident).ruling;
  const out: Decision[] = [];
  const about = { incident: incident.id, event: e.key, action: 'coarsened' } as const;
  if (place)
    for (const p of e.event.places) {
      const coarse = coarsenPlace(p, place.ask, policy.areaOf);
      if (coarse === p) continue;
      const more = { ...besides(incident, place.rule, policy), ...ends(incident, place.rule, policy) };
      out.push({
        ...about,
        property: 'place',
        rule: place.rule,
        from: placeValue(p),
        to: placeValue(coarse),
        ...more,
      });
    }
  if (time) {
    const [from, to] = [timeValue(e.event.time), timeValue(coarsenTime(e.event.time, time.to))];
    if (from !== to)
      out.push({
        ...about,
        property: 'time',
        rule: time.rule,
        from,
        to,
        ...ends(incident, time.rule, policy),
      });
  }
  return out;
}

function omittedOf(e: ReportedEvent, { incident, on, policy }: Deciding): Decision[] {
  return [...on.of(incident).ruling.fields].flatMap(([property, rule]) => {
    const held = [...new Set(fieldValues(e, property))];
    if (held.length === 0) return [];
    const more = { ...besides(incident, rule, policy), ...ends(incident, rule, policy) };
    const from = held.join('; ');
    return [{ incident: incident.id, event: e.key, property, action: 'omitted', rule, from, ...more }];
  });
}

/** Words that go from what is told of an event though none of its own places or fields is concerned by them. */
function maskedIn(e: ReportedEvent, { incident, on, policy }: Deciding): Decision[] {
  const { ruling, masked: own } = on.of(incident);
  const beside = ruling.isAtOnce ? [] : (on.documents.get(e.documentId)?.masked ?? []);
  const ours = new Set(own.map(nameOf));
  return distinct([...own, ...beside]).flatMap((m): Decision[] => {
    if (maskStrings(e, maskOf([m])) === e) return [];
    const from = m.as === 'clock' ? 'hours and minutes' : m.words;
    const more = ours.has(nameOf(m)) ? ends(incident, m.rule, policy) : ({ isBeside: true } as const);
    return [
      {
        incident: incident.id,
        event: e.key,
        property: 'words',
        action: 'masked',
        rule: m.rule,
        from,
        ...more,
      },
    ];
  });
}

const nameOf = ({ as, words }: Masked): string => `${as}|${words}`;

/** Whether a rule fits no event of the incident itself, and so came to it from another told in the same words. */
function besides(incident: Incident, id: string, policy: Policy): { isBeside?: true } {
  const rule = ruleNamed(id, policy);
  return incident.events.some((e) => windowOf(rule, e)) ? {} : { isBeside: true };
}

/** Until when a rule that fits only for an age of reports does so. */
function ends(incident: Incident, id: string, policy: Policy): { until?: string } {
  const rule = ruleNamed(id, policy);
  if (rule.match.untilAgeMinutes === undefined) return {};
  const last = Math.max(...incident.events.map((e) => windowOf(rule, e)?.until ?? 0));
  return last > 0 ? { until: instant(last) } : {};
}

function ruleNamed(id: string, policy: Policy): Policy['rules'][number] {
  return policy.rules.find((r) => r.id === id)!;
}

const instant = (ms: number): string => new Date(ms).toISOString();
