import type { FieldVerdict, Incident } from '../../model/incident.ts';
import { takenBackEvents } from '../../model/standing.ts';
import { stanceOn } from '../../model/statement.ts';
import { fateText } from '../retraction-words.ts';
import { type Account, accountsOf } from './account-sentences.ts';
import { byConsequence } from './consequence.ts';
import type { ListedSentence } from './report-shape.ts';
import { momentsOf, timeOfValue, toldTimes } from './told-times.ts';
import { calledOf } from './unknowns.ts';
import { keysByEvent, pointOf, saidValue } from './verdict-sentences.ts';
import { listed } from './where-phrase.ts';

/** Points whose change is news; who took part and with what is seen in the accounts. */
const NEWS = /^(?:counts\.|type$|status$)/;
/** Points that are told more or less finely all the time: news only where reports stand against each other. */
const NEWS_AT_ODDS = /^(?:place|time$)/;

/** One change: what it is about, and how it is told when it is among the first. */
export interface Change {
  readonly incident: Incident;
  readonly tell: () => Omit<ListedSentence, 'incident'>['sentence'] | null;
}

/**
 * What changed between two public pictures, the gravest incidents first: what is new, taken back, revised, told by a further origin or
 * denied by one. Incidents are the same where they share a report's event, whatever their ids. Clocks are those of `zone`.
 */
export function changesSince(before: readonly Incident[], now: readonly Incident[], zone: string): Change[] {
  const earlier = new Map(before.flatMap((i) => i.events.map((e) => [e.key, i] as const)));
  return byConsequence(now).flatMap(({ incident }) => {
    const olds = new Set(incident.events.flatMap((e) => earlier.get(e.key) ?? []));
    const old = [...olds].sort((a, b) => b.events.length - a.events.length)[0];
    if (!old) return incident.isRetracted ? [] : [newOf(incident, zone)];
    if (incident.isRetracted) return old.isRetracted ? [] : [goneOf(incident, zone)];
    return [
      ...takenBackOf(old, incident, zone),
      ...valuesOf(old, incident, zone),
      ...voicesOf(olds, incident),
    ];
  });
}

function newOf(incident: Incident, zone: string): Change {
  return {
    incident,
    tell: () => {
      const lead = accountsOf(incident, zone)[0];
      return lead ? { ...lead.sentence, kind: 'change', text: `New: ${leadText(lead)}` } : null;
    },
  };
}

const leadText = ({ sentence }: Account): string => sentence.text;

function goneOf(incident: Incident, zone: string): Change {
  return {
    incident,
    tell: () => {
      const events = takenBackEvents(incident);
      const cites = [...new Set(events.flatMap((e) => e.statements.map((s) => s.key)))];
      const fates = [...new Set(events.map((e) => fateText(e, incident.events, zone)))];
      if (cites.length === 0) return null;
      const text = `Taken back whole: ${calledOf(incident)}. ${fates.join(' ')}`;
      return { kind: 'change', text, cites, ...momentsOf(events.map((e) => e.retracted!.at)) };
    },
  };
}

/** Reports of it that fell since, while others stand. */
function takenBackOf(old: Incident, incident: Incident, zone: string): Change[] {
  const fallen = new Set(takenBackEvents(old).map((e) => e.key));
  const since = takenBackEvents(incident).filter((e) => !fallen.has(e.key));
  if (since.length === 0) return [];
  return [
    {
      incident,
      tell: () => {
        const cites = [...new Set(since.flatMap((e) => e.statements.map((s) => s.key)))];
        const fates = [...new Set(since.map((e) => fateText(e, incident.events, zone)))];
        const who = listed([...new Set(since.map((e) => e.source ?? 'a source not named'))], 4, 'others');
        if (cites.length === 0) return null;
        return {
          kind: 'change',
          text: `No longer standing on ${calledOf(incident)}: the word of ${who}. ${fates.join(' ')}`,
          cites,
          ...momentsOf(since.map((e) => e.retracted!.at)),
        };
      },
    },
  ];
}

function valuesOf(old: Incident, incident: Incident, zone: string): Change[] {
  const was = valuesByField(old.fields);
  return [...valuesByField(incident.fields)]
    .filter(([field, values]) => {
      const earlier = was.get(field);
      return isNews(incident, field) && earlier && [...values.keys()].some((v) => !earlier.has(v));
    })
    .map(([field, values]) => ({
      incident,
      tell: () => valueChange(incident, field, { was: was.get(field)!, values }, zone),
    }));
}

function isNews({ fields }: Incident, field: string): boolean {
  const isAtOdds = (): boolean =>
    fields.some((f) => f.field === field && (f.verdict === 'conflict' || f.verdict === 'revised'));
  return NEWS.test(field) || (NEWS_AT_ODDS.test(field) && isAtOdds());
}

type Values = ReadonlyMap<string, FieldVerdict['values'][number]>;

function valuesByField(fields: readonly FieldVerdict[]): Map<string, Values> {
  const out = new Map<string, Map<string, FieldVerdict['values'][number]>>();
  for (const f of fields) {
    const values = out.get(f.field) ?? new Map();
    out.set(f.field, values);
    for (const v of f.values) values.set(v.value, v);
  }
  return out;
}

function valueChange(
  incident: Incident,
  field: string,
  { was, values }: { readonly was: Values; readonly values: Values },
  zone: string,
): ReturnType<Change['tell']> {
  const keys = keysByEvent(incident);
  const citesOf = (v: FieldVerdict['values'][number]): string[] => v.events.flatMap((e) => keys.get(e) ?? []);
  const said = (v: FieldVerdict['values'][number]): string => saidValue(field, v, incident, zone);
  const come = [...values.values()].filter((v) => !was.has(v.value) && citesOf(v).length > 0);
  // What was said before is told only where what says so can still be cited.
  const past = [...was.values()].filter((v) => citesOf(v).length > 0).map((v) => stillOf(v, incident));
  const cites = [...new Set([...past, ...come].flatMap(citesOf))];
  if (come.length === 0 || cites.length === 0) return null;
  const before = past.length ? ` before ${past.map(said).join(', ')};` : '';
  return {
    kind: 'change',
    text: `On ${calledOf(incident)}: ${pointOf(field)},${before} now also ${come.map(said).join(', ')}.`,
    cites,
    ...(field === 'time' ? toldTimes([...past, ...come].map((v) => timeOfValue(v.value))) : {}),
  };
}

/** An earlier value in the name of those who are still known to give it: what one counted as may be another's word now. */
function stillOf(v: FieldVerdict['values'][number], { voices }: Incident): FieldVerdict['values'][number] {
  const isKnown = (o: string): boolean =>
    voices.some((x) => x.origin === o && x.through.some((t) => v.events.includes(t.event)));
  return { ...v, origins: v.origins.filter(isKnown) };
}

/** Origins that were not there before: a further one that tells of it, or one that denies it. */
function voicesOf(olds: ReadonlySet<Incident>, incident: Incident): Change[] {
  const known = new Set([...olds].flatMap((o) => o.independentOrigins));
  if (known.size === 0) return [];
  const standing = new Map(incident.events.filter((e) => !e.retracted).map((e) => [e.key, e]));
  return incident.voices
    .filter((v) => !known.has(v.origin) && v.through.some((t) => standing.has(t.event)))
    .map((voice) => ({
      incident,
      tell: () => {
        const events = voice.through.flatMap((t) => standing.get(t.event) ?? []);
        const own = events.flatMap((e) =>
          e.statements.map((s) => ({ s, isDenied: e.event.status === 'denied' })),
        );
        const isDenied =
          own.length > 0 && own.every(({ s, isDenied }) => isDenied || stanceOn(s) !== 'affirmed');
        const cites = [...new Set(own.map(({ s }) => s.key))];
        if (cites.length === 0) return null;
        const how = isDenied ? 'Now denied by' : 'Now also told by';
        return { kind: 'change', text: `${how} ${voice.origin}: ${calledOf(incident)}.`, cites };
      },
    }));
}
