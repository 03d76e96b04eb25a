import type { Notice } from './deps.ts';

/** A reader of the stream; `write` returns false when its buffer is over the bound. */
export interface StreamReader {
  write(text: string): boolean;
  end(): void;
}

const KEPT = 500;

/** Sends notices to readers, remembers the last ones for those who come back, and says `reset` when it cannot. */
export class StreamHub {
  readonly #run: string;
  readonly #kept: { id: number; text: string }[] = [];
  readonly #readers = new Set<StreamReader>();
  #last = 0;

  /** `run` marks this run of the server, so that an id of an earlier run is known as such. */
  constructor(run: string) {
    this.#run = run;
  }

  /** How many follow. */
  get size(): number {
    return this.#readers.size;
  }

  /** Sends a notice to all; a reader too slow for its buffer is let go, and comes back with its last id. */
  send(notice: Notice): void {
    const id = ++this.#last;
    const text = `id: ${this.#run}-${id}\nevent: ${notice.kind}\ndata: ${JSON.stringify(notice)}\n\n`;
    this.#kept.push({ id, text });
    if (this.#kept.length > KEPT) this.#kept.shift();
    this.#toAll(text);
  }

  /** A comment that keeps lines open and finds dead ones. */
  beat(): void {
    this.#toAll(': still here\n\n');
  }

  /** Adds a reader; with the last id it saw, it first gets what it missed, or `reset` when that is not kept. */
  add(reader: StreamReader, lastEventId: string | undefined): () => void {
    this.#readers.add(reader);
    // Who comes back keeps its own last id until what it missed is sent: a line lost in between must not skip it.
    const id = lastEventId ? '' : `id: ${this.#run}-${this.#last}\n`;
    reader.write(`retry: 3000\nevent: hello\n${id}data: {}\n\n`);
    if (lastEventId) this.#catchUp(reader, lastEventId);
    return () => this.#readers.delete(reader);
  }

  /** Lets everyone go. */
  close(): void {
    for (const reader of this.#readers) reader.end();
    this.#readers.clear();
  }

  #catchUp(reader: StreamReader, lastEventId: string): void {
    const [run, n] = lastEventId.split('-');
    const seen = Number(n);
    const first = this.#kept[0]?.id ?? this.#last + 1;
    const isKnown = run === this.#run && Number.isInteger(seen) && seen <= this.#last && seen >= first - 1;
    if (!isKnown) {
      reader.write(`event: reset\nid: ${this.#run}-${this.#last}\ndata: {}\n\n`);
      return;
    }
    for (const kept of this.#kept) if (kept.id > seen) reader.write(kept.text);
  }

  #toAll(text: string): void {
    for (const reader of this.#readers) {
      if (reader.write(text)) continue;
      this.#readers.delete(reader);
      reader.end();
    }
  }
}
