import { constants, type FileHandle, open } from 'node:fs/promises';
import type { Capture, CaptureFormat } from '../model/capture.ts';
import { CAPTURE_LIMIT_BYTES } from '../model/capture-limit.ts';
import { SitrepError } from '../util/outcome.ts';
import { makeCapture, tooLarge } from './make-capture.ts';
import { sniffFormat } from './sniff-format.ts';

const HEAD_BYTES = 256 * 1024;

/** Captures a file, `as` a format or as what its bytes show. Throws `not-found`, `not-readable`, `is-directory`, `empty-input`, `binary-input`, `unknown-format`, `too-large`. */
export async function readFileSource(
  path: string,
  given: Capture['given'],
  now: string,
  as?: CaptureFormat,
): Promise<Capture> {
  const file = await openFile(path);
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) {
      throw new SitrepError(
        'is-directory',
        `${path} is a folder; name the files in it, for example ${path.replace(/\/$/, '')}/*`,
      );
    }
    if (!stat.isFile()) {
      throw new SitrepError('not-readable', `${path} is no plain file; pipe it in and give - instead`);
    }
    const head = await readUpTo(file, HEAD_BYTES);
    const format = as ?? sniffFormat(head, {}, path);
    const limit = CAPTURE_LIMIT_BYTES[format];
    if (stat.size > limit) throw tooLarge(path, limit);
    const rest = await readUpTo(file, limit + 1 - head.length);
    const bytes = Buffer.concat([head, rest]);
    return makeCapture({ format, origin: path, url: given.url ?? null, headers: {}, bytes, given, now });
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    // Non-blocking: a named pipe without a writer must not hang the program.
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new SitrepError('not-found', `${path} does not exist; check the name`, { cause });
    }
    if (code === 'EACCES' || code === 'EPERM') {
      throw new SitrepError('not-readable', `${path} may not be read by this user; change its permissions`, {
        cause,
      });
    }
    throw new SitrepError('not-readable', `${path} cannot be opened (${code ?? 'unknown fault'})`, { cause });
  }
}

/** Bytes from the file's current position, at most `most`. */
async function readUpTo(file: FileHandle, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = most;
  while (left > 0) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(left, 1 << 20)));
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    left -= bytesRead;
  }
  return Buffer.concat(chunks);
}
