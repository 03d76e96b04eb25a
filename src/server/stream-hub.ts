import type { LoggedNotice } from '../model/notice.ts';
import { isAlertIn } from '../output/alert-region.ts';
import { isInRegion } from '../output/in-region.ts';
import type { NoticeSource } from '../store/notice-log.ts';

/** Who follows: `write` returns false when its buffer is over the bound, `drained` resolves when it has room again. */
export interface StreamReader {
  write(text: string): boolean;
  /** Resolves true when there is room, false when the reader was too slow or has left. */
  drained(): Promise<boolean>;
  end(): void;
}

/** What a reader asks to be told of; absent parts narrow nothing. */
export interface StreamFilter {
  readonly kind?: readonly string[] | undefined;
  readonly type?: readonly string[] | undefined;
  readonly region?: string | undefined;
}

/** Notices read from the log at once for one who comes back. */
const BATCH = 200;

interface Following {
  readonly reader: StreamReader;
  readonly filter: StreamFilter;
  /** Place in the log up to which it was told. */
  told: number;
  /** Whether what it missed has been sent, so that what is new goes to it at once. */
  isLive: boolean;
}

/**
 * Sends notices to those who follow. Their ids are places in a log that outlives the process: who comes back is sent what it missed from
 * there, each notice once and in order, or told `reset` where the log does not reach back so far or is another one.
 */
export class StreamHub {
  readonly #log: NoticeSource;
  readonly #following = new Set<Following>();

  constructor(log: NoticeSource) {
    this.#log = log;
  }

  /** How many follow. */
  get size(): number {
    return this.#following.size;
  }

  /** Sends a notice of the log to all it concerns; a reader too slow for its buffer is let go, and comes back with its last id. */
  send(notice: LoggedNotice): void {
    const text = this.#textOf(notice);
    for (const one of this.#following) {
      // Who is still being sent what it missed gets this one from the log in its turn.
      if (!one.isLive || notice.seq <= one.told) continue;
      one.told = notice.seq;
      if (isFor(one.filter, notice)) this.#write(one, text);
    }
  }

  /** Keeps lines open, finds dead ones, and moves the last id on of those whom nothing concerned. */
  beat(): void {
    for (const one of this.#following)
      if (one.isLive) this.#write(one, `id: ${this.#idOf(one.told)}\n: still here\n\n`);
  }

  /** Adds a reader; with the last id it saw, it is first sent what it missed, or `reset` where that is not kept. Gives the way to leave. */
  add(reader: StreamReader, lastEventId: string | undefined, filter: StreamFilter = {}): () => void {
    const { last } = this.#log.range();
    const seen = lastEventId === undefined ? last : this.#placeOf(lastEventId);
    const one: Following = { reader, filter, told: seen ?? last, isLive: false };
    this.#following.add(one);
    // Who comes back keeps its own last id until what it missed is sent: a line lost in between must not skip it.
    const id = lastEventId === undefined ? `id: ${this.#idOf(last)}\n` : '';
    reader.write(`retry: 3000\nevent: hello\n${id}data: {}\n\n`);
    if (seen === null) reader.write(`event: reset\nid: ${this.#idOf(last)}\ndata: {}\n\n`);
    void this.#catchUp(one);
    return () => this.#following.delete(one);
  }

  /** Lets everyone go. */
  close(): void {
    for (const { reader } of this.#following) reader.end();
    this.#following.clear();
  }

  /** Sends from the log until nothing more is in it; between the last look and `isLive` nothing can come in. */
  async #catchUp(one: Following): Promise<void> {
    while (this.#following.has(one)) {
      const notices = this.#log.after(one.told, BATCH);
      if (notices.length === 0) {
        one.isLive = true;
        return;
      }
      let hasRoom = true;
      for (const notice of notices) {
        one.told = notice.seq;
        if (isFor(one.filter, notice)) hasRoom = one.reader.write(this.#textOf(notice));
      }
      if (!hasRoom && !(await one.reader.drained())) return this.#letGo(one);
    }
  }

  #write(one: Following, text: string): void {
    if (!one.reader.write(text)) this.#letGo(one);
  }

  #letGo(one: Following): void {
    this.#following.delete(one);
    one.reader.end();
  }

  #idOf(seq: number): string {
    return `${this.#log.epoch}-${seq}`;
  }

  /** The place that an id names, null where the log does not reach back to it. */
  #placeOf(id: string): number | null {
    const [, epoch, digits] = /^(\w{1,40})-(\d{1,15})$/.exec(id) ?? [];
    const seq = Number(digits);
    const { first, last } = this.#log.range();
    return epoch === this.#log.epoch && seq >= first - 1 && seq <= last ? seq : null;
  }

  /** Ids alone are sent: what is behind them is asked for, and then passes the policy as of then. */
  #textOf({ seq, kind, id, at }: LoggedNotice): string {
    return `id: ${this.#idOf(seq)}\nevent: ${kind}\ndata: ${JSON.stringify({ kind, id, at })}\n\n`;
  }
}

function isFor({ kind, type, region }: StreamFilter, notice: LoggedNotice): boolean {
  const isIn = notice.kind === 'alert' ? isAlertIn : isInRegion;
  return (
    (!kind?.length || kind.includes(notice.kind)) &&
    (!type?.length || type.some((t) => notice.types.some((n) => n === t || n.startsWith(`${t}.`)))) &&
    (!region || notice.places.some((p) => isIn(p, region)))
  );
}
