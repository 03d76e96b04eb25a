import { HOLDS_MINUTES, isAirRaid } from '../../lexicon/cap-event.ts';
import { type CapInfo, type CapMessage, type CapReference, capKey } from '../../model/cap-message.ts';

/**
 * Where a message stands in time: `not-sent` yet, `not-begun` (its effective time is still to come), `holds`, run out (`expired`), ended by
 * a later one of its sender (`updated`, `cancelled`), or none of these because it warns of nothing itself (a Cancel, an Ack, an all clear).
 */
export type CapStand =
  | 'not-sent'
  | 'not-begun'
  | 'holds'
  | 'expired'
  | 'updated'
  | 'cancelled'
  | 'no-warning';

/** What a message is worth at a moment. Instants are ISO 8601 UTC. */
export interface CapStanding {
  readonly at: string;
  readonly state: CapStand;
  /** When it begins and ends to hold by its own words, null where it warns of nothing; `endedAt` is that of what ended it, if anything did. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** It names no end; the one here is taken for granted. */
  readonly isEndAssumed?: true;
  /** Key of the message that ended it. */
  readonly endedBy?: string;
  /** How each message it references stood then, this one aside; `unknown` where that one is not known. */
  readonly references: readonly {
    readonly of: string;
    readonly state: CapStand | 'unknown';
  }[];
}

/** How `message` stands at `at` among the messages known then; of those sent later nothing is known. Pure. */
export function standingAt(message: CapMessage, known: readonly CapMessage[], at: string): CapStanding {
  const own = capKey(message);
  const others = known.filter((m) => m.sent <= at && capKey(m) !== own);
  const byKey = new Map(others.map((m) => [capKey(m), m]));
  const referenced = (r: CapReference): CapStand | 'unknown' => {
    const of = byKey.get(capKey(r));
    return of ? standOf(of, others, at).state : 'unknown';
  };
  const { state, startedAt, endedAt, isEndAssumed, endedBy } = standOf(message, others, at);
  return {
    at,
    state,
    startedAt,
    endedAt,
    ...(isEndAssumed ? { isEndAssumed } : {}),
    ...(endedBy === undefined ? {} : { endedBy }),
    references: message.references.map((r) => ({ of: capKey(r), state: referenced(r) })),
  };
}

function standOf(
  message: CapMessage,
  known: readonly CapMessage[],
  at: string,
): Omit<CapStanding, 'at' | 'references'> {
  const warnings = message.infos.filter((i) => !i.responses.includes('AllClear'));
  const isWarning = message.msgType === 'Alert' || message.msgType === 'Update';
  const spans = isWarning ? warnings.map((i) => spanOf(message, i)) : [];
  if (spans.length === 0) {
    const state = message.sent > at ? 'not-sent' : 'no-warning';
    return { state, startedAt: null, endedAt: null };
  }
  const startedAt = spans.map((s) => s.from).sort()[0]!;
  const last = spans.reduce((a, b) => (b.to > a.to ? b : a));
  const span = { startedAt, endedAt: last.to, ...(last.isAssumed ? { isEndAssumed: true as const } : {}) };
  if (message.sent > at) return { state: 'not-sent', ...span };
  const ender = enderOf(message, known);
  if (ender && ender.sent < last.to) {
    const state = ender.msgType === 'Cancel' ? 'cancelled' : 'updated';
    return { state, startedAt, endedAt: ender.sent, endedBy: capKey(ender) };
  }
  if (last.to <= at) return { state: 'expired', ...span };
  return { state: spans.some((s) => s.from <= at && at < s.to) ? 'holds' : 'not-begun', ...span };
}

/** The first message of the same sender that updates or cancels it: else anybody could end an alert. */
function enderOf(message: CapMessage, known: readonly CapMessage[]): CapMessage | null {
  const own = capKey(message);
  const enders = known.filter(
    (m) =>
      (m.msgType === 'Update' || m.msgType === 'Cancel') &&
      m.status === message.status &&
      m.sender === message.sender &&
      m.sent >= message.sent &&
      m.references.some((r) => capKey(r) === own),
  );
  return enders.reduce<CapMessage | null>((a, b) => (a && a.sent <= b.sent ? a : b), null);
}

/** From when until before when an info holds; what names no end holds as long as local policy takes for granted. */
function spanOf(message: CapMessage, info: CapInfo): { from: string; to: string; isAssumed: boolean } {
  const from = info.effective ?? message.sent;
  if (info.expires !== null) return { from, to: info.expires, isAssumed: false };
  const minutes = isAirRaid(info) ? HOLDS_MINUTES.airRaid : HOLDS_MINUTES.other;
  const to = new Date(Date.parse(from) + minutes * 60_000).toISOString();
  return { from, to, isAssumed: true };
}
