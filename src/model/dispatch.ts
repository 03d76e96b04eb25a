/** What those who asked to be told are told of. */
export const DISPATCH_KINDS = [
  'incident.new',
  'incident.changed',
  'incident.withdrawn',
  'alert.started',
  'alert.ended',
  'alert.unknown',
  'cap.issued',
] as const;
/** One of {@link DISPATCH_KINDS}, or a trial that somebody asked for. */
export type DispatchKind = (typeof DISPATCH_KINDS)[number] | 'test';

/** A place as far as it tells whom a dispatch concerns. */
export interface DispatchPlace {
  readonly name: string;
  readonly country?: string;
  readonly admin1?: string;
}

/** Something to be told, made of what is public alone. */
export interface Dispatch {
  /** `dsp_…`; the same at every try, so that who is told twice can know it. */
  readonly id: string;
  readonly kind: DispatchKind;
  /** ISO 8601 UTC: the moment of the picture it was seen in. */
  readonly at: string;
  /** Where it is about; never sent beside the data. */
  readonly places: readonly DispatchPlace[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** An address that is told by a signed POST. Instants are ISO 8601 UTC. */
export interface Webhook {
  /** `whk_…`, random. */
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly (typeof DISPATCH_KINDS)[number][];
  /** Countries, units or places as filters take them; empty = everywhere. */
  readonly regions: readonly string[];
  readonly createdAt: string;
  /** Name of who added it. */
  readonly createdBy: string;
  /** Whether it may lie on this machine or network: said by who is at the machine, never over HTTP. */
  readonly allowPrivate: boolean;
  /** `failing`: nothing has come through for days, still tried; `disabled`: not tried any more. */
  readonly state: 'active' | 'failing' | 'disabled';
  /** Why it is not `active`. */
  readonly reason: string | null;
  /** Since when nothing has come through; null where the last try did. */
  readonly failingSince: string | null;
}

/** A dispatch on its way to one target: a webhook, or a browser that asked for pushes. Instants are ISO 8601 UTC. */
export interface Delivery {
  /** `whk_…` or `psh_…`. */
  readonly target: string;
  readonly dispatch: string;
  readonly kind: DispatchKind;
  readonly at: string;
  readonly attempts: number;
  readonly state: 'waiting' | 'delivered' | 'given-up';
  /** When it is tried next; null where it is not. */
  readonly nextAt: string | null;
  readonly lastAt: string | null;
  /** What the last try came to, in a line. */
  readonly lastResult: string | null;
}
