import type { Count, EventStatus, EventTime, EventType } from '../../model/event.ts';
import type { EventPlace, GeoPrecision } from '../../model/place.ts';
import type { Channel, Likelihood, LikelihoodScale, Statement } from '../../model/statement.ts';

/** The six groups that share a colour and a shape. */
export const FAMILIES = ['strike', 'combat', 'harm', 'warning', 'response', 'politics'] as const;
/** One of {@link FAMILIES}. */
export type Family = (typeof FAMILIES)[number];

/** Groups in words. */
export const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  strike: 'Strikes',
  combat: 'Fighting and control',
  harm: 'Harm and damage',
  warning: 'Alerts and air defence',
  response: 'Rescue, movement, aid',
  politics: 'Talks, measures, posture',
};

const FAMILY_OF: Readonly<Record<string, Family>> = {
  strike: 'strike',
  combat: 'combat',
  control: 'combat',
  harm: 'harm',
  defence: 'warning',
  alert: 'warning',
  response: 'response',
  movement: 'response',
  aid: 'response',
  force: 'politics',
  talks: 'politics',
  measure: 'politics',
  protest: 'politics',
};

/** The group an event type is drawn in. */
export function familyOf(type: EventType): Family {
  return FAMILY_OF[type.split('.')[0]!]!;
}

/** Event types in words (guide §3.1). */
export const TYPE_WORDS: Readonly<Record<EventType, string>> = {
  'strike.drone': 'Drone strike',
  'strike.missile': 'Missile strike',
  'strike.air': 'Air strike',
  'strike.artillery': 'Shelling',
  'strike.explosive': 'Explosive device',
  'strike.mixed': 'Attack, several or unstated means',
  'combat.clash': 'Armed clash',
  'combat.attack': 'Armed attack',
  'combat.abduction': 'Abduction or detention',
  'control.advance': 'Advance',
  'control.withdrawal': 'Withdrawal',
  'control.capture': 'Place said to change hands',
  'control.line': 'Line or position held',
  'defence.interception': 'Interception',
  'alert.raised': 'Alert raised',
  'alert.cleared': 'Alert lifted',
  'harm.casualties': 'Casualties',
  'harm.damage': 'Damage',
  'response.rescue': 'Rescue',
  'response.repair': 'Repair',
  'movement.evacuation': 'Evacuation',
  'movement.displacement': 'Displacement',
  'aid.request': 'Aid asked for',
  'aid.pledge': 'Aid pledged',
  'aid.delivery': 'Aid delivered',
  'force.posture': 'Force posture',
  'talks.meeting': 'Talks',
  'talks.agreement': 'Agreement',
  'measure.sanction': 'Sanction',
  'measure.order': 'Order or decree',
  protest: 'Protest',
};

/** Statuses in words. */
export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  occurred: 'said to have occurred',
  ongoing: 'said to be going on',
  planned: 'planned or ordered',
  possible: 'feared or possible',
  denied: 'denied',
};

const PRECISION_WORDS: Readonly<Record<GeoPrecision, string>> = {
  1: 'place named',
  2: 'near the place named, within about 25 km',
  3: 'known to the district',
  4: 'known to the region',
  5: 'known to a wider area or a line',
  6: 'known to the country only',
  7: 'international waters or airspace',
};

const ROLE_WORDS = { at: '', from: 'from ', to: 'to ', near: 'near ' } as const;
const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** A place as said: "20 km west of Goma", "near Avdiivka". */
export function placeText(place: EventPlace): string {
  const r = place.relation;
  if (!r) return `${ROLE_WORDS[place.role]}${place.name}`;
  const km = r.distanceKm === undefined ? '' : `${r.distanceKm} km `;
  if (r.kind === 'direction')
    return `${km}${r.bearing === undefined ? 'off' : `${COMPASS[Math.round(r.bearing / 45) % 8]} of`} ${place.name}`;
  return `${km}${r.kind} ${place.name}`;
}

/** Half a large country: wider than this an area only hides what is under it. */
const MOST_KM = 400;

/** Whether a place is drawn: a circle for a whole country or sea would say no more than its name, and hide the rest. */
export function isDrawn(place: EventPlace): boolean {
  return place.lat !== null && place.lon !== null && place.precision <= 5 && (place.radiusKm ?? 0) <= MOST_KM;
}

/** How finely a place is known, in words. */
export function precisionText(place: EventPlace): string {
  if (!isDrawn(place)) return `${PRECISION_WORDS[place.precision]}, not on the map`;
  const area = place.radiusKm ? `; shown as an area ${Math.round(place.radiusKm)} km around` : '';
  return `${PRECISION_WORDS[place.precision]}${area}`;
}

/** One place for a heading. */
export function mainPlace(places: readonly EventPlace[]): EventPlace | null {
  return places.find((p) => p.role === 'at') ?? places.find((p) => p.role === 'near') ?? places[0] ?? null;
}

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

/** A field's value as compared across reports ("2", "24-99", "5-", "unknown", an enum, a name) in words. */
export function valueText(field: string, value: string): string {
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
  if (field === 'time') return timeValueText(value);
  return value.replaceAll('_', ' ');
}

/** "start/end" in words; a minute is one instant, not two. */
function timeValueText(value: string): string {
  const [a, b] = value.split('/').map((v) => (Number.isNaN(Date.parse(v)) ? null : v));
  if (!a) return b ? `before ${shortTime(b)}` : 'time not said';
  if (!b) return `from ${shortTime(a)}`;
  return Date.parse(b) - Date.parse(a) <= 60_000 ? shortTime(a) : `${shortTime(a)} – ${shortTime(b)}`;
}

function number(n: number): string {
  return n.toLocaleString('en-GB');
}

const SCALE_WORDS: Readonly<Record<LikelihoodScale, string>> = {
  phia: 'on the UK yardstick',
  icd203: 'on the US yardstick, ICD 203',
  plain: 'no yardstick, so no number',
};

/** A hedge as worded, with its band only where the speaker's yardstick gives one. */
export function likelihoodText(l: Likelihood): { term: string; band: string } {
  const band = l.low !== undefined && l.high !== undefined ? `${l.low}–${l.high} % ` : '';
  return { term: l.term, band: `${band}${SCALE_WORDS[l.scale]}` };
}

/** Channels in words. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  telegram: 'on Telegram',
  facebook: 'on Facebook',
  x: 'on X',
  other_social: 'on social media',
  intelligence_update: 'in an intelligence update',
  press_conference: 'at a press conference',
  statement: 'in a statement',
  interview: 'in an interview',
  broadcast: 'in a broadcast',
  parliament: 'in parliament',
  spokesperson: 'through a spokesperson',
};

/** How the words are given. */
export const FORM_WORDS: Readonly<Record<Statement['form'], string>> = {
  direct: 'quoted word for word',
  mixed: 'reported, partly quoted',
  indirect: 'reported, not quoted',
  none: 'the outlet’s own voice',
};

/** How the speaker comes to it. */
export const BASIS_WORDS: Readonly<Record<Statement['basis'], string>> = {
  told: 'told by a party or official',
  assessed: 'an assessment',
  witnessed: 'seen or heard by the outlet',
  announced: 'the speaker’s own decision or plan',
  narrated: 'stated as fact, no source given',
};

/** Whether the speaker affirms, denies or negates. */
export const POLARITY_WORDS: Readonly<Record<Statement['polarity'], string>> = {
  affirmed: 'affirms',
  denied: 'denies',
  negated: 'says it is not so',
};

/** An instant, short, UTC. */
export function shortTime(iso: string): string {
  const d = new Date(iso);
  return `${DAY.format(d)}, ${CLOCK.format(d)} UTC`;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** A day, UTC. */
export function dayText(iso: string): string {
  return DAY.format(new Date(iso));
}

/** When it happened, as finely as it was said and no finer. */
export function whenText(time: EventTime): string {
  if (!time.start && !time.end) return 'time not said';
  if (!time.start) return `before ${shortTime(time.end!)}`;
  if (!time.end) return `from ${shortTime(time.start)}`;
  const a = new Date(time.start);
  const b = new Date(Date.parse(time.end) - 1);
  if (time.precision === 'minute') return shortTime(time.start);
  const sameDay = DAY.format(a) === DAY.format(b);
  if (time.precision === 'hour' || time.precision === 'part_of_day') {
    const end = new Date(time.end);
    return sameDay
      ? `${DAY.format(a)}, ${CLOCK.format(a)}–${CLOCK.format(end)} UTC`
      : `${DAY.format(a)}, ${CLOCK.format(a)} – ${DAY.format(end)}, ${CLOCK.format(end)} UTC`;
  }
  // A local day is not a UTC day: it touches two, but lasts one; it is named by the day it mostly fills.
  if (time.precision === 'day') return DAY.format(new Date((a.getTime() + b.getTime()) / 2));
  return sameDay ? DAY.format(a) : `${DAY.format(a)} – ${DAY.format(b)}`;
}
