import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Gazetteer } from '../../model/place.ts';
import { sha256 } from '../../util/hash.ts';
import { SitrepError } from '../../util/outcome.ts';
import { buildGazetteer } from './build-gazetteer.ts';
import { openGazetteer } from './gazetteer.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazetteer-'));
const path = join(dir, 'a.sqlite');
let gazetteer: Gazetteer & { close(): void };
const shares: number[] = [];

before(() => {
  buildGazetteer(path, (share) => shares.push(share));
  gazetteer = openGazetteer(path);
});
after(() => {
  gazetteer.close();
  rmSync(dir, { recursive: true });
});

test('progress rises from nothing to the whole', () => {
  assert.equal(shares.at(-1), 1);
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
});

test('building twice gives the same bytes', () => {
  const other = join(dir, 'b.sqlite');
  buildGazetteer(other);
  assert.equal(sha256(readFileSync(other)), sha256(readFileSync(path)));
});

const UNITS: readonly (readonly [string, string, string])[] = [
  ['Simferopol', 'UA', 'UA-43'],
  ['Sevastopol', 'UA', 'UA-40'],
  ['Kyiv', 'UA', 'UA-30'],
  ['Zhytomyr', 'UA', 'UA-18'],
  ['Belgorod', 'RU', 'RU-BEL'],
  ['Nyala', 'SD', 'SD-DS'],
  ['Malakal', 'SS', 'SS-NU'],
  ['Ramallah', 'PS', 'PS-RBH'],
  ['Tyre', 'LB', 'LB-JA'],
  ['Idlib', 'SY', 'SY-ID'],
  ['Mosul', 'IQ', 'IQ-NI'],
  ['Taiz', 'YE', 'YE-TA'],
  ['Mekele', 'ET', 'ET-TI'],
  ['Baidoa', 'SO', 'SO-BY'],
  ['Bukavu', 'CD', 'CD-SK'],
  ['Agadez', 'NE', 'NE-1'],
  ['Gao', 'ML', 'ML-7'],
  ['Sittwe', 'MM', 'MM-16'],
  ['Kandahar', 'AF', 'AF-KAN'],
  ['Peshawar', 'PK', 'PK-KP'],
];
for (const [name, country, admin1] of UNITS) {
  test(`${name} lies in ${admin1}`, () => {
    const first = gazetteer.lookup(name).find((p) => p.kind === 'settlement');
    assert.equal(first?.country, country);
    assert.equal(first?.admin1, admin1);
  });
}

test('no settlement of Crimea is given to another country', () => {
  for (const name of ['Yalta', 'Kerch', 'Yevpatoriia', 'Feodosiya', 'Sevastopol', 'Dzhankoy'])
    for (const p of gazetteer.lookup(name))
      if (p.lat > 44.3 && p.lat < 46.2 && p.lon > 32.4 && p.lon < 36.7) assert.equal(p.country, 'UA', name);
});

test('names match whatever their case, accents, hyphens and apostrophes', () => {
  for (const [a, b] of [
    ['TILLABERI', 'Tillabéri'],
    ['Ivano Frankivsk', 'Ivano-Frankivsk'],
    ["Sana'a", 'Sana’a'],
    ['Odessa', 'odesa'],
  ] as const)
    assert.ok(
      gazetteer
        .lookup(a)
        .some((p) => gazetteer.lookup(b).includes(p) || gazetteer.lookup(b).some((q) => q.lat === p.lat)),
    );
});

test('a settlement has a time zone', () => {
  assert.equal(gazetteer.lookup('Port Sudan')[0]?.timeZone, 'Africa/Khartoum');
  assert.equal(gazetteer.lookup('Ukraine')[0]?.timeZone, 'Europe/Kyiv');
});

test('a name nobody knows gives nothing', () => {
  assert.deepEqual(gazetteer.lookup('Qwxzville'), []);
});

test('opening a gazetteer that is not there says what to do', () => {
  assert.throws(
    () => openGazetteer(join(dir, 'none.sqlite')),
    (e) => e instanceof SitrepError && e.code === 'gazetteer-missing' && e.message.includes('npm start'),
  );
});
