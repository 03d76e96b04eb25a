import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { type CapVerdict, checkCapBytes, checkCapText } from './check-cap.ts';
import { CAP_FAULTS, GOOD_CAP } from './faults-for-tests.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/data/cap');
const isHere = existsSync(join(FOLDER, 'cap12.xsd'));
const skip = isHere ? false : 'not present: ../shared/data/cap';

/**
 * The verdict on each file, by its name and by reading it: the errors of a message, or of those a feed carries. Where it is CAP 1.1 it is
 * no CAP 1.2, whatever else; radius 0 and tags in text are faults by the rules though the schema lets them pass.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  'amber.atom': 'Atom feed of 1 entry: not-cap > CAP 1.1 message: version double-escape',
  'australia.cap': 'CAP 1.2 message: markup markup',
  'canada.cap': 'CAP 1.2 message: valid',
  'canada_errors.cap': 'CAP 1.2 message: missing-reference',
  'canada_signed.atom': 'Atom feed of 1 entry: not-cap > CAP 1.2 message: valid',
  'canada_signed.cap': 'CAP 1.2 message: valid',
  'earthquake-iso8859-1.cap': 'CAP 1.2 message: circle',
  'earthquake.cap': 'CAP 1.1 message: version circle',
  'earthquake_index.atom': 'Atom feed of 1 entry: not-cap',
  'earthquake_signed.cap': 'CAP 1.1 message: version circle',
  'empty_weather_index.atom': 'Atom feed of 0 entries: not-cap',
  'invalid.cap': 'CAP 1.2 message: missing-element',
  'invalid.rss': 'RSS feed of 1 item: not-cap',
  'invalid_element.atom': 'Atom feed of 1 entry: not-cap',
  'no_entries.atom': 'Atom feed of 0 entries: not-cap',
  'no_id.atom': 'Atom feed of 1 entry: not-cap',
  'no_link.atom': 'Atom feed of 1 entry: not-cap',
  'no_optional_fields.cap': 'CAP 1.1 message: version',
  'no_title.atom': 'Atom feed of 1 entry: not-cap',
  'noaa_errors.cap':
    'CAP 1.1 message: version unknown-value unknown-value unknown-value empty-value bad-polygon bad-polygon',
  'ny_index.rss': 'RSS feed of 2 items: not-cap',
  'wcatwc-warning.cap': 'CAP 1.2 message: valid',
  'weather.atom': 'Atom feed of 1 entry: not-cap > CAP 1.1 message: version',
  'weather.cap': 'CAP 1.1 message: version',
  'weather_index.atom': 'Atom feed of 2 entries: not-cap',
  'weather_invalid.atom': 'Atom feed of 1 entry: not-cap > CAP 1.1 message: version identifier',
  'xee.atom': 'XML that is not read: doctype',
  'xee.cap': 'XML that is not read: doctype',
};

function brief(v: CapVerdict): string {
  const errors = v.reasons.filter((r) => r.level === 'error').map((r) => r.name);
  assert.equal(v.isValid, errors.length === 0);
  return [`${v.what}: ${v.isValid ? 'valid' : errors.join(' ')}`, ...v.contained.map(brief)].join(' > ');
}

test('every public message is judged by what it is', { skip }, () => {
  const files = readdirSync(join(FOLDER, 'testdata')).sort();
  const found = Object.fromEntries(
    files.map((f) => [f, brief(checkCapBytes(readFileSync(join(FOLDER, 'testdata', f))))]),
  );
  assert.deepEqual(found, EXPECTED);
});

function xsdOf(): (text: string | Uint8Array) => boolean {
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(FOLDER, 'cap12.xsd'))));
  return (text) => {
    const document = typeof text === 'string' ? XmlDocument.fromString(text) : XmlDocument.fromBuffer(text);
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
}

test('our schema in words and the schema of OASIS agree on every fault', { skip }, () => {
  const isSchemaValid = xsdOf();
  const ours = (v: CapVerdict): boolean =>
    !v.reasons.some((r) => r.code === 106 || (r.code >= 300 && r.code < 400));
  assert.equal(isSchemaValid(GOOD_CAP), true);
  for (const [what, , from, to] of CAP_FAULTS) {
    const text = GOOD_CAP.replace(from, to);
    assert.equal(ours(checkCapText(text)), isSchemaValid(text), what);
  }
  const files = readdirSync(join(FOLDER, 'testdata')).filter(
    (f) => f.endsWith('.cap') && !f.startsWith('xee'),
  );
  for (const file of files) {
    const bytes = readFileSync(join(FOLDER, 'testdata', file));
    assert.equal(ours(checkCapBytes(bytes)), isSchemaValid(bytes), file);
  }
});
