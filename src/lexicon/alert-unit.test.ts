import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertUnitOf, isRaionName } from './alert-unit.ts';

test('a unit is one whoever names it, in whatever language and however much of it', () => {
  for (const [a, b, admin1, level] of [
    ['Dniprovskyi raion, Dnipropetrovska oblast', 'Dnipro Raion', 'UA-12', 'raion'],
    ['Уманський район, Черкаська область', 'Uman Raion', 'UA-71', 'raion'],
    ['Kyivska oblast', 'Kyiv Region', 'UA-32', 'oblast'],
    [
      'm. Pyriatyn ta Pyriatynska terytorialna hromada, Lubenskyi raion, Poltavska oblast',
      'Пирятинська міська громада, Лубенський район',
      'UA-53',
      'hromada',
    ],
  ] as const)
    assert.equal(alertUnitOf(a, admin1, level).key, alertUnitOf(b, admin1, level).key, `${a} = ${b}`);
});

test('two units of one name are two: a raion and a district of Kyiv, hromadas of two raions', () => {
  const key = (region: string, admin1: string, level: 'raion' | 'hromada'): string =>
    alertUnitOf(region, admin1, level).key;
  assert.notEqual(key('Dnipro Raion', 'UA-12', 'raion'), key('Dnipro Raion', 'UA-30', 'raion'));
  assert.notEqual(
    key('Pervomaiska hromada, Mykolaivskyi raion', 'UA-48', 'hromada'),
    key('Pervomaiska hromada, Pervomaiskyi raion', 'UA-48', 'hromada'),
  );
});

test('a district is told by its name, a town is none', () => {
  for (const name of ['Dniprovskyi District', 'Dnipro Raion', 'Дніпровський район', 'Київський район'])
    assert.ok(isRaionName(name), name);
  for (const name of ['Kyiv', 'Uman', 'District of Columbia', 'Raion', 'Umanska hromada'])
    assert.ok(!isRaionName(name), name);
});
