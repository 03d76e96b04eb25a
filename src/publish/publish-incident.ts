import type { FieldVerdict, Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import type { PublishingNote } from '../model/public-picture.ts';
import { coarsenPlace, isFinerThan } from './coarsen-place.ts';
import { coarsenTime } from './coarsen-time.ts';
import { dueAt, type Ruling } from './find-ruling.ts';
import { distinctPlaces, withoutEvents } from './hide-events.ts';
import { distinct, isPrivatePerson, withoutFields, wordsOfFields } from './hide-fields.ts';
import { namesPersons, withoutPersons, withoutWords, wordlessLink, wordlessNotice } from './hide-words.ts';
import { maskStrings } from './mask-strings.ts';
import { type Masked, maskOf } from './mask-words.ts';
import { privateNamesOf } from './private-names.ts';
import { withoutHeldRetraction, withoutNotices } from './publish-retraction.ts';

/** An incident as it may leave, or null, with what was done to it. */
export interface PublishedIncident {
  readonly incident: Incident | null;
  readonly notes: readonly PublishingNote[];
}

/** What the policy asks of an incident: its ruling, and the names and words of it that leave nowhere. */
export interface Asks {
  readonly ruling: Ruling;
  readonly masked: readonly Masked[];
}

/** What one incident has to be told of others that came in the same reports. */
export interface Beside {
  /** Whether a document's words may not be shown at all. */
  readonly isHeld: (documentId: string) => boolean;
  /** Whether an event may not be shown yet for what else its report tells of. */
  readonly waits: (event: ReportedEvent) => boolean;
  /** Names and words that go from everything told of a document. */
  readonly masked: (documentId: string) => readonly Masked[];
}

/** Nothing came beside it. */
export const ALONE: Beside = { isHeld: () => false, waits: () => false, masked: () => [] };

/** The names and words of an incident that its ruling lets leave in no output. */
export function maskedOf(incident: Incident, ruling: Ruling, policy: Policy): Masked[] {
  const words = ruling.fields.size > 0 ? wordsOfFields(incident, ruling.fields) : [];
  if (ruling.time) words.push({ words: '', as: 'clock', rule: ruling.time.rule });
  const places = maskedPlacesOf(incident, ruling, policy);
  return words.length > 0 && places.length > 0 ? distinct([...words, ...places]) : [...words, ...places];
}

/** The names of places that its ruling lets leave in no output, once each. */
export function maskedPlacesOf(incident: Incident, ruling: Pick<Ruling, 'place'>, policy: Policy): Masked[] {
  const { ask, rule } = ruling.place ?? { ask: null, rule: '' };
  if (!ask || ask.level === 'as-said' || ask.level === 'town') return [];
  const places = [...incident.places, ...incident.events.flatMap((e) => e.event.places)];
  const names = places.flatMap((p): Masked[] => {
    const unit = isFinerThan(p, ask.level) ? coarsenPlace(p, ask, policy.areaOf).name : p.name;
    return unit === p.name ? [] : [{ words: p.name, as: 'place', unit, rule }];
  });
  return distinct(names);
}

/** Passes one incident through its ruling: late reports fall out, then places, times, persons, fields and words are coarsened. */
export function publishIncident(
  told: Incident,
  { ruling, masked: own }: Asks,
  policy: Policy,
  asOf: string,
  beside: Beside = ALONE,
): PublishedIncident {
  const whole = withoutNotices(told);
  if (!whole) return { incident: null, notes: [] };
  if (ruling.withhold)
    return {
      incident: null,
      notes: [{ rule: ruling.withhold, action: 'withheld', events: whole.events.length }],
    };
  const notes: PublishingNote[] = [];
  const now = Date.parse(asOf);
  const late = ruling.delay ? whole.events.map((e) => dueAt(e, ruling)).filter((due) => due > now) : [];
  if (late.length > 0) {
    const until = new Date(Math.max(...late)).toISOString();
    notes.push({ rule: ruling.delay!.rule, action: 'delayed', events: late.length, until });
  }
  const isDue = (e: ReportedEvent): boolean => late.length === 0 || dueAt(e, ruling) <= now;
  const shown = whole.events.filter((e) => isDue(e) && !beside.waits(e));
  if (shown.length === 0) return { incident: null, notes };
  const due = shown.length < whole.events.length ? withoutEvents(whole, shown) : whole;
  const note = (
    action: 'coarsened' | 'time-coarsened' | 'quotes-omitted' | 'name-omitted',
    rule: string,
  ): void => {
    notes.push({ rule, action, incident: whole.id });
  };
  const incident = [coarsePlaces, coarseTimes, fewerFields, fewerPersons, fewerWords].reduce(
    (i, step) => step(i, ruling, policy, note),
    due,
  );
  for (const [field, rule] of ruling.fields)
    if (!['quotes', 'persons'].includes(field))
      notes.push({ rule, action: 'field-omitted', field, incident: whole.id });
  const masked = [
    ...own,
    ...whole.events.flatMap((e) => beside.masked(e.documentId)),
    // The reason a report was taken back for is in the words of the one that does so.
    ...whole.events.flatMap((e) => (e.retracted?.byDocument ? beside.masked(e.retracted.byDocument) : [])),
  ];
  const isTakenBack = incident.events.some((e) => e.retracted);
  const open = isTakenBack
    ? { ...incident, events: incident.events.map((e) => withoutHeldRetraction(e, beside.isHeld)) }
    : incident;
  return { incident: withoutNames(open, masked), notes };
}

type Step = (
  incident: Incident,
  ruling: Ruling,
  policy: Policy,
  note: (action: 'coarsened' | 'time-coarsened' | 'quotes-omitted' | 'name-omitted', rule: string) => void,
) => Incident;

const coarsePlaces: Step = (incident, { place }, policy, note) => {
  if (!place) return incident;
  const coarse = withCoarsePlaces(incident, (p) => coarsenPlace(p, place.ask, policy.areaOf));
  if (coarse !== incident) note('coarsened', place.rule);
  return coarse;
};

const coarseTimes: Step = (incident, { time }, _policy, note) => {
  if (!time) return incident;
  note('time-coarsened', time.rule);
  return {
    ...incident,
    time: coarsenTime(incident.time, time.to),
    events: incident.events.map((e) => ({
      ...e,
      event: { ...e.event, time: coarsenTime(e.event.time, time.to) },
    })),
    // What is compared of times is told in hours and minutes.
    fields: incident.fields.filter((f) => f.field !== 'time'),
  };
};

const fewerFields: Step = (incident, { fields }) =>
  [...fields.keys()].some((f) => f !== 'quotes' && f !== 'persons')
    ? withoutFields(incident, fields)
    : incident;

const fewerPersons: Step = (incident, { fields }, _policy, note) => {
  const rule = fields.get('persons');
  if (!rule) return incident;
  const names = new Set(privateNamesOf(incident.events));
  const isOne = incident.events.some((e) => namesPersons(e, names));
  if (!isOne && names.size === 0) return incident;
  note('name-omitted', rule);
  return isOne ? withoutPrivatePersons(incident, names) : incident;
};

const fewerWords: Step = (incident, { fields }, _policy, note) => {
  const rule = fields.get('quotes');
  if (!rule) return incident;
  note('quotes-omitted', rule);
  const notices = incident.notices.map(wordlessNotice);
  const links = incident.links.map(wordlessLink);
  return { ...incident, events: incident.events.map(withoutWords), notices, links };
};

/** The incident with names and words masked in every text of it; offsets go where words changed, for they would tell how long a name is. */
export function withoutNames(incident: Incident, masked: readonly Masked[]): Incident {
  if (masked.length === 0) return incident;
  const out = maskStrings(incident, maskOf(distinct(masked)));
  if (out === incident) return incident;
  const events = out.events.map((e, i) => (e === incident.events[i] ? e : withoutOffsets(e)));
  const fields =
    out.fields === incident.fields
      ? out.fields
      : mergeFields(out.fields.map((f) => renameValues(f, (v) => v)));
  return { ...out, events, fields };
}

function withoutOffsets(e: ReportedEvent): ReportedEvent {
  const statements = e.statements.map((s) => {
    const { content: _content, cue: _cue, ...kept } = s;
    const speaker = s.speaker ? withoutMention(s.speaker) : null;
    return { ...kept, speaker, start: 0, end: 0 };
  });
  const { event } = e;
  return {
    ...e,
    statements,
    event: {
      ...event,
      start: 0,
      end: 0,
      actors: event.actors.map(withoutMention),
      targets: event.targets.map(withoutMention),
      equipment: event.equipment.map(withoutMention),
    },
  };
}

function withoutMention<T extends { readonly mention?: unknown }>(value: T): T {
  const { mention: _mention, ...kept } = value;
  return kept as T;
}

/** The incident with every place coarsened: its own, its events' and those told by name in its fields. */
export function withCoarsePlaces(incident: Incident, coarsen: (p: EventPlace) => EventPlace): Incident {
  const all = [...incident.places, ...incident.events.flatMap((e) => e.event.places)];
  if (all.every((p) => coarsen(p) === p)) return incident;
  const renamed = new Map(all.map((p) => [p.name, coarsen(p).name]));
  return {
    ...incident,
    places: distinctPlaces(incident.places.map(coarsen)),
    events: incident.events.map((e) => ({
      ...e,
      event: { ...e.event, places: distinctPlaces(e.event.places.map(coarsen)) },
    })),
    fields: mergeFields(
      incident.fields.map((f) =>
        f.field.startsWith('place') ? renameValues(f, (v) => renamed.get(v) ?? v) : f,
      ),
    ),
  };
}
function withoutPrivatePersons(incident: Incident, named: ReadonlySet<string>): Incident {
  const names = new Set(
    incident.events.flatMap((e) => e.event.actors.filter(isPrivatePerson).map((a) => a.name)),
  );
  return {
    ...incident,
    events: incident.events.map((e) => withoutPersons(e, named)),
    fields: mergeFields(
      incident.fields.map((f) =>
        f.field.startsWith('actor') ? renameValues(f, (v) => (names.has(v) ? 'civilian' : v)) : f,
      ),
    ),
  };
}

/** A field under coarser names; values that are one now neither conflict nor refine each other any more. */
function renameValues(f: FieldVerdict, rename: (value: string) => string): FieldVerdict {
  const values = mergeValues(f.values.map((v) => ({ ...v, value: rename(v.value) })));
  const isOneNow = values.length === 1 && f.values.length > 1;
  return { ...f, values, ...(isOneNow ? { verdict: 'agree' } : {}) };
}

function mergeValues(values: FieldVerdict['values']): FieldVerdict['values'] {
  const rows = new Map<string, FieldVerdict['values'][number]>();
  for (const v of values) {
    const row = rows.get(v.value);
    rows.set(v.value, {
      value: v.value,
      events: [...new Set([...(row?.events ?? []), ...v.events])].sort(),
      origins: [...new Set([...(row?.origins ?? []), ...v.origins])].sort(),
    });
  }
  return [...rows.values()];
}

/** Rows of one field and verdict that now give the same single value become one. */
function mergeFields(fields: readonly FieldVerdict[]): FieldVerdict[] {
  const rows = new Map<string, FieldVerdict>();
  for (const f of fields) {
    const key = f.values.length === 1 ? `${f.field}|${f.values[0]!.value}` : `${f.field}|${f.verdict}|many`;
    const row = rows.get(key);
    if (!row) rows.set(key, f);
    else rows.set(key, { ...f, verdict: 'agree', values: mergeValues([...row.values, ...f.values]) });
  }
  return [...rows.values()];
}
