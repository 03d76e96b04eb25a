import type { AlertUnit } from '../lexicon/alert-unit.ts';
import { regionWords } from '../lexicon/unit-name.ts';
import { ALERT_WITNESSES, type AlertSource, type AlertSpell, type AlertWord } from '../model/alert.ts';
import { compareText } from '../util/compare-text.ts';
import { foldTellings, type Telling } from './fold-tellings.ts';

/**
 * Two alerts of one unit that begin within this of each other are one, though they do not overlap: nine in ten volunteers' alerts begin
 * within a minute of the official one. Failure chosen: two short alerts in ten minutes told by different witnesses become one.
 * (docs/decisions/0027)
 */
const START_MS = 10 * 60_000;
/** An alert that nobody says the end of is compared as if it lasted so long: the median of the logs is 39 minutes. */
const OPEN_MS = 60 * 60_000;

/** A start by the clock is somewhere in its minute. */
const MINUTE_MS = 60_000;

/** A spell in the making: the telling it was founded by and those that came to it. */
interface Founded {
  readonly by: Telling;
  readonly sources: AlertSource[];
}

/**
 * Merges what all witnesses tell of into alerts, by start, then unit. Of the same alert the first witness of
 * {@link ALERT_WITNESSES} gives region, start and end, whatever the others say; those are kept beside it, each with its own wording of the region. A witness's own alerts are
 * never merged with one another, so that a log by itself comes out row for row. One telling may bear out several alerts that
 * it spans. The same words in any order give the same alerts.
 */
export function mergeAlerts(words: readonly AlertWord[]): AlertSpell[] {
  const shelf = new SpellShelf();
  const founded: Founded[] = [];
  const byWitness = Map.groupBy(foldTellings(words).sort(byRank), (t) => t.rank);
  for (const [rank, tellings] of byWitness) {
    // Log rows are compared with other witnesses only; senders of messages and reports also with each other.
    const isMany = ALERT_WITNESSES[rank] === 'cap' || ALERT_WITNESSES[rank] === 'report';
    const own: Founded[] = [];
    for (const telling of tellings) {
      const near = shelf.near(telling).filter((f) => isSame(f.by, telling));
      for (const f of near) f.sources.push(...telling.sources);
      if (near.length > 0) continue;
      const f = { by: telling, sources: [...telling.sources] };
      own.push(f);
      if (isMany) shelf.add(f);
    }
    if (!isMany) for (const f of own) shelf.add(f);
    for (const f of own) founded.push(f);
  }
  return founded.map(spellOf).sort(byStart);
}

function isSame(a: Telling, b: Telling): boolean {
  if (a.rank === b.rank && a.teller === b.teller) return false;
  const overlap = b.from < Math.max(endOf(a), a.fromBy) && a.from < Math.max(endOf(b), b.fromBy);
  return overlap || Math.abs(a.from - b.from) <= START_MS;
}

/** An alert is looked for in the hours it lasts; one that lasts longer than this many is looked at always. */
const MOST_HOURS = 24 * 60;
const HOUR_MS = 3_600_000;

/** Spells by unit and hour, so that each telling is held against the few it may belong to. */
class SpellShelf {
  readonly #hours = new Map<string, Founded[]>();
  readonly #long = new Map<string, Founded[]>();
  /** Units that have spells, by the first-level unit they lie in. */
  readonly #units = new Map<string, Map<string, AlertUnit>>();

  add(f: Founded): void {
    const { unit } = f.by;
    const hours = hoursOf(f.by);
    if (hours.length > MOST_HOURS) append(this.#long, unit.key, f);
    else for (const hour of hours) append(this.#hours, `${unit.key}|${hour}`, f);
    const known = this.#units.get(unit.admin1 ?? '') ?? new Map<string, AlertUnit>();
    this.#units.set(unit.admin1 ?? '', known.set(unit.key, unit));
  }

  near(telling: Telling): Founded[] {
    const { unit } = telling;
    const keys = ALERT_WITNESSES[telling.rank] === 'report' ? [unit.key, ...this.#holders(unit)] : [unit.key];
    const found = new Set<Founded>();
    for (const key of keys) {
      for (const f of this.#long.get(key) ?? []) found.add(f);
      for (const hour of hoursOf(telling).slice(0, MOST_HOURS))
        for (const f of this.#hours.get(`${key}|${hour}`) ?? []) found.add(f);
    }
    return [...found];
  }

  /** Sirens told of in a town are those of the oblast or raion it lies in, or of the hromada that bears its name. */
  #holders(unit: AlertUnit): string[] {
    if (unit.admin1 === null || unit.level === 'oblast') return [];
    const holds = (other: AlertUnit): boolean =>
      other.level === 'oblast' ||
      (other.level === 'raion' && unit.raion !== null && other.raion === unit.raion) ||
      (other.level === 'hromada' && ` ${other.words} `.includes(` ${unit.words} `));
    const inside = [...(this.#units.get(unit.admin1)?.values() ?? [])];
    return inside.filter((other) => other.key !== unit.key && holds(other)).map((other) => other.key);
  }
}

function append(map: Map<string, Founded[]>, key: string, f: Founded): void {
  const list = map.get(key);
  if (list) list.push(f);
  else map.set(key, [f]);
}

/** The hours (since 1970) in which a telling may meet another. */
function hoursOf(t: Telling): number[] {
  const first = Math.floor((t.from - START_MS) / HOUR_MS);
  const last = Math.floor((Math.max(endOf(t), t.fromBy) + START_MS) / HOUR_MS);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const endOf = (t: Telling): number => t.to ?? t.from + OPEN_MS;

function spellOf({ by, sources }: Founded): AlertSpell {
  const [first] = by.sources;
  return {
    region: regionWords(first!.region, by.unit.admin1, by.unit.level === 'oblast'),
    admin1: by.unit.admin1,
    level: by.unit.level,
    startedAt: new Date(by.from).toISOString(),
    ...(by.fromBy - by.from > MINUTE_MS && !by.isStartAssumed
      ? { startsBy: new Date(by.fromBy).toISOString() }
      : {}),
    ...(by.isStartAssumed ? { isStartAssumed: true as const } : {}),
    endedAt: by.to === null ? null : new Date(by.to).toISOString(),
    ...(by.isEndAssumed ? { isEndAssumed: true as const } : {}),
    sources,
  };
}

function byRank(a: Telling, b: Telling): number {
  return a.rank - b.rank || a.from - b.from || compareText(a.teller, b.teller) || compareText(a.key, b.key);
}

function byStart(a: AlertSpell, b: AlertSpell): number {
  return (
    compareText(a.startedAt, b.startedAt) ||
    compareText(a.admin1 ?? '', b.admin1 ?? '') ||
    compareText(a.region, b.region) ||
    compareText(a.endedAt ?? '', b.endedAt ?? '')
  );
}
