import type { Actor, ActorRole, EventType } from '../model/event.ts';
import type { FieldVerdict, ReportedEvent } from '../model/incident.ts';
import { compareCounts } from './compare-counts.ts';
import { comparePlaces } from './compare-places.ts';
import { compareStatus } from './compare-status.ts';
import {
  agreeOrSingle,
  isRival,
  originsOf,
  originsOfWords,
  type SaidValue,
  saidAt,
  verdictOf,
} from './field-value.ts';
import type { Origins } from './find-origins.ts';
import { intersectTimes } from './narrow-time.ts';
import { refineValues } from './refine-values.ts';
import { countryIn, isGenericName, isStateForcesName } from './same-name.ts';
import { isOfState, isSameActor } from './score-actors.ts';
import { scaleOf } from './score-place.ts';

/** What the reports of one incident say of each field, side by side (guide §6.15–16). Pure; rows in a fixed order. */
export function compareFields(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const actors = compareActors(events, origins);
  const isDisputed = actors.some((f) => f.verdict === 'conflict');
  return [
    ...compareTypes(events, origins, isDisputed),
    ...compareStatus(events, origins, isDisputed),
    ...compareTimes(events, origins),
    ...comparePlaces(events, origins),
    ...actors,
    ...compareEquipment(events, origins, isDisputed),
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

/** Of a strike, `isDisputed` tells that its doer is: whoever names another doer with another means tells another story. */
function compareTypes(
  events: readonly ReportedEvent[],
  origins: Origins,
  isDisputed: boolean,
): FieldVerdict[] {
  const said = events.map((e) => ({
    value: e.event.type,
    event: e,
    origins: originsOf(e, e.statements, origins),
    at: saidAt(e),
  }));
  // "A drone", "a missile": both may have come, so two means of one doer are no conflict.
  const main = mainType(events);
  const means = said.filter((s) => s.value.startsWith('strike.') && s.value !== 'strike.mixed');
  if (isDisputed && isRival(means)) return [verdictOf('type', 'conflict', means)];
  const own = said.filter((s) => s.value === main);
  // "An attack", later "a drone": the means told afterwards.
  const vague = main.startsWith('strike.') ? said.filter((s) => s.value === 'strike.mixed') : [];
  const rows = [vague, own].filter((r) => r.length > 0);
  const { verdict } = refineValues('type', rows, (fine, wide) => fine !== wide && wide === 'strike.mixed');
  return [verdict ?? agreeOrSingle('type', own)];
}

function compareTimes(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const told = events.filter((e) => e.event.time.start && e.event.time.end);
  // Once it has happened, another day it was planned for is no account of when.
  const happened = told.filter((e) => e.event.status !== 'planned' && e.event.status !== 'possible');
  const isKept = happened.length === 0 || intersectTimes(told.map((e) => e.event.time)) !== null;
  const dated = isKept ? told : happened;
  if (!dated.length) return [];
  const common = intersectTimes(dated.map((e) => e.event.time));
  const said = (value: string, e: ReportedEvent) => saidBy(value, e, origins, e.event.time.quote);
  const own = dated.map((e) => said(`${e.event.time.start}/${e.event.time.end}`, e));
  if (common) {
    const value = `${common.start}/${common.end}`;
    const rows = [...new Set(own.map((s) => s.value))].map((v) => own.filter((s) => s.value === v));
    const refined = refineValues('time', rows, (fine, wide) => fine === value && isWithinTime(fine, wide));
    if (refined.verdict && refined.rest.length === 0) return [refined.verdict];
    return [
      agreeOrSingle(
        'time',
        dated.map((e) => said(value, e)),
      ),
    ];
  }
  // A fire seen at noon is not said to have begun then.
  const goesOn = /^(?:harm\.damage$|response\.)/.test(mainType(events));
  if (goesOn || !own.some((a) => own.some((b) => isLongAfter(a.value, b.value))))
    return [...Map.groupBy(own, (s) => s.value).values()].map((row) => agreeOrSingle('time', row));
  return [
    verdictOf(
      'time',
      isRival(own) ? 'conflict' : 'revised',
      own.sort((a, b) => a.at - b.at),
    ),
  ];
}

/** Two who looked at their watches may be this far apart. */
const LEAST_GAP_MS = 3_600_000;

/** Whether one stretch "start/end" begins so long after the end of another that they are not of one moment told inexactly. */
function isLongAfter(a: string, b: string): boolean {
  return Date.parse(a.split('/')[0]!) - Date.parse(b.split('/')[1]!) >= LEAST_GAP_MS;
}

/** Whether a stretch "start/end" lies in another and is shorter. */
function isWithinTime(fine: string, wide: string): boolean {
  const [a, b] = [fine, wide].map((v) => v.split('/').map((t) => Date.parse(t))) as [number[], number[]];
  return b[0]! <= a[0]! && a[1]! <= b[1]! && b[1]! - b[0]! > a[1]! - a[0]!;
}

function compareActors(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const all = events.flatMap((e) => e.event.actors.map((actor) => ({ actor, event: e })));
  const out: FieldVerdict[] = [];
  const isOneSided = ONE_SIDED.test(mainType(events));
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
    const sides = groups.map((g) => g[0]!.actor);
    const rivals =
      role === 'initiator'
        ? rows.filter((r, i) =>
            rows.some((x, j) => isOtherSide(sides[i]!, sides[j]!, isOneSided) && isRival([...r, ...x])),
          )
        : [];
    if (rivals.length > 1) out.push(verdictOf(`actor[${role}]`, 'conflict', rivals.flat()));
    const rest = rows.filter((r) => !rivals.includes(r));
    out.push(...rest.map((r) => agreeOrSingle(`actor[${role}]`, r)));
  }
  return out;
}

/** What one side does to another; in a battle both do. */
const ONE_SIDED = /^(?:strike\.|combat\.attack$|combat\.abduction$)/;

/** Words of a state's forces or government; "aircraft" may be anybody's. @source own, general English, Ukrainian and Russian */
const FORCES =
  /\b(?:army|military|forces|troops|soldiers|navy|government|police)\b|(?<!\p{L})(?:армі|арми|війс|войск|збройн|вооруж|зсу|всу|уряд|правительств|поліці|полици)/iu;

/**
 * Whether two who are named as the doer cannot be one: of two countries, or a state's forces and a group in arms. Two names of
 * groups, or in a battle a state and a unit whose state is not told, may mean the same: "armed men", "the Front's soldiers".
 */
function isOtherSide(a: Actor, b: Actor, isOneSided: boolean): boolean {
  const [state, group] = isOfState(a) ? [a, b] : [b, a];
  // "Government forces" shelled it, or the Movement did: which of the government's is no matter.
  const isNamed = isOneSided && FORCES.test(state.name);
  if (isNamed && isOfState(state) && group.kind === 'nonstate_armed' && !isGenericName(group.name))
    return true;
  if (isGenericName(a.name) || isGenericName(b.name)) return false;
  const [x, y] = [countryIn(a.name), countryIn(b.name)];
  if (x && y) return x !== y;
  return isState(state) && group.kind === 'nonstate_armed';
}

const isState = (s: Actor): boolean =>
  isOfState(s) && (countryIn(s.name) !== null || isStateForcesName(s.name));

/** The name most used; of equally used ones a proper name, then the shorter. */
function mainName(names: readonly string[]): string {
  const uses = (n: string) => names.filter((x) => x === n).length;
  const proper = (n: string) => (isGenericName(n) ? 0 : 1);
  return [...new Set(names)].sort(
    (a, b) => uses(b) - uses(a) || proper(b) - proper(a) || a.length - b.length || (a < b ? -1 : 1),
  )[0]!;
}

/** Classes that say more of a wider one. @source guide §3.2, §6.20 */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  uav: ['loitering_munition'],
  missile: ['cruise_missile', 'ballistic_missile'],
  infrastructure_unspecified: ['energy', 'water', 'transport', 'port', 'industrial'],
};

/** Weapons that fall where nobody aimed them: an account of another's fault, never one of two means. */
const DEFENSIVE: ReadonlySet<string> = new Set(['air_defence_missile', 'air_defence_system']);

/** Means of attack are listed; they are rival accounts where the doer is disputed, or one says it was the defence's own missile. */
function compareEquipment(
  events: readonly ReportedEvent[],
  origins: Origins,
  isDisputed: boolean,
): FieldVerdict[] {
  if (!mainType(events).startsWith('strike.')) return compareClasses('equipment', events, origins);
  const rows = [...classRows('equipment', events, origins).values()];
  const weapons = rows.filter((r) => isWeapon(r[0]!.value));
  const isDefensive = (r: SaidValue[]) => DEFENSIVE.has(r[0]!.value);
  const isRivalTo = (r: SaidValue[]) =>
    weapons.some(
      (x) => x !== r && (isDisputed || isDefensive(x) !== isDefensive(r)) && isRival([...r, ...x]),
    );
  const rivals = weapons.filter(isRivalTo);
  if (rivals.length < 2) return compareClasses('equipment', events, origins);
  const rest = rows.filter((r) => !rivals.includes(r));
  return [
    verdictOf('equipment', 'conflict', rivals.flat()),
    ...rest.map((said) => agreeOrSingle('equipment', said)),
  ];
}

/** Classes that may be what struck. */
const isWeapon = (c: string): boolean => !['vehicle', 'armour', 'ship', 'other'].includes(c);

function compareClasses(
  field: 'equipment' | 'target',
  events: readonly ReportedEvent[],
  origins: Origins,
): FieldVerdict[] {
  const rows = [...classRows(field, events, origins).values()];
  const { verdict, rest } = refineValues(
    field,
    rows,
    (fine, wide) => KINDS_OF[wide]?.includes(fine) ?? false,
  );
  return [...(verdict ? [verdict] : []), ...rest.map((said) => agreeOrSingle(field, said))];
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

/** Target classes agree; but of an attack one side's "military" against another's civilian object is a conflict. Damage may be to both. */
function compareTargets(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const rows = classRows('target', events, origins);
  const military = rows.get('military');
  const civil = [...rows]
    .filter(([c]) => !['military', 'people', 'vehicle', 'other'].includes(c))
    .flatMap(([, s]) => s);
  // What a wave hit at one place and at another is no rival account of one hit.
  const isAttack =
    /^(?:strike|combat)\./.test(mainType(events)) && events.every((e) => scaleOf(e) === 'site');
  if (!military || !isAttack || !isRival([...civil, ...military]))
    return compareClasses('target', events, origins);
  const rest = [...rows].filter(([c]) => c === 'people' || c === 'vehicle' || c === 'other');
  return [
    verdictOf('target', 'conflict', [...civil, ...military]),
    ...rest.map(([, s]) => agreeOrSingle('target', s)),
  ];
}
