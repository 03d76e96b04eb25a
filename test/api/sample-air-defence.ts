import { airDefenceFigures, airDefenceView } from '../../src/air-defence.ts';
import { keptRows } from '../../src/picture/air-defence-for-tests.ts';
import type { ServerDeps } from '../../src/server/deps.ts';

/** Rows of a table taken in before all else: a night in May, one of whose rows does not say how many were launched. */
const TALLY_ROWS = keptRows(`
  Shahed-136/131         | 2026-05-01 18:00 | 2026-05-02 04:00 | 20 | 17 | Sumy oblast
  X-101/X-555 and Kalibr | 2026-05-02 01:00 | 2026-05-02 03:00 | 9  | 6  | Ukraine
  C-300                  | 2026-05-03 09:00 | 2026-05-03 10:00 | -  | 0  | Kharkiv oblast`);

/** Air defence of the sample: what its pictures hold, beside a small table. */
export function sampleAirDefence(picture: ServerDeps['picture']): Pick<ServerDeps, 'airDefence'> {
  return {
    async airDefence(asked, keys, at) {
      const of = await picture(at);
      return airDefenceView(of.incidents, airDefenceFigures(of, TALLY_ROWS), asked, { asOf: of.asOf, keys });
    },
  };
}
