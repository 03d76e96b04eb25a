import { z } from 'zod';
import type { AirDefenceAsked, AirDefenceView } from '../model/air-defence.ts';
import type { AlertReader } from '../model/alert.ts';
import type { Incident } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { Rating } from '../model/rating.ts';
import { aidLedger, entriesOf } from '../output/aid-ledger.ts';
import { alertRegionFilter } from '../output/alert-region.ts';
import { gradeBookOf } from '../output/grade-book.ts';
import type { ReportTallies } from '../output/report/air-defence-rows.ts';
import type { BesideInput } from '../output/report/beside.ts';
import { type ReportInput, situationReport } from '../output/report/make-report.ts';
import type { SituationReport } from '../output/report/report-shape.ts';
import { parseZone, zoneFault } from '../util/iana-zone.ts';
import { dayKey, dayOf, instantAt, localOf } from '../util/zone.ts';
import { filterIncidents, toldWithin } from './filter-incidents.ts';
import { filterWords } from './page/filter-form.ts';
import { filterQuery, instantOf, queryText, wholeQuery } from './query.ts';

/** What a report can be asked by: the page's filters, and the moment it is held against. */
export const reportQuery = filterQuery.extend({
  since: filterQuery.shape.since.describe('what changed since this moment is told'),
  zone: z
    .preprocess(
      (value) => (value === '' ? undefined : value),
      z
        .string()
        .max(64)
        .superRefine((given, check) => {
          if (parseZone(given) === null) check.addIssue({ code: 'custom', message: zoneFault(given) });
        })
        .optional(),
    )
    .describe(
      'IANA time zone (Europe/Kyiv) by whose clock times are told, and whose days `from`, `to` and `since` name; UTC where left out',
    ),
});
/** The query of a report, read. */
export type ReportQuery = z.infer<typeof reportQuery>;

/** The same with the days that are named in it as instants: those of the zone's own clock. */
export function inZone(query: ReportQuery): ReportQuery {
  const zone = zoneOf(query);
  if (zone === 'UTC') return query;
  const edge = (text: string | undefined, later: number): string | undefined => {
    const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
    if (!date) return text;
    const day = dayOf(Number(date[1]), Number(date[2]), Number(date[3]));
    return new Date(instantAt(day + later, 0, zone) - later).toISOString();
  };
  return { ...query, from: edge(query.from, 0), to: edge(query.to, 1), since: edge(query.since, 0) };
}

/** The zone by whose clock a report tells times. */
function zoneOf({ zone }: ReportQuery): string {
  return (zone && parseZone(zone)) || 'UTC';
}

/** What is wrong with the times asked for, in words that say what to do; null where nothing is. */
export function windowFault(query: ReportQuery, asOf: string): string | null {
  const { from, to, since } = inZone(query);
  if (from && to && instantOf(from, 'start') > instantOf(to, 'end'))
    return `the period ends (${query.to}) before it begins (${query.from}); give the earlier moment first`;
  if (since && Date.parse(instantOf(since, 'start')) >= Date.parse(asOf))
    return `what changed since ${query.since} cannot be told as of ${asOf}: give an earlier moment`;
  return null;
}

/** The incidents a report as asked is of; "since" is the moment to compare with, and leaves nothing out. */
export function narrowForReport(
  query: ReportQuery,
  { incidents }: Pick<PublicPicture, 'incidents'>,
): readonly Incident[] {
  return filterIncidents(incidents, wholeQuery({ ...inZone(query), since: undefined }));
}

/** The incidents that are told in the report's period and not of it. */
export function toldForReport(
  query: ReportQuery,
  { incidents }: Pick<PublicPicture, 'incidents'>,
): readonly Incident[] {
  return toldWithin(incidents, wholeQuery({ ...inZone(query), since: undefined }));
}

/** The report of a public picture as asked; `before`: the public picture as it stood at `since`. */
export function reportOf(
  query: ReportQuery,
  picture: PublicPicture,
  more: {
    readonly before?: PublicPicture;
    readonly ratings?: readonly Rating[];
    readonly alerts?: NonNullable<BesideInput['alerts']>;
    readonly airDefence?: ReportTallies | undefined;
  } = {},
): SituationReport {
  const { asOf } = picture;
  const incidents = narrowForReport(query, picture);
  const told = toldForReport(query, picture);
  const kept = new Set(incidents.map((i) => i.id));
  const given = new Set([...kept, ...told.map((i) => i.id)]);
  const aid = aidLedger(picture.aid).filter((l) => entriesOf(l).some((e) => given.has(e.incident)));
  const { kinds = [], periods = [] } = more.airDefence ?? {};
  const resting = new Set([
    ...aid.flatMap((l) => entriesOf(l).map((e) => e.incident)),
    ...[...kinds, ...periods].flatMap((t) => t.incidents ?? []),
  ]);
  const before = more.before && {
    asOf: more.before.asOf,
    incidents: narrowForReport(query, more.before),
  };
  return situationReport({
    asOf,
    zone: zoneOf(query),
    incidents,
    told,
    window: windowOf(inZone(query)),
    beside: {
      published: picture.incidents.filter((i) => resting.has(i.id)),
      control: picture.control.filter((r) => kept.has(r.incident)),
      aid,
      ...(more.alerts ? { alerts: more.alerts } : {}),
      ...(more.airDefence ? { airDefence: more.airDefence } : {}),
    },
    ...(before ? { before } : {}),
    ...(more.ratings ? { grades: gradeBookOf(more.ratings) } : {}),
  });
}

function windowOf({
  from,
  to,
  region,
  zone: _zone,
  ...rest
}: ReportQuery): NonNullable<ReportInput['window']> {
  return {
    ...(from ? { from: instantOf(from, 'start') } : {}),
    ...(to ? { to: instantOf(to, 'end') } : {}),
    ...(region ? { region } : {}),
    others: filterWords(wholeQuery({ ...rest, since: undefined })),
  };
}

const DAY_MS = 86_400_000;

/** Alerts of the report's period and region; where it has no beginning, those of its last day. */
export async function reportAlerts(
  given: ReportQuery,
  reader: AlertReader,
  asOf: string,
): Promise<NonNullable<BesideInput['alerts']>> {
  const query = inZone(given);
  const asked = query.to ? instantOf(query.to, 'end') : asOf;
  const to = asked < asOf ? asked : asOf;
  const from = query.from ? instantOf(query.from, 'start') : new Date(Date.parse(to) - DAY_MS).toISOString();
  // Kinds, words and frames are asked of incidents; an alert of a log has none of them.
  if (from >= to || query.type || query.status || query.q || query.bbox) return { spells: [], streaks: [] };
  const [spells, streaks] = await Promise.all([reader.over({ from, to }), reader.streaks({ from, to })]);
  if (!query.region) return { spells, streaks };
  const isIn = alertRegionFilter(query.region);
  return { spells: spells.filter(isIn), streaks: streaks.filter((s) => isIn({ level: 'oblast', ...s })) };
}

/** Launched and intercepted munitions of the report's days and region, as `view` has them; none where it is narrowed by what no tally has. */
export async function reportTallies(
  query: ReportQuery,
  view: (asked: AirDefenceAsked, keys: readonly ('kind' | 'period')[]) => Promise<AirDefenceView>,
): Promise<ReportTallies | undefined> {
  // A figure of a table has no kind of event, no words and no place on the map.
  if (query.type || query.status || query.q || query.bbox) return undefined;
  const day = (given: string | undefined, edge: 'start' | 'end'): string | undefined => {
    if (!given || /^\d{4}-\d{2}-\d{2}$/.test(given)) return given;
    return dayKey(localOf(Date.parse(instantOf(given, edge)), zoneOf(query)).day);
  };
  const asked = { from: day(query.from, 'start'), to: day(query.to, 'end'), region: query.region };
  const { tallies } = await view(asked, ['kind', 'period']);
  return {
    days: { from: asked.from ?? null, to: asked.to ?? null },
    kinds: tallies.kind ?? [],
    periods: tallies.period ?? [],
  };
}

/** The query of a report as an address carries it. */
export function reportQueryText(query: ReportQuery): string {
  const text = queryText(query);
  if (!query.zone) return text;
  return `${text === '' ? '?' : `${text}&`}${new URLSearchParams({ zone: query.zone })}`;
}
