import { countryCodesOf } from '../lexicon/country-code.ts';
import { isFoeTerm } from '../lexicon/force-side.ts';
import type { Actor, ActorRole, EventTime } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { standingEvents } from '../model/standing.ts';
import { figuresOf } from './figure-words.ts';
import { isScene, mainPlace } from './place-words.ts';
import { saidSentence } from './said-words.ts';
import { whenText } from './time-words.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
const HOUR = 3_600_000;

/** A day for a codebook that wants one, and how sure it is: 1 that day, 2 some day of about a week, 3 of about a month. @source ACLED Codebook, time_precision */
export interface CodedDay {
  /** YYYY-MM-DD, UTC; the middle of the interval. */
  readonly day: string;
  readonly precision: 1 | 2 | 3;
}

/** The day a codebook gets; null where the interval is open or longer than a month: a day made up would gain precision. */
export function codedDay(time: EventTime): CodedDay | null {
  if (!time.start || !time.end) return null;
  const [start, end] = [Date.parse(time.start), Date.parse(time.end)];
  const hours = (end - start) / HOUR;
  const isDay = hours <= 25 || ['minute', 'hour', 'part_of_day', 'day'].includes(time.precision);
  const precision = isDay && hours <= 48 ? 1 : hours <= 8 * 24 ? 2 : hours <= 31 * 24 + 1 ? 3 : null;
  return precision && { day: new Date((start + end) / 2).toISOString().slice(0, 10), precision };
}

/** The place a codebook gets: one where it happened; null where only a country or sea is known or nothing is placed. */
export function codedPlace(incident: Incident): EventPlace | null {
  const place = mainPlace(incident.places.filter((p) => isScene(p, incident.type)));
  return place && place.precision <= 5 && place.lat !== null && place.lon !== null ? place : null;
}

/** The country an incident lies in by its places; null where they name none or several. */
export function codedCountry(incident: Incident): { name: string; alpha3: string; numeric: string } | null {
  const scene = incident.places.filter((p) => isScene(p, incident.type));
  const [code, other] = new Set(scene.flatMap((p) => p.country ?? []));
  const codes = code && !other ? countryCodesOf(code) : null;
  return codes && { name: COUNTRIES.of(code!) ?? code!, ...codes };
}

/** Who takes part in some roles, in the order of the roles, each name once, as the reports that stand have it. */
export function actorsIn(incident: Incident, ...roles: readonly ActorRole[]): Actor[] {
  const all = standingEvents(incident).flatMap((e) => e.event.actors);
  const found = roles.flatMap((role) => all.filter((a) => a.role === role));
  return found.filter((a, n) => found.findIndex((o) => o.name === a.name) === n);
}

/** The name of one who takes part, for a column of names: none where it is only a speaker's term for a foe. */
export function namesOf({ name }: Actor): string[] {
  return isFoeTerm(name) ? [] : [name];
}

/** Publishers of the reports that stand, as both codebooks part them. */
export function codedSources(incident: Incident): string {
  return [...new Set(standingEvents(incident).map((e) => e.source ?? e.report))].sort().join('; ');
}

/** Statements quoted in notes; the rest is only counted. */
const MOST_QUOTED = 4;

/** What a codebook has no column for: the interval of time, every figure, what contradicts, and who says it in which words. */
export function codedNotes(incident: Incident): string {
  const conflicts = incident.fields.filter((f) => f.verdict === 'conflict').map((f) => f.field);
  const figure = (what: string): string[] => {
    const words = figuresOf(incident, `counts.${what}`);
    return words === null ? [] : [`${what}: ${words}`];
  };
  const said = [
    ...new Set(
      standingEvents(incident).flatMap((e) => e.statements.map((s) => saidSentence(e, s, incident))),
    ),
  ];
  return [
    `when: ${whenText(incident.time)}`,
    ...figure('killed'),
    ...figure('injured'),
    ...(conflicts.length ? [`reports contradict each other on: ${conflicts.join(', ')}`] : []),
    `independent origins: ${incident.independentOrigins.length}`,
    ...said.slice(0, MOST_QUOTED),
    ...(said.length > MOST_QUOTED ? [`${said.length - MOST_QUOTED} more statements`] : []),
  ].join('; ');
}
