/** What became of looking up a region that was asked for by name. */
export type RegionFound =
  | {
      readonly isKnown: true;
      /** What filters find it by: as asked, or the code or name it goes by here (`Україна` → `UA`, `Ізюм` → `Izium`). */
      readonly name: string;
    }
  | {
      readonly isKnown: false;
      /** Known names spelled most like it, the likeliest first. */
      readonly nearest: readonly string[];
    };
