/** Names of the formats, as asked for on the command line and in addresses. */
export const EXPORT_NAMES = [
  'geojson',
  'csv',
  'rss',
  'jsonfeed',
  'atom',
  'plover',
  'acled',
  'stix',
  'claims',
  'ndjson',
] as const;
/** One of {@link EXPORT_NAMES}. */
export type ExportName = (typeof EXPORT_NAMES)[number];
