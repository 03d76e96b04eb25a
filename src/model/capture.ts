import type { LogFormat } from './log-check.ts';

/** Media kinds a capture may hold, reports or a log's rows; decided when received, from declared type, name and content. */
export type CaptureFormat = 'text' | 'html' | 'feed' | 'telegram' | 'ndjson' | 'cap' | LogFormat;

/** Header of a capture whose moment of receipt was stated by who took it in (`ingest --as-of`): when it was taken in, ISO 8601 UTC. */
export const RECEIPT_STATED_AT = 'sitrep-receipt-stated-at';

/** Bytes as received, never changed. `id` = hash of format, source, url and bytes; `sha256` of the bytes alone. */
export interface Capture {
  readonly id: string;
  readonly format: CaptureFormat;
  /** Where it came from, as given: a file name, a URL, `-` for standard input, a source id. */
  readonly origin: string;
  readonly url: string | null;
  /** Source name given by who ingested it, if any. */
  readonly source: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
  /** Values the user gave at ingest (--published, --title, --lang, --source), which win over what the bytes say. */
  readonly given: {
    readonly publishedAt?: string;
    readonly title?: string;
    readonly lang?: string;
    readonly source?: string;
    readonly url?: string;
  };
}
