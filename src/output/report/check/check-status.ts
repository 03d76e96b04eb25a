import type { Event, EventStatus, EventType } from '../../../model/event.ts';
import { stanceOn } from '../../../model/statement.ts';
import type { Ground } from './cited-ground.ts';
import { NOUNS, STATUS_PHRASES } from './report-language.ts';

/** What a sentence tells of: a kind of event, in a status, and by which act of speech. */
interface Told {
  readonly type: EventType;
  readonly status: EventStatus;
  readonly act: 'told' | 'denied' | 'known';
  readonly isWitnessed: boolean;
  /** A figure the report gives in its own name, citing everybody it quotes. */
  readonly isUnclaimed: boolean;
}

const NOUN = NOUNS.map(([n]) => n).join('|');
/** "reported an ongoing drone strike", "denied a planned advance", "said that there was no drone strike". */
const ACCOUNT = new RegExp(
  `\\b(reported having witnessed|reported, as an assessment,|reported|announced|denied|said that there (?:was|were) no|said what was not so of|also gave, of) ((?:the denial of )?)((?:(?:the )?prospect of )?)(?:an? |the )?((?:ongoing |planned |possible )?)(${NOUN})\\b`,
);
const CALLED = new RegExp(
  `\\b(?:the reported|No report of the) ((?:ongoing |planned |possible )?)(${NOUN})\\b`,
);

/** What nouns say of their status by themselves. */
const BY_NOUN: Readonly<Partial<Record<EventType, readonly EventStatus[]>>> = {
  'aid.pledge': ['planned'],
  'control.line': ['occurred', 'ongoing'],
};

/** Faults of status and kind: what is told harder than it was said, or as something else. */
export function statusFaults(text: string, ground: Ground, isAccount: boolean): string[] {
  const told = toldIn(text, isAccount);
  if (isAccount && !told) return ['it tells of no kind of event that is known'];
  return [
    ...(told
      ? told.act === 'known'
        ? calledFaults(told, ground)
        : accountFaults(told, ground, CONTESTED.test(text))
      : []),
    ...valueFaults(text, ground),
  ];
}

function toldIn(text: string, isAccount: boolean): Told | null {
  const m = (isAccount ? ACCOUNT : CALLED).exec(text);
  if (!m) return null;
  const typeOf = (noun: string): EventType => NOUNS.find(([n]) => n === noun)![1];
  if (!isAccount)
    return {
      type: typeOf(m[2]!),
      status: statusOf(m[1]!),
      act: 'known',
      isWitnessed: false,
      isUnclaimed: false,
    };
  const [, verb, denial, prospect, adjective, noun] = m;
  const isDenied = Boolean(denial) || verb === 'denied' || /^said (?:that there|what was not)/.test(verb!);
  return {
    type: typeOf(noun!),
    status: prospect ? 'possible' : statusOf(adjective!),
    act: isDenied ? 'denied' : 'told',
    isWitnessed: verb === 'reported having witnessed',
    isUnclaimed: verb === 'also gave, of',
  };
}

function statusOf(adjective: string): EventStatus {
  return (adjective.trim() || 'occurred') as EventStatus;
}

/** A claim told with its denial beside it: of an event that is denied the affirming word is no harder than it was. */
const CONTESTED = /, which is denied\.$/;

function fits(told: Told, type: EventType, status: EventStatus): boolean {
  if (type !== told.type) return false;
  if (status === told.status) return true;
  return told.status === 'occurred' && Boolean(BY_NOUN[type]?.includes(status));
}

/** Every cited statement must itself say it so: one that plans carries no sentence that tells it as done. */
function accountFaults(told: Told, { statements, events }: Ground, isContested: boolean): string[] {
  return statements.flatMap((s) => {
    const carried = events.filter((e) => e.statements.some((x) => x.key === s.key));
    if (told.act === 'denied') {
      const isDenial = stanceOn(s) !== 'affirmed' || carried.some((e) => e.event.status === 'denied');
      if (!isDenial) return [`${s.key} denies nothing`];
      const isOfIt = ({ type, status }: Event): boolean =>
        fits(told, type, status) || (type === told.type && status === 'denied' && told.status === 'occurred');
      return carried.some((e) => isOfIt(e.event))
        ? []
        : [`the denial of ${told.type}, where ${s.key} has ${kinds(carried)}`];
    }
    const isClaim = (e: Ground['events'][number]): boolean =>
      isContested && e.event.type === told.type && e.event.status === 'denied' && isSplit(e);
    if (!carried.some((e) => fits(told, e.event.type, e.event.status) || isClaim(e)))
      return [`told as ${told.type}, ${told.status}, where ${s.key} has ${kinds(carried)}`];
    if (stanceOn(s) !== 'affirmed' && !told.isUnclaimed) return [`${s.key} denies what it is told to say`];
    if (told.isWitnessed && s.basis !== 'witnessed') return [`${s.key} witnessed nothing`];
    return [];
  });
}

/** Whether an event is denied by one statement of its report and affirmed by another. */
function isSplit(e: Ground['events'][number]): boolean {
  return new Set(e.statements.map((s) => s.polarity === 'affirmed')).size === 2;
}

function calledFaults(told: Told, { events, incidents }: Ground): string[] {
  const isSo =
    incidents.some((i) => fits(told, i.type, i.status) || (i.type === told.type && i.status === 'denied')) ||
    events.some((e) => fits(told, e.event.type, e.event.status));
  return isSo ? [] : [`called ${told.type}, ${told.status}, where what is cited has ${kinds(events)}`];
}

function kinds(events: Ground['events']): string {
  return (
    [...new Set(events.map((e) => `${e.event.type}, ${e.event.status}`))].join(' and ') || 'no event here'
  );
}

/** Statuses given as values of a point: each is one that a cited report gives. */
function valueFaults(text: string, { statements, events }: Ground): string[] {
  if (!/\bwhether it happened\b/.test(text)) return [];
  const statuses = new Set<EventStatus>(
    events.flatMap((e) => [
      e.event.status,
      ...(e.event.status === 'denied' && isSplit(e) ? (['occurred'] as const) : []),
    ]),
  );
  const isDenied = statuses.has('denied') || statements.some((s) => s.polarity !== 'affirmed');
  const told = text.slice(text.indexOf('whether it happened'));
  return [
    ...STATUS_PHRASES.filter(([phrase, status]) => told.includes(phrase) && !statuses.has(status)).map(
      ([phrase]) => `“${phrase}”, where no cited report says so`,
    ),
    ...(/\bdenied\b/.test(told) && !isDenied ? ['“denied”, where no cited report denies it'] : []),
  ];
}
