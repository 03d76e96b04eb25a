import type { AlertLogRow } from './log-check.ts';

/** What a message is for; only `Actual` speaks of the world. @source OASIS CAP 1.2 §3.2.1 */
export const CAP_STATUSES = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
/** One of {@link CAP_STATUSES}. */
export type CapStatus = (typeof CAP_STATUSES)[number];
/** What a message does. @source OASIS CAP 1.2 §3.2.1 */
export const CAP_MSG_TYPES = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;
/** One of {@link CAP_MSG_TYPES}. */
export type CapMsgType = (typeof CAP_MSG_TYPES)[number];
/** Whom a message is for. @source OASIS CAP 1.2 §3.2.1 */
export const CAP_SCOPES = ['Public', 'Restricted', 'Private'] as const;
/** One of {@link CAP_SCOPES}. */
export type CapScope = (typeof CAP_SCOPES)[number];
/** Subject of an info. @source OASIS CAP 1.2 §3.2.2 */
export const CAP_CATEGORIES =
  'Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other'.split(' ');
/** What people are to do. @source OASIS CAP 1.2 §3.2.2 */
export const CAP_RESPONSES = 'Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None'.split(' ');
/** How soon. @source OASIS CAP 1.2 §3.2.2 */
export const CAP_URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
/** How bad. @source OASIS CAP 1.2 §3.2.2 */
export const CAP_SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
/** How sure: the CAP field of that name. @source OASIS CAP 1.2 §3.2.2 */
export const CAP_CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;
/** One of {@link CAP_CERTAINTIES}. */
export type CapCertainty = (typeof CAP_CERTAINTIES)[number];

/** A code with the name of the list it is of: `{ name: 'ISO3166-2', value: 'UA-32' }`. */
export interface CapValue {
  readonly name: string;
  readonly value: string;
}

/** Names one message; `sent` ISO 8601 UTC. */
export interface CapReference {
  readonly sender: string;
  readonly identifier: string;
  readonly sent: string;
}

/** Who is to be warned: not where something happens. Latitude first, degrees WGS 84. */
export interface CapArea {
  readonly areaDesc: string;
  /** Closed rings: the first point stands again at the end. */
  readonly polygons: readonly (readonly (readonly [lat: number, lon: number])[])[];
  readonly circles: readonly { readonly lat: number; readonly lon: number; readonly radiusKm: number }[];
  readonly geocodes: readonly CapValue[];
}

/** One telling of a message: in one language, of one part of what it warns of. Instants are ISO 8601 UTC; null = not said. */
export interface CapInfo {
  /** BCP 47 as given; `en-US` where it is not. */
  readonly language: string;
  readonly categories: readonly string[];
  readonly event: string;
  readonly eventCodes: readonly CapValue[];
  readonly responses: readonly string[];
  readonly urgency: string;
  readonly severity: string;
  readonly certainty: string;
  readonly effective: string | null;
  readonly onset: string | null;
  readonly expires: string | null;
  readonly senderName: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly web: string | null;
  readonly contact: string | null;
  /** What the sender adds in a form of its own. */
  readonly parameters: readonly CapValue[];
  readonly areas: readonly CapArea[];
}

/** A message of the Common Alerting Protocol as read; the bytes stay in its capture. */
export interface CapMessage {
  readonly version: '1.0' | '1.1' | '1.2';
  readonly identifier: string;
  readonly sender: string;
  /** ISO 8601 UTC. */
  readonly sent: string;
  readonly status: CapStatus;
  readonly msgType: CapMsgType;
  readonly scope: CapScope;
  readonly source: string | null;
  readonly note: string | null;
  readonly codes: readonly string[];
  readonly incidents: readonly string[];
  readonly references: readonly CapReference[];
  readonly infos: readonly CapInfo[];
  /** `verified`: by the key pinned for the feed it came from. A signature that is not verified says nothing. */
  readonly signature: 'none' | 'not-verified' | 'verified';
}

/** A message as kept: with the capture it came in and when that was received (ISO 8601 UTC). */
export interface KeptCapMessage extends CapMessage {
  readonly capture: string;
  readonly receivedAt: string;
}

/** Sender, identifier and time sent are what a message is known by, wherever it comes from. */
export function capKey(of: CapReference): string {
  return `${of.sender},${of.identifier},${of.sent}`;
}

/** Why an alert ends when it does. */
export type CapEnd = 'expires' | 'assumed' | 'updated' | 'all-clear' | 'cancelled';

/**
 * A stretch of time in which a sender's messages warn a region: a witness like a row of a log of alerts. `endedAt` is never null: what
 * names no end has the one that local policy takes for granted, and `isEndAssumed` says so.
 */
export interface CapAlert extends Omit<AlertLogRow, 'line' | 'witness' | 'level' | 'endedAt'> {
  readonly witness: 'cap';
  readonly sender: string;
  readonly senderName: string | null;
  /** The event in the sender's own words: `Air raid`. */
  readonly event: string;
  readonly categories: readonly string[];
  readonly isAirRaid: boolean;
  /** Null where the region is no unit known here. */
  readonly level: AlertLogRow['level'] | null;
  readonly endedAt: string;
  readonly end: CapEnd;
  /** Keys ({@link capKey}) of the messages that say so, oldest first, and of the one that ended it, if any. */
  readonly messages: readonly string[];
  readonly endedBy: string | null;
}
