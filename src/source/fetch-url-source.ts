import { type Agent, type Dispatcher, request } from 'undici';
import type { Capture, CaptureFormat } from '../model/capture.ts';
import { CAPTURE_LIMIT_BYTES } from '../model/capture-limit.ts';
import type { Validators } from '../model/validators.ts';
import { SitrepError } from '../util/outcome.ts';
import { type GuardOptions, makeGuardedAgent, parseGuardedUrl, unresolvedMessage } from './guard.ts';
import { makeCapture } from './make-capture.ts';
import { readBody } from './read-body.ts';
import { sniffFormat } from './sniff-format.ts';

/** An answer that is neither what was asked for nor a way to it. */
export class HttpStatusError extends SitrepError {
  readonly status: number;
  /** The Retry-After header as it came. */
  readonly retryAfter: string | undefined;
  constructor(url: URL, status: number, retryAfter: string | undefined) {
    super('http-status', statusMessage(url, status, retryAfter));
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Limits of one fetch; the defaults are those of the product. */
export interface FetchOptions extends GuardOptions {
  /** From the call to the last byte, redirects included; default 20,000. */
  readonly deadlineMs?: number;
  /** Of the body, before and after decoding; default the limit of a page. */
  readonly maxBytes?: number;
  /** What the bytes are taken for; else what they show. */
  readonly format?: CaptureFormat | undefined;
  /** Default 5. */
  readonly maxRedirects?: number;
}

/** Headers worth keeping: what the bytes are, how fresh, and when to come back. Never cookies. */
const KEPT = [
  'content-type',
  'content-language',
  'etag',
  'last-modified',
  'date',
  'age',
  'cache-control',
  'expires',
  'retry-after',
];
const USER_AGENT = 'Sitrep/0.1 (+https://example.org/sitrep)';
const HEADERS = {
  'user-agent': USER_AGENT,
  accept:
    'text/html,application/rss+xml,application/atom+xml,application/feed+json,application/json;q=0.9,*/*;q=0.8',
  'accept-encoding': 'gzip, br, deflate',
};

/**
 * Captures what an address answers. Throws `bad-url`, `blocked-address`, `fetch-failed`, `http-status`, `timeout`,
 * `too-large`, `empty-input`, `binary-input` or `unknown-format`, each one line that says what to do.
 */
export async function fetchUrlSource(
  url: string,
  given: Capture['given'],
  now: string,
  options: FetchOptions = {},
): Promise<Capture> {
  const capture = await fetchIfChanged(url, null, given, now, options);
  // Nothing was asked on a condition, so nothing can be unchanged.
  if (capture === 'unchanged') throw new HttpStatusError(new URL(url), 304, undefined);
  return capture;
}

/** The same on a condition: `unchanged` where the address says by its own validators that it has nothing new. */
export async function fetchIfChanged(
  url: string,
  validators: Validators | null,
  given: Capture['given'],
  now: string,
  options: FetchOptions = {},
): Promise<Capture | 'unchanged'> {
  const deadlineMs = options.deadlineMs ?? 20_000;
  const agents: Agent[] = [];
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const { response, address } = await followed(url, validators, agents, signal, { ...options, deadlineMs });
    if (response === null) return 'unchanged';
    const headers = keptHeaders(response.headers);
    const limit = options.maxBytes ?? CAPTURE_LIMIT_BYTES.html;
    const bytes = await readBody(
      response.body,
      headerOf(response.headers, 'content-encoding') ?? '',
      limit,
      address,
    );
    const format = options.format ?? sniffFormat(bytes, headers, address);
    return makeCapture({ format, origin: url, url: address, headers, bytes, given, now });
  } catch (error) {
    throw toSitrepError(error, url, signal, deadlineMs);
  } finally {
    await Promise.all(agents.map((agent) => agent.destroy()));
  }
}

/** The first answer that is no redirect; each hop is checked as the first was, and nothing of one origin is sent to the next. */
async function followed(
  start: string,
  validators: Validators | null,
  agents: Agent[],
  signal: AbortSignal,
  options: FetchOptions & { readonly deadlineMs: number },
): Promise<{ response: Dispatcher.ResponseData | null; address: string }> {
  const most = options.maxRedirects ?? 5;
  let url = parseGuardedUrl(start, options);
  const { origin } = url;
  let allowed: GuardOptions = options;
  for (let hop = 0; hop <= most; hop++) {
    const agent = makeGuardedAgent(allowed, options.deadlineMs);
    agents.push(agent);
    const response = await request(url, {
      dispatcher: agent,
      signal,
      headers: { ...HEADERS, ...conditionsFor(url, validators) },
    });
    const { statusCode } = response;
    const location = headerOf(response.headers, 'location');
    if (statusCode >= 300 && statusCode < 400 && location) {
      response.body.on('error', () => undefined).destroy();
      if (!URL.canParse(location, url.href)) {
        throw new SitrepError('fetch-failed', `${url.href} redirects to what is no address`);
      }
      const next = new URL(location, url);
      // A private address is allowed for the origin that was asked for, not for where it points.
      if (next.origin !== origin) allowed = { ...options, allowPrivate: false };
      url = parseGuardedUrl(next.href, allowed);
      continue;
    }
    url.hash = '';
    const address = url.href;
    if (statusCode === 200) return { response, address };
    const after = headerOf(response.headers, 'retry-after');
    response.body.on('error', () => undefined).destroy();
    if (statusCode === 304 && validators?.url === address) return { response: null, address };
    throw new HttpStatusError(url, statusCode, after);
  }
  throw new SitrepError(
    'fetch-failed',
    `${start} redirects more than ${most} times; open it in a browser and give the last address`,
  );
}

/** Conditions are sent to the address whose answer they are of, to no other, whatever it redirects to. */
function conditionsFor(url: URL, validators: Validators | null): Record<string, string> {
  if (validators?.url !== url.href.replace(/#.*$/, '')) return {};
  return {
    ...(validators.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}

function statusMessage(url: URL, status: number, after: string | undefined): string {
  const wait = after && /^[\w ,:]{1,40}$/.test(after) ? ` (it asks to wait: ${after})` : '';
  if (status === 404 || status === 410)
    return `${url.href} answered ${status}: there is no such page; check the address`;
  if (status === 401 || status === 403)
    return `${url.href} answered ${status}: it refuses us; save the page and ingest the file`;
  return `${url.href} answered ${status}${wait}; try again later`;
}

function headerOf(headers: Dispatcher.ResponseData['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function keptHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const out: Record<string, string> = {};
  for (const name of KEPT) {
    const value = headerOf(headers, name);
    if (value !== undefined) out[name] = value.slice(0, 500);
  }
  return out;
}

function toSitrepError(error: unknown, url: string, signal: AbortSignal, deadlineMs: number): unknown {
  if (signal.aborted) {
    return new SitrepError(
      'timeout',
      `${url} did not answer in full within ${deadlineMs / 1000} s; try again later`,
      {
        cause: error,
      },
    );
  }
  if (!(error instanceof Error) || error instanceof SitrepError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? error.name;
  const why =
    code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      ? unresolvedMessage(URL.canParse(url) ? new URL(url).hostname : url)
      : code === 'ECONNREFUSED'
        ? 'the connection was refused; check the address'
        : `the fetch failed (${code}); try again later`;
  return new SitrepError('fetch-failed', `${url}: ${why}`, { cause: error });
}
