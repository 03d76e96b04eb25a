import type { ControlRow } from '../model/picture.ts';
import type { EventPlace } from '../model/place.ts';
import { compareText } from '../util/compare-text.ts';
import { foldName } from '../util/fold-name.ts';
import type { SideKey } from './side-of.ts';

/** A row before its rivals are known, with the sides of those who are said to do it. */
type Claim = Omit<ControlRow, 'rivals'> & { readonly sides: readonly SideKey[] };

/**
 * How long two claims about one place may lie apart and still be set against each other. Too long shows a town retaken days later as a
 * contradiction, which is clutter; too short lets a claim stand as if nobody had denied it.
 */
const APART_HOURS = 72;

/**
 * Rows that cannot be right together, by row id: of overlapping place and time, one saying what another denies, or two parties each said
 * to hold what only one can. Who advances where, and lines of two sides beside one place, exclude nothing.
 */
export function findRivals(rows: readonly Claim[]): Map<string, string[]> {
  const byPlace = new Map<string, Claim[]>();
  for (const r of rows)
    for (const key of new Set(r.places.map(placeKey))) byPlace.set(key, [...(byPlace.get(key) ?? []), r]);
  const found = new Map<string, Set<string>>();
  const add = (a: Claim, b: Claim): void => {
    found.set(a.id, (found.get(a.id) ?? new Set()).add(b.id));
  };
  for (const claims of byPlace.values())
    for (const [i, a] of claims.entries())
      for (const b of claims.slice(i + 1))
        if (a.id !== b.id && isNear(a, b) && excludes(a, b)) {
          add(a, b);
          add(b, a);
        }
  return new Map([...found].map(([id, ids]) => [id, [...ids].sort(compareText)]));
}

/** One name in one country, whatever side of it is spoken of: nothing finer than the words is compared. */
function placeKey(p: EventPlace): string {
  return `${p.country ?? ''}|${foldName(p.name)}`;
}

/** From the earliest it can have begun until it was said. */
function spanOf(r: Claim): readonly [number, number] {
  const said = Date.parse(r.saidAt);
  const start = r.time.start ?? r.time.end;
  return [Math.min(said, start ? Date.parse(start) : said), said];
}

function isNear(a: Claim, b: Claim): boolean {
  const [x, y] = [spanOf(a), spanOf(b)];
  const apart = APART_HOURS * 3_600_000;
  return x[0] <= y[1] + apart && y[0] <= x[1] + apart;
}

const isDenied = (r: Claim): boolean => r.polarity !== 'affirmed' || r.status === 'denied';
/** What is planned or feared contradicts nothing. */
const isTold = (r: Claim): boolean => r.status !== 'planned' && r.status !== 'possible';

function excludes(a: Claim, b: Claim): boolean {
  if (!isTold(a) || !isTold(b)) return false;
  if (isDenied(a) !== isDenied(b)) return a.type === b.type && isSameSide(a.sides, b.sides);
  if (isDenied(a)) return false;
  if (!isSameGround(a, b)) return false;
  const [x, y] = [a.type, b.type];
  // Two lines may meet at one place; a town is in one hand.
  if (x === 'control.capture' && (y === 'control.capture' || y === 'control.line'))
    return isOtherSide(a.sides, b.sides);
  if (x === 'control.line' && y === 'control.capture') return isOtherSide(a.sides, b.sides);
  if (x === 'control.withdrawal' && y === 'control.line') return isKnownSame(a.sides, b.sides);
  return x === 'control.line' && y === 'control.withdrawal' && isKnownSame(a.sides, b.sides);
}

/** A line west of a town does not contradict the town's capture. */
function isSameGround(a: Claim, b: Claim): boolean {
  const plain = (r: Claim): boolean => r.places.every((p) => !p.relation && p.role !== 'near');
  return plain(a) && plain(b);
}

type Sides = readonly SideKey[];

/** Nobody named may be anybody. */
function isSameSide(a: Sides, b: Sides): boolean {
  return a.length === 0 || b.length === 0 || isKnownSame(a, b);
}

function isKnownSame(a: Sides, b: Sides): boolean {
  return a.some((x) => b.some((y) => x.key === y.key));
}

/** "Units", "the troops" may be anybody's, unless it is known whose they are. */
function isOtherSide(a: Sides, b: Sides): boolean {
  const isNamed = (sides: Sides): boolean => sides.length > 0 && sides.every((s) => s.isKnown);
  return isNamed(a) && isNamed(b) && !isKnownSame(a, b);
}
