import type { Validators } from './validators.ts';

/** A feed of alert messages to be asked again and again, and whom it is trusted for. */
export interface CapFeed {
  readonly url: string;
  /** Seconds between two questions while all goes well. */
  readonly everySeconds: number;
  /** Senders whose messages are taken from it; absent: any. */
  readonly senders?: readonly string[];
  /** Public key or certificate (PEM) by which every message of it must be signed; absent: signatures are not asked for. */
  readonly key?: string;
  /** Whether it may stand on this machine or in this network, on any port: only for a source one owns. */
  readonly isPrivate?: true;
}

/** How a feed has been doing. Instants are ISO 8601 UTC, null = never. */
export interface CapFeedState {
  readonly url: string;
  readonly everySeconds: number;
  readonly lastFetchAt: string | null;
  /** The last time it answered well, changed or not. */
  readonly lastOkAt: string | null;
  /** The last time a message came that was not known. */
  readonly lastNewAt: string | null;
  readonly nextAt: string | null;
  /** Fetches in a row that failed. */
  readonly failures: number;
  readonly lastError: string | null;
  /** Messages taken in and messages refused, since it is followed. */
  readonly taken: number;
  readonly refused: number;
  readonly validators: Validators | null;
  /** Answers in a row that said "unchanged": now and then one is not believed. */
  readonly unchanged: number;
}

/** A feed's state as it may be told: without its validators, and with whether its last word is too old to rely on. */
export interface CapFeedHealth extends Omit<CapFeedState, 'validators' | 'unchanged'> {
  /** True where it has not answered well for three times its interval, or never: what it would warn of is then unknown. */
  readonly isStale: boolean;
}

/** Intervals without a good answer after which nothing is known of what a feed warns of. */
const STALE_INTERVALS = 3;
/** However short its interval, a feed is not stale before. */
const LEAST_STALE_SECONDS = 90;

/** Until when what came by a feed is believed: its last good answer, and when it turns stale without another. ISO 8601 UTC. */
export interface FeedReach {
  readonly okAt: string;
  readonly until: string;
}

/** How far a feed's word reaches; null where it never answered well. */
export function reachOf({ lastOkAt, everySeconds }: CapFeedState): FeedReach | null {
  if (lastOkAt === null) return null;
  const until = Date.parse(lastOkAt) + staleAfter(everySeconds);
  return { okAt: lastOkAt, until: new Date(until).toISOString() };
}

function staleAfter(everySeconds: number): number {
  return Math.max(STALE_INTERVALS * everySeconds, LEAST_STALE_SECONDS) * 1000;
}

/** The health of a feed at a moment (ISO 8601 UTC); its address is told without a query, which may hold a secret. */
export function healthOf(state: CapFeedState, now: string): CapFeedHealth {
  const { validators: _validators, unchanged: _unchanged, ...told } = state;
  const reach = reachOf(state);
  const isStale = reach === null || Date.parse(now) > Date.parse(reach.until);
  return {
    ...told,
    url: bare(state.url),
    lastError: state.lastError?.replaceAll(state.url, bare(state.url)) ?? null,
    isStale,
  };
}

function bare(url: string): string {
  return url.replace(/[?#].*$/, '');
}
