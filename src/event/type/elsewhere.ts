import { matchesOf } from '../../util/matches-of.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import type { Scene } from '../slot/scene.ts';

const SOMEWHERE =
  /\b(?:in|at|near|outside|on|(?:village|town|city|settlement|hamlet|camp) of) (?:the )?(?=\p{Lu}\p{Ll}+)/gu;

/** After these a capital begins a place; bodies and media that stand there too are left out. */
const SOMEWHERE_SLAVIC =
  /(?<!\p{L})(?:[Уу]|[Вв]о?|[Нн]а|[Пп]ід|[Пп]од|[Бб]іля|[Пп]облизу|[Пп]о|[Нн]ад|[Вв]озле|[Оо]коло|[Вв]близи|[Ии]з|[Зз]|[Іі]з|[Дд]о|(?:мікрорайон|микрорайон)\p{L}*|сел[іоеа]|сёл\p{L}*|посёлк\p{L}*|посел[ок]\p{L}*|селищ\p{L}*|міст[оіа]|город[еа]?) (?=\p{Lu}\p{Ll}{2,})/gu;
const BODIES =
  /^(?:Генштаб|Міноборони|Минобороны|Кремл|Центр|Служб|Держ|Гос|Офіс|Офис|Рад|Совет|Повітрян|Воздушн|Сил|Збройн|Вооруж|Червон|Красн|Європ|Европ|Telegram|Facebook|Управлін|Управлени|Координац|Міжнарод|Международ|Нац|Мін|Мин|Президент|Штаб|Оперштаб|Головн|Главн|Об)/u;

/** A place is named that the gazetteer does not know: it is not the scene of the sentence before. */
export function elsewhere(scene: Scene): boolean {
  for (const m of hasCyrillicWord(scene.quote) ? matchesOf(SOMEWHERE_SLAVIC, scene.quote) : []) {
    const at = scene.start + m.index + m[0].length;
    const inside = (x: { start: number; end: number }): boolean => x.start <= at && x.end > at;
    if (
      BODIES.test(scene.quote.slice(at - scene.start)) ||
      scene.mentions.some(inside) ||
      scene.actors.some(inside)
    )
      continue;
    return true;
  }
  for (const m of matchesOf(SOMEWHERE, scene.quote)) {
    const at = scene.start + m.index + m[0].length;
    const word = /^\p{L}+/u.exec(scene.quote.slice(at - scene.start))?.[0] ?? '';
    if (
      !CALENDAR.test(word) &&
      !scene.mentions.some((p) => p.start <= at && p.end > at) &&
      !scene.actors.some((a) => a.start <= at && a.end > at)
    )
      return true;
  }
  return false;
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Telegram|Facebook|Twitter|X)$/;

/** "In Izium …": a sentence that begins with its town tells of a hit there, not again of the attack on the region. */
export function setsScene(scene: Scene): boolean {
  const opening = /^(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?(?:\p{Ll}+ of )?/u.exec(scene.quote)?.[0].length;
  return opening !== undefined && scene.placed.some((p) => p.start === scene.start + opening);
}
