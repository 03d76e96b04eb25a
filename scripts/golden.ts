// npm run golden: shows which golden readings differ from their pins; --update writes them for review.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGazetteer } from '../src/store/sqlite/gazetteer.ts';
import { readingText } from '../test/golden/reading-text.ts';

const root = join(import.meta.dirname, '..', 'test', 'golden');
const gazetteer = openGazetteer();
for (const entry of readdirSync(root, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const pin = join(root, entry.name, 'reading.txt');
  const now = readingText(join(root, entry.name, 'report.json'), gazetteer);
  const same = existsSync(pin) && readFileSync(pin, 'utf8') === now;
  if (!same && process.argv.includes('--update')) writeFileSync(pin, now);
  console.log(
    `${same ? 'same   ' : process.argv.includes('--update') ? 'written' : 'DIFFERS'} ${entry.name}`,
  );
}
