import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import { findStatements } from './find-statements.ts';

const voices = (text: string): string[] =>
  findStatements(documentForTests(text, { source: 'Coast Agency' }), []).map(({ speaker: s }) =>
    s ? (s.name ?? s.organisation ?? s.role ?? '?') : 'outlet',
  );

/** A text, and who speaks in each of its statements. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  // Figures speak for whoever keeps them, and for nobody where none is named.
  ['According to police figures, nine people died in the raid on Ber.', ['police']],
  ['Police figures show that nine people died in the raid on Ber.', ['Police']],
  ['The navy’s tally showed 12 boats burned in the raid on Ber.', ['navy']],
  ['Early information from rescuers suggests that a shell hit the school in Ber.', ['rescuers']],
  ['The evening report of the general staff counted nine raids on Ber.', ['general staff']],
  [
    '“We have no gauze,” read a message from the clinic’s doctor in Ber after the raid.',
    ['clinic’s doctor in Ber'],
  ],
  ['According to initial reports, nine people died in the raid on Ber.', ['outlet']],
  ['The figures show that raids on Ber have grown.', ['outlet']],
  // The passive names who says it.
  ['The raid on Ber was confirmed on Friday by the prefect, Ali Sankara.', ['Ali Sankara']],
  ['The loss of Ber was announced by the navy.', ['navy']],
  ['The school in Ber was hit by shells.', ['outlet']],
  ['The prefect, Ali Sankara, put out a statement on Monday confirming the raid on Ber.', ['Ali Sankara']],
  // The hour before a name is no part of it, nor a sentence.
  [
    'Shells fell on Ber, said Ali Sankara, the prefect. By 10 a.m. Sankara reported nine dead.',
    ['Ali Sankara', 'Ali Sankara'],
  ],
  [
    'Shells fell on Ber, said Ali Sankara, the prefect. According to him, nine people died.',
    ['Ali Sankara', 'Ali Sankara'],
  ],
  ['They left at 10 a.m. Shells fell an hour later.', ['outlet', 'outlet']],
  // People by one name, behind "for", a rank in two parts; bodies by a number.
  ['“It burned,” said Amina, 54, who lives beside the depot shelled in Ber.', ['Amina']],
  [
    'For Amina Sidibe, a baker, the raid on Ber was the end. “No siren,” she said.',
    ['outlet', 'Amina Sidibe'],
  ],
  ['Air Vice-Marshal Usman Lawan said only bandits had been hit in Ber.', ['Usman Lawan']],
  ['Rescue 1122 said nine bodies were taken out of the school in Ber.', ['Rescue 1122']],
  ['Hospital staff in Ber counted nine bodies after the raid.', ['Hospital staff in Ber']],
  // What is shown, quoted or noted is nobody’s word.
  ['Videos posted online showed smoke over Ber after the raid.', ['outlet']],
  ['Editor’s note: the report on the raid on Ber has been changed.', ['outlet']],
];

test('figures, passives and hours: who speaks', () => {
  for (const [text, expected] of ROWS) assert.deepEqual(voices(text), expected, text);
});

test('the update that reads so is that of whoever spoke last', () => {
  const told =
    'Britain’s Ministry of Defence said the army had left Ber. “It has likely lost its guns there,” the update reads.';
  assert.deepEqual(voices(told), ["Britain's Ministry of Defence", "Britain's Ministry of Defence"]);
});

test('a spokesman whose body is not named speaks for the one that opened the sentence or spoke before; a name may have its body behind it', () => {
  const bodies = (text: string) =>
    findStatements(documentForTests(text, { source: 'Coast Agency' }), []).map(
      (s) => s.speaker?.organisation ?? null,
    );
  const rows: readonly (readonly [string, readonly (string | null)[]])[] = [
    [
      'The navy denied the raid on Ber: spokesman Ali Sankara told Coast Agency its boats were at sea.',
      ['navy'],
    ],
    [
      'Civil defence said nine people died in Ber. Spokeswoman Amina Sidibe told a briefing six were children.',
      ['Civil defence', 'Civil defence'],
    ],
    [
      'Residents said nine people died in Ber. Spokesman Ali Sankara told a briefing six were children.',
      [null, null],
    ],
    ['Dr Amina Sidibe of Lakeside Hospital said nine people died in Ber.', ['Lakeside Hospital']],
    ['Amina Sidibe of Bamako said nine people died in Ber.', [null]],
  ];
  for (const [text, expected] of rows) assert.deepEqual(bodies(text), expected, text);
});
