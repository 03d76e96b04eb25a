import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDateline } from './find-dateline.ts';

test('a place before a dash at the head of the text is a dateline', () => {
  for (const [dateline, rest] of [
    ['KYIV, Ukraine (Agency) —', ' Rescuers worked through the night.'],
    ['Goma, 27 January –', ' Residents fled.'],
    ['KHARTOUM —', ' Fighting resumed.'],
    ['KHAN YOUNIS, Gaza Strip —', ' Tents burned.'],
    ['Port Sudan, Sudan, February 3, 2025 (Nile Wire) –', ' The port reopened.'],
    ['Bamako (Sahel Press) -', ' The army said.'],
    ['PORT-AU-PRINCE, Haiti —', ' Gangs attacked.'],
    ['N’DJAMENA –', ' Talks opened.'],
    ['YANGON, Feb. 3 (Delta News) --', ' Power failed.'],
    ['Київ, 3 February –', ' A test.'],
  ] as const) {
    const text = `${dateline}${rest}`;
    const found = findDateline(text);
    assert.equal(found?.quote, dateline, text);
    assert.equal(text.slice(found!.start, found!.end), found!.quote);
    assert.equal(findDateline(`A headline stands first\n${text}`)?.quote, dateline);
  }
});

test('other words before a dash are no dateline', () => {
  for (const text of [
    'BREAKING — Explosions heard in Odesa.',
    'UPDATE - Two more bodies found.',
    'Kyiv – the capital – was calm.',
    'The army said — without proof — that it held the town.',
    'Sudan-based groups met.',
    'Three people, including a child, were hurt – a doctor said.',
    'KYIV is calm.',
    'UN — ',
    '',
  ]) {
    assert.equal(findDateline(text), null, text);
  }
});
