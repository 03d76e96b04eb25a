import type { PushKeys } from '../util/web-push.ts';

/** A browser that asked to be told of alerts. Nothing of whose it is is kept. */
export interface PushSubscription {
  /** `psh_…`, of its endpoint. */
  readonly id: string;
  /** Address at the browser's push service; whoever has it and the keys can push. */
  readonly endpoint: string;
  readonly keys: PushKeys;
  /** Countries, units or places as filters take them; at least one. */
  readonly regions: readonly string[];
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}
