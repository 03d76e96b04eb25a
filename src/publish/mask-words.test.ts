import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Masked, maskOf } from './mask-words.ts';

const place = (words: string, unit?: string): Masked => ({
  words,
  as: 'place',
  rule: 'r',
  ...(unit ? { unit } : {}),
});
const masks = (masked: Masked, ...texts: string[]): string[] => texts.map(maskOf([masked]));

test('a place goes in any case ending, script and spelling', () => {
  const balakliia = place('Balakliia', 'Kharkiv Oblast');
  for (const text of [
    'Balakliia',
    'BALAKLIIA',
    'Balakliya',
    'Балаклія',
    'Балаклії',
    'Балаклею',
    'в Балаклее',
  ])
    assert.match(maskOf([balakliia])(text), /\[place withheld\]$/, text);
  assert.deepEqual(masks(balakliia, 'A missile hit Balakliia at dawn.'), [
    'A missile hit [place withheld] at dawn.',
  ]);
});

test('other places and plain words stay', () => {
  const same = ['Balta was hit.', 'The ballot was held.', 'Baku, Bala and Kharkiv'];
  assert.deepEqual(masks(place('Balakliia'), ...same), same);
});

test('the larger unit that bears the town’s name stays, the town goes', () => {
  assert.deepEqual(masks(place('Sumy', 'Sumy Oblast'), 'Sumy Oblast: a plant in Sumy burns.'), [
    'Sumy Oblast: a plant in [place withheld] burns.',
  ]);
});

test('coordinates go with a place, instants and figures stay', () => {
  assert.deepEqual(masks(place('Balakliia'), 'at 49.4563, 36.8389', '2026-03-03T09:00:00Z', '12.5 tonnes'), [
    'at [place withheld], [place withheld]',
    '2026-03-03T09:00:00Z',
    '12.5 tonnes',
  ]);
});

test('a pair of degrees goes however it is written, numbers of a toll or a sum stay', () => {
  for (const pair of [
    '49.405, 37.055',
    '49,405 37,055',
    '49,405; 37,055',
    '-4.3250, 15.3222',
    '49.405/37.055',
    '49.405 N, 37.055 E',
    '49.405° 37.055°',
    'N 49.405 E 37.055',
    '49°24′N 37°03′E',
    '49°24′31″N, 37°03′12″E',
  ])
    assert.doesNotMatch(maskOf([place('Balakliia')])(`It fell at ${pair} at dawn.`), /\d/, pair);
  const same = [
    'Some 4,500 people fled',
    'About 12,000 of 45,000 residents left',
    'Between 4,500 and 5,000 people',
    'Losses: 1,200, 3,400 and 5,600 men',
    '1,234,567 hryvnias',
    'Rain of 4.525 mm fell',
    '4,500 people, 1,200 of them children',
  ];
  assert.deepEqual(masks(place('Balakliia'), ...same), same);
  assert.match(maskOf([place('Balakliia')])('The point is 49.4563 N'), /\[place withheld\]/);
  assert.match(maskOf([place('Balakliia')])('lat=49.4563&lon=36.8389'), /^lat=\[.*\]&lon=\[.*\]$/);
});

test('hours of a clock go, days and scores stay', () => {
  const clock: Masked = { words: '', as: 'clock', rule: 'r' };
  assert.deepEqual(masks(clock, 'at 04:30 and 5 a.m. on 3 March', '3 to 5'), [
    'at [time withheld] and [time withheld] on 3 March',
    '3 to 5',
  ]);
});

test('words go as they stand, not within other words; nothing masked changes nothing', () => {
  assert.deepEqual(masks({ words: 'port', as: 'words', rule: 'r' }, 'The port and its support'), [
    'The [withheld] and its support',
  ]);
  assert.equal(maskOf([])('Balakliia'), 'Balakliia');
});
