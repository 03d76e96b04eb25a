import { isDeepStrictEqual } from 'node:util';
import { checkCapBytes } from './document/cap/check-cap.ts';
import { readCap, SIGNATURE_HEADER, verifiedHeader } from './document/cap/read-cap.ts';
import { type IndexEntry, readCapIndex } from './document/cap/read-index.ts';
import { type SignatureVerdict, verifyContained, verifySignature } from './document/cap/verify-signature.ts';
import { decodeBytes } from './document/decode-bytes.ts';
import type { CapFeed, CapFeedState } from './model/cap-feed.ts';
import { type CapMessage, capKey, type KeptCapMessage } from './model/cap-message.ts';
import type { Capture } from './model/capture.ts';
import { acceptCapture, type PipelineDeps } from './pipeline.ts';
import { type FetchOptions, fetchIfChanged, HttpStatusError } from './source/fetch-url-source.ts';
import { maxAgeSeconds, nextPollAt, type PollOutcome } from './source/poll-schedule.ts';
import type { FeedBook } from './store/feed-book.ts';
import type { Store } from './store/store.ts';
import { SitrepError } from './util/outcome.ts';

/** What a question of a feed needs. */
export interface PollDeps {
  readonly store: Store;
  readonly book: FeedBook;
  readonly pipeline: PipelineDeps;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  /** 0–1, to draw waits apart. */
  readonly chance: () => number;
  readonly fetchOptions?: Pick<FetchOptions, 'deadlineMs' | 'lookup'>;
}

/** What a question of a feed came to. */
export interface Polled {
  readonly state: CapFeedState;
  /** Keys of messages taken in that were not known. */
  readonly taken: readonly string[];
  /** What was not taken in, and why. */
  readonly refused: readonly string[];
}

/** Messages that one index may lead to at a time; the rest comes with the next question. */
const MOST_FETCHED = 100;
/** Tries of an entry before it is left; the refusal stays on record. */
const MOST_TRIES = 5;
/** Answers "unchanged" that are believed in a row: a source that says so by mistake must not hide an alert for long. */
const MOST_UNCHANGED = 20;
const DEADLINE_MILLISECONDS = 20_000;

const FRESH: Omit<CapFeedState, 'url' | 'everySeconds'> = {
  lastFetchAt: null,
  lastOkAt: null,
  lastNewAt: null,
  nextAt: null,
  failures: 0,
  lastError: null,
  taken: 0,
  refused: 0,
  validators: null,
  unchanged: 0,
};

interface Found {
  readonly taken: string[];
  readonly refused: string[];
  /** Whether something of the answer could not be had and is worth asking for again. */
  isPartial: boolean;
}

/**
 * Asks a feed once: what is new is durable before it counts as seen, in the order the feed has it. Faults of the feed are told in its
 * state and never thrown; faults of the store are.
 */
export async function pollCapFeed(feed: CapFeed, deps: PollDeps): Promise<Polled> {
  const before = deps.book.read(feed.url) ?? { url: feed.url, ...FRESH };
  const at = deps.now();
  const found: Found = { taken: [], refused: [], isPartial: false };
  let outcome: PollOutcome & { error?: string; validators?: CapFeedState['validators'] };
  try {
    outcome = await ask(feed, before.unchanged < MOST_UNCHANGED ? before.validators : null, found, deps);
  } catch (error) {
    if (!(error instanceof SitrepError) || error.code.startsWith('store-')) throw error;
    const retryAfter = error instanceof HttpStatusError ? error.retryAfter : undefined;
    outcome = { isOk: false, error: error.message, retryAfter };
  }
  const { isOk, validators } = outcome;
  const failures = isOk ? 0 : before.failures + 1;
  const next = nextPollAt(Date.parse(deps.now()), feed.everySeconds, failures, outcome, deps.chance());
  const state: CapFeedState = {
    ...before,
    everySeconds: feed.everySeconds,
    lastFetchAt: at,
    lastOkAt: isOk ? at : before.lastOkAt,
    lastNewAt: found.taken.length > 0 ? at : before.lastNewAt,
    nextAt: new Date(next).toISOString(),
    failures,
    lastError: outcome.error ?? null,
    taken: before.taken + found.taken.length,
    refused: before.refused + found.refused.length,
    // Where something was left out the next answer must come whole.
    validators: found.isPartial ? null : validators === undefined ? before.validators : validators,
    unchanged: isOk && validators === undefined ? before.unchanged + 1 : 0,
  };
  deps.book.write(state);
  return { state, taken: found.taken, refused: found.refused };
}

async function ask(
  feed: CapFeed,
  validators: CapFeedState['validators'],
  found: Found,
  deps: PollDeps,
): Promise<PollOutcome & { validators?: CapFeedState['validators'] }> {
  const answer = await fetchOf(feed, feed.url, validators, deps);
  if (answer === 'unchanged') return { isOk: true };
  const { etag, 'last-modified': lastModified, 'cache-control': cached } = answer.headers;
  const address = answer.url ?? feed.url;
  const told = {
    url: address,
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
  };
  const read = readCapIndex(answer.bytes, answer.headers, address);
  if (read.kind === 'other')
    throw new SitrepError('not-cap', `${feed.url} holds no alert messages: it is ${read.what}`);
  if (read.kind === 'messages') await take(feed, answer, found, deps);
  else await follow(feed, read.entries, found, deps);
  const maxAge = maxAgeSeconds(cached);
  return {
    isOk: true,
    validators: etag || lastModified ? told : null,
    ...(maxAge === undefined ? {} : { maxAgeSeconds: maxAge }),
  };
}

async function fetchOf(
  feed: CapFeed,
  url: string,
  validators: CapFeedState['validators'],
  deps: PollDeps,
): Promise<Capture | 'unchanged'> {
  const { port, protocol, origin } = new URL(url);
  // What may stand in this network is the feed's own address; where it leads is the public web like any other.
  const isOwn = feed.isPrivate === true && origin === new URL(feed.url).origin;
  return fetchIfChanged(url, validators, {}, deps.now(), {
    deadlineMs: DEADLINE_MILLISECONDS,
    ...deps.fetchOptions,
    format: 'cap',
    ...(isOwn
      ? { allowPrivate: true, allowPorts: [Number(port || (protocol === 'https:' ? 443 : 80))] }
      : {}),
  });
}

/** Fetches what an index leads to and was not seen yet; one that fails does not keep the others. */
async function follow(
  feed: CapFeed,
  entries: readonly IndexEntry[],
  found: Found,
  deps: PollDeps,
): Promise<void> {
  const { book } = deps;
  const open = entries.filter((e) => !book.entry(feed.url, keyOf(e)).isDone);
  if (open.length > MOST_FETCHED) found.isPartial = true;
  for (const entry of open.slice(0, MOST_FETCHED)) {
    const tries = book.entry(feed.url, keyOf(entry)).tries + 1;
    let isDone = true;
    try {
      const answer = await fetchOf(feed, entry.url, null, deps);
      if (answer !== 'unchanged') await take(feed, answer, found, deps);
    } catch (error) {
      if (!(error instanceof SitrepError) || error.code.startsWith('store-')) throw error;
      isDone = tries >= MOST_TRIES;
      if (isDone) await refuse(entry.url, error, found, deps);
      else found.isPartial = true;
    }
    book.mark(feed.url, keyOf(entry), { tries, isDone });
  }
}

const keyOf = (entry: IndexEntry): string => `${entry.url} ${entry.version}`;

/** Takes in an answer that holds messages, where it holds one that is not known and is trusted from this feed; the same bytes once. */
async function take(feed: CapFeed, answer: Capture, found: Found, deps: PollDeps): Promise<void> {
  const bytes = `bytes ${answer.sha256}`;
  if (deps.book.entry(feed.url, bytes).isDone) return;
  await takeNew(feed, answer, found, deps);
  deps.book.mark(feed.url, bytes, { tries: 1, isDone: true });
}

async function takeNew(feed: CapFeed, answer: Capture, found: Found, deps: PollDeps): Promise<void> {
  try {
    const { capture, unsigned } = trusted(feed, answer);
    for (const u of unsigned) await refuseOnce(feed, u, answer, found, deps);
    if (capture === null) return;
    const { messages } = readCap(capture).value;
    assertSenders(feed, capture, messages);
    const known = new Map((await deps.store.capMessages()).map((m) => [capKey(m), m]));
    const fresh = messages.filter((m) => !known.has(capKey(m)));
    for (const message of messages) assertSame(message, known.get(capKey(message)));
    if (fresh.length > 0) await acceptCapture(deps.store, capture, deps.pipeline);
    // What is known from elsewhere rests on this feed too, as far as it is trusted for it.
    deps.book.carries(feed.url, messages.map(capKey));
    found.taken.push(...new Set(fresh.map(capKey)));
  } catch (error) {
    if (!(error instanceof SitrepError) || error.code.startsWith('store-')) throw error;
    await refuse(answer.url ?? feed.url, error, found, deps);
  }
}

/** A message sent again is the same message; one of the same name that says something else is not believed. */
function assertSame(message: CapMessage, before: KeptCapMessage | undefined): void {
  if (!before) return;
  const { capture: _capture, receivedAt: _at, signature: _signed, ...kept } = before;
  const { signature: _unsigned, ...said } = message;
  if (!isDeepStrictEqual(said, kept))
    throw new SitrepError(
      'cap-duplicate',
      `CAP 201: ${capKey(message)} was received before and said something else; the first one stands`,
    );
}

/** A message that a pinned key did not verify, by a name that says what is wrong with which, and the words for it. */
interface Unsigned {
  readonly name: string;
  readonly error: SitrepError;
}

/**
 * The capture, marked with what the pinned key verified: a message by itself, or of a feed that carries messages each by its own signature;
 * null where none is. Without a key it stays as it is.
 */
function trusted(feed: CapFeed, capture: Capture): { capture: Capture | null; unsigned: Unsigned[] } {
  if (feed.key === undefined) return { capture, unsigned: [] };
  const { value: text } = decodeBytes(capture.bytes, capture.headers, 'cap');
  const { contained, message } = checkCapBytes(capture.bytes, capture.headers);
  const isFeed = message === null && contained.length > 0;
  const verdicts = isFeed ? verifyContained(text, feed.key) : [verifySignature(text, feed.key)];
  const isSigned = (v: SignatureVerdict): boolean => v.verdict === 'verified';
  const unsigned = verdicts.flatMap((v, i): Unsigned[] => {
    if (v.verdict === 'verified') return [];
    const said = isFeed ? contained[i]?.message : message;
    const which = said ? `message ${said.identifier}` : `message ${i + 1}`;
    const why = `CAP 208: ${capture.origin}${isFeed ? `, ${which}` : ''}: ${v.why}; a key is pinned for this feed, so it is not taken in`;
    return [
      { name: `${said ? capKey(said) : which} ${v.why}`, error: new SitrepError('cap-signature', why) },
    ];
  });
  if (!verdicts.some(isSigned)) return { capture: null, unsigned };
  const numbers = verdicts.flatMap((v, i) => (isSigned(v) ? [i + 1] : []));
  const header = unsigned.length === 0 ? 'verified' : verifiedHeader(numbers);
  return { capture: { ...capture, headers: { ...capture.headers, [SIGNATURE_HEADER]: header } }, unsigned };
}

/** Throws where a message is from a sender that the feed is not trusted for. */
function assertSenders(feed: CapFeed, capture: Capture, messages: readonly CapMessage[]): void {
  const stranger = messages.find((m) => feed.senders !== undefined && !feed.senders.includes(m.sender));
  if (stranger)
    throw new SitrepError(
      'cap-sender',
      `${capture.origin}: the sender ${stranger.sender} is none of those this feed is trusted for`,
    );
}

/** A feed that is sent anew with the same message in it says nothing new of that. */
async function refuseOnce(
  feed: CapFeed,
  { name, error }: Unsigned,
  answer: Capture,
  found: Found,
  deps: PollDeps,
): Promise<void> {
  const key = `refused ${name}`;
  if (deps.book.entry(feed.url, key).isDone) return;
  await refuse(answer.url ?? feed.url, error, found, deps);
  deps.book.mark(feed.url, key, { tries: 1, isDone: true });
}

async function refuse(origin: string, error: SitrepError, found: Found, deps: PollDeps): Promise<void> {
  found.refused.push(error.message);
  await deps.store.appendRefusal({ origin, code: error.code, reason: error.message, at: deps.now() });
}
