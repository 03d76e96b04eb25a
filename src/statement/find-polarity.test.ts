import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../model/document.ts';
import { findStatements } from './find-statements.ts';

/** The polarity of the first statement of a text. */
function polarityOf(text: string): string | undefined {
  const document = { id: 'd', title: null, text, publishedAt: null, source: null, issues: [] };
  return findStatements(document as unknown as Document, [])[0]?.polarity;
}

const POLARITY: [string, string][] = [
  ['Rwanda denied sending troops to Goma.', 'denied'],
  ['The ministry rejected the report as false.', 'denied'],
  ['There were no casualties, the governor said.', 'negated'],
  ['No one was hurt in the raid.', 'negated'],
  ['The rocket did not reach the harbour.', 'negated'],
  ['The army declined to say where the aircraft had come from.', 'affirmed'],
  ['It is not clear who fired first.', 'affirmed'],
  ['No immediate comment came from Khartoum.', 'affirmed'],
  ['The bridge was hit twice, the mayor said.', 'affirmed'],
  ['Oil output in Basra was not affected by the raid.', 'negated'],
  ['The gas plant has not been repaired since the strike on Zawiya.', 'negated'],
  ['Neither report of the shelling could be confirmed.', 'affirmed'],
  ['None of the accounts of the raid has been independently verified.', 'affirmed'],
  ['There was no independent confirmation of the strike.', 'affirmed'],
  ['There has been no word on casualties from the shelling.', 'affirmed'],
  ['The mission did not respond to questions about the raid.', 'affirmed'],
  ['The army did not immediately comment on the strike.', 'affirmed'],
  ['The number of dead from the strike was not known.', 'affirmed'],
  ['The names of the soldiers killed were not given.', 'affirmed'],
  ['It was not possible to count the dead of the raid in Bor.', 'affirmed'],
  ['The shelling was not the first this week, the mayor said.', 'affirmed'],
  ['Neither side has gained ground in Menaka since the clashes.', 'negated'],
  ['The reports that the army shelled Menaka are “fabricated”, the spokesman said.', 'denied'],
  ['The army dismissed as lies the reports that it had shelled Menaka.', 'denied'],
  ['The number of men wounded in the raid has not yet been established.', 'affirmed'],
  ['The road to Bor was mined by troops: do not use it.', 'affirmed'],
  ['The report that troops had shelled Bor was denied by the army.', 'denied'],
  ['The mission has seen no evidence of a new offensive in Menaka.', 'negated'],
  ['The dead of the raid on Bria – none.', 'negated'],
  ['Troops fled Bria, but the rebels did not follow.', 'affirmed'],
  ['Two drones were shot down over Kirkuk and no one was hurt, the governor said.', 'affirmed'],
  ['Two houses in Goma were damaged, and no one was hurt.', 'affirmed'],
  ['Над Сумами збито два дрони, ніхто не постраждав.', 'affirmed'],
  ['В Белгороде повреждён склад, пострадавших нет.', 'affirmed'],
  ['У Сумах ніхто не постраждав.', 'negated'],
  ['Пострадавших в Белгороде нет.', 'negated'],
];
test('denial, negation and silence are told apart', () => {
  for (const [text, polarity] of POLARITY) assert.equal(polarityOf(text), polarity, text);
});
