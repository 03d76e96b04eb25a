import type { Count, CountWhat, EventTime, EventType, TargetClass } from '../../model/event.ts';
import type { Incident } from '../../model/incident.ts';
import { standingEvents } from '../../model/standing.ts';
import { compareText } from '../../util/compare-text.ts';
import { isJoint } from './figure-phrase.ts';

/** A class of consequence: what is told before what, and why. */
export interface ConsequenceClass {
  readonly name: string;
  readonly title: string;
  readonly why: string;
}

/** The classes, the gravest first. What a report puts first is a judgement: it is written down here, and nowhere else. */
export const CONSEQUENCES = [
  { name: 'deaths', title: 'People reported killed', why: 'a life is lost for good' },
  {
    name: 'injuries',
    title: 'People reported hurt, missing or held',
    why: 'people are hurt, or nobody knows how they are',
  },
  {
    name: 'harm',
    title: 'Harm to people, no firm number',
    why: 'people are harmed, how many at least is not said',
  },
  {
    name: 'services',
    title: 'Essential services hit',
    why: 'power, water, health care and schools keep many more alive than are near them',
  },
  {
    name: 'strikes',
    title: 'Strikes, attacks and damage',
    why: 'force is used, and no harm to people is told',
  },
  { name: 'fighting', title: 'Fighting and control', why: 'it tells where force will be used next' },
  { name: 'warnings', title: 'Alerts and air defence', why: 'people must take shelter' },
  { name: 'movement', title: 'Evacuation and displacement', why: 'people lose their homes, and need some' },
  { name: 'aid', title: 'Aid', why: 'it answers what stands above' },
  { name: 'response', title: 'Rescue and repair', why: 'likewise' },
  { name: 'talks', title: 'Talks and agreements', why: 'they may change what happens next' },
  { name: 'posture', title: 'Forces, measures and protests', why: 'they may lead to what stands above' },
  {
    name: 'planned',
    title: 'Planned, feared or denied',
    why: 'nobody whose word stands says that it happened',
  },
  {
    name: 'tallies',
    title: 'Figures over a period',
    why: 'they count again what is told one by one: they stand beside it, never added',
  },
  {
    name: 'told',
    title: 'Told in this period, of no time or for later',
    why: 'when it was is not said, or it is to come: only the telling is of this period',
  },
] as const satisfies readonly ConsequenceClass[];

/** Name of a class of consequence. */
export type ConsequenceName = (typeof CONSEQUENCES)[number]['name'];

const ESSENTIAL: ReadonlySet<TargetClass> = new Set(['energy', 'water', 'health', 'education']);
const HURT: readonly CountWhat[] = ['injured', 'missing', 'captured'];

const BY_TYPE: readonly (readonly [RegExp, ConsequenceName])[] = [
  [/^harm\.casualties|^combat\.abduction/, 'harm'],
  [/^strike|^combat\.attack|^harm\.damage/, 'strikes'],
  [/^combat|^control/, 'fighting'],
  [/^alert|^defence/, 'warnings'],
  [/^movement/, 'movement'],
  [/^aid/, 'aid'],
  [/^response/, 'response'],
  [/^talks/, 'talks'],
  [/^(?:force|measure|protest)/, 'posture'],
];

/** Where an incident stands in a report: its class, how grave it is in it, and what orders the rest. */
export interface Ranked {
  readonly incident: Incident;
  readonly consequence: ConsequenceName;
  /** The lower bound of those killed or hurt, 0 where the class has no figure. */
  readonly weight: number;
}

/**
 * The incident with its class. Figures count by the least lower bound above nought that any report gives: a denial does not push a
 * reported death down, and a large claim beside a small one does not lift it.
 */
export function rankOf(incident: Incident): Ranked {
  const rank = (consequence: ConsequenceName, weight = 0): Ranked => ({ incident, consequence, weight });
  const { type, status } = incident;
  if (isTally(incident)) return rank('tallies');
  const byType = BY_TYPE.find(([types]) => types.test(type))![1];
  const happened = standingEvents(incident).filter(
    (e) => e.event.status === 'occurred' || e.event.status === 'ongoing',
  );
  if (happened.length === 0) return rank(isPlanClass(type) && status !== 'denied' ? byType : 'planned');
  const counts = happened.flatMap((e) => e.event.counts);
  // One figure for killed and injured together tells of no death for sure.
  const isOf = (c: Count, whats: readonly CountWhat[]): boolean =>
    whats.includes(c.what) && (!isJoint(c) || whats.includes('injured'));
  const least = (whats: readonly CountWhat[]): number =>
    Math.min(...counts.flatMap((c) => (isOf(c, whats) && 'low' in c && c.low > 0 ? [c.low] : [])));
  const [killed, hurt] = [least(['killed']), least([...HURT, 'killed'])];
  if (Number.isFinite(killed)) return rank('deaths', killed);
  if (Number.isFinite(hurt)) return rank('injuries', hurt);
  if (byType === 'harm') return rank('harm');
  if (byType === 'movement') {
    const moved = least(['displaced', 'evacuated']);
    return rank('movement', Number.isFinite(moved) ? moved : 0);
  }
  const isEssential = happened.some((e) => e.event.targets.some((t) => ESSENTIAL.has(t.class)));
  return rank(byType === 'strikes' && isEssential ? 'services' : byType);
}

/** What is news as a plan already: an ordered evacuation, a pledge, talks, a decree. */
function isPlanClass(type: EventType): boolean {
  return /^(?:movement|aid|talks|measure|alert)/.test(type);
}

const DAY_MS = 86_400_000;

/** Whether it counts what happened over days, which single reports tell too. */
function isTally({ type, time, events }: Incident): boolean {
  return (
    /^(?:strike|combat|harm|defence)/.test(type) &&
    isPeriod(time) &&
    events.some((e) => e.event.counts.length > 0)
  );
}

/** Whether a time covers days rather than one occurrence. */
function isPeriod({ precision, start, end }: EventTime): boolean {
  if (precision === 'week' || precision === 'month' || precision === 'year') return true;
  return start !== undefined && end !== undefined && Date.parse(end) - Date.parse(start) > 2 * DAY_MS;
}

const ORDER = new Map<ConsequenceName, number>(CONSEQUENCES.map((c, n) => [c.name, n]));

/** What is told in a period and not of it, under one heading, the gravest first. */
export function toldInPeriod(incidents: readonly Incident[]): Ranked[] {
  return byConsequence(incidents).map((r) => ({ ...r, consequence: 'told' }));
}

/** The gravest first: by class, then by the least said number of people, then the newest, then by id. */
export function byConsequence(incidents: readonly Incident[]): Ranked[] {
  return incidents
    .map(rankOf)
    .sort(
      (a, b) =>
        ORDER.get(a.consequence)! - ORDER.get(b.consequence)! ||
        b.weight - a.weight ||
        compareText(momentOf(b.incident), momentOf(a.incident)) ||
        compareText(a.incident.id, b.incident.id),
    );
}

function momentOf(i: Incident): string {
  return new Date(i.time.start ?? i.time.end ?? i.firstReceivedAt).toISOString();
}
