import type { CaptureFormat } from './capture.ts';

const MIB = 1024 * 1024;

/** Most bytes a capture of each format may hold: a single page or feed of more is a mistake or an attack; exports may be long. */
export const CAPTURE_LIMIT_BYTES: Readonly<Record<CaptureFormat, number>> = {
  text: 20 * MIB,
  html: 20 * MIB,
  feed: 20 * MIB,
  telegram: 256 * MIB,
  ndjson: 256 * MIB,
  cap: 5 * MIB,
  'airraid-official': 50 * MIB,
  'airraid-volunteer': 50 * MIB,
  'missile-tallies': 50 * MIB,
};

/** A byte count in whole MB for people, rounded up: `20971520` → "20 MB". */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MIB)} MB`;
}
