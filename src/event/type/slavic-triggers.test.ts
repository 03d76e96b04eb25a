import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** Ukrainian and Russian words for every type, and beside them what is none: idioms, other subjects, abilities. */
const ROWS: readonly (readonly [string, string])[] = [
  // strikes, by what they are made with
  ['Вночі росіяни атакували Чернігів ударними безпілотниками.', 'strike.drone occurred'],
  ['Ночью по Изюму ударили двумя ракетами.', 'strike.missile occurred'],
  ['Авіація скинула на Ізюм чотири КАБи.', 'strike.air occurred'],
  ['Боевики обстреляли Менаку из миномётов.', 'strike.artillery occurred'],
  ['Село під Черніговом обстріляли дронами.', 'strike.drone occurred'],
  ['На розтяжці біля Ізюма підірвався тракторист.', 'strike.explosive occurred'],
  ['У Чернігові пролунав вибух.', 'strike.mixed occurred'],
  ['Прилёт по рынку в Изюме.', 'strike.mixed occurred'],
  ['У будинку в Чернігові вибухнув побутовий газ.', 'harm.damage occurred'],
  ['Рынок в Изюме завален товаром.', ''],
  ['Компанія завдала удару по репутації конкурента.', ''],
  ['Клиента хватил солнечный удар.', ''],
  ['Фільм вразив глядачів у Чернігові.', ''],
  ['На вулиці вдарили морози.', ''],
  ['Комплекс здатен уражати цілі на відстані 200 км.', ''],
  // what was shot down during an attack is no attack by as many
  ['Під час атаки на Чернігів збито 11 дронів.', 'strike.drone occurred, defence.interception occurred'],
  ['Під час атаки збито 11 дронів.', 'strike.drone occurred, defence.interception occurred'],
  ['Во время атаки сбиты 11 беспилотников.', 'strike.drone occurred, defence.interception occurred'],
  ['В ході нічної атаки знищено 9 шахедів.', 'strike.drone occurred, defence.interception occurred'],
  [
    'Унаслідок атаки 11 дронів постраждали склади в Чернігові.',
    'strike.drone occurred, harm.damage occurred',
  ],
  ['Во время атаки беспилотников сбиты два из них.', 'strike.drone occurred, defence.interception occurred'],
  // fighting on the ground
  ['Біля Ізюма відбулося 14 боєзіткнень.', 'combat.clash occurred'],
  ['Защитники отбили три штурма под Изюмом.', 'combat.clash occurred'],
  ['ППО відбиває повітряну атаку на Чернігів.', 'defence.interception ongoing'],
  ['Боксерський бій за титул пройде в Чернігові.', ''],
  ['Мозковий штурм тривав годину.', ''],
  ['Боевики похитили трёх учителей в Менаке.', 'combat.abduction occurred'],
  ['Авіакомпанія затримала рейс до Чернігова.', ''],
  ['Невідомі розстріляли патруль у Бутембо.', 'combat.attack occurred'],
  // ground
  ['Сили оборони звільнили село біля Ізюма.', 'control.capture occurred'],
  ['Президент звільнив міністра з посади.', ''],
  ['Новий серіал захопив увагу глядачів.', ''],
  ['Окупанти просунулися поблизу Ізюма.', 'control.advance occurred'],
  ['У Чернігові прорвало трубу.', ''],
  ['Армия отошла из Менаки.', 'control.withdrawal occurred'],
  ['Наши войска удерживают позиции под Изюмом.', 'control.line ongoing'],
  // air defence and alerts
  ['Над Черніговом збили дев’ять «шахедів».', 'defence.interception occurred'],
  ['Водій збив пішохода в Чернігові.', ''],
  ['У Чернігові оголошено повітряну тривогу.', 'alert.raised occurred'],
  ['Відбій тривоги в Чернігові.', 'alert.cleared occurred'],
  ['В Изюме объявлена опасность атаки БПЛА.', 'alert.raised occurred'],
  ['Отбой ракетной опасности в Изюме.', 'alert.cleared occurred'],
  ['Загроза балістики минула.', 'alert.cleared occurred'],
  ['Учні пройшли навчальну тривогу.', ''],
  ['Зростання цін викликає тривогу в Чернігові.', ''],
  // harm, rescue, repair
  ['У Чернігові пошкоджено школу.', 'harm.damage occurred'],
  ['В Изюме без света остаются 400 абонентов.', 'harm.damage ongoing'],
  ['Дрон знищив вантажівку біля Ізюма.', 'harm.damage occurred'],
  ['Рятувальники гасять пожежу на складі в Чернігові.', 'response.rescue ongoing, harm.damage occurred'],
  ['Энергетики восстановили подачу воды в Изюме.', 'response.repair occurred'],
  ['Сторони відновили довіру.', ''],
  // people on the move, aid
  ['З Ізюма евакуювали 30 людей.', 'movement.evacuation occurred'],
  ['Автомобіль забрав евакуатор.', ''],
  ['Из Менаки бежали сотни семей.', 'movement.displacement occurred'],
  ['Литва передасть Україні три радари.', 'aid.pledge planned'],
  ['Міністр попросив у партнерів ракети для ППО.', 'aid.request occurred'],
  ['В Бутембо доставили 20 тонн продовольствия.', 'aid.delivery occurred'],
  ['Пострадавших доставили в больницу Изюма.', ''],
  // forces, talks, measures, protest
  ['Противник стягує резерви під Ізюм.', 'force.posture ongoing'],
  ['Делегации встретились в Изюме.', 'talks.meeting occurred'],
  ['У Чернігові відбулася зустріч випускників.', ''],
  ['Сторони домовилися про перемир’я.', 'talks.agreement occurred'],
  ['Туристам пропонують обмін валют у Чернігові.', ''],
  ['ЕС ввёл санкции против банка.', 'measure.sanction occurred'],
  ['Суд дав санкцію суду на обшук.', ''],
  ['Швеция выделит Украине пакет военной помощи с гаубицами.', 'aid.pledge planned'],
  ['Двох чоловіків підозрюють: вони готували теракт у Чернігові.', ''],
  ['У Чернігові запровадили комендантську годину.', 'measure.order occurred'],
  ['Люди вийшли на протест у Чернігові.', 'protest occurred'],
  ['Демонстрація фільму почнеться о шостій.', ''],
  // status
  ['Ворог може атакувати Чернігів ракетами.', 'strike.missile possible'],
  ['Атаки на Чернігів не було.', 'strike.mixed denied'],
  ['Бої під Ізюмом тривають.', 'combat.clash ongoing'],
  ['Завтра з Ізюма вивезуть 40 дітей.', 'movement.evacuation planned'],
  ['Прозвучало не менее пяти взрывов в Изюме.', 'strike.mixed occurred'],
  // what flew there did it; its debris only falls
  ['У Чернігові дрони пошкодили склад.', 'strike.drone occurred'],
  ['Беспилотники, как утверждает мэр, повредили в Изюме мост.', 'strike.drone occurred'],
  ['У Чернігові уламки дронів пошкодили склад.', 'harm.damage occurred'],
  ['Після атаки дронів пожежа пошкодила склад у Чернігові.', 'strike.drone occurred, harm.damage occurred'],
  ['Чернігів: уламки дрона впали на дах.', 'harm.damage occurred'],
  ['Обломки дрона упали на крышу в Изюме.', 'harm.damage occurred'],
  ['Під вогонь потрапило село біля Ізюма.', 'strike.mixed occurred'],
  ['Под огонь попала деревня у Изюма.', 'strike.mixed occurred'],
  ['Оголошено примусову евакуацію родин з Ізюма.', 'movement.evacuation planned'],
  ['Група «шахедів» курсом на Чернігів.', 'strike.drone ongoing'],
  ['Балістика на Чернігів!', 'strike.missile occurred'],
  ['Сидіть у сховищі до відбою.', ''],
  ['Не пропустите отбой в Изюме.', ''],
  // mending begun and promised
  ['Аварійні бригади розпочнуть роботу в Ізюмі завтра.', 'response.repair planned'],
  ['Плануємо відновити живлення в Ізюмі.', 'response.repair planned'],
  ['Світло в Ізюмі обіцяють дати до вечора.', 'response.repair planned'],
  ['Свет в Изюме дадут к вечеру.', 'response.repair planned'],
  ['Комунальники затуляють вікна у Чернігові плівкою.', 'response.repair ongoing'],
  ['В Изюме закрыли окна и легли спать.', 'response.repair occurred'],
  ['Пожар в Изюме тушат спасатели.', 'harm.damage occurred, response.rescue ongoing'],
  ['Рятувальники впоралися з пожежею в Чернігові.', 'response.rescue occurred, harm.damage occurred'],
  ['Ізюм: місто утримують наші підрозділи.', 'control.line ongoing'],
];
for (const [text, wanted] of ROWS)
  test(`names the event of "${text}"`, () => assert.equal(types(text), wanted));

const SUBJECTS: readonly string[] = [
  'Хозяева поля пошли в атаку на последних минутах матча, но вратарь отбил удар форварда. Сборная взяла штурмом чужие ворота и забила три гола. Тренер доволен: команда выиграла турнир.',
  'Нападник розстріляв ворота суперника: три голи за тайм. Тренер команди каже, що оборона розсипалася. Наступний матч ліги команда зіграє на виїзді.',
  'Банк атакує ринок кредитів: компанія знизила відсотки. Інвестори чекають на вибух продажів, прибуток за квартал зріс. Конкуренти оголосили цінову війну.',
  'Режиссёр взорвал фестиваль: фильм вызвал бурю. Зрители атаковали кассы, актёры бежали от поклонников. Премьера спектакля в театре прошла при аншлаге.',
];
for (const text of SUBJECTS)
  test(`finds no event of war in a report on another subject: ${text.slice(0, 40)}`, () =>
    assert.equal(types(text), ''));
