import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SitrepError } from '../util/outcome.ts';
import { tooLarge } from './make-capture.ts';

/** Encodings one response may stack. */
const LONGEST_CHAIN = 2;

/** The whole body, decoded, holding at most `limit` bytes both before and after decoding. Throws `too-large`, `fetch-failed`. */
export async function readBody(
  body: Readable,
  encoding: string,
  limit: number,
  name: string,
): Promise<Uint8Array> {
  const decoders = encoding
    .split(',')
    .map((e) => e.trim().toLowerCase())
    .filter((e) => e !== '' && e !== 'identity');
  if (decoders.length > LONGEST_CHAIN) {
    throw new SitrepError('fetch-failed', `${name} is encoded ${decoders.length} times over; it is not read`);
  }
  const stages = [
    counter(limit, name),
    ...decoders.reverse().flatMap((e) => [decoder(e, name), counter(limit, name)]),
  ];
  const chunks: Uint8Array[] = [];
  const last = stages.at(-1)!;
  // The error reaches the loop below through `last`; the callback only keeps it from being raised twice.
  pipeline([body, ...stages], () => undefined);
  try {
    for await (const chunk of last) chunks.push(chunk as Uint8Array);
  } catch (cause) {
    if (
      cause instanceof SitrepError ||
      (cause as Error).name === 'AbortError' ||
      (cause as Error).name === 'TimeoutError'
    ) {
      throw cause;
    }
    throw new SitrepError('fetch-failed', `${name} broke off or is wrongly compressed; try again later`, {
      cause,
    });
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks);
}

/** Passes bytes on and fails as soon as more than `limit` came by. */
function counter(limit: number, name: string): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(tooLarge(name, limit));
      else done(null, chunk);
    },
  });
}

function decoder(encoding: string, name: string): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'deflate') return createInflate();
  throw new SitrepError('fetch-failed', `${name} is encoded as ${encoding}, which is not read`);
}
