import type { Capture } from '../model/capture.ts';
import { CAPTURE_LIMIT_BYTES, megabytes } from '../model/capture-limit.ts';
import type { Document } from '../model/document.ts';
import { assertNever } from '../util/assert.ts';
import { type Outcome, SitrepError } from '../util/outcome.ts';
import { readFeed } from './read-feed.ts';
import { readHtml } from './read-html.ts';
import { readNdjson } from './read-ndjson.ts';
import { readTelegram } from './read-telegram.ts';
import { readText } from './read-text.ts';

/**
 * The reports in a capture, as clean text. Pure: the same capture gives the same documents.
 * What was skipped or doubtful stands in `issues`, of the whole or of the document it concerns.
 * Throws a SitrepError (`too-large`, `too-complex`, `no-text`, `no-reports`, `broken-feed`, `broken-export`) when nothing can be read.
 */
export function readDocuments(capture: Capture): Outcome<Document[]> {
  const limit = CAPTURE_LIMIT_BYTES[capture.format];
  if (capture.bytes.length > limit) {
    throw new SitrepError(
      'too-large',
      `${capture.origin} is ${megabytes(capture.bytes.length)}; at most ${megabytes(limit)} are read; cut it into parts`,
    );
  }
  switch (capture.format) {
    case 'text':
      return readText(capture);
    case 'html':
      return readHtml(capture);
    case 'feed':
      return readFeed(capture);
    case 'telegram':
      return readTelegram(capture);
    case 'ndjson':
      return readNdjson(capture);
    case 'cap':
      throw new SitrepError(
        'no-reports',
        `${capture.origin} is a CAP message; take it in with \`sitrep ingest\` or judge it with \`sitrep cap check\``,
      );
    case 'airraid-official':
    case 'airraid-volunteer':
    case 'missile-tallies':
      throw new SitrepError(
        'no-reports',
        `${capture.origin} is a log, which holds no report; take it in with \`sitrep ingest\``,
      );
    default:
      return assertNever(capture.format);
  }
}
