import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCues } from './find-cues.ts';
import { findQuotations } from './find-quotations.ts';
import { findStanceCues } from './find-stance-cues.ts';
import { findUnits } from './find-units.ts';

function views(text: string): string[] {
  return findUnits(text, findQuotations(text)).flatMap((unit) => {
    const found = findCues(text, unit);
    return findStanceCues(text, unit, found).map((a) => `${a.speaker?.quote ?? '–'} | ${a.cue.quote}`);
  });
}

/** Words and the views told in them, beside what attribution proper finds. */
const TABLE: [string, string[]][] = [
  ['Farmers in Kordofan are worried about the new export rules.', ['Farmers in Kordofan | are worried']],
  ['The delegates were not sure whether the talks in Doha would resume.', ['The delegates | were not sure']],
  ['Several senators resented the governor’s silence.', ['Several senators | resented']],
  [
    'Amadou Keita, who loathes the coalition, was praised by the teachers’ union.',
    ['who | loathes', 'the teachers’ union | was praised'],
  ],
  [
    'Opposition lawmakers have criticised the budget, urging the speaker to reopen the debate.',
    ['Opposition lawmakers | urging'],
  ],
  ['His claim that the port would pay for itself was met with laughter.', ['His | claim']],
  ['The union’s call for a vote divided members in Medellín.', ['The union | call']],
  ['Allegations that ballots were burnt followed the count in Port-au-Prince.', ['– | Allegations']],
  ['The voters, who like the candidate’s plan, stayed home in Kaduna.', ['who | like']],
  ['The bishop laid out a plan for the valley.', ['The bishop | laid out']],
  [
    'Two envoys raised pointed questions about the truce in Ta’izz.',
    ['Two envoys | raised pointed questions'],
  ],
  ['The rector muttered “nobody here has read a word of it”.', ['The rector | muttered']],
  ['Rents in Kyiv rose by a third, according to federal statistics.', ['federal statistics | according to']],
  ['The bill drew criticism from fishermen in Guaviare.', ['fishermen in Guaviare | criticism']],
  // No view is told.
  ['Masons laid the floor of the new school in Kassala.', []],
  ['The shop raised a shutter at nine.', []],
  ['The bridge at Bukavu needs new bearings and the plans are late.', []],
  ['The reported losses in Sylhet were small.', []],
  ['The claim that was filed in March ran to nine pages.', []],
  ['A pair of shoes like these costs a week’s wages in Yangon.', []],
  ['Her office stands beside the market.', []],
  ['“We want peace and we fear nothing.”', []],
];

test('views are told by verbs, adjectives and nouns of stance', () => {
  for (const [text, expected] of TABLE) assert.deepEqual(views(text), expected, text);
});
