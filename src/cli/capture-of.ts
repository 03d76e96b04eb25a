import type { Capture, CaptureFormat } from '../model/capture.ts';

/** Values given on the command line, which win over what the bytes say. */
export type Given = Capture['given'];

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
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(argument)) {
    const { fetchUrlSource } = await import('../source/fetch-url-source.ts');
    return fetchUrlSource(argument, given, receivedAt, { format });
  }
  const { readFileSource } = await import('../source/read-file-source.ts');
  return readFileSource(argument, given, receivedAt, format);
}
