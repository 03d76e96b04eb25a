import { open, rename, rm } from 'node:fs/promises';
import { batched } from '../util/batched.ts';
import { fileFault } from '../util/file-fault.ts';
import { SitrepError } from '../util/outcome.ts';

/** Writes beside the file and moves it there when it is whole: a reader never finds half of it. Bytes written. */
export async function writeWhole(file: string, pieces: Iterable<string>): Promise<number> {
  const part = `${file}.part`;
  let bytes = 0;
  try {
    const handle = await open(part, 'w');
    try {
      for (const piece of batched(pieces)) bytes += (await handle.write(piece)).bytesWritten;
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    throw new SitrepError('cannot-write', `cannot write ${file}: ${fileFault(cause, true)}`, { cause });
  }
  return bytes;
}
