import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import type { Statement } from '../model/statement.ts';
import { findStatements } from './find-statements.ts';

function read(text: string, source: string | null = null): Statement[] {
  return findStatements(documentForTests(text, { source }), []);
}
const who = (s: Statement): string =>
  s.speaker ? (s.speaker.name ?? s.speaker.organisation ?? s.speaker.role ?? '?') : 'outlet';

test('a company, a group or a watchdog is taken up by its noun, and never by a ministry', () => {
  const taken: [string, string[]][] = [
    [
      'Volta Petroleum said a pipeline had burned. The company expects to finish repairs by May.',
      ['Volta Petroleum', 'Volta Petroleum'],
    ],
    [
      'The Emergency Medics Group said nine people died. The rights group called for a truce.',
      ['Emergency Medics Group', 'Emergency Medics Group'],
    ],
    [
      'The defence ministry said two drones fell. The company said its depot was hit.',
      ['defence ministry', 'company'],
    ],
  ];
  for (const [text, expected] of taken) assert.deepEqual(read(text).map(who), expected, text);
});

test('a ministry, court or bank of another state or another matter is another one', () => {
  const said: [string, string[]][] = [
    [
      'Norway will send 12 howitzers, the Norwegian defence ministry said. Troops took Kosti, the Russian defence ministry said.',
      ['Norwegian defence ministry', 'Russian defence ministry'],
    ],
    [
      'The Polish foreign ministry said talks were held. The defence ministry said no troops were sent.',
      ['Polish foreign ministry', 'defence ministry'],
    ],
    [
      'The Sudanese central bank said it had frozen the money. A Kenyan bank said it had none of it.',
      ['Sudanese central bank', 'Kenyan bank'],
    ],
    [
      'The Chadian oil company said a pipeline burned. The Libyan company said its own was whole.',
      ['Chadian oil company', 'Libyan company'],
    ],
    [
      'The Norwegian defence ministry said 12 howitzers would go. The ministry said they left on Monday.',
      ['Norwegian defence ministry', 'Norwegian defence ministry'],
    ],
    [
      'The Norwegian defence ministry said 12 howitzers would go. The defence ministry said they left on Monday.',
      ['Norwegian defence ministry', 'Norwegian defence ministry'],
    ],
    [
      'Volta Petroleum said a pipeline burned. The Chadian company said it would be mended.',
      ['Volta Petroleum', 'Volta Petroleum'],
    ],
    [
      'The Chadian oil company said a pipeline burned. The company said it would be mended.',
      ['Chadian oil company', 'Chadian oil company'],
    ],
  ];
  for (const [text, expected] of said) assert.deepEqual(read(text).map(who), expected, text);
});

test('a company’s own release still names it as the speaker', () => {
  const [a] = read('A substation was shelled, Karst Energy said in a statement.', 'Karst Energy');
  assert.equal(who(a!), 'Karst Energy');
});

test('whose weapon came down does not tell where the mayor sits', () => {
  const [a] = read('An Israeli missile struck a bridge, the town’s mayor, Walid Saab, said.');
  assert.equal(a!.speaker?.country, undefined);
  const [b] = read('Both sides said the truce holds in Taiz.');
  assert.equal(b!.speaker?.country, undefined);
});

test('a body of one odd-cased name, a guard and a counting staff speak', () => {
  const said: [string, string][] = [
    ['FrontWatch, a mapping project, said the line near Siversk had moved.', 'FrontWatch'],
    ['The Sahel Republican Guards claimed responsibility for the raid.', 'Sahel Republican Guards'],
    ['Benin’s General Staff reports 12 raids near Porga.', "Benin's General Staff"],
    ['Hassan Ould Sidi called Tuesday’s shelling of Timbuktu “a disgrace”.', 'Hassan Ould Sidi'],
  ];
  for (const [text, expected] of said) assert.equal(who(read(text)[0]!), expected, text);
});

test('a ministry that posts Defence Intelligence updates is the UK’s and judges', () => {
  const [a] = read(
    'Defence Intelligence update, 3 May. Rebel units have probably left the ridge near Lashio.',
    'Ministry of Defence (X)',
  ).slice(-1);
  assert.deepEqual([a!.speaker?.country, a!.basis, a!.likelihood?.scale], ['GB', 'assessed', 'phia']);
});
