import { inflateRawSync } from 'node:zlib';
import { SitrepError } from './outcome.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** A comment at the end may be so long, so the end record is within this of it. */
const MOST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** As the archive says; what comes out is held to it. */
  readonly bytes: number;
}

interface Entry extends ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

/** Whether bytes begin as a ZIP archive does. */
export function isZip(data: Uint8Array): boolean {
  return data[0] === 0x50 && data[1] === 0x4b && (data[2] === 3 || data[2] === 5);
}

/**
 * The bytes of the first entry that `wanted` takes; null where it takes none. Only what GeoNames' archives use: stored or
 * deflated, not encrypted, below 4 GB. @throws SitrepError `bad-zip`, `too-large`
 * @source PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16
 */
export function unzipEntry(
  data: Uint8Array,
  wanted: (entry: ZipEntry) => boolean,
  mostBytes: number,
): Buffer | null {
  const zip = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const entry = entriesOf(zip).find(wanted);
  return entry ? contentOf(zip, entry, mostBytes) : null;
}

const bad = (why: string): SitrepError =>
  new SitrepError('bad-zip', `the ZIP archive is damaged (${why}); fetch it again`);

/** The entries as the directory at the end lists them: what stands between may be anything. */
function entriesOf(zip: Buffer): Entry[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const out: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) throw bad('its directory is broken');
    const nameBytes = zip.readUInt16LE(at + 28);
    out.push({
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      bytes: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
      name: zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    });
    at += ENTRY_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return out;
}

function endOf(zip: Buffer): number {
  const least = Math.max(0, zip.length - END_BYTES - MOST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= least; at--) if (zip.readUInt32LE(at) === END) return at;
  throw bad('it has no end');
}

function contentOf(zip: Buffer, entry: Entry, mostBytes: number): Buffer {
  if (entry.isEncrypted) throw bad(`${entry.name} is encrypted`);
  if (entry.bytes > mostBytes) throw tooLarge(entry.name, mostBytes);
  if (entry.offset + LOCAL_BYTES > zip.length) throw bad('an entry is cut off');
  const start =
    entry.offset + LOCAL_BYTES + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw bad(`${entry.name} is cut off`);
  const content = entry.method === STORED ? packed : inflated(packed, entry, mostBytes);
  if (content.length !== entry.bytes) throw bad(`${entry.name} is not as long as it says`);
  return content;
}

/** Unpacks no more than the archive says and the caller takes, whatever the stream holds. */
function inflated(packed: Buffer, entry: Entry, mostBytes: number): Buffer {
  if (entry.method !== DEFLATED) throw bad(`${entry.name} is packed in an unknown way (${entry.method})`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(mostBytes, Math.max(1, entry.bytes)) });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw bad(`${entry.name} is longer than it says`);
    if (code.startsWith('Z_')) throw bad(`${entry.name} cannot be unpacked`);
    throw cause;
  }
}

const tooLarge = (name: string, most: number): SitrepError =>
  new SitrepError('too-large', `${name} is larger than ${Math.round(most / 1e6)} MB; give a part of it`);
