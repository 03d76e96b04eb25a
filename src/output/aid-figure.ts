import { amount, hull, plus } from '../model/amount.ts';
import type { Amount } from '../model/event.ts';
import type { AidRow } from '../model/picture.ts';
import { compareText } from '../util/compare-text.ts';

/** How many a line's entries say there are: one interval that holds what is said, or why there is none. `rival`: its figures contradict each other. */
export type AidFigure =
  | { readonly state: 'figure' | 'rival'; readonly low: number; readonly high?: number }
  | { readonly state: 'unknown' | 'withheld' | 'absent' };

/** What is promised and not known to be handed over; why nothing can be said where it cannot. */
export type AidGap =
  | { readonly state: 'figure'; readonly low: number; readonly high?: number }
  | {
      readonly state: 'unknown';
      readonly because:
        | 'no-pledge'
        | 'pledge-not-counted'
        | 'no-delivery'
        | 'delivery-not-counted'
        | 'called-off';
    };

/** What "18 more" comes to: by the statement keys of the entry, the figure of the same line and party with it added. */
export type Totals = ReadonlyMap<AidRow, Amount>;

type Counted = AidRow & { readonly amount: Amount };

const isCounted = (r: AidRow): r is Counted => r.amount !== null && typeof r.amount === 'object';

/**
 * The increments of one stage of a line added to the last figure that the same party gave before. An increment without one stays beside:
 * it is in no sum. Several told for one occasion are one occasion: their interval is added once.
 */
export function totalsOf(rows: readonly AidRow[]): Map<AidRow, Amount> {
  const out = new Map<AidRow, Amount>();
  const counted = rows.filter(isCounted).sort((a, b) => compareText(a.saidAt, b.saidAt));
  for (const [i, r] of counted.entries()) {
    if (!r.isIncrement || r.part !== null) continue;
    const before = counted
      .slice(0, i)
      .filter((b) => b.saidAt < r.saidAt && isSameParty(b, r) && b.part === null)
      .filter((b) => !b.isIncrement || (out.has(b) && b.incident !== r.incident))
      // Of one occasion, "20" and "20 additional" are one gift told twice.
      .filter((b) => b.incident !== r.incident || common([b.amount, r.amount]) === null)
      .at(-1);
    if (!before) continue;
    const same = counted.filter((x) => x.isIncrement && x.incident === r.incident && isSameParty(x, r));
    const added = same.map((x) => x.amount).reduce(hull);
    out.set(r, plus(out.get(before) ?? before.amount, added));
  }
  return out;
}

function isSameParty(a: AidRow, b: AidRow): boolean {
  return (a.isDonors && b.isDonors) || a.origins.some((o) => b.origins.includes(o));
}

/** What is promised: figures that can all be right at once are one figure, the narrowest they leave; else no less than the largest. */
export function pledgedFigure(rows: readonly AidRow[], totals: Totals): AidFigure {
  return figureOf(rows, totals, (all) => common(all));
}

/** What is handed over: deliveries on several occasions may count each other or not, so together they are no less than the largest. */
export function deliveredFigure(rows: readonly AidRow[], totals: Totals): AidFigure {
  return figureOf(rows, totals, (all) => (all.length === 1 ? all[0]! : null));
}

function figureOf(
  rows: readonly AidRow[],
  totals: Totals,
  asOne: (all: readonly Amount[]) => Amount | null,
): AidFigure {
  const whole = rows.filter((r) => r.part === null && r.amount !== null);
  const counted = standing(whole.filter(isCounted), totals);
  if (counted.length === 0)
    return {
      state: whole.some((r) => r.amount === 'withheld')
        ? 'withheld'
        : whole.length > 0
          ? 'unknown'
          : 'absent',
    };
  const occasions = Map.groupBy(counted, (r) => r.incident);
  let isRival = false;
  const figures = [...occasions.values()].map((of) => {
    const told = of.map((r) => tellingOf(r, totals));
    const agreed = common(told);
    isRival ||= agreed === null;
    return agreed ?? told.reduce(hull);
  });
  // "12 more" than nobody knows what leaves the whole open at its upper end.
  const isOpen = counted.some((r) => r.isIncrement && !totals.has(r));
  const one = isOpen ? null : asOne(figures);
  const { low, high } = one ?? { low: Math.max(...figures.map((f) => f.low)), high: undefined };
  return { state: isRival ? 'rival' : 'figure', ...amount(low, high) };
}

/** What an increment was added to stands no longer, nor whatever agrees with it: the sum says it already. */
function standing(rows: readonly Counted[], totals: Totals): Counted[] {
  const last = rows
    .filter((r) => totals.has(r))
    .sort((a, b) => compareText(a.saidAt, b.saidAt))
    .at(-1);
  return last ? rows.filter((r) => r === last || r.saidAt >= last.saidAt) : [...rows];
}

/** "18 more" that is added to nothing is no less than 18 of the whole. */
function tellingOf(r: Counted, totals: Totals): Amount {
  return totals.get(r) ?? (r.isIncrement ? { low: r.amount.low } : r.amount);
}

/** What all intervals leave; null where they leave nothing. */
function common(all: readonly Amount[]): Amount | null {
  const low = Math.max(...all.map((a) => a.low));
  const high = Math.min(...all.map((a) => a.high ?? Number.POSITIVE_INFINITY));
  return low > high ? null : amount(low, Number.isFinite(high) ? high : undefined);
}

/** The interval between promised and handed over: "dozens" less 3 are 21 to 96. What is not told is not taken for none. */
export function gapOf(of: {
  readonly pledged: AidFigure;
  readonly delivered: AidFigure;
  readonly isCalledOff: boolean;
  readonly hasPledge: boolean;
  readonly hasDelivery: boolean;
}): AidGap {
  const { pledged, delivered, isCalledOff, hasPledge, hasDelivery } = of;
  const unknown = (because: Extract<AidGap, { state: 'unknown' }>['because']): AidGap => ({
    state: 'unknown',
    because,
  });
  if (isCalledOff) return unknown('called-off');
  if (!hasPledge) return unknown('no-pledge');
  if (!('low' in pledged)) return unknown('pledge-not-counted');
  if (!hasDelivery) return unknown('no-delivery');
  if (!('low' in delivered)) return unknown('delivery-not-counted');
  const low = delivered.high === undefined ? 0 : Math.max(0, pledged.low - delivered.high);
  const high = pledged.high === undefined ? undefined : Math.max(0, pledged.high - delivered.low);
  return { state: 'figure', ...amount(low, high) };
}
