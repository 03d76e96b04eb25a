import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dumpLine } from './dump-for-tests.ts';
import { parseDumpLine } from './gazetteer-dump.ts';

const AT = { id: 1, name: 'Ternova', lat: 50.19, lon: 36.68 };

const KINDS: readonly (readonly [string, string])[] = [
  ['P.PPL', 'settlement'],
  ['P.PPLA2', 'settlement'],
  ['P.PPLC', 'settlement'],
  ['P.PPLX', 'district'],
  ['A.ADM1', 'admin1'],
  ['A.ADM2', 'admin2'],
  ['A.ADM3', 'admin2'],
  ['A.ADM4', 'admin2'],
  ['H.STM', 'water'],
  ['H.LK', 'water'],
  ['T.ISL', 'landform'],
  ['T.MTS', 'landform'],
  ['V.FRST', 'landform'],
  ['L.RGN', 'region'],
  ['L.PRK', 'other'],
  ['L.MILB', 'facility'],
  ['S.AIRB', 'facility'],
  ['S.DAM', 'facility'],
];
for (const [feature, kind] of KINDS) {
  test(`${feature} is a ${kind}`, () => {
    const parsed = parseDumpLine(dumpLine({ ...AT, feature }));
    assert.equal(parsed.is === 'place' && parsed.place.kind, kind);
  });
}

for (const feature of [
  'P.PPLH',
  'P.PPLW',
  'P.PPLQ',
  'P.PPLCH',
  'A.ADM2H',
  'S.HTL',
  'S.SCH',
  'R.RD',
  'U.SMU',
  'H.STMQ',
  'S.AIRQ',
  '.',
]) {
  test(`${feature} is left out`, () => {
    assert.equal(parseDumpLine(dumpLine({ ...AT, feature })).is, 'left');
  });
}

const BAD: readonly (readonly [string, RegExp])[] = [
  ['a\tb', /2 columns, not 19/],
  [dumpLine(AT).replace(/^1\t/, 'x\t'), /id/],
  [dumpLine({ ...AT, lat: 95 }), /point/],
  [dumpLine(AT).replace('36.68', ''), /point/],
  [dumpLine({ ...AT, name: '' }), /name/],
  [dumpLine({ ...AT, country: 'Ukraine' }), /country/],
  [dumpLine({ ...AT, feature: 'PP.PPL' }), /class/],
];
for (const [line, why] of BAD) {
  test(`a line is bad: ${why.source}`, () => {
    const parsed = parseDumpLine(line);
    assert.match(parsed.is === 'bad' ? parsed.why : '', why);
  });
}

test('names in scripts nobody reads and codes are left out, Latin, Cyrillic and Arabic kept', () => {
  const other = 'Тернова,Ternowa,テルノヴァ,UATR,ترنوفا';
  const parsed = parseDumpLine(dumpLine({ ...AT, other }));
  assert.deepEqual(parsed.is === 'place' && parsed.place.names, [
    'Ternova',
    'Ternova',
    'Тернова',
    'Ternowa',
    'ترنوفا',
  ]);
});

const CRIMEA: readonly (readonly [string, number, number, string, string, string])[] = [
  ['Simferopol', 44.957, 34.11, 'RU', 'CR', 'UA.11'],
  ['Kerch', 45.362, 36.47, 'RU', '', 'UA.11'],
  ['Armiansk', 46.106, 33.692, 'RU', '00', 'UA.11'],
  ['Foros', 44.393, 33.788, 'RU', '11', 'UA.11'],
  ['Sevastopol', 44.606, 33.522, 'RU', 'SE', 'UA.20'],
  ['Kacha', 44.775, 33.544, 'RU', '', 'UA.20'],
  ['Inkerman', 44.614, 33.61, 'UA', '00', 'UA.20'],
  ['Yalta', 44.5, 34.17, 'UA', '11', 'UA.11'],
  ['Taman', 45.214, 36.716, 'RU', '38', 'RU.38'],
  ['Temriuk', 45.27, 37.38, 'RU', '38', 'RU.38'],
  ['Henichesk', 46.17, 34.81, 'UA', '08', 'UA.08'],
];
for (const [name, lat, lon, country, admin1, unit] of CRIMEA) {
  test(`${name}, which the dump gives to ${country} "${admin1}", is in ${unit}`, () => {
    const parsed = parseDumpLine(dumpLine({ id: 1, name, lat, lon, country, admin1 }));
    assert.ok(parsed.is === 'place');
    assert.deepEqual([parsed.place.country, parsed.place.unit], [unit.slice(0, 2), unit]);
  });
}
