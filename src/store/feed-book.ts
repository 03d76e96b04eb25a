import type { CapFeedState, FeedReach } from '../model/cap-feed.ts';

/** How often an entry of an index was tried, and whether it needs no more tries. */
export interface EntryState {
  readonly tries: number;
  readonly isDone: boolean;
}

/** What is remembered of feeds between two questions and two runs; lost, everything is asked anew and nothing comes twice. */
export interface FeedBook {
  /** By address. */
  list(): readonly CapFeedState[];
  read(url: string): CapFeedState | null;
  write(state: CapFeedState): void;
  /** State of an entry of a feed's index, by its key. */
  entry(url: string, key: string): EntryState;
  mark(url: string, key: string, state: EntryState): void;
  /** Notes that a feed carries messages, by their keys. */
  carries(url: string, messages: readonly string[]): void;
  /** How far the word of a feed that carries it reaches, by message: of several feeds the one that was heard last. */
  reaches(): ReadonlyMap<string, FeedReach>;
  close(): void;
}
