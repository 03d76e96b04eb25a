import type { DecidedProperty, Decision } from '../model/decision.ts';
import type { StoredKind } from '../store/store.ts';

/** What of one property of an event leaves. */
export interface PropertyFate {
  readonly property: DecidedProperty;
  /** What was told, exactly. */
  readonly told: string;
  readonly leaves: 'as-told' | Decision['action'];
  /** What leaves instead. */
  readonly to?: string;
  readonly rule?: string;
  /** True where the rule is about something else in the same report. */
  readonly isBeside?: true;
  readonly why?: string;
  /** ISO 8601 UTC: until when; absent where for good. */
  readonly until?: string;
}

/** What of one event leaves. */
export interface EventFate {
  readonly incident: string;
  readonly event: string;
  readonly type: string;
  readonly report: string;
  readonly source: string | null;
  readonly receivedAt: string;
  readonly leaves: 'as-told' | 'changed' | 'delayed' | 'withheld';
  readonly properties: readonly PropertyFate[];
}

/** What of the text of a report leaves. */
export interface TextFate {
  readonly document: string;
  readonly leaves: 'as-told' | 'masked' | 'held';
  readonly why?: string;
  readonly until?: string;
  /** Names and words taken out of it. */
  readonly without: readonly string[];
}

/** What the policy lets out of one thing, exactly: for this machine only. */
export interface PolicyExplanation {
  readonly id: string;
  readonly kind: StoredKind | 'place';
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** File of the policy. */
  readonly policy: string;
  readonly isForThisMachineOnly: true;
  readonly events: readonly EventFate[];
  readonly texts: readonly TextFate[];
}
