import type { Target } from '../../../model/event.ts';
import type { Scene } from '../scene.ts';

const SECRET =
  /(?<!\p{L})(?:не (?:назива|назва|розкрива|розголошу|розголоси|розголошую|уточню|уточни|повідомля|конкретизу|вказу|деталізу|называ|назва|раскрыва|уточня|сообща|конкретизир|указыва|разглаша)\p{L}*|(?:відмов|отказ)\p{L}* (?:назв|уточн|повідом|розкри|розголос|сообщ|раскр|сказа|конкрет)\p{L}*|(?:назв|уточн|розкри|раскр|сказа)\p{L}*(?: \p{L}+){0,3} (?:відмов|отказ)\p{L}*|без уточнен\p{L}*|не розголошує\p{L}*)/iu;
/** What is kept back is a toll, a sum, a person or a cause. */
const OTHER =
  /(?:скільки|сколько|кільк[іо]ст|количеств|числ[оа]|сум[аумы]|причин|втрат|потер|постражда|пострадав|погиб|загибл|жертв|ім[’']я|имен[аи]|(?<!\p{L})имя|особ[уи]|личност|коли|когда|дат[аоу]|строк|срок|варт|стоимост)/iu;
const WHICH =
  /(?:як\p{L}+ саме|как\p{L}+ именно|що саме|что именно|об[’']єкт|объект|локаці|локаци|адрес|місц[ея]|мест[оа]|назв|підприємств|предприяти)/iu;
const NAMES = /(?:особ[уи]|ім[’']я|імен|прізвищ|личност|имен|(?<!\p{L})имя|фамили|персональн)/iu;

const says = (words: string): boolean => SECRET.test(words);
const sentencesAfter = (text: string, scene: Scene, reach: number): string[] =>
  text.slice(scene.end, scene.end + reach).split(/[.!?]\s|\n/);

/** Whether the speaker will not name what was struck: here, right after, or where the same thing is named again. */
export function isKeptBack(text: string, scene: Scene, target: Target, last: boolean): boolean {
  if (last && says(scene.quote) && !OTHER.test(around(scene.quote))) return true;
  const stem = target.name.toLowerCase().slice(0, 5);
  return sentencesAfter(text, scene, 900).some(
    (next, i) =>
      says(next) &&
      !OTHER.test(next) &&
      ((WHICH.test(next) && next.toLowerCase().includes(stem)) || (last && i < 3 && WHICH.test(next))),
  );
}

/** The words beside those of keeping back. */
function around(sentence: string): string {
  const m = SECRET.exec(sentence)!;
  return sentence.slice(Math.max(0, m.index - 40), m.index + m[0].length + 40);
}

/** "Особу затриманого не розголошуємо". */
export function namesKeptBack(text: string, scene: Scene): boolean {
  return [scene.quote, ...sentencesAfter(text, scene, 260).slice(0, 3)].some((s) => says(s) && NAMES.test(s));
}
