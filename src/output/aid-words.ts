import type { AidStage } from '../model/aid.ts';
import type { AidFigure, AidGap } from './aid-figure.ts';
import type { AidEntry, AidLine } from './aid-ledger.ts';
import { amountText, asserterText, intervalText } from './row-words.ts';
import { whenText } from './time-words.ts';

/** Stages in words. */
export const AID_STAGE_TEXT: Readonly<Record<AidStage, string>> = {
  requested: 'asked for',
  weighed: 'only weighed',
  announced: 'announced',
  committed: 'approved or signed',
  sent: 'sent, arrival not told',
  delivered: 'handed over',
  cancelled: 'called off or stopped',
  denied: 'said not to be so',
  unknown: 'told of, stage not said',
};

/** What the line is of: "interceptors, for Patriot batteries". */
export function itemText({ item, for: system, unit }: Pick<AidLine, 'item' | 'for' | 'unit'>): string {
  const name = item === null ? 'something not named' : item === 'money' && unit ? unit : item;
  return system ? `${name}, for ${system}` : name;
}

/** Who gets it, or where it goes where nobody is named. */
export function recipientText({
  recipient,
  destination,
}: Pick<AidLine, 'recipient' | 'destination'>): string {
  return recipient ?? (destination ? `somebody in ${destination}` : 'recipient not named');
}

/** Who gives. */
export function donorText({ donor, stages }: Pick<AidLine, 'donor' | 'stages'>): string {
  if (donor) return donor;
  return stages.requested.length > 0 ? 'asked of anyone' : 'donor not named';
}

/** What measures a figure: nothing for money, whose unit is the item. */
const unitOf = (l: Pick<AidLine, 'item' | 'unit'>): string | null => (l.item === 'money' ? null : l.unit);

/** An entry's figure: "18 more (38 with what was told before)", "24 to 99", "no figure". */
export function entryAmountText(e: AidEntry): string {
  const isOpen = e.amount !== null && typeof e.amount === 'object' && e.amount.high === undefined;
  const words = amountText(e.amount, unitOf(e));
  const more = e.isIncrement ? (isOpen ? ', on top of what was told before' : ' more') : '';
  const total = e.total ? ` (${intervalText(e.total)} with what was told before)` : '';
  return `${words}${more}${total}${e.part ? ` (${e.part})` : ''}`;
}

/** When it is to be, or was, handed over; null where that is not said. */
export function windowText(e: AidEntry): string | null {
  if (!e.time.start && !e.time.end) return null;
  return `${e.stage === 'announced' || e.stage === 'committed' ? 'to be handed over ' : ''}${whenText(e.time)}`;
}

/** Who says so, and whether that is the donor. */
export function entryByText(e: AidEntry): string {
  return `${asserterText(e)}${e.isDonors ? ', the donor itself' : ''}`;
}

/** A line's figure, with why there is none. */
export function figureText(f: AidFigure, l: Pick<AidLine, 'item' | 'unit'>, has: boolean): string {
  if (!has) return 'nothing told';
  if (f.state === 'absent') return 'not counted';
  if (!('low' in f)) return amountText(f.state);
  return `${amountText(f, unitOf(l))}${f.state === 'rival' ? ' (figures differ)' : ''}`;
}

const WHY_NO_GAP: Readonly<Record<Extract<AidGap, { state: 'unknown' }>['because'], string>> = {
  'no-pledge': 'not known: no promise is told of',
  'pledge-not-counted': 'not known: the promise is not counted',
  'no-delivery': 'not known: no delivery is told of, which does not mean there was none',
  'delivery-not-counted': 'not known: the delivery is not counted',
  'called-off': 'none: called off or stopped',
};

/** What is promised and not known to be handed over. */
export function gapText(g: AidGap, l: Pick<AidLine, 'item' | 'unit'>): string {
  return g.state === 'unknown' ? WHY_NO_GAP[g.because] : amountText(g, unitOf(l));
}
