import type { Actor } from '../model/event.ts';
import type { FieldVerdict, Incident, ReportedEvent } from '../model/incident.ts';
import type { WithheldField } from '../model/policy.ts';
import type { Masked } from './mask-words.ts';
import { privateNamesOf } from './private-names.ts';

/** Fields withheld, with the rule of each. */
type Fields = ReadonlyMap<WithheldField, string>;

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
  const take = (field: WithheldField, as: Masked['as'], ...words: readonly (string | undefined)[]): void => {
    const rule = fields.get(field);
    if (rule === undefined) return;
    for (const w of words) if (w) out.push({ words: w, as, rule });
  };
  for (const { event, statements } of incident.events) {
    for (const a of event.actors) {
      if (a.kind !== 'civilians') take('actors', 'words', a.name, a.mention?.quote);
      if (isPrivatePerson(a))
        take(fields.has('persons') ? 'persons' : 'actors', 'name', a.name, a.mention?.quote);
    }
    for (const q of event.equipment) take('equipment', 'words', q.mention?.quote, q.name);
    for (const t of event.targets) take('targets', 'words', t.mention?.quote, t.name);
    for (const c of event.counts) take('counts', 'words', c.quote);
    for (const s of statements) take('speakers', 'name', s.speaker?.name);
  }
  take('persons', 'person', ...(fields.has('persons') ? privateNamesOf(incident.events) : []));
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

/** A statement whose speaker is told by role alone. */
export function withoutName<T extends ReportedEvent['statements'][number]>(s: T): T {
  if (!s.speaker?.name) return s;
  const { name: _name, mention: _mention, ...speaker } = s.speaker;
  return { ...s, speaker: Object.keys(speaker).length > 0 ? speaker : { role: 'name withheld' } };
}
