import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioFolders, scoreScenario } from '../../eval/scenario.ts';

const folders = scenarioFolders();
/** Floors of linking on gold readings; they only go up. */
const FLOORS = { bCubed: 0.94, origins: 0.9, conflicts: 0.85, revisions: 0.95, agreements: 0.95 };

test('linking of gold readings stays above its floors', {
  skip: folders.length ? false : 'the contract is not beside the project',
}, () => {
  for (const folder of folders) {
    const { result } = scoreScenario(folder, null);
    const got = {
      bCubed: result.bCubed.f1,
      origins: result.origins.acc ?? 1,
      conflicts: result.conflicts.f1 ?? 1,
      revisions: result.revisions.f1 ?? 1,
      agreements: result.agreements.f1 ?? 1,
    };
    for (const [name, floor] of Object.entries(FLOORS))
      assert.ok(got[name as keyof typeof got] >= floor, `${folder} ${name} ${got[name as keyof typeof got]}`);
  }
});
