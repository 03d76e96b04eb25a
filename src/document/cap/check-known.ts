import { type CapMessage, type CapReference, capKey } from '../../model/cap-message.ts';
import { type CapReason, capReason } from './rule.ts';

/** What a message is held against besides itself. */
export interface CapKnown {
  /** Messages known before it, from a store or from the files before it. */
  readonly messages: readonly CapMessage[];
  /** Where not every message can be known, one that is missing is no fault. */
  readonly isWhole: boolean;
}

/** Judges a message against those known: an identifier used twice, references to what had expired or is not known. */
export function checkKnown(message: CapMessage, known: CapKnown): CapReason[] {
  const reasons: CapReason[] = [];
  const same = known.messages.find((m) => m.sender === message.sender && m.identifier === message.identifier);
  if (same)
    reasons.push(
      capReason(
        'duplicate',
        same.sent === message.sent
          ? `the message is known already (${message.identifier}, sent ${message.sent})`
          : `${message.sender} sent another message as ${message.identifier} (${same.sent})`,
        { path: 'alert/identifier' },
      ),
    );
  if (message.msgType === 'Ack' || message.msgType === 'Error') return reasons;
  const byKey = new Map(known.messages.map((m) => [capKey(m), m]));
  const at = { path: 'alert/references' };
  const found = message.references.flatMap((r) => byKey.get(capKey(r)) ?? []);
  // Of a chain of updates the earlier ones may have run out: it is over with the last.
  const last = found.reduce<CapMessage | null>((a, b) => (a && a.sent > b.sent ? a : b), null);
  if (last && hasExpired(last, message.sent))
    reasons.push(capReason('expired-reference', `${last.identifier} had expired when this was sent`, at));
  if (known.isWhole)
    for (const r of message.references)
      if (!byKey.has(capKey(r))) reasons.push(capReason('unknown-reference', unknown(r), at));
  return reasons;
}

const unknown = (r: CapReference): string =>
  `no message ${r.identifier} of ${r.sender}, sent ${r.sent}, is known`;

/** Every info names an end and all lie before the moment. */
function hasExpired(message: CapMessage, at: string): boolean {
  return message.infos.length > 0 && message.infos.every((i) => i.expires !== null && i.expires <= at);
}
