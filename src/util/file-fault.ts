/** Faults of reading and writing files in words: what is wrong and, where something can be done, what. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist; check the name',
  ENOTDIR: 'a part of its path is no folder; check the name',
  EISDIR: 'it is a folder; name a file',
  EACCES: 'this user may not; change its permissions or name another',
  EPERM: 'this user may not; change its permissions or name another',
  EROFS: 'the disk may only be read; name another place',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file of that name is in the way',
  ENAMETOOLONG: 'its name is too long',
};

/** Why a file cannot be read, or with `isWritten` be written, in words; the system's own where there are none. */
export function fileFault(error: unknown, isWritten = false): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (isWritten && code === 'ENOENT') return 'there is no folder for it; make it or name another';
  // A folder cannot be put in the place of, nor one that is in use.
  if (isWritten && code === 'EBUSY') return WORDS.EISDIR!;
  return WORDS[code] ?? message;
}
