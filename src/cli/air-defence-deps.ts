import { airDefenceFigures, airDefenceView, storedTallies } from '../air-defence.ts';
import type { AirDefenceAsked, AirDefenceFigure } from '../model/air-defence.ts';
import { listedAtOf } from '../model/incident-order.ts';
import type { ServerDeps } from '../server/deps.ts';
import type { PanelPart, PictureReads } from '../server/reads.ts';
import type { Store } from '../store/store.ts';
import { LastMade } from '../util/last-made.ts';

const DAY_MS = 864e5;
/** Figures of days are of incidents that stand in the list by so many days after them. */
const LATER_MS = 31 * DAY_MS;
/** An incident stands in the list no more than this after the local day its figures are of. */
const ZONES_MS = 2 * DAY_MS;
/** Figures kept ready, of states of the picture. */
const MOST_KEPT = 8;

/** What the server is given of air defence: the figures of published incidents and of the tables known by then, found once for each state of both. */
export function airDefenceDeps(
  store: Store,
  reads: Pick<PictureReads, 'panel'>,
): Pick<ServerDeps, 'airDefence'> {
  const kept = new LastMade<AirDefenceFigure[]>(MOST_KEPT);
  const figuresOf = async (
    { picture, mark }: PanelPart,
    asOf: string | undefined,
  ): Promise<AirDefenceFigure[]> => {
    const state = JSON.stringify([mark, asOf, await store.tallyCount()]);
    return kept.of(state, async () => airDefenceFigures(picture, await storedTallies(store, picture.asOf)));
  };
  return {
    async airDefence(asked, keys, asOf) {
      const part = await reads.panel('air-defence', { asOf, until: untilOf(asked) });
      const { incidents, asOf: at } = part.picture;
      const figures = await figuresOf(part, asOf);
      if (!part.isCut) return airDefenceView(incidents, figures, asked, { asOf: at, keys });
      const reportsFrom = firstWholeDay(part);
      const whole = figures.filter((f) => f.from === 'log' || (f.day !== null && f.day >= reportsFrom));
      return { ...airDefenceView(incidents, whole, asked, { asOf: at, keys }), reportsFrom };
    },
  };
}

function untilOf({ to }: AirDefenceAsked): string | undefined {
  return to && new Date(Date.parse(to) + LATER_MS).toISOString();
}

/** The first local day of which no figure stands further down the list than the part reaches. */
function firstWholeDay({ picture: { incidents, asOf } }: PanelPart): string {
  const last = incidents.at(-1);
  return new Date((last ? listedAtOf(last) : Date.parse(asOf)) + ZONES_MS).toISOString().slice(0, 10);
}
