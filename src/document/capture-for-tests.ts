import assert from 'node:assert/strict';
import type { Capture, CaptureFormat } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { sha256 } from '../util/hash.ts';
import { readDocuments } from './read-documents.ts';

/** A capture of this content, for tests. */
export const capture = (format: CaptureFormat, content: string, more: Partial<Capture> = {}): Capture => ({
  id: 'cap_test',
  format,
  origin: `test.${format}`,
  url: null,
  source: null,
  headers: {},
  bytes: Buffer.from(content),
  sha256: sha256(content),
  receivedAt: '2025-02-03T12:00:00.000Z',
  given: {},
  ...more,
});

/** The codes of issues, for tests. */
export const codes = (issues: readonly { code: string }[]): string[] => issues.map((i) => i.code);

/** The one document of a capture; asserts that there is one. */
export function one(c: Capture): Document {
  const { value } = readDocuments(c);
  assert.equal(value.length, 1);
  return value[0]!;
}
