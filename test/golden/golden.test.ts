// Pins: each folder holds report.json (written for the project) and reading.txt, what the reader made of it, in a form a person can
// check. A change of reading shows here as a diff; `npm run golden -- --update` writes the new pins for review. A missing pin fails.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { readingText } from './reading-text.ts';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => e.name);
const gazetteer = openGazetteer();

test('there are golden reports', () => assert.ok(folders.length >= 5, `${folders.length} folders`));

for (const name of folders) {
  test(`${name} reads as pinned`, () => {
    const pin = join(here, name, 'reading.txt');
    assert.ok(
      existsSync(pin),
      `${name}/reading.txt is missing; run: npm run golden -- --update, and review it`,
    );
    assert.equal(readingText(join(here, name, 'report.json'), gazetteer), readFileSync(pin, 'utf8'));
  });
}
