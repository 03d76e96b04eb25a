import type { CapInfo, CapMessage } from '../../model/cap-message.ts';
import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import { type Issue, type Outcome, SitrepError } from '../../util/outcome.ts';
import { makeDocument } from '../make-document.ts';
import { READ_LANGUAGES } from '../parse-language.ts';
import { type CapVerdict, checkCapBytes } from './check-cap.ts';

/** What a capture of messages holds: each as values, and those that are public news as reports. */
export interface CapContent {
  readonly messages: readonly CapMessage[];
  readonly documents: readonly Document[];
}

/** Code of the note that a message is kept and is in no picture. */
export const CAP_NOT_LIVE = 'cap-not-live';

/**
 * Kept with a capture by who received it, where the pinned key of the feed verified it: `verified`, or of a feed that carries messages the
 * numbers (from 1) of those that were, `verified 1,3`, and no other of it is read. No source can send it, for only named headers are kept.
 */
export const SIGNATURE_HEADER = 'sitrep-signature';

/** The value of {@link SIGNATURE_HEADER} for a feed of which these messages were verified. */
export function verifiedHeader(numbers: readonly number[]): string {
  return `verified ${numbers.join(',')}`;
}

/** Numbers of the messages that may be read; null where all may. */
function readableIn(header: string | undefined): ReadonlySet<number> | null {
  const numbers = /^verified ([\d,]+)$/.exec(header ?? '')?.[1];
  return numbers === undefined ? null : new Set(numbers.split(',').map(Number));
}

/**
 * The messages of a capture, one or those a feed carries. A message that is not valid is read all the same and its faults are told, as
 * far as it says who sends what when; one that does not is a bad line. Only Actual and Public ones become reports: no test or exercise
 * may look like news. Throws `not-cap` or `bad-message` where nothing of that is in it.
 */
export function readCap(capture: Capture): Outcome<CapContent> {
  const verdict = checkCapBytes(capture.bytes, capture.headers);
  const carried = verdict.message || verdict.contained.length === 0 ? [verdict] : verdict.contained;
  const header = capture.headers[SIGNATURE_HEADER];
  const readable = readableIn(header);
  const isVerified = header === 'verified' || readable !== null;
  const all = carried.filter((_, i) => readable === null || readable.has(i + 1));
  const messages = all.flatMap((v) => (v.message ? [signedAs(v.message, isVerified)] : []));
  if (messages.length === 0) throw nothingRead(capture.origin, carried[0]!);
  return {
    value: { messages, documents: messages.flatMap((m) => documentOf(capture, m) ?? []) },
    issues: carried.flatMap((v, i) => {
      const name = carried.length > 1 ? `message ${i + 1}` : null;
      if (all.includes(v)) return issuesOf(isVerified ? { ...v, notes: [] } : v, name);
      return [
        {
          code: 'cap-signature',
          message: 'CAP 208: not signed by the pinned key, and not read',
          ...(name ? { where: name } : {}),
        },
      ];
    }),
  };
}

function signedAs(message: CapMessage, isVerified: boolean): CapMessage {
  return isVerified && message.signature !== 'none' ? { ...message, signature: 'verified' } : message;
}

function nothingRead(origin: string, verdict: CapVerdict): SitrepError {
  const reason = verdict.reasons[0]!;
  const isMessage = /^CAP/.test(verdict.what);
  return new SitrepError(
    isMessage ? 'bad-message' : 'not-cap',
    `${origin} is ${isMessage ? 'no message that can be taken in' : verdict.what}: ${reason.message}; ${reason.todo}`,
  );
}

function issuesOf(verdict: CapVerdict, name: string | null): Issue[] {
  const { message } = verdict;
  const at = (path: string | null): string => [name, path].filter((p) => p !== null).join(', ');
  const errors = verdict.reasons.filter((r) => r.level === 'error');
  const faults = errors.map(
    (r): Issue => ({
      // Without a name of its own a message cannot be kept: the whole of it is refused.
      code: message ? `cap-${r.name}` : 'bad-line',
      message: `CAP ${r.code}: ${r.message}`,
      ...(at(r.path) ? { where: at(r.path) } : {}),
    }),
  );
  if (!message) return faults.slice(0, 1);
  const why = notLive(message);
  const notes = [
    ...verdict.notes.map((n) => ({ code: 'cap-not-verified', message: n })),
    ...(why ? [{ code: CAP_NOT_LIVE, message: why }] : []),
  ];
  return [...faults, ...notes.map((n) => (name ? { ...n, where: name } : n))];
}

/** Why a message is in no picture; null where it may be. */
function notLive(message: CapMessage): string | null {
  if (message.status !== 'Actual') return `its status is ${message.status}: kept, and in no picture`;
  if (message.scope !== 'Public') return `its scope is ${message.scope}: kept, and in no picture`;
  return null;
}

/** The report of a message, in English where it is told so, else in a language that is read. */
function documentOf(capture: Capture, message: CapMessage): Document | null {
  if (notLive(message) || message.msgType === 'Ack' || message.msgType === 'Error') return null;
  const infos = inOneLanguage(message.infos);
  const first = infos[0];
  if (!first) return null;
  const { given } = capture;
  return makeDocument(capture, {
    text: infos.map(textOf).join('\n\n'),
    reportId: message.identifier,
    title: given.title ?? first.headline ?? first.event,
    lang: given.lang ?? first.language,
    publishedAt: message.sent,
    source: given.source ?? capture.source ?? first.senderName ?? message.sender,
    url: given.url ?? capture.url ?? first.web,
  });
}

function inOneLanguage(infos: readonly CapInfo[]): readonly CapInfo[] {
  const primary = (i: CapInfo): string => i.language.toLowerCase().split('-')[0]!;
  const languages = [...new Set(infos.map(primary))];
  const chosen = ['en', ...READ_LANGUAGES].find((l) => languages.includes(l)) ?? languages[0];
  return infos.filter((i) => primary(i) === chosen);
}

/** Headline, description and instruction, and the area where none of them names it: what is warned of is nothing without where. */
function textOf(info: CapInfo): string {
  const prose = [info.headline, info.description, info.instruction].filter((p) => p !== null);
  const said = prose.join(' ').toLowerCase();
  const areas = info.areas.map((a) => a.areaDesc).filter((a) => a !== '' && !said.includes(a.toLowerCase()));
  const head = prose.length === 0 ? [info.event] : prose;
  return [...head, ...(areas.length > 0 ? [`${areas.join('; ')}.`] : [])].join('\n\n');
}
