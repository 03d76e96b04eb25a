import type { EventStatus, EventType } from '../model/event.ts';

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
  'aid.request': 'Aid request',
  'aid.pledge': 'Aid pledge',
  'aid.delivery': 'Aid delivery',
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

/** Of an evacuation that was ordered or planned and is no more. */
export const CALLED_OFF_WORDS = 'called off: lifted or cancelled, not in force';

/** A reason of the linking with its kinds of event in words. */
export function reasonText(reason: string): string {
  return reason.replace(
    /\b[a-z]+\.[a-z]+\b/g,
    (code) => TYPE_WORDS[code as EventType]?.toLowerCase() ?? code,
  );
}
