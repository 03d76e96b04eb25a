import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../model/document.ts';
import { findStatements } from './find-statements.ts';

/** Who speaks first in a text; "outlet" where it is the text itself. */
function voiceOf(text: string): string {
  const document = { id: 'd', title: null, text, publishedAt: null, source: null, issues: [] };
  const speaker = findStatements(document as unknown as Document, [])[0]?.speaker;
  return speaker ? (speaker.name ?? speaker.organisation ?? speaker.role ?? '?') : 'outlet';
}

const ROWS: readonly (readonly [string, string])[] = [
  ['Russian forces have likely ordered the evacuation of Oleshky.', 'outlet'],
  ['Rebels probably announced a withdrawal from Goma.', 'outlet'],
  ['The junta may have ordered a retreat from Hpakant.', 'outlet'],
  ['The army could announce a curfew in Khartoum.', 'outlet'],
  ['Militants are believed to have claimed the attack on Gao.', 'outlet'],
  ['Rebels have very likely promised safe passage from Bunia.', 'outlet'],
  ['Ворог, імовірно, оголосив евакуацію з Олешок.', 'outlet'],
  ['Россияне, вероятно, объявили эвакуацию из Алёшек.', 'outlet'],
  ['Rebels ordered the evacuation of Goma.', 'Rebels'],
  ['The army reportedly said the road to Gao was mined.', 'army'],
  ['The army said it had likely hit a depot in Gao.', 'army'],
  ['Міноборони оголосило евакуацію з Олешок.', 'Міноборони'],
];
for (const [text, voice] of ROWS)
  test(`"${text}" is the word of ${voice}`, () => assert.equal(voiceOf(text), voice));
