import { NOT_A_BODY, SLAVIC_ADVERBS, slavicCue } from '../../lexicon/cue-slavic.ts';
import { type SlavicForm, slavicSpeaker } from '../../lexicon/speaker-slavic.ts';
import { hasCyrillic } from '../../util/script.ts';
import type { Unit } from '../unit.ts';

/** Ukrainian or Russian: which of the two a stretch is written in. */
export type SlavicLang = 'uk' | 'ru';

/** A word, a name in quotation marks taken whole, or a mark of a Cyrillic sentence; offsets into the sentence. */
export interface SlavicToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'name' | 'mark';
  /** The speaking noun it is a form of. */
  readonly noun: SlavicForm | null;
  /** Whether it is a finite form of a verb of attribution. */
  readonly isCue: boolean;
}

/** The language of a Cyrillic stretch by its letters; that of the report where they do not tell. */
export function slavicLangOf(words: string, text: string): SlavicLang {
  return byLetters(words) ?? byLetters(text.slice(0, 2000)) ?? (words.length >= SOME_LENGTH ? 'ru' : 'uk');
}

/** A stretch of some length without і is no Ukrainian. */
const SOME_LENGTH = 40;

function byLetters(words: string): SlavicLang | null {
  const uk = words.match(/[іїєґ]/gi)?.length ?? 0;
  const ru = words.match(/[ыэёъ]/gi)?.length ?? 0;
  return uk === ru ? null : uk > ru ? 'uk' : 'ru';
}

/** The sentence with quotations blanked out, of the same length; short names in marks stay. */
export function maskedQuote(unit: Unit): string {
  let out = unit.quote;
  for (const q of unit.quotations) {
    const from = Math.max(0, q.start - unit.start);
    const to = Math.min(out.length, q.end - unit.start);
    out = out.slice(0, from) + '\u00a0'.repeat(Math.max(0, to - from)) + out.slice(to);
  }
  return out;
}

/** The words of the sentence that say who said it: a quotation may be in another language. */
export function wordsOutside(unit: Unit): string {
  if (unit.quotations.length === 0 || !hasCyrillic(unit.quote)) return unit.quote;
  const words = maskedQuote(unit);
  return /\p{L}{3}/u.test(words) ? words : unit.quote;
}

/** The tokens of a masked sentence. */
export function tokensOf(masked: string, lang: SlavicLang): SlavicToken[] {
  const out: SlavicToken[] = [];
  for (const m of masked.matchAll(/[«„“"][^«»„“”"\n]{1,60}[»“”"]|\p{L}[\p{L}\p{M}\d’'ʼ-]*|\d[\d.,:]*|\S/gu)) {
    const text = m[0].length > 1 ? m[0].replace(/[-’'ʼ]+$/, '') : m[0];
    const lower = text.toLowerCase();
    const kind = /^[«„“"]./u.test(text) ? 'name' : /^[\p{L}\d]/u.test(text) ? 'word' : 'mark';
    const noun = kind === 'word' ? slavicSpeaker(lower, lang) : null;
    const isCue = kind === 'word' && slavicCue(lower, lang) !== null;
    out.push({ start: m.index, end: m.index + text.length, text, lower, kind, noun, isCue });
  }
  return out;
}

/** Whether a token is written with a capital. */
export const isCapital = (t: SlavicToken | undefined): boolean =>
  t !== undefined && t.kind === 'word' && /^\p{Lu}/u.test(t.text);

/** Letters that stand for a body: ДСНС, ООН, RSF. */
export const isAcronym = (t: SlavicToken | undefined): boolean =>
  t !== undefined &&
  t.kind === 'word' &&
  /^(?:\p{Lu}{2,8}|\p{Lu}\p{Ll}?\p{Lu}{1,5}|(?=\p{Script=Latin})[\p{Script=Latin}\d]*\p{Lu}[\p{Script=Latin}\d]*)$/u.test(
    t.text,
  ) &&
  !NOT_A_BODY.has(t.text);

/** Words that stand between a speaker and its verb without belonging to either. */
export const isAdverb = (t: SlavicToken): boolean =>
  t.kind === 'word' &&
  (SLAVIC_ADVERBS.has(t.lower) ||
    (/^\p{Ll}{4,}о$/u.test(t.text) && !/[оеь]го$/.test(t.lower) && !t.noun) ||
    /^\p{Ll}+(?:учи|ючи|ячи|вши|вшись)$/u.test(t.text));

const PREPOSITION =
  /^(?:у|в|во|на|за|по|із|зі|з|с|со|до|від|от|о|об|про|при|під|под|над|для|через|після|после|без|між|между|серед|среди|щодо|стосовно|относительно|проти|против|перед|біля|около|крізь|ради|заради|під час|во время|згідно|согласно|внаслідок|вследствие)$/;
/** Whether a token is a preposition. */
export const isPreposition = (t: SlavicToken | undefined): boolean =>
  t !== undefined && t.kind === 'word' && t.text !== 'Ради' && PREPOSITION.test(t.lower);

/** Finite verbs and what stands for them (поранено, сбит, немає), by their endings. */
const FINITE =
  /^(?:\p{L}{2,}(?:ав|яв|ив|їв|ув|юв|вся|ла|лась|лася|ло|лось|лося|ли|лись|лися)|\p{L}+(?:ає|яє|ує|ює|ють|ають|ують|юють|ить|ять|ать|иться|яться|аться|ється|ються|ється|уть|уться)|\p{L}{3,}(?:ає|лено|рено|нено|дено|жено|зено|мено|сено|шено|чено|щено|пено|вано|рано|лано|дано|зано|сано|тано|чано|бито|рито|лито|нуто|нято|ято|вито|шито)|\p{L}{2,}(?:ает|яет|ует|юет|еет|ают|яют|уют|юют|еют|ит|ят|ат|ется|ются|ится|ятся|атся|ут|утся)|\p{L}{2,}(?:ал|ял|ил|ел|ул|ыл|ёл|шёл|алась|илась|елась|ался|ился|елся)|\p{L}{3,}(?:ен|ена|ено|ены|ён|ан|ана|ано|аны|ян|яна|яны|ита|иты|ит|ыт|ыта|ыты|нят|нята|няты|ят|ята|яты)|збито|вбито|убито|сбито|є|є|немає|нема|нет|був|была|был|було|было|були|были|буде|будет|будуть|будут|може|можуть|может|могут|триває|зник|упал|погиб|помер|умер|зайнявся|палає|горит|згорів|стих|доповів|розповів|зумів|невідом\p{L}+|неизвестн\p{L}+|неможливо|невозможно|можна|можно|треба|нужно|готов(?:ий|а|і|ы|о)?|вцілі(?:в|ли))$/u;
const NOT_FINITE =
  /^(?:також|лише|через|після|після|или|если|коли|або|школа|сила|хвиля|ціла|ціла|мала|назва|справа|влада|тіло|число|місто|вікно|село|села|квартала|вокзала|канала|генерала|посла|отдела|відділу|угла|тыла|світло|тепло|метро|мета|лист|ракет|ракета|атака|війна|доба|жителі|сили|тили|школи|тисяч|область|території|військ|полтава|поранених|їхня|решта|хата|хати|план|стан|час|день|район|кран|екран|океан|роман|ураган|вал|квартал|матеріал|персонал|генерал|метал|сигнал|канал|арсенал|інтервал|район|ден|член|плен|обстрел|прострел|тыл|пункт|пост|масив|завод|удар|наказ|лев|київ|харків|чернігів|миколаїв|справ|роти|піхоти|освіти|роботи|роты|актив|мотив|колектив|ініціатив|перспектив|альтернатив|директив|кооператив|архів|резерв|жовтень|станция|квиток|быть|пять|дев’ять|десять|двадцать|тридцать|шість|шесть|мать|память|пам’ять|путь|смерть|помощь|часть|власть|власти|область|четверть|треть|десят|п’ять|гість|молодь|більшість|кількість|потужність|допомоги|безпеки|солдат|депутат|результат|формат|комбат|аппарат|апарат|кандидат|дипломат|адвокат|автомат|гранат|палат|лат|кредит|транзит|бандит|дефицит|дефіцит|щит|магнит|магніт|институт|інститут|маршрут|минут|тут|секунд|объект|об’єкт|ракета|карта|газета|хата|робота|работа|зарплата|палата|дата|плата|втрата|утрата|освіта|субота|пустота|высота|висота|лопата|солдата|делегата|підрозділи|відділи|розділи|вузли|тили|столи|кораблі|автомобілі)$/u;

/** Whether a token has the look of a finite verb. */
export const looksFinite = (t: SlavicToken): boolean =>
  t.kind === 'word' &&
  /^\p{Ll}/u.test(t.text) &&
  !t.noun &&
  (t.isCue || (FINITE.test(t.lower) && !NOT_FINITE.test(t.lower)));

/** Whether a word is a noun that only looks like a verb ("села", "квартала"). */
export const isNounLikeVerb = (lower: string): boolean => NOT_FINITE.test(lower);
