import type { EventType, TargetClass } from '../model/event.ts';
import type {
  PlaceLevel,
  Policy,
  PolicyRule,
  SourceKind,
  TimeLevel,
  WithheldField,
} from '../model/policy.ts';
import { STATUS_WORDS, TYPE_WORDS } from './words.ts';

/** A rule of the publishing policy in words. */
export interface RuleWords {
  readonly id: string;
  /** What it is about: "strikes on energy, water or transport". */
  readonly about: string;
  /** What is done, a clause each. */
  readonly does: readonly string[];
  readonly why: string;
}

/** Whole kinds of event, as a rule names them with a final dot. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  strike: 'strikes of any kind',
  combat: 'fighting and abductions',
  control: 'who advances, leaves, takes or holds a place',
  defence: 'air defence',
  alert: 'alerts',
  harm: 'casualties and damage',
  response: 'rescue and repair',
  movement: 'evacuation and displacement',
  aid: 'aid',
  force: 'posture of forces',
  talks: 'talks and agreements',
  measure: 'sanctions and orders',
};
const TARGET_WORDS: Readonly<Partial<Record<TargetClass, string>>> = {
  religious_cultural: 'religion or culture',
  infrastructure_unspecified: 'infrastructure not named',
  military: 'armed forces',
  industrial: 'industry',
  port: 'ports',
  residential: 'homes',
  vehicle: 'vehicles',
  other: 'something else',
};
const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  official: 'authorities',
  social: 'channels of social networks',
  outlet: 'outlets',
  unnamed: 'sources without a name',
};
const PLACE_WORDS: Readonly<Record<PlaceLevel, string>> = {
  country: 'the country only',
  admin1: 'the first-level unit (oblast, province) only',
  admin2: 'the district (raion) at most, where it is known; else the first-level unit',
  town: 'the town at most',
  'as-said': 'as it was said',
};
const TIME_WORDS: Readonly<Record<TimeLevel, string>> = {
  day: 'the day only',
  hour: 'the hour at most',
  'as-said': 'as it was said',
};
const FIELD_WORDS: Readonly<Record<WithheldField, string>> = {
  quotes: 'the words of the report',
  persons: 'names of private persons who take part',
  speakers: 'personal names of who speaks',
  actors: 'who takes part',
  equipment: 'weapons and systems',
  targets: 'what was struck',
  counts: 'figures',
  url: 'the address of the report',
};

/** The rules of a policy in words, in their order. */
export function policyWords(policy: Pick<Policy, 'rules'>): RuleWords[] {
  return policy.rules.map((rule) => ({
    id: rule.id,
    about: aboutText(rule),
    does: doesText(rule),
    why: rule.why,
  }));
}

function aboutText({ match }: PolicyRule): string {
  const { types, targets, statuses, sources, sourceKinds, fromAgeMinutes, untilAgeMinutes } = match;
  const told = [...(sources ?? []), ...(sourceKinds ?? []).map((k) => SOURCE_WORDS[k])];
  return [
    types ? listed(types.map(typeText)) : 'everything',
    targets
      ? ` on ${listed(
          targets.map((t) => TARGET_WORDS[t] ?? t),
          'or',
        )}`
      : '',
    statuses
      ? `, ${listed(
          statuses.map((s) => STATUS_WORDS[s]),
          'or',
        )}`
      : '',
    match.namesUnit ? ', where a military unit is named' : '',
    told.length > 0 ? `, told by ${listed(told, 'or')}` : '',
    fromAgeMinutes === undefined ? '' : `, from ${durationText(fromAgeMinutes)} after its words were out`,
    untilAgeMinutes === undefined ? '' : `, until ${durationText(untilAgeMinutes)} after its words were out`,
  ].join('');
}

function typeText(type: string): string {
  return type.endsWith('.') ? KIND_WORDS[type.slice(0, -1)]! : TYPE_WORDS[type as EventType].toLowerCase();
}

function doesText({ delayMinutes, place, minRadiusKm, time, withhold, isAtOnce }: PolicyRule): string[] {
  const out: string[] = [];
  if (withhold === 'all') out.push('nothing of it is shown');
  if (delayMinutes) out.push(`shown ${durationText(delayMinutes)} after its words were first out`);
  if (place && place !== 'as-said') out.push(`place: ${PLACE_WORDS[place]}`);
  if (minRadiusKm) out.push(`no point finer than ${minRadiusKm} km`);
  if (time && time !== 'as-said') out.push(`time: ${TIME_WORDS[time]}`);
  if (Array.isArray(withhold))
    out.push(`left out: ${listed(withhold.map((f: WithheldField) => FIELD_WORDS[f]))}`);
  if (isAtOnce) out.push('shown at once, whatever else the same report tells of');
  return out.length > 0 ? out : ['nothing is done'];
}

/** A stretch of time in minutes as one says it: "3 hours", "20 minutes", "2 days". */
export function durationText(minutes: number): string {
  const [n, unit] =
    minutes % 1440 === 0 && minutes > 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0 && minutes > 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

function listed(words: readonly string[], joint = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
