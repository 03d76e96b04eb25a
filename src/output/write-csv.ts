import type { FieldVerdict, Incident } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents, takenBackEvents } from '../model/standing.ts';
import { isScene, mainPlace } from './place-words.ts';

const COLUMNS = [
  'incident',
  'event_type',
  'status',
  'start',
  'end',
  'time_precision',
  'place',
  'country',
  'admin1',
  'latitude',
  'longitude',
  'radius_km',
  'geo_precision',
  'killed',
  'injured',
  'conflicts',
  'independent_origins',
  'reports',
  'sources',
  'first_received_at',
  'last_received_at',
  'reports_taken_back',
] as const;

/**
 * Incidents as CSV (RFC 4180, CRLF, UTF-8), one line each. Rival figures stand side by side ("4 | 9"), `unknown` and
 * `withheld` as those words, absent as an empty cell. What was wholly taken back has no line; of the rest the reports taken back are counted apart. A text cell that a spreadsheet would run as a formula is defused.
 */
export function writeCsv(picture: PublicPicture): string {
  const lines = [
    COLUMNS.join(','),
    ...picture.incidents.filter((i) => !i.isRetracted).map((i) => cellsOf(i).map(cell).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function cellsOf(i: Incident): (string | number | null)[] {
  // Where a strike was launched from is no place of it: such a row has none.
  const place = mainPlace(i.places.filter((p) => isScene(p, i.type)));
  const standing = standingEvents(i);
  return [
    i.id,
    i.type,
    i.status,
    i.time.start ?? null,
    i.time.end ?? null,
    i.time.precision,
    place?.name ?? null,
    place?.country ?? null,
    place?.admin1 ?? null,
    place?.lat ?? null,
    place?.lon ?? null,
    place?.radiusKm ?? null,
    place?.precision ?? null,
    figuresOf(i.fields, 'counts.killed'),
    figuresOf(i.fields, 'counts.injured'),
    i.fields
      .filter((f) => f.verdict === 'conflict')
      .map((f) => f.field)
      .join(' | '),
    i.independentOrigins.join(' | '),
    new Set(standing.map((e) => e.documentId)).size,
    [...new Set(standing.map((e) => e.source ?? e.report))].sort().join(' | '),
    i.firstReceivedAt,
    i.lastReceivedAt,
    new Set(takenBackEvents(i).map((e) => e.documentId)).size,
  ];
}

/** Every figure given for a field, its qualifier kept: "38 | 23 [civilians]". */
function figuresOf(fields: readonly FieldVerdict[], name: string): string | null {
  const found = fields
    .filter((f) => f.field === name || f.field.startsWith(`${name}[`))
    .flatMap((f) => f.values.map((v) => `${v.value}${f.field.slice(name.length).replace('[', ' [')}`));
  return found.length ? [...new Set(found)].join(' | ') : null;
}

/** One cell: quoted where needed; text that begins like a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
