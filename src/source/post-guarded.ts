import { request } from 'undici';
import { SitrepError } from '../util/outcome.ts';
import { type GuardOptions, makeGuardedAgent, parseGuardedUrl } from './guard.ts';

/** What a POST came to: the status, or why there was none. */
export interface PostOutcome {
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  /** Seconds or date as the receiver gave them. */
  readonly retryAfter: string | null;
  /** In a line: `204`, `refused the connection`, `did not answer within 10 s`. */
  readonly result: string;
}

/** Limits of one POST. */
export interface PostOptions extends GuardOptions {
  /** From the call to the end of the answer. */
  readonly deadlineMs: number;
  /** Breaks it off, e.g. where the program ends. */
  readonly signal?: AbortSignal;
}

/** Bytes of an answer that are read, to let the connection end well; nothing of it is kept. */
const MOST_READ = 16 * 1024;

/**
 * Sends bytes to an address that others gave, through the one outbound guard: checked as fetched pages are, never redirected (where a
 * receiver points is not where it was asked to be told). Never throws for what the other side does.
 */
export async function postGuarded(
  url: string,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>>,
  options: PostOptions,
): Promise<PostOutcome> {
  const timeout = AbortSignal.timeout(options.deadlineMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  let agent: ReturnType<typeof makeGuardedAgent> | undefined;
  try {
    const address = parseGuardedUrl(url, options);
    agent = makeGuardedAgent(options, options.deadlineMs);
    const answer = await request(address, {
      method: 'POST',
      dispatcher: agent,
      signal,
      headers: { 'user-agent': 'Sitrep/0.1', ...headers },
      body,
    });
    await answer.body.dump({ limit: MOST_READ, signal });
    const after = answer.headers['retry-after'];
    const status = answer.statusCode;
    return {
      status,
      retryAfter: Array.isArray(after) ? (after[0] ?? null) : (after ?? null),
      result:
        status >= 300 && status < 400 ? `${status}: it redirects, which is not followed` : String(status),
    };
  } catch (error) {
    return { status: null, retryAfter: null, result: resultOf(error, timeout, options.deadlineMs) };
  } finally {
    await agent?.destroy();
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'broke the connection off',
  UND_ERR_SOCKET: 'broke the connection off',
  ENOTFOUND: 'its name does not resolve',
  EAI_AGAIN: 'its name does not resolve now',
};

function resultOf(error: unknown, timeout: AbortSignal, deadlineMs: number): string {
  if (timeout.aborted) return `did not answer within ${deadlineMs / 1000} s`;
  if (error instanceof SitrepError) return error.message;
  const { code, name } = error as NodeJS.ErrnoException;
  return WORDS[code ?? ''] ?? `could not be reached (${code ?? name})`;
}
