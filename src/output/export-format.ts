import type { PublicPicture } from '../model/public-picture.ts';
import type { ExportName } from './export-names.ts';
import type { FeedOptions } from './feed-entries.ts';
import type { Table } from './table/table.ts';
import { writeAcled } from './write-acled.ts';
import { writeAtom } from './write-atom.ts';
import { writeClaims } from './write-claims.ts';
import { writeCsv } from './write-csv.ts';
import { type OutlineOf, writeGeojson } from './write-geojson.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeNdjson } from './write-ndjson.ts';
import { writePlover } from './write-plover.ts';
import { writeRss } from './write-rss.ts';
import { writeStix } from './write-stix.ts';

/** What a format may be told; each takes what concerns it. */
export interface ExportOptions extends FeedOptions {
  readonly outlineOf?: OutlineOf;
  /** CSV: which table, and whether HXL hashtags follow the header. */
  readonly table?: Table;
  readonly hxl?: boolean;
}

/** A format the public picture can leave in. */
export interface ExportFormat {
  readonly name: ExportName;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly mediaType: string;
  readonly extension: string;
  /** Whether it tells only what changed last, up to `limit`. */
  readonly isFeed?: true;
  /** Whether it tells everything of the picture, not of its incidents alone. */
  readonly isWhole?: true;
  readonly write: (picture: PublicPicture, options: ExportOptions) => Iterable<string>;
}

const RSS: Omit<ExportFormat, 'name' | 'title' | 'mediaType' | 'extension' | 'write'> = {
  purpose: 'To follow what is new in a feed reader: the incidents that changed last.',
  isFeed: true,
};

/** All formats. */
export const EXPORT_FORMATS: Readonly<Record<ExportName, ExportFormat>> = {
  geojson: {
    name: 'geojson',
    title: 'GeoJSON (RFC 7946)',
    purpose: 'For maps and GIS: incidents as areas as wide as the words allow.',
    mediaType: 'application/geo+json',
    extension: 'geojson',
    write: (picture, o) => writeGeojson(picture, o.outlineOf),
  },
  csv: {
    name: 'csv',
    title: 'CSV with HXL hashtags',
    purpose:
      'For spreadsheets and humanitarian data exchange: a table each of incidents, events, statements and the rest, with a dictionary.',
    mediaType: 'text/csv',
    extension: 'csv',
    write: (picture, o) => writeCsv(picture, o),
  },
  rss: {
    ...RSS,
    name: 'rss',
    title: 'RSS 2.0',
    mediaType: 'application/rss+xml',
    extension: 'rss',
    write: writeRss,
  },
  jsonfeed: {
    ...RSS,
    name: 'jsonfeed',
    title: 'JSON Feed 1.1',
    mediaType: 'application/feed+json',
    extension: 'json',
    write: writeJsonFeed,
  },
  atom: {
    ...RSS,
    name: 'atom',
    title: 'Atom (RFC 4287)',
    mediaType: 'application/atom+xml',
    extension: 'atom',
    write: writeAtom,
  },
  plover: {
    name: 'plover',
    title: 'PLOVER-shaped CSV',
    purpose: 'For event-data research: the columns of POLECAT, codes only where an honest one exists.',
    mediaType: 'text/csv',
    extension: 'csv',
    write: (picture) => writePlover(picture),
  },
  acled: {
    name: 'acled',
    title: 'ACLED-shaped CSV',
    purpose:
      'For conflict analysis beside ACLED’s own data: its columns, codes only where an honest one exists. It is no ACLED data.',
    mediaType: 'text/csv',
    extension: 'csv',
    write: (picture) => writeAcled(picture),
  },
  stix: {
    name: 'stix',
    title: 'STIX 2.1 bundle',
    purpose: 'For exchange between security teams: reports, who says what, and where, TLP:CLEAR.',
    mediaType: 'application/stix+json;version=2.1',
    extension: 'json',
    write: (picture) => writeStix(picture),
  },
  claims: {
    name: 'claims',
    title: 'schema.org Claims (JSON-LD)',
    purpose:
      'For fact-checkers and the linked web: every statement with its speaker, words and report. Nothing is rated.',
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    write: (picture) => writeClaims(picture),
  },
  ndjson: {
    name: 'ndjson',
    isWhole: true,
    title: 'NDJSON of everything public',
    purpose: 'For programs and archives: one record a line, nothing public left out.',
    mediaType: 'application/x-ndjson',
    extension: 'ndjson',
    write: (picture) => writeNdjson(picture),
  },
};
