import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { REPORT_SHAPE } from '../../src/output/report/report-shape.ts';

test('docs/report.schema.json is the shape that the program itself reads and writes', () => {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'report.schema.json');
  assert.deepEqual(
    JSON.parse(readFileSync(file, 'utf8')),
    JSON.parse(JSON.stringify(z.toJSONSchema(REPORT_SHAPE))),
    'write it again: node -e "…z.toJSONSchema(REPORT_SHAPE)" > docs/report.schema.json',
  );
});
