import { airDefenceFigures, airDefenceView, storedTallies } from '../air-defence.ts';
import type { AirDefenceFigure } from '../model/air-defence.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { ServerDeps } from '../server/deps.ts';
import type { Store } from '../store/store.ts';

/** What the server is given of air defence: the figures of a published picture and of the tables known by then, found once a picture. */
export function airDefenceDeps(store: Store, picture: ServerDeps['picture']): Pick<ServerDeps, 'airDefence'> {
  const known = new WeakMap<PublicPicture, Promise<AirDefenceFigure[]>>();
  const figuresOf = (of: PublicPicture): Promise<AirDefenceFigure[]> => {
    const found = known.get(of) ?? storedTallies(store, of.asOf).then((rows) => airDefenceFigures(of, rows));
    known.set(of, found);
    found.catch(() => known.delete(of));
    return found;
  };
  return {
    async airDefence(asked, keys, asOf) {
      const of = await picture(asOf);
      return airDefenceView(of.incidents, await figuresOf(of), asked, { asOf: of.asOf, keys });
    },
  };
}
