/** First bytes of files that are no text, and what people call them. */
const SIGNATURES: { readonly source: string; readonly rows: readonly (readonly [string, string])[] } = {
  source:
    'published file format signatures (PDF 32000-1, PKWARE APPNOTE, RFC 1952, PNG, JFIF, GIF89a, RIFF, ISO BMFF)',
  rows: [
    ['%PDF-', 'a PDF'],
    ['PK\x03\x04', 'a ZIP archive or an office document'],
    ['PK\x05\x06', 'an empty ZIP archive'],
    ['\x1f\x8b', 'a gzip archive'],
    ['BZh', 'a bzip2 archive'],
    ['\xfd7zXZ', 'an xz archive'],
    ['\x28\xb5\x2f\xfd', 'a zstd archive'],
    ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
    ['Rar!\x1a\x07', 'a RAR archive'],
    ['\x89PNG\r\n', 'a PNG image'],
    ['\xff\xd8\xff', 'a JPEG image'],
    ['GIF8', 'a GIF image'],
    ['RIFF', 'a RIFF image, sound or film'],
    ['II*\0', 'a TIFF image'],
    ['MM\0*', 'a TIFF image'],
    ['OggS', 'a sound or film'],
    ['ID3', 'a sound'],
    ['\x1aE\xdf\xa3', 'a film'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
    ['{\\rtf', 'an RTF document'],
    ['\x7fELF', 'a program'],
    ['MZ\x90', 'a program'],
    ['SQLite format 3\0', 'a database'],
  ],
};

/** What kind of binary the bytes are ("a PDF"), or null when they look like text, UTF-16 included. */
export function findBinaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.rows.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  if (head.slice(4, 8) === 'ftyp') return 'a film';
  if (head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')) return null;
  return isBinary(bytes.subarray(0, 8192)) ? 'a binary file' : null;
}

/** Share of control characters from which even a few bytes are no text. */
const MOSTLY = 0.5;

/** Many NULs or control characters; NULs at every other byte only are UTF-16 without a byte order mark. */
function isBinary(sample: Uint8Array): boolean {
  const nul = [0, 0];
  let control = 0;
  for (let i = 0; i < sample.length; i++) {
    const b = sample[i]!;
    if (b === 0) nul[i % 2]!++;
    else if ((b < 32 || b === 127) && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 27) control++;
  }
  const [even, odd] = nul as [number, number];
  const half = sample.length / 2;
  const isWide = Math.max(even, odd) > half * 0.2 && Math.min(even, odd) < half * 0.02;
  const told = isWide ? sample.length - even - odd : sample.length;
  if (sample.length > 0 && (isWide ? control : control + even + odd) >= told * MOSTLY) return true;
  // A stray NUL or two is a fault in a text, which the decoder mends and tells.
  if (!isWide && even + odd > Math.max(2, sample.length * 0.002)) return true;
  return control > Math.max(4, sample.length * 0.05);
}
