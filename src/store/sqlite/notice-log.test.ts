import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { NoticeMark } from '../../model/notice.ts';
import { openNoticeLog } from './notice-log.ts';

const AT = '2026-03-01T00:00:00.000Z';
const shown = (marks: Record<string, string>): NoticeMark[] =>
  Object.entries(marks).map(([id, mark]) => ({
    kind: 'incident',
    id,
    mark,
    types: ['strike.drone'],
    places: [],
  }));

function inFolder(work: (dir: string) => void): void {
  const dir = mkdtempSync(join(tmpdir(), 'sitrep-notices-'));
  try {
    work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

test('what is there at first is only remembered; what is new or changed later is told once, in order, also after a restart', () => {
  inFolder((dir) => {
    const first = openNoticeLog(dir);
    first.note(shown({ a: '1' }), AT);
    assert.deepEqual(first.range(), { first: 1, last: 0 });
    first.note(shown({ a: '1', b: '1' }), AT);
    first.close();
    const second = openNoticeLog(dir);
    assert.equal(second.epoch, first.epoch);
    second.note(shown({ a: '2', b: '1', c: '1' }), AT);
    second.note(shown({ a: '2', c: '1' }), AT);
    second.note(shown({ a: '2', b: '1', c: '1' }), AT);
    const told = second.after(0, 10);
    assert.deepEqual(
      told.map((n) => `${n.seq} ${n.id}`),
      ['1 b', '2 a', '3 c', '4 b'],
    );
    assert.deepEqual(
      second.after(2, 1).map((n) => n.id),
      ['c'],
    );
    second.close();
  });
});

test('two processes that see the same change tell it once', () => {
  inFolder((dir) => {
    const [one, two] = [openNoticeLog(dir), openNoticeLog(dir)];
    for (const log of [one, two]) log.note(shown({ a: '1' }), AT);
    for (const log of [two, one]) log.note(shown({ a: '2' }), AT);
    assert.deepEqual(
      one.after(0, 10).map((n) => n.id),
      ['a'],
    );
    for (const log of [one, two]) log.close();
  });
});

test('of many notices the last ones are kept, and the log says from where', () => {
  const log = openNoticeLog(':memory:');
  const many = Array.from({ length: 20_050 }, (_, i) => ({
    kind: 'document' as const,
    id: `doc_${i}`,
    at: AT,
    types: [],
    places: [],
  }));
  log.append(many);
  assert.deepEqual(log.range(), { first: 51, last: 20_050 });
  assert.equal(log.after(0, 1)[0]!.seq, 51);
  log.close();
});
