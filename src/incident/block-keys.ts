import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { folded } from './same-name.ts';
import { isSeldomHit, isVagueTarget } from './score-details.ts';
import { officeStems, townStem } from './score-office.ts';
import { isAct, isHeardAtWork, isMovement, placesAt, type SitedEvent, scaleOf } from './score-place.ts';
import { isLasting, isTally, LATE_REACH, windowOf } from './score-time.ts';
import { familiesOf } from './score-type.ts';

const DAY = 86_400_000;
/** A window longer than this is entered by its two ends only: a tally of a year is not compared day by day. */
const MOST_DAYS = 20;
/** What is planned is told of again and again with another day from which it may come, so that ends alone would not meet. */
const MOST_DAYS_AHEAD = 62;
/** What is told weeks later is found by stretches of this length and their neighbours: no two ends within reach lie further apart. */
const RECALL_SPAN = 2 * LATE_REACH;
/** Side of a cell in degrees of latitude: two reports of one hit name places no further apart than its neighbours. */
const CELL_DEGREES = 0.5;
/** The two ends of a movement lie further apart than two hits. */
const MOVING_DEGREES = 2;
/** A figure smaller than this is shared by too many occurrences to tell one. */
const LEAST_FIGURE = 3;

/** An event with what it is looked for by besides itself: the countries (ISO codes) and the one site its whole report speaks of. */
export interface LinkableEvent extends SitedEvent {
  readonly about: readonly string[];
}

/** How an event is found: the blocks it stands in, and those where others it may be linked with would stand. */
export interface BlockKeys {
  readonly stands: readonly number[];
  readonly looks: readonly number[];
}

/**
 * The blocks of an event. Two events are compared only where one looks into a block the other stands in: the same family
 * of types, a shared day give or take one, and besides near sites, areas in one country, or a shared figure
 * or kind of target, one source or the speaker’s office where a place is not said. So time and type alone never link, and cost stays near linear: a block
 * holds what happened in one place in one day. Looking is mutual by construction.
 */
export function blockKeysOf(e: LinkableEvent): BlockKeys {
  let found = KEYS.get(e);
  if (!found) {
    found = makeKeys(e);
    KEYS.set(e, found);
  }
  return found;
}

/** Keys already made: each event is looked for, and looked up, in turn. */
const KEYS = new WeakMap<LinkableEvent, BlockKeys>();

function makeKeys(e: LinkableEvent): BlockKeys {
  const days = daysOf(e);
  const around = new Set(days.flatMap((d) => [d - 1, d, d + 1]));
  const { stands, looks } = marksOf(e, e.about);
  const families = familiesOf(e.event.type);
  const late = recallMarks(e);
  const month = Math.floor(windowOf(e).end / RECALL_SPAN);
  return {
    stands: [...keysOf(families, days, stands), ...keysOf(families, [month], late.stands)],
    looks: [
      ...keysOf(families, [...around], looks),
      ...keysOf(families, [month - 1, month, month + 1], late.looks),
    ],
  };
}

/** What an undated report of weeks later is known by: the place by name, and its rare target or a figure. */
function recallMarks(e: ReportedEvent): Marks {
  const site = scaleOf(e) === 'site' && !isTally(e) ? finest(placesAt(e)) : undefined;
  if (!site) return { stands: [], looks: [] };
  const rare = e.event.targets.map((t) => t.class).filter(isSeldomHit);
  const traits = [...new Set([...rare, ...figureMarks(e)])].map((t) => `${folded(site.name)} ${t}`);
  const recalled = traits.map((t) => `recalled ${t}`);
  const recalls = traits.map((t) => `recalls ${t}`);
  return windowOf(e).stated
    ? { stands: recalled, looks: recalls }
    : { stands: recalls, looks: [...recalls, ...recalled] };
}

interface Marks {
  readonly stands: readonly string[];
  readonly looks: readonly string[];
}

function marksOf(e: SitedEvent, about: readonly string[]): Marks {
  const figures = figureMarks(e);
  const parts = [{ stands: figures, looks: figures }, placeMarks(e, about), looseMarks(e, about)];
  if (isMovement(e.event.type)) parts.push(movementMarks(e));
  if (isAct(e)) parts.push(actMarks(e));
  // A tally and what it counts are never one occurrence.
  const kind = isTally(e) ? 'tally ' : '';
  return {
    stands: parts.flatMap((p) => p.stands.map((m) => kind + m)),
    looks: parts.flatMap((p) => p.looks.map((m) => kind + m)),
  };
}

/** Sites are found among their neighbours, areas among the areas of their countries. */
function placeMarks(e: SitedEvent, about: readonly string[]): Marks {
  const scale = scaleOf(e);
  const site = scale === 'site' ? finest(placesAt(e)) : scale === 'none' ? e.around : undefined;
  const cells =
    site?.lat != null && site.lon != null ? cellMarks('cell', site as Point, CELL_DEGREES) : undefined;
  if (cells && !(scale === 'site' && isHeardAtWork(e))) return cells;
  if (scale === 'none') return { stands: [], looks: [] };
  const named = placesAt(e).flatMap((p) => p.country ?? (about.length ? about : ['*']));
  const areas = [...new Set(named)].map((c) => `area ${c}`);
  return { stands: [...(cells?.stands ?? []), ...areas], looks: [...(cells?.looks ?? []), ...areas] };
}

type Point = EventPlace & { readonly lat: number; readonly lon: number };

/** The finest of some places, the first of equally fine ones. */
export function finest(places: readonly EventPlace[]): EventPlace | undefined {
  return places.reduce<EventPlace | undefined>(
    (a, p) => (a && a.precision <= p.precision ? a : p),
    undefined,
  );
}

/** A deal or an order without a place is found by the sites its report names. */
function actMarks(e: SitedEvent): Marks {
  const sites = (e.sites ?? []).map((s) => `act ${s}`);
  return { stands: sites, looks: sites };
}

function movementMarks(e: ReportedEvent): Marks {
  const points = e.event.places.filter((p): p is Point => p.lat !== null && p.lon !== null);
  const marks = points.map((p) => cellMarks('end', p, MOVING_DEGREES));
  return { stands: marks.flatMap((m) => m.stands), looks: marks.flatMap((m) => m.looks) };
}

/** The cell of a point and, to look into, those it touches. Columns narrow towards the poles so that cells stay about square. */
function cellMarks(name: string, p: Point, degrees: number): Marks {
  const row = Math.floor(p.lat / degrees);
  const looks: string[] = [];
  for (let r = row - 1; r <= row + 1; r++) {
    const column = columnOf(p.lon, r, degrees);
    const columns = columnsIn(r, degrees);
    // A column next door may be cut a little differently in the next row: one more on each side is looked into there.
    const reach = r === row ? 1 : 2;
    for (let c = column - reach; c <= column + reach; c++)
      looks.push(`${name} ${r} ${((c % columns) + columns) % columns}`);
  }
  return { stands: [`${name} ${row} ${columnOf(p.lon, row, degrees)}`], looks: [...new Set(looks)] };
}

/** Whether two points lie in cells that look into one another: at most a cell's height and width apart. */
export function isWithinCell(a: EventPlace, b: EventPlace, isMoving: boolean): boolean {
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return true;
  const degrees = isMoving ? MOVING_DEGREES : CELL_DEGREES;
  if (Math.abs(a.lat - b.lat) > degrees) return false;
  const columns = [a.lat, b.lat].map((lat) => columnsIn(Math.floor(lat / degrees), degrees));
  const apart = Math.abs(a.lon - b.lon);
  return Math.min(apart, 360 - apart) <= 360 / Math.max(...columns);
}

function columnsIn(row: number, degrees: number): number {
  const middle = ((row + 0.5) * degrees * Math.PI) / 180;
  return Math.max(1, Math.round((360 * Math.max(0.1, Math.cos(middle))) / degrees));
}

function columnOf(lon: number, row: number, degrees: number): number {
  const columns = columnsIn(row, degrees);
  return Math.floor(((lon + 180) / 360) * columns) % columns;
}

/**
 * Without a place, or over an area, an event is looked for by what else it shares: the kind of target among those of its
 * countries, or its source. Sites do not look for one another so: they have their cells.
 */
function looseMarks(e: ReportedEvent, about: readonly string[]): Marks {
  const classes = [...new Set(e.event.targets.map((t) => t.class))].filter((c) => !isVagueTarget(c));
  const countries = about.length ? about : ['*'];
  const shared = [
    ...classes.flatMap((c) => countries.map((country) => `target ${country} ${c}`)),
    ...(e.source ? [`source ${e.source}`] : []),
  ];
  const towns = officeMarks(e);
  const hits = shared.map((m) => `hit ${m}`);
  const loose = shared.map((m) => `loose ${m}`);
  return scaleOf(e) === 'site'
    ? { stands: [...hits, ...towns.stands], looks: [...loose, ...towns.looks] }
    : { stands: [...loose, ...towns.stands], looks: [...hits, ...loose, ...towns.looks] };
}

/** A post that names no place is found by the town of its speaker’s office, among what happened in places of that name. */
function officeMarks(e: ReportedEvent): Marks {
  const places = isMovement(e.event.type) ? e.event.places : placesAt(e);
  if (places.length === 0) {
    const stems = officeStems(e);
    return { stands: stems.map((t) => `office ${t}`), looks: stems.map((t) => `town ${t}`) };
  }
  const stems = [...new Set(places.map((p) => townStem(p.name)))];
  return { stands: stems.map((t) => `town ${t}`), looks: stems.map((t) => `office ${t}`) };
}

function figureMarks(e: ReportedEvent): string[] {
  const told = e.event.counts.flatMap((c) =>
    'value' in c || c.increment || c.low < LEAST_FIGURE ? [] : [`${c.what} ${c.low}-${c.high ?? ''}`],
  );
  return [...new Set(told)];
}

/** Days since 1970 that an event touches. */
function daysOf(e: ReportedEvent): number[] {
  const w = windowOf(e);
  // An undated state, and a deal, is compared with what lies days from where it is looked for.
  const beyond = e.event.type === 'talks.agreement' || (!w.stated && isLasting(e)) ? 2 : 0;
  const first = Math.floor(w.start / DAY) - beyond;
  const last = Math.floor(w.end / DAY) + beyond;
  const most = e.event.status === 'planned' ? MOST_DAYS_AHEAD : MOST_DAYS;
  if (isTally(e) || last - first > most) return [...new Set([first, last])];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** Numbers for family, day and mark: the day in the upper bits, so that what is near in time is near in an index. Safe integers. */
function keysOf(
  families: readonly string[],
  stretches: readonly number[],
  marks: readonly string[],
): number[] {
  const out = new Set<number>();
  for (const mark of marks) {
    for (const family of families) {
      const hash = hash36(`${family} ${mark}`);
      for (const n of stretches) out.add((((n % 65_536) + 65_536) % 65_536) * 2 ** 36 + hash);
    }
  }
  return [...out];
}

/** 36 bits of hash (FNV-1a twice). Two marks that fall together only have their events compared in vain. */
function hash36(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (a >>> 0) * 16 + ((b ^ (b >>> 15)) & 15);
}
