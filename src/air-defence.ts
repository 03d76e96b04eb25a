import type {
  AirDefenceAsked,
  AirDefenceFigure,
  AirDefenceView,
  ClaimFigure,
  LogFigure,
  RegionPlace,
  TallyKey,
} from './model/air-defence.ts';
import type { Incident } from './model/incident.ts';
import type { KeptTally } from './model/log-check.ts';
import { isInRegion } from './output/in-region.ts';
import { findClaimFigures } from './picture/find-claim-figures.ts';
import { findLogFigures } from './picture/find-log-figures.ts';
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
 * What is shown of air defence, from published incidents and the rows of imported tallies known by `asOf`: the figures asked for, put
 * together by each of `keys`. Logs keep whole days and no place finer than they name, so they pass as they are.
 */
export function airDefenceView(
  incidents: readonly Incident[],
  rows: readonly KeptTally[],
  asked: AirDefenceAsked,
  { asOf, keys }: { readonly asOf: string; readonly keys: readonly TallyKey[] },
): AirDefenceView {
  const { region } = asked;
  const filter = { ...asked, isInRegion: region ? (p: RegionPlace) => isInRegion(p, region) : undefined };
  const claims = findClaimFigures(incidents, filter);
  const figures: AirDefenceFigure[] = [...findLogFigures(rows, filter), ...claims];
  return {
    asOf,
    tallies: Object.fromEntries(keys.map((by) => [by, tallyFigures(figures, by)])),
    accounts: projectAccounts(incidents, claims),
    ...aboutAll(findLogFigures(rows), findClaimFigures(incidents)),
  };
}

function aboutAll(
  logs: readonly LogFigure[],
  claims: readonly ClaimFigure[],
): Pick<AirDefenceView, 'reach' | 'parties' | 'kinds' | 'logRows'> {
  const all = [...logs, ...claims];
  const days = all.flatMap((f) => f.day ?? []).sort();
  return {
    reach: days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : null,
    parties: [...new Set(all.map((f) => f.party))].sort(compareText),
    kinds: [...new Set(all.map((f) => f.kind))].sort(compareText),
    logRows: logs.length,
  };
}
