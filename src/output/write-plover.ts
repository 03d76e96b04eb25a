import { countryCodesOf } from '../lexicon/country-code.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { Actor, ActorKind, EventStatus, EventType } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents } from '../model/standing.ts';
import { digitsFor, roundTo } from './area-geometry.ts';
import { actorsIn, codedCountry, codedDay, codedPlace, codedSources, namesOf } from './coded-row.ts';
import { listCell } from './table/csv-cell.ts';
import { type Column, column, NEVER, type Table, tableOf } from './table/table.ts';
import { writeCsv } from './write-csv.ts';

/** Event and mode by the guide's table; what it has no code for is not here. @source PLOVER manual; guide §3.1 */
const CODES: Readonly<Partial<Record<EventType, string>>> = {
  'strike.drone': 'ASSAULT/drone',
  'strike.missile': 'ASSAULT/heavy-weapons',
  'strike.air': 'ASSAULT/aerial',
  'strike.artillery': 'ASSAULT/heavy-weapons',
  'strike.explosive': 'ASSAULT/explosives',
  'strike.mixed': 'ASSAULT',
  'combat.clash': 'ASSAULT/firearms',
  'combat.attack': 'ASSAULT',
  'combat.abduction': 'COERCE',
  'control.withdrawal': 'RETREAT/withdraw',
  'aid.request': 'REQUEST',
  'aid.pledge': 'AGREE',
  'aid.delivery': 'AID',
  'force.posture': 'MOBILIZE',
  'talks.meeting': 'CONSULT',
  'talks.agreement': 'AGREE',
  'measure.sanction': 'SANCTION',
  'measure.order': 'COERCE',
  protest: 'PROTEST',
};

/** Quad category of each event used here. @source PLOVER manual, chapter 2 */
const QUADS: Readonly<Record<string, string>> = {
  AGREE: 'VERBAL COOPERATION',
  CONSULT: 'VERBAL COOPERATION',
  AID: 'MATERIAL COOPERATION',
  RETREAT: 'MATERIAL COOPERATION',
  REQUEST: 'VERBAL CONFLICT',
  PROTEST: 'MATERIAL CONFLICT',
  SANCTION: 'MATERIAL CONFLICT',
  MOBILIZE: 'MATERIAL CONFLICT',
  COERCE: 'MATERIAL CONFLICT',
  ASSAULT: 'MATERIAL CONFLICT',
};

/** What is not done is a context there. @source PLOVER manual, chapter 2: future, hypothetical, negation */
const CONTEXTS: Readonly<Record<EventStatus, string | null>> = {
  occurred: null,
  ongoing: null,
  planned: 'future',
  possible: 'hypothetical',
  denied: 'negation',
};

/** Sectors of actors whose kind has one; armed groups are not told apart as rebels, gangs or others. @source PLOVER manual, chapter 3 */
const SECTORS: Readonly<Record<ActorKind, string | null>> = {
  state_forces: 'MIL',
  government: 'GOV',
  intergovernmental: 'IGO',
  nonstate_armed: null,
  civilians: 'CVL',
  emergency_services: null,
  company: 'BUS',
  other: null,
};

const codeOf = (i: Incident): readonly [string | null, string | null] => {
  const [event = null, mode = null] = CODES[i.type]?.split('/') ?? [];
  return [event, mode];
};
// In two-sided violence all are source actors; elsewhere who it is done to is the recipient.
const actors = (i: Incident): Actor[] =>
  actorsIn(
    i,
    'initiator',
    'organiser',
    'donor',
    'participant',
    ...(i.type === 'combat.clash' ? (['defender', 'target_force'] as const) : []),
  );
const recipients = (i: Incident): Actor[] =>
  actorsIn(i, 'recipient', ...(i.type === 'combat.clash' ? [] : (['target_force', 'defender'] as const)));
const names = (all: readonly Actor[]): string | null => all.flatMap(namesOf).join('; ') || null;
const rawNames = (all: readonly Actor[]): string | null => all.map((a) => a.name).join('; ') || null;
const sectors = (all: readonly Actor[]): string[] => [...new Set(all.flatMap((a) => SECTORS[a.kind] ?? []))];
const degrees = (i: Incident, axis: 'lat' | 'lon'): number | null => {
  const place = codedPlace(i);
  return place && roundTo(place[axis]!, digitsFor(place.radiusKm ?? 5));
};
const firstPublished = (i: Incident): string | null =>
  standingEvents(i)
    .flatMap((e) => e.publishedAt ?? [])
    .sort()[0]
    ?.slice(0, 10) ?? null;
const speakers = (i: Incident) =>
  standingEvents(i).flatMap((e) => e.statements.flatMap((s) => s.speaker ?? []));

const NOT_MAPPED = 'always: nothing that is read decides it';
const NO_CODE = 'no honest code exists for this kind of event';
const NOBODY = 'nobody is named';
const NOBODY_BY_NAME = 'nobody is named but by a term for a foe';
const NOT_PLACED = 'known to a country at best, or not placed';
const unmapped = (name: string): Column<Incident> =>
  column(name, [null, 'text', 'Not mapped', NOT_MAPPED], () => null);

function party(name: 'Actor' | 'Recipient', of: (i: Incident) => Actor[]): Column<Incident>[] {
  return [
    column(`${name} Name`, [null, 'text', 'As asserted, parted by "; "', NOBODY_BY_NAME], (i) =>
      names(of(i)),
    ),
    unmapped(`${name} Country`),
    unmapped(`${name} COW`),
    column(
      `Primary ${name} Sector`,
      [null, 'code', 'MIL, GOV, IGO, CVL or BUS of the first that has one', 'no sector can be said'],
      (i) => sectors(of(i))[0] ?? null,
    ),
    column(
      `${name} Sectors`,
      [null, 'list', 'All of them, parted by "; "', 'no sector can be said'],
      (i) => sectors(of(i)).join('; ') || null,
    ),
    unmapped(`${name} Title`),
    column(
      `${name} Name Raw`,
      [null, 'text', `As asserted, a speaker’s term for a foe ("enemy") with the rest`, NOBODY],
      (i) => rawNames(of(i)),
    ),
    unmapped(`Wikipedia ${name} ID`),
  ];
}

const COLUMNS: readonly Column<Incident>[] = [
  column('Event ID', [null, 'id', 'Our incident id', NEVER], (i) => i.id),
  column(
    'Event Date',
    [null, 'text', 'YYYY-MM-DD, UTC, where a single day is known', 'no single day is known'],
    (i) => {
      const coded = codedDay(i.time);
      return coded?.precision === 1 ? coded.day : null;
    },
  ),
  column('Event Type', [null, 'code', 'By the table of docs/export.md', NO_CODE], (i) => codeOf(i)[0]),
  column(
    'Event Mode',
    [
      null,
      'code',
      'By the table of docs/export.md',
      'the event has no mode, or none that the reports decide',
    ],
    (i) => codeOf(i)[1],
  ),
  unmapped('Intensity'),
  column('Quad Code', [null, 'code', 'Of the event type', NO_CODE], (i) => QUADS[codeOf(i)[0] ?? ''] ?? null),
  column(
    'Contexts',
    [
      null,
      'code',
      'future = planned, hypothetical = possible, negation = denied',
      'said to have occurred or to go on',
    ],
    (i) => CONTEXTS[i.status],
  ),
  ...party('Actor', actors),
  ...party('Recipient', recipients),
  column(
    'Placename',
    [null, 'text', 'Name of the place as published', NOT_PLACED],
    (i) => codedPlace(i)?.name ?? null,
  ),
  column(
    'City',
    [null, 'text', 'The place where it is known to a settlement or site', 'known less finely'],
    (i) => (codedPlace(i)?.precision === 1 ? codedPlace(i)!.name : null),
  ),
  unmapped('District'),
  column(
    'Province',
    [null, 'text', 'First-level unit by name, by ISO 3166-2 code where it has no name here', NOT_PLACED],
    (i) => {
      const code = codedPlace(i)?.admin1;
      return code ? (unitNameOf(code) ?? code) : null;
    },
  ),
  column(
    'Country',
    [null, 'code', 'ISO 3166-1 alpha-3', 'its places name no country, or several'],
    (i) => codedCountry(i)?.alpha3 ?? null,
  ),
  column(
    'Latitude',
    [null, 'number', 'Degrees WGS 84, no more digits than the place deserves', NOT_PLACED],
    (i) => degrees(i, 'lat'),
  ),
  column(
    'Longitude',
    [null, 'number', 'Degrees WGS 84, no more digits than the place deserves', NOT_PLACED],
    (i) => degrees(i, 'lon'),
  ),
  unmapped('GeoNames ID'),
  column(
    'Raw Placename',
    [null, 'text', 'The same as Placename', NOT_PLACED],
    (i) => codedPlace(i)?.name ?? null,
  ),
  unmapped('Feature Type'),
  column('Source', [null, 'text', 'Publishers, parted by "; "', NEVER], (i) => codedSources(i)),
  column('Publication Date', [null, 'text', 'YYYY-MM-DD, UTC, of the first report', 'not known'], (i) =>
    firstPublished(i),
  ),
  column('Story People', [null, 'list', 'Persons who speak in the reports', 'no person is named'], (i) =>
    listCell(speakers(i).map((s) => s.name)),
  ),
  column('Story Organizations', [null, 'list', 'Bodies that speak in the reports', 'no body is named'], (i) =>
    listCell(speakers(i).map((s) => s.organisation)),
  ),
  column(
    'Story Locations',
    [null, 'list', 'All places of the incident with ISO 3166-1 alpha-3', 'no place was said'],
    (i) =>
      listCell(
        i.places.map((p) =>
          p.country ? `${p.name} (${countryCodesOf(p.country)?.alpha3 ?? p.country})` : p.name,
        ),
      ),
  ),
  column('Language', [null, 'list', 'BCP 47 of the reports', 'not known'], (i) =>
    listCell(standingEvents(i).map((e) => e.lang)),
  ),
  column('Version', [null, 'text', 'Of this mapping', NEVER], () => 'sitrep-1'),
];

/** Incidents in the columns of the PLOVER data set POLECAT; plans, fears and denials are told in Contexts. */
export const PLOVER_TABLE: Table = tableOf<Incident>({
  name: 'plover',
  row: 'An incident in the columns of POLECAT, the published data set in PLOVER codes; what was wholly taken back has no row',
  rows: (picture) => picture.incidents.filter((i) => !i.isRetracted),
  columns: COLUMNS,
});

/** {@link PLOVER_TABLE} as CSV. */
export function writePlover(picture: PublicPicture): Generator<string> {
  return writeCsv(picture, { table: PLOVER_TABLE });
}
