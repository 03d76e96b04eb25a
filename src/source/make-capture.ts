import type { Capture, CaptureFormat } from '../model/capture.ts';
import { CAPTURE_LIMIT_BYTES, megabytes } from '../model/capture-limit.ts';
import { contentId, sha256 } from '../util/hash.ts';
import { SitrepError } from '../util/outcome.ts';

/** What a source hands over: bytes and where they came from. */
export interface CaptureParts {
  readonly format: CaptureFormat;
  readonly origin: string;
  readonly url: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly given: Capture['given'];
  readonly now: string;
}

/** The capture of some bytes; the same bytes with the same given values have the same id wherever and whenever they were read. */
export function makeCapture(parts: CaptureParts): Capture {
  const { format, origin, url, headers, bytes, given, now } = parts;
  const limit = CAPTURE_LIMIT_BYTES[format];
  if (bytes.length > limit) throw tooLarge(origin, limit);
  const hash = sha256(bytes);
  const source = given.source ?? null;
  return {
    id: contentId('cap', { format, source, url, sha256: hash, given }),
    format,
    origin,
    url,
    source,
    headers,
    bytes,
    sha256: hash,
    receivedAt: now,
    given,
  };
}

/** The one error for bytes over a limit. */
export function tooLarge(origin: string, limit: number): SitrepError {
  return new SitrepError(
    'too-large',
    `${origin} holds more than ${megabytes(limit)}, the most that is read at once; cut it into parts`,
  );
}
