import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import { findStatements } from './find-statements.ts';

const read = (text: string) => findStatements(documentForTests(text), []);

test('advice, wishes and what an issuer says of itself are no statements', () => {
  const idle = [
    'Get off the roads.',
    'Please leave a light on in the stairwell.',
    'If you have a cellar, sleep in it.',
    'Members of the public with useful information are urged to call the control room.',
    'Their identity will be protected.',
    'The Command wishes all drivers a quiet week.',
    'Highland Relief has worked in Kayah State since 2011.',
    'Donations can be made at any branch.',
  ];
  for (const text of idle) assert.equal(read(text).length, 0, text);
  const told = [
    'If fighting spreads, families will leave.',
    'Residents were urged to leave the town by noon.',
    'The mill has been out of work in Bria since 2 May.',
    'The police got off the bridge under fire.',
  ];
  for (const text of told) assert.equal(read(text).length, 1, text);
});
