import { slavicCountry } from '../../lexicon/country-slavic.ts';
import type { SlavicPhrase, SlavicSentence } from './sentence.ts';
import { isAdverb, type SlavicToken } from './tokens.ts';

/** "розповів агенції «Схід» командир", "«Вестнику» сообщил глава": what has the form of a nominative plural or of a dative is no subject of a singular verb. */
export function disagrees(s: SlavicSentence, who: SlavicPhrase, verb: number): boolean {
  const lower = s.tokens[verb]!.lower;
  if (!/(?:[аияіоу]в|ив|[аяиеу]л|ла|ло|є|ає|ує|ет|ит|ить)(?:ся|сь)?$/.test(lower)) return false;
  const head = s.tokens.slice(who.from, who.to).find((t) => t.noun || t.kind === 'name');
  if (!head) return false;
  if (head.kind === 'name') return /[уюі][»”"]$/.test(head.text) && !/[аяиы]ю[»”"]$/.test(head.text);
  return (
    who.speaker.kind !== 'person' &&
    !head.noun!.cases.has('N') &&
    head.noun!.cases.has('NP') &&
    !/^(?:p|x)$/.test(head.noun!.row.gender)
  );
}

/** "В полиции аресты назвали законными": the word right before the verb is what is called so, no part of the body's name. */
export const hasObject = (s: SlavicSentence, who: SlavicPhrase, verb: number): boolean =>
  who.to === verb &&
  who.to - who.from > 1 &&
  /^наз(?:ва|ива|ыва)/.test(s.tokens[verb]!.lower) &&
  /(?:ими|ыми|им|ым|ою|ой|ом|ем|ам)$/.test(s.tokens[verb + 1]?.lower ?? '') &&
  /^\p{Ll}/u.test(s.tokens[verb - 1]!.text);

/** The sentence as far as token `to`. */
export const upTo = (s: SlavicSentence, to: number): SlavicSentence => ({
  ...s,
  tokens: s.tokens.slice(0, to),
});

/** "Кулеба заявив": a word in -а or -я that is the subject of a masculine verb is a man's surname. */
export const isMansSurname = (word: SlavicToken, verb: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}[ая]$/u.test(word.text) &&
  !isAdverb(word) &&
  !WHEN.test(word.lower) &&
  slavicCountry(word.text) === null &&
  MASCULINE.test(verb);
const MASCULINE = /(?:[аяиіїуєе]в|[аяиеоуы]л)(?:ся|сь)?$/u;
const WHEN =
  /^(?:вчора|вчера|завтра|позавчора|позавчера|сегодня|зранку|с утра|отсюда|туда|сюда|доти|звідти|затемна|зрання|здалека|издалека|снова|сперва|сначала|спершу)$/;

/** Whether a word with a capital at the head of a sentence may be the subject of a verb: "Госдепартамент заявил", no "Потім заявив". */
export function agrees(word: string, verb: string): boolean {
  if (word.includes(' ') || word.length < 5 || /(?:ом|ем|єм|им|ім|ам|ям|ер|ерь|ди|жди)$/.test(word))
    return false;
  if (/(?:ла|лась|лася)$/.test(verb)) return /[ая]$/.test(word);
  return /(?:[аи]в|ив|ув|л|лся|вся)$/.test(verb) && /[бвгджзклмнпрстфхцчшщ]$/.test(word);
}

/** "Захват Торецка", "Знищення мосту": a noun for what was done, whose capital comes from opening the sentence, and what it was done to. */
export const isDeed = (words: string): boolean =>
  /^(?:\p{Lu}\p{Ll}+(?:ння|ття|ение|ание|ация|ація|овка)|(?:За|Пере)хват|Взятие|Взяття|Штурм|[ОУ]бстр[ei]л|Обстріл|Удар|Прор[иы]в|В[зи]р?[ыи]в|Вибух|Пожар|Пожежа|Нал[ёеі]т|Атака|Потеря|Втрата)(?: |$)/u.test(
    words,
  );
