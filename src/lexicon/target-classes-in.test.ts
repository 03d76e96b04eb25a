import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetClassesIn } from './target-classes-in.ts';

const CASES: readonly (readonly [text: string, ...classes: string[]])[] = [
  ['Drones flew at a substation and a school.', 'education', 'energy'],
  ['A school bus burned near the refinery.', 'energy', 'vehicle'],
  ['The transmission operator said a facility near Chuhuiv was hit.', 'infrastructure_unspecified'],
  ['Ukrenergo said one of its sites was damaged.', 'infrastructure_unspecified'],
  ['Біля підстанції у Савинцях вибухнув дрон.', 'energy'],
  ['Взрыв прогремел у нефтебазы под Порт-Суданом.', 'energy'],
  ['Обленерго повідомило про удар по об’єкту біля Чугуєва.', 'infrastructure_unspecified'],
  // Names, bodies and people called after a thing, and facilities of others.
  ['Port Sudan was hit, the hospital director said.'],
  ['Shells fell on the outskirts of Port Sudan.'],
  ['Port workers said Izium was hit.'],
  ['The mayor said a facility was hit.'],
  ['The energy minister said a sports facility was hit.'],
  ['Дрон влучив у Порт-Судан, сказав директор школи.'],
  ['Two people were killed in Beit Lahia.'],
];
for (const [text, ...classes] of CASES)
  test(`what is named in: ${text}`, () => {
    assert.deepEqual([...targetClassesIn(text)].sort(), classes);
  });
