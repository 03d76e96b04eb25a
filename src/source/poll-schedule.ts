/** What one question of a source came to. */
export interface PollOutcome {
  readonly isOk: boolean;
  /** The source's Retry-After header and the max-age it gives its answer (seconds), as far as it said so. */
  readonly retryAfter?: string | undefined;
  readonly maxAgeSeconds?: number | undefined;
}

/** A source that fails is asked less and less often, but within this at least: none is given up. */
export const LONGEST_WAIT_SECONDS = 900;
/** A source may ask for a longer pause; more than this is taken for a mistake. */
const LONGEST_PAUSE_SECONDS = 24 * 3600;
/** Doublings after which the longest wait is reached whatever the interval. */
const MOST_DOUBLINGS = 10;
/** Share of the wait by which it is drawn longer or shorter, so that many sources do not fall into step. */
const JITTER = 0.1;

/**
 * When to ask next, milliseconds since 1970. While all goes well after the interval, or as long as the answer may be kept (up to the longest
 * wait); after failures twice as late each time, with `chance` (0–1) drawing it a little apart; never before the pause the source asks for.
 */
export function nextPollAt(
  now: number,
  everySeconds: number,
  failures: number,
  outcome: PollOutcome,
  chance: number,
): number {
  const longest = Math.max(LONGEST_WAIT_SECONDS, everySeconds);
  const kept = Math.min(outcome.maxAgeSeconds ?? 0, longest);
  const wait = outcome.isOk
    ? Math.max(everySeconds, kept)
    : Math.min(everySeconds * 2 ** Math.min(failures, MOST_DOUBLINGS), longest);
  const drawn = Math.min(wait * (1 - JITTER + 2 * JITTER * chance), longest);
  const pause = Math.min(retryAfterSeconds(outcome.retryAfter, now) ?? 0, LONGEST_PAUSE_SECONDS);
  return now + Math.round(Math.max(drawn, pause) * 1000);
}

/** Seconds that a Retry-After header asks to wait, given as seconds or as a date (RFC 9110 §10.2.3); null where it says neither. */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const at = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, (at - now) / 1000);
}

/** Seconds an answer may be kept by its Cache-Control header; undefined where it does not say. */
export function maxAgeSeconds(cacheControl: string | undefined): number | undefined {
  const found = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return found === undefined || /no-(?:cache|store)/i.test(cacheControl!) ? undefined : Number(found);
}

/** A number from 0 to 1 that draws waits apart. */
export function drawChance(): number {
  return Math.random();
}
