import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import { batched } from '../util/batched.ts';

/** Text as it is sent: made piece by piece, with others answered between, however fast the reader takes it. */
export function sentPieces(pieces: Iterable<string>): Readable {
  return Readable.from(unhurried(pieces));
}

async function* unhurried(pieces: Iterable<string>): AsyncGenerator<string> {
  for (const piece of batched(pieces)) {
    yield piece;
    await breath();
  }
}
