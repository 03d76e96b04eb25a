import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHitFigure } from './hit-figure.ts';

test('what hit, fell or got through is a count of hits', () => {
  for (const [figure, sentence] of [
    ['Two drones', 'Two drones hit a warehouse in Poltava, the governor said.'],
    ['three drones', 'A warehouse in Odesa was hit by three drones, the mayor said.'],
    ['Three missiles', 'Three missiles struck an airfield near Port Sudan.'],
    ['Six rockets', 'Six rockets landed in a field near Kiryat Shmona.'],
    ['Five drones', 'Five drones also reached Pavlohrad.'],
    ['21 UAVs', 'Hits by 21 UAVs were recorded at seven locations.'],
    ['Four', 'Four of them struck a depot near Hodeidah.'],
    ['Два дрони влучили', 'Два дрони влучили у склад у Полтаві.'],
    ['два дрони', 'У склад влучили два дрони, повідомив мер.'],
    ['Три беспилотника', 'Три беспилотника попали в склад в Белгороде.'],
    ['пять', 'как минимум пять долетели до Павлограда'],
  ] as const)
    assert.ok(isHitFigure(figure, sentence), sentence);
});

test('what was sent or shot down is not, whatever hit something', () => {
  for (const [figure, sentence] of [
    ['58 drones', 'Russia launched 58 drones overnight.'],
    ['58 drones', 'Russia launched 58 drones that struck three cities.'],
    ['12 missiles', 'Iran fired 12 missiles, hitting two towns.'],
    ['seven drones', 'Russia attacked Kharkiv with seven drones. Two of them hit a house.'],
    ['41 drones', 'Air defence shot down 41 drones; debris fell on a school.'],
    ['nine drones', 'The town was attacked by nine drones.'],
    ['п’ятьма бомбами', 'Авіація вдарила п’ятьма бомбами по школі.'],
    ['49 дронів', 'Ворог запустив 49 дронів, збито 37.'],
    ['71 беспилотник', 'Ночью сбит 71 беспилотник, обломки упали на дом.'],
    ['30 drones', 'A mill was hit.'],
  ] as const)
    assert.ok(!isHitFigure(figure, sentence), sentence);
});
