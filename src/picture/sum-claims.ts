import type { ClaimFigure } from '../model/air-defence.ts';
import { amount, hull, NONE, plus, plusPerhapsSame } from '../model/amount.ts';
import type { Amount, MunitionKind } from '../model/event.ts';
import type { AssertedAmount } from '../model/picture.ts';

/** Groups of kinds: those of one group may be words for the same munitions, those of two are not. */
type Group = 'drone' | 'missile' | 'whole' | MunitionKind;

function groupOf(kind: MunitionKind): Group {
  if (kind === 'uav' || kind === 'loitering_munition') return 'drone';
  if (kind === 'missile' || kind.endsWith('_missile')) return 'missile';
  return kind === 'several' || kind === 'unknown' ? 'whole' : kind;
}

/** Kinds that take in others of their group. */
const WIDE: ReadonlySet<MunitionKind> = new Set(['uav', 'missile', 'several', 'unknown']);

/**
 * What one party's figures of one day and area come to, as an interval that certainly holds it, whether or not reports tell of the same attack.
 * Within an incident figures are of one occurrence: the last of each party stands, between parties the interval holds all, and
 * "40 missiles, 10 of them ballistic" is 40. An incident known to be part of a wave adds nothing to the wave's figure; of two others one
 * may be part of the other: no less than the larger, no more than both (docs/decisions/0034). Null where none of them says; `unknown` or `withheld` where they say just that.
 */
export function sumClaims(figures: readonly ClaimFigure[]): AssertedAmount | null {
  const told = withoutParts(figures.filter((f) => typeof f.amount !== 'string'));
  const words = figures.flatMap((f) => (typeof f.amount === 'string' ? [f.amount] : []));
  if (told.length === 0)
    return words.length === 0 ? null : words.every((w) => w === 'withheld') ? 'withheld' : 'unknown';
  const groups = new Map<Group, Amount>();
  for (const incident of Map.groupBy(told, (f) => f.incident).values())
    for (const [group, value] of groupsOf(incident)) {
      const before = groups.get(group);
      groups.set(group, before ? plusPerhapsSame(before, value) : value);
    }
  const whole = groups.get('whole');
  groups.delete('whole');
  const parts = groups.size > 0 ? [...groups.values()].reduce(plus) : null;
  const total = whole && parts ? plusPerhapsSame(whole, parts) : (whole ?? parts)!;
  // Something else is counted that nobody says how many of.
  return words.length > 0 ? { low: total.low } : total;
}

/** Figures that a wave's own figure of the same kinds holds are left out: 12 over one town are among the 40 of the night. */
function withoutParts(figures: readonly ClaimFigure[]): readonly ClaimFigure[] {
  const isHeld = (f: ClaimFigure): boolean =>
    f.waves !== undefined &&
    figures.some(
      (w) =>
        f.waves!.includes(w.incident) &&
        !w.isIncrement &&
        (groupOf(w.kind) === 'whole' || groupOf(w.kind) === groupOf(f.kind)),
    );
  return figures.filter((f) => !isHeld(f));
}

/** The figures of one incident by group; a figure of several kinds stands for them where it is not less than they are together. */
function groupsOf(figures: readonly ClaimFigure[]): Map<Group, Amount> {
  const groups = new Map<Group, Amount>();
  for (const [group, all] of Map.groupBy(figures, (f) => groupOf(f.kind))) groups.set(group, groupTotal(all));
  const whole = groups.get('whole');
  if (!whole) return groups;
  groups.delete('whole');
  if (groups.size === 0) return new Map([['whole', whole]]);
  return new Map([['whole', withParts(whole, [...groups.values()].reduce(plus))]]);
}

function groupTotal(figures: readonly ClaimFigure[]): Amount {
  const kinds = [...Map.groupBy(figures, (f) => f.kind)].map(([kind, all]) => ({
    isWide: WIDE.has(kind),
    value: kindTotal(all),
  }));
  const sum = (isWide: boolean): Amount | null => {
    const values = kinds.filter((k) => k.isWide === isWide).map((k) => k.value);
    return values.length > 0 ? values.reduce(isWide ? plusPerhapsSame : plus) : null;
  };
  const [wide, narrow] = [sum(true), sum(false)];
  return wide && narrow ? withParts(wide, narrow) : (wide ?? narrow)!;
}

/** A figure and what may be parts of it: the whole, unless it is less than they are; then they are not all in it. */
function withParts(whole: Amount, parts: Amount): Amount {
  return whole.low >= parts.low ? whole : plusPerhapsSame(whole, parts);
}

/** Figures of one kind in one incident; those jammed are told beside those shot down, and add to them. */
function kindTotal(figures: readonly ClaimFigure[]): Amount {
  const [beside, shot] = [figures.filter((f) => f.isBeside), figures.filter((f) => !f.isBeside)];
  if (beside.length === 0 || shot.length === 0) return ownTotal(figures);
  return plus(ownTotal(shot), ownTotal(beside));
}

/** Figures of one kind, stopped one way: the last of each party, one interval for all; "six more" adds nothing for sure. */
function ownTotal(figures: readonly ClaimFigure[]): Amount {
  const [more, plain] = [figures.filter((f) => f.isIncrement), figures.filter((f) => !f.isIncrement)];
  const parties = [...Map.groupBy(plain, (f) => f.party).values()].map((all) => {
    const last = all
      .map((f) => f.receivedAt)
      .sort()
      .at(-1);
    return all
      .filter((f) => f.receivedAt === last)
      .map(countedValue)
      .reduce(hull);
  });
  const base = parties.length > 0 ? parties.reduce(hull) : NONE;
  const extra = new Map(
    more.map((f) => [`${f.quote} ${JSON.stringify(f.amount)}`, countedValue(f)]),
  ).values();
  return [...extra].reduce((total, e) => ({ ...plus(total, e), low: total.low }), base);
}

/** What a figure adds: one that lies in the region only perhaps adds nothing for sure. */
function countedValue(f: ClaimFigure): Amount {
  const { low, high } = f.amount as Amount;
  return amount(f.isPerhaps ? 0 : low, high);
}
