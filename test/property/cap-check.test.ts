import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { checkCapBytes, checkCapText } from '../../src/document/cap/check-cap.ts';
import { GOOD_CAP } from '../../src/document/cap/faults-for-tests.ts';

const XSD = join(import.meta.dirname, '../../../shared/data/cap/cap12.xsd');
const skip = existsSync(XSD) ? false : 'not present: ../shared/data/cap/cap12.xsd';

/** Leaves of the good message: an opening tag, its text, its closing tag, alone on a line. */
const LINES = GOOD_CAP.trim().split('\n');
const LEAVES = LINES.flatMap((l, i) => (/^ *<(\w+)>.*<\/\1>$/.test(l) ? [i] : []));
const VALUES = [
  '',
  ' ',
  'Actual',
  'Update',
  ' Public ',
  '2026-03-03T08:00:00-00:00',
  ' 2026-03-03T24:00:00+14:00 ',
  '2026-02-29T08:00:00-00:00',
  '2026-03-03T08:00:00,00:00',
  'en',
  'en_US',
  'x-klingon-toolonglonglong',
  '12',
  '-0.5',
  '+.5',
  '1e3',
  '0x1',
  'https://a.example/x?y=1&amp;z=2',
  '&lt;b&gt;',
  'Likely',
  'https://a b.example/',
  'пошта@a.example',
  '[x]',
];

type Change =
  | { readonly kind: 'value'; readonly at: number; readonly value: string }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'twice'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number };

const leaf = fc.constantFrom(...LEAVES);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), at: leaf, value: fc.constantFrom(...VALUES) }),
  fc.record({ kind: fc.constant('delete' as const), at: leaf }),
  fc.record({ kind: fc.constant('twice' as const), at: leaf }),
  fc.record({ kind: fc.constant('move' as const), at: leaf, to: leaf }),
);

function changed(changes: readonly Change[]): string {
  let lines = LINES.map((line, i) => ({ i, line }));
  for (const c of changes) {
    const at = lines.findIndex((l) => l.i === c.at);
    if (at < 0) continue;
    const own = lines[at]!;
    if (c.kind === 'value') lines[at] = { ...own, line: own.line.replace(/>.*</, () => `>${c.value}<`) };
    else if (c.kind === 'delete') lines = lines.toSpliced(at, 1);
    else if (c.kind === 'twice') lines = lines.toSpliced(at, 0, own);
    else {
      lines = lines.toSpliced(at, 1);
      const to = lines.findIndex((l) => l.i === c.to);
      lines = lines.toSpliced(to < 0 ? at : to, 0, own);
    }
  }
  return lines.map((l) => l.line).join('\n');
}

test('our schema in words and the schema of OASIS agree on messages changed at random', { skip }, () => {
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(XSD)));
  const isValid = (text: string): boolean => {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return true;
    } catch (error) {
      if (error instanceof XmlValidateError) return false;
      throw error;
    } finally {
      document.dispose();
    }
  };
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const text = changed(changes);
      const { reasons } = checkCapText(text);
      const ours = !reasons.some((r) => r.code >= 300 && r.code < 400);
      assert.equal(ours, isValid(text), text);
    }),
    { numRuns: 2000 },
  );
});

test('whatever the bytes, there is a verdict, and what is valid says what it is', () => {
  const good = Buffer.from(GOOD_CAP);
  const edit = fc.record({
    at: fc.nat({ max: good.length - 1 }),
    drop: fc.nat({ max: 40 }),
    put: fc.uint8Array({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
      let bytes: Buffer = good;
      for (const { at, drop, put } of edits) {
        const cut = Math.min(at, bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, cut), put, bytes.subarray(cut + drop)]);
      }
      const verdict = checkCapBytes(bytes);
      assert.equal(verdict.isValid, !verdict.reasons.some((r) => r.level === 'error'));
      if (verdict.isValid) assert.ok(verdict.message);
    }),
    { numRuns: 1500 },
  );
});
