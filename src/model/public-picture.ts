import type { Picture } from './picture.ts';
import type { WithheldField } from './policy.ts';

declare const published: unique symbol;

/** What the policy did to an incident that is shown: what readers are told of it. */
export type ShownNote =
  | {
      readonly rule: string;
      readonly action: 'coarsened' | 'time-coarsened' | 'quotes-omitted' | 'name-omitted';
      readonly incident: string;
    }
  | {
      readonly rule: string;
      readonly action: 'field-omitted';
      readonly field: WithheldField;
      readonly incident: string;
    };

/** How much of an incident is delayed, until when, or withheld, and by which rule: for this machine alone, since how much is hidden, and until when, tells when something came. */
export type HiddenNote =
  | { readonly rule: string; readonly action: 'delayed'; readonly events: number; readonly until: string }
  | { readonly rule: string; readonly action: 'withheld'; readonly events: number };

/** What the policy did. */
export type PublishingNote = ShownNote | HiddenNote;

/** A picture the policy has passed over: all that outputs accept. Only `publish/` makes one. */
export interface PublicPicture extends Picture {
  readonly [published]: true;
  readonly policyVersion: number;
  /** What was done to incidents that are shown; of what is not shown nothing. */
  readonly audit: readonly ShownNote[];
}
