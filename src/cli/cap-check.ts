import { type CapVerdict, checkCapBytes } from '../document/cap/check-cap.ts';
import { type CapReason, capReason } from '../document/cap/rule.ts';
import { type CapStand, type CapStanding, standingAt } from '../document/cap/standing-at.ts';
import { type SignatureVerdict, verifyContained, verifySignature } from '../document/cap/verify-signature.ts';
import { decodeBytes } from '../document/decode-bytes.ts';
import type { CapMessage } from '../model/cap-message.ts';
import { SitrepError } from '../util/outcome.ts';
import { readCapKey } from './cap-feed-settings.ts';
import { captureOf } from './capture-of.ts';
import type { CliContext, ExitCode } from './context.ts';
import { withKnownStore } from './with-store.ts';

/** What is printed of a file with `--json`. */
type Judged = { readonly file: string } & (Told | Unread);

interface Unread {
  readonly verdict: 'unreadable';
  readonly why: string;
  readonly code: string;
}

interface Told {
  readonly verdict: 'valid' | 'invalid';
  readonly what: string;
  readonly message: Pick<
    CapMessage,
    'identifier' | 'sender' | 'sent' | 'status' | 'msgType' | 'scope'
  > | null;
  readonly errors: readonly CapReason[];
  readonly warnings: readonly CapReason[];
  readonly notes: readonly string[];
  /** How it stands at the moment asked for; absent where none is, or where no message is told. */
  readonly asOf?: CapStanding;
  /** Messages that a feed carries. */
  readonly contained: readonly Told[];
}

/** How `cap check` was asked. */
interface CheckAsked {
  readonly json: boolean;
  /** Folder of a store whose messages are known too. */
  readonly dir?: string;
  /** File (PEM) of the key that each must be signed by. */
  readonly keyFile?: string;
  /** Moment at which each is judged (ISO 8601 UTC): of the store only what had come by then is known. */
  readonly asOf?: string;
}

/** Reasons of one kind named one by one before the rest are only counted. */
const MOST_ALIKE = 3;

/**
 * `cap check FILE…`: judges each as a message of CAP 1.2, the files before it counted as known. Ends with 0 where all are valid, 1 where
 * one is not, 2 where one cannot be read at all. With `asOf` it is told beside how each stands then (which is no matter of being valid), all files
 * counted as known once they are sent.
 */
export async function capCheck(
  context: CliContext,
  files: readonly string[],
  { json, dir, keyFile, asOf }: CheckAsked,
): Promise<ExitCode> {
  let key: string | undefined;
  let before: CapMessage[];
  try {
    key = keyFile === undefined ? undefined : readCapKey(keyFile);
    before = await knownIn(dir, asOf);
  } catch (error) {
    // Ending with 1 would say that a message is not valid.
    if (!(error instanceof SitrepError)) throw error;
    context.err(`sitrep: ${error.message}`);
    return 2;
  }
  const read: (CapVerdict | Unread)[] = [];
  for (const file of files)
    read.push(await judge(context, file, { before, isWhole: dir !== undefined, key }));
  const standing = (m: CapMessage): CapStanding | null => (asOf ? standingAt(m, before, asOf) : null);
  const judged = read.map(
    (one, i): Judged => ({ file: files[i]!, ...('why' in one ? one : tellOf(one, standing)) }),
  );
  if (!json) for (const one of judged) await say(context, one);
  if (json) await context.out(`${JSON.stringify(judged.length === 1 ? judged[0] : judged, null, 2)}\n`);
  if (judged.some((j) => j.verdict === 'unreadable')) return 2;
  return judged.some((j) => j.verdict === 'invalid') ? 1 : 0;
}

async function knownIn(dir: string | undefined, asOf: string | undefined): Promise<CapMessage[]> {
  if (dir === undefined) return [];
  return withKnownStore(dir, async (store) => [
    ...(await store.capMessages(asOf === undefined ? {} : { asOf })),
  ]);
}

async function judge(
  context: CliContext,
  file: string,
  { before, isWhole, key }: { before: CapMessage[]; isWhole: boolean; key: string | undefined },
): Promise<CapVerdict | Unread> {
  try {
    const { bytes, headers } = await captureOf(file, {}, context.now(), 'cap');
    const judged = checkCapBytes(bytes, headers, { messages: before, isWhole });
    const verdict =
      key === undefined ? judged : signedBy(key, judged, decodeBytes(bytes, headers, 'cap').value);
    before.push(...messagesIn(verdict));
    return verdict;
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    return { verdict: 'unreadable', why: error.message, code: error.code };
  }
}

/** The verdict with what the key says of the signature, of a feed of each message in it: one that is not verified by it is an error. */
function signedBy(key: string, verdict: CapVerdict, text: string): CapVerdict {
  if (verdict.contained.length > 0) {
    const each = verifyContained(text, key);
    return { ...verdict, contained: verdict.contained.map((v, i) => toldBy(each[i]!, v)) };
  }
  return toldBy(verifySignature(text, key), verdict);
}

function toldBy(signature: SignatureVerdict, verdict: CapVerdict): CapVerdict {
  if (signature.verdict === 'verified')
    return { ...verdict, notes: ['its signature is verified by the key given'] };
  const reasons = [...verdict.reasons, capReason('signature', signature.why)];
  return { ...verdict, isValid: false, reasons, notes: [] };
}

const messagesIn = (v: CapVerdict): CapMessage[] => [
  ...(v.message ? [v.message] : []),
  ...v.contained.flatMap(messagesIn),
];

function tellOf(v: CapVerdict, standing: (m: CapMessage) => CapStanding | null): Told {
  const { identifier, sender, sent, status, msgType, scope } = v.message ?? {};
  const asOf = v.message ? standing(v.message) : null;
  return {
    verdict: v.isValid ? 'valid' : 'invalid',
    what: v.what,
    message: identifier ? ({ identifier, sender, sent, status, msgType, scope } as Told['message']) : null,
    errors: v.reasons.filter((r) => r.level === 'error'),
    warnings: v.reasons.filter((r) => r.level === 'warning'),
    notes: v.notes,
    ...(asOf === null ? {} : { asOf }),
    contained: v.contained.map((c) => tellOf(c, standing)),
  };
}

async function say(context: CliContext, judged: Judged): Promise<void> {
  if (judged.verdict === 'unreadable') context.err(`sitrep: ${judged.why}`);
  else await context.out(`${linesOf(judged.file, judged).join('\n')}\n`);
}

function linesOf(name: string, told: Told): string[] {
  const { errors, warnings, message } = told;
  const counts = [count(errors.length, 'error'), count(warnings.length, 'warning')].filter((c) => c !== '');
  const isMessage = told.what === 'CAP 1.2 message';
  const verdict =
    told.verdict === 'valid' || isMessage ? `${told.verdict} ${told.what}` : `${told.what}, no valid CAP 1.2`;
  return [
    `${name}: ${[verdict, ...counts].join(', ')}`,
    ...(message
      ? [
          `  ${message.identifier} of ${message.sender}, sent ${message.sent}: ${message.status} ${message.msgType}, ${message.scope}`,
        ]
      : []),
    ...(told.asOf ? standingLines(told.asOf) : []),
    ...[errors, warnings].flatMap((reasons) =>
      [...Map.groupBy(reasons, (r) => r.name).values()].flatMap(reasonLines),
    ),
    ...told.notes.map((n) => `  note: ${n}`),
    ...told.contained.flatMap((c, i) =>
      linesOf(`  message ${i + 1}`, c).map((l, k) => (k === 0 ? l : `  ${l}`)),
    ),
  ];
}

const STAND: Readonly<Record<CapStand, (s: CapStanding) => string>> = {
  'not-sent': () => 'not sent yet',
  'not-begun': (s) => `sent, holds only from ${s.startedAt}`,
  holds: (s) =>
    `holds, from ${s.startedAt} until ${s.endedAt}${s.isEndAssumed ? ' (assumed: it names no end)' : ''}`,
  expired: (s) => `expired, held until ${s.endedAt}${s.isEndAssumed ? ' (assumed: it names no end)' : ''}`,
  updated: (s) => `over, updated at ${s.endedAt} by ${s.endedBy}`,
  cancelled: (s) => `over, cancelled at ${s.endedAt} by ${s.endedBy}`,
  'no-warning': () => 'warns of nothing itself',
};
const REFERENCE: Readonly<Record<CapStand | 'unknown', string>> = {
  'not-sent': 'was not sent yet',
  'not-begun': 'did not hold yet',
  holds: 'held',
  expired: 'had expired',
  updated: 'had been updated by another message',
  cancelled: 'had been cancelled by another message',
  'no-warning': 'warned of nothing',
  unknown: 'is not known here',
};

function standingLines(s: CapStanding): string[] {
  const references = s.references.map((r) => `    its reference ${r.of} ${REFERENCE[r.state]}`);
  return [`  as of ${s.at}: ${STAND[s.state](s)}`, ...references];
}

function reasonLines(alike: readonly CapReason[]): string[] {
  const { code, name, level, todo } = alike[0]!;
  const lines = alike.slice(0, MOST_ALIKE).map((r) => {
    const where = [r.line === null ? null : `line ${r.line}`, r.path].filter((w) => w !== null).join(', ');
    return `  ${level} ${code} ${name}${where ? ` (${where})` : ''}: ${r.message}`;
  });
  if (alike.length > MOST_ALIKE)
    lines.push(`  ${level} ${code} ${name}: … and ${alike.length - MOST_ALIKE} more`);
  return [...lines, `      → ${todo}`];
}

const count = (n: number, word: string): string => (n === 0 ? '' : `${n} ${word}${n === 1 ? '' : 's'}`);
