import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPrivateNames } from './find-private-names.ts';

const PRIVATE: readonly [text: string, ...names: string[]][] = [
  ['Shelling hit Kherson and one woman, Halyna Petrenko, was killed.', 'Halyna Petrenko'],
  ['A drone killed Halyna Petrenko, 54, and her son Ivan.', 'Halyna Petrenko', 'Ivan'],
  ['Among the dead was Serhiy Bondar, a bus driver.', 'Serhiy Bondar'],
  ['The house was shaking, said Olena Koval, a resident.', 'Olena Koval'],
  ['“We ran,” local farmer Mykola Tkach said.', 'Mykola Tkach'],
  ['Amina Yusuf and Fatima Idris were wounded in El Fasher.', 'Amina Yusuf', 'Fatima Idris'],
  ['The victims were Khin Thida, 31, and Zaw Min, 40.', 'Khin Thida', 'Zaw Min'],
  ['Soldiers detained Ahmed Salim, a teacher, in Jenin.', 'Ahmed Salim'],
  ['Jean Kabila Mbusa died of his wounds in Goma.', 'Jean Kabila Mbusa'],
  ['The body of Mary Nyandeng was pulled from the rubble.', 'Mary Nyandeng'],
  ['WOMAN KILLED: police identified her as Iryna Sydorenko.', 'Iryna Sydorenko'],
  ['Woman Killed In Kherson Identified As Halyna Petrenko', 'Halyna Petrenko'],
  ['Governor Oleh Sava said Petro Lys, a mechanic, was injured.', 'Petro Lys'],
  ['Mrs Olena Koval, a mother of two, survived the strike.', 'Olena Koval'],
  ['A drone killed Halyna Petrenko, regional governor Serhiy Lysak said.', 'Halyna Petrenko'],
  ['Khadija Omar was rescued in Derna, the mayor said.', 'Khadija Omar'],
  ['Погибла Мария Коваленко, сообщил мэр Роман Мрочко.', 'Мария Коваленко'],
  ['Al Jazeera cameraman Anas al-Sharif was killed.', 'Anas al-Sharif'],
  ['Shelling killed photojournalist Viktor Orlov.', 'Viktor Orlov'],
  ['Убит журналист Виктор Орлов.', 'Виктор Орлов'],
  ['Унаслідок обстрілу загинула Галина Петренко.', 'Галина Петренко'],
  ['В Нікополі загинули Галина Петренко та її син Іван.', 'Галина Петренко', 'Іван'],
  ['При обстреле погибла Мария Коваленко.', 'Мария Коваленко'],
  ['Серед загиблих — Сергій Бондар, водій автобуса.', 'Сергій Бондар'],
  ['«Усе горіло», — розповіла місцева жителька Олена Коваль.', 'Олена Коваль'],
  ['Ранена 54-летняя Анна Гончар.', 'Анна Гончар'],
  ['Петро Лисенко, 61, отримав осколкове поранення.', 'Петро Лисенко'],
  ['A doctor at the main hospital, Amna Idris, said the wards were full.', 'Amna Idris'],
  ['A surgeon at the city clinic, Maryna Lysenko, said six people came in.', 'Maryna Lysenko'],
  ['Doctor at the central hospital, Hanna Sydorchuk, told reporters of burns.', 'Hanna Sydorchuk'],
  ['A nurse at the general hospital in Goma, Aline Furaha, said.', 'Aline Furaha'],
  ['A resident of the village of Verbivka, Olena Koval, said the roof fell in.', 'Olena Koval'],
  ['A worker at the city council, Petro Lys, saw it.', 'Petro Lys'],
  ['Одного працівника порту, Миколу Сидоренка, госпіталізовано.', 'Миколу Сидоренка'],
  ['Лікар міської лікарні, Олена Коваль, розповіла про опіки.', 'Олена Коваль'],
  ['Врач городской больницы, Анна Гончар, рассказала об ожогах.', 'Анна Гончар'],
];

/** Office-holders, bodies, places and groups are no private persons. */
const PUBLIC: readonly string[] = [
  'President Zelensky was injured.',
  'President Volodymyr Zelensky was injured in a car crash.',
  'A driver for the governor, Serhiy Lysak, was not named.',
  'The director of the main hospital, Amna Idris, said the wards were full.',
  'The head of the city clinic, Maryna Lysenko, said six people came in.',
  'The chief doctor at the city hospital, Maryna Lysenko, said six people came in.',
  'A spokesperson for the hospital, Amna Idris, said the wards were full.',
  'A commander of the brigade, Ivan Petrenko, said they held.',
  'A resident of Nikopol told the mayor, Ivan Fedorov, of the fire.',
  'Директор міської лікарні, Олена Коваль, розповіла про опіки.',
  'Головний лікар лікарні, Олена Коваль, розповіла про опіки.',
  'Поранено працівника порту, повідомив голова ОВА, Олександр Прокудін.',
  'Governor Oleh Syniehubov said two people were killed.',
  'Two people were killed, regional governor Ivan Fedorov said.',
  'Two people were killed, said Ivan Fedorov, head of the regional administration.',
  'Kostiantynivka was shelled and two people were killed.',
  'Human Rights Watch said a woman was killed.',
  'Two people were killed in Kryvyi Rih and Velyka Pysarivka was hit.',
  'The strike killed Islamic State fighters near Deir ez-Zor.',
  'Mayor Vitali Klitschko was wounded.',
  'The attack killed General Igor Kirillov.',
  'Interior Minister Denys Monastyrskyi died in the crash.',
  'Nova Poshta workers were injured.',
  'In New York a man was arrested.',
  'On Monday morning a driver was killed in South Kordofan.',
  'Save the Children said a girl was wounded.',
  'The Israeli army arrested Hamas members in Beit Lahia.',
  'Загинули двоє людей у місті Кривий Ріг.',
  'У Кривому Розі поранено жінку.',
  'Поранено двох людей, повідомив голова ОВА Олександр Прокудін.',
  'Погибли два человека, сообщил губернатор Вячеслав Гладков.',
  'Поранено президента Володимира Зеленського.',
  'Постраждали Збройні Сили України.',
  'Погиб командир бригады Иван Петров.',
  'Gunmen abducted Ousmane Diallo, 40, minister of water.',
  'A soldier of the Parachute Regiment was killed near Great Britain House.',
  'Russian soldiers abducted Melitopol mayor Ivan Fedorov.',
  'Затримано мера Ігоря Колихаєва.',
  'Khan Younis was evacuated and Beit Hanoun was hit.',
  'The residents of Zelena Dolyna were rescued.',
  'The dead include Oleksandr Boiko, a deputy of the city council.',
  'Three civilians, Israel said, were hurt.',
  'Pope Leo said his brothers in Port Sudan were missing.',
];

test('victims, kin, witnesses and people told by what they are, are private persons', () => {
  for (const [text, ...names] of PRIVATE)
    assert.deepEqual([...findPrivateNames(text).private].sort(), names.sort(), text);
});

test('who holds an office, bodies, groups and places are none', () => {
  for (const text of PUBLIC) assert.deepEqual(findPrivateNames(text).private, [], text);
});
