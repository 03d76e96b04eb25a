import type { Picture } from './picture.ts';
import type { WithheldField } from './policy.ts';

declare const published: unique symbol;

/**
 * What the policy did. A coarsened incident is visible and named; of what is delayed or withheld only how much,
 * by which rule, and until when the last of it is held: never what or where.
 */
export type PublishingNote =
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
    }
  | { readonly rule: string; readonly action: 'delayed'; readonly events: number; readonly until: string }
  | { readonly rule: string; readonly action: 'withheld'; readonly events: number };

/** A picture the policy has passed over: all that outputs accept. Only `publish/` makes one. */
export interface PublicPicture extends Picture {
  readonly [published]: true;
  readonly policyVersion: number;
  readonly audit: readonly PublishingNote[];
}
