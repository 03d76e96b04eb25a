import type { LoggedNotice } from '../model/notice.ts';

/** Something new in the public picture, by its place in the log of notices; carries ids only, never content. */
export type BusMessage = LoggedNotice;

/** Tells whoever listens what is new, at least once; a listener must bear hearing of the same thing twice. */
export interface Bus {
  publish(message: BusMessage): Promise<void>;
  /** Calls `listener` for every message until the returned function is called. */
  subscribe(listener: (message: BusMessage) => void): () => void;
  close(): Promise<void>;
}
