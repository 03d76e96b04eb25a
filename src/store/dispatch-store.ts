import type { Deed } from '../model/account.ts';
import type { Delivery, Dispatch, Webhook } from '../model/dispatch.ts';

/** What was found to be told, and the marks by which it is known to have been. */
export interface FoundDispatches {
  readonly dispatches: readonly Dispatch[];
  /** Marks that are new or other than before, by name. */
  readonly told: ReadonlyMap<string, string>;
  /** Names whose marks are forgotten. */
  readonly gone: readonly string[];
}

/** What became of one try. */
export interface AttemptMade {
  readonly target: string;
  readonly dispatch: string;
  readonly at: string;
  readonly state: Delivery['state'];
  readonly nextAt: string | null;
  readonly result: string;
}

/** Who is told what, and what is on its way; kept, so that a restart loses nothing and tells nothing twice by itself. */
export interface DispatchStore {
  addWebhook(webhook: Webhook, secret: string, deed: Deed): Promise<void>;
  /** Oldest first, without those removed. */
  listWebhooks(): Promise<readonly Webhook[]>;
  /** Null where there is none. */
  webhookSecret(id: string): Promise<string | null>;
  setWebhookState(id: string, state: Pick<Webhook, 'state' | 'reason' | 'failingSince'>): Promise<void>;
  /** What still waits for it is given up, with the reason. */
  removeWebhook(id: string, deed: Deed): Promise<void>;

  /**
   * Finds what is to be told against what was told before, and keeps both with the deliveries it makes, in one step: several processes may
   * do so on one store and each thing is told once. Gives how many dispatches were kept.
   */
  tell(
    find: (told: ReadonlyMap<string, string>) => FoundDispatches,
    targetsOf: (dispatch: Dispatch) => readonly string[],
    /** Ids of the only incidents whose marks are looked at; of all others' there may be hundreds of thousands. */
    incidents?: readonly string[],
  ): Promise<number>;
  /** The mark of a name; null where it has none. */
  toldMark(name: string): Promise<string | null>;
  /** Of the incidents told of, in the order of their ids after one, at most so many: those of which nothing is published, and where to go on (null at the end). */
  toldAndGone(
    after: string,
    limit: number,
  ): Promise<{ readonly gone: readonly string[]; readonly next: string | null }>;
  /** Forgets what was told: whoever asks next is told of what is new from then on. */
  forgetTold(): Promise<void>;
  /** Keeps a dispatch for these targets. */
  addDispatch(dispatch: Dispatch, targets: readonly string[]): Promise<void>;
  /** The first delivery that is due at `now` of each target, or of the one named, earliest first. */
  dueDeliveries(
    now: string,
    target?: string,
  ): Promise<readonly { readonly delivery: Delivery; readonly dispatch: Dispatch }[]>;
  /** Nothing more is tried for a target before then. */
  restTarget(target: string, until: string): Promise<void>;
  recordAttempt(made: AttemptMade): Promise<void>;
  /** All that waits for a target is given up, with the reason. */
  giveUp(target: string, at: string, reason: string): Promise<void>;
  /** Latest first. */
  listDeliveries(limit: number, target?: string): Promise<readonly Delivery[]>;
}
