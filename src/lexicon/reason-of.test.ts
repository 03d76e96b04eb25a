import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { reasonOf } from './reason-of.ts';
import type { TriggerTable } from './trigger-pattern.ts';

const isTable = (value: unknown): value is TriggerTable =>
  typeof value === 'object' && value !== null && 'lang' in value && 'rows' in value && 'source' in value;

test('every row of every table of triggers is known by its table', async () => {
  const files = readdirSync(import.meta.dirname).filter((f) => /^trigger-[a-z-]+\.ts$/.test(f));
  let rows = 0;
  for (const file of files) {
    const tables = Object.values((await import(`./${file}`)) as object).filter(isTable);
    for (const row of tables.flatMap((t) => t.rows)) {
      assert.equal(reasonOf({ by: row }, '').rule, undefined, `${file}: a row of no known table`);
      rows++;
    }
  }
  assert.ok(rows > 200, `${rows} rows were looked at`);
});
