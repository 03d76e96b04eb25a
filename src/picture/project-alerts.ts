import { raionsOf } from '../lexicon/raion.ts';
import type { AlertSource, AlertSpell, AlertState } from '../model/alert.ts';
import { compareText } from '../util/compare-text.ts';
import { type AlertSight, isLog, sightOf, WORD_HOLDS_MS } from './alert-sight.ts';
import { type AlertNode, alertTree } from './alert-tree.ts';
import type { GatheredAlerts } from './gather-alerts.ts';
import { mergeAlerts } from './merge-alerts.ts';

/** A state with the unit it is of, before its parts have a say. */
type Standing = Pick<AlertState, 'state' | 'rollUp' | 'why' | 'since' | 'heardAt' | 'sources'>;

/**
 * The state of every region of which anything is said, at a moment (ISO 8601 UTC): by unit, the first-level one before its parts. A
 * region is warned with the one it lies in, and in part by its parts; all of its raions warned are all of it. It is clear only where a
 * live log that keeps it has no alert, or somebody said so within twelve hours; what is too old to tell is unknown, never clear.
 */
export function projectAlerts(gathered: GatheredAlerts, at: string): AlertState[] {
  const now = Date.parse(at);
  const spells = mergeAlerts(gathered.words.filter((w) => Date.parse(w.startedAt) <= now));
  const clears = gathered.clears.filter((c) => Date.parse(c.at) <= now);
  const sight = sightOf(gathered.spans, gathered.reaches);
  return alertTree(spells, clears, gathered.spans)
    .sort(byUnit)
    .flatMap((node) => statesOf(node, null, sight, now));
}

/** Order of units by code, those of none last by name. */
export function byUnit(a: AlertNode, b: AlertNode): number {
  const order = (n: AlertNode): string => `${n.unit.admin1 ?? '~'}|${n.region}`;
  return compareText(order(a), order(b));
}

/** The state of a unit at a moment (milliseconds since 1970), its parts counted in; it must hold only what had begun by then. */
export function stateOfNode(node: AlertNode, sight: AlertSight, now: number): AlertState {
  return statesOf(node, null, sight, now)[0]!;
}

/** The states of a unit and its parts; `over` is the state of what it lies in where that is warned as a whole. */
function statesOf(node: AlertNode, over: AlertState | null, sight: AlertSight, now: number): AlertState[] {
  const { unit, region, parts } = node;
  const own = standingOf(node, sight, now);
  const named = { region, admin1: unit.admin1, level: unit.level, raion: unit.raion, under: null };
  if (own.state !== 'active' && over) {
    const { state, rollUp, why, since, heardAt, sources } = over;
    const inherited = { ...named, state, rollUp, why, since, heardAt, sources, under: over.region };
    return [inherited, ...partsOf(parts, over, sight, now)];
  }
  const whole = own.state === 'active' ? { ...named, ...own } : null;
  const below = partsOf(parts, whole, sight, now);
  return [whole ?? { ...named, ...withParts(own, node, below) }, ...below];
}

function partsOf(
  parts: readonly AlertNode[],
  over: AlertState | null,
  sight: AlertSight,
  now: number,
): AlertState[] {
  const order = (n: AlertNode): string =>
    `${n.unit.raion ?? '~'}|${n.unit.level === 'raion' ? 0 : 1}|${n.region}`;
  return parts
    .toSorted((a, b) => compareText(order(a), order(b)))
    .flatMap((part) => statesOf(part, over, sight, now));
}

/** What parts that are warned make of a unit that is not warned itself. */
function withParts(own: Standing, { unit }: AlertNode, below: readonly AlertState[]): Standing {
  const warned = below.filter((s) => s.rollUp === 'all' || s.rollUp === 'partial');
  if (warned.length === 0) return own;
  const all = unit.level === 'oblast' && unit.admin1 !== null ? raionsOf(unit.admin1) : [];
  const whole = new Set(below.filter((s) => s.level === 'raion' && s.rollUp === 'all').map((s) => s.raion));
  const isAll = all.length > 0 && all.every((raion) => whole.has(raion));
  const since = warned.map((s) => s.since ?? '').sort();
  const heard = warned.flatMap((s) => s.heardAt ?? []).sort();
  return {
    state: isAll ? 'active' : 'partial',
    rollUp: isAll ? 'all' : 'partial',
    why: null,
    // The whole is warned since the last of its parts is, a part of it since the first.
    since: (isAll ? since.at(-1) : since[0]) ?? null,
    heardAt: heard.at(-1) ?? null,
    sources: [],
  };
}

/** What is said of a unit itself. */
function standingOf(whole: AlertNode, sight: AlertSight, now: number): Standing {
  const node = { ...whole, spells: whole.spells.filter((s, i, all) => !isSuperseded(s, all.slice(i + 1))) };
  const { admin1 } = node.unit;
  const force = node.spells.filter((s) => sight.believedUntil(s) > now);
  const live = sight.liveLogs(admin1, now);
  const logHeard = live.length > 0 ? sight.heardAt(admin1, now) : null;
  if (force.length > 0) {
    const since = force[0]!.startedAt;
    const heard = Math.max(...force.map((s) => Date.parse(s.startedAt)), logHeard ?? 0);
    const sources = force.flatMap((s) => s.sources);
    return { state: 'active', rollUp: 'all', why: null, since, heardAt: iso(heard), sources };
  }
  const unseen = lastUnseen(node, sight, now);
  const told = lastTold(node, sight, now);
  const isUnseen = unseen !== null && unseen.until > (told ?? 0);
  // A log that did not see the end is no word that it is over; another one that keeps the unit is.
  if (live.some((witness) => !isUnseen || witness !== unseen.by)) {
    const ends = node.spells.map((s) => sight.believedUntil(s));
    const since = ends.length > 0 ? iso(Math.max(...ends)) : null;
    return { state: 'clear', rollUp: 'none', why: null, since, heardAt: iso(logHeard ?? now), sources: [] };
  }
  if (told !== null && now - told <= WORD_HOLDS_MS && !isUnseen)
    return { state: 'clear', rollUp: 'none', why: null, since: iso(told), heardAt: iso(told), sources: [] };
  const heard = [
    sight.heardAt(admin1, now) ?? 0,
    told ?? 0,
    ...node.spells.map((s) => Math.min(now, lastHeard(s, sight))),
    ...node.clears.flatMap((c) => sight.reachOf(c)?.okAt ?? []).map((at) => Math.min(now, at)),
  ];
  const last = Math.max(...heard);
  const why = last > 0 ? 'stale' : 'no-data';
  const since = last > 0 ? iso(last) : null;
  return { state: 'unknown', rollUp: null, why, since, heardAt: since, sources: [] };
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** An alert whose end a log never wrote is over once the same log has a later one of the same unit. */
function isSuperseded(spell: AlertSpell, later: readonly AlertSpell[]): boolean {
  const { witness } = spell.sources[0]!;
  return (
    spell.endedAt === null &&
    isLog(witness) &&
    later.some((s) => s.sources[0]!.witness === witness && s.startedAt > spell.startedAt)
  );
}

/** The last alert of twelve hours that ended without anybody seeing it end: until when it held, and by whose word. */
function lastUnseen(node: AlertNode, sight: AlertSight, now: number): { until: number; by: string } | null {
  let found: { until: number; by: string } | null = null;
  for (const spell of node.spells) {
    const until = sight.believedUntil(spell);
    const isSeen = spell.sources.some((s) => s.endedAt === spell.endedAt && !s.isEndAssumed && !s.isExpiry);
    // Of one whose feed fell silent before its end nobody has seen the end.
    if (spell.endedAt !== null && isSeen && until === sight.holdsUntil(spell)) continue;
    if (until <= now - WORD_HOLDS_MS || (found && found.until >= until)) continue;
    found = { until, by: spell.sources[0]!.witness };
  }
  return found;
}

/** Whether a word does not rest on a feed that answers no more: what came after it is not known. */
function isHeard(word: Pick<AlertSource, 'messages' | 'event'>, sight: AlertSight, now: number): boolean {
  const reach = sight.reachOf(word);
  return reach === null || now < reach.until;
}

/** The last moment that is told of an alert: its end or, where it rests on a feed, the last answer of that. */
function lastHeard(spell: AlertSpell, sight: AlertSight): number {
  const answers = spell.sources.flatMap((s) => sight.reachOf(s)?.okAt ?? []);
  return answers.length > 0 ? Math.max(...answers) : Date.parse(spell.endedAt ?? spell.startedAt);
}

/** When a report or a message last said that it is over; null where none did. */
function lastTold(node: AlertNode, sight: AlertSight, now: number): number | null {
  const ends = node.spells
    .flatMap((s) => s.sources)
    .filter((s) => !isLog(s.witness) && s.endedAt !== null && !s.isEndAssumed && !s.isExpiry)
    .filter((s) => isHeard(s, sight, now))
    .map((s) => Date.parse(s.endedAt!));
  const all = [
    ...ends,
    ...node.clears.filter((c) => isHeard(c, sight, now)).map((c) => Date.parse(c.at)),
  ].filter((at) => at <= now);
  const last = all.length > 0 ? Math.max(...all) : null;
  // An all clear before the last alert says nothing of that one.
  const begun = Math.max(0, ...node.spells.map((s) => Date.parse(s.startedAt)));
  return last !== null && (last >= begun || node.spells.some((s) => sight.holdsUntil(s) === last))
    ? last
    : null;
}
