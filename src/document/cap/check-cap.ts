import type { CapMessage } from '../../model/cap-message.ts';
import { CAPTURE_LIMIT_BYTES, megabytes } from '../../model/capture-limit.ts';
import { parseXml, type XmlElement, type XmlFault } from '../../util/xml/parse-xml.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { checkAlert } from './check-alert.ts';
import { checkFeed } from './check-feed.ts';
import { checkInfos } from './check-info.ts';
import { type CapKnown, checkKnown } from './check-known.ts';
import { checkShape } from './check-shape.ts';
import { readMessage } from './read-message.ts';
import { type CapReason, type CapRule, capReason, openBlame } from './rule.ts';
import { CAP_VERSIONS } from './schema.ts';

/** What a text is, whether it is a valid message of CAP 1.2, and why not. */
export interface CapVerdict {
  /** In words: `CAP 1.2 message`, `Atom feed of 3 entries`, `no XML`. */
  readonly what: string;
  /** True only for a message of CAP 1.2 without an error; warnings do not count. */
  readonly isValid: boolean;
  readonly reasons: readonly CapReason[];
  /** What is worth knowing and no fault: a signature that is not verified. */
  readonly notes: readonly string[];
  /** The message, where it says what it is; also of one that is not valid. */
  readonly message: CapMessage | null;
  /** Messages that stand in a feed, each judged for itself. */
  readonly contained: readonly CapVerdict[];
}

/** Judges bytes as a message of CAP 1.2; a feed is none, and what it carries is judged beside it. Throws nothing that bytes can bring about. */
export function checkCapBytes(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  known?: CapKnown,
): CapVerdict {
  if (bytes.length > CAPTURE_LIMIT_BYTES.cap)
    return unread(
      'a file too large for CAP',
      'too-large',
      `it has more than ${megabytes(CAPTURE_LIMIT_BYTES.cap)}`,
    );
  const { value, issues } = decodeBytes(bytes, headers, 'cap');
  const bad = issues.filter((i) => i.code === 'charset-bad-bytes' || i.code === 'charset-guessed');
  const verdict = checkCapText(value, known);
  const more = verdict.what === NO_XML ? [] : bad.map((i) => capReason('encoding', i.message));
  if (/ feed of /.test(verdict.what) && bytes.length > FEED_BYTES)
    more.push(capReason('feed-size', `the feed has ${Math.ceil(bytes.length / 1000)} kB`));
  if (more.length === 0) return verdict;
  const isValid = verdict.isValid && !more.some((r) => r.level === 'error');
  return { ...verdict, isValid, reasons: inOrder([...more, ...verdict.reasons]) };
}

const NO_XML = 'no XML';
/** Larger feeds are not taken. @source Google Public Alerts CAP profile */
const FEED_BYTES = 900_000;
const FAULTS: Readonly<Record<XmlFault['kind'], CapRule>> = {
  doctype: 'doctype',
  malformed: 'not-xml',
  'too-deep': 'too-deep',
  'too-many': 'too-large',
};

/** Judges a decoded text as {@link checkCapBytes} does. */
export function checkCapText(text: string, known?: CapKnown): CapVerdict {
  if (text.trim() === '') return unread(NO_XML, 'not-xml', 'it is empty');
  const parsed = parseXml(text);
  if ('fault' in parsed) {
    const { kind, message, line } = parsed.fault;
    const reason = capReason(FAULTS[kind], message, { line });
    const what = kind === 'malformed' ? NO_XML : 'XML that is not read';
    return { what, isValid: false, reasons: [reason], notes: [], message: null, contained: [] };
  }
  return checkTree(parsed.root, known);
}

/** Judges a parsed text. */
export function checkTree(root: XmlElement, known?: CapKnown): CapVerdict {
  const version = root.name === 'alert' ? CAP_VERSIONS.get(root.namespace) : undefined;
  if (version) return checkMessage(root, version, known);
  const feed = checkFeed(root);
  const contained = feed.alerts.map((a) => checkTree(a, known));
  return { what: feed.what, isValid: false, reasons: feed.reasons, notes: [], message: null, contained };
}

function checkMessage(alert: XmlElement, version: CapMessage['version'], known?: CapKnown): CapVerdict {
  const { reasons, blame } = openBlame();
  if (version !== '1.2') blame('version', alert, `it is a message of CAP ${version}, not 1.2`);
  checkShape(alert, blame);
  checkAlert(alert, blame);
  checkInfos(alert, blame);
  const message = readMessage(alert);
  if (message && known) reasons.push(...checkKnown(message, known));
  return {
    what: `CAP ${version} message`,
    isValid: !reasons.some((r) => r.level === 'error'),
    reasons: inOrder(reasons),
    notes: message?.signature === 'not-verified' ? ['it is signed; the signature is not verified here'] : [],
    message,
    contained: [],
  };
}

/** Errors first, then by line. */
function inOrder(reasons: readonly CapReason[]): CapReason[] {
  const rank = (r: CapReason): number => (r.level === 'error' ? 0 : 1);
  return [...reasons].sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || a.code - b.code);
}

function unread(what: string, name: CapRule, message: string): CapVerdict {
  const reasons = [capReason(name, message)];
  return { what, isValid: false, reasons, notes: [], message: null, contained: [] };
}
