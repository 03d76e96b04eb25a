/**
 * How far a gift has come, as worded, in the order of its life (docs/decisions/0035): asked for · only weighed · announced · decided or
 * signed · sent, its arrival not told · handed over or in use · called off · said not to be · told of without saying how far it has come.
 */
export const AID_STAGES = [
  'requested',
  'weighed',
  'announced',
  'committed',
  'sent',
  'delivered',
  'cancelled',
  'denied',
  'unknown',
] as const;
/** One of {@link AID_STAGES}. */
export type AidStage = (typeof AID_STAGES)[number];
