import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import { findStatements } from './find-statements.ts';

/** Speaker, cue and form of each statement. */
function voices(text: string): string[] {
  return findStatements(documentForTests(text), []).map((s) => {
    const who = s.speaker ? (s.speaker.name ?? s.speaker.organisation ?? s.speaker.role ?? '?') : 'outlet';
    return `${who} | ${s.cue?.quote ?? '–'} | ${s.form}`;
  });
}

const HEADLINES: [string, string[]][] = [
  ['Two Bridges Cut in Kayah State, Officials Say', ['Officials | Say | indirect']],
  ['Mayor Says Curfew in Goma Will End on Friday', ['Mayor | Says | indirect']],
  ['Sudan: Relief Group Claims Seven Staff Killed', ['Relief Group | Claims | indirect']],
  ['Army Denies Shelling Hospital in Bhamo', ['Army | Denies | indirect']],
  ['Shelling Kills Four in Kherson', ['outlet | – | none']],
  ['Rebels Retake Hill Town in Kachin State', ['outlet | – | none']],
  // Headings say nothing.
  ['Situation Overview and Humanitarian Needs', []],
  ['Health and Nutrition Cluster Response Update', []],
  ['Protection of Civilians and Human Rights', []],
];

test('headlines in capitals have a voice where one is named, headings none', () => {
  for (const [text, expected] of HEADLINES) assert.deepEqual(voices(text), expected, text);
});

test('each turn of a transcript is its speaker’s to the end of the paragraph', () => {
  const interview = `Dr Samir Haddad runs the clinic in Tyre.

REPORTER: Tell us about the road.

HADDAD: The road was hit twice. We carried four wounded men on foot.

REPORTER: You saw drones.

HADDAD: I said so to the army: they were low.`;
  assert.deepEqual(voices(interview).slice(2), [
    'Samir Haddad | : | direct',
    'Samir Haddad | : | direct',
    'reporter | : | direct',
    'Samir Haddad | : | direct',
  ]);
  const board =
    'KHARKIV: power is back in two districts.\n\nODESA: the port is open.\n\nSUMY: nine roads are cut.';
  assert.ok(
    voices(board).every((v) => v.startsWith('outlet')),
    voices(board).join('\n'),
  );
});

test('a name behind a dash under a quotation signs it', () => {
  const signed = `“We slept in the ditch. The shells fell until four.”
— Salma Idris, nurse in Nabatieh

“No one came for the wounded,” – Htay Aung`;
  assert.deepEqual(voices(signed), [
    'Salma Idris | — | direct',
    'Salma Idris | — | direct',
    'Htay Aung | – Htay Aung | direct',
  ]);
  assert.deepEqual(
    voices('The road to Gao is shut.\n\n— Army engineers hope to mend it by May.').at(0),
    'outlet | – | none',
  );
});

test('an article whose noun is passed over is nobody', () => {
  assert.deepEqual(
    voices('Correction: An earlier report of ours said that two people were killed in Kaya.').map((v) =>
      v.replace(/ \|.*/, ''),
    ),
    ['outlet'],
  );
  assert.match(voices('An official said that two people were killed in Kaya.')[0]!, /^official \| said/);
});
