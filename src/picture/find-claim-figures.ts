import { countedKind } from '../lexicon/counted-equipment.ts';
import { countryInName } from '../lexicon/country-in.ts';
import { isHitFigure } from '../lexicon/hit-figure.ts';
import { isNationalBody } from '../lexicon/national-body.ts';
import { isBeside, isShareOf } from '../lexicon/stopped-by.ts';
import { zoneNameOf } from '../lexicon/zone-name.ts';
import type { ClaimFigure } from '../model/air-defence.ts';
import type { Count, EventTime } from '../model/event.ts';
import type { Incident, Relation, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { standingEvents } from '../model/standing.ts';
import type { Statement } from '../model/statement.ts';
import { stanceOn } from '../model/statement.ts';
import { compareText } from '../util/compare-text.ts';
import { amountOf, isPeriod } from './asserted.ts';
import { LONGEST_ATTACK_MS, lastLocalDay, localDay } from './local-day.ts';

/** The figures of launched and intercepted munitions that reports give, each with whose word it is and the waves it is known to be part of. */
export function findClaimFigures(
  incidents: readonly Incident[],
  relations: readonly Relation[] = [],
): ClaimFigure[] {
  const parts = Map.groupBy(
    relations.filter((r) => r.kind === 'part-of-wave'),
    (r) => r.from,
  );
  return incidents.flatMap((incident) => {
    const waves = parts.get(incident.id)?.map((r) => r.to);
    const of = { incident: incident.id, ...(waves ? { waves } : {}) };
    return standingEvents(incident).flatMap((e) => claimsOf(e).map((c) => ({ ...c, ...of })));
  });
}

/** A figure before it is known of which incident it is. */
export type EventClaim = Omit<ClaimFigure, 'incident' | 'waves'>;

/** The figures of one report's event: none where it is denied, planned or only possible, superseded in the same text, a share of another, or of what hit. */
export function claimsOf(e: ReportedEvent): EventClaim[] {
  const { status, counts, time, places } = e.event;
  if (status !== 'occurred' && status !== 'ongoing') return [];
  return counts.flatMap((c) => {
    if ((c.what !== 'launched' && c.what !== 'intercepted') || c.scope === 'superseded') return [];
    if (isOfHits(e, c) || isShareOf(counts, c)) return [];
    const what = c.what;
    return tellersOf(e, c).map((teller) => ({
      from: 'report' as const,
      ...teller,
      ...dayOf(time, places),
      kind: countedKind(e.event, c),
      what,
      amount: amountOf(c),
      isIncrement: c.increment === true,
      ...(isBeside(c) ? { isBeside: true as const } : {}),
      quote: c.quote,
      event: e.key,
      receivedAt: e.receivedAt,
      places,
      area: areaOf(places, teller),
    }));
  });
}

/** "Two drones hit a warehouse": hits, of which nobody says how many were sent or stopped. */
function isOfHits(e: ReportedEvent, { quote }: Count): boolean {
  const giving = e.statements.filter((s) => s.quote.includes(quote));
  return giving.length > 0 && giving.every((s) => isHitFigure(quote, s.quote));
}

/**
 * The parts of a country that a figure is told of. Where a body that speaks for the country lists several units of it, or a unit towards
 * which a wave flew, the figure is still the country's.
 */
function areaOf(places: readonly EventPlace[], { party, side }: Pick<Teller, 'party' | 'side'>): string[] {
  const parts = places.filter((p) => p.role !== 'from' && p.precision !== COUNTRY);
  const names = [...new Set(parts.map((p) => p.name))].sort(compareText);
  if (!isNationalBody(party, side ?? undefined)) return names;
  const isUnits = parts.every((p) => p.precision >= UNIT);
  const isListed = new Set(parts.map((p) => p.admin1 ?? p.name)).size > 1;
  return isUnits && (isListed || parts.every((p) => p.role === 'to')) ? [] : names;
}

/** Precisions of a place told as a first-level unit, and as a country (guide §3.2). */
const UNIT = 4;
const COUNTRY = 6;

type Teller = Pick<EventClaim, 'party' | 'side' | 'statements'>;

/** Whose figure it is: of those who speak in the sentences that give it; the outlet where nobody is named. A denial gives no figure. */
function tellersOf(e: ReportedEvent, count: Count): Teller[] {
  const said = e.statements.filter((s) => stanceOn(s) === 'affirmed');
  if (said.length === 0 && e.statements.length > 0) return [];
  const giving = said.filter((s) => s.quote.includes(count.quote));
  const statements = giving.length > 0 ? giving : said;
  const named = statements.filter((s) => s.speaker);
  const outlet = { party: e.source ?? 'an outlet not named', side: null };
  if (named.length === 0) return [{ ...outlet, statements: statements.map((s) => s.key) }];
  const byParty = Map.groupBy(named, (s) => partyOf(s).party);
  return [...byParty].map(([, all]) => ({ ...partyOf(all[0]!), statements: all.map((s) => s.key) }));
}

/** The body or person who speaks in a statement, and their state. */
export function partyOf({ speaker }: Pick<Statement, 'speaker'>): Pick<Teller, 'party' | 'side'> {
  const party = speaker?.organisation ?? speaker?.name ?? speaker?.role ?? 'a speaker not named';
  return { party, side: speaker?.country ?? countryInName(party) };
}

/** The local day on which it began, and the period where it covers more than one attack. */
function dayOf(time: EventTime, places: readonly EventPlace[]): Pick<EventClaim, 'day' | 'period'> {
  const { start, end } = time;
  if (!start) return { day: null };
  const spot = places.find((p) => p.role !== 'from') ?? places[0];
  const zone = zoneNameOf(spot?.admin1 ?? null, spot?.country ?? null) ?? 'UTC';
  const day = localDay(start, zone);
  const isLong = end !== undefined && Date.parse(end) - Date.parse(start) > LONGEST_ATTACK_MS;
  if (!isPeriod(time) && !isLong) return { day };
  return { day, period: { from: day, to: lastLocalDay(start, end ?? start, zone) } };
}
