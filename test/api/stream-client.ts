import { connect, type Socket } from 'node:net';

/** Milliseconds before it comes back. */
const RETRY = 100;

/** Follows the stream as a browser does: comes back with its last id when the line is lost. On a bare socket, so that thousands fit. */
export class StreamClient {
  /** Ids of what it was told of, in order. */
  readonly ids: string[] = [];
  isOpen = false;
  resets = 0;
  lastId: string;
  readonly #port: number;
  readonly #query: string;
  #socket: Socket | null = null;
  #isClosed = false;

  constructor(port: number, given: { lastEventId?: string; query?: string } = {}) {
    this.#port = port;
    this.lastId = given.lastEventId ?? '';
    this.#query = given.query ?? '';
    this.#open();
  }

  /** Leaves for good. */
  close(): void {
    this.#isClosed = true;
    this.#socket?.destroy();
  }

  #open(): void {
    let text = '';
    const socket = connect(this.#port, '127.0.0.1', () => {
      const last = this.lastId ? `last-event-id: ${this.lastId}\r\n` : '';
      socket.write(`GET /api/v1/stream${this.#query} HTTP/1.1\r\nhost: 127.0.0.1\r\n${last}\r\n`);
    });
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) this.#take(block);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isOpen = false;
      if (!this.#isClosed) setTimeout(() => this.#isClosed || this.#open(), RETRY);
    });
  }

  #take(block: string): void {
    // A chunk's length may stand in a line of its own before its text.
    const field = (name: string): string | undefined =>
      new RegExp(`^${name}: (.*?)\\r?$`, 'm').exec(block)?.[1];
    this.lastId = field('id') ?? this.lastId;
    const event = field('event');
    if (event === 'hello') this.isOpen = true;
    else if (event === 'reset') this.resets++;
    else if (event) this.ids.push((JSON.parse(field('data')!) as { id: string }).id);
  }
}
