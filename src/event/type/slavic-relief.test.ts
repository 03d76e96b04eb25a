import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** Ukrainian and Russian words for rescue, mending, people on the move, help and orders, with look-alikes that name nothing. */
const ROWS: readonly (readonly [string, string])[] = [
  // what works again, and what will
  ['Котельню в Ізюмі запустять до п’ятниці.', 'response.repair planned'],
  ['Трамваї в Чернігові курсуватимуть із понеділка.', 'response.repair planned'],
  ['Енергетики обіцяють повернути світло в Чернігові до ранку.', 'response.repair planned'],
  ['Ремонт мосту в Ізюмі може тривати до квітня.', 'response.repair planned'],
  ['В Изюм вернулось электричество.', 'response.repair occurred'],
  ['Ремонт моста в Изюме может занять неделю.', 'response.repair planned'],
  ['Школа в Чернігові запустила новий сайт.', ''],
  ['Депутаты обещают вернуть доверие избирателей.', ''],
  // crews at work
  ['З-під завалів в Ізюмі дістали живою дитину.', 'response.rescue occurred'],
  ['У Рафаху тривають пошуки людей під завалами.', 'response.rescue ongoing'],
  ['Пострадавших в Изюме доставили в больницу бригады скорой помощи.', 'response.rescue occurred'],
  ['Медики надали допомогу дев’ятьом людям у Чернігові.', 'response.rescue occurred'],
  ['Рятувальники провели урок безпеки в школі Чернігова.', ''],
  // taken out, told to go, gone or back
  ['Поліцейські забрали з Ізюма 18 пенсіонерів.', 'movement.evacuation occurred'],
  ['Голова громади закликав жителів Ізюма виїжджати.', 'movement.evacuation planned'],
  ['Жителей Изюма просят срочно уехать.', 'movement.evacuation planned'],
  ['Пациентов больницы из Изюма перевезли в Чернигов.', 'movement.evacuation occurred'],
  ['Понад 30 тисяч людей змушені були покинути Бутембо.', 'movement.displacement occurred'],
  ['В Бутембо вернулись две тысячи человек.', 'movement.displacement occurred'],
  ['Клініку в Ізюмі переведено на генератори, лікарі приймають.', ''],
  ['Учні повернулися до Чернігова з олімпіади з медалями.', ''],
  ['Команда залишається в Чернігові на зборах.', ''],
  ['Тренер просит игроков не уезжать с базы.', ''],
  // help
  ['Потрібні донори крові та генератори в Чернігові.', 'aid.request ongoing'],
  ['Больницам Рафаха нужны лекарства и кровь.', 'aid.request ongoing'],
  ['Громада просить дати два генератори для лікарні в Ізюмі.', 'aid.request occurred'],
  ['Німецькі генератори вже працюють у школах Чернігова.', 'aid.delivery ongoing'],
  ['У дворах Чернігова розгорнули обігрівальні намети.', 'aid.delivery occurred'],
  ['Гуманитарный конвой добрался до Менаки.', 'aid.delivery occurred'],
  ['Іспанія розглядає можливість передати ракети.', 'aid.pledge possible'],
  ['Магазину в Изюме нужны продавцы.', ''],
  // orders and warnings
  ['Школи Ізюма переходять на дистанційне навчання до п’ятниці.', 'measure.order planned'],
  ['Міськрада Чернігова оголосила день жалоби.', 'measure.order occurred'],
  ['Уроки в школах Изюма отменены из-за дыма.', 'measure.order occurred'],
  ['Рух мостом у Чернігові перекрито.', 'measure.order occurred'],
  ['Компанія перейшла на онлайн-касу.', ''],
  ['Повітряну тривогу в Чернігові скасували о 03:40.', 'alert.cleared occurred'],
  // captives
  ['Из плена возвращены 95 военнослужащих.', 'talks.agreement occurred'],
];

test('reads rescue, mending, movement, help and orders in Ukrainian and Russian', () => {
  for (const [text, expected] of ROWS) assert.equal(types(text), expected, text);
});
