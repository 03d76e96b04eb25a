import type { CaptureFormat } from '../model/capture.ts';
import type { Issue, Outcome } from '../util/outcome.ts';
import { guessCharset } from './guess-charset.ts';

/** A charset that something declares, and who declares it. */
interface Declared {
  readonly by: 'byte order mark' | 'HTTP header' | 'XML declaration' | 'HTML meta';
  readonly charset: string;
}

/** Share of undecodable characters up to which a declared UTF-8 is a text with a few bad bytes, not another charset. */
const STRAY_SHARE = 0.005;

/**
 * Text of the bytes. Precedence: byte order mark, HTTP header, XML declaration or HTML meta, valid UTF-8, a guess by
 * letter frequency. Disagreement, bad bytes and guesses are told as issues. No byte order mark, NUL or lone surrogate is left.
 */
export function decodeBytes(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  format: CaptureFormat,
): Outcome<string> & { readonly charset: string } {
  const issues: Issue[] = [];
  const declared = declaredCharsets(bytes, headers, format);
  const names = [...new Set(declared.map((d) => d.charset))];
  const picked = declared.find((d) => isPossible(bytes, d.charset));
  const charset = picked?.charset ?? undeclaredCharset(bytes, issues);
  if (names.length > 1 || (names.length === 1 && names[0] !== charset)) {
    const told = declared.map((d) => `${d.by} says ${d.charset}`).join(', ');
    issues.push({ code: 'charset-disagreement', message: `${told}; read as ${charset}` });
  } else if (picked && charset !== 'utf-8' && !charset.startsWith('utf-16') && isMultibyteUtf8(bytes)) {
    issues.push({
      code: 'charset-doubtful',
      message: `declared ${charset}, but the bytes are also valid UTF-8`,
    });
  }
  const raw = new TextDecoder(charset).decode(bytes);
  const bad = raw.split('\uFFFD').length - 1;
  if (bad > 0)
    issues.push({
      code: 'charset-bad-bytes',
      message: `${bad} characters could not be decoded as ${charset}`,
    });
  const clean = cleanText(raw);
  return { value: clean.value, issues: [...issues, ...clean.issues], charset };
}

/** The text with NUL and lone surrogates replaced one for one, so offsets stay what they were. */
export function cleanText(text: string): Outcome<string> {
  const value = text.toWellFormed().replaceAll('\0', '\uFFFD');
  if (value === text) return { value, issues: [] };
  return {
    value,
    issues: [
      { code: 'bad-characters', message: 'NUL characters or lone surrogates were replaced by U+FFFD' },
    ],
  };
}

function declaredCharsets(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  format: CaptureFormat,
): Declared[] {
  const out: Declared[] = [];
  const add = (by: Declared['by'], label: string | undefined) => {
    const charset = label && knownCharset(label);
    if (charset) out.push({ by, charset });
  };
  add('byte order mark', bomCharset(bytes));
  add('HTTP header', /charset\s*=\s*["']?([\w:.-]+)/i.exec(headers['content-type'] ?? '')?.[1]);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (format === 'feed' || format === 'html' || format === 'cap') {
    add('XML declaration', /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]);
  }
  if (format === 'html') add('HTML meta', /<meta[^>]{0,300}?charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1]);
  return out;
}

function bomCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The canonical name of a charset label, or null for one nobody knows. */
function knownCharset(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether the bytes can be what is declared; only UTF-8 and UTF-16 can be refuted. */
function isPossible(bytes: Uint8Array, charset: string): boolean {
  if (charset.startsWith('utf-16')) return bomCharset(bytes) === charset || charset === utf16Pattern(bytes);
  if (charset !== 'utf-8' || isUtf8(bytes)) return true;
  const text = new TextDecoder().decode(bytes);
  return (text.split('\uFFFD').length - 1) / text.length <= STRAY_SHARE;
}

function undeclaredCharset(bytes: Uint8Array, issues: Issue[]): string {
  const wide = utf16Pattern(bytes);
  if (!wide && isUtf8(bytes)) return 'utf-8';
  const charset = wide ?? guessCharset(bytes);
  issues.push({
    code: 'charset-guessed',
    message: `no usable charset is declared; read as ${charset} by a guess`,
  });
  return charset;
}

/** UTF-16 without a byte order mark shows as NULs at every other byte. */
function utf16Pattern(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  // In a few bytes a stray NUL would look like every second one.
  if (sample.length < 8) return null;
  const nul = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nul[i % 2]!++;
  const half = sample.length / 2;
  if (nul[1]! > half * 0.2 && nul[0]! < half * 0.02) return 'utf-16le';
  if (nul[0]! > half * 0.2 && nul[1]! < half * 0.02) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function isMultibyteUtf8(bytes: Uint8Array): boolean {
  return bytes.some((b) => b >= 0x80) && isUtf8(bytes);
}
