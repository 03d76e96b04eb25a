import { AID_STAGE_WORDS } from '../../../lexicon/aid-stage.ts';
import type { SituationReport } from '../report-shape.ts';
import type { ReportFault } from './check-sentence.ts';
import type { GroundIndex } from './cited-ground.ts';

type Line = SituationReport['beside']['aid']['items'][number];

/** A figure of a line read from its words: an interval of a unit, nothing told, or told without a number. */
type Read =
  | { readonly is: 'figure'; readonly low: number; readonly high: number | undefined; readonly unit: string }
  | { readonly is: 'nothing' }
  | { readonly is: 'uncounted' };

/** Why a line can have no difference, as it is told. */
const WHY = {
  noPromise: 'not known: no promise is told of',
  promise: 'not known: the promise is not counted',
  noDelivery: 'not known: no delivery is told of, which does not mean there was none',
  delivery: 'not known: the delivery is not counted',
  calledOff: 'none: called off or stopped',
} as const;

/** Faults of the lines of aid: what is told as not known to be handed over is what is promised less what is handed over, as intervals. */
export function aidFaults({ beside }: SituationReport, index: GroundIndex): ReportFault[] {
  return beside.aid.items.flatMap((line) =>
    gapFaults(line, index).map((because) => ({
      code: 'number' as const,
      because,
      text: `${line.donor ?? 'not said'}, ${line.item ?? 'not named'}: ${line.promised}; ${line.delivered}; ${line.gap}`,
    })),
  );
}

function gapFaults(line: Line, index: GroundIndex): string[] {
  const [promised, delivered] = [readFigure(line.promised), readFigure(line.delivered)];
  if (!promised || !delivered) return ['a figure of it is none'];
  if (line.gap === WHY.calledOff)
    return isCalledOff(line, index) ? [] : ['told as called off, and no cited statement says so'];
  const due = differenceOf(promised, delivered);
  if (typeof due === 'string') return line.gap === due ? [] : [`it is “${due}”`];
  const gap = readFigure(line.gap);
  if (gap?.is !== 'figure') return ['it has a difference, and none is told'];
  return [
    ...(gap.low === due.low && gap.high === due.high
      ? []
      : [`what is promised less what is handed over is ${due.low} to ${due.high ?? 'no upper bound'}`]),
    ...(gap.unit === due.unit ? [] : [`it is of ${gap.unit || 'no unit'}, and not of ${due.unit || 'none'}`]),
  ];
}

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const FIGURE = new RegExp(
  `^(?:(none)|up to ${NUMBER}|${NUMBER}(?:( or more)| to ${NUMBER})?)(?: (.+?))??(?: \\(figures differ\\))?$`,
);
const UNCOUNTED: ReadonlySet<string> = new Set([
  'not counted',
  'stated to be unknown',
  'withheld by the speaker',
]);

/** A figure from its words: "18", "24 to 99 tonnes", "18 or more", "up to 30", "none"; null for what is no such words. */
function readFigure(text: string): Read | null {
  if (text === 'nothing told') return { is: 'nothing' };
  if (UNCOUNTED.has(text)) return { is: 'uncounted' };
  const m = FIGURE.exec(text);
  if (!m) return null;
  const [, none, most, first, isOpen, last, unit = ''] = m;
  const of = (low: number, high: number | undefined): Read => ({ is: 'figure', low, high, unit });
  if (none) return of(0, 0);
  if (most) return of(0, numberOf(most));
  return of(numberOf(first!), isOpen ? undefined : numberOf(last ?? first!));
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** The least and the most that can be missing; why nothing can be said where it cannot. */
function differenceOf(
  promised: Read,
  delivered: Read,
): string | { readonly low: number; readonly high: number | undefined; readonly unit: string } {
  if (promised.is === 'nothing') return WHY.noPromise;
  if (promised.is === 'uncounted') return WHY.promise;
  if (delivered.is === 'nothing') return WHY.noDelivery;
  if (delivered.is === 'uncounted') return WHY.delivery;
  return {
    // The least is missing when all that may have come came, and no less than none.
    low: delivered.high === undefined ? 0 : Math.max(0, promised.low - delivered.high),
    high: promised.high === undefined ? undefined : Math.max(0, promised.high - delivered.low),
    unit: promised.unit,
  };
}

function isCalledOff({ cites }: Line, index: GroundIndex): boolean {
  const said = cites.flatMap((key) => index.get(key)?.statements ?? []);
  // Where the policy holds words back there is nothing to hold it against.
  return said.some((s) => s.quote === '' || s.quote.search(AID_STAGE_WORDS.cancelled) >= 0);
}
