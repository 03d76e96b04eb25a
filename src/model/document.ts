import type { Issue } from '../util/outcome.ts';

/** One report, clean text. `id` is a content hash (`doc_…`) or, from `read`, the id the user gave. */
export interface Document {
  readonly id: string;
  readonly captureId: string | null;
  /** The id the report came with (NDJSON id, feed guid, Telegram message), if any. */
  readonly reportId: string | null;
  readonly title: string | null;
  readonly text: string;
  /** BCP 47, lower-case primary language, or null when it could not be told. */
  readonly lang: string | null;
  /** ISO 8601 with offset as given, or null. */
  readonly publishedAt: string | null;
  /** ISO 8601 UTC: when it became known to us. */
  readonly receivedAt: string | null;
  /** ISO 8601 with offset as given: when its publisher last changed it; absent where that is not said. */
  readonly updatedAt?: string;
  /** The `reportId` of the report it answers, where the channel says so. */
  readonly replyTo?: string;
  readonly source: string | null;
  readonly url: string | null;
  /** "KYIV, Ukraine —" at the head of the text, if any. */
  readonly dateline?: { readonly start: number; readonly end: number; readonly quote: string };
  readonly issues: readonly Issue[];
}

/** Code of the issue that says a report, or a part of it, is in a language that is not read. */
export const LANGUAGE_NOT_READ = 'language-not-read';
