import type { Incident, LinkSuggestion, ReportedEvent } from '../model/incident.ts';
import { scorePair } from './score-pair.ts';
import { isMovement, placesAt, scaleOf } from './score-place.ts';
import { windowOf } from './score-time.ts';
import { familiesOf } from './score-type.ts';

const DAY = 86_400_000;
/** A pair that scores less is no question worth a person's time. */
const LEAST_SUGGESTION = 0.5;
/** A longer stretch of time is entered by its two ends only. */
const MOST_DAYS = 6;
/** Of a crowded day and place only this many neighbours in time are compared, so that cost stays near linear. */
const MOST_NEIGHBOURS = 24;

/** An event that stands for its incident. */
interface Standing {
  readonly incident: number;
  readonly event: ReportedEvent;
}

/**
 * Pairs of incidents close in time and place whose reports may tell of one occurrence, the best pair of events each; none where one
 * report tells of both, since it says itself that they are two. Pure; near linear in the number of incidents; sorted by pair.
 */
export function suggestLinks(incidents: readonly Incident[]): LinkSuggestion[] {
  const blocks = new Map<string, Standing[]>();
  incidents.forEach((incident, n) => {
    if (incident.isRetracted) return;
    for (const event of representatives(incident))
      for (const key of blockKeys(event)) {
        const block = blocks.get(key);
        if (block) block.push({ incident: n, event });
        else blocks.set(key, [{ incident: n, event }]);
      }
  });
  const documents = incidents.map((i) => new Set(i.events.map((e) => e.documentId)));
  const best = new Map<string, LinkSuggestion>();
  const tried = new Set<string>();
  for (const block of blocks.values()) {
    const sorted = block.sort(byTime);
    for (let x = 0; x < sorted.length; x++)
      for (const other of sorted.slice(x + 1, x + 1 + MOST_NEIGHBOURS)) {
        const [p, q] = [sorted[x]!, other].sort((a, b) => (a.event.key < b.event.key ? -1 : 1)) as [
          Standing,
          Standing,
        ];
        const name = `${p.event.key}|${q.event.key}`;
        if (p.incident === q.incident || tried.has(name)) continue;
        tried.add(name);
        if (sharesOne(documents[p.incident]!, documents[q.incident]!)) continue;
        const { score, reasons } = scorePair(p.event, q.event);
        const pair = [p.incident, q.incident].sort((a, b) => a - b).join('|');
        const before = best.get(pair);
        if (score < LEAST_SUGGESTION || (before && !isBetter(score, name, before))) continue;
        best.set(pair, { a: p.event.key, b: q.event.key, score, reasons });
      }
  }
  return [...best.values()].sort((x, y) => (`${x.a}|${x.b}` < `${y.a}|${y.b}` ? -1 : 1));
}

function isBetter(score: number, name: string, before: LinkSuggestion): boolean {
  return score > before.score || (score === before.score && name < `${before.a}|${before.b}`);
}

function byTime(x: Standing, y: Standing): number {
  return windowOf(x.event).start - windowOf(y.event).start || (x.event.key < y.event.key ? -1 : 1);
}

function sharesOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few].some((x) => many.has(x));
}

/** Events that stand for an incident: its first, its last and the one placed finest. */
function representatives(incident: Incident): ReportedEvent[] {
  const standing = incident.events.filter((e) => !e.retracted);
  const finest = standing.reduce((a, b) => (finenessOf(b) < finenessOf(a) ? b : a));
  return [...new Set([standing[0]!, standing.at(-1)!, finest])];
}

function finenessOf(e: ReportedEvent): number {
  return Math.min(8, ...placesAt(e).map((p) => p.precision));
}

/** Days and places an event is looked for under: sites by cells of a degree and their neighbours, areas and movements by country. */
function blockKeys(e: ReportedEvent): string[] {
  const { start, end } = windowOf(e);
  const first = Math.floor(start / DAY);
  const last = Math.max(first, Math.floor((end - 1) / DAY));
  const days = last - first > MOST_DAYS ? [first, last] : range(first - 1, last);
  const where = placeKeys(e);
  return familiesOf(e.event.type).flatMap((f) => days.flatMap((d) => where.map((w) => `${f}|${d}|${w}`)));
}

function placeKeys(e: ReportedEvent): string[] {
  const places = isMovement(e.event.type) ? e.event.places : placesAt(e);
  const site =
    scaleOf(e) === 'site' && !isMovement(e.event.type) ? places.find((p) => p.precision <= 3) : undefined;
  if (!site || site.lat === null || site.lon === null) {
    const countries = places.flatMap((p) => p.country ?? []);
    return [...new Set(countries)].map((c) => `country ${c}`);
  }
  const [y, x] = [Math.round(site.lat), Math.round(site.lon)];
  // Two sites a few kilometres apart may round to different degrees: the nearer half of each neighbour is theirs too.
  const ys = [y, site.lat >= y ? y + 1 : y - 1];
  const xs = [x, site.lon >= x ? x + 1 : x - 1];
  return ys.flatMap((b) => xs.map((a) => `cell ${b} ${a}`));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
