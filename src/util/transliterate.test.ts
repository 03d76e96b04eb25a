import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundKey, transliterate, transliterateRussian, transliterateUkrainian } from './transliterate.ts';

/** The examples the Resolution itself gives beside its table. */
const OFFICIAL =
  'Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko, Вінниця Vinnytsia, Володимир Volodymyr, Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi, Ґалаґан Galagan, Ґорґани Gorgany, Донецьк Donetsk, Дмитро Dmytro, Рівне Rivne, Олег Oleh, Есмань Esman, Єнакієве Yenakiieve, Гаєвич Haievych, Короп’є Koropie, Житомир Zhytomyr, Жанна Zhanna, Жежелів Zhezheliv, Закарпаття Zakarpattia, Казимирчук Kazymyrchuk, Медвин Medvyn, Михайленко Mykhailenko, Іванків Ivankiv, Іващенко Ivashchenko, Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар’їне Marine, Йосипівка Yosypivka, Стрий Stryi, Олексій Oleksii, Київ Kyiv, Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid, Миколаїв Mykolaiv, Маринич Marynych, Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa, Онищенко Onyshchenko, Полтава Poltava, Петро Petro, Решетилівка Reshetylivka, Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia, Тернопіль Ternopil, Троць Trots, Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv, Філіпчук Filipchuk, Харків Kharkiv, Христина Khrystyna, Біла Церква Bila Tserkva, Стеценко Stetsenko, Чернівці Chernivtsi, Шевченко Shevchenko, Шостка Shostka, Кишеньки Kyshenky, Щербухи Shcherbukhy, Гоща Hoshcha, Гаращенко Harashchenko, Юрій Yurii, Корюківка Koriukivka, Яготин Yahotyn, Ярошенко Yaroshenko, Костянтин Kostiantyn, Знам’янка Znamianka, Феодосія Feodosiia, Згорани Zghorany, Розгон Rozghon';

test('the official Ukrainian table spells its own examples', () => {
  for (const pair of OFFICIAL.split(', ')) {
    const words = pair.split(' ');
    const half = words.length / 2;
    assert.equal(transliterateUkrainian(words.slice(0, half).join(' ')), words.slice(half).join(' '), pair);
  }
});

test('Russian is spelt as English-language news spells it', () => {
  for (const [cyrillic, latin] of [
    ['Белгород', 'Belgorod'],
    ['Шебекино', 'Shebekino'],
    ['Щукин', 'Shchukin'],
    ['Пётр Горячий', 'Pyotr Goryachy'],
    ['Подъёмный', 'Podyomny'],
    ['Эльбрус', 'Elbrus'],
  ] as const)
    assert.equal(transliterateRussian(cyrillic), latin);
});

test('capitals, other letters and the language are kept', () => {
  assert.equal(transliterate('ДСНС і Київ (EU) – 3', 'uk'), 'DSNS i Kyiv (EU) – 3');
  assert.equal(transliterate('Гомін', null), 'Homin');
  assert.equal(transliterate('Горки', null), 'Gorki');
  assert.equal(transliterate('Гай', 'uk'), 'Hai');
  assert.equal(transliterate('', 'uk'), '');
  assert.equal(transliterate("Kyiv's", 'uk'), "Kyiv's");
});

test('spellings of one name share a key, other names do not', () => {
  for (const row of [
    ['Кулеба', 'Kuleba', 'KULEBA'],
    ['Сергієнко', 'Сергиенко', 'Serhiienko', 'Sergiyenko', 'Serhiyenko'],
    ['Рибчинський', 'Рыбчинский', 'Rybchynskyi', 'Rybchinsky', 'Rybchinskij'],
    ['Гаєвська', 'Гаевская', 'Haievska', 'Gayevskaya'],
    ['Юрій', 'Юрий', 'Yurii', 'Yuri', 'Iurii'],
    ['Королёв', 'Королев', 'Korolyov', 'Korolev'],
    ['Щербина', 'Shcherbyna', 'Щербына'],
    ['Знам’янка', 'Знамʼянка', 'Znamianka'],
  ])
    assert.equal(new Set(row.map(soundKey)).size, 1, `${row.join(' ')}: ${row.map(soundKey).join(' ')}`);
  for (const [a, b] of [
    ['Кулеба', 'Кулебяка'],
    ['Шевчук', 'Шевченко'],
    ['Бойко', 'Бойчук'],
    ['Іваненко', 'Іванченко'],
    ['Гончар', 'Хончар'],
  ] as const)
    assert.notEqual(soundKey(a), soundKey(b));
});
