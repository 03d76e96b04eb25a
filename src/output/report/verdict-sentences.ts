import type { FieldVerdict, Incident } from '../../model/incident.ts';
import { standingEvents } from '../../model/standing.ts';
import { fieldText, valueText } from '../field-words.ts';
import { noticeText } from '../notice-words.ts';
import type { ReportSentence } from './report-shape.ts';
import { timeOfValue, toldTimes } from './told-times.ts';
import { listed } from './where-phrase.ts';

/** Values told of one point before the rest is only said to be there. */
const MOST_VALUES = 6;

/** Statement keys by event, of the reports that stand. */
export function keysByEvent(incident: Pick<Incident, 'events'>): ReadonlyMap<string, readonly string[]> {
  return new Map(standingEvents(incident).map((e) => [e.key, e.statements.map((s) => s.key)]));
}

/** Where reports conflict or were revised, in plain words, citing every statement behind the values; clocks by `zone`. */
export function verdictsOf(incident: Incident, zone: string): ReportSentence[] {
  const keys = keysByEvent(incident);
  return incident.fields
    .filter((f) => f.verdict === 'conflict' || f.verdict === 'revised')
    .flatMap((f) => verdictOf(f, incident, keys, zone) ?? []);
}

function verdictOf(
  f: FieldVerdict,
  incident: Incident,
  keys: ReadonlyMap<string, readonly string[]>,
  zone: string,
): ReportSentence | null {
  // A value that only reports taken back give has nothing to cite, and is told with those.
  const values = f.values.filter((v) => v.events.some((e) => keys.has(e)));
  if (values.length < 2) return null;
  const shown = values.slice(-MOST_VALUES);
  const more = shown.length < values.length ? ' and other values' : '';
  const said = shown.map((v) => saidValue(f.field, v, incident, zone));
  const isConflict = f.verdict === 'conflict';
  const text = isConflict
    ? `Reports disagree on ${pointOf(f.field)}: ${said.join('; ')}${more}.`
    : `Revised, ${pointOf(f.field)}: ${said.join(', then ')}${more && `;${more} before`}.`;
  const cites = [...new Set(shown.flatMap((v) => v.events.flatMap((e) => keys.get(e) ?? [])))];
  if (cites.length === 0) return null;
  const times = f.field === 'time' ? toldTimes(shown.map((v) => timeOfValue(v.value))) : {};
  return { kind: isConflict ? 'conflict' : 'revision', text, cites, ...times };
}

/** A value with who gives it, and with the hedge where nobody gives it without one: "2 (city council; hedged as “likely”)". */
export function saidValue(
  field: string,
  v: FieldVerdict['values'][number],
  incident: Pick<Incident, 'events'>,
  zone: string,
): string {
  const statements = standingEvents(incident)
    .filter((e) => v.events.includes(e.key))
    .flatMap((e) => e.statements);
  const isHedged = statements.length > 0 && statements.every((s) => s.likelihood);
  const terms = isHedged ? [...new Set(statements.map((s) => `“${s.likelihood!.term}”`))] : [];
  const hedge = terms.length ? [`hedged as ${listed(terms, Number.POSITIVE_INFINITY)}`] : [];
  const by = [v.origins.join(', '), ...hedge].filter(Boolean).join('; ');
  return `${valueText(field, v.value, zone)}${by && ` (${by})`}`;
}

/** A point in a sentence: "the number killed", "the place", "whether it happened". */
export function pointOf(field: string): string {
  const words = fieldText(field);
  if (/^counts\.distance_km/.test(field)) return `the ${words}`;
  if (/^counts\.other/.test(field)) return `another figure${words.replace(/^other figure/, '')}`;
  if (field.startsWith('counts.')) return `the number ${words}`;
  const articles: Readonly<Record<string, string>> = {
    type: 'what kind it was',
    time: 'the time',
    place: 'the place',
    target: 'what was struck or harmed',
    equipment: 'the weapon or equipment',
    'place[at]': 'the place',
    'place[near]': 'what it was near',
    'place[to]': 'where to',
  };
  return articles[field] ?? words;
}

/** Reports that say more than what they come from, each with what it is held against. */
export function noticesOf(incident: Incident): ReportSentence[] {
  const keys = keysByEvent(incident);
  const told = new Map<string, string[]>();
  for (const n of incident.notices) {
    const words = noticeText(n, incident);
    const cites = [n.event, n.against ?? ''].flatMap((e) => keys.get(e) ?? []);
    const who = incident.events.find((e) => e.key === n.event)?.source;
    if (words === null || cites.length === 0 || !keys.has(n.event)) continue;
    const text = `${who ?? 'A report without a named source'}: ${words.replace(/^./, (c) => c.toLowerCase())}`;
    told.set(text, [...new Set([...(told.get(text) ?? []), ...cites])]);
  }
  return [...told].map(([text, cites]) => ({ kind: 'notice', text, cites }));
}
