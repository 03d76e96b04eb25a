/** Something new in the store; carries ids only, never content. */
export interface BusMessage {
  readonly kind: 'capture' | 'document' | 'incident';
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Tells whoever listens what is new, at least once; a listener must bear hearing of the same thing twice. */
export interface Bus {
  publish(message: BusMessage): Promise<void>;
  /** Calls `listener` for every message until the returned function is called. */
  subscribe(listener: (message: BusMessage) => void): () => void;
  close(): Promise<void>;
}
