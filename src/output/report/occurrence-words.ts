import type { EventStatus, EventType, TargetClass } from '../../model/event.ts';

/** What happened as a noun with its article, where English gives it one. */
const NOUNS: Readonly<Record<EventType, readonly ['a' | 'an' | 'the' | '', string]>> = {
  'strike.drone': ['a', 'drone strike'],
  'strike.missile': ['a', 'missile strike'],
  'strike.air': ['an', 'air strike'],
  'strike.artillery': ['', 'shelling'],
  'strike.explosive': ['an', 'attack with an explosive device'],
  'strike.mixed': ['an', 'attack by several or unstated means'],
  'combat.clash': ['', 'fighting'],
  'combat.attack': ['an', 'armed attack'],
  'combat.abduction': ['an', 'abduction or detention'],
  'control.advance': ['an', 'advance'],
  'control.withdrawal': ['a', 'withdrawal'],
  'control.capture': ['the', 'capture'],
  'control.line': ['a', 'line or position held'],
  'defence.interception': ['', 'interceptions'],
  'alert.raised': ['an', 'alert'],
  'alert.cleared': ['an', 'all-clear'],
  'harm.casualties': ['', 'casualties'],
  'harm.damage': ['', 'damage'],
  'response.rescue': ['', 'rescue work'],
  'response.repair': ['', 'repair work'],
  'movement.evacuation': ['an', 'evacuation'],
  'movement.displacement': ['', 'displacement of people'],
  'aid.request': ['a', 'request for aid'],
  'aid.pledge': ['a', 'pledge of aid'],
  'aid.delivery': ['a', 'delivery of aid'],
  'force.posture': ['', 'military movements or readiness'],
  'talks.meeting': ['', 'talks'],
  'talks.agreement': ['an', 'agreement'],
  'measure.sanction': ['', 'sanctions'],
  'measure.order': ['an', 'order or decree'],
  protest: ['a', 'protest'],
};

const STATUS_ADJECTIVES: Readonly<Partial<Record<EventStatus, string>>> = {
  ongoing: 'ongoing',
  planned: 'planned',
  possible: 'possible',
};

/** What a noun says of itself: a pledge is a plan, a line that is held is held still. */
const SAID_BY_NAME: Readonly<Partial<Record<EventType, EventStatus>>> = {
  'aid.pledge': 'planned',
  'control.line': 'ongoing',
};

function adjectiveOf(type: EventType, status: EventStatus): string {
  return SAID_BY_NAME[type] === status ? '' : (STATUS_ADJECTIVES[status] ?? '');
}

/**
 * What is said to have happened, its status with it: "a drone strike", "a planned evacuation", "ongoing fighting". `isGraded`: a
 * yardstick says how likely it is, beside which no other word may: "the prospect of an advance".
 */
export function occurrenceNoun(type: EventType, status: EventStatus, isGraded = false): string {
  if (isGraded && status === 'possible') return `the prospect of ${occurrenceNoun(type, 'occurred')}`;
  const [article, noun] = NOUNS[type];
  const adjective = adjectiveOf(type, status);
  if (!adjective) return article ? `${article} ${noun}` : noun;
  if (article === 'the' || article === '') return `${article} ${adjective} ${noun}`.trim();
  return `${/^[aeiou]/.test(adjective) ? 'an' : 'a'} ${adjective} ${noun}`;
}

/** The same as something spoken of before, which "reported" leaves as sure as it was: "the reported drone strike", "the reported planned evacuation". */
export function knownOccurrence(type: EventType, status: EventStatus): string {
  const adjective = adjectiveOf(type, status);
  return `the reported ${adjective ? `${adjective} ` : ''}${NOUNS[type][1]}`;
}

/** Nouns that are many. */
const PLURAL = /^(?:interceptions|casualties|talks|sanctions|military movements)/;

/** That there was none: "there was no drone strike", "there were no casualties", "there was no planned evacuation". */
export function absenceOf(type: EventType, status: EventStatus): string {
  if (status === 'possible') return `there was no prospect of ${occurrenceNoun(type, 'occurred')}`;
  const noun = NOUNS[type][1];
  const adjective = adjectiveOf(type, status);
  const isPlural = PLURAL.test(noun);
  return `there ${isPlural ? 'were' : 'was'} no ${adjective ? `${adjective} ` : ''}${noun}`;
}

/** What is struck or harmed by its class, as the object of "on" or "to"; what has no class of its own is left to the quote. */
export const TARGET_WORDS: Readonly<Partial<Record<TargetClass, string>>> = {
  energy: 'energy infrastructure',
  water: 'water supply',
  transport: 'transport',
  health: 'health care',
  education: 'education',
  residential: 'homes',
  government: 'government premises',
  military: 'a military target',
  industrial: 'industry',
  religious_cultural: 'a religious or cultural site',
  port: 'port facilities',
  infrastructure_unspecified: 'infrastructure (kind not said)',
  vehicle: 'vehicles',
};
