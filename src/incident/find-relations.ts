import type { EventType } from '../model/event.ts';
import type { Incident, Relation, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { compareText } from '../util/compare-text.ts';
import { folded } from './same-name.ts';
import { locate, type Scale, scoreOnePlace } from './score-place.ts';
import { publishedMs, UNDATED_REACH } from './score-time.ts';
import { scoreType } from './score-type.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A wave is of one night or day; a figure over more is a tally. */
const LONGEST_WAVE = 18 * HOUR;
/** A tally over more than this counts too much for the list of it to tell anything ("since the start of the war"). */
const LONGEST_TALLY = 35 * DAY;
/** How long after a strike its harm and rescue are told of, and how long repair may take. */
const HARM_REACH = 12 * HOUR;
const REPAIR_REACH = 7 * DAY;

/** What relating reads off an incident. Milliseconds. */
interface Told {
  readonly incident: Incident;
  readonly at: readonly EventPlace[];
  readonly scale: Scale;
  readonly start: number;
  readonly end: number;
  /** False where the time is looked for in the day and a half before the first report: then a report must tell of both. */
  readonly dated: boolean;
  readonly documents: ReadonlySet<string>;
}

/**
 * How incidents stand to one another without being one: a strike in its wave, an occurrence in a tally, harm after a strike.
 * Never finer than they are told: what is said of a region is part of no town’s, and an undated one is related only where one
 * report tells of both. Pure; looked for by day and area, so the cost stays near linear. Sorted by kind, then ids.
 */
export function findRelations(incidents: readonly Incident[]): Relation[] {
  const told = incidents.flatMap(tellOf);
  const byArea = new Map<string, Told[]>();
  const byName = new Map<string, Told[]>();
  for (const t of told) {
    if (t.end - t.start > LONGEST_TALLY) continue;
    for (const day of daysOf(t.start, t.end)) {
      for (const area of areasOf(t)) put(byArea, `${day}|${area}`, t);
      if (t.scale === 'site') put(byName, `${day}|${folded(siteOf(t).name)}`, t);
    }
  }
  return [...told.flatMap((t) => partsOf(t, byArea)), ...told.flatMap((t) => causesOf(t, byName))].sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.from, b.from) || compareText(a.to, b.to),
  );
}

function put(map: Map<string, Told[]>, key: string, t: Told): void {
  const row = map.get(key);
  if (row) row.push(t);
  else map.set(key, [t]);
}

function tellOf(incident: Incident): Told[] {
  const { at, scale } = locate(incident.places);
  const isReal = incident.status === 'occurred' || incident.status === 'ongoing';
  if (at.length === 0 || !isReal || incident.isRetracted) return [];
  const documents = new Set(standing(incident).map((e) => e.documentId));
  const { start, end } = incident.time;
  if (start && end)
    return [{ incident, at, scale, start: Date.parse(start), end: Date.parse(end), dated: true, documents }];
  const first = Math.min(...standing(incident).map(publishedMs));
  return [{ incident, at, scale, start: first - UNDATED_REACH, end: first, dated: false, documents }];
}

/** The events that still stand: what was taken back relates nothing. */
function standing(incident: Incident): readonly ReportedEvent[] {
  return incident.events.filter((e) => !e.retracted);
}

function daysOf(start: number, end: number): number[] {
  const out: number[] = [];
  for (let day = Math.floor(start / DAY); day <= Math.floor(end / DAY); day++) out.push(day);
  return out;
}

/** The names an incident is looked up by: its regions and countries. */
function areasOf(t: Told): Set<string> {
  return new Set(t.at.flatMap((p) => [p.admin1 ?? [], p.country ?? []].flat()));
}

function siteOf(t: Told): EventPlace {
  return t.at.find((p) => p.precision <= 3)!;
}

/** The incidents that are parts of this one, where it is a wave or a tally. */
function partsOf(whole: Told, byArea: ReadonlyMap<string, readonly Told[]>): Relation[] {
  const length = whole.end - whole.start;
  if (!whole.dated || whole.scale === 'site' || length > LONGEST_TALLY) return [];
  const isWave = whole.incident.type.startsWith('strike.') && length <= LONGEST_WAVE;
  if (!isWave && !hasFigure(whole.incident)) return [];
  // A whole country is looked up by its name, anything finer by its regions.
  const keys = whole.at.flatMap((p) => (p.precision < 6 ? (p.admin1 ?? p.country) : p.country) ?? []);
  const found = new Set<Told>();
  for (const day of daysOf(whole.start, whole.end))
    for (const key of new Set(keys)) for (const t of byArea.get(`${day}|${key}`) ?? []) found.add(t);
  return [...found].flatMap((part) => {
    const because = part === whole ? null : isWave ? whyPart(part, whole) : whyCounted(part, whole);
    if (!because) return [];
    const kind = isWave ? 'part-of-wave' : 'counted-in';
    return [{ kind, from: part.incident.id, to: whole.incident.id, because } as const];
  });
}

const WIDTH: Readonly<Record<Scale, number>> = { none: 0, site: 1, wide: 2, country: 3 };

function whyPart(part: Told, wave: Told): string[] | null {
  const type = scoreType(part.incident.type, wave.incident.type);
  if (!part.incident.type.startsWith('strike.') || type < 0.9 || WIDTH[part.scale] >= WIDTH[wave.scale])
    return null;
  if (!isWithinTime(part, wave) || !isWithinArea(part, wave) || isOpposed(part, wave)) return null;
  const when = part.dated ? ['at the time of the wave'] : [];
  return ['the same kind of attack', ...when, 'a place within its area', ...together(part, wave)];
}

function whyCounted(part: Told, tally: Told): string[] | null {
  const type = scoreType(part.incident.type, tally.incident.type);
  const isLonger = tally.end - tally.start > 2 * (part.end - part.start);
  const isWider = WIDTH[part.scale] < WIDTH[tally.scale];
  if (type < 0.9 && !isItsHarm(part.incident, tally.incident)) return null;
  if (!(isWider || (isLonger && part.scale === tally.scale))) return null;
  if (!part.dated || part.start < tally.start || part.end > tally.end) return null;
  if (!isWithinArea(part, tally) || isOpposed(part, tally)) return null;
  return ['what the tally counts', 'within its period', 'a place within its area', ...together(part, tally)];
}

/** A tally of dead and hurt counts those of strikes and fighting. */
function isItsHarm(part: Incident, tally: Incident): boolean {
  if (tally.type !== 'harm.casualties' || !/^(?:strike|combat)\./.test(part.type)) return false;
  return standing(part).some((e) =>
    e.event.counts.some((c) => (c.what === 'killed' || c.what === 'injured') && 'low' in c && c.low > 0),
  );
}

function hasFigure(incident: Incident): boolean {
  return standing(incident).some((e) =>
    e.event.counts.some((c) => 'low' in c && c.what !== 'distance_km' && c.low > 1),
  );
}

/** Whether most of a part's time lies within the whole's; of an undated one, whether a report tells of both. */
function isWithinTime(part: Told, whole: Told): boolean {
  if (!part.dated) return part.start < whole.end && whole.start < part.end && isTogether(part, whole);
  const shared = Math.min(part.end, whole.end) - Math.max(part.start, whole.start);
  return shared > 0 && shared >= (part.end - part.start) / 2;
}

/** Whether every place of a part lies within some place of the whole, as both are told. */
function isWithinArea(part: Told, whole: Told): boolean {
  return part.at.every((p) => whole.at.some((q) => isWithin(p, q)));
}

function isWithin(p: EventPlace, q: EventPlace): boolean {
  if (q.precision === 6) return p.country !== undefined && p.country === q.country;
  if (q.precision === 4) return p.admin1 !== undefined && p.admin1 === q.admin1;
  if (p.precision > q.precision) return false;
  return q.precision <= 3 ? scoreOnePlace(p, q) >= 0.85 : scoreOnePlace(p, q) >= 0.5;
}

/** Whether their initiators are told to be enemies: named on both sides and never alike. */
function isOpposed(a: Told, b: Told): boolean {
  const sides = (t: Told) =>
    new Set(
      standing(t.incident).flatMap((e) =>
        e.event.actors.filter((x) => x.role === 'initiator').map((x) => x.kind),
      ),
    );
  const [left, right] = [sides(a), sides(b)];
  const isState = (s: ReadonlySet<string>) => s.has('state_forces') || s.has('government');
  const isArmed = (s: ReadonlySet<string>) => s.has('nonstate_armed');
  return (
    (isState(left) && !isArmed(left) && isArmed(right) && !isState(right)) ||
    (isState(right) && !isArmed(right) && isArmed(left) && !isState(left))
  );
}

function isTogether(a: Told, b: Told): boolean {
  const [few, many] = a.documents.size <= b.documents.size ? [a, b] : [b, a];
  for (const d of few.documents) if (many.documents.has(d)) return true;
  return false;
}

function together(a: Told, b: Told): string[] {
  return isTogether(a, b) ? ['one report tells of both'] : [];
}

const CAUSE = /^(?:strike\.|combat\.attack$)/;
const HARM: ReadonlySet<EventType> = new Set(['harm.damage', 'harm.casualties', 'response.rescue']);

/** What an incident followed: the strike at its place right before; for a repair also the damage. None where it may be either of two. */
function causesOf(later: Told, byName: ReadonlyMap<string, readonly Told[]>): Relation[] {
  const isRepair = later.incident.type === 'response.repair';
  if (later.scale !== 'site' || !(isRepair || HARM.has(later.incident.type))) return [];
  const reach = isRepair ? REPAIR_REACH : HARM_REACH;
  const name = folded(siteOf(later).name);
  const found = new Set<Told>();
  for (const day of daysOf(later.start - reach, later.end))
    for (const t of byName.get(`${day}|${name}`) ?? []) if (mayCause(t, later, isRepair, reach)) found.add(t);
  const causes = [...found];
  const told = causes.filter((c) => isTogether(c, later));
  const chosen = told.length ? told : causes;
  const harm = isRepair ? chosen.filter((c) => c.incident.type === 'harm.damage') : [];
  const [cause, other] = harm.length ? harm : chosen;
  if (!cause || other) return [];
  const because = [
    'the same place',
    ...(cause.dated && later.dated ? [isRepair ? 'within the week after it' : 'right after it'] : []),
    ...together(cause, later),
  ];
  return [{ kind: 'follows', from: later.incident.id, to: cause.incident.id, because }];
}

function mayCause(cause: Told, later: Told, isRepair: boolean, reach: number): boolean {
  const { type } = cause.incident;
  if (!CAUSE.test(type) && !(isRepair && type === 'harm.damage')) return false;
  if (!(cause.dated && later.dated) && !isTogether(cause, later)) return false;
  if (later.end < cause.start || later.start > cause.end + reach) return false;
  return scoreOnePlace(siteOf(cause), siteOf(later)) >= 0.85;
}
