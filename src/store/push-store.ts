import type { PushSubscription } from '../model/push.ts';

/** Browsers that asked to be told. */
export interface PushStore {
  /** The same endpoint again replaces what was asked before. */
  putPushSubscription(subscription: PushSubscription): Promise<void>;
  readPushSubscription(id: string): Promise<PushSubscription | null>;
  listPushSubscriptions(): Promise<readonly PushSubscription[]>;
  countPushSubscriptions(): Promise<number>;
  /** Forgets it, with what waits for it. */
  removePushSubscription(id: string): Promise<void>;
}
