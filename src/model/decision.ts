import type { WithheldField } from './policy.ts';

/** What of an event a decision is about: the whole report of it, its place or time, a field, or words that stand somewhere in it. */
export type DecidedProperty = 'report' | 'place' | 'time' | 'words' | WithheldField;

/** What is done: not shown yet, never shown, told more coarsely, left out, or taken out of the words. */
export type DecidedAction = 'delayed' | 'withheld' | 'coarsened' | 'omitted' | 'masked';

/**
 * One thing that the publishing policy decides on one event. It says exactly what is hidden (`from`), so it never leaves this machine; what
 * readers are told of it is a `PublishingNote`.
 */
export interface Decision {
  /** Incident id. */
  readonly incident: string;
  /** Event key. */
  readonly event: string;
  readonly property: DecidedProperty;
  readonly action: DecidedAction;
  /** Id of the rule. */
  readonly rule: string;
  /** True where the rule is about something else that the same report tells of. */
  readonly isBeside?: true;
  /** ISO 8601 UTC: from when it is not so any more; absent where it stays. */
  readonly until?: string;
  /** What is hidden, and what is told instead. */
  readonly from?: string;
  readonly to?: string;
}
