import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { findRegion } from './find-region.ts';
import { openGazetteer } from './store/sqlite/gazetteer.ts';

const gazetteer = openGazetteer();
after(() => gazetteer.close());
const find = (name: string, told: readonly string[] = []) =>
  findRegion(name, { ...gazetteer, isTold: async (asked) => told.includes(asked) });

test('a region is known by its code and by its name in each language, and goes by what filters find it by', async () => {
  for (const [asked, name] of [
    ['UA', 'UA'],
    ['ua-63', 'ua-63'],
    ['SD-GK', 'SD-GK'],
    ['Kharkiv Oblast', 'Kharkiv Oblast'],
    ['Харківська область', 'Харківська область'],
    ['Харьковская обл.', 'Харьковская обл.'],
    ['Харків', 'UA-63'],
    ['Україна', 'UA'],
    ['Украина', 'UA'],
    ['Ukraine', 'Ukraine'],
    ['Ізюм', 'Izium'],
    ['Kiev', 'Kyiv'],
    ['  Goma ', 'Goma'],
    ['Kherson province', 'Kherson province'],
    ['Охтирський район', 'Okhtyrka Raion'],
    ['Nauru', 'Nauru'],
  ] as const)
    assert.deepEqual(await find(asked), { isKnown: true, name }, asked);
});

test('a name that no gazetteer has is known where something is told of under it, and then as it is told', async () => {
  assert.deepEqual(await find('Old Brickyard', ['Old Brickyard']), { isKnown: true, name: 'Old Brickyard' });
  assert.deepEqual(await find('Odessa', ['Odessa']), { isKnown: true, name: 'Odessa' });
});

test('what only sounds or looks like a known name is not known; the names near it are given', async () => {
  for (const [asked, near] of [
    ['Kviv', 'Kyiv'],
    ['Summy', 'Sumy'],
    ['Toretsk city', 'Toretsk'],
    ['Ukrane', 'Ukraine'],
    ['Kharkvi Oblast', 'Kharkiv Oblast'],
    ['Київська облась', 'Kyiv Oblast'],
  ] as const) {
    const found = await find(asked);
    assert.ok(!found.isKnown && found.nearest.includes(near), `${asked}: ${JSON.stringify(found)}`);
  }
  for (const asked of ['', ' ', '!!!', '\u0007', 'UA-99', 'XX', '__proto__', 'constructor', 'x'.repeat(80)])
    assert.equal((await find(asked)).isKnown, false, asked);
});
