import type { Delivery, Dispatch } from './model/dispatch.ts';
import type { AttemptMade, DispatchStore } from './store/dispatch-store.ts';

/** What one try came to. */
export interface Tried {
  readonly isDelivered: boolean;
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  /** As the receiver gave it: seconds or an HTTP date. */
  readonly retryAfter: string | null;
  readonly result: string;
  /** Why nothing more is to be tried for this target; its waiting deliveries are given up. */
  readonly isGone?: string;
  /** Why this one dispatch is not to be tried again. */
  readonly isMoot?: string;
}

/** One kind of target: how it is told, and how much of it at once. */
export interface Carrier {
  /** Beginning of its targets' ids: `whk_`. */
  readonly prefix: string;
  /** Targets told at once; each has one try on its way at a time, so that a slow one delays only itself. */
  readonly atOnce: number;
  /** One try; broken off by the signal where the program ends. */
  send(delivery: Delivery, dispatch: Dispatch, signal: AbortSignal): Promise<Tried>;
  /** Called after each try, with what was kept of it. */
  after?(delivery: Delivery, made: AttemptMade, tried: Tried): Promise<void>;
}

/** What the queue is given of the world. */
export interface QueueOptions {
  readonly store: DispatchStore;
  readonly carriers: readonly Carrier[];
  /** ISO 8601 UTC. */
  readonly now: () => string;
  /** 0 to 1, for jitter. */
  readonly chance: () => number;
  readonly onFault: (error: unknown) => void;
  readonly everyMilliseconds?: number;
}

/** A delivery that is due, with what it tells. */
export type Due = Awaited<ReturnType<DispatchStore['dueDeliveries']>>[number];

/** Seconds until the next try after the first, second, … one that failed; the last stands for all later ones. */
export const WAIT_SECONDS = [5, 60, 300, 1800, 7200, 18_000, 36_000, 43_200] as const;
/** Waits are a fifth shorter or longer, so that all that failed at once does not come back at once. */
const JITTER = 0.2;
/** A receiver that asks to wait longer is taken at this. */
const LONGEST_WAIT_MS = 43_200_000;
/** Another process may add a delivery, so the store is looked at again and again. */
const EVERY_MILLISECONDS = 1000;

/** Sends what is due until it is stopped; what was on its way then is sent again by the next run, under the same id. */
export function startDispatchQueue(options: QueueOptions): { stop(): Promise<void> } {
  const { store, now, onFault } = options;
  const busy = new Map<string, Promise<void>>();
  let ready: readonly Due[] = [];
  const ending = new AbortController();
  const { signal } = ending;
  const run = async (carrier: Carrier, first: Due): Promise<void> => {
    // What else waits for this target goes right after; the others wait for nothing but a free place.
    let next: Due | undefined = first;
    while (next && !signal.aborted) {
      await attempt(options, carrier, next, signal);
      [next] = await store.dueDeliveries(now(), first.delivery.target);
    }
  };
  const fill = (): void => {
    const later: Due[] = [];
    for (const due of ready) {
      const { target } = due.delivery;
      const carrier = options.carriers.find((c) => target.startsWith(c.prefix));
      if (!carrier || busy.has(target) || signal.aborted) continue;
      const own = [...busy.keys()].filter((t) => t.startsWith(carrier.prefix)).length;
      if (own >= carrier.atOnce) {
        later.push(due);
        continue;
      }
      const work = run(carrier, due)
        .catch(onFault)
        .finally(() => {
          busy.delete(target);
          fill();
        });
      busy.set(target, work);
    }
    ready = later;
  };
  const look = async (): Promise<void> => {
    if (ready.length === 0) ready = await store.dueDeliveries(now());
    fill();
  };
  const timer = setInterval(() => look().catch(onFault), options.everyMilliseconds ?? EVERY_MILLISECONDS);
  return {
    async stop() {
      clearInterval(timer);
      ending.abort();
      await Promise.all(busy.values());
    },
  };
}

/** One try, kept with what it came to; one that was broken off is kept as if it had not been. */
export async function attempt(
  options: Pick<QueueOptions, 'store' | 'now' | 'chance'>,
  carrier: Carrier,
  { delivery, dispatch }: Due,
  signal: AbortSignal,
): Promise<Tried> {
  const { store, now, chance } = options;
  const tried = await carrier.send(delivery, dispatch, signal);
  if (signal.aborted && !tried.isDelivered) return tried;
  const at = now();
  const why = tried.isGone ?? tried.isMoot;
  const state = tried.isDelivered ? 'delivered' : why ? 'given-up' : 'waiting';
  const nextAt = state === 'waiting' ? nextTry(delivery.attempts, tried.retryAfter, at, chance()) : null;
  const made: AttemptMade = {
    target: delivery.target,
    dispatch: delivery.dispatch,
    at,
    state,
    nextAt,
    result: why && !tried.isDelivered ? `${tried.result}; ${why}` : tried.result,
  };
  await store.recordAttempt(made);
  // Who asks to be left alone is left alone with everything.
  const rest = state === 'waiting' ? askedWait(tried.retryAfter, at) : null;
  if (rest !== null) await store.restTarget(delivery.target, new Date(Date.parse(at) + rest).toISOString());
  if (tried.isGone) await store.giveUp(delivery.target, at, tried.isGone);
  await carrier.after?.(delivery, made, tried);
  return tried;
}

/** When it is tried next after `attempts` tries before this one: by the table with jitter, and not before the receiver asked for. */
export function nextTry(attempts: number, retryAfter: string | null, now: string, chance: number): string {
  const seconds = WAIT_SECONDS[Math.min(attempts, WAIT_SECONDS.length - 1)]!;
  const own = seconds * 1000 * (1 - JITTER + 2 * JITTER * chance);
  return new Date(Date.parse(now) + Math.max(own, askedWait(retryAfter, now) ?? 0)).toISOString();
}

/** Milliseconds a Retry-After asks for, at most half a day; null where it asks for none. @source RFC 9110 §10.2.3 */
function askedWait(retryAfter: string | null, now: string): number | null {
  if (retryAfter === null) return null;
  const ms = /^\d{1,9}$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.parse(now);
  return Number.isNaN(ms) || ms <= 0 ? null : Math.min(ms, LONGEST_WAIT_MS);
}
