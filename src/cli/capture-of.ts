import type { Capture } from '../model/capture.ts';

/** Values given on the command line, which win over what the bytes say. */
export type Given = Capture['given'];

/** Reads one argument of the command line, FILE, URL or `-`, as a capture; throws a SitrepError that says what to do. */
export async function captureOf(argument: string, given: Given, receivedAt: string): Promise<Capture> {
  if (argument === '-') {
    const { readStdinSource } = await import('../source/read-stdin-source.ts');
    return readStdinSource(given, receivedAt);
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(argument)) {
    const { fetchUrlSource } = await import('../source/fetch-url-source.ts');
    return fetchUrlSource(argument, given, receivedAt);
  }
  const { readFileSource } = await import('../source/read-file-source.ts');
  return readFileSource(argument, given, receivedAt);
}
