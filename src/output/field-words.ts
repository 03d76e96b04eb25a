import type { Count, EventStatus, EventType } from '../model/event.ts';
import { dayText, shortTime } from './time-words.ts';
import { STATUS_WORDS, TYPE_WORDS } from './words.ts';

const COUNT_WORDS: Readonly<Record<string, string>> = {
  distance_km: 'distance, km',
  other: 'other figure',
};
/** What is counted, in words. */
export function whatText(what: string): string {
  return COUNT_WORDS[what] ?? what;
}

/** A count in words. Unknown, withheld, none and a number are four different answers. */
export function countText(count: Count): string {
  if ('value' in count) return count.value === 'unknown' ? 'stated to be unknown' : 'withheld by the speaker';
  if (count.high === undefined) return `${number(count.low)} or more`;
  if (count.low === 0 && count.high === 0) return 'none';
  if (count.low === count.high) return `${number(count.low)}${count.increment ? ' more' : ''}`;
  if (count.low === 0) return `up to ${number(count.high)}`;
  return `${number(count.low)} to ${number(count.high)}`;
}

/** A field's value as compared across reports ("2", "24-99", "5-", "unknown", an enum, a name) in words; a clock by `zone`. */
export function valueText(field: string, value: string, zone = 'UTC'): string {
  if (value === 'unknown') return 'stated to be unknown';
  if (value === 'withheld') return 'withheld by the speaker';
  if (field.startsWith('counts')) {
    const m = /^(\d+)(?:(-|–|\/)(\d*)|\+)?$/.exec(value);
    if (!m) return value;
    if (!m[2] && !value.endsWith('+')) return m[1] === '0' ? 'none' : number(Number(m[1]));
    if (!m[3]) return `${number(Number(m[1]))} or more`;
    return m[1] === m[3] ? number(Number(m[1])) : `${number(Number(m[1]))} to ${number(Number(m[3]))}`;
  }
  if (field === 'type') return TYPE_WORDS[value as EventType] ?? value;
  if (field === 'status') return STATUS_WORDS[value as EventStatus] ?? value;
  if (field === 'time') return timeValueText(value, zone);
  if (field === 'target' || field === 'equipment') return CLASS_WORDS[value] ?? value.replaceAll('_', ' ');
  return value;
}

/** Classes of targets and equipment whose own names are no English words. */
const CLASS_WORDS: Readonly<Record<string, string>> = {
  infrastructure_unspecified: 'infrastructure, kind not said',
  religious_cultural: 'religious or cultural site',
  health: 'health care',
  residential: 'homes',
  uav: 'drone',
  loitering_munition: 'attack drone',
  mlrs: 'rocket artillery',
  mine_ied: 'mine or improvised explosive',
  other: 'something else',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  type: 'kind',
  status: 'whether it happened',
  target: 'struck or harmed',
  equipment: 'weapon or equipment',
  actor: 'who took part',
};

/** Roles of actors and places, as a point of their own. */
const ROLE_FIELD_WORDS: Readonly<Record<string, string>> = {
  'actor[initiator]': 'who did it',
  'actor[target_force]': 'force acted against',
  'actor[defender]': 'defender',
  'actor[donor]': 'donor',
  'actor[recipient]': 'recipient',
  'actor[organiser]': 'organiser',
  'actor[participant]': 'who took part',
  'place[at]': 'place',
  'place[from]': 'from where',
  'place[to]': 'to where',
  'place[near]': 'near',
};

/** What a field compares, in words, lower case: "killed (soldiers)", "who did it". */
export function fieldText(field: string): string {
  const whole = ROLE_FIELD_WORDS[field];
  if (whole) return whole;
  const [, name = field, qualifier] = /^(?:counts\.)?([^[]*)(?:\[([^\]]+)\])?$/.exec(field) ?? [];
  const words = FIELD_WORDS[name] ?? whatText(name).replaceAll('_', ' ');
  return qualifier ? `${words} (${qualifier.replaceAll('_', ' ')})` : words;
}

/** The same as a label of its own: what is only promised is supplied by nobody yet. */
export function fieldLabel(field: string): string {
  return fieldText(field).replace(/^supplied\b/, 'given or promised');
}

const DAY_MILLISECONDS = 86_400_000;

/** "start/end" in words; a minute is one instant, not two. */
function timeValueText(value: string, zone: string): string {
  const [a, b] = value.split('/').map((v) => (Number.isNaN(Date.parse(v)) ? null : v));
  if (!a) return b ? `before ${shortTime(b, zone)}` : 'time not said';
  if (!b) return `from ${shortTime(a, zone)}`;
  const length = Date.parse(b) - Date.parse(a);
  // A day of its own place, which is no UTC day: named by the day it mostly fills.
  if (length === DAY_MILLISECONDS) return dayText(new Date(Date.parse(a) + length / 2).toISOString());
  return length <= 60_000 ? shortTime(a, zone) : `${shortTime(a, zone)} – ${shortTime(b, zone)}`;
}

function number(n: number): string {
  return n.toLocaleString('en-GB');
}
