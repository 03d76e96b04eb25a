/** Pieces of text joined to pieces of about `least` characters, so that a line each is not a write each. */
export function* batched(pieces: Iterable<string>, least = 65_536): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < least) continue;
    yield held;
    held = '';
  }
  if (held) yield held;
}
