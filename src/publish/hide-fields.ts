import type { Actor } from '../model/event.ts';
import type { FieldVerdict, Incident, ReportedEvent } from '../model/incident.ts';
import type { WithheldField } from '../model/policy.ts';
import type { Masked } from './mask-words.ts';

type Fields = { has(field: WithheldField): boolean };

/** Whether a name is that of a private person who takes part: civilians with a capitalised first and last name. */
export function isPrivatePerson(actor: Actor): boolean {
  return actor.kind === 'civilians' && /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(actor.name);
}

/** Fields of an incident by the part of an event they compare. */
const COMPARED: Readonly<Partial<Record<WithheldField, RegExp>>> = {
  actors: /^actor/,
  equipment: /^equipment/,
  targets: /^target/,
  counts: /^counts/,
};

/** The words of reports that tell what these fields tell, so that they go from quotes and titles too. */
export function wordsOfFields(incident: Incident, fields: Fields): Masked[] {
  const out: Masked[] = [];
  const take = (as: Masked['as'], ...words: readonly (string | undefined)[]): void => {
    for (const w of words) if (w) out.push({ words: w, as });
  };
  for (const { event, statements } of incident.events) {
    for (const a of event.actors) {
      if (fields.has('actors') && a.kind !== 'civilians') take('words', a.name, a.mention?.quote);
      if ((fields.has('actors') || fields.has('persons')) && isPrivatePerson(a))
        take('name', a.name, a.mention?.quote);
    }
    if (fields.has('equipment')) for (const q of event.equipment) take('words', q.mention?.quote, q.name);
    if (fields.has('targets')) for (const t of event.targets) take('words', t.mention?.quote, t.name);
    if (fields.has('counts')) for (const c of event.counts) take('words', c.quote);
    if (fields.has('speakers')) for (const s of statements) take('name', s.speaker?.name);
  }
  return distinct(out);
}

/** Masks told once each, longer words first. */
export function distinct(masked: readonly Masked[]): Masked[] {
  const rows = new Map(masked.map((m) => [`${m.as}|${m.words}`, m]));
  return [...rows.values()].sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
}

/** The incident without these fields, in its events and in what is compared of them. */
export function withoutFields(incident: Incident, fields: Fields): Incident {
  const gone = Object.entries(COMPARED).flatMap(([f, is]) => (fields.has(f as WithheldField) ? [is] : []));
  return {
    ...incident,
    events: incident.events.map((e) => eventWithout(e, fields)),
    fields: incident.fields.filter((f: FieldVerdict) => !gone.some((is) => is.test(f.field))),
  };
}

function eventWithout(e: ReportedEvent, fields: Fields): ReportedEvent {
  const { event } = e;
  return {
    ...e,
    url: fields.has('url') ? null : e.url,
    event: {
      ...event,
      actors: fields.has('actors') ? [] : event.actors,
      equipment: fields.has('equipment') ? [] : event.equipment,
      targets: fields.has('targets') ? [] : event.targets,
      counts: fields.has('counts') ? [] : event.counts,
    },
    statements: fields.has('speakers') ? e.statements.map(withoutName) : e.statements,
  };
}

function withoutName<T extends ReportedEvent['statements'][number]>(s: T): T {
  if (!s.speaker?.name) return s;
  const { name: _name, mention: _mention, ...speaker } = s.speaker;
  return { ...s, speaker: Object.keys(speaker).length > 0 ? speaker : { role: 'name withheld' } };
}
