import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTargets } from './find-targets.ts';

const read = (text: string): string[] =>
  findTargets(text, 0, text.length, [], []).map((t) => `${t.quote}: ${t.class}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['A clinic and a school were hit.', ['clinic: health', 'school: education']],
  ['The blast tore through a school bus.', ['school bus: vehicle']],
  ['An oil depot burned.', ['oil depot: energy']],
  ['They shelled an apartment block.', ['apartment block: residential']],
  ['A grain terminal was damaged.', ['grain terminal: port']],
  ['The army base was stormed.', ['army base: military']],
  ['It hit a storage site for munitions.', ['storage site for munitions: military']],
  ['It hit a weapons storage facility.', ['weapons storage facility: military']],
  ['It hit a gathering of armed fighters.', ['gathering of armed fighters: military']],
  ['A gathering of elders was held.', []],
  ['A mosque lost its dome.', ['mosque: religious_cultural']],
  ['Critical infrastructure was hit.', ['Critical infrastructure: infrastructure_unspecified']],
  ['The old market was empty.', ['old market: other']],
  ['Telephone lines were cut.', ['Telephone lines: infrastructure_unspecified']],
  ['A tea house and a farm tractor were hit.', ['tea house: other', 'farm tractor: vehicle']],
  ['He read the front lines of a poem.', []],
  ['The airfield and the airport were hit.', ['airfield: military', 'airport: transport']],
  ['Bus travel stopped.', ['Bus travel: transport']],
  ['The school year has begun.', []],
  ['A hospital director spoke to reporters.', []],
];
for (const [text, expected] of CASES)
  test(`targets of: ${text}`, () => {
    assert.deepEqual(read(text), expected);
  });
