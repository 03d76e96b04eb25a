import type { Count } from '../model/event.ts';
import type { FieldVerdict, ReportedEvent } from '../model/incident.ts';
import {
  agreeOrSingle,
  firstSaidAt,
  originsOfWords,
  reportsOf,
  type SaidValue,
  verdictOf,
} from './field-value.ts';
import type { Origins } from './find-origins.ts';
import { refineValues } from './refine-values.ts';
import { folded } from './same-name.ts';

/** Words of a scope that put the figure in one of two groups that are counted apart. @source own, general English */
const FIGHTERS =
  /\b(?:soldiers?|troops?|fighters?|mercenar\w*|militants?|combatants?|servicem[ae]n|personnel|rebels?|gunm[ae]n|insurgents?|army|marines?|officers?)\b/;
const ATTACKERS = /\b(?:assailants?|attackers?|invaders?|occupiers?|enem(?:y|ies))\b/;
const FAMILIES = /\b(?:famil(?:y|ies)|households?)\b/;
const DRONES = /\b(?:drones?|uavs?|shaheds?|quadcopters?)\b/;
const MISSILES = /\b(?:missiles?|rockets?)\b/;
const CIVILIANS = /\b(?:civilians?|residents?|villagers?|non combatants?)\b/;
const PART = /\b(?:child|children|women|woman|girls?|boys?|minors?|medics?|nurses?|journalists?|teachers?)\b/;
const PEOPLE = new Set(['killed', 'injured', 'missing', 'captured', 'displaced', 'evacuated']);

/** A figure's canonical value: `n`, `low-high`, `low-` or the words `unknown`, `withheld`. */
export function countValue(c: Count): string {
  if ('value' in c) return c.value;
  return c.high === c.low ? String(c.low) : `${c.low}-${c.high ?? ''}`;
}

interface Figure extends SaidValue {
  readonly count: Count;
  readonly group: string;
}

/** A scope without who gives the figure and whether it stands. */
function scopeOf(c: Count): string {
  const parts = [c.scope ?? []].flat().flatMap((s) => s.split(/,\s*/));
  return folded(parts.filter((s) => !/^(?:per |superseded)/.test(s)).join(' '));
}

/** The group a figure belongs to: figures of different groups are never compared. */
function groupOf(c: Count): string {
  const scope = scopeOf(c);
  // "Other" counts anything: what it counts is in its words.
  if (c.what === 'other' && !scope) return folded(c.quote.replace(/[\d.,]+/g, ' '));
  if (c.increment) return scope ? `more ${scope}` : 'more';
  if (!scope) return '';
  if (!PEOPLE.has(c.what)) return DRONES.test(scope) ? 'drones' : MISSILES.test(scope) ? 'missiles' : scope;
  if (ATTACKERS.test(scope)) return 'attackers';
  if (FIGHTERS.test(scope)) return 'soldiers';
  if (CIVILIANS.test(scope)) return 'civilians';
  if (FAMILIES.test(scope)) return 'families';
  return PART.test(scope) && !/\bpatients?\b/.test(scope)
    ? scope
    : scope.includes('vehicle')
      ? 'vehicles'
      : '';
}

function isSuperseded(c: Count): boolean {
  return [c.scope ?? []].flat().some((s) => s.startsWith('superseded'));
}

/** What a superseded figure counted: as the figure that stands now in the same report, where there is one. */
function groupIn(e: ReportedEvent, c: Count): string {
  if (!isSuperseded(c) || scopeOf(c)) return groupOf(c);
  const now = new Set(e.event.counts.filter((x) => x.what === c.what && !isSuperseded(x)).map(groupOf));
  return now.size === 1 ? [...now][0]! : groupOf(c);
}

function figuresOf(e: ReportedEvent, all: readonly ReportedEvent[], origins: Origins): Figure[] {
  return e.event.counts.map((count) => ({
    value: countValue(count),
    event: e,
    origins: originsOfWords(e, count.quote, origins),
    at: firstSaidAt(e, all, isSuperseded(count)),
    count,
    group: groupIn(e, count),
  }));
}

/** Merges groups that no report tells apart: one report's "lorries" and another's "trucks" are the same figure's noun. */
function mergeGroups(figures: Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const f of figures) groups.set(f.group, [...(groups.get(f.group) ?? []), f]);
  for (const [a, left] of [...groups]) {
    for (const [b, right] of [...groups]) {
      if (a >= b || !groups.has(a) || !groups.has(b) || !mayMerge(a, left, b, right)) continue;
      const [keep, drop] = a === '' || a.length <= b.length ? [a, b] : [b, a];
      groups.set(keep, [...groups.get(keep)!, ...groups.get(drop)!]);
      groups.delete(drop);
    }
  }
  return groups;
}

/** Groups of their own, whatever else is counted: another unit, the other side, another weapon. */
const SEPARATE: ReadonlySet<string> = new Set(['families', 'attackers', 'missiles']);

function mayMerge(a: string, left: readonly Figure[], b: string, right: readonly Figure[]): boolean {
  if (a.startsWith('more') || b.startsWith('more')) return false;
  const what = left[0]!.count.what;
  const apart = left.some((f) => right.some((g) => f.event.key === g.event.key));
  if (apart || SEPARATE.has(a) || SEPARATE.has(b)) return false;
  if (PEOPLE.has(what) && a !== '' && b !== '') return false;
  if (what === 'other') return a.split(' ').some((w) => w.length > 4 && b.split(' ').includes(w));
  return true;
}

function isDisjoint(a: Count, b: Count): boolean {
  if ('value' in a || 'value' in b) return false;
  return a.low > (b.high ?? Number.POSITIVE_INFINITY) || b.low > (a.high ?? Number.POSITIVE_INFINITY);
}

/** Whether a later figure of the same origin takes the place of an earlier one. */
function isRevision(before: Figure, after: Figure): boolean {
  if ('value' in after.count) return false;
  const isCarriedOut = isAhead(before.event) && !isAhead(after.event) && before.value !== after.value;
  return 'value' in before.count || isCarriedOut || isDisjoint(before.count, after.count);
}

const isAhead = (e: ReportedEvent): boolean => e.event.status === 'planned' || e.event.status === 'possible';

/** The figures each origin stands by now, and those it changed on the way. Figures of one report never revise one another. */
function followOrigins(figures: readonly Figure[]): { current: Figure[]; revised: Figure[] } {
  const current = new Set<Figure>();
  const revised = new Set<Figure>();
  const sorted = [...figures].sort((a, b) => a.at - b.at);
  for (const origin of new Set(sorted.flatMap((f) => f.origins))) {
    let standing: Figure[] = [];
    for (const told of byReport(sorted.filter((f) => f.origins.includes(origin)))) {
      const known = told.some((f) => standing.some((s) => s.value === f.value));
      const changed = !known && told.some((f) => standing.some((s) => isRevision(s, f)));
      if (changed) {
        const values = new Set(standing.map((s) => s.value));
        for (const f of sorted) if (values.has(f.value) && f.at < told[0]!.at) revised.add(f);
        // The others of the report are parts of the first, no new state of it.
        revised.add(told.find((f) => !('value' in f.count)) ?? told[0]!);
      }
      if (changed || standing.length === 0 || told.some((f) => !('value' in f.count))) standing = told;
    }
    // Of several figures in one report the first is the whole, the others are parts of it.
    if (standing[0]) current.add(standing[0]);
  }
  // What nobody counted gives says no more than the origin that has changed it since.
  const old = new Set([...revised].filter((f) => !current.has(f)).map((f) => f.value));
  for (const f of current) old.delete(f.value);
  for (const f of sorted)
    if (f.origins.length === 0 && !isSuperseded(f.count) && !old.has(f.value)) current.add(f);
  return { current: [...current], revised: sorted.filter((f) => revised.has(f)) };
}

/** Words that give a figure as the new state of an earlier one, whoever gave that. @source own, general English */
const CORRECTED =
  /\b(?:ha(?:s|ve|d) (?:since |now )?(?:risen|climbed|grown|increased|gone up|been (?:revised|raised|corrected|updated|lowered))|(?:rose|rises|climbs|climbed|jumps|jumped|increases|increased|grew|grows|went up|rising|climbing) (?:from \S+ )?to|now (?:known|confirmed|stands?|put)|revised|corrected|(?:earlier|previously|initially) (?:given|put|reported|said|told|counted)|(?:new|updated|revised|corrected) (?:death )?toll|toll (?:climbs|rises|climbed|rose)|up from|down from)\b/i;

/** Whether the words around a figure, or the headline, give it as a correction. */
function isCorrected(f: Figure): boolean {
  const holding = f.event.statements.filter((s) => s.quote.includes(f.count.quote));
  return holding.some((s) => CORRECTED.test(s.quote)) || CORRECTED.test(f.event.title ?? '');
}

/**
 * Takes from the standing figures those that a later one of another origin says it replaces. It replaces what it names as
 * superseded, else the earlier figure of its own origin, else any lower one: a rival count it does not speak of stays.
 */
function takePlaces(
  figures: readonly Figure[],
  followed: { current: Figure[]; revised: Figure[] },
): { current: Figure[]; revised: Figure[] } {
  const gone = new Set<Figure>();
  const revised = new Set(followed.revised);
  for (const f of followed.current) {
    if ('value' in f.count) continue;
    const isOwn = (g: Figure) => !f.origins.length || !g.origins.length || shareOrigin(f, g);
    const named = figures.filter((g) => g.event === f.event && isSuperseded(g.count) && isOwn(g));
    if (!named.length && !isCorrected(f)) continue;
    const own = figures.filter((g) => g.at < f.at && shareOrigin(f, g) && isDisjoint(f.count, g.count));
    const before = named.length ? named : own;
    const replaces = (g: Figure) =>
      before.length ? before.some((b) => b.value === g.value) : isLower(g.count, f.count);
    const old = figures.filter((g) => g.at < f.at && isDisjoint(f.count, g.count) && replaces(g));
    for (const g of old) {
      gone.add(g);
      revised.add(g);
    }
    if (old.length) for (const g of figures) if (g.value === f.value && g.at >= old[0]!.at) revised.add(g);
  }
  return {
    current: followed.current.filter((f) => !gone.has(f)),
    revised: [...figures].sort((a, b) => a.at - b.at).filter((f) => revised.has(f)),
  };
}

function isLower(a: Count, b: Count): boolean {
  return !('value' in a) && !('value' in b) && a.low < b.low;
}

/** Figures of the same moment and report together, in order; those the report calls superseded come before. */
function byReport(sorted: readonly Figure[]): Figure[][] {
  const rows = new Map<string, Figure[]>();
  for (const f of sorted)
    rows.set(`${f.at}|${f.event.key}`, [...(rows.get(`${f.at}|${f.event.key}`) ?? []), f]);
  return [...rows.values()];
}

function compareGroup(field: string, figures: readonly Figure[]): FieldVerdict[] {
  const { current, revised } = takePlaces(figures, followOrigins(figures));
  const out: FieldVerdict[] = [];
  const rivals = current.filter((f) =>
    current.some((g) => f !== g && isDisjoint(f.count, g.count) && !shareOrigin(f, g)),
  );
  if (rivals.length) {
    const values = new Set(rivals.map((f) => f.value));
    const old = new Set(revised.map((f) => f.value).filter((v) => !current.some((c) => c.value === v)));
    out.push(
      verdictOf(
        field,
        'conflict',
        figures.filter((f) => values.has(f.value) && !old.has(f.value)),
      ),
    );
  }
  if (revised.length) out.push(verdictOf(field, 'revised', revised));
  const told = new Set(out.flatMap((v) => v.values.map((x) => x.value)));
  const rest = [...new Set(figures.map((f) => f.value))].filter((v) => !told.has(v));
  const countOf = new Map(figures.map((f) => [f.value, f.count]));
  const refined = refineValues(
    field,
    rest.map((value) => figures.filter((f) => f.value === value)),
    (fine, wide) => isWithin(countOf.get(fine)!, countOf.get(wide)!),
  );
  if (refined.verdict) out.push(refined.verdict);
  return [...out, ...refined.rest.map((all) => agreeOrSingle(field, all))];
}

/** "Dozens", later 36; "some 30", later 31: the narrower within the wider. */
function isWithin(fine: Count, wide: Count): boolean {
  if ('value' in fine || 'value' in wide || isSuperseded(fine) || isSuperseded(wide)) return false;
  const [a, b] = [fine, wide].map((c) => c.high ?? Number.POSITIVE_INFINITY) as [number, number];
  return wide.low <= fine.low && a <= b && (wide.low < fine.low || a < b);
}

function shareOrigin(a: Figure, b: Figure): boolean {
  return a.origins.some((o) => b.origins.includes(o));
}

/** What is said of each figure: agreed, rival figures of different origins, a figure its own origin revised. Never a sum. */
export function compareCounts(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const figures = events.flatMap((e) => figuresOf(e, events, origins));
  const whats = [...new Set(figures.map((f) => f.count.what))].sort();
  return whats.flatMap((what) => {
    const groups = mergeGroups(figures.filter((f) => f.count.what === what));
    // The widest-reported group stands for the field; a qualifier tells the others apart.
    const sorted = [...groups].sort(([a, x], [b, y]) => reportsOf(y) - reportsOf(x) || (a < b ? -1 : 1));
    return sorted.flatMap(([group, all]) =>
      compareGroup(group && groups.size > 1 ? `counts.${what}[${group}]` : `counts.${what}`, all),
    );
  });
}
