import type { ActorRole, EventType } from '../model/event.ts';
import type { FieldVerdict, ReportedEvent } from '../model/incident.ts';
import { compareCounts } from './compare-counts.ts';
import { compareStatus } from './compare-status.ts';
import {
  agreeOrSingle,
  originsOf,
  originsOfWords,
  type SaidValue,
  saidAt,
  verdictOf,
} from './field-value.ts';
import type { Origins } from './find-origins.ts';
import { intersectTimes } from './narrow-time.ts';
import { folded, isGenericName } from './same-name.ts';
import { isSameActor } from './score-details.ts';

/** What the reports of one incident say of each field, side by side (guide §6.15–16). Pure; rows in a fixed order. */
export function compareFields(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  return [
    ...compareTypes(events, origins),
    ...compareStatus(events, origins),
    ...compareTimes(events, origins),
    ...comparePlaces(events, origins),
    ...compareActors(events, origins),
    ...compareClasses('equipment', events, origins),
    ...compareTargets(events, origins),
    ...compareCounts(events, origins),
  ];
}

function saidBy(value: string, event: ReportedEvent, origins: Origins, words?: string): SaidValue {
  return { value, event, origins: originsOfWords(event, words, origins), at: saidAt(event) };
}

/** The type most reports give; of equal ones the more specific. */
export function mainType(events: readonly ReportedEvent[]): EventType {
  const weight = (t: EventType) =>
    events.filter((e) => e.event.type === t).length +
    (t === 'strike.mixed' || t.startsWith('harm.') ? 0 : 0.5);
  return [...new Set(events.map((e) => e.event.type))].sort(
    (a, b) => weight(b) - weight(a) || (a < b ? -1 : 1),
  )[0]!;
}

function compareTypes(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const said = events.map((e) => ({
    value: e.event.type,
    event: e,
    origins: originsOf(e, e.statements, origins),
    at: saidAt(e),
  }));
  const means = said.filter((s) => s.value.startsWith('strike.') && s.value !== 'strike.mixed');
  if (isRival(means)) return [verdictOf('type', 'conflict', means)];
  const main = mainType(events);
  return [
    agreeOrSingle(
      'type',
      said.filter((s) => s.value === main),
    ),
  ];
}

/** Whether different values come from wholly different origins. */
function isRival(said: readonly SaidValue[]): boolean {
  return said.some((a) =>
    said.some(
      (b) =>
        a.value !== b.value &&
        a.origins.length > 0 &&
        b.origins.length > 0 &&
        !a.origins.some((o) => b.origins.includes(o)),
    ),
  );
}

function compareTimes(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const dated = events.filter((e) => e.event.time.start && e.event.time.end);
  if (!dated.length) return [];
  const common = intersectTimes(dated.map((e) => e.event.time));
  const said = (value: string, e: ReportedEvent) => saidBy(value, e, origins, e.event.time.quote);
  if (common)
    return [
      agreeOrSingle(
        'time',
        dated.map((e) => said(`${common.start}/${common.end}`, e)),
      ),
    ];
  const own = dated.map((e) => said(`${e.event.time.start}/${e.event.time.end}`, e));
  return [
    verdictOf(
      'time',
      isRival(own) ? 'conflict' : 'revised',
      own.sort((a, b) => a.at - b.at),
    ),
  ];
}

/** The ends of a movement are told apart; of a strike, where it went to is where it was. */
function placeField(type: EventType, role: string): string {
  if (role === 'from') return 'place[from]';
  const moving = type.startsWith('movement.') || type.startsWith('control.') || type.startsWith('aid.');
  return role === 'to' && moving ? 'place[to]' : 'place';
}

function comparePlaces(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const rows = new Map<string, { field: string; said: SaidValue[]; name: string }>();
  for (const e of events) {
    for (const p of e.event.places) {
      const field = placeField(e.event.type, p.role);
      const key = `${field}|${folded(p.name)}`;
      const row = rows.get(key) ?? { field, said: [], name: p.name };
      row.said.push(saidBy(row.name, e, origins));
      rows.set(key, row);
    }
  }
  return [...rows.values()].map((r) => agreeOrSingle(r.field, r.said));
}

function compareActors(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const all = events.flatMap((e) => e.event.actors.map((actor) => ({ actor, event: e })));
  const out: FieldVerdict[] = [];
  for (const role of [...new Set(all.map((x) => x.actor.role))].sort() as ActorRole[]) {
    // Proper names found groups; generic ones ("the enemy") then join a group that is there.
    const mentions = all
      .filter((x) => x.actor.role === role)
      .sort((a, b) => Number(isGenericName(a.actor.name)) - Number(isGenericName(b.actor.name)));
    const groups: (typeof mentions)[] = [];
    for (const m of mentions) {
      const home = groups.find((g) => isSameActor(g[0]!.actor, m.actor));
      if (home) home.push(m);
      else groups.push([m]);
    }
    const rows = groups.map((g) => {
      const name = mainName(g.map((m) => m.actor.name));
      return g.map((m) => saidBy(name, m.event, origins, m.actor.mention?.quote));
    });
    const rivals = role === 'initiator' ? rows.filter((r) => !isGenericName(r[0]!.value)) : [];
    if (rivals.length > 1 && isRival(rivals.flat()))
      out.push(verdictOf(`actor[${role}]`, 'conflict', rivals.flat()));
    else out.push(...rows.map((r) => agreeOrSingle(`actor[${role}]`, r)));
  }
  return out;
}

/** The name most used; of equally used ones a proper name, then the shorter. */
function mainName(names: readonly string[]): string {
  const uses = (n: string) => names.filter((x) => x === n).length;
  const proper = (n: string) => (isGenericName(n) ? 0 : 1);
  return [...new Set(names)].sort(
    (a, b) => uses(b) - uses(a) || proper(b) - proper(a) || a.length - b.length || (a < b ? -1 : 1),
  )[0]!;
}

function compareClasses(
  field: 'equipment' | 'target',
  events: readonly ReportedEvent[],
  origins: Origins,
): FieldVerdict[] {
  return [...classRows(field, events, origins).values()].map((said) => agreeOrSingle(field, said));
}

function classRows(
  field: 'equipment' | 'target',
  events: readonly ReportedEvent[],
  origins: Origins,
): Map<string, SaidValue[]> {
  const rows = new Map<string, SaidValue[]>();
  for (const e of events) {
    for (const x of field === 'equipment' ? e.event.equipment : e.event.targets) {
      rows.set(x.class, [
        ...(rows.get(x.class) ?? []),
        saidBy(x.class, e, origins, x.mention?.quote ?? x.name),
      ]);
    }
  }
  return rows;
}

/** Target classes agree; but one side's "military" against another's civilian object is a conflict. */
function compareTargets(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const rows = classRows('target', events, origins);
  const military = rows.get('military');
  const civil = [...rows]
    .filter(([c]) => !['military', 'people', 'vehicle', 'other'].includes(c))
    .flatMap(([, s]) => s);
  if (!military || !isRival([...civil, ...military])) return compareClasses('target', events, origins);
  const rest = [...rows].filter(([c]) => c === 'people' || c === 'vehicle' || c === 'other');
  return [
    verdictOf('target', 'conflict', [...civil, ...military]),
    ...rest.map(([, s]) => agreeOrSingle('target', s)),
  ];
}
