import type { EventTime } from '../../model/event.ts';
import type { ReportedEvent } from '../../model/incident.ts';
import type { Asserted, AssertedAmount } from '../../model/picture.ts';
import type { EventPlace } from '../../model/place.ts';
import { digitsFor, roundTo } from '../area-geometry.ts';
import { mainPlace } from '../place-words.ts';
import { listCell } from './csv-cell.ts';
import { type Column, column, NEVER } from './table.ts';

/** Columns of when it happened, as an interval that certainly contains it. */
export function timeColumns<T>(timeOf: (row: T) => EventTime): Column<T>[] {
  return [
    column(
      'start',
      ['#date+start', 'instant', 'Earliest it can have begun, UTC', 'no earliest moment is known'],
      (r) => timeOf(r).start ?? null,
    ),
    column(
      'end',
      ['#date+end', 'instant', 'Latest it can have ended, UTC', 'no latest moment is known'],
      (r) => timeOf(r).end ?? null,
    ),
    column(
      'time_precision',
      [
        '#meta+date+precision',
        'code',
        'How finely the time is known: minute, hour, part_of_day, day, week, month, year, range; unknown = time not said',
        NEVER,
      ],
      (r) => timeOf(r).precision,
    ),
  ];
}

/** Columns of the one place a row is named by; the point never has more digits than its radius deserves. */
export function placeColumns<T>(placeOf: (row: T) => EventPlace | null | undefined): Column<T>[] {
  const point = (r: T, axis: 'lat' | 'lon'): number | null => {
    const place = placeOf(r);
    const degrees = place?.[axis] ?? null;
    return degrees === null ? null : roundTo(degrees, digitsFor(place!.radiusKm ?? 1));
  };
  const none = 'no place was said';
  return [
    column(
      'place',
      [
        '#loc+name',
        'text',
        'Name of the place as published: perhaps coarser than the words, never finer',
        none,
      ],
      (r) => placeOf(r)?.name ?? null,
    ),
    column(
      'country',
      ['#country+code+v_iso2', 'code', 'ISO 3166-1 alpha-2', 'of no one country, or no place was said'],
      (r) => placeOf(r)?.country ?? null,
    ),
    column(
      'admin1',
      ['#adm1+code', 'code', 'First-level unit, ISO 3166-2', 'not known to a first-level unit'],
      (r) => placeOf(r)?.admin1 ?? null,
    ),
    column(
      'latitude',
      ['#geo+lat', 'number', 'Degrees WGS 84, middle of the area', 'the place is not placed'],
      (r) => point(r, 'lat'),
    ),
    column(
      'longitude',
      ['#geo+lon', 'number', 'Degrees WGS 84, middle of the area', 'the place is not placed'],
      (r) => point(r, 'lon'),
    ),
    column(
      'radius_km',
      [
        '#geo+radius',
        'number',
        'The place lies within so many km of the point; the point alone says too much',
        'no radius was given',
      ],
      (r) => placeOf(r)?.radiusKm ?? null,
    ),
    column(
      'geo_precision',
      [
        '#geo+precision',
        'code',
        'UCDP where_prec: 1 exact settlement or site, 2 within about 25 km, 3 second-level unit, 4 first-level unit, 5 wider area or line, 6 country, 7 international waters or airspace',
        none,
      ],
      (r) => placeOf(r)?.precision ?? null,
    ),
  ];
}

/** Columns of the report a row stands in: which it is, who published it and where. */
export function reportColumns<T>(reportOf: (row: T) => ReportedEvent): Column<T>[] {
  return [
    column('report', ['#meta+report+id', 'id', 'Id the report came with', NEVER], (r) => reportOf(r).report),
    column(
      'source',
      ['#meta+source', 'text', 'Who published it', 'the report names no source'],
      (r) => reportOf(r).source,
    ),
    column(
      'url',
      ['#meta+url', 'text', 'Where it stands', 'it has no address, or the policy holds it back'],
      (r) => reportOf(r).url,
    ),
  ];
}

/** Columns of when that report was published and became known. */
export function receiptColumns<T>(reportOf: (row: T) => ReportedEvent): Column<T>[] {
  return [
    column(
      'published_at',
      ['#date+published', 'instant', 'When it was published, UTC', 'not known'],
      (r) => reportOf(r).publishedAt,
    ),
    column(
      'received_at',
      ['#date+received', 'instant', 'When it became known here, UTC', NEVER],
      (r) => reportOf(r).receivedAt,
    ),
  ];
}

/** Whether that report was taken back. */
export function takenBackColumn<T>(reportOf: (row: T) => ReportedEvent): Column<T> {
  return column(
    'taken_back',
    ['#meta+takenback', 'code', 'edited, corrected or withdrawn: it supports nothing any more', 'it stands'],
    (r) => reportOf(r).retracted?.kind ?? null,
  );
}

/** Columns of a figure as asserted: its interval, and which of figure, unknown and withheld it is. */
export function amountColumns<T>(
  name: string,
  hxl: string,
  amountOf: (row: T) => AssertedAmount | null,
): Column<T>[] {
  const figure = (r: T) => {
    const amount = amountOf(r);
    return amount !== null && typeof amount === 'object' ? amount : null;
  };
  return [
    column(
      `${name}_low`,
      [`${hxl}+min`, 'number', `Least ${name} as asserted`, `see ${name}_state`],
      (r) => figure(r)?.low ?? null,
    ),
    column(
      `${name}_high`,
      [`${hxl}+max`, 'number', `Most ${name} as asserted`, `no upper bound was said, or see ${name}_state`],
      (r) => figure(r)?.high ?? null,
    ),
    column(
      `${name}_state`,
      [
        `#meta+${name}+state`,
        'code',
        'figure: an interval is given (0 to 0 is a stated none); unknown: stated to be unknown; withheld: the speaker declined to say; absent: nobody spoke of it',
        NEVER,
      ],
      (r) => {
        const amount = amountOf(r);
        return amount === null ? 'absent' : typeof amount === 'string' ? amount : 'figure';
      },
    ),
  ];
}

/** Columns that every row of the picture carries: whose words it stands on and where to look them up. */
export function assertedColumns<T extends Asserted>(): Column<T>[] {
  return [
    column(
      'origins',
      [
        '#meta+origin',
        'list',
        'Who says so: original speakers and first-hand outlets',
        'nobody is named; never "it is so"',
      ],
      (r) => listCell(r.origins),
    ),
    ...timeColumns<T>((r) => r.time),
    ...placeColumns<T>((r) => mainPlace(r.places)),
    column('incident', ['#event+id', 'id', 'Incident it belongs to', NEVER], (r) => r.incident),
    column('events', ['#meta+event+id', 'list', 'Events of reports it stands on', NEVER], (r) =>
      listCell(r.events),
    ),
  ];
}
