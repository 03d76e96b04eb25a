import type { AirDefenceAsked, AirDefenceFigure, AirDefenceView, TallyKey } from './model/air-defence.ts';
import type { Incident } from './model/incident.ts';
import type { KeptTally } from './model/log-check.ts';
import type { Picture } from './model/picture.ts';
import { isInRegion } from './output/in-region.ts';
import { incidentTitle } from './output/incident-title.ts';
import { findClaimFigures } from './picture/find-claim-figures.ts';
import { findLogFigures } from './picture/find-log-figures.ts';
import { narrowFigures } from './picture/narrow-figures.ts';
import { projectAccounts } from './picture/project-accounts.ts';
import { tallyFigures } from './picture/tally-figures.ts';
import type { Store } from './store/store.ts';
import { compareText } from './util/compare-text.ts';

/** Every row of the tallies imported by `asOf` (ISO 8601 UTC; all where left out): which of two editions stands is told by the whole of both. */
export function storedTallies(store: Store, asOf?: string): Promise<readonly KeptTally[]> {
  const known = asOf === undefined ? {} : { asOf };
  return store.tallyRows('0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', known);
}

/**
 * Every figure of air defence: of published incidents, and of the rows of imported tallies. Logs keep whole attacks and no place finer
 * than they name, so they pass as they are.
 */
export function airDefenceFigures(
  { incidents, relations }: Pick<Picture, 'incidents' | 'relations'>,
  rows: readonly KeptTally[],
): AirDefenceFigure[] {
  return [...findLogFigures(rows), ...findClaimFigures(incidents, relations)];
}

/** What is shown of air defence: of all figures those asked for, put together by each of `keys`, and the incidents of which several parties speak. */
export function airDefenceView(
  incidents: readonly Incident[],
  figures: readonly AirDefenceFigure[],
  asked: AirDefenceAsked,
  { asOf, keys }: { readonly asOf: string; readonly keys: readonly TallyKey[] },
): AirDefenceView {
  const { region } = asked;
  const narrowed = narrowFigures(figures, asked, region ? (place) => isInRegion(place, region) : undefined);
  const days = figures.flatMap((f) => f.day ?? []).sort();
  return {
    asOf,
    tallies: Object.fromEntries(keys.map((by) => [by, tallyFigures(narrowed, by)])),
    accounts: projectAccounts(
      incidents,
      narrowed.filter((f) => f.from === 'report'),
      incidentTitle,
    ),
    reach: days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : null,
    parties: [...new Set(figures.map((f) => f.party))].sort(compareText),
    sides: [...new Set(figures.flatMap((f) => f.side ?? []))].sort(compareText),
    kinds: [...new Set(figures.map((f) => f.kind))].sort(compareText),
  };
}
