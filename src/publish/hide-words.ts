import type { Count, Event, EventTime } from '../model/event.ts';
import type { IncidentLink, Notice, ReportedEvent } from '../model/incident.ts';
import type { KeyedStatement } from '../model/statement.ts';

import { isPrivatePerson, withoutName } from './hide-fields.ts';
import { isPrivateSpeaker } from './private-names.ts';
import { withoutReason } from './publish-retraction.ts';

/** Whether an event names a private person as one who takes part or speaks. */
export const namesPersons = (e: ReportedEvent, names: ReadonlySet<string>): boolean =>
  e.event.actors.some(isPrivatePerson) || e.statements.some((s) => isNamed(s, names));

/** The event without the names of private persons who take part in it or speak of it; these are told by what they are. */
export function withoutPersons(e: ReportedEvent, names: ReadonlySet<string>): ReportedEvent {
  if (!namesPersons(e, names)) return e;
  const actors = e.event.actors.map((a) =>
    isPrivatePerson(a) ? { name: 'civilian', kind: a.kind, role: a.role } : a,
  );
  const statements = e.statements.map((s) => (isNamed(s, names) ? withoutName(s) : s));
  return { ...e, event: { ...e.event, actors }, statements };
}

const isNamed = ({ speaker }: KeyedStatement, names: ReadonlySet<string>): boolean =>
  speaker?.name !== undefined && (names.has(speaker.name) || isPrivateSpeaker(speaker));

/** The event without any of the report's words: who says it, its type, time and figures stay, in our own terms. */
export function withoutWords(e: ReportedEvent): ReportedEvent {
  const retracted = e.retracted ? { retracted: withoutReason(e.retracted) } : {};
  const { headline: _headline, ...kept } = e;
  return {
    ...kept,
    ...retracted,
    title: null,
    url: null,
    event: wordless(e.event),
    statements: e.statements.map(silent),
  };
}

/** The link without the words of a report that its reasons quote. */
export function wordlessLink(link: IncidentLink): IncidentLink {
  return { ...link, reasons: link.reasons.map((r) => r.replace(/\s*\(“[^”]*”\)/g, '')) };
}

function wordless(event: Event): Event {
  const { recurrence: _recurrence, ...kept } = event;
  return {
    ...kept,
    start: 0,
    end: 0,
    quote: '',
    time: withoutQuote(event.time),
    actors: event.actors.map(({ mention: _mention, ...a }) => a),
    targets: event.targets.map(({ mention: _mention, ...t }) => ({ ...t, name: t.class })),
    equipment: event.equipment.map(({ mention: _mention, ...q }) => q),
    counts: event.counts.map((c): Count => ({ ...c, quote: '' })),
  };
}

function withoutQuote(time: EventTime): EventTime {
  const { quote: _quote, ...kept } = time;
  return kept;
}

function silent(s: KeyedStatement): KeyedStatement {
  const { content: _content, cue: _cue, ...kept } = s;
  const speaker = s.speaker ? withoutMention(s.speaker) : null;
  return { ...kept, speaker, start: 0, end: 0, quote: '' };
}

function withoutMention<T extends { readonly mention?: unknown }>(value: T): Omit<T, 'mention'> {
  const { mention: _mention, ...kept } = value;
  return kept;
}

/** A notice without the words it rests on: that a report says more than its source stays, in which words does not. */
export function wordlessNotice(notice: Notice): Notice {
  const { words: _words, ...kept } = notice;
  return kept;
}
