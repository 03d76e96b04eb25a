import type { Capture, CaptureFormat } from '../model/capture.ts';
import { LOG_FORMATS } from '../model/log-check.ts';
import { SitrepError } from '../util/outcome.ts';

/** Values given on the command line, which win over what the bytes say. */
export type Given = Capture['given'];

/** Whether an argument is to be fetched. */
export const isUrl = (argument: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(argument);

/** Reads one argument of the command line, FILE, URL or `-`, as a capture, of `format` or of what its bytes show; throws a SitrepError that says what to do. */
export async function captureOf(
  argument: string,
  given: Given,
  receivedAt: string,
  format?: CaptureFormat,
): Promise<Capture> {
  if (argument === '-') {
    const { readStdinSource } = await import('../source/read-stdin-source.ts');
    return readStdinSource(given, receivedAt, { format });
  }
  if (isUrl(argument)) {
    const { fetchUrlSource } = await import('../source/fetch-url-source.ts');
    return fetchUrlSource(argument, given, receivedAt, { format });
  }
  const { readFileSource } = await import('../source/read-file-source.ts');
  const capture = await readFileSource(argument, given, receivedAt, format);
  // Read as prose, a table of another kind would be a report of nonsense.
  if (capture.format === 'text' && /\.(?:csv|tsv)$/i.test(argument))
    throw new SitrepError(
      'unknown-table',
      `${argument} is a table, and its header row is that of no log known here (${LOG_FORMATS.join(', ')}); name its shape with --format, or give reports as text or NDJSON`,
    );
  return capture;
}
