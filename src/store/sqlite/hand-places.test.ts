import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLACE_KINDS, type PlaceKind } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import { openGazetteer } from './gazetteer.ts';
import { FEATURE_TABLES, readTable } from './gazetteer-source.ts';

const gazetteer = openGazetteer();
const rows = FEATURE_TABLES.flatMap((t) => readTable(t).map((row) => [t, ...row] as const));

test('every row of the hand lists has a kind, a point on earth, a radius, and codes of the right form', () => {
  for (const [table, name, kind, country, admin1, lat, lon, radius] of rows) {
    const where = `${table}: ${name}`;
    assert.ok(PLACE_KINDS.includes(kind as PlaceKind), where);
    assert.match(country!, /^(?:[A-Z]{2})?$/, where);
    assert.match(admin1!, country ? new RegExp(`^(?:${country}-[A-Z0-9]{1,3})?$`) : /^$/, where);
    assert.ok(lat !== '' && Math.abs(Number(lat)) <= 90 && lon !== '' && Math.abs(Number(lon)) <= 180, where);
    assert.ok(Number(radius) >= 1 && Number(radius) <= 6000, where);
  }
});

test('no name stands for two things of a kind in one country', () => {
  const seen = new Map<string, string>();
  for (const [table, name, kind, country, , , , , other] of rows) {
    for (const n of new Set([name!, ...(other ?? '').split(';').filter(Boolean)].map(foldName))) {
      const key = `${n}, ${kind}, ${country}`;
      const before = seen.get(key);
      assert.ok(
        before === undefined || before === `${table} ${name}`,
        `${key}: ${before} and ${table} ${name}`,
      );
      seen.set(key, `${table} ${name}`);
    }
  }
});

const FEATURES: readonly (readonly [string, PlaceKind, number, number])[] = [
  ['Mississippi River', 'water', 35, -90],
  ['the Danube', 'water', 45, 29],
  ['Strait of Malacca', 'water', 3, 100],
  ['Lake Baikal', 'water', 53, 108],
  ['Hindu Kush', 'landform', 36, 71],
  ['the Andes', 'landform', -18, -68],
  ['Gobi', 'landform', 43, 105],
  ['Senkaku Islands', 'landform', 26, 123],
  ['Slobozhanshchyna', 'region', 50, 36],
  ['Донбас', 'region', 48, 38],
  ['the Sahel', 'region', 15, 5],
  ['Suwałki Gap', 'region', 54, 23],
  ['Сиваш', 'water', 46, 34.5],
  ['Grand Ethiopian Renaissance Dam', 'facility', 11, 35],
];
for (const [asked, kind, lat, lon] of FEATURES) {
  test(`${asked} is a ${kind} about ${lat}, ${lon}`, () => {
    const name = asked.replace(/^the /, '');
    const found = gazetteer.lookup(name).find((p) => p.kind === kind);
    assert.ok(found && Math.abs(found.lat - lat) < 3 && Math.abs(found.lon - lon) < 3);
  });
}

const RENAMED: readonly (readonly [string, string, string])[] = [
  ['Artemivsk', 'Bakhmut', 'UA'],
  ['Artyomovsk', 'Bakhmut', 'UA'],
  ['Krasnoarmeysk', 'Pokrovsk', 'UA'],
  ['Chervonohrad', 'Sheptytskyi', 'UA'],
  ['Шептицький', 'Sheptytskyi', 'UA'],
  ['Novomoskovsk', 'Samar', 'UA'],
  ['Новомосковськ', 'Samar', 'UA'],
  ['Krasnohrad', 'Berestyn', 'UA'],
  ['Pervomaiskyi', 'Zlatopil', 'UA'],
  ['Yuzhne', 'Pivdenne', 'UA'],
  ['Novohrad-Volynskyi', 'Zviahel', 'UA'],
  ['Torez', 'Chystiakove', 'UA'],
  ['Krasny Luch', 'Khrustalnyi', 'UA'],
  ['Цюрупинськ', 'Oleshky', 'UA'],
  ['Kiev', 'Kyiv', 'UA'],
  ['Cologne', 'Cologne', 'DE'],
  ['Köln', 'Cologne', 'DE'],
  ['Rangoon', 'Yangon', 'MM'],
  ['Bombay', 'Mumbai', 'IN'],
  ['Saigon', 'Ho Chi Minh City', 'VN'],
  ['Leningrad', 'Saint Petersburg', 'RU'],
  ['Halab', 'Aleppo', 'SY'],
  ['Sweida', 'As Suwayda', 'SY'],
  ['Kobane', 'Kobani', 'SY'],
  ['Falluja', 'Fallujah', 'IQ'],
  ['Khankendi', 'Stepanakert', 'AZ'],
];
for (const [asked, name, country] of RENAMED) {
  test(`${asked} is ${name}`, () => {
    assert.ok(gazetteer.lookup(asked).some((p) => p.name === name && p.country === country));
  });
}

test('every row of Ukrainian and Russian names belongs to a row of the other hand lists', () => {
  const known = new Set(rows.map(([, name, kind]) => `${name}, ${kind}`));
  for (const [name, kind] of readTable('cyrillic-name'))
    assert.ok(known.has(`${name}, ${kind}`), `${name}, ${kind}`);
});

const CYRILLIC: readonly (readonly [string, string])[] = [
  ['Запорізької АЕС', 'Zaporizhzhia Nuclear Power Plant'],
  ['Крымского моста', 'Kerch Bridge'],
  ['Середземному морі', 'Mediterranean Sea'],
  ['Близького Сходу', 'Middle East'],
  ['Польща', 'Poland'],
  ['Польша', 'Poland'],
  ['Бірма', 'Myanmar'],
  ['Нижегородская область', 'Nizhny Novgorod Oblast'],
  ['Закарпаття', 'Zakarpattia Oblast'],
];
for (const [asked, name] of CYRILLIC) {
  test(`${asked} is ${name}`, () => {
    assert.equal(gazetteer.lookup(asked)[0]?.name, name);
  });
}

test('words that begin sentences are no countries', () => {
  for (const word of ['Того', 'Мали', 'Малі', 'Чад'])
    assert.ok(
      gazetteer.lookup(word).every((p) => p.kind !== 'country'),
      word,
    );
});
