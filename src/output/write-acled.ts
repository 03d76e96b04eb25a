import { unitNameOf } from '../lexicon/unit-name.ts';
import type { ActorRole, EventType } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { GeoPrecision } from '../model/place.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents } from '../model/standing.ts';
import { digitsFor, roundTo } from './area-geometry.ts';
import {
  actorsIn,
  codedCountry,
  codedDay,
  codedNotes,
  codedPlace,
  codedSources,
  namesOf,
} from './coded-row.ts';
import { standingFigure } from './figure-words.ts';
import { ABSENT, type Column, column, NEVER, type Table, tableOf } from './table/table.ts';
import { writeCsv } from './write-csv.ts';

/** Codes of one kind of event; a part that no honest code exists for is left out. @source ACLED Codebook (event and sub-event types); guide §3.1 */
interface AcledCode {
  readonly disorder?: 'Political violence' | 'Demonstrations' | 'Strategic developments';
  readonly event?: string;
  readonly sub?: string;
}

const remote = (sub?: string): AcledCode => ({
  disorder: 'Political violence',
  event: 'Explosions/Remote violence',
  ...(sub ? { sub } : {}),
});
const strategic = (sub?: string): AcledCode => ({
  disorder: 'Strategic developments',
  event: 'Strategic developments',
  ...(sub ? { sub } : {}),
});

/** The guide's table. Where it names several codes only what they share is given; what it has no code for is not here. */
const CODES: Readonly<Partial<Record<EventType, AcledCode>>> = {
  'strike.drone': remote('Air/drone strike'),
  'strike.missile': remote('Shelling/artillery/missile attack'),
  'strike.air': remote('Air/drone strike'),
  'strike.artillery': remote('Shelling/artillery/missile attack'),
  'strike.explosive': remote(),
  'combat.clash': { disorder: 'Political violence', event: 'Battles', sub: 'Armed clash' },
  'combat.attack': { disorder: 'Political violence', event: 'Violence against civilians', sub: 'Attack' },
  'defence.interception': strategic('Disrupted weapons use'),
  'harm.damage': strategic('Looting/property destruction'),
  'force.posture': strategic(),
  'talks.agreement': strategic('Agreement'),
  protest: { disorder: 'Demonstrations' },
};

/** UCDP where_prec as ACLED's three steps; a country or a sea has none. @source ACLED Codebook, geo_precision */
const GEO_PRECISION: Readonly<Record<GeoPrecision, 1 | 2 | 3 | null>> = {
  1: 1,
  2: 2,
  3: 2,
  4: 3,
  5: 3,
  6: null,
  7: null,
};

const FIRST: readonly ActorRole[] = ['initiator', 'organiser', 'donor', 'participant'];
const SECOND: readonly ActorRole[] = ['target_force', 'recipient'];

const codeOf = (i: Incident): AcledCode => {
  const code = CODES[i.type] ?? {};
  // Of mines, bombs and grenades only a mine or planted device is told by its class.
  const isMine =
    i.type === 'strike.explosive' &&
    standingEvents(i).some((e) => e.event.equipment.some((q) => q.class === 'mine_ied'));
  return isMine ? { ...code, sub: 'Remote explosive/landmine/IED' } : code;
};
/** Whoever shoots down is the first actor of an interception, and the second of everything else. */
const sides = (i: Incident): readonly [readonly ActorRole[], readonly ActorRole[]] =>
  i.type === 'defence.interception' ? [['defender', ...FIRST], SECOND] : [FIRST, [...SECOND, 'defender']];
const side = (i: Incident, n: 0 | 1): string[] => actorsIn(i, ...sides(i)[n]).flatMap(namesOf);
const digits = (i: Incident): number => digitsFor(codedPlace(i)!.radiusKm ?? 5);

const NOT_MAPPED = 'always: nothing that is read decides it';
const NO_CODE = 'no honest code exists for this kind of event';
const NOT_PLACED = 'known to a country at best, or not placed';

const COLUMNS: readonly Column<Incident>[] = [
  column('event_id_cnty', [null, 'id', 'Our incident id; no ACLED id', NEVER], (i) => i.id),
  column(
    'event_date',
    [
      null,
      'text',
      'YYYY-MM-DD, UTC; the middle of the interval, as sure as time_precision says',
      'no day can be said: time unknown, open or longer than a month',
    ],
    (i) => codedDay(i.time)?.day ?? null,
  ),
  column(
    'year',
    [null, 'number', 'Year of event_date', 'as event_date'],
    (i) => Number(codedDay(i.time)?.day.slice(0, 4)) || null,
  ),
  column(
    'time_precision',
    [null, 'code', '1 that day, 2 some day of about a week, 3 of about a month', 'as event_date'],
    (i) => codedDay(i.time)?.precision ?? null,
  ),
  column(
    'disorder_type',
    [null, 'code', 'By the table of docs/export.md', NO_CODE],
    (i) => codeOf(i).disorder ?? null,
  ),
  column(
    'event_type',
    [null, 'code', 'By the table of docs/export.md', NO_CODE],
    (i) => codeOf(i).event ?? null,
  ),
  column(
    'sub_event_type',
    [null, 'code', 'By the table of docs/export.md', NO_CODE],
    (i) => codeOf(i).sub ?? null,
  ),
  column(
    'actor1',
    [
      null,
      'text',
      'First side as asserted: initiator, organiser, donor or participant; who shoots down, of an interception',
      'nobody is named',
    ],
    (i) => side(i, 0)[0] ?? null,
  ),
  column(
    'assoc_actor_1',
    [null, 'text', 'Others of that side, parted by "; "', 'no other is named'],
    (i) => side(i, 0).slice(1).join('; ') || null,
  ),
  column(
    'inter1',
    [
      null,
      'code',
      'Civilians where actor1 is; whether forces are domestic or external is not read',
      'not civilians',
    ],
    (i) => interOf(i, 0),
  ),
  column(
    'actor2',
    [null, 'text', 'Other side as asserted: force acted against, defender, recipient', 'nobody is named'],
    (i) => side(i, 1)[0] ?? null,
  ),
  column(
    'assoc_actor_2',
    [null, 'text', 'Others of that side, parted by "; "', 'no other is named'],
    (i) => side(i, 1).slice(1).join('; ') || null,
  ),
  column('inter2', [null, 'code', 'Civilians where actor2 is', 'not civilians'], (i) => interOf(i, 1)),
  column('interaction', [null, 'code', 'Not mapped', NOT_MAPPED], () => null),
  column(
    'civilian_targeting',
    [null, 'code', 'Not mapped: that civilians were the target is a finding', NOT_MAPPED],
    () => null,
  ),
  column(
    'iso',
    [null, 'code', 'ISO 3166-1 numeric', 'its places name no country, or several'],
    (i) => codedCountry(i)?.numeric ?? null,
  ),
  column('region', [null, 'text', 'Not mapped', NOT_MAPPED], () => null),
  column(
    'country',
    [null, 'text', 'English name', 'its places name no country, or several'],
    (i) => codedCountry(i)?.name ?? null,
  ),
  column(
    'admin1',
    [null, 'text', 'First-level unit by name, by ISO 3166-2 code where it has no name here', NOT_PLACED],
    (i) => {
      const code = codedPlace(i)?.admin1;
      return code ? (unitNameOf(code) ?? code) : null;
    },
  ),
  column('admin2', [null, 'text', 'Not mapped', NOT_MAPPED], () => null),
  column('admin3', [null, 'text', 'Not mapped', NOT_MAPPED], () => null),
  column(
    'location',
    [null, 'text', 'Name of the place as published', NOT_PLACED],
    (i) => codedPlace(i)?.name ?? null,
  ),
  column(
    'latitude',
    [null, 'number', 'Degrees WGS 84, no more digits than the place deserves', NOT_PLACED],
    (i) => (codedPlace(i) ? roundTo(codedPlace(i)!.lat!, digits(i)) : null),
  ),
  column(
    'longitude',
    [null, 'number', 'Degrees WGS 84, no more digits than the place deserves', NOT_PLACED],
    (i) => (codedPlace(i) ? roundTo(codedPlace(i)!.lon!, digits(i)) : null),
  ),
  column(
    'geo_precision',
    [null, 'code', '1 the place itself, 2 near it or its district, 3 a larger region', NOT_PLACED],
    (i) => (codedPlace(i) ? GEO_PRECISION[codedPlace(i)!.precision] : null),
  ),
  column('source', [null, 'text', 'Publishers, parted by "; "', NEVER], (i) => codedSources(i)),
  column('source_scale', [null, 'code', 'Not mapped', NOT_MAPPED], () => null),
  column(
    'notes',
    [null, 'text', 'When, every figure, what contradicts, statements with their speakers', NEVER],
    (i) => codedNotes(i),
  ),
  column(
    'fatalities',
    [
      null,
      'number',
      'Only one exact figure that nothing contradicts; 0 is a stated none',
      `${ABSENT}, or unknown, withheld, an interval, rival or partial figures: see notes`,
    ],
    fatalities,
  ),
  column(
    'tags',
    [null, 'list', 'Our own type and status: "sitrep_type=…; sitrep_status=…"', NEVER],
    (i) => `sitrep_type=${i.type}; sitrep_status=${i.status}`,
  ),
  column('timestamp', [null, 'number', 'Unix seconds when the last report of it came', NEVER], (i) =>
    Math.floor(Date.parse(i.lastReceivedAt) / 1000),
  ),
];

/** Incidents as ACLED has its events: only what is said to have occurred or to go on, since it has no column for plans, fears and denials. */
export const ACLED_TABLE: Table = tableOf<Incident>({
  name: 'acled',
  row: 'An incident said to have occurred or to go on, in the columns of the ACLED codebook; no ACLED data',
  rows: (picture) =>
    picture.incidents.filter((i) => !i.isRetracted && (i.status === 'occurred' || i.status === 'ongoing')),
  columns: COLUMNS,
});

/** {@link ACLED_TABLE} as CSV. */
export function writeAcled(picture: PublicPicture): Generator<string> {
  return writeCsv(picture, { table: ACLED_TABLE });
}

function interOf(i: Incident, n: 0 | 1): string | null {
  const [first] = actorsIn(i, ...sides(i)[n]);
  return first?.kind === 'civilians' ? 'Civilians' : null;
}

function fatalities(i: Incident): number | null {
  const { low, high } = standingFigure(i, 'counts.killed');
  return low !== null && low === high ? low : null;
}
