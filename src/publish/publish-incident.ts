import type { FieldVerdict, Incident } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import type { PublishingNote } from '../model/public-picture.ts';
import { coarsenPlace } from './coarsen-place.ts';
import { publicAt, type Ruling } from './find-ruling.ts';
import { distinctPlaces, withoutEvents } from './hide-events.ts';
import { isPrivatePerson, withoutPersons, withoutWords, wordlessLink, wordlessNotice } from './hide-words.ts';
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
    const notices = incident.notices.map(wordlessNotice);
    const links = incident.links.map(wordlessLink);
    incident = { ...incident, events: incident.events.map(withoutWords), notices, links };
  }
  incident = { ...incident, events: incident.events.map((e) => withoutHeldRetraction(e, isHeld)) };
  return { incident, notes };
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
