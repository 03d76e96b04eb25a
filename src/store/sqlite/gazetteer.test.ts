import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { sha256 } from '../../util/hash.ts';
import { SitrepError } from '../../util/outcome.ts';
import { isInOutline } from '../../util/outline.ts';
import { buildGazetteer } from './build-gazetteer.ts';
import { isGazetteerReady, type OpenGazetteer, openGazetteer } from './gazetteer.ts';
import { readOutlines, readTable } from './gazetteer-source.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazetteer-'));
const path = join(dir, 'a.sqlite');
let gazetteer: OpenGazetteer;
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
  ['Cape Town', 'ZA', 'ZA-WC'],
  ['Jaffna', 'LK', 'LK-4'],
  ['Matara', 'LK', 'LK-3'],
  ['Iloilo', 'PH', 'PH-06'],
  ['Krakow', 'PL', 'PL-12'],
  ['Prague', 'CZ', 'CZ-10'],
  ['Zagreb', 'HR', 'HR-21'],
  ['Almaty', 'KZ', 'KZ-75'],
  ['Cap-Haïtien', 'HT', 'HT-ND'],
  ['Mexico City', 'MX', 'MX-CMX'],
  ['Casablanca', 'MA', 'MA-06'],
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

for (const [asked, name] of [
  ['Цупівка', 'Tsupivka'],
  ['Мала Рогань', 'Mala Rohan'],
  ['Hulyaipole', 'Hulyaypole'],
  ['Iunakivka', 'Yunakivka'],
  ['Чернігівщина', 'Chernihiv Oblast'],
  ['Польща', 'Poland'],
  ['Великобритания', 'United Kingdom'],
  ['Ель-Обейд', 'El Obeid'],
] as const)
  test(`${asked} is a spelling of ${name}`, () =>
    assert.ok(gazetteer.lookup(asked).some((p) => p.name === name)));

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

test('the file is at most 60 MB', () => {
  assert.ok(statSync(path).size <= 60e6);
});

test('what is built can be told from what another version built, and opening that says what to do', () => {
  assert.equal(isGazetteerReady(path), true);
  assert.equal(isGazetteerReady(join(dir, 'none.sqlite')), false);
  const old = join(dir, 'old.sqlite');
  copyFileSync(path, old);
  const db = new DatabaseSync(old);
  db.exec("UPDATE meta SET value = '1' WHERE key = 'version'");
  db.close();
  assert.equal(isGazetteerReady(old), false);
  assert.throws(
    () => openGazetteer(old),
    (e) => e instanceof SitrepError && e.code === 'gazetteer-old' && e.message.includes('npm run gazetteer'),
  );
});

test('a unit has its name, from GeoNames or ISO 3166-2', () => {
  assert.equal(gazetteer.unitName('UA-63'), 'Kharkiv Oblast');
  assert.equal(gazetteer.unitName('PS-KYS'), 'Khan Yunis');
  assert.equal(gazetteer.unitName('UA-99'), null);
});

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Kharkhiv', 'Kharkiv'],
  ['Mariupool', 'Mariupol'],
  ['Omdurmna', 'Omdurman'],
  ['Aghanistan', 'Afghanistan'],
  ['Xandahar', 'Kandahar'],
];
for (const [wrong, right] of SPELLINGS) {
  test(`${right} is among the names spelled like ${wrong}`, () => {
    assert.ok(gazetteer.nearestNames(wrong, 5).includes(right));
  });
}

test('a name like no other has no near spelling', () => {
  assert.deepEqual(gazetteer.nearestNames('Qqqqzzzzqq', 5), []);
  assert.deepEqual(gazetteer.nearestNames('a', 5), []);
});

const WITHIN: readonly (readonly [string, number, number])[] = [
  ['UA-43', 44.95, 34.1],
  ['UA-43', 45.35, 36.47],
  ['UA-43', 45.7, 33.7],
  ['UA-40', 44.6, 33.53],
  ['UA-63', 49.98, 36.25],
  ['UA-65', 46.64, 32.62],
  ['RU-KDA', 45.04, 38.98],
  ['SD-DN', 13.63, 25.35],
  ['SS-JG', 6.21, 31.56],
  ['SY-HL', 36.2, 37.15],
  ['MM-16', 20.15, 92.9],
  ['US-TX', 31, -99],
  ['FR-20R', 42.3, 9.1],
];
for (const [iso, lat, lon] of WITHIN) {
  test(`${lat}, ${lon} lies in the outline of ${iso} and of no other unit`, () => {
    assert.ok(isInOutline(gazetteer.outlineOf(iso)!, lon, lat));
    const others = readOutlines().filter(([code]) => code !== iso);
    for (const [code] of others) assert.ok(!isInOutline(gazetteer.outlineOf(code)!, lon, lat), code);
  });
}

test('every unit of Ukraine has an outline, and no unit of Russia holds any of Crimea', () => {
  const codes = readOutlines().map(([code]) => code);
  assert.equal(codes.filter((c) => c.startsWith('UA-')).length, 27);
  for (const code of codes.filter((c) => c.startsWith('RU-')))
    for (const part of gazetteer.outlineOf(code)!)
      for (const [lon, lat] of part[0]!)
        assert.ok(!(lat > 44.3 && lat < 46 && lon > 32.4 && lon < 36.5), `${code} ${lat} ${lon}`);
});

test('a unit nobody drew has no outline', () => {
  assert.equal(gazetteer.outlineOf('UA-99'), null);
});

const RAIONS: readonly (readonly [string, string, string])[] = [
  ['Izium Raion', 'Izium Raion', 'UA-63'],
  ['Iziumskyi district', 'Izium Raion', 'UA-63'],
  ['Ізюмський район', 'Izium Raion', 'UA-63'],
  ['Изюмский район', 'Izium Raion', 'UA-63'],
  ['Сумской район', 'Sumy Raion', 'UA-59'],
  ['Бахчисарайський район', 'Bakhchysarai Raion', 'UA-43'],
  ['Самарівський район', 'Samar Raion', 'UA-12'],
  ['Новомосковський район', 'Samar Raion', 'UA-12'],
  ['Червоноградський район', 'Sheptytskyi Raion', 'UA-46'],
  ['Звягельський район', 'Zviahel Raion', 'UA-18'],
  ['Северодонецкий район', 'Sievierodonetsk Raion', 'UA-09'],
  ['Ізюмщина', 'Izium Raion', 'UA-63'],
  ["Кам'янець-Подільський район", 'Kamianets-Podilskyi Raion', 'UA-68'],
];
for (const [asked, name, admin1] of RAIONS) {
  test(`${asked} is ${name}`, () => {
    const raion = gazetteer.lookup(asked).find((p) => p.kind === 'admin2');
    assert.deepEqual([raion?.name, raion?.admin1], [name, admin1]);
  });
}

test('all 136 raions of Ukraine are there, each in its unit by the code of the law', () => {
  const rows = readTable('admin2').filter(([code]) => code!.startsWith('UA.'));
  assert.equal(rows.length, 136);
  for (const [code, name, other] of rows) {
    const iso = `UA-${code!.split('.')[2]!.slice(0, 2)}`;
    const unit = { 'UA-01': 'UA-43', 'UA-44': 'UA-09', 'UA-73': 'UA-77' }[iso] ?? iso;
    for (const n of [name!, ...other!.split(';')])
      assert.ok(
        gazetteer.lookup(n).some((p) => p.kind === 'admin2' && p.name === name && p.admin1 === unit),
        `${n} ${unit}`,
      );
  }
});
