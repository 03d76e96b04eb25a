import type { EventTime } from '../model/event.ts';
import type { FieldVerdict, Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import type { PublishingNote } from '../model/public-picture.ts';
import { coarsenPlace } from './coarsen-place.ts';
import { publicAt, type Ruling } from './find-ruling.ts';
import { isPrivatePerson, withoutPersons, withoutWords } from './hide-words.ts';
import { withoutHeldRetraction, withoutNotices } from './publish-retraction.ts';

/** An incident as it may leave, or null, with what was done to it. */
export interface PublishedIncident {
  readonly incident: Incident | null;
  readonly notes: readonly PublishingNote[];
}

/**
 * Passes one incident through its ruling: late reports fall out, then places, persons and words are coarsened. `isHeld`: whether a
 * document's words may not be shown.
 */
export function publishIncident(
  told: Incident,
  ruling: Ruling,
  policy: Policy,
  asOf: string,
  isHeld: (documentId: string) => boolean = () => false,
): PublishedIncident {
  const whole = withoutNotices(told);
  if (!whole) return { incident: null, notes: [] };
  if (ruling.withhold)
    return {
      incident: null,
      notes: [{ rule: ruling.withhold, action: 'withheld', events: whole.events.length }],
    };
  const notes: PublishingNote[] = [];
  const shown = whole.events.filter((e) => Date.parse(publicAt(e, ruling)) <= Date.parse(asOf));
  const held = whole.events.filter((e) => !shown.includes(e));
  if (held.length) {
    const until = held
      .map((e) => publicAt(e, ruling))
      .sort()
      .at(-1)!;
    notes.push({ rule: ruling.delay!.rule, action: 'delayed', events: held.length, until });
  }
  if (shown.length === 0) return { incident: null, notes };
  let incident = held.length ? withoutEvents(whole, shown) : whole;
  if (ruling.place) {
    const coarse = withCoarsePlaces(incident, (p) => coarsenPlace(p, ruling.place!.ask));
    if (coarse !== incident) notes.push({ rule: ruling.place.rule, action: 'coarsened', incident: whole.id });
    incident = coarse;
  }
  if (policy.privatePersons === 'omit' && incident.events.some((e) => e.event.actors.some(isPrivatePerson))) {
    notes.push({ rule: 'private-persons', action: 'name-omitted', incident: whole.id });
    incident = withoutPrivatePersons(incident);
  }
  if (ruling.noQuotes) {
    notes.push({ rule: ruling.noQuotes, action: 'quotes-omitted', incident: whole.id });
    incident = { ...incident, events: incident.events.map(withoutWords) };
  }
  incident = { ...incident, events: incident.events.map((e) => withoutHeldRetraction(e, isHeld)) };
  return { incident, notes };
}

/**
 * The incident as it was before the reports that are held: what was worked out from them (a narrower time, a place,
 * an agreement) goes with them. The time becomes the stretch all shown reports span, which is never narrower than any.
 */
function withoutEvents(whole: Incident, shown: readonly ReportedEvent[]): Incident {
  const keys = new Set(shown.map((e) => e.key));
  const fields = whole.fields.flatMap((f) => fieldWithin(f, keys, voicesOf(shown)));
  const standing = shown.filter((e) => !e.retracted);
  const told = standing.length > 0 ? standing : shown;
  const first = told[0]!;
  const { isRetracted: _isRetracted, ...kept } = whole;
  return {
    ...kept,
    ...(standing.length > 0 ? {} : { isRetracted: true as const }),
    type: told.some((e) => e.event.type === whole.type) ? whole.type : first.event.type,
    status: told.some((e) => e.event.status === whole.status) ? whole.status : first.event.status,
    time: spanOfTimes(told.map((e) => e.event.time)),
    places: distinctPlaces(told.flatMap((e) => e.event.places)),
    events: shown,
    links: whole.links
      .filter((l) => keys.has(l.event))
      .map((l) => (l.to === null || keys.has(l.to) ? l : { ...l, to: null, reasons: [] })),
    fields,
    notices: whole.notices.filter((n) => keys.has(n.event) && (!n.against || keys.has(n.against))),
    independentOrigins: [...new Set(fields.flatMap((f) => f.values.flatMap((v) => v.origins)))].sort(),
    firstReceivedAt: shown[0]!.receivedAt,
    lastReceivedAt: shown.at(-1)!.receivedAt,
  };
}

/** Every name a shown report gives to one who speaks: an origin known only from a held report is not among them. */
function voicesOf(shown: readonly ReportedEvent[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    shown.map((e) => {
      const speakers = e.statements.flatMap((s) => [
        s.speaker?.organisation,
        s.speaker?.name,
        s.speaker?.role,
        s.speaker?.country,
        s.reportedBy,
      ]);
      const source = (e.source ?? '').replace(/\s*\(.*$/, '').trim();
      return [e.key, new Set([...speakers, source].filter((x) => typeof x === 'string'))];
    }),
  );
}

/** What is left of a field; the common time is dropped, since a held report may have narrowed it. */
function fieldWithin(
  f: FieldVerdict,
  keys: ReadonlySet<string>,
  voices: ReadonlyMap<string, ReadonlySet<string>>,
): FieldVerdict[] {
  if (f.values.every((v) => v.events.every((e) => keys.has(e)))) return [f];
  if (f.field === 'time') return [];
  const values = f.values
    .map((v) => {
      const events = v.events.filter((e) => keys.has(e));
      return { ...v, events, origins: v.origins.filter((o) => events.some((e) => voices.get(e)?.has(o))) };
    })
    .filter((v) => v.events.length > 0);
  if (values.length === 0) return [];
  const verdict = values.length > 1 ? f.verdict : values[0]!.events.length > 1 ? 'agree' : 'single';
  return [{ ...f, verdict, values }];
}

function spanOfTimes(times: readonly EventTime[]): EventTime {
  const dated = times.filter((t) => t.start && t.end);
  if (dated.length === 0) return { precision: 'unknown' };
  if (dated.length === 1) {
    const { quote: _quote, ...time } = dated[0]!;
    return time;
  }
  const start = dated.map((t) => t.start!).sort()[0]!;
  const end = dated
    .map((t) => t.end!)
    .sort()
    .at(-1)!;
  const same = dated.find((t) => t.start === start && t.end === end);
  return { start, end, precision: same?.precision ?? 'range' };
}

function distinctPlaces(places: readonly EventPlace[]): EventPlace[] {
  const rows = new Map(places.map((p) => [`${p.role}|${p.name}|${p.lat}|${p.lon}|${p.precision}`, p]));
  return [...rows.values()];
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

function withoutPrivatePersons(incident: Incident): Incident {
  const names = new Set(
    incident.events.flatMap((e) => e.event.actors.filter(isPrivatePerson).map((a) => a.name)),
  );
  return {
    ...incident,
    events: incident.events.map(withoutPersons),
    fields: mergeFields(
      incident.fields.map((f) =>
        f.field.startsWith('actor') ? renameValues(f, (v) => (names.has(v) ? 'civilian' : v)) : f,
      ),
    ),
  };
}

function renameValues(f: FieldVerdict, rename: (value: string) => string): FieldVerdict {
  return { ...f, values: mergeValues(f.values.map((v) => ({ ...v, value: rename(v.value) }))) };
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
