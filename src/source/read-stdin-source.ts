import type { Capture, CaptureFormat } from '../model/capture.ts';
import { CAPTURE_LIMIT_BYTES } from '../model/capture-limit.ts';
import { makeCapture, tooLarge } from './make-capture.ts';
import { sniffFormat } from './sniff-format.ts';

/** Most that any format may hold: standard input's format is only known at its end. */
const MOST = Math.max(...Object.values(CAPTURE_LIMIT_BYTES));

/** Captures standard input (origin `-`). Throws `empty-input`, `binary-input`, `unknown-format`, `too-large`. */
export async function readStdinSource(
  given: Capture['given'],
  now: string,
  {
    input = process.stdin,
    format: as,
  }: {
    readonly input?: AsyncIterable<Uint8Array | string>;
    readonly format?: CaptureFormat | undefined;
  } = {},
): Promise<Capture> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MOST) throw tooLarge('standard input', MOST);
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  const format = as ?? sniffFormat(bytes, {}, 'standard input');
  return makeCapture({ format, origin: '-', url: given.url ?? null, headers: {}, bytes, given, now });
}
